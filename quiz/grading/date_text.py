"""Dates as people type them, in Korean and English, in digits and in words.

What is typed may mean several dates (07/06/1961, '61): all of them are read, and
the grade is that of the best. Nothing relative (어제) and no bare day is a date.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from quiz.facts.dates import (
    DateForm,
    DatePoint,
    DateSyntaxError,
    EventDate,
    Precision,
    parse_date,
)
from quiz.facts.wording import MONTHS
from quiz.grading.asides import without_ending, without_hedges
from quiz.grading.date_points import SaidPoint, Years, points_in
from quiz.language.numerals import ENGLISH_YEARS, parse_english_year, parse_sino
from quiz.language.patterns import lazily
from quiz.values import dataclass


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

    def is_one_of_two(self) -> bool:
        """Whether nothing lies between its ends, as in "June or July 1961"."""
        date = self.date()
        if date is None or date.first is None or date.last is None:
            return False
        return date.last.span.first == date.first.span.last + 1

    def of_year(self, year: int) -> "SaidDate":
        """The date with this year wherever none was typed."""
        first = self.first.of_year(year) if self.first else None
        last = self.last.of_year(year) if self.last else None
        return SaidDate(self.form, first, last)


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
    plainest = _plainest(text)
    if plainest is not None:
        return (plainest,)
    found: dict[SaidDate, None] = {}
    for said in _read(_normal(text), text, context, years, possible=True):
        found.setdefault(said)
    return tuple(found)


# What most people type; nothing but a date can be read in it, and that in one way.
_PLAINEST = lazily(r"(\d{4})(?: ?년(?: (\d{1,2})월(?: (\d{1,2})일)?)?)?", re.ASCII)


def _plainest(text: str) -> SaidDate | None:
    """The date written as it is taught at school, without a look at other ways."""
    said = _PLAINEST().fullmatch(text)
    if said is None:
        return None
    year, month, day = (int(number) if number else None for number in said.groups())
    precision = (
        Precision.YEAR
        if month is None
        else Precision.MONTH
        if day is None
        else Precision.DAY
    )
    point = SaidPoint(year, month, day, precision)
    return SaidDate(DateForm.POINT, point, point) if point.is_possible else None


def read_several(
    text: str, context: DatePoint | None = None, years: tuple[int, int] = (1900, 2099)
) -> tuple[tuple[SaidDate, ...], ...]:
    """Every date of a list, each as `read_dates` gives it; none if it is no list.

    A date of the list without a year, or a day without a month, has that of its
    neighbour.

    >>> [str(said[0].date()) for said in read_several("1949년과 1950년")]
    ['1949', '1950']
    >>> [str(said[0].date()) for said in read_several("1960년 6월 19일과 20일")]
    ['1960-06-19', '1960-06-20']
    """
    normal = _normal(text)
    for sign in _BETWEEN:
        parts = [part for part in sign().split(normal) if part]
        if not 1 < len(parts) <= _MOST_DATES or "~" in normal:
            continue
        listed = _listed(parts, context, years)
        if listed and all(listed):
            return listed
    return ()


def read_bare_days(text: str) -> SaidDate | None:
    """Two days without a month, as 19-20; None if the text is anything else."""
    days = re.fullmatch(r"(\d{1,2}) ?[~-] ?(\d{1,2})", _normal(text), re.ASCII)
    if days is None:
        return None
    first, last = (SaidPoint(None, None, int(d), Precision.DAY) for d in days.groups())
    if not (first.is_possible and last.is_possible):
        return None
    return SaidDate(DateForm.DURATION, first, last)


def _listed(
    parts: list[str], context: DatePoint | None, years: Years
) -> tuple[tuple[SaidDate, ...], ...]:
    whole = [
        () if _is_bare(part) else read_dates(part, context, years) for part in parts
    ]
    told = [said[0].first for said in whole if said]
    anchors = [point for point in told if point is not None]
    if not any(point.year is not None or point.day is not None for point in anchors):
        return ()
    found: list[tuple[SaidDate, ...]] = []
    for place, (part, said) in enumerate(zip(parts, whole, strict=True)):
        around = [*reversed(whole[:place]), *whole[place + 1 :]]
        near = [one[0].first for one in around if one and one[0].first is not None]
        dates = said or _beside_bare(part, near) or read_dates(part, context, years)
        found.append(tuple(_beside(one, near) for one in dates))
    return tuple(found)


def _beside_bare(part: str, near: list[SaidPoint]) -> tuple[SaidDate, ...]:
    points = _bare(part, near[0]) if near else ()
    return tuple(
        SaidDate(DateForm.POINT, point, point) for point in points if point.is_possible
    )


def _is_bare(part: str) -> bool:
    return re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", part, re.ASCII) is not None


def _beside(said: SaidDate, near: list[SaidPoint]) -> SaidDate:
    """The date with the month and year that its neighbours in a list tell."""
    point = said.first
    if point is None or said.form is not DateForm.POINT:
        return said
    if point.day is not None and point.month is None:
        month = next((other.month for other in near if other.month), None)
        point = replace(point, month=month)
    year = next((other.year for other in near if other.year is not None), None)
    if year is not None:
        point = point.of_year(year)
    return SaidDate(said.form, point, point) if point.is_possible else said


_MOST_DATES = 12
_BETWEEN = tuple(
    lazily(sign)
    for sign in (
        r" ?(?:;|&|\+| and | or |그리고|또는|혹은|아니면|및|(?<=[년월일])이나 |(?<=\S)[과와] |(?<=[년월일])[과와]) ?",
        r", ?",
        r"(?:(?<=[월일])|(?<=월 \d)|(?<=월 \d\d)|(?<=일 )) ?[/.] ?(?=\d+ ?[월일]|\d+$)",
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
        **dict.fromkeys("〜～∼–—―⁓→⇒➔", "~"),
        **dict.fromkeys("−‐‑", "-"),
        **dict.fromkeys("’‘`´", "'"),
        "年": "년",
        "月": "월",
        "日": "일",
    }
)
_ENGLISH_YEAR = lazily(rf"\b(?:{ENGLISH_YEARS})\b")
_WEEKDAY = lazily(
    r"\(\s*[월화수목금토일](?:요일)?\s*\)|[월화수목금토일]요일|(?<=일) [월화수목금토일]$"
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
    r"|의 일|(?<=일)[자날]|에는?|의|(?<!사)이|은|는)$"
)
_LEAD = lazily(r"^(?:in |on |at |(?:the )?year )*")
# What happened then, told after the date; never that it did not.
_DEED = lazily(
    r"(?<=[년월일])에? (?!아니|않|안|못)\S{1,9}"
    r"(?:했|됐|되었|렸|갔|왔|났|졌|하였)(?:습니다|어요|다|음|지요|죠)$"
)
_LAUGHTER = lazily(r"[ㅋㅎㅠㅜ]+[ㅋㅎㅠㅜ~!?.^;]*\s*$")
_EMPTY = lazily(r"\(\s*\)|\(\d+ ?일 ?간\)|\(\d+박 ?\d+일\)")
_SAME = lazily(r"(?:같은 ?(?:해|달)|동년|동월|그 ?해|그 ?달)(?:의)? ?(?=\d)")
# 4. 24. ~ 26., as Koreans end each part of a date with a dot.
_LAST_DOT = lazily(r"(?<=\d)\.(?= ?[~,]| -|$)")
_RUSSIAN_MONTHS = lazily(
    r"\b(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
    r"(?:ар[ья]|рал[ья]|та?|ел[ья]|[ья]|уст[а]?|тябр[ья]|ябр[ья]|абр[ья])?\b\.?"
)
_RUSSIAN_YEAR = lazily(r"(?<=\d{4}) ?(?:года|году|год|г\.?)(?=\W|$)")
_RUSSIAN = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя")
# 24.04~26.04.2019 has one year for both.
_SHARED_YEAR = lazily(
    r"(\d{1,2}[./]\d{1,2})(?= ?[~-] ?\d{1,2}([./])\d{1,2}[./](\d{4})$)", re.ASCII
)
# 10월 31일부터 11월 2일까지, 1966년 tells its year last.
_YEAR_LAST = lazily(
    r"((?:(?!\d{4}).)*\d ?일(?:까지)?),? (\d{4} ?년(?: ?\d{1,2} ?월)?)", re.ASCII
)
_SPOKEN_YEAR = lazily(r"[영공일이삼사오육륙칠팔구십백천]{3,}")


# Letters that look like digits, among digits: 20ll, 199O.
_LOOK_ALIKE = lazily(r"(?<![^\W_])(?=[\dlio|]*\d)[\dlio|]{4}(?=년|[^\w|]|$)", re.ASCII)
_AS_DIGITS = str.maketrans("li|o", "1110")
# 199x and 19?? leave a digit or two open.
_OPEN = (
    (lazily(r"^(\d{3})[?x*_](?=년?$)", re.ASCII), lambda said: f"{said[1]}0s"),
    (
        lazily(r"^(\d\d)(?:\?\?|xx|\*\*|__)(?=년?$)", re.ASCII),
        lambda said: f"{int(said[1]) + 1}th century",
    ),
)


def _with_digits(text: str) -> str:
    """The text with the digits that other signs stand for."""
    text = _LOOK_ALIKE().sub(lambda said: said[0].translate(_AS_DIGITS), text)
    for pattern, whole in _OPEN:
        if pattern().match(text):
            return pattern().sub(whole, text).removesuffix("년")
    return text


def _normal(text: str) -> str:
    text = _LAUGHTER().sub("", text)
    text = unicodedata.normalize("NFC", text.translate(_DOTS)).translate(_SIGNS)
    text = unicodedata.normalize("NFKC", text).translate(_SIGNS).casefold()
    text = _with_digits(text.strip())
    text = _EMPTY().sub(" ", _WEEKDAY().sub(" ", text)).replace("->", "~")
    text = _RUSSIAN_YEAR().sub("", _RUSSIAN_MONTHS().sub(_in_english, text))
    text = text.replace("유월", "6월").replace("시월", "10월")
    text = re.sub(r"(\d)천(?= ?년)", r"\g<1>000", text)
    text = re.sub(r"^([12]),(?=\d{3}(?:년|$))", r"\1", text)
    text = _WORDS().sub(_in_digits, text.replace("월달", "월"))
    text = _ENGLISH_YEAR().sub(_in_digits, text)
    for era, first in _ERAS:
        said = era().search(text)
        if said is not None:
            text = f"{text[: said.start()]}{int(said[1]) + first}{text[said.end() :]}"
    text = _SHARED_MONTH().sub(r"\1월\2", text)
    text = re.sub(r"\s+", " ", text).strip(' .,!?;:"“”。')
    text = _LAST_DOT().sub("", re.sub(r" (?=[.,~])", "", text))
    text = _without_asides(text)
    text = _HOUR().sub("", _COPULA().sub("", text)).rstrip(" .,")
    text = _SAME().sub("", _LEAD().sub("", text))
    if _SPOKEN_YEAR().fullmatch(text):
        return _in_digits_of_a_year(text)
    text = _SHARED_YEAR().sub(r"\1\2\3", text)
    last = _YEAR_LAST().fullmatch(text)
    return f"{last[2]} {last[1]}" if last else text


def _without_asides(text: str) -> str:
    """The text without what people say around any answer, or of what was done."""
    bare = without_hedges(_DEED().sub("", text))
    return min((bare, *without_ending(bare)), key=len)


def _in_digits_of_a_year(words: str) -> str:
    value = parse_sino(words)
    return words if value is None or not 1000 <= value < 3000 else str(value)


def _in_english(month: re.Match[str]) -> str:
    said = month[1] if month[1][:2] != "ма" or month[1] == "мар" else "ма"
    number = _RUSSIAN.index(said) if said in _RUSSIAN else 11
    return MONTHS[number].casefold()


def _in_digits(words: re.Match[str]) -> str:
    value = parse_sino(words[0]) or parse_english_year(words[0])
    is_day = words.string[words.end() :].lstrip().startswith("일")
    if is_day and value and value > 31:
        return words[0]  # 이천십일 is a year and no day
    return words[0] if value is None else str(value)


_SPLITS: tuple[tuple[Callable[[], re.Pattern[str]], DateForm], ...] = (
    (lazily(r"between (.+) and (.+)"), DateForm.BETWEEN),
    (lazily(r"(.+?)(?:에서|부터|과|와|~) ?(.+?) ?사이"), DateForm.BETWEEN),
    (lazily(r"from (.+?) (?:to|until|till|through) (.+)"), DateForm.DURATION),
    (lazily(r"(?:с|со) (.+?) по (.+)|от (.+?) до (.+)"), DateForm.DURATION),
    (lazily(r"(.+?)(?:부터|에서) ?(.+?)(?:까지)?"), DateForm.DURATION),
    (lazily(r"(.+?) ?~ ?(.+?)(?:까지)?"), DateForm.DURATION),
    (lazily(r"(.+?) (?:to|until|till|through) (.+)"), DateForm.DURATION),
    (lazily(r"(\d{4}-\d\d-\d\d)/(.+)"), DateForm.DURATION),
)
_EITHER = lazily(r"(.+?)(?:이?나| 또는| or) (.+)")
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
    splits = []
    for pattern, form in _SPLITS:
        match = pattern().fullmatch(normal)
        if match:
            left, right = (side.strip() for side in match.groups() if side is not None)
            splits.append((left, right, form))
    for hyphen in _hyphens(normal):
        left, right = normal[: hyphen.start()], normal[hyphen.end() :]
        splits.append((left.strip(), right.strip(), DateForm.DURATION))
    either = _EITHER().fullmatch(normal)
    if either:
        splits.append((either[1].strip(), either[2].strip(), DateForm.BETWEEN))
    for left, right, form in splits:
        for first, last in _pairs(left, right, years):
            start, end = _in_context(first, context), _in_context(last, context)
            if (start.is_possible and end.is_possible) != possible:
                continue
            said = SaidDate(form, start, end)
            if either and possible and not said.is_one_of_two():
                continue
            if not possible or _in_order(start, end):
                yield said


def _hyphens(normal: str) -> Iterator[re.Match[str]]:
    """The hyphens that may join two ends: in 1949-50, but not in 1961-07-06."""
    if normal.count("-") > _MOST_HYPHENS:
        return
    if not re.fullmatch(r"[\d-]+", normal) or re.fullmatch(
        r"\d{4}-(?:\d{4}|1[3-9]|[2-9]\d)|\d\d-\d\d", normal
    ):
        yield from re.finditer("-", normal)


_MOST_HYPHENS = 5  # 1961-07-06-1961-07-08


def _pairs(
    left: str, right: str, years: Years
) -> Iterator[tuple[SaidPoint, SaidPoint]]:
    for first in points_in(left, years):
        # 94~11 crosses the century: its 11 is not of the century of 94.
        bare = tuple(
            last for last in _bare(right, first) if not _is_before(last, first)
        )
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
    bare = re.fullmatch(r"(?:the )?(\d{1,2})(st|nd|rd|th)?", text, re.ASCII)
    if not bare or (bare[2] and like.precision is not Precision.DAY):
        return
    number = int(bare[1])
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


def _is_before(last: SaidPoint, first: SaidPoint) -> bool:
    if first.year is None or last.year is None or first.precision is not Precision.YEAR:
        return False
    return last.year < first.year


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
