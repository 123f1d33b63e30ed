import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from quiz.cli.zone import clock_of

HOUR = timedelta(hours=1)


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    """The machine is set to Berlin."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot be moved by its environment")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield ZoneInfo("Europe/Berlin")
    time.tzset()


def test_this_machine_shows_every_moment_of_the_year_as_its_zone_does(
    in_berlin: ZoneInfo,
) -> None:
    clock = clock_of(datetime(2026, 11, 22, 12, tzinfo=UTC).astimezone())
    moments = [
        datetime(2026, 1, 1, tzinfo=UTC) + hours * HOUR for hours in range(0, 8760, 7)
    ]

    assert {clock(moment).utcoffset() for moment in moments} == {HOUR, 2 * HOUR}
    for moment in moments:
        here, there = clock(moment), moment.astimezone(in_berlin)
        assert here.replace(tzinfo=None) == there.replace(tzinfo=None)
        assert here.utcoffset() == there.utcoffset()


def test_a_moment_told_on_another_clock_keeps_to_it(in_berlin: ZoneInfo) -> None:
    seoul = timezone(9 * HOUR)
    clock = clock_of(datetime(2026, 11, 22, 12, tzinfo=seoul))

    assert clock(datetime(2026, 7, 1, 12, tzinfo=UTC)).utcoffset() == 9 * HOUR
