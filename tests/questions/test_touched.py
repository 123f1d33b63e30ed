"""Which proofs have to be made again, after some facts changed."""

from dataclasses import replace

from quiz.facts.entities import EntityId
from quiz.facts.events import EventId
from quiz.questions.correcting import LEAST_IMPORTANCE
from quiz.questions.index import FactIndex
from quiz.questions.touched import Changes, Touched, touched
from tests.questions.facts import shipped, shipped_index


def test_where_nothing_changed_nothing_is_proven_again() -> None:
    index = shipped_index()

    found = touched(Changes(before=index.base), index, shipped().templates)

    assert found == Touched()


def test_other_types_touch_everything() -> None:
    index = shipped_index()
    changes = Changes(before=index.base, is_wide=True)

    assert touched(changes, index, shipped().templates) is None


def noted(event: EventId) -> Touched | None:
    """What it touches that an event has another note."""
    base = shipped_index().base
    other = replace(base.events[event], note=base.events[event].title)
    index = FactIndex(replace(base, events={**base.events, event: other}))
    changes = Changes(before=base, events=frozenset([event]))
    return touched(changes, index, shipped().templates)


def test_a_changed_note_touches_its_own_event_alone() -> None:
    base = shipped_index().base
    in_series = {event for series in base.series.values() for event in series.events}
    event = next(e for e in base.events if e not in in_series)

    assert noted(event) == Touched(asked=frozenset({event}), compared={event})


def test_a_changed_note_touches_the_series_that_tell_of_its_event() -> None:
    base = shipped_index().base
    series = next(iter(base.series.values()))
    event = series.events[0]
    beside = {
        other
        for one in base.series.values()
        if event in one.events
        for other in one.events
    }
    in_series = {e for one in base.series.values() for e in one.events}

    found = noted(event)

    assert beside < in_series
    assert found == Touched(asked=beside, compared={event})


def test_another_date_touches_those_that_rest_on_all() -> None:
    base = shipped_index().base
    rest_on_all = {
        event for series in base.series.values() for event in series.events
    } | {e.id for e in base.events.values() if e.importance >= LEAST_IMPORTANCE}
    event = next(e for e in base.events if e not in rest_on_all)
    undated = replace(base.events[event], date=None)
    index = FactIndex(replace(base, events={**base.events, event: undated}))
    changes = Changes(before=base, events=frozenset([event]))

    found = touched(changes, index, shipped().templates)

    assert found is not None
    assert found.asked > rest_on_all


def test_another_name_touches_those_who_share_it() -> None:
    base = shipped_index().base
    people = [e for e in base.entities.values() if e.type == "person"]
    one, other = people[:2]
    renamed = replace(one, name=other.name)
    index = FactIndex(replace(base, entities={**base.entities, one.id: renamed}))
    changes = Changes(before=base, entities=frozenset([EntityId(one.id)]))

    found = touched(changes, index, shipped().templates)

    bearers = {
        event.id
        for event in base.events.values()
        for roster in event.roles.values()
        if {one.id, other.id} & {*roster.entities}
    }
    assert found is not None
    assert bearers
    assert bearers <= found.asked
    assert bearers <= found.compared
