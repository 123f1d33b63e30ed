"""Dates as tables write them, no finer than they say."""

import re

from quiz.facts.dates import (
    DateForm,
    DatePoint,
    DateSyntaxError,
    EventDate,
    Precision,
    parse_date,
)
from quiz.grading.date_text import read_dates

# Wikidata's numbers for how fine a date is known.
_WIKIDATA = {
    "7": Precision.CENTURY,
    "8": Precision.DECADE,
    "9": Precision.YEAR,
    "10": Precision.MONTH,
    "11": Precision.DAY,
}
_WORDS = {precision.name.casefold(): precision for precision in Precision}
_STAMP = re.compile(
    r"([+-]?)(\d{4,})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
)
_NUMBERS = re.compile(r"(\d{1,4})[./ -](\d{1,2})[./ -](\d{1,4})", re.ASCII)

ORDERS = ("dmy", "mdy", "ymd")


def read_moment(text: str, order: str = "", precision: str = "") -> EventDate:
    """A date as a table writes it; raises `DateSyntaxError`.

    A time stamp without a precision is taken no finer than it can be trusted: the
    first of January stands for a year, the first of a month for that month.

    >>> str(read_moment("1961-07-06T00:00:00Z", precision="10"))
    '1961-07'
    >>> str(read_moment("1961-01-01T00:00:00Z")), str(read_moment("6 July 1961"))
    ('1961', '1961-07-06')
    >>> str(read_moment("7/6/1961", order="mdy"))
    '1961-07-06'
    """
    found = _read(text.strip(), order, stamped=not precision)
    if not precision:
        return found
    wanted = _WIKIDATA.get(precision) or _WORDS.get(precision.casefold())
    if wanted is None:
        raise DateSyntaxError("import-precision", precision)
    return _coarser(found, wanted)


def span_of(first: EventDate, last: EventDate | None) -> EventDate:
    """The date that lasted from the one to the other; raises `DateSyntaxError`."""
    if last is None or first == last:
        return first
    if first.form is not DateForm.POINT or last.form is not DateForm.POINT:
        raise DateSyntaxError("import-two-durations", f"{first}, {last}")
    return parse_date(f"{first}/{last}")


def _read(text: str, order: str, *, stamped: bool) -> EventDate:
    stamp = _STAMP.fullmatch(text)
    if stamp:
        return _from_stamp(stamp, cautious=stamped)
    try:
        return parse_date(text)
    except DateSyntaxError as error:
        numbers = _NUMBERS.fullmatch(text)
        if numbers:
            return _ordered(numbers, order, text)
        said = [date for read in read_dates(text) if (date := read.date())]
        if len(set(said)) == 1:
            return said[0]
        reason = "import-date-ambiguous" if said else error.reason
        raise DateSyntaxError(reason, text) from error


def _from_stamp(stamp: re.Match[str], *, cautious: bool) -> EventDate:
    sign, year, month, day = stamp.groups()
    written = f"{'-' if sign == '-' else ''}{int(year):04d}"
    if month == "00" or (cautious and month == day == "01"):
        return parse_date(written)
    if day == "00" or (cautious and day == "01"):
        return parse_date(f"{written}-{month}")
    return parse_date(f"{written}-{month}-{day}")


def _ordered(numbers: re.Match[str], order: str, text: str) -> EventDate:
    first, second, third = numbers.groups()
    if len(first) == 4:
        year, month, day = first, second, third
    elif len(third) == 4 and order in ("dmy", "mdy"):
        year = third
        month, day = (second, first) if order == "dmy" else (first, second)
    else:
        raise DateSyntaxError("import-date-ambiguous", text)
    return parse_date(f"{year}-{int(month):02d}-{int(day):02d}")


def _coarser(date: EventDate, wanted: Precision) -> EventDate:
    def point(found: DatePoint | None) -> DatePoint | None:
        return (found.at(wanted) or found) if found else None

    return EventDate(date.form, point(date.first), point(date.last))
