"""One century, decade, year, month or day as people type it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quiz.facts.dates import DatePoint, Precision, days_in_month
from quiz.facts.wording import MONTHS
from quiz.grading.date_parts import Part, part_of, take_part
from quiz.language.patterns import lazily
from quiz.values import dataclass

LEAP_YEAR = 2000  # a day without a year may be 29 February

Years = tuple[int, int]  # the first and last that the facts know


@dataclass(frozen=True, slots=True)
class SaidPoint:
    """A century, decade, year, month or day as typed; it may lack its year.

    `part` narrows it without making it a finer one: the summer of 1961.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    precision: Precision = Precision.YEAR
    approximate: bool = False
    uncertain: bool = False
    part: Part | None = None

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has such a month and day."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        year = LEAP_YEAR if self.year is None else self.year
        last = 31 if self.month is None else days_in_month(year, self.month)
        return 1 <= self.day <= last

    def of_year(self, year: int) -> "SaidPoint":
        """The point with this year, if it has none of its own."""
        return self if self.year is not None else replace(self, year=year)

    def point(self) -> DatePoint | None:
        """The point it means; None if its year or month is missing."""
        if self.year is None or (self.day is not None and self.month is None):
            return None
        return DatePoint(
            self.year,
            self.month,
            self.day,
            self.precision,
            self.approximate,
            self.uncertain,
        )


_NAMES = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}
_NAMES |= {name[:3]: number for name, number in _NAMES.items()} | {"sept": 9}
_NAME = f"(?P<name>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\\.?"
_YEAR = r"(?P<year>'\d\d|\d{1,4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_SEPARATOR = r" ?[.\-/] ?"
_YEAR_SAID = r"(?P<year>\d{4}|'?\d\d) ?년"  # which no day is
_NO_DAY = r"00|3[2-9]|[4-9]\d"  # what two digits behind a month must be, to be a year


# Compiled when the first date is read: half of what importing would cost.
@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.ASCII) for pattern in _POINTS)


_POINTS = (
    rf"(?:{_YEAR} ?년도?의?)? ?(?:(?P<month>\d{{1,2}}) ?월(?: ?(?P<day>\d{{1,2}}) ?일?)?)?",
    r"(?P<year>\d{4}),? (?P<month>\d{1,2}) ?월(?: ?(?P<day>\d{1,2}) ?일?)?",
    r"(?P<day>\d{1,2}) ?일",
    rf"(?:{_DAY} ?(?:of )?)?{_NAME}(?:,? ?(?:of )?(?P<year>'\d\d|\d{{3,4}}))?",
    rf"{_NAME} ?(?:the )?{_DAY}(?:,? {_YEAR})?",
    rf"{_NAME},? (?P<year>\d{{4}}),? {_DAY}",
    rf"{_NAME},? (?P<year>{_NO_DAY})",
    rf"{_DAY}[- .]{_NAME}[- .,]{{1,2}}(?P<year>\d{{4}}|'?\d\d)",
    r"(?P<month>\d{1,2}) ?월(?: ?(?P<day>\d{1,2}) ?일)?,? (?P<year>\d{4}|'?\d\d(?= ?년)) ?년?",
    rf"(?P<year>'\d\d|\d{{3,4}}),? {_NAME}(?: {_DAY})?",
    rf"(?P<year>\d{{4}}){_SEPARATOR}(?P<month>\d{{1,2}})(?:{_SEPARATOR}(?P<day>\d{{1,2}}))?",
    r"(?P<year>\d{4}) (?P<month>\d{1,2})(?: (?P<day>\d{1,2}))?",
    rf"(?P<year>'?\d\d){_SEPARATOR}(?P<month>\d{{1,2}})(?:{_SEPARATOR}(?P<day>\d{{1,2}}))?",
    rf"(?P<day>\d{{1,2}}){_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}(?P<year>\d{{4}}|'?\d\d)",
    rf"(?P<month>\d{{1,2}}){_SEPARATOR}(?P<day>\d{{1,2}}){_SEPARATOR}(?P<year>\d{{4}}|'?\d\d)",
    rf"(?P<month>\d{{1,2}}){_SEPARATOR}(?P<year>\d{{4}}|'\d\d)",
    rf"(?P<month>\d{{1,2}}){_SEPARATOR}(?P<year>{_NO_DAY})",
    rf"(?P<month>\d{{1,2}}){_SEPARATOR}{_YEAR_SAID}",
    rf"(?P<day>\d{{1,2}}){_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}{_YEAR_SAID}",
    rf"(?P<month>\d{{1,2}}){_SEPARATOR}(?P<day>\d{{1,2}}){_SEPARATOR}{_YEAR_SAID}",
    rf"(?P<month>\d{{1,2}}){_SEPARATOR}(?P<day>\d{{1,2}})",
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2})",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
    r"(?P<year>1\d{3}|20\d\d)(?P<month>0[1-9]|1[0-2])",
    r"(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
    r"(?P<year>'\d\d|\d{1,4})",
)
_DECADE = lazily(r"(?P<n>'?\d{1,3}0|0) ?(?:년대|'?s)", re.ASCII)
_CENTURY = lazily(r"(?P<n>\d{1,2}) ?(?:세기|(?:st|nd|rd|th) century)", re.ASCII)
_ABOUT = lazily(
    r"^(?:약|대략|about|around|circa|approximately|roughly|ca?\.) ?(?=\S)"
    r"|(?<=[년월일대기초순말봄름을울\d]) ?(?:경|쯤|무렵|께|즈음|정도)$"
)
_DOUBT = lazily(r" ?\((?:추정|uncertain)\)$")
_BEFORE_CHRIST = lazily(r"^(?:기원전|b\.?c\.?e?) ?|,? ?b\.?c\.?e?\.?$")
_AFTER_CHRIST = lazily(
    r"^(?:서기|기원후) ?|\ba\.?d\.? ?(?=\d)|,? ?(?:a\.?d\.?|c\.?e\.?)$"
)


def points_in(text: str, years: Years) -> Iterator[SaidPoint]:
    """Every point that a normal text may be; not all of them need be possible."""
    text, uncertain = _take(_DOUBT(), text.strip())
    text, approximate = _take(_ABOUT(), text)
    text, word = take_part(text)
    text = re.sub(r"^the ", "", text).removesuffix("의").strip()
    text, before = _take(_BEFORE_CHRIST(), text)
    text, after = _take(_AFTER_CHRIST(), text)
    era = -1 if before else 1 if after else 0
    if era:  # a short year is a year where the era is written
        text = re.sub(r"(?<!\d)\d{1,2}$", lambda year: year[0].zfill(3), text)
    found = (*_long_points(text, era, years), *_short_points(text, era, years))
    for point in found if text or not word else (SaidPoint(None),):
        part = part_of(word, point.precision) if word else None
        if not word or part is not None:
            yield replace(
                point, approximate=approximate, uncertain=uncertain, part=part
            )


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    left = pattern.sub("", text, count=1).strip()
    return (left, True) if left and left != text else (text, False)


def _long_points(text: str, era: int, years: Years) -> Iterator[SaidPoint]:
    decade = _DECADE().fullmatch(text)
    if decade:
        for year in _full_years(decade["n"], era, years):
            yield SaidPoint(year, precision=Precision.DECADE)
    century = _CENTURY().fullmatch(text)
    if century and int(century["n"]):
        number = int(century["n"])
        first = -100 * number if era < 0 else 100 * (number - 1)
        yield SaidPoint(first, precision=Precision.CENTURY)


def _short_points(text: str, era: int, years: Years) -> Iterator[SaidPoint]:
    for pattern in _patterns():
        match = pattern.fullmatch(text)
        if match is None or not text:
            continue
        parts = match.groupdict()
        month = parts.get("month")
        name = parts.get("name")
        number = _NAMES[name] if name else int(month) if month else None
        day = parts.get("day")
        said = parts.get("year")
        is_month = number is not None  # 0 is one, though no calendar has it
        precision = (
            Precision.DAY if day else Precision.MONTH if is_month else Precision.YEAR
        )
        for year in _years_of(said, era, years):
            yield SaidPoint(year, number, int(day) if day else None, precision)


def _years_of(said: str | None, era: int, years: Years) -> Iterator[int | None]:
    if said is None:
        yield None
        return
    for year in _full_years(said, era, years):
        yield 1 + year if era < 0 else year


def _full_years(said: str, era: int, years: Years) -> Iterator[int]:
    """The years that digits mean; those of two digits are of a known century."""
    digits = said.removeprefix("'")
    if era or len(digits) > 2:
        yield -int(digits) if era < 0 else int(digits)
        return
    if len(digits) < 2:
        return
    first, last = years
    centuries = range(first // 100 * 100, last + 1, 100)
    found = [century + int(digits) for century in centuries]
    yield from [year for year in found if first <= year <= last] or found
