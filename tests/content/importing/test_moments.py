import pytest

from quiz.content.importing.moments import read_moment, span_of
from quiz.facts.dates import DateSyntaxError, parse_date


@pytest.mark.parametrize(
    ("written", "precision", "read"),
    [
        ("1961-07-06T00:00:00Z", "11", "1961-07-06"),
        ("1961-07-06T00:00:00Z", "10", "1961-07"),
        ("+1961-01-01T00:00:00Z", "9", "1961"),
        ("1961-01-01T00:00:00Z", "11", "1961-01-01"),
        ("1960-01-01T00:00:00Z", "8", "196X"),
        ("1900-01-01T00:00:00Z", "7", "19XX"),
        ("-0043-03-15T00:00:00Z", "11", "-0043-03-15"),
        ("1961-07-06", "month", "1961-07"),
    ],
)
def test_a_date_is_as_fine_as_its_precision(
    written: str, precision: str, read: str
) -> None:
    assert str(read_moment(written, precision=precision)) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1961-01-01T00:00:00Z", "1961"),
        ("1961-07-01T00:00:00Z", "1961-07"),
        ("1961-07-06T00:00:00Z", "1961-07-06"),
        ("1961-00-00T00:00:00Z", "1961"),
    ],
)
def test_a_stamp_without_precision_is_taken_no_finer_than_it_can_be_trusted(
    written: str, read: str
) -> None:
    assert str(read_moment(written)) == read


@pytest.mark.parametrize(
    ("written", "order", "read"),
    [
        ("6/7/1961", "dmy", "1961-07-06"),
        ("7/6/1961", "mdy", "1961-07-06"),
        ("1961/7/6", "", "1961-07-06"),
        ("6 July 1961", "", "1961-07-06"),
        ("1961년 7월 6일", "", "1961-07-06"),
        ("1961~", "", "1961~"),
        ("2001-07-26/2001-08-18", "", "2001-07-26/2001-08-18"),
    ],
)
def test_dates_are_read_as_tables_write_them(
    written: str, order: str, read: str
) -> None:
    assert str(read_moment(written, order)) == read


@pytest.mark.parametrize("written", ["7/6/1961", "soon", "1961-13-01", "1961-02-30"])
def test_a_date_of_two_meanings_or_none_is_refused(written: str) -> None:
    with pytest.raises(DateSyntaxError):
        read_moment(written)


def test_one_day_is_no_duration() -> None:
    day = parse_date("2019-06-30")

    assert span_of(day, day) == day
    assert str(span_of(day, parse_date("2019-07-01"))) == "2019-06-30/2019-07-01"


def test_a_duration_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(DateSyntaxError):
        span_of(parse_date("2019-07-01"), parse_date("2019-06-30"))
