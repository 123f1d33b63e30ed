"""Which of a series an event was: first, third, last, the only one.

An ordinal is defined only where the series is complete, no two of its events overlap,
no other series counts otherwise, and nothing else on record could be one of them. "Last" and "only" hold up to the day
of the counting.
"""

from collections.abc import Iterator

from quiz.facts.base import FactBase
from quiz.facts.events import Event, Series
from quiz.questions.belonging import contradicted_by
from quiz.questions.index import FactIndex, event_span
from quiz.questions.question import Given
from quiz.questions.series import LAST, ORDINALS

MOST = len(ORDINALS) - 1  # of a later one nobody knows the number


def counted_in(event: Event, index: FactIndex) -> Series | None:
    """The series by which the event is counted: the first in which it has a place."""
    return next(
        (s for s in index.series_of(event) if rank(event, s, index.base) is not None),
        None,
    )


def rank(event: Event, series: Series, base: FactBase) -> int | None:
    """The place of the event in the series, from 1; None where it has none."""
    if event.id not in series.events:
        return None
    place = series.events.index(event.id)
    if not (series.complete or (place == 0 and series.from_start)):
        return None
    if contradicted_by(series, base) is not None:
        return None
    members = [base.events[one] for one in series.events]
    own = event_span(event)
    before, after = members[:place], members[place + 1 :]
    is_between = all(event_span(one).last < own.first for one in before) and all(
        own.last < event_span(one).first for one in after
    )
    if not is_between or any(
        event_span(other).first <= own.last for other in _others(event, series, base)
    ):
        return None
    return place + 1


def ordinals(event: Event, series: Series, base: FactBase) -> Iterator[Given]:
    """What may be told of the event's place in the series."""
    number = rank(event, series, base)
    if number is None:
        return
    is_last = (
        series.complete
        and number == len(series.events)
        and not any(True for _ in _others(event, series, base))
    )
    if is_last and number == 1:
        yield Given("only", series.id)
    else:
        if number <= MOST:
            yield Given("ordinal", f"{series.id}#{number}")
        if is_last:
            yield Given("ordinal", f"{series.id}#{LAST}")


def _others(event: Event, series: Series, base: FactBase) -> Iterator[Event]:
    """Events on record that may belong to the series as well, and are not in it."""
    own = {who for role in event.roles if role in _WHO for who in event.entities(role)}
    places = _states(event, base)
    for other in base.events.values():
        if other.id in (*series.events, *series.not_counted) or not (
            base.is_kind_of(other.type, event.type)
            or base.is_kind_of(event.type, other.type)
        ):
            continue
        if _offices(event) and _offices(other).isdisjoint(_offices(event)):
            continue  # as President-elect is not as President
        theirs = {
            w for role in other.roles if role in _WHO for w in other.entities(role)
        }
        there = _states(other, base)
        if own & theirs and (not places or not there or places & there):
            yield other


_WHO = frozenset({"visitor", "giver", "speaker", "holder"})


def _offices(event: Event) -> set[str]:
    return {
        member.value.office
        for role in _WHO & event.roles.keys()
        for member in event.roles[role].members
        if member.value.office is not None
    }


def _states(event: Event, base: FactBase) -> set[str]:
    """The largest places in which the event may have been."""
    span = event_span(event)
    found: set[str] = set()
    for place in event.entities("place"):
        around = base.maybe_around(place, span)
        found.add(around[-1] if around else place)
    return found
