"""Calendar days with a rollover in the night."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.memory.days import day_of, local, offset_of, start_of

SEOUL = timezone(timedelta(hours=9))

moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis wants them bare
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.integers(-14 * 4, 14 * 4).map(
        lambda quarters: timezone(timedelta(minutes=15 * quarters))
    ),
)


def test_the_day_begins_at_four() -> None:
    before = datetime(2026, 3, 11, 3, 59, 59, tzinfo=SEOUL)
    after = datetime(2026, 3, 11, 4, tzinfo=SEOUL)

    assert day_of(after) == day_of(before) + 1


def test_the_same_moment_may_be_another_day_elsewhere() -> None:
    moment = datetime(2026, 3, 11, 5, tzinfo=SEOUL)

    assert day_of(moment) == day_of(moment.astimezone(UTC)) + 1


@given(moments, st.integers(0, 23))
def test_a_day_begins_at_its_own_start(moment: datetime, hour: int) -> None:
    day = day_of(moment, hour)
    start = start_of(day, offset_of(moment), hour)

    assert day_of(local(start, offset_of(moment)), hour) == day
    assert start <= moment < start + timedelta(days=1)


def test_a_day_of_23_hours_is_one_day() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    evening = datetime(2026, 3, 28, 23, tzinfo=berlin)
    morning = datetime(2026, 3, 29, 7, tzinfo=berlin)  # the clock went forward

    assert day_of(morning) == day_of(evening) + 1
    assert day_of(datetime(2026, 3, 29, 4, tzinfo=berlin)) == day_of(morning)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        offset_of(datetime(2026, 3, 11))  # noqa: DTZ001


def test_the_calendar_has_an_end_and_nothing_breaks_there() -> None:
    assert start_of(10**7, 0).year == 9999
