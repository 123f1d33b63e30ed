"""What a template asks of an event: the answer it has there, if it is sure of one."""

from collections import Counter
from collections.abc import Callable, Collection
from typing import NamedTuple

from quiz.facts.claims import Claim, SourceId, Status, Variant
from quiz.facts.dates import DateForm, EventDate, Precision
from quiz.facts.entities import LEVELS, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, Filler, Roster
from quiz.language.text import NOTHING, Text
from quiz.questions.index import FactIndex, is_certain
from quiz.questions.ordinals import MOST, counted_in
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    LengthAnswer,
    Misconception,
    NumberAnswer,
)
from quiz.questions.series import PLACE_IN_A_ROW
from quiz.values import dataclass

MOST_IN_A_SET = 4  # rule Q12: longer lists are not asked

_STATUSES = tuple(Status)
_PRECISIONS = {
    "date.year": Precision.YEAR,
    "date.month": Precision.MONTH,
    "date.day": Precision.DAY,
}
_WHOLE = {"date.whole": Precision.DAY, "date.years": Precision.YEAR}


class Asked(NamedTuple):
    """The answer of one event, with who says so."""

    answer: Answer
    status: Status
    sources: tuple[SourceId, ...]
    misconceptions: tuple[Misconception, ...] = ()
    note: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Unanswerable:
    """That an event has no sure answer; `code` says why."""

    code: str


_NOT_RECORDED = Unanswerable("not-recorded")
_LIST_IS_OPEN = Unanswerable("list-is-open")


def ask(event: Event, asks: str, index: FactIndex) -> Asked | Unanswerable:
    """The event's own answer to what is asked of it."""
    role, _, part = asks.partition(".")
    if role == "date" and part:
        return _ask_date(event, asks)
    if asks == "ordinal":
        return _ask_ordinal(event, index)
    if asks == "length":
        return _ask_length(event)
    roster = event.roles.get(role)
    if roster is None or not roster.members:
        return _NOT_RECORDED
    if part in LEVELS:
        return _ask_place(event, roster, PlaceLevel(part), index)
    if not roster.closed:
        return _LIST_IS_OPEN
    match part:
        case "office":
            return _ask_parts(roster, _office_of, EntityType.OFFICE)
        case "provisions":
            return _ask_provisions(roster, index)
        case "lacks":
            return _ask_lacks(roster, index)
        case _:
            kind = index.base.types[event.type].roles[role].of
            return _ask_parts(roster, _entity_of, kind)


def has_answer(event: Event, asks: str, answer: Answer, index: FactIndex) -> bool:
    """Whether the event has this answer for certain (and no other)."""
    match answer:
        case DateAnswer(whole=True):
            own = ask(event, asks, index)
            return (
                isinstance(own, Asked)
                and own.status is not Status.DISPUTED
                and isinstance(own.answer, DateAnswer)
                and own.answer.date == answer.date
            )
        case DateAnswer():
            claim = event.date
            first = answer.date.first
            return (
                claim is not None
                and first is not None
                and is_certain(claim)
                and first.span.covers(claim.value.span)
            )
        case EntityAnswer():
            own = ask(event, asks, index)
            return (
                isinstance(own, Asked)
                and own.status is not Status.DISPUTED
                and isinstance(own.answer, EntityAnswer)
                and set(own.answer.entities) == set(answer.entities)
            )
        case _:
            return False


# -- dates ------------------------------------------------------------------


def _ask_date(event: Event, asks: str) -> Asked | Unanswerable:
    claim = event.date
    if claim is None:
        return _NOT_RECORDED
    date = claim.value
    if date.is_approximate or date.is_uncertain:
        return Unanswerable("date-is-not-exact")
    answer = _whole(date, _WHOLE[asks]) if asks in _WHOLE else _granule(date, asks)
    if isinstance(answer, Unanswerable):
        return answer
    return Asked(
        answer=answer,
        status=claim.status,
        sources=claim.sources,
        misconceptions=_misconceptions(claim, _itself) if claim.variants else (),
        note=claim.note,
    )


def _whole(date: EventDate, precision: Precision) -> DateAnswer | Unanswerable:
    if date.form is not DateForm.DURATION:
        return Unanswerable("not-a-duration")
    if date.first is None or date.last is None:
        return Unanswerable("date-is-open")
    first, last = date.first.at(precision), date.last.at(precision)
    if first is None or last is None:
        return Unanswerable("date-is-too-coarse")
    if first == last:
        return Unanswerable("not-a-duration")
    whole = EventDate(DateForm.DURATION, first, last)
    return DateAnswer(whole, precision, date, whole=True)


def _granule(date: EventDate, asks: str) -> DateAnswer | Unanswerable:
    precision = _PRECISIONS[asks]
    if date.first is None or date.last is None:
        return Unanswerable("date-is-open")
    first = last = date.first.at(precision)
    if date.last is not date.first:
        last = date.last.at(precision)
    if first is None or last is None:
        return Unanswerable("date-is-too-coarse")
    if first != last:
        is_one = date.form is DateForm.BETWEEN  # it happened once, and then was short
        return Unanswerable("date-is-too-coarse" if is_one else "date-is-longer")
    return DateAnswer(EventDate(DateForm.POINT, first, first), precision, date)


# -- places -----------------------------------------------------------------


def _ask_place(
    event: Event, roster: Roster, level: PlaceLevel, index: FactIndex
) -> Asked | Unanswerable:
    if not roster.closed:
        return _LIST_IS_OPEN
    span, geography, members = index.span_of(event), index.geography, roster.entities
    found = dict.fromkeys([geography.at_level(one, level, span) for one in members])
    places = tuple([place for place in found if place is not None])
    if not places:
        return Unanswerable("place-is-too-coarse")
    if None in found:
        return Unanswerable("several-places")
    if len(places) > MOST_IN_A_SET:
        return Unanswerable("list-is-long")
    chain = {*members}
    for member in members:
        chain.update(geography.around(member, span))
    answer = EntityAnswer(places, EntityType.PLACE, level, tuple(sorted(chain)))
    return Asked(
        answer=answer,
        status=_worst(roster.members),
        sources=_sources(roster.members),
        misconceptions=_contradicted(roster, _entity_of, chain),
    )


# -- lengths, places in a series --------------------------------------------


def _ask_length(event: Event) -> Asked | Unanswerable:
    """How long it took: the whole of it, or the first part of which that is known.

    The stem names the part. Of several the author lists the one worth asking first.
    """
    lengths = [one for one in event.lengths if not one.value.part] or event.lengths
    if not lengths:
        return Unanswerable("not-recorded")
    told = Counter(one.value.part for one in lengths)
    if max(told.values()) > 1:
        return Unanswerable("several-lengths")
    exact = [one for one in lengths if not one.value.at_least]
    if not exact:
        return Unanswerable("length-is-not-exact")
    sure = [one for one in exact if one.status is not Status.DISPUTED]
    claim = (sure or exact)[0]
    return Asked(
        answer=LengthAnswer(claim.value),
        status=claim.status,
        sources=claim.sources,
        note=claim.note,
    )


def _ask_ordinal(event: Event, index: FactIndex) -> Asked | Unanswerable:
    series = counted_in(event, index)
    if series is None:
        return Unanswerable("no-place-in-a-series")
    number = series.events.index(event.id) + 1
    if number > MOST or len(series.events) == 1:
        return Unanswerable("no-place-in-a-series")
    return Asked(
        answer=NumberAnswer(number, PLACE_IN_A_ROW),
        status=Status.CONFIRMED,
        sources=series.count.sources,
        note=series.count.note,
    )


# -- everything else --------------------------------------------------------


def _ask_parts(
    roster: Roster, part: Callable[[Filler], EntityId | None], kind: EntityType
) -> Asked | Unanswerable:
    members = roster.members
    found = dict.fromkeys([part(member.value) for member in members])
    entities = tuple([entity for entity in found if entity is not None])
    if len(entities) < len(found):
        return _NOT_RECORDED
    if len(entities) > MOST_IN_A_SET:
        return Unanswerable("list-is-long")
    notes = [member.note for member in members if member.note]
    return Asked(
        answer=EntityAnswer(entities, kind),
        status=_worst(members),
        sources=_sources(members),
        misconceptions=_contradicted(roster, part, entities),
        note=notes[0] if notes else NOTHING,
    )


def _ask_provisions(roster: Roster, index: FactIndex) -> Asked | Unanswerable:
    """What the documents lay down, where that is all they lay down."""
    documents = [index.base.entities[document] for document in roster.entities]
    found = [provision for one in documents for provision in one.provisions]
    if not found:
        return Unanswerable("not-recorded")
    if not all(document.complete for document in documents):
        return Unanswerable("provisions-are-open")
    return _ask_laid_down(found, roster)


def _ask_lacks(roster: Roster, index: FactIndex) -> Asked | Unanswerable:
    """What the documents dropped; that list is complete as far as it is known."""
    found = [
        provision
        for document in roster.entities
        for provision in index.base.entities[document].lacks
    ]
    if not found:
        return Unanswerable("not-recorded")
    return _ask_laid_down(found, roster)


def _ask_laid_down(provisions: list[EntityId], roster: Roster) -> Asked | Unanswerable:
    if len(set(provisions)) > MOST_IN_A_SET:
        return Unanswerable("list-is-long")
    return Asked(
        answer=EntityAnswer(tuple(dict.fromkeys(provisions)), EntityType.PROVISION),
        status=_worst(roster.members),
        sources=_sources(roster.members),
    )


def _itself(date: EventDate) -> EventDate:
    return date


def _entity_of(filler: Filler) -> EntityId:
    return filler.entity


def _office_of(filler: Filler) -> EntityId | None:
    return filler.office


def _worst(members: tuple[Claim[Filler], ...]) -> Status:
    if len(members) == 1:
        return members[0].status
    return max((member.status for member in members), key=_STATUSES.index)


def _sources(members: tuple[Claim[Filler], ...]) -> tuple[SourceId, ...]:
    if len(members) == 1:
        return members[0].sources
    return tuple(dict.fromkeys(s for member in members for s in member.sources))


def _contradicted(
    roster: Roster,
    part: Callable[[Filler], EntityId | None],
    known: Collection[EntityId],
) -> tuple[Misconception, ...]:
    """What was printed in place of the answer, save what is part of it."""
    if not roster.variants and not any(m.variants for m in roster.members):
        return ()
    found = [
        misconception
        for member in roster.members
        for misconception in _misconceptions(member, part)
    ]
    found += _wrong(roster.variants, part)
    return tuple(wrong for wrong in found if wrong.value not in known)


def _misconceptions(claim: Claim, part: Callable) -> tuple[Misconception, ...]:  # type: ignore[type-arg]
    if claim.status is Status.DISPUTED:
        return ()
    return tuple(_wrong(claim.variants, part))


def _wrong(variants: tuple[Variant, ...], part: Callable) -> list[Misconception]:  # type: ignore[type-arg]
    return [
        Misconception(value=value, why=variant.why, sources=variant.sources)
        for variant in variants
        if (value := part(variant.value)) is not None
    ]
