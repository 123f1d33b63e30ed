"""What a typed date is worth: as a date with its precision, never as text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from quiz.facts.base import FactBase
from quiz.facts.dates import (
    DateForm,
    DatePoint,
    DateSyntaxError,
    EventDate,
    Precision,
    Span,
    parse_date,
)
from quiz.facts.events import Event
from quiz.facts.wording import say_date
from quiz.grading.date_text import SaidDate, SaidPoint, is_impossible, read_dates
from quiz.grading.grade import Grade, Verdict
from quiz.language.text import Lang
from quiz.questions.question import DateAnswer, Question

_UNIT_DAYS = {
    Precision.DAY: 1,
    Precision.MONTH: 31,
    Precision.YEAR: 366,
    Precision.DECADE: 3653,
    Precision.CENTURY: 36525,
}
_RANK = (
    *(Verdict.CORRECT, Verdict.PARTIAL, Verdict.INCOMPLETE),
    *(Verdict.CLOSE, Verdict.WRONG, Verdict.UNPARSED),
)


@dataclass(frozen=True, slots=True)
class _Credit:
    verdict: Verdict
    score: float
    reason: str
    arguments: Mapping[str, str] = field(default_factory=dict)


def grade_date(
    question: Question,
    answer: DateAnswer,
    text: str,
    base: FactBase,
    years: tuple[int, int],
) -> Grade:
    """The best grade of what the text may mean."""
    readings = read_dates(text, _given_date(question), years)
    if not readings:
        reason = "grade-no-such-date" if is_impossible(text, years) else "grade-no-date"
        return Grade(verdict=Verdict.UNPARSED, score=0.0, reason=reason)
    graded = [(_credit(answer, said), said) for said in readings]
    credit, said = min(graded, key=lambda pair: _order(pair[0]))
    if credit.verdict is Verdict.CORRECT:
        return _grade(credit)
    printed = _misconception(question, answer, readings)
    if printed is not None:
        return printed
    if credit.verdict in (Verdict.WRONG, Verdict.PARTIAL):
        return _with_confusion(question, answer, credit, said, base)
    return _grade(credit)


def describe_other(question: Question, date: EventDate, base: FactBase) -> Event | None:
    """The event most akin to the question's whose date this is, if there is one."""
    subjects = [base.events[id_] for id_ in question.subjects if id_ in base.events]
    found: list[tuple[int, str, Event]] = []
    for event in base.events.values():
        if event in subjects or event.date is None:
            continue
        kinship = max((_kinship(event, subject) for subject in subjects), default=0)
        if kinship and any(_is_at(point, date) for point in event.date.value.points):
            found.append((-kinship, event.id, event))
    return min(found, key=lambda entry: entry[:2])[2] if found else None


def _given_date(question: Question) -> DatePoint | None:
    """The finest year, month or day that the stem tells."""
    points: list[DatePoint] = []
    for given in question.proof.given:
        if given.attribute.partition(".")[0] != "date":
            continue
        try:
            date = parse_date(given.value)
        except DateSyntaxError:
            continue
        if date.form is DateForm.POINT and date.first is not None:
            points.append(date.first)
    return max(points, key=lambda point: point.precision, default=None)


def _order(credit: _Credit) -> tuple[int, float]:
    return (_RANK.index(credit.verdict), -credit.score)


def _grade(credit: _Credit) -> Grade:
    return Grade(
        verdict=credit.verdict,
        score=credit.score,
        reason=credit.reason,
        arguments=credit.arguments,
    )


# --- credit ---------------------------------------------------------------------


def _credit(answer: DateAnswer, said: SaidDate) -> _Credit:
    if answer.whole:
        return _whole_credit(answer, said)
    target = answer.date.first or answer.date.last
    if target is None:
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    point = _part_asked(answer, said)
    if point is None:
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    credit = _point_credit(answer, target, point)
    if credit.verdict is Verdict.WRONG and _is_about(answer, point):
        return _Credit(Verdict.CORRECT, 1.0, "grade-about", _dates(answer.known))
    return credit


def _part_asked(answer: DateAnswer, said: SaidDate) -> SaidPoint | None:
    """Of a range typed, the end that the question asks for."""
    known, asked = answer.known, answer.date.first
    if known.form is DateForm.DURATION and asked is not None:
        starts = known.first is not None and _same(known.first, asked)
        ends = known.last is not None and _same(known.last, asked)
        if ends and not starts:
            return said.last or said.first
    return said.first or said.last


def _same(known: DatePoint, asked: DatePoint) -> bool:
    coarse = known.at(asked.precision)
    return coarse is not None and coarse.span == asked.span


def _point_credit(answer: DateAnswer, target: DatePoint, said: SaidPoint) -> _Credit:
    match answer.asked:
        case Precision.CENTURY | Precision.DECADE | Precision.YEAR:
            return _coarse_credit(answer, target, said)
        case Precision.MONTH:
            return _month_credit(answer, target, said)
        case Precision.DAY:
            return _day_credit(target, said)


def _coarse_credit(answer: DateAnswer, target: DatePoint, said: SaidPoint) -> _Credit:
    point = said.point()
    if point is None:
        return _Credit(Verdict.INCOMPLETE, 0.0, "grade-which-year")
    if point.precision < answer.asked:
        if point.span.covers(target.span):
            reason = (
                "grade-which-year"
                if answer.asked is Precision.YEAR
                else "grade-more-exact-date"
            )
            return _Credit(Verdict.INCOMPLETE, 0.25, reason)
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    if not target.span.covers(point.span):
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    return _right(answer, point)


def _month_credit(answer: DateAnswer, target: DatePoint, said: SaidPoint) -> _Credit:
    if said.year is None:
        if said.month == target.month:
            return _Credit(Verdict.INCOMPLETE, 0.25, "grade-which-year-too")
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    if said.year != target.year or said.precision < Precision.YEAR:
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    if said.month is None:
        return _Credit(Verdict.INCOMPLETE, 0.5, "grade-which-month")
    if said.month != target.month:
        return _Credit(Verdict.PARTIAL, 0.5, "grade-month-differs")
    point = said.point()
    return (
        _right(answer, point) if point else _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    )


def _day_credit(target: DatePoint, said: SaidPoint) -> _Credit:
    if said.precision < Precision.YEAR:
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    month_day = (said.month, said.day) == (target.month, target.day)
    if said.year is None:
        if month_day:
            return _Credit(Verdict.INCOMPLETE, 0.5, "grade-which-year-too")
        if said.month is None:
            return _Credit(Verdict.INCOMPLETE, 0.0, "grade-which-year-and-month")
        if said.month == target.month:
            return _Credit(Verdict.PARTIAL, 0.33, "grade-month-right-only")
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    if said.year != target.year:
        return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
    if month_day:
        return _Credit(Verdict.CORRECT, 1.0, "grade-correct")
    if said.month is None:
        return _Credit(Verdict.INCOMPLETE, 0.33, "grade-which-month-and-day")
    if said.month != target.month:
        return _Credit(Verdict.PARTIAL, 0.33, "grade-month-differs")
    if said.day is None:
        return _Credit(Verdict.INCOMPLETE, 0.67, "grade-which-day")
    return _Credit(Verdict.PARTIAL, 0.67, "grade-day-differs")


def _right(answer: DateAnswer, point: DatePoint) -> _Credit:
    """Right to the precision asked; what goes beyond it is checked and noted."""
    if answer.known.form is DateForm.BETWEEN or point.precision <= answer.asked:
        return _Credit(Verdict.CORRECT, 1.0, "grade-correct")
    finest = max(known.precision for known in answer.known.points)
    if not answer.known.span.meets(point.span):
        return _Credit(Verdict.CORRECT, 1.0, "grade-rest-differs", _dates(answer.known))
    if point.precision > finest:
        return _Credit(Verdict.CORRECT, 1.0, "grade-finer-than-known")
    return _Credit(Verdict.CORRECT, 1.0, "grade-correct")


def _is_about(answer: DateAnswer, said: SaidPoint) -> bool:
    """Within one unit of a date that is only known about."""
    point = said.point()
    if point is None or not answer.known.is_approximate:
        return False
    if point.precision < answer.asked:
        return False
    slack = _UNIT_DAYS[answer.known.precision]
    span = answer.known.span
    return Span(span.first - slack, span.last + slack).covers(point.span)


class _Match(IntEnum):
    """How far one end of a duration is right."""

    NO = 0
    YEAR = 1
    MONTH = 2
    FULL = 3


def _whole_credit(answer: DateAnswer, said: SaidDate) -> _Credit:
    date = answer.date
    if said.form is DateForm.POINT and said.first is not None:
        return _one_end_credit(date, said.first)
    start, end = _end(date.first, said.first), _end(date.last, said.last)
    match (start, end):
        case (_Match.FULL, _Match.FULL):
            return _Credit(Verdict.CORRECT, 1.0, "grade-correct")
        case (_Match.FULL, _):
            return _Credit(Verdict.PARTIAL, 0.5, "grade-end-differs")
        case (_, _Match.FULL):
            return _Credit(Verdict.PARTIAL, 0.5, "grade-start-differs")
        case (_Match.MONTH, _Match.MONTH):
            return _Credit(Verdict.PARTIAL, 0.5, "grade-months-right")
        case (_Match.NO, _Match.NO):
            return _Credit(Verdict.WRONG, 0.0, "grade-wrong")
        case _:
            return _Credit(Verdict.PARTIAL, 0.25, "grade-year-right-only")


def _one_end_credit(date: EventDate, said: SaidPoint) -> _Credit:
    start, end = _end(date.first, said), _end(date.last, said)
    if start is _Match.FULL:
        return _Credit(Verdict.INCOMPLETE, 0.5, "grade-until-when")
    if end is _Match.FULL:
        return _Credit(Verdict.INCOMPLETE, 0.5, "grade-since-when")
    if start or end:
        return _Credit(Verdict.PARTIAL, 0.25, "grade-year-right-only")
    return _Credit(Verdict.WRONG, 0.0, "grade-wrong")


def _end(known: DatePoint | None, said: SaidPoint | None) -> _Match:
    if known is None or said is None:
        return _Match.FULL if known is None and said is None else _Match.NO
    point = said.point()
    if point is None:
        same = (known.month, known.day) == (said.month, said.day)
        return _Match.MONTH if same else _Match.NO
    if known.span.covers(point.span):
        return _Match.FULL
    if point.year != known.year or point.precision < Precision.YEAR:
        return _Match.NO
    # 27 July for 26 July has the year right; July without a day, the month too.
    is_month = point.month == known.month and point.day is None
    return _Match.MONTH if is_month and point.month else _Match.YEAR


# --- what a wrong date is the date of ---------------------------------------------


def _misconception(
    question: Question, answer: DateAnswer, readings: Iterable[SaidDate]
) -> Grade | None:
    for misconception in question.misconceptions:
        value = misconception.value
        if not isinstance(value, EventDate):
            continue
        for said in readings:
            date = said.date()
            if date is None or not _is_printed(value, date, answer.asked):
                continue
            return Grade(
                verdict=Verdict.WRONG,
                score=0.0,
                reason="grade-widely-printed",
                arguments={
                    "why_ko": misconception.why.say(Lang.KO),
                    "why_en": misconception.why.say(Lang.EN),
                },
                confused_with=str(value),
            )
    return None


def _is_printed(value: EventDate, date: EventDate, asked: Precision) -> bool:
    """Whether the date is the misconception, to the precision asked or written."""
    pairs = ((value.first, date.first), (value.last, date.last))
    for printed, said in pairs:
        if printed is None or said is None:
            return printed is said
        wanted = min(asked, printed.precision)
        if said.precision < wanted:
            return False
        coarse_printed, coarse_said = printed.at(wanted), said.at(wanted)
        if coarse_printed is None or coarse_said is None:
            return False
        if coarse_printed.span != coarse_said.span:
            return False
    return True


def _with_confusion(
    question: Question,
    answer: DateAnswer,
    credit: _Credit,
    said: SaidDate,
    base: FactBase,
) -> Grade:
    date = said.date()
    if date is None or said.form is not DateForm.POINT:
        return _grade(credit)
    other = describe_other(question, date, base)
    if other is None or date.precision < answer.asked:
        return _grade(credit)
    return Grade(
        verdict=credit.verdict,
        score=credit.score,
        reason="grade-date-of-other",
        arguments={
            "date_ko": say_date(date, Lang.KO),
            "date_en": say_date(date, Lang.EN),
            "event_ko": other.title.say(Lang.KO),
            "event_en": other.title.say(Lang.EN),
        },
        confused_with=str(date),
    )


def _kinship(event: Event, subject: Event) -> int:
    """How much two events have to do with each other; 0 is nothing."""
    family = {event.id, event.part_of} & {subject.id, subject.part_of} - {None}
    shared = set(_everyone(event)) & set(_everyone(subject))
    if not family and not shared:
        return 0
    return 10 * bool(family) + 2 * len(shared) + (event.type == subject.type)


def _everyone(event: Event) -> Iterator[str]:
    for roster in event.roles.values():
        yield from roster.entities


def _is_at(point: DatePoint, date: EventDate) -> bool:
    said = date.first
    if said is None or point.precision < said.precision:
        return False
    return said.span.covers(point.span)


def _dates(date: EventDate) -> Mapping[str, str]:
    return {
        "date_ko": say_date(date, Lang.KO),
        "date_en": say_date(date, Lang.EN),
    }
