"""Dates as people type them, in Korean and English, in digits and in words.

What is typed may mean several dates (07/06/1961, '61): all of them are read, and
the grade is that of the best. Nothing relative (어제) and no bare day is a date.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from quiz.facts.dates import (
    DateForm,
    DatePoint,
    DateSyntaxError,
    EventDate,
    Precision,
    parse_date,
)
from quiz.grading.date_points import SaidPoint, Years, points_in
from quiz.language.numerals import ENGLISH_YEARS, parse_english_year, parse_sino
from quiz.language.patterns import lazily


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date as typed: a point, or two ends of which one may be open."""

    form: DateForm
    first: SaidPoint | None
    last: SaidPoint | None

    def date(self) -> EventDate | None:
        """The date it means; None if a year or month is missing."""
        first = self.first.point() if self.first else None
        last = self.last.point() if self.last else None
        if (self.first and not first) or (self.last and not last):
            return None
        return EventDate(self.form, first, last)


def read_dates(
    text: str, context: DatePoint | None = None, years: tuple[int, int] = (1900, 2099)
) -> tuple[SaidDate, ...]:
    """Every date the text may mean, most natural first; none if it is no date.

    `context` is what the question gives: its year completes "7월". Years of two
    digits lie within `years`.

    >>> [str(said.date()) for said in read_dates("1961년 7월 6일")]
    ['1961-07-06']
    >>> [str(said.date()) for said in read_dates("2001.7.26~8.18")]
    ['2001-07-26/2001-08-18']
    """
    found: dict[SaidDate, None] = {}
    for said in _read(_normal(text), text, context, years, possible=True):
        found.setdefault(said)
    return tuple(found)


def read_several(
    text: str, context: DatePoint | None = None, years: tuple[int, int] = (1900, 2099)
) -> tuple[tuple[SaidDate, ...], ...]:
    """Every date of a list, each as `read_dates` gives it; none if it is no list.

    A date of the list without a year has that of its neighbour.

    >>> [str(said[0].date()) for said in read_several("1949년과 1950년")]
    ['1949', '1950']
    """
    normal = _normal(text)
    for sign in _BETWEEN:
        parts = [part for part in sign().split(normal) if part]
        if not 1 < len(parts) <= _MOST_DATES:
            continue
        found = [read_dates(part, context, years) for part in parts]
        written = [said[0].date() for said in found if said]
        points = [date.first for date in written if date is not None]
        if len(found) == len(written) and points:
            return tuple(
                said
                if said[0].date() is not None
                else read_dates(part, _year_of(points), years)
                for part, said in zip(parts, found, strict=True)
            )
    return ()


def _year_of(points: list[DatePoint | None]) -> DatePoint | None:
    return next((point.at(Precision.YEAR) for point in points if point), None)


_MOST_DATES = 4
_BETWEEN = tuple(
    lazily(sign)
    for sign in (
        r" ?(?:;|&|\+| and | or |그리고|또는|혹은|아니면|및|(?<=[년월일])이나 |(?<=\S)[과와] |(?<=[년월일])[과와]) ?",
        r", ?",
        r" ?[/.] ?",
    )
)


def is_impossible(text: str, years: tuple[int, int] = (1900, 2099)) -> bool:
    """Whether the text is written as a date that no calendar has."""
    normal = _normal(text)
    if any(_read(normal, text, None, years, possible=True)):
        return False
    return any(_read(normal, text, None, years, possible=False))


_DOTS = str.maketrans({"ㆍ": ".", "·": ".", "‧": ".", "・": ".", "･": ".", "。": "."})
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("〜～∼–—―⁓", "~"),
        **dict.fromkeys("−‐‑", "-"),
        **dict.fromkeys("’‘`´", "'"),
        "年": "년",
        "月": "월",
        "日": "일",
    }
)
_ENGLISH_YEAR = lazily(rf"\b(?:{ENGLISH_YEARS})\b")
_WEEKDAY = lazily(
    r"\(\s*[월화수목금토일](?:요일)?\s*\)|[월화수목금토일]요일"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\b(?:mon|tue|wed|thu|fri|sat|sun)\b[.,]?"
)
# The years of Juche and of Tangun, as North Korea and old books count them.
_ERAS = (
    (lazily(r"주체 ?\d{1,3} ?\((\d{4})\)"), 0),
    (lazily(r"주체 ?(\d{1,3})(?= ?년)"), 1911),
    (lazily(r"(?:단기|단군기원) ?(\d{4})(?= ?년)"), -2333),
)
# 1961년 6~7월 has one 월 for both.
_SHARED_MONTH = lazily(r"(?<![\d.])(\d{1,2}) ?([~,.]) ?(?=\d{1,2} ?월)", re.ASCII)
_HOUR = lazily(
    r" (?:(?:오전|오후|새벽|아침|낮|저녁|밤)(?: ?\d{1,2} ?시(?: ?\d{1,2} ?분)?)?"
    r"|\d{1,2} ?시(?: ?\d{1,2} ?분)?)$"
)
_WORDS = lazily(r"[영공일이삼사오육륙칠팔구십백천]+(?=\s*(?:년|월|일(?!절)|세기))")
_COPULA = lazily(
    r"(?:인 것 같(?:습니다|아요|다)|이었습니다|였습니다|입니다|이에요|이예요|예요|에요|이었다|였다|이다|이요|요"
    r"|의 일|(?<=일)자|에는?|의|(?<!사)이|은|는)$"
)
_LEAD = lazily(
    r"^(?:(?:it|that|he|she) (?:was|is) |it's |i think |maybe |probably |아마도? )*(?:in |on |at |the year )*"
)


def _normal(text: str) -> str:
    text = unicodedata.normalize("NFC", text.translate(_DOTS)).translate(_SIGNS)
    text = unicodedata.normalize("NFKC", text).translate(_SIGNS).casefold()
    text = _WEEKDAY().sub(" ", text)
    text = text.replace("유월", "6월").replace("시월", "10월")
    text = re.sub(r"(\d)천(?= ?년)", r"\g<1>000", text)
    text = _WORDS().sub(_in_digits, text.replace("월달", "월"))
    text = _ENGLISH_YEAR().sub(_in_digits, text)
    for era, first in _ERAS:
        said = era().search(text)
        if said is not None:
            text = f"{text[: said.start()]}{int(said[1]) + first}{text[said.end() :]}"
    text = _SHARED_MONTH().sub(r"\1월\2", text)
    text = re.sub(r"\s+", " ", text).strip(' .,!?;:"“”。')
    text = _HOUR().sub("", _COPULA().sub("", text)).rstrip(" .,")
    return _LEAD().sub("", text)


def _in_digits(words: re.Match[str]) -> str:
    value = parse_sino(words[0]) or parse_english_year(words[0])
    return words[0] if value is None else str(value)


_SPLITS: tuple[tuple[Callable[[], re.Pattern[str]], DateForm], ...] = (
    (lazily(r"between (.+) and (.+)"), DateForm.BETWEEN),
    (lazily(r"(.+?)(?:에서|부터|과|와|~) ?(.+?) ?사이"), DateForm.BETWEEN),
    (lazily(r"from (.+?) (?:to|until|till|through) (.+)"), DateForm.DURATION),
    (lazily(r"(.+?)(?:부터|에서) ?(.+?)(?:까지)?"), DateForm.DURATION),
    (lazily(r"(.+?) ?~ ?(.+?)(?:까지)?"), DateForm.DURATION),
    (lazily(r"(.+?) (?:to|until|till|through) (.+)"), DateForm.DURATION),
)
_SINCE = lazily(r"(?:since|from) (.+)|(.+?)(?:부터|이후|이래) ?~?|(.+?) ?~")
_UNTIL = lazily(r"(?:until|till|to) (.+)|(.+?)까지|~ ?(.+)")


def _read(
    normal: str, text: str, context: DatePoint | None, years: Years, *, possible: bool
) -> Iterator[SaidDate]:
    if possible:
        yield from _edtf(text)
    for point in points_in(normal, years):
        filled = _in_context(point, context)
        if filled.is_possible == possible:
            yield SaidDate(DateForm.POINT, filled, filled)
    yield from _ranges(normal, context, years, possible=possible)
    for pattern, is_start in ((_SINCE, True), (_UNTIL, False)):
        match = pattern().fullmatch(normal)
        for point in points_in(_group(match), years) if match else ():
            filled = _in_context(point, context)
            if filled.is_possible == possible:
                ends = (filled, None) if is_start else (None, filled)
                yield SaidDate(DateForm.DURATION, *ends)
    if context is not None and possible:
        yield from _bare_in_context(normal, context)


def _group(match: re.Match[str] | None) -> str:
    return next((group for group in match.groups() if group), "") if match else ""


def _edtf(text: str) -> Iterator[SaidDate]:
    try:
        date = parse_date(text.strip())
    except DateSyntaxError:
        return
    yield SaidDate(date.form, _said(date.first), _said(date.last))


def _said(point: DatePoint | None) -> SaidPoint | None:
    if point is None:
        return None
    return SaidPoint(
        point.year,
        point.month,
        point.day,
        point.precision,
        point.approximate,
        point.uncertain,
    )


def _ranges(
    normal: str, context: DatePoint | None, years: Years, *, possible: bool
) -> Iterator[SaidDate]:
    splits = [
        (match[1].strip(), match[2].strip(), form)
        for pattern, form in _SPLITS
        if (match := pattern().fullmatch(normal))
    ]
    for hyphen in _hyphens(normal):
        left, right = normal[: hyphen.start()], normal[hyphen.end() :]
        splits.append((left.strip(), right.strip(), DateForm.DURATION))
    for left, right, form in splits:
        for first, last in _pairs(left, right, years):
            start, end = _in_context(first, context), _in_context(last, context)
            if (start.is_possible and end.is_possible) != possible:
                continue
            if not possible or _in_order(start, end):
                yield SaidDate(form, start, end)


def _hyphens(normal: str) -> Iterator[re.Match[str]]:
    """The hyphens that may join two ends: in 1949-50, but not in 1961-07-06."""
    if not re.fullmatch(r"[\d-]+", normal) or re.fullmatch(
        r"\d{4}-(?:\d{4}|1[3-9]|[2-9]\d)", normal
    ):
        yield from re.finditer("-", normal)


def _pairs(
    left: str, right: str, years: Years
) -> Iterator[tuple[SaidPoint, SaidPoint]]:
    for first in points_in(left, years):
        bare = tuple(_bare(right, first))
        for last in bare or points_in(right, years):
            yield _completed(first, last), _following(first, last)
    for last in points_in(right, years):
        for first in _bare(left, last):
            yield _completed(first, last), last


def _bare(text: str, like: SaidPoint) -> Iterator[SaidPoint]:
    """A lone number read as the finest part of the other end."""
    american = re.fullmatch(r"(\d{1,2}),? (\d{4})", text, re.ASCII)
    if american and like.day is not None and like.year is None:
        yield replace(like, year=int(american[2]), day=int(american[1]))
    if not re.fullmatch(r"\d{1,2}", text, re.ASCII):
        return
    number = int(text)
    match like.precision:
        case Precision.DAY:
            yield replace(like, day=number)
        case Precision.MONTH:
            yield replace(like, month=number)
        case Precision.YEAR if like.year is not None and len(text) == 2:
            yield replace(like, year=like.year // 100 * 100 + number)
        case _:
            return


def _completed(first: SaidPoint, last: SaidPoint) -> SaidPoint:
    """The first end with what it leaves to the last: 26 July – 18 August 2001."""
    year = last.year if first.year is None else first.year
    month = first.month
    if first.day is not None and month is None:
        month = last.month
    return replace(first, year=year, month=month)


def _following(first: SaidPoint, last: SaidPoint) -> SaidPoint:
    """The last end with what it leaves to the first: 2001년 7월 26일~8월 18일."""
    month = last.month
    if last.day is not None and month is None:
        month = first.month
    if last.year is not None or first.year is None:
        return replace(last, month=month)
    filled = replace(last, year=first.year, month=month)
    if _in_order(first, filled):
        return filled
    return replace(filled, year=first.year + 1)


def _in_order(first: SaidPoint, last: SaidPoint) -> bool:
    start, end = first.point(), last.point()
    if start is None or end is None or not (first.is_possible and last.is_possible):
        return True
    return start.span.first <= end.span.last


def _in_context(point: SaidPoint, context: DatePoint | None) -> SaidPoint:
    if context is None or point.year is not None or context.precision < Precision.YEAR:
        return point
    month = point.month
    if month is None and point.day is not None:
        month = context.month
    return replace(point, year=context.year, month=month)


def _bare_in_context(normal: str, context: DatePoint) -> Iterator[SaidDate]:
    """A lone number as the part that the question leaves open."""
    if not re.fullmatch(r"\d{1,2}", normal, re.ASCII):
        return
    number = int(normal)
    match context.precision:
        case Precision.YEAR:
            point = SaidPoint(context.year, number, None, Precision.MONTH)
        case Precision.MONTH:
            point = SaidPoint(context.year, context.month, number, Precision.DAY)
        case _:
            return
    if point.is_possible:
        yield SaidDate(DateForm.POINT, point, point)
