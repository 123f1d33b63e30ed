"""The cheapest description that leaves one answer."""

import gc
import weakref
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityType
from quiz.facts.events import Event
from quiz.questions.coverage import covering, covering_event, resting_on
from quiz.questions.description import (
    MOST_OPTIONAL,
    Candidate,
    Search,
    descriptions,
)
from quiz.questions.index import FactIndex, Holds
from quiz.questions.question import Given
from tests.questions.facts import (
    entity,
    event,
    people,
    shipped,
    shipped_index,
    shipped_questions,
    some_places,
    world,
)
from tests.questions.random_facts import fact_bases

TYPE = Given("type", "core:talks")


def cost(attribute: str, value: str, costs: float) -> Candidate:
    return Candidate(Given(attribute, value), costs)


def talks() -> FactBase:
    """Four talks: place, host and year each tell some of them apart."""
    topic = entity("x0", EntityType.TOPIC, "쇠길", "rails")
    return world(
        *(*people(4), *some_places(), topic),
        event("a", "talks", "1961-07-06", visitor="p0", host="p1", place="city"),
        event("b", "talks", "1961-09-09", visitor="p0", host="p1", place="town"),
        event("c", "talks", "1992-01-01", visitor="p0", host="p1", place="city"),
        event("d", "talks", "1992-02-02", visitor="p0", host="p2", place="port"),
    )


def is_event(name: str) -> Callable[[Event], bool]:
    return lambda one: one.local_id == name


def first(
    base: FactBase,
    agrees: Callable[[Event], bool],
    optional: Sequence[Candidate],
    required: Sequence[Sequence[Candidate]] = (),
) -> tuple[Given, ...] | None:
    found = descriptions((TYPE,), required, lambda: optional, agrees, FactIndex(base))
    return next((description.given for description in found), None)


def test_the_cheapest_that_is_unique_comes_first() -> None:
    year, place = cost("date", "1961", 1.0), cost("place", "t:city", 1.3)
    host, month = cost("host", "t:p1", 0.5), cost("date", "1961-07", 2.0)

    both = first(talks(), is_event("a"), [host, year, place])
    one = first(talks(), is_event("a"), [host, year, place, month])

    assert both == (TYPE, year.given, place.given)
    assert one == (TYPE, month.given)


def test_what_rules_nothing_out_is_not_given() -> None:
    visitor = cost("visitor", "t:p0", 0.1)
    day = cost("date", "1992-02-02", 1.8)

    assert first(talks(), is_event("d"), [visitor, day]) == (TYPE, day.given)


def test_nothing_is_added_where_all_that_fit_have_the_answer() -> None:
    assert first(talks(), lambda _: True, [cost("date", "1961", 1.0)]) == (TYPE,)


def test_what_is_required_is_given_even_where_it_rules_nothing_out() -> None:
    visitor = cost("visitor", "t:p0", 1.0)
    host = cost("host", "t:p2", 1.0)

    assert first(talks(), is_event("d"), [host], [[visitor]]) == (
        *(TYPE, visitor.given, host.given),
    )


def test_of_several_anchors_the_cheapest_that_does_is_taken() -> None:
    year, day = cost("date", "1992", 1.0), cost("date", "1992-02-02", 1.8)

    assert first(talks(), is_event("d"), [], [[day, year]]) == (TYPE, day.given)
    assert first(talks(), lambda e: e.local_id in "cd", [], [[day, year]]) == (
        *(TYPE, year.given),
    )


def test_where_nothing_tells_them_apart_there_is_no_description() -> None:
    assert first(talks(), is_event("a"), [cost("host", "t:p1", 1.0)]) is None


def test_an_attribute_is_given_once() -> None:
    many = [cost("place", f"t:{name}", 1.0) for name in ("city", "prov", "newa")]
    found = [
        *descriptions((TYPE,), [], lambda: many, lambda _: True, FactIndex(talks()))
    ]

    assert len(found) > 1
    for description in found:
        attributes = [one.attribute for one in description.given]
        assert len(attributes) == len(set(attributes))


def test_matches_are_the_events_that_may_fit() -> None:
    index = FactIndex(talks())
    options = [cost("place", "t:city", 1.0), cost("date", "1992", 1.1)]
    found = [*descriptions((TYPE,), [], lambda: options, lambda _: True, index)]

    assert len(found) > 1
    for description in found:
        assert list(description.matches) == index.candidates(description.given)


def search_for(name: str) -> Search:
    index = FactIndex(talks())
    one = next(e for e in index.base.events.values() if e.local_id == name)
    many = [cost("place", "t:city", 1.0), cost("date", "1961-07", 1.8)]
    return Search(one, (TYPE,), (), many, index)


def test_what_singles_an_event_out_is_the_same_however_often_it_is_asked() -> None:
    search = search_for("a")
    halfway = next(search.descriptions())

    assert [*search.descriptions()] == [*search.descriptions()]
    assert next(search.descriptions()) == halfway


@pytest.fixture
def _no_collector() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_no_collector")
def test_a_search_that_was_left_halfway_is_let_go() -> None:
    """Proving turns the collector off: what holds on to itself would pile up."""
    search = search_for("a")
    assert next(search.descriptions())
    left = weakref.ref(search)
    del search

    assert left() is None


@settings(max_examples=25, deadline=None, derandomize=True)
@given(fact_bases(most=8))
def test_no_cheaper_description_would_do(base: FactBase) -> None:
    """Against every subset, for every event of the base."""
    index = FactIndex(base)
    optional = [
        cost("date", "1961", 1.0),
        cost("place", "t:newa", 1.1),
        cost("host", "t:p1", 1.3),
        cost("visitor", "t:p0", 1.7),
        cost("topics", "t:topic0", 2.3),
    ]
    for subject in base.events:

        def agrees(one: Event, subject: str = subject) -> bool:
            return one.id == subject

        every = [
            (sum(c.cost for c in some), frozenset(c.given for c in some))
            for size in range(MOST_OPTIONAL + 1)
            for some in combinations(optional, size)
            if all(map(agrees, index.candidates((TYPE, *(c.given for c in some)))))
        ]
        found = first(base, agrees, optional)

        if not every:
            assert found is None
        else:
            assert found is not None
            assert frozenset(found) - {TYPE} in {
                given_ for total, given_ in every if total == min(every)[0]
            }


def test_nothing_given_in_a_shipped_stem_could_be_left_out() -> None:
    """Save what its template requires, or what keeps it to what is covered."""
    index = shipped_index()
    anchors = {
        template.id: {
            name for anchor in template.required for name in anchor.split("|")
        }
        for template in shipped().templates
    }
    bound = {
        given_
        for event_ in index.base.events.values()
        for coverage in covering_event(event_, index.base)
        for given_ in resting_on(event_, coverage, index.base)
    }
    tried = 0
    for question in shipped_questions().questions:
        given_ = question.proof.given
        for one in given_[1:]:
            if one.attribute in anchors[question.template] or one in bound:
                continue
            tried += 1
            others = [other for other in given_ if other is not one]
            if covering(given_, index.base) and not covering(others, index.base):
                continue
            left = [event.id for event in index.candidates(others)]

            assert set(left) > set(question.proof.matches), (question.id, one)

    assert tried > 20


def test_each_shipped_event_fits_its_own_stem_for_certain() -> None:
    index = shipped_index()
    for question in shipped_questions().questions:
        subject = index.base.events[question.subjects[0]]
        for one in question.proof.given:
            if one.attribute != "series":
                assert index.holds(subject, one) is Holds.MUST, question.id
                assert question.subjects[0] in question.proof.matches
