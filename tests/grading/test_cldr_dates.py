"""Dates in every style in which computers write them in Korea, America and Britain."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.dates import Precision
from quiz.grading.date_text import read_dates
from quiz.grading.grade import Grade, Verdict

LOCALES = ("ko", "en_US", "en_GB")
STYLES = ("short", "medium", "long", "full")
DAYS = [date(1945, 8, 15) + timedelta(days=311 * step) for step in range(95)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_style_is_read_as_its_date(locale: str, style: str) -> None:
    for day in DAYS:
        written = format_date(day, style, locale=locale)

        readings = [said.date() for said in read_dates(written, years=(1945, 2026))]

        found = [str(read) for read in readings]
        assert day.isoformat() in found, written
        assert {read.precision for read in readings if read} == {Precision.DAY}, written


@given(
    st.dates(date(1945, 1, 1), date(2026, 12, 31)),
    st.sampled_from(LOCALES),
    st.sampled_from(STYLES),
)
def test_an_ambiguous_date_gets_the_reading_that_is_right(
    put: Callable[..., Grade], day: date, locale: str, style: str
) -> None:
    written = format_date(day, style, locale=locale)
    wanted = day.isoformat()
    if style == "short":  # two digits say a year of the facts
        wanted = day.replace(year=1972 + day.year % 52).isoformat()  # leap in leap
        written = format_date(date.fromisoformat(wanted), style, locale=locale)

    assert put(f"day:{wanted}", written).verdict is Verdict.CORRECT
    assert put(f"year:{wanted[:4]}@{wanted}", written).verdict is Verdict.CORRECT
