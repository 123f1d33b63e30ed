"""Plots made of characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.width import display_width
from quiz.terminal.plots import (
    Bar,
    bar,
    bars,
    calendar,
    columns,
    months,
    text_of,
)

MONDAY = 739_684  # 9 March 2026
WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@pytest.mark.parametrize(
    ("share", "drawn"),
    [
        (0, "········"),
        (0.5, "████····"),
        (0.55, "████▍···"),
        (1, "████████"),
        (7, "████████"),
        (-1, "········"),
    ],
)
def test_a_bar_fills_its_share(share: float, drawn: str) -> None:
    assert text_of(bar(share, 8)) == drawn


def test_bars_of_wide_labels_line_up() -> None:
    rows = [Bar("김정일", 3, "3"), Bar("Putin", 1.5, "12"), Bar("푸틴 P", 0, "0")]

    drawn = [text_of(line) for line in bars(rows, 30)]

    assert drawn == [
        "김정일  ██████████████████   3",
        "Putin   █████████·········  12",
        "푸틴 P  ··················   0",
    ]


def test_long_labels_are_cut() -> None:
    (line,) = bars([Bar("조선민주주의인민공화국 국무위원회 위원장", 1, "1")], 40)

    assert text_of(line).startswith("조선민주주의인…  ")
    assert display_width(text_of(line)) == 40


labels = st.text(st.sampled_from("가나다ab é…"), max_size=40)
rows = st.lists(
    st.builds(Bar, labels, st.floats(0, 1e6), st.text("0123%", max_size=6)), max_size=8
)


@given(rows, st.integers(24, 120))
def test_no_bar_chart_is_wider_than_it_may_be(rows: list[Bar], width: int) -> None:
    for line in bars(rows, width):
        assert display_width(text_of(line)) <= width


def test_columns_rise_with_values_and_the_least_is_seen() -> None:
    drawn = [text_of(line) for line in columns([0, 1, 200, 400, 800], 5, 2)]

    assert drawn == [
        "    █",
        " ▁▄██",
    ]


@pytest.mark.parametrize("width", [0, -3])
def test_where_there_is_no_room_columns_are_one_cell_wide(width: int) -> None:
    assert [text_of(line) for line in columns([1, 3, 2], width, 1)] == ["█"]


@given(st.lists(st.floats(0, 1e6), max_size=200), st.integers(8, 100))
def test_columns_fit_whatever_there_are(values: list[float], width: int) -> None:
    lines = columns(values, width, 4)

    assert len(lines) == 4
    assert all(display_width(text_of(line)) <= width for line in lines)
    assert any(text_of(line) for line in lines) == any(values)


def test_a_calendar_has_a_line_a_weekday_and_a_column_a_week() -> None:
    values = {MONDAY: 4.0, MONDAY + 8: 1.0, MONDAY + 16: 2.0}

    lines = [text_of(line) for line in calendar(values, MONDAY, MONDAY + 16, WEEK)]

    assert lines == [
        "Mon █··",
        "Tue ·▒·",
        "Wed ··▓",
        "Thu ··",
        "Fri ··",
        "Sat ··",
        "Sun ··",
    ]


def test_a_calendar_that_begins_in_midweek_leaves_the_days_before_blank() -> None:
    lines = [text_of(line) for line in calendar({}, MONDAY + 2, MONDAY + 8, WEEK)]

    assert lines[:3] == ["Mon  ·", "Tue  ·", "Wed ·"]


def test_months_stand_above_the_weeks_in_which_they_begin() -> None:
    assert months(MONDAY, MONDAY + 90, 3) == "       4   5    6"
