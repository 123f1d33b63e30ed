"""What a typed date is worth: as a date with its precision, never as text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from itertools import pairwise, product

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
from quiz.grading.date_example import example_for
from quiz.grading.date_points import LEAP_YEAR, SaidPoint
from quiz.grading.date_text import (
    SaidDate,
    is_impossible,
    read_bare_days,
    read_dates,
    read_several,
)
from quiz.grading.grade import Grade, Verdict
from quiz.language.patterns import lazily
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
_ONE_DATE = _grade(Verdict.INCOMPLETE, 0.5, "grade-one-date")
_ONLY_ONE = _grade(Verdict.WRONG, 0.0, "grade-only-one")


def grade_date(
    question: Question,
    answer: DateAnswer,
    text: str,
    base: FactBase,
    years: tuple[int, int],
) -> Grade:
    """The best grade of what the text may mean."""
    given = _given_date(question)
    readings = read_dates(text, given, years)
    if answer.whole:
        readings += _as_ends(answer, text, given, years)
    if not readings:
        several = _several(question, answer, text, years)
        if several is not None:
            return several
        if is_impossible(text, years):
            return _grade(Verdict.UNPARSED, 0.0, "grade-no-such-date")
        example = example_for(answer, base)
        return _grade(Verdict.UNPARSED, 0.0, "grade-no-date", example)
    if _lacks_a_digit(answer, readings):
        return _grade(Verdict.UNPARSED, 0.0, "grade-year-digits")
    told = given is not None and given.precision >= Precision.YEAR
    graded = [(_credit(answer, said, told=told), said) for said in readings]
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


def _lacks_a_digit(answer: DateAnswer, readings: tuple[SaidDate, ...]) -> bool:
    """Whether every reading has a year of three digits, and the answer one of four."""
    years = [
        point.year
        for said in readings
        for point in (said.first, said.last)
        if point is not None and point.precision >= Precision.YEAR
    ]
    four = all(point.year >= 1000 for point in answer.date.points)
    return four and any(years) and all(99 < (year or 0) < 1000 for year in years)


def _several(
    question: Question, answer: DateAnswer, text: str, years: tuple[int, int]
) -> Grade | None:
    """The grade of a list of dates, of which one was asked for; None if it is none."""
    listed = read_several(text, _given_date(question), years)
    if not listed:
        return None
    best = [
        min((_credit(answer, said) for said in readings), key=_order)
        for readings in listed
    ]
    if all(credit.verdict is Verdict.CORRECT for credit in best):
        return best[0]
    return _ONLY_ONE


# Whoever names one day or another has not said from when to when.
_OR = lazily(r"\bor\b|또는|혹은|아니면|[일월년]이?나 ", re.IGNORECASE)


def _as_ends(
    answer: DateAnswer, text: str, given: DatePoint | None, years: tuple[int, int]
) -> tuple[SaidDate, ...]:
    """What tells the ends of a duration otherwise than as from one to the other.

    Both in a list, or all that lies between them as well; or days without a month.
    """
    is_day = all(point.month is not None for point in answer.date.points)
    bare = read_bare_days(text) if is_day else None
    found = [bare] if bare else []
    listed = () if _OR().search(text) else read_several(text, given, years)
    points = [said[0].first for said in listed if said[0].form is DateForm.POINT]
    if 1 < len(points) == len(listed) and (len(points) == 2 or _are_a_row(points)):
        found.append(SaidDate(DateForm.DURATION, points[0], points[-1]))
    return tuple(found)


def _are_a_row(points: Sequence[SaidPoint | None]) -> bool:
    """Whether each of these follows the one before it without a gap."""
    dates = [point.of_year(LEAP_YEAR).point() if point else None for point in points]
    return all(
        before is not None
        and after is not None
        and before.span.last + 1 == after.span.first
        for before, after in pairwise(dates)
    )


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


def _credit(answer: DateAnswer, said: SaidDate, *, told: bool = False) -> Grade:
    """What one reading is worth; `told` is whether the stem tells the year."""
    if answer.whole:
        return _whole_credit(answer, said, told=told)
    target = answer.date.first or answer.date.last
    point = _part_asked(answer, said)
    if target is None or point is None:
        return _WRONG
    credit = _credit_of_one(answer, target, point)
    other = said.last if point is said.first else said.first
    if other is None and credit.verdict is Verdict.CORRECT:
        return credit if _is_that_end(answer, said) else _ONE_DATE
    if other is None or other == point or _lasted(answer.known, said):
        return credit
    # Whoever names a range has not said which of its days it was.
    second = _credit_of_one(answer, target, other)
    right = [one.verdict is Verdict.CORRECT for one in (credit, second)]
    if all(right):
        return credit
    if answer.known.form is DateForm.DURATION and _tells_both_ends(answer, said):
        if not right[0]:
            return credit
        is_start = point is said.first
        reason = "grade-end-differs" if is_start else "grade-start-differs"
        return _grade(Verdict.PARTIAL, 0.5, reason)
    return _ONLY_ONE if any(right) else _WRONG


def _is_that_end(answer: DateAnswer, said: SaidDate) -> bool:
    """Whether "since" or "until" tells the end that the question asks for."""
    known, asked = answer.known, answer.date.first or answer.date.last
    if known.form is not DateForm.DURATION or asked is None:
        return False
    end = known.last if said.first is None else known.first
    return end is not None and _same(end, asked)


def _tells_both_ends(answer: DateAnswer, said: SaidDate) -> bool:
    """Whether a range is as fine as the fact's own: its ends, of which one is wrong."""
    ends = [end for end in (said.first, said.last) if end is not None]
    finest = answer.known.precision
    return answer.asked is finest and all(end.precision is finest for end in ends)


def _lasted(known: EventDate, said: SaidDate) -> bool:
    """Whether the fact itself was, or may have been, from the one end to the other."""
    pairs = ((known.first, said.first), (known.last, said.last))
    return known.form is not DateForm.POINT and all(
        fact is not None
        and typed is not None
        and (point := typed.of_year(fact.year).point()) is not None
        and fact.span.meets(point.span)
        for fact, typed in pairs
    )


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
        if said.month is not None:
            return _grade(Verdict.WRONG, 0.0, "grade-month-wrong")
        return _WRONG
    if said.precision < Precision.YEAR:
        return _around_credit(target, said, "grade-which-year-and-month")
    if said.year != target.year:
        return _WRONG
    if said.month is None:
        return _grade(Verdict.INCOMPLETE, 0.5, "grade-which-month")
    if said.month != target.month:
        return _grade(Verdict.PARTIAL, 0.5, "grade-month-differs")
    point = said.point()
    return _right(answer, point) if point else _WRONG


def _day_credit(target: DatePoint, said: SaidPoint) -> Grade:
    if said.precision < Precision.YEAR:
        return _around_credit(target, said, "grade-more-exact-date")
    month_day = (said.month, said.day) == (target.month, target.day)
    if said.year is None:
        if month_day:
            return _grade(Verdict.INCOMPLETE, 0.5, "grade-which-year-too")
        if said.month is None:
            return _grade(Verdict.INCOMPLETE, 0.0, "grade-which-year-and-month")
        if said.month != target.month:
            return _WRONG
        if said.day is None:
            return _grade(Verdict.INCOMPLETE, 0.25, "grade-which-year-and-day")
        return _grade(Verdict.PARTIAL, 0.33, "grade-month-right-only")
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


def _around_credit(target: DatePoint, said: SaidPoint, reason: str) -> Grade:
    """The credit of a decade or century: true as far as it goes, which is not far."""
    point = said.point()
    if point is None or not point.span.covers(target.span):
        return _WRONG
    return _grade(Verdict.INCOMPLETE, 0.1, reason)


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


def _whole_credit(answer: DateAnswer, said: SaidDate, *, told: bool) -> Grade:
    date = answer.date
    ends = tuple(end for end in (said.first, said.last) if end is not None)
    if any(end.day is not None and end.month is None for end in ends):
        return _monthless_credit(answer, said)
    if any(end.year is None for end in ends):
        return _yearless_credit(answer, said)
    is_open = date.first is None or date.last is None
    if said.form is DateForm.POINT or (len(ends) < 2 and not is_open):
        return _one_end_credit(answer, ends[0], told=told)
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
        case _ if _are_days_of_those_months(date, said):
            return _grade(Verdict.PARTIAL, 0.25, "grade-days-differ")
        case _ if told and not _has_a_month_right(date, said):
            return _WRONG
        case _:
            return _grade(Verdict.PARTIAL, 0.25, "grade-year-right-only")


def _are_days_of_those_months(date: EventDate, said: SaidDate) -> bool:
    """Whether both ends are told to the day, with only the days wrong."""
    pairs = ((date.first, said.first), (date.last, said.last))
    return all(
        known is not None
        and typed is not None
        and typed.day is not None
        and (known.year, known.month) == (typed.year, typed.month)
        for known, typed in pairs
    )


def _has_a_month_right(date: EventDate, said: SaidDate) -> bool:
    """Whether more than the year is right, at either end."""
    pairs = ((date.first, said.first), (date.last, said.last))
    return any(
        known is not None
        and typed is not None
        and known.month is not None
        and (known.year, known.month) == (typed.year, typed.month)
        for known, typed in pairs
    )


def _monthless_credit(answer: DateAnswer, said: SaidDate) -> Grade:
    """The credit of days alone: 19일부터 20일 asks for the month, if they are right."""
    known = [point for point in answer.date.points if point.month is not None]
    ends = (said.first, said.last)
    is_yearless = answer.asked is not Precision.DAY and any(
        end.year is None for end in ends if end
    )
    best = 0.0
    for start, end in product(known, repeat=2):
        full = SaidDate(said.form, _like(said.first, start), _like(said.last, end))
        best = max(best, _whole_credit(answer, full, told=True).score)
    if best < 0.5:
        return _WRONG
    if is_yearless:
        return _grade(
            Verdict.INCOMPLETE, round(best / 4, 2), "grade-which-year-and-month"
        )
    return _grade(Verdict.INCOMPLETE, best / 2, "grade-which-month-too")


def _like(said: SaidPoint | None, known: DatePoint) -> SaidPoint | None:
    """The point with the year and month of this one where it has none."""
    if said is None:
        return None
    month = known.month if said.month is None else said.month
    return replace(said.of_year(known.year), month=month)


def _yearless_credit(answer: DateAnswer, said: SaidDate) -> Grade:
    """The credit of ends without a year, which is asked for only with coarser ones.

    From which day to which day is answered by months and days: the question has
    one answer, so no other year can be meant.
    """
    known = [end for end in (answer.date.first, answer.date.last) if end is not None]
    years = [(known[0].year, known[-1].year)]
    if said.form is DateForm.POINT:
        years = [(end.year, end.year) for end in known]
    graded = [
        _whole_credit(answer, _of_years(said, *pair), told=True) for pair in years
    ]
    credit = min(graded, key=_order)
    if answer.asked is Precision.DAY:
        return credit
    if credit.score < 0.5:
        return _WRONG
    return _grade(Verdict.INCOMPLETE, credit.score / 2, "grade-which-year-too")


def _of_years(said: SaidDate, first: int, last: int) -> SaidDate:
    start = said.first.of_year(first) if said.first else None
    end = said.last.of_year(last) if said.last else None
    return SaidDate(said.form, start, end)


def _one_end_credit(answer: DateAnswer, said: SaidPoint, *, told: bool) -> Grade:
    date = answer.date
    start, end = _end(date.first, said), _end(date.last, said)
    if start is _Match.FULL:
        return _grade(Verdict.INCOMPLETE, 0.5, "grade-until-when")
    if end is _Match.FULL:
        return _grade(Verdict.INCOMPLETE, 0.5, "grade-since-when")
    if not (start or end):
        return _WRONG
    known = [point for point in (date.first, date.last) if point is not None]
    is_elsewhere = said.part is not None and not any(map(said.part.may_hold, known))
    if not is_elsewhere and _Match.MONTH in (start, end):
        return _grade(Verdict.INCOMPLETE, 0.25, "grade-which-day")
    if not is_elsewhere and told and said.month is None:
        return _grade(Verdict.INCOMPLETE, 0.1, "grade-which-month-and-day")
    if told and not _has_a_month_right(date, SaidDate(DateForm.POINT, said, said)):
        return _WRONG
    return _grade(Verdict.PARTIAL, 0.25, "grade-year-right-only")


def _end(known: DatePoint | None, said: SaidPoint | None) -> _Match:
    if known is None or said is None:
        return _Match.FULL if known is None and said is None else _Match.NO
    point = said.point()
    # Filled in, 29 February may be of a year that has none.
    if point is None or not said.is_possible:
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
