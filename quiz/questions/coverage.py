"""Whether what is on record is all there was: of an event, of a description.

Unique among the facts loaded is not unique in the world. Where the facts declare what
they cover, it is: no event that fits the description can be missing.
"""

from collections.abc import Iterator, Sequence

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.claims import Status
from quiz.facts.coverage import Coverage
from quiz.facts.dates import Span, parse_date
from quiz.facts.entities import EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, Role, Roster, TypeId
from quiz.questions.question import Given
from quiz.questions.series import OF_SERIES

_OF_NO_ROLE = frozenset({"type", "date", "both", *OF_SERIES})


def has_type(coverage: Coverage, kind: TypeId, base: FactBase) -> bool:
    """Whether every event of the type is of a type that is covered."""
    return any(base.is_kind_of(kind, covered) for covered in coverage.types)


def covering_event(event: Event, base: FactBase) -> Iterator[Coverage]:
    """What covers the event for certain, whatever its type."""
    date = event.date
    if date is None or date.status is Status.DISPUTED:
        return
    span = date.value.span
    for coverage in base.coverage.values():
        if coverage.period.span.covers(span) and all(
            role in event.roles
            and any(_givens(role, event.roles[role], frozenset(named), span, base))
            for role, named in coverage.roles.items()
        ):
            yield coverage


def resting_on(event: Event, coverage: Coverage, base: FactBase) -> tuple[Given, ...]:
    """What a stem has to tell of the event so that it keeps to what is covered."""
    span = event.date.value.span if event.date else ALWAYS
    return tuple(
        given
        for role, named in coverage.roles.items()
        if role in event.roles
        for given in _givens(role, event.roles[role], frozenset(named), span, base)
    )


def _givens(
    role: Role,
    roster: Roster,
    named: frozenset[EntityId],
    span: Span,
    base: FactBase,
) -> Iterator[Given]:
    for member in roster.members:
        if member.status is Status.DISPUTED:
            continue
        entity, office = member.value.entity, member.value.office
        if office is not None and office in named:
            yield Given(f"{role}.office", office)
        elif named & {entity, *base.around(entity, span)}:
            yield Given(role, entity)


def covering(given: Sequence[Given], base: FactBase) -> Coverage | None:
    """What covers everything that fits the description."""
    return next(
        (found for found in base.coverage.values() if _covers(found, given, base)), None
    )


def _covers(coverage: Coverage, given: Sequence[Given], base: FactBase) -> bool:
    dates = [
        parse_date(one.value).span
        for one in given
        if one.attribute.partition(".")[0] == "date"
    ]
    span = dates[0] if dates else ALWAYS
    values = [(role, value) for one in given for role, value in _values(one)]
    return (
        any(
            one.attribute == "type" and has_type(coverage, TypeId(one.value), base)
            for one in given
        )
        and all(
            any(
                role == own and _is_one_of(value, {*named}, span, base)
                for own, value in values
            )
            for role, named in coverage.roles.items()
        )
        and (
            any(coverage.period.span.covers(date) for date in dates)
            if dates
            else _is_over(coverage, {value for _, value in values}, base)
        )
    )


def _is_one_of(
    value: EntityId, named: set[EntityId], span: Span, base: FactBase
) -> bool:
    """Whether it is one of those named or lies within one, whenever it was."""
    if named & {value, *base.around(value, span)}:
        return True
    # A city may have been in one state, then in another, both of them named.
    states = {
        place
        for place in base.maybe_around(value, span)
        if base.entities[place].level is PlaceLevel.COUNTRY
    }
    return bool(states) and states <= named


def _is_over(coverage: Coverage, values: set[EntityId], base: FactBase) -> bool:
    """Whether all that fits, whenever it was, lies in the period."""
    if coverage.period.last is None:
        return True
    has_someone = any(base.entities[v].type is EntityType.PERSON for v in values)
    return has_someone and not values & {*coverage.still}


def _values(given: Given) -> Iterator[tuple[Role, EntityId]]:
    role = given.attribute.partition(".")[0]
    if role not in _OF_NO_ROLE:
        for value in given.value.split("+"):
            yield role, EntityId(value)
