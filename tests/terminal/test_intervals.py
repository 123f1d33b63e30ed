"""Intervals and moments as people say them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from quiz.language.text import Lang
from quiz.memory.card import Interval
from quiz.terminal.intervals import say_card_interval, say_gap, say_interval, say_when

KST = timezone(timedelta(hours=9))
NOON = datetime(2026, 3, 1, 12, tzinfo=KST)
DAY = 86400


@pytest.mark.parametrize(
    ("seconds", "korean", "english"),
    [
        (0, "<1분", "<1 min"),
        (30, "<1분", "<1 min"),
        (60, "1분", "1 min"),
        (600, "10분", "10 min"),
        (59.9 * 60, "1시간", "1 h"),
        (5 * 3600, "5시간", "5 h"),
        (23.8 * 3600, "1일", "1 d"),
        (9 * DAY, "9일", "9 d"),
        (30.4 * DAY, "1개월", "1 mo"),
        (91 * DAY, "3개월", "3 mo"),
        (45 * DAY, "1.5개월", "1.5 mo"),
        (365 * DAY, "1년", "1 y"),
        (438 * DAY, "1.2년", "1.2 y"),
        (36500 * DAY, "100년", "100 y"),
    ],
)
def test_interval_is_said_in_one_unit(
    seconds: float, korean: str, english: str
) -> None:
    assert say_interval(seconds, Lang.KO) == korean
    assert say_interval(seconds, Lang.EN) == english


@pytest.mark.parametrize(
    ("days", "korean", "english"),
    [
        (1, "1일", "1 d"),
        (30, "30일", "30 d"),
        (35, "1개월", "1 mo"),
        (700, "23개월", "23 mo"),
        (731, "2년", "2 y"),
        (40 * 366, "40년", "40 y"),
    ],
)
def test_gap_between_events_is_said_in_whole_units(
    days: int, korean: str, english: str
) -> None:
    assert say_gap(days, Lang.KO) == korean
    assert say_gap(days, Lang.EN) == english


def test_interval_of_a_card_is_days_or_seconds() -> None:
    assert say_card_interval(Interval(days=9), Lang.KO) == "9일"
    assert say_card_interval(Interval(seconds=600), Lang.KO) == "10분"


@pytest.mark.parametrize(
    ("away", "korean", "english"),
    [
        (timedelta(minutes=-3), "지금", "now"),
        (timedelta(minutes=10), "10분 뒤", "in 10 min"),
        (timedelta(hours=6, minutes=30), "오늘 18:30", "today 18:30"),
        (timedelta(hours=18), "내일", "tomorrow"),
        (timedelta(days=3), "3일 뒤", "in 3 d"),
    ],
)
def test_moment_is_said_from_now(away: timedelta, korean: str, english: str) -> None:
    assert say_when(NOON + away, NOON, Lang.KO) == korean
    assert say_when(NOON + away, NOON, Lang.EN) == english


def test_moment_in_utc_is_said_in_the_learners_own_time() -> None:
    moment = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)

    assert say_when(moment, NOON, Lang.KO) == "오늘 18:30"
