"""Why nothing else is the answer: which events come near, and what is true instead."""

from collections.abc import Iterator

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.dates import parse_date
from quiz.facts.entities import EntityId
from quiz.facts.events import Event, EventId
from quiz.questions.index import FactIndex, Holds, event_span
from quiz.questions.question import (
    DateAnswer,
    EntityAnswer,
    Given,
    Option,
    Proof,
    Question,
)
from quiz.values import dataclass

MOST_NEAR = 5  # events told of that all but fit


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An event that fits everything told but one thing."""

    event: Event
    failed: Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Refutation:
    """A wrong option, what it would be the answer for, and what is so instead.

    `attribute` is what is asked of the events that may fit the stem.
    """

    option: Option
    attribute: str
    true_of: Event | None


def near_misses(proof: Proof, index: FactIndex) -> tuple[NearMiss, ...]:
    """The events that one thing told keeps out, those first that fit best."""
    found: dict[str, NearMiss] = {}
    for failed in proof.given:
        others = tuple(given for given in proof.given if given != failed)
        if failed.attribute in ("type", "series") or not others:
            continue
        for event in index.candidates(others):
            if event.id not in proof.matches and not index.holds(event, failed):
                found.setdefault(event.id, NearMiss(event, failed))

    def fit(miss: NearMiss) -> tuple[int, str]:
        held = sum(index.holds(miss.event, g) is Holds.MUST for g in proof.given)
        return -held, miss.event.id

    return tuple(sorted(found.values(), key=fit)[:MOST_NEAR])


def refute(question: Question, option: Option, index: FactIndex) -> Refutation:
    """What is asked has another value here; find what the option is true of."""
    subject = index.base.events[question.subjects[0]]
    attribute = asked_attribute(question, subject, index.base)
    given = Given(attribute, option.key)
    alike = Given("type", subject.type)
    best: tuple[int, int, EventId] | None = None
    for event in index.candidates((alike, given)) if attribute else ():
        if event.id in question.proof.matches or event.type != subject.type:
            continue
        if not _is_answer(event, question, given, index):
            continue
        shared = sum(index.holds(event, g) is Holds.MUST for g in question.proof.given)
        near = -abs(event_span(event).first - event_span(subject).first)
        best = max(best or (shared, near, event.id), (shared, near, event.id))
    found = index.base.events[best[2]] if best else None
    return Refutation(option=option, attribute=attribute, true_of=found)


def _is_answer(
    event: Event, question: Question, given: Given, index: FactIndex
) -> bool:
    if isinstance(question.answer, DateAnswer):
        date = event.date
        return date is not None and parse_date(given.value).span.covers(date.value.span)
    return index.holds(event, given) is Holds.MUST


def asked_attribute(question: Question, event: Event, base: FactBase) -> str:
    """What is asked, as the stem would tell it: a date, a place, a role."""
    match question.answer:
        case DateAnswer():
            return "date"
        case EntityAnswer(entities=entities):
            return next(_held_by(entities[0], event, base), "")
        case _:
            return ""


def _held_by(entity: EntityId, event: Event, base: FactBase) -> Iterator[str]:
    """The attributes of the event whose value it is, the plainest first."""
    for role, roster in event.roles.items():
        if entity in roster.entities:
            yield role
        if any(member.value.office == entity for member in roster.members):
            yield f"{role}.office"
    level = base.entities[entity].level
    span = event.date.value.span if event.date else ALWAYS
    for role, roster in event.roles.items():
        for filler in roster.entities:
            if level and base.at_level(filler, level, span) == entity:
                yield f"{role}.{level.value}"
            if entity in base.entities[filler].provisions:
                yield f"{role}.provisions"
            if entity in base.entities[filler].lacks:
                yield f"{role}.lacks"
