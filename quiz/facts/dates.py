"""Dates with their precision: the EDTF subset that facts are written in.

EDTF is ISO 8601-2:2019. A *duration* (`2001-07-26/2001-08-18`: it lasted) is one
thing; *somewhere between* (`[1961-06..1961-07]`: it is not known when) another.
Years are astronomical, as in EDTF: `-0043` is 44 BCE. Days are counted in the
proleptic Gregorian calendar, without `datetime`, which knows no year before 1.
"""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple


class Precision(IntEnum):
    """How fine a date is known or asked, from coarse to fine."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    DAY = 5


class DateForm(IntEnum):
    """What the two ends of a date mean."""

    POINT = 1  # one moment, known to the precision written
    DURATION = 2  # it lasted from the first to the last
    BETWEEN = 3  # it happened once, somewhere from the first to the last


class DateSyntaxError(ValueError):
    """Text that is not a date in the subset; `reason` is a message code."""

    def __init__(self, reason: str, text: str) -> None:
        """Keep the reason for the message catalogue."""
        self.reason = reason
        self.text = text
        super().__init__(f"{reason}: {text!r}")


_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the (astronomical) year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month, 28 to 31."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The count of days since 0000-03-01, negative before it.

    Source: H. Hinnant, "chrono-compatible low-level date algorithms".
    """
    y = year - (month <= 2)
    era = y // 400
    of_era = y - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year


class Span(NamedTuple):
    """The days from `first` to `last`, both included, as day numbers."""

    first: int
    last: int

    def covers(self, other: "Span") -> bool:
        """Whether every day of the other lies in this span."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Span") -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=65536)
def _days(year: int, month: int | None, day: int | None, precision: Precision) -> Span:
    """The days of a century, decade, year, month or day."""
    years = {Precision.CENTURY: 99, Precision.DECADE: 9}.get(precision, 0)
    last_year = year + years
    first = day_number(year, month or 1, day or 1)
    last_month = month or 12
    last_day = day or days_in_month(last_year, last_month)
    return Span(first, day_number(last_year, last_month, last_day))


_DAY, _MONTH, _YEAR = Precision.DAY, Precision.MONTH, Precision.YEAR
_MARKS = {(True, True): "%", (True, False): "~", (False, True): "?"}


class DatePoint(NamedTuple):
    """A century, decade, year, month or day; perhaps approximate or uncertain."""

    year: int  # of a century or decade: its first year (1900, 1960)
    month: int | None = None
    day: int | None = None
    precision: Precision = Precision.YEAR
    approximate: bool = False
    uncertain: bool = False

    @property
    def span(self) -> Span:
        """The days the point may mean, without what `~` and `?` add."""
        return _days(self.year, self.month, self.day, self.precision)

    def at(self, precision: Precision) -> "DatePoint | None":
        """The point as a coarser granule around it; None if it is not that fine."""
        year, month, day, own, approximate, uncertain = self
        if precision > own:
            return None
        if precision is own and not approximate and not uncertain:
            return self
        if precision is _DAY:
            return DatePoint(year, month, day, precision)
        if precision is _MONTH:
            return DatePoint(year, month, None, precision)
        if precision is _YEAR:
            return DatePoint(year, None, None, precision)
        unit = 10 if precision is Precision.DECADE else 100
        return DatePoint(year // unit * unit, None, None, precision)

    def __str__(self) -> str:
        """The point in EDTF."""
        year, month, day, precision, approximate, uncertain = self
        mark = _MARKS[approximate, uncertain] if approximate or uncertain else ""
        sign, digits = ("-", -year) if year < 0 else ("", year)
        if precision is _DAY:
            return f"{sign}{digits:04d}-{month:02d}-{day:02d}{mark}"
        if precision is _MONTH:
            return f"{sign}{digits:04d}-{month:02d}{mark}"
        if precision is _YEAR:
            return f"{sign}{digits:04d}{mark}"
        if precision is Precision.DECADE:
            return f"{sign}{digits // 10:03d}X{mark}"
        return f"{sign}{digits // 100:02d}XX{mark}"


class EventDate(NamedTuple):
    """When something happened, no finer than it is known.

    `first` or `last` is None where an end is open (`1991-12/..`).
    """

    form: DateForm
    first: DatePoint | None
    last: DatePoint | None

    @property
    def start(self) -> DatePoint | None:
        """When it began; None where the beginning is open or only bounded."""
        return None if self.form is DateForm.BETWEEN else self.first

    @property
    def end(self) -> DatePoint | None:
        """When it ended; None where the end is open or only bounded."""
        return None if self.form is DateForm.BETWEEN else self.last

    @property
    def points(self) -> tuple[DatePoint, ...]:
        """The ends that are written, one or two."""
        if self.form is DateForm.POINT:
            return (self.first,) if self.first else ()
        return tuple(p for p in (self.first, self.last) if p is not None)

    @property
    def precision(self) -> Precision:
        """The coarser precision of the ends."""
        return min(p.precision for p in self.points)

    @property
    def is_approximate(self) -> bool:
        """Whether an end is marked `~` or `%`."""
        first, last = self.first, self.last
        return bool((first and first.approximate) or (last and last.approximate))

    @property
    def is_uncertain(self) -> bool:
        """Whether an end is marked `?` or `%`."""
        first, last = self.first, self.last
        return bool((first and first.uncertain) or (last and last.uncertain))

    @property
    def span(self) -> Span:
        """All days it may touch; an open end reaches ten thousand years."""
        if self.first is self.last and self.first is not None:
            return self.first.span
        first = self.first.span.first if self.first else -4_000_000
        last = self.last.span.last if self.last else 4_000_000
        return Span(first, last)

    @property
    def sort_key(self) -> tuple[int, int]:
        """Orders dates by where they begin, then by where they end.

        What has no known beginning comes where the last day of it is known.
        """
        first, last = self.span
        return (first if self.first else last, last)

    def __str__(self) -> str:
        """The date in EDTF, canonical: `parse_date(str(date)) == date`."""
        form, start, end = self
        first = ".." if start is None else str(start)
        if form is DateForm.POINT:
            return first
        last = ".." if end is None else str(end)
        return f"{first}/{last}" if form is DateForm.DURATION else f"[{first}..{last}]"


_POINT = re.compile(
    r"(?P<sign>-?)(?:(?P<year>\d{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"|(?P<decade>\d{3})X|(?P<century>\d\d)XX)(?P<mark>[~?%]?)",
    re.ASCII,
)


def parse_point(text: str) -> DatePoint:
    """Read one point; raises `DateSyntaxError`."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise DateSyntaxError(_why_not(text), text)
    mark = match["mark"]
    marks = {"approximate": mark in ("~", "%"), "uncertain": mark in ("?", "%")}
    sign = -1 if match["sign"] else 1
    if match["century"]:
        return _point(sign * int(match["century"]) * 100, Precision.CENTURY, marks)
    if match["decade"]:
        return _point(sign * int(match["decade"]) * 10, Precision.DECADE, marks)
    year = sign * int(match["year"])
    if sign < 0 and year == 0:
        raise DateSyntaxError("date-no-year-minus-zero", text)
    month = match["month"]
    if month is None or month == "XX":
        if match["day"] not in (None, "XX"):
            raise DateSyntaxError("date-day-without-month", text)
        return _point(year, Precision.YEAR, marks)
    if not 1 <= int(month) <= 12:
        season = 21 <= int(month) <= 41
        raise DateSyntaxError("date-season" if season else "date-no-such-month", text)
    day = match["day"]
    if day is None or day == "XX":
        return DatePoint(year, int(month), None, Precision.MONTH, **marks)
    if not 1 <= int(day) <= days_in_month(year, int(month)):
        raise DateSyntaxError("date-no-such-day", text)
    return DatePoint(year, int(month), int(day), Precision.DAY, **marks)


def _point(year: int, precision: Precision, marks: dict[str, bool]) -> DatePoint:
    return DatePoint(year, None, None, precision, **marks)


def _why_not(text: str) -> str:
    if re.search(r"\d[T ]\d\d:", text):
        return "date-has-a-time"
    if "{" in text or "," in text:
        return "date-is-a-set"
    if re.fullmatch(r"\d{8}", text):
        return "date-needs-hyphens"
    return "date-syntax"


@lru_cache(maxsize=65536)
def parse_date(text: str) -> EventDate:
    """Read a date in the subset; raises `DateSyntaxError`.

    >>> str(parse_date("2001-07-26/2001-08-18"))
    '2001-07-26/2001-08-18'
    """
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and ".." in text:
        first, _, last = text[1:-1].partition("..")
        return between(parse_point(first), parse_point(last))
    if "/" not in text:
        point = parse_point(text)
        return EventDate(DateForm.POINT, point, point)
    first, _, last = text.partition("/")
    if first == ".." and last == "..":
        raise DateSyntaxError("date-open-at-both-ends", text)
    start = None if first == ".." else parse_point(first)
    end = None if last == ".." else parse_point(last)
    _in_order(start, end, text)
    return EventDate(DateForm.DURATION, start, end)


def between(earliest: DatePoint, latest: DatePoint) -> EventDate:
    """A moment that is only known to lie between the two."""
    text = f"[{earliest}..{latest}]"
    _in_order(earliest, latest, text)
    return EventDate(DateForm.BETWEEN, earliest, latest)


def _in_order(first: DatePoint | None, last: DatePoint | None, text: str) -> None:
    if first and last and first.span.first > last.span.last:
        raise DateSyntaxError("date-ends-before-it-begins", text)
