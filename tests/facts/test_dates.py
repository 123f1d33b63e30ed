from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.dates import (
    DateForm,
    DatePoint,
    DateSyntaxError,
    EventDate,
    Precision,
    Span,
    day_number,
    days_in_month,
    parse_date,
    parse_point,
)

# -- what is read and written -----------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "1949",
        "1961-07",
        "2000-02-09",
        "2000-02-29",
        "1600-02-29",
        "0000",
        "-0043",
        "-0043-03-15",
        "-9999",
        "9999-12-31",
        "196X",
        "19XX",
        "-004X",
        "-01XX",
        "1949~",
        "1949?",
        "1949%",
        "1961-07~",
        "1961-07-06?",
        "196X~",
        "2001-07-26/2001-08-18",
        "1949/1950-03",
        "1991-12/..",
        "../1991-12-26",
        "1949~/1950?",
        "[1961-06..1961-07]",
        "[1949..1950-03-01]",
        "[1949~..1950]",
        "-0100/-0043",
    ],
)
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(parse_date(text)) == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("1961-XX", "1961"),
        ("1961-XX-XX", "1961"),
        ("1961-07-XX", "1961-07"),
        (" 1961 ", "1961"),
    ],
)
def test_what_is_not_specified_is_left_out(text: str, canonical: str) -> None:
    assert str(parse_date(text)) == canonical


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1961-13", "date-no-such-month"),
        ("1961-00", "date-no-such-month"),
        ("1961-21", "date-season"),
        ("1961-41", "date-season"),
        ("1961-42", "date-no-such-month"),
        ("1961-02-29", "date-no-such-day"),
        ("1900-02-29", "date-no-such-day"),
        ("1961-04-31", "date-no-such-day"),
        ("1961-07-00", "date-no-such-day"),
        ("1961-XX-06", "date-day-without-month"),
        ("-0000", "date-no-year-minus-zero"),
        ("19610706", "date-needs-hyphens"),
        ("1961-07-06T12:30", "date-has-a-time"),
        ("1961-07-06 12:30", "date-has-a-time"),
        ("{1961,1962}", "date-is-a-set"),
        ("[1961,1962]", "date-is-a-set"),
        ("1961-7-6", "date-syntax"),
        ("61", "date-syntax"),
        ("July 1961", "date-syntax"),
        ("Y17e7", "date-syntax"),
        ("19610", "date-syntax"),
        ("1961-?07", "date-syntax"),
        ("", "date-syntax"),
        ("/1996", "date-syntax"),
        ("1996/", "date-syntax"),
        ("1/2/3", "date-syntax"),
        ("１９６１", "date-syntax"),
        ("../..", "date-open-at-both-ends"),
        ("2001-08-18/2001-07-26", "date-ends-before-it-begins"),
        ("1950/1949", "date-ends-before-it-begins"),
        ("[1961-07..1961-06]", "date-ends-before-it-begins"),
    ],
)
def test_what_is_no_date_says_why(text: str, reason: str) -> None:
    with pytest.raises(DateSyntaxError) as caught:
        parse_date(text)

    assert caught.value.reason == reason


@given(st.text(alphabet="0123456789-/X~?%.[]{}, T:", max_size=24))
def test_nothing_written_crashes(text: str) -> None:
    try:
        found = parse_date(text)
    except DateSyntaxError:
        return

    assert parse_date(str(found)) == found


# -- any date ---------------------------------------------------------------


@st.composite
def points(draw: st.DrawFn) -> DatePoint:
    year = draw(st.integers(-9999, 9999))
    precision = draw(st.sampled_from(Precision))
    month: int | None = draw(st.integers(1, 12))
    day: int | None = draw(st.integers(1, days_in_month(year, month or 1)))
    if precision < Precision.DAY:
        day = None
    if precision < Precision.MONTH:
        month = None
    if precision is Precision.DECADE:
        year = year // 10 * 10
    if precision is Precision.CENTURY:
        year = year // 100 * 100
    marks = draw(st.booleans()), draw(st.booleans())
    return DatePoint(max(year, -9900), month, day, precision, *marks)


@st.composite
def event_dates(draw: st.DrawFn) -> EventDate:
    form = draw(st.sampled_from(DateForm))
    first = draw(points())
    if form is DateForm.POINT:
        return EventDate(form, first, first)
    first, last = sorted((first, draw(points())), key=lambda point: point.span)
    if form is DateForm.BETWEEN:
        return EventDate(form, first, last)
    ends = draw(st.sampled_from([(first, last), (None, last), (first, None)]))
    return EventDate(form, *ends)


@given(event_dates())
def test_any_date_is_read_as_it_was_written(found: EventDate) -> None:
    assert parse_date(str(found)) == found


@given(points())
def test_the_days_of_a_point_are_those_of_what_it_names(point: DatePoint) -> None:
    days = point.span.last - point.span.first + 1
    expected = {
        Precision.DAY: {1},
        Precision.MONTH: {28, 29, 30, 31},
        Precision.YEAR: {365, 366},
        Precision.DECADE: {3652, 3653, 3651},
        Precision.CENTURY: {36524, 36525},
    }

    assert days in expected[point.precision]


@given(points(), st.sampled_from(Precision))
def test_a_coarser_point_covers_the_finer(point: DatePoint, to: Precision) -> None:
    coarser = point.at(to)

    if to > point.precision:
        assert coarser is None
    else:
        assert coarser is not None
        assert coarser.precision is to
        assert coarser.span.covers(point.span)


@given(event_dates())
def test_a_date_touches_all_days_of_its_ends(found: EventDate) -> None:
    assert all(found.span.meets(point.span) for point in found.points)
    assert found.precision == min(point.precision for point in found.points)
    begins = found.span.first if found.first else found.span.last
    assert found.sort_key == (begins, found.span.last)


# -- days -------------------------------------------------------------------


@given(st.dates(), st.dates())
def test_days_are_counted_as_datetime_counts_them(one: date, other: date) -> None:
    counted = day_number(one.year, one.month, one.day) - day_number(
        other.year, other.month, other.day
    )

    assert counted == (one - other).days


def test_day_nought_is_the_first_of_march_of_year_nought() -> None:
    assert day_number(0, 3, 1) == 0
    assert day_number(0, 2, 29) == -1
    assert day_number(1970, 1, 1) == 719468


@given(st.integers(-9998, 9998), st.integers(1, 12))
def test_each_month_begins_the_day_after_the_last_one_ended(
    year: int, month: int
) -> None:
    last = day_number(year, month, days_in_month(year, month))
    next_year, next_month = (year + 1, 1) if month == 12 else (year, month + 1)

    assert day_number(next_year, next_month, 1) == last + 1


@pytest.mark.parametrize("year", [-400, -100, -4, 0, 4, 1600, 1900, 1996, 2000, 2100])
def test_leap_years_repeat_every_four_centuries(year: int) -> None:
    is_leap = days_in_month(year, 2) == 29

    assert is_leap == (days_in_month(year + 400, 2) == 29)
    assert is_leap == (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


# -- meaning ----------------------------------------------------------------


def test_a_duration_has_a_beginning_and_an_end() -> None:
    visit = parse_date("2001-07-26/2001-08-18")

    assert (str(visit.start), str(visit.end)) == ("2001-07-26", "2001-08-18")
    assert visit.span.last - visit.span.first == 23


def test_of_a_moment_somewhere_between_neither_is_known() -> None:
    signing = parse_date("[1961-06..1961-07]")

    assert signing.form is DateForm.BETWEEN
    assert (signing.start, signing.end) == (None, None)
    assert [str(point) for point in signing.points] == ["1961-06", "1961-07"]


def test_an_open_end_reaches_further_than_any_date() -> None:
    since, until = parse_date("1991-12/.."), parse_date("../1991-12")

    assert since.span.covers(parse_date("9999").span)
    assert until.span.covers(parse_date("-9999").span)
    assert (since.end, until.start) == (None, None)


def test_marks_are_told_apart() -> None:
    about, perhaps, both = (parse_date(f"1949{mark}") for mark in "~?%")

    assert (about.is_approximate, about.is_uncertain) == (True, False)
    assert (perhaps.is_approximate, perhaps.is_uncertain) == (False, True)
    assert (both.is_approximate, both.is_uncertain) == (True, True)
    assert about.span == perhaps.span == both.span == parse_date("1949").span


def test_years_before_the_common_era_are_astronomical() -> None:
    assert parse_date("-0043").span.last < parse_date("0000").span.first
    assert parse_date("0000").span.last + 1 == parse_date("0001").span.first
    assert parse_point("-0043-03-15").at(Precision.YEAR) == parse_point("-0043")


@pytest.mark.parametrize(
    ("day", "decade", "century"),
    [
        ("1961-07-06", "196X", "19XX"),
        ("2000-01-01", "200X", "20XX"),
        ("1999-12-31", "199X", "19XX"),
    ],
)
def test_decades_and_centuries_go_by_their_digits(
    day: str, decade: str, century: str
) -> None:
    point = parse_point(day)

    assert str(point.at(Precision.DECADE)) == decade
    assert str(point.at(Precision.CENTURY)) == century


@pytest.mark.parametrize("text", ["-0043-03-15", "-0150", "-0001", "-0100"])
def test_a_decade_before_the_common_era_is_written_as_it_is_read(text: str) -> None:
    for precision in (Precision.DECADE, Precision.CENTURY):
        coarser = parse_point(text).at(precision)

        assert coarser is not None
        assert parse_point(str(coarser)) == coarser
        assert coarser.span.covers(parse_point(text).span)


def test_spans_meet_and_cover() -> None:
    year, month, next_year = Span(0, 364), Span(31, 58), Span(365, 729)

    assert year.covers(month)
    assert not month.covers(year)
    assert month.meets(year)
    assert not year.meets(next_year)
    assert year.meets(Span(364, 365))


# -- against another reader -------------------------------------------------

# Not here, where edtf 5.0.2 is wrong or of another mind: `1961-07%` (neither mark),
# `1961-XX` (a month), years before 1 in a duration, and what it adds for `~`.
ALIKE = [
    *("1949", "1961-07", "2000-02-09", "2000-02", "1900-02", "1904-02", "0660"),
    *("196X", "19XX", "200X", "2001-07-26/2001-08-18", "1949/1950-03"),
    *("1961-06/1961-07", "1999-12-31/2000-01-01", "1961-12", "9999", "0001-01-01"),
    *("1961-07-XX", "1961-01-31", "1961-12-31", "1948/1972", "2024-02-29"),
]


@pytest.mark.parametrize("text", ALIKE)
def test_the_days_agree_with_the_edtf_library(text: str) -> None:
    edtf = pytest.importorskip("edtf")
    theirs = edtf.parse_edtf(text)
    first, last = (
        day_number(*end[:3]) for end in (theirs.lower_strict(), theirs.upper_strict())
    )

    assert parse_date(text).span == Span(first, last)


@given(st.dates(min_value=date(1, 1, 1)), st.integers(0, 4000))
def test_a_duration_lasts_as_long_as_datetime_says(start: date, days: int) -> None:
    end = min(start.toordinal() + days, date.max.toordinal())
    last = date.fromordinal(end)
    span = parse_date(f"{start.isoformat()}/{last.isoformat()}").span

    assert timedelta(days=span.last - span.first) == last - start
