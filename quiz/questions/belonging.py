"""What a series counts, as its events tell it, and what is on record and not in it.

A name cannot be read by a program; what the events have in common can: who took part,
in which office, in which country. What has all that, certainly and at another time,
belongs to the series as well, and contradicts one that is declared complete.
"""

from collections.abc import Iterable, Iterator
from functools import reduce

from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.dates import Span
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import Event, Role, Series
from quiz.language.text import Lang

_WHO_OR_WHAT = frozenset(EntityType) - {EntityType.ITEM, EntityType.TOPIC}
_UNSURE = (Status.DISPUTED, Status.ARTICLE_ONLY)


def omitted(series: Series, base: FactBase) -> Iterator[Event]:
    """Events on record that a complete series would have to count, and does not."""
    if not series.complete:
        return
    members = [base.events[one] for one in series.events]
    if not members or any(member.date is None for member in members):
        return  # any other may be one of these
    shared = _shared(members, series, base)
    if not shared:
        return
    kinds = {member.type for member in members}
    known = {*series.events, *series.not_counted}
    for event in base.events.values():
        if (
            event.id not in known
            and any(base.is_kind_of(event.type, kind) for kind in kinds)
            and all(role in event.roles for role, _ in shared)
            and shared <= _certain(event, base)
            and _is_another(event, members, series)
        ):
            yield event


def _shared(
    members: list[Event], series: Series, base: FactBase
) -> frozenset[tuple[Role, EntityId]]:
    """Who did it, in which office and where, as far as it is the same of them all.

    Of the places around them the series is held to those that its name tells; a
    series of visits to a country may have seen its capital alone.
    """
    everything = reduce(frozenset.__and__, (_certain(one, base) for one in members))
    places = {
        (role, entity)
        for role, entity in everything
        if base.entities[entity].type is EntityType.PLACE
    }
    named = {one for one in places if _is_named(one[1], series, base)}
    shared = everything - places
    return shared | (named or places) if shared else frozenset()


def _is_named(place: EntityId, series: Series, base: FactBase) -> bool:
    return any(base.name(place, lang) in series.name.say(lang) for lang in Lang)


def _certain(event: Event, base: FactBase) -> frozenset[tuple[Role, EntityId]]:
    """Who and what has a part in it for certain, offices and outer places too."""
    span = event.date.value.span if event.date else Span(0, 0)
    found: set[tuple[Role, EntityId]] = set()
    for role, spec in base.types[event.type].roles.items():
        roster = event.roles.get(role)
        is_place = spec.of is EntityType.PLACE
        # A list that is open by nature, as of companions, is not what is counted.
        if roster is None or spec.of not in _WHO_OR_WHAT:
            continue
        if not (spec.closed or is_place):
            continue
        for member in roster.members:
            if member.status in _UNSURE:
                continue
            found.add((role, member.value.entity))
            if member.value.office is not None:
                found.add((role, member.value.office))
            if is_place:
                around = base.around(member.value.entity, span)
                found |= {(role, outer) for outer in around}
    return frozenset(found)


def _is_another(event: Event, members: Iterable[Event], series: Series) -> bool:
    """Whether it is certainly none of them, and was before the counting."""
    date = event.date
    if date is None or date.status in _UNSURE or event.status in _UNSURE:
        return False
    span = date.value.span
    return span.last <= series.as_of.span.last and not any(
        member.date and member.date.value.span.meets(span) for member in members
    )


def contradicts(series: Series, other: Series) -> bool:
    """Whether both count the same, and not both can be right.

    A later count may be higher, never lower.
    """
    counts_the_same = set(series.events) == set(other.events) or any(
        series.name.has(lang) and series.name.say(lang) == other.name.say(lang)
        for lang in Lang
    )
    less, more = sorted((series, other), key=lambda one: one.count.value)
    return (
        counts_the_same
        and less.count.value != more.count.value
        and more.as_of.span.first <= less.as_of.span.last
    )


def contradicted_by(series: Series, base: FactBase) -> Series | None:
    """The first other series that says there were more, or fewer."""
    return next(
        (
            other
            for other in base.series.values()
            if other.id != series.id and contradicts(series, other)
        ),
        None,
    )
