"""Why a wrong option is false: what the events that may fit say instead."""

from dataclasses import dataclass

from quiz.facts.dates import parse_date
from quiz.facts.events import Event
from quiz.questions.index import FactIndex, Holds
from quiz.questions.question import DateAnswer, EntityAnswer, Given, Option, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Refutation:
    """A wrong option, and an event that it would be the answer for, if there is one."""

    option: Option
    true_of: Event | None


def refute(question: Question, option: Option, index: FactIndex) -> Refutation:
    """Find what the wrong option is true of: the like event that shares most with it."""
    subject = index.base.events[question.subjects[0]]
    best: tuple[int, str] | None = None
    for event in index.base.events.values():
        if event.id in question.proof.matches or event.type != subject.type:
            continue
        if not _answers(event, question, option, index):
            continue
        shared = sum(
            index.holds(event, given) is Holds.MUST for given in question.proof.given
        )
        best = max(best or (0, ""), (shared, event.id))
    found = next(
        (e for e in index.base.events.values() if best and e.id == best[1]), None
    )
    return Refutation(option=option, true_of=found)


def _answers(
    event: Event, question: Question, option: Option, index: FactIndex
) -> bool:
    match question.answer:
        case EntityAnswer():
            return any(
                index.holds(event, Given(role, option.key)) is Holds.MUST
                for role in event.roles
            )
        case DateAnswer():
            return event.date is not None and parse_date(option.key).span.covers(
                event.date.value.span
            )
        case _:
            return False
