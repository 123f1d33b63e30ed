"""Dates and lengths as people say them, in Korean and English."""

from functools import lru_cache

from quiz.facts.dates import DateForm, DatePoint, EventDate, Precision
from quiz.facts.events import Length
from quiz.language.numerals import ordinal
from quiz.language.text import Lang

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@lru_cache(maxsize=4096)  # said in stems and after answers, in the order of time
def say_point(point: DatePoint, lang: Lang) -> str:
    """One point: "2000년 2월 9일", "9 February 2000"; "1949년경", "about 1949".

    >>> say_point(DatePoint(-43), Lang.KO), say_point(DatePoint(-43), Lang.EN)
    ('기원전 44년', '44 BC')
    """
    if lang is Lang.KO:
        marks = f"{'경' * point.approximate}{'(추정)' * point.uncertain}"
        return f"{_korean(point)}{marks}"
    about = "about " if point.approximate else ""
    return f"{about}{_english(point)}{' (uncertain)' * point.uncertain}"


def say_within(point: DatePoint, told: Precision, lang: Lang) -> str:
    """A month or day without the year, or the month, that was told already.

    >>> may = DatePoint(2005, 5, None, Precision.MONTH)
    >>> say_within(may, Precision.YEAR, Lang.KO), say_within(may, Precision.YEAR, Lang.EN)
    ('5월', 'May')
    """
    said = say_point(point, lang)
    if told < Precision.YEAR or point.precision <= told:
        return said
    if lang is Lang.KO:
        unit = "월 " if told is Precision.MONTH else "년 "
        return said.rpartition(unit)[2]
    return said.removesuffix(f" {say_point(DatePoint(point.year), lang)}")


def say_date(date: EventDate, lang: Lang) -> str:
    """A date, whatever its form: from a point to an open duration.

    >>> from quiz.facts.dates import parse_date
    >>> say_date(parse_date("2001-07-26/2001-08-18"), Lang.KO)
    '2001년 7월 26일~8월 18일'
    >>> say_date(parse_date("[1961-06..1961-07]"), Lang.EN)
    'June or July 1961'
    """
    first, last = date.first, date.last
    if first is None or last is None:
        return _open(first, last, lang)
    if date.form is DateForm.POINT:
        return say_point(first, lang)
    start, end = _korean_pair(first, last) if lang is Lang.KO else _pair(first, last)
    if date.form is DateForm.BETWEEN:
        return _between(start, end, lang, is_next=_is_next(first, last))
    if lang is Lang.KO:
        return f"{start}~{end}"
    is_shortened = start != say_point(first, Lang.EN)
    is_tight = " " not in start and (is_shortened or " " not in end)
    return f"{start}–{end}" if is_tight else f"{start} – {end}"


def _is_next(first: DatePoint, last: DatePoint) -> bool:
    """Whether there is no third day, month or year between the two."""
    return first.precision is last.precision and (
        last.span.first == first.span.last + 1
    )


def _between(start: str, end: str, lang: Lang, *, is_next: bool) -> str:
    if is_next:
        return f"{start}이나 {end}" if lang is Lang.KO else f"{start} or {end}"
    return (
        f"{start}에서 {end} 사이" if lang is Lang.KO else f"between {start} and {end}"
    )


def say_from_to(first: DatePoint, last: DatePoint, lang: Lang) -> str:
    """Both ends in a sentence, without what they share.

    >>> say_from_to(DatePoint(1966, 10, None, Precision.MONTH), DatePoint(1967), Lang.EN)
    'from October 1966 to 1967'
    """
    if lang is Lang.KO:
        start, end = _korean_pair(first, last)
        return f"{start}부터 {end}까지"
    start, end = _pair(first, last)
    return f"from {start} to {end}"


def say_length(length: Length, lang: Lang) -> str:
    """How long it took: "약 2시간 10분", "about 2 hours 10 minutes".

    >>> say_length(Length(120, at_least=True), Lang.EN)
    'at least 2 hours'
    """
    days, rest = divmod(length.minutes, 1440)
    hours, minutes = divmod(rest, 60)
    parts = ((days, "일", "day"), (hours, "시간", "hour"), (minutes, "분", "minute"))
    if lang is Lang.KO:
        said = " ".join(f"{n}{unit}" for n, unit, _ in parts if n) or "0분"
        said = f"{'약 ' * length.approximate}{said}{' 이상' * length.at_least}"
        return f"{said}({length.part.say(lang)})" if length.part else said
    said = " ".join(f"{n} {unit}{'s' * (n != 1)}" for n, _, unit in parts if n)
    about = "about " if length.approximate else ""
    least = "at least " if length.at_least else ""
    said = f"{least}{about}{said or '0 minutes'}"
    return f"{said} ({length.part.say(lang)})" if length.part else said


def _open(first: DatePoint | None, last: DatePoint | None, lang: Lang) -> str:
    if first is not None:
        said = say_point(first, lang)
        return f"{said}부터" if lang is Lang.KO else f"since {said}"
    if last is not None:
        said = say_point(last, lang)
        return f"{said}까지" if lang is Lang.KO else f"until {said}"
    return "언제인지 알 수 없음" if lang is Lang.KO else "at an unknown time"


def _korean_pair(first: DatePoint, last: DatePoint) -> tuple[str, str]:
    """The two ends, the second without what it shares with the first."""
    start, end = say_point(first, Lang.KO), say_point(last, Lang.KO)
    if _marked(first) or first.precision != last.precision or first.year != last.year:
        return start, end
    if last.month is None:
        return start, end
    if last.day is None or first.month != last.month:
        return start, end.partition("년 ")[2]
    return start, end.partition("월 ")[2]


def _pair(first: DatePoint, last: DatePoint) -> tuple[str, str]:
    """The two ends, the first without what it shares with the second."""
    start, end = say_point(first, Lang.EN), say_point(last, Lang.EN)
    shared = first.year == last.year and first.precision == last.precision
    if _marked(first) or _marked(last) or not shared or first.month is None:
        return start, end
    if first.day is None:
        return MONTHS[first.month - 1], end
    if first.month == last.month:
        return str(first.day), end
    return f"{first.day} {MONTHS[first.month - 1]}", end


def _marked(point: DatePoint) -> bool:
    return point.approximate or point.uncertain


def _korean(point: DatePoint) -> str:
    if point.precision is Precision.CENTURY:
        number = point.year // 100 + 1 if point.year >= 0 else -point.year // 100
        return f"{'기원전 ' * (point.year < 0)}{number}세기"
    if point.precision is Precision.DECADE:
        era = "기원전 " if point.year < 0 else "서기 " if point.year < 100 else ""
        return f"{era}{abs(point.year)}년대"
    era = "기원전 " if point.year < 1 else "서기 " if point.year < 100 else ""
    year = f"{era}{point.year if point.year > 0 else 1 - point.year}년"
    month = f" {point.month}월" if point.month else ""
    day = f" {point.day}일" if point.day else ""
    return f"{year}{month}{day}"


def _english(point: DatePoint) -> str:
    if point.precision is Precision.CENTURY:
        number = point.year // 100 + 1 if point.year >= 0 else -point.year // 100
        return f"the {ordinal(number)} century{' BC' * (point.year < 0)}"
    if point.precision is Precision.DECADE:
        era = " BC" if point.year < 0 else " AD" if point.year < 100 else ""
        return f"the {abs(point.year)}s{era}"
    year = f"{1 - point.year} BC" if point.year < 1 else str(point.year)
    if 0 < point.year < 1000:
        year = f"AD {point.year}"
    month = f"{MONTHS[point.month - 1]} " if point.month else ""
    day = f"{point.day} " if point.day else ""
    return f"{day}{month}{year}"
