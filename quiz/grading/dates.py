"""What a typed date is worth: as a date with its precision, never as text."""

from collections.abc import Mapping
from dataclasses import replace
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
from quiz.facts.wording import say_date
from quiz.grading.date_confusion import misconception, name_other
from quiz.grading.date_points import SaidPoint
from quiz.grading.date_text import SaidDate, is_impossible, read_dates, read_several
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


def _grade(
    verdict: Verdict,
    score: float,
    reason: str,
    arguments: Mapping[str, str] | None = None,
) -> Grade:
    return Grade(verdict=verdict, score=score, reason=reason, arguments=arguments or {})


_WRONG = _grade(Verdict.WRONG, 0.0, "grade-wrong")
_ONLY_ONE = _grade(Verdict.WRONG, 0.0, "grade-only-one")


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
        several = _several(question, answer, text, years)
        if several is not None:
            return several
        reason = "grade-no-such-date" if is_impossible(text, years) else "grade-no-date"
        return Grade(verdict=Verdict.UNPARSED, score=0.0, reason=reason)
    graded = [(_credit(answer, said), said) for said in readings]
    credit, said = min(graded, key=lambda pair: _order(pair[0]))
    if credit.verdict is Verdict.CORRECT:
        return credit
    wrong = misconception(question, answer, readings)
    if wrong is not None:
        return wrong
    date = said.date()
    is_point = date is not None and date.form is DateForm.POINT
    if credit.verdict in (Verdict.WRONG, Verdict.PARTIAL) and date and is_point:
        other = name_other(question, date, base)
        if other and date.precision >= answer.asked:
            return replace(
                credit,
                reason="grade-date-of-other",
                arguments=other,
                confused_with=str(date),
            )
    return credit


def _several(
    question: Question, answer: DateAnswer, text: str, years: tuple[int, int]
) -> Grade | None:
    """The grade of a list of dates; None if it is none.

    Of a duration the two are its ends; otherwise one date was asked for.
    """
    listed = read_several(text, _given_date(question), years)
    if not listed:
        return None
    if answer.whole and len(listed) == 2:
        first, last = (said[0].first for said in listed)
        return _credit(answer, SaidDate(DateForm.DURATION, first, last))
    best = [
        min((_credit(answer, said) for said in readings), key=_order)
        for readings in listed
    ]
    if all(credit.verdict is Verdict.CORRECT for credit in best):
        return best[0]
    return _ONLY_ONE


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


def _order(credit: Grade) -> tuple[int, float]:
    return (_RANK.index(credit.verdict), -credit.score)


def _credit(answer: DateAnswer, said: SaidDate) -> Grade:
    if answer.whole:
        return _whole_credit(answer, said)
    target = answer.date.first or answer.date.last
    point = _part_asked(answer, said)
    if target is None or point is None:
        return _WRONG
    credit = _credit_of_one(answer, target, point)
    other = said.last if point is said.first else said.first
    is_range = other is not None and other != point
    if is_range and answer.known.form is DateForm.POINT and other is not None:
        # Whoever names a range has not said which of its days it was.
        second = _credit_of_one(answer, target, other)
        right = [c.verdict is Verdict.CORRECT for c in (credit, second)]
        if not all(right):
            return _ONLY_ONE if any(right) else _WRONG
    return credit


def _credit_of_one(answer: DateAnswer, target: DatePoint, point: SaidPoint) -> Grade:
    credit = _narrowed(answer, target, point, _point_credit(answer, target, point))
    if credit.verdict in (Verdict.WRONG, Verdict.PARTIAL) and _is_about(answer, point):
        return _grade(Verdict.CORRECT, 1.0, "grade-about", _dates(answer.known))
    return credit


def _narrowed(
    answer: DateAnswer, target: DatePoint, said: SaidPoint, credit: Grade
) -> Grade:
    """The credit of a date told with its part: 1961년 여름 is not every 1961."""
    if said.part is None or credit.verdict is Verdict.WRONG:
        return credit
    finest = [p for p in answer.known.points if _same(p, target)] or [target]
    if any(said.part.may_hold(point) for point in finest):
        return credit
    if credit.verdict is Verdict.CORRECT:
        dates = _dates(answer.known)
        return _grade(Verdict.CORRECT, 1.0, "grade-rest-differs", dates)
    if credit.score < 0.25:
        return _WRONG
    return _grade(Verdict.PARTIAL, credit.score, "grade-year-right-only")


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


def _point_credit(answer: DateAnswer, target: DatePoint, said: SaidPoint) -> Grade:
    match answer.asked:
        case Precision.CENTURY | Precision.DECADE | Precision.YEAR:
            return _coarse_credit(answer, target, said)
        case Precision.MONTH:
            return _month_credit(answer, target, said)
        case Precision.DAY:
            return _day_credit(target, said)


def _coarse_credit(answer: DateAnswer, target: DatePoint, said: SaidPoint) -> Grade:
    point = said.point()
    if point is None:
        return _grade(Verdict.INCOMPLETE, 0.0, "grade-which-year")
    if point.precision < answer.asked:
        if point.span.covers(target.span):
            reason = (
                "grade-which-year"
                if answer.asked is Precision.YEAR
                else "grade-more-exact-date"
            )
            return _grade(Verdict.INCOMPLETE, 0.25, reason)
        return _WRONG
    if not target.span.covers(point.span):
        return _WRONG
    return _right(answer, point)


def _month_credit(answer: DateAnswer, target: DatePoint, said: SaidPoint) -> Grade:
    if said.year is None:
        if said.month == target.month:
            return _grade(Verdict.INCOMPLETE, 0.25, "grade-which-year-too")
        if said.month is None and said.part is not None:
            return _grade(Verdict.INCOMPLETE, 0.1, "grade-which-year-and-month")
        return _WRONG
    if said.year != target.year or said.precision < Precision.YEAR:
        return _WRONG
    if said.month is None:
        return _grade(Verdict.INCOMPLETE, 0.5, "grade-which-month")
    if said.month != target.month:
        return _grade(Verdict.PARTIAL, 0.5, "grade-month-differs")
    point = said.point()
    return _right(answer, point) if point else _WRONG


def _day_credit(target: DatePoint, said: SaidPoint) -> Grade:
    if said.precision < Precision.YEAR:
        return _WRONG
    month_day = (said.month, said.day) == (target.month, target.day)
    if said.year is None:
        if month_day:
            return _grade(Verdict.INCOMPLETE, 0.5, "grade-which-year-too")
        if said.month is None:
            return _grade(Verdict.INCOMPLETE, 0.0, "grade-which-year-and-month")
        if said.month == target.month:
            return _grade(Verdict.PARTIAL, 0.33, "grade-month-right-only")
        return _WRONG
    if said.year != target.year:
        return _WRONG
    if month_day:
        return _grade(Verdict.CORRECT, 1.0, "grade-correct")
    if said.month is None:
        return _grade(Verdict.INCOMPLETE, 0.33, "grade-which-month-and-day")
    if said.month != target.month:
        return _grade(Verdict.PARTIAL, 0.33, "grade-month-differs")
    if said.day is None:
        return _grade(Verdict.INCOMPLETE, 0.67, "grade-which-day")
    return _grade(Verdict.PARTIAL, 0.67, "grade-day-differs")


def _right(answer: DateAnswer, point: DatePoint) -> Grade:
    """Right to the precision asked; what goes beyond it is checked and noted."""
    if answer.known.form is DateForm.BETWEEN or point.precision <= answer.asked:
        return _grade(Verdict.CORRECT, 1.0, "grade-correct")
    finest = max(known.precision for known in answer.known.points)
    if not answer.known.span.meets(point.span):
        return _grade(Verdict.CORRECT, 1.0, "grade-rest-differs", _dates(answer.known))
    if point.precision > finest:
        return _grade(Verdict.CORRECT, 1.0, "grade-finer-than-known")
    return _grade(Verdict.CORRECT, 1.0, "grade-correct")


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


def _whole_credit(answer: DateAnswer, said: SaidDate) -> Grade:
    date = answer.date
    ends = tuple(end for end in (said.first, said.last) if end is not None)
    if date.first is not None and any(end.year is None for end in ends):
        return _yearless_credit(answer, said, date.first.year)
    is_open = date.first is None or date.last is None
    if said.form is DateForm.POINT or (len(ends) < 2 and not is_open):
        return _one_end_credit(date, ends[0])
    start, end = _end(date.first, said.first), _end(date.last, said.last)
    match (start, end):
        case (_Match.FULL, _Match.FULL):
            return _grade(Verdict.CORRECT, 1.0, "grade-correct")
        case (_Match.FULL, _):
            return _grade(Verdict.PARTIAL, 0.5, "grade-end-differs")
        case (_, _Match.FULL):
            return _grade(Verdict.PARTIAL, 0.5, "grade-start-differs")
        case (_Match.MONTH, _Match.MONTH):
            return _grade(Verdict.PARTIAL, 0.5, "grade-months-right")
        case (_Match.NO, _Match.NO):
            return _WRONG
        case _:
            return _grade(Verdict.PARTIAL, 0.25, "grade-year-right-only")


def _yearless_credit(answer: DateAnswer, said: SaidDate, year: int) -> Grade:
    first = replace(said.first, year=year) if said.first else None
    last = replace(said.last, year=year) if said.last else None
    credit = _whole_credit(answer, SaidDate(said.form, first, last))
    if credit.score < 0.5:
        return _WRONG
    return _grade(Verdict.INCOMPLETE, credit.score / 2, "grade-which-year-too")


def _one_end_credit(date: EventDate, said: SaidPoint) -> Grade:
    start, end = _end(date.first, said), _end(date.last, said)
    if start is _Match.FULL:
        return _grade(Verdict.INCOMPLETE, 0.5, "grade-until-when")
    if end is _Match.FULL:
        return _grade(Verdict.INCOMPLETE, 0.5, "grade-since-when")
    if start or end:
        return _grade(Verdict.PARTIAL, 0.25, "grade-year-right-only")
    return _WRONG


def _end(known: DatePoint | None, said: SaidPoint | None) -> _Match:
    if known is None or said is None:
        return _Match.FULL if known is None and said is None else _Match.NO
    point = said.point()
    if point is None:
        return _Match.NO
    if known.span.covers(point.span):
        return _Match.FULL
    if point.year != known.year or point.precision < Precision.YEAR:
        return _Match.NO
    # 27 July for 26 July has the year right; July without a day, the month too.
    is_month = point.month == known.month and point.day is None
    return _Match.MONTH if is_month and point.month else _Match.YEAR


def _dates(date: EventDate) -> Mapping[str, str]:
    return {f"date_{lang}": say_date(date, lang) for lang in Lang}
