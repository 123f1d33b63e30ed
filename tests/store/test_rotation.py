"""Backups thin out as they grow old."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz.store.rotation import worth_keeping

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def kept(hours_ago: list[float]) -> list[datetime]:
    moments = [NOW - timedelta(hours=hours) for hours in hours_ago]
    return sorted(worth_keeping(moments, NOW), reverse=True)


def test_everything_of_late_is_kept() -> None:
    assert len(kept([0.5, 1, 1.5, 20, 47])) == 5


def test_a_year_of_daily_backups_leaves_a_few_of_each_age() -> None:
    left = kept([24 * days for days in range(365)])

    ages = [(NOW - moment).days for moment in left]
    assert len(left) < 30
    assert ages[:12] == list(range(12))
    assert max(ages) > 230
    gaps = [later - earlier for earlier, later in pairwise(ages)]
    assert max(gaps) <= 31


@given(st.lists(st.floats(-1000, 10_000), min_size=1, max_size=60))
def test_the_latest_is_always_kept_and_a_second_look_changes_nothing(
    hours: list[float],
) -> None:
    moments = {NOW - timedelta(hours=hour) for hour in hours}

    once = worth_keeping(moments, NOW)

    assert max(moments) in once
    assert once <= moments
    assert worth_keeping(once, NOW) == once
