"""What a wrong date is the date of: a printed error, or something else that happened."""

from collections.abc import Iterable

from quiz.facts.base import FactBase
from quiz.facts.dates import DatePoint, EventDate, Precision
from quiz.facts.events import Event
from quiz.facts.wording import say_date
from quiz.grading.date_text import SaidDate
from quiz.grading.grade import Grade
from quiz.grading.kinship import kinship
from quiz.grading.misconceptions import printed
from quiz.language.text import Lang
from quiz.questions.question import DateAnswer, Question


def misconception(
    question: Question, answer: DateAnswer, readings: Iterable[SaidDate]
) -> Grade | None:
    """The grade of a date that is printed and contradicted, if this is one.

    A date without a year is taken to be of the answer's.
    """
    target = answer.date.first or answer.date.last
    dates = [
        date
        for said in readings
        if (date := (said.of_year(target.year) if target else said).date()) is not None
    ]
    for known in question.misconceptions:
        value = known.value
        if isinstance(value, EventDate) and any(
            _is_printed(value, date, answer.asked) for date in dates
        ):
            return printed(known, str(value))
    return None


def name_other(question: Question, date: EventDate, base: FactBase) -> dict[str, str]:
    """What happened at this date, as a message's arguments; empty if nothing akin."""
    other = _event_at(question, date, base)
    if other is None:
        return {}
    said = {f"date_{lang}": say_date(date, lang) for lang in Lang}
    return said | {f"event_{lang}": other.title.say(lang) for lang in Lang}


def _event_at(question: Question, date: EventDate, base: FactBase) -> Event | None:
    """The event most akin to the question's whose date this is, if there is one."""
    subjects = [base.events[id_] for id_ in question.subjects if id_ in base.events]
    found: list[tuple[int, str, Event]] = []
    for event in base.events.values():
        if event in subjects or event.date is None:
            continue
        akin = max((kinship(event, subject) for subject in subjects), default=0)
        if akin and any(_is_at(point, date) for point in event.date.value.points):
            found.append((-akin, event.id, event))
    return min(found, key=lambda entry: entry[:2])[2] if found else None


def _is_printed(value: EventDate, date: EventDate, asked: Precision) -> bool:
    """Whether the date is the misconception, to the precision asked or written."""
    return all(
        _agree(wrong, said, asked)
        for wrong, said in ((value.first, date.first), (value.last, date.last))
    )


def _agree(wrong: DatePoint | None, said: DatePoint | None, asked: Precision) -> bool:
    if wrong is None or said is None:
        return wrong is said
    precision = min(asked, wrong.precision)
    coarse = said.at(precision)
    return coarse is not None and coarse == wrong.at(precision)


def _is_at(point: DatePoint, date: EventDate) -> bool:
    said = date.first
    if said is None or point.precision < said.precision:
        return False
    return said.span.covers(point.span)
