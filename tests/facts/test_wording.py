import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.dates import (
    DateForm,
    DatePoint,
    EventDate,
    Precision,
    days_in_month,
    parse_date,
)
from quiz.facts.events import Length
from quiz.facts.wording import say_date, say_length, say_point
from quiz.grading.date_text import read_dates
from quiz.language.text import Lang, Text


@pytest.mark.parametrize(
    ("edtf", "korean", "english"),
    [
        ("2000-02-09", "2000년 2월 9일", "9 February 2000"),
        ("1961-07", "1961년 7월", "July 1961"),
        ("1949", "1949년", "1949"),
        ("0660", "660년", "AD 660"),
        ("0044", "서기 44년", "AD 44"),
        ("-0043", "기원전 44년", "44 BC"),
        ("-0043-03-15", "기원전 44년 3월 15일", "15 March 44 BC"),
        ("196X", "1960년대", "the 1960s"),
        ("19XX", "20세기", "the 20th century"),
        ("-01XX", "기원전 1세기", "the 1st century BC"),
        ("1949~", "1949년경", "about 1949"),
        ("1961-07~", "1961년 7월경", "about July 1961"),
        ("1949?", "1949년(추정)", "1949 (uncertain)"),
        ("1949%", "1949년경(추정)", "about 1949 (uncertain)"),
        (
            "2001-07-26/2001-08-18",
            "2001년 7월 26일~8월 18일",
            "26 July – 18 August 2001",
        ),
        ("2001-08-03/2001-08-05", "2001년 8월 3일~5일", "3–5 August 2001"),
        (
            "1999-12-30/2000-01-02",
            "1999년 12월 30일~2000년 1월 2일",
            "30 December 1999 – 2 January 2000",
        ),
        ("1961-06/1961-07", "1961년 6월~7월", "June–July 1961"),
        ("1949/1950", "1949년~1950년", "1949–1950"),
        ("1949/1950-03", "1949년~1950년 3월", "1949 – March 1950"),
        ("1949~/1950", "1949년경~1950년", "about 1949 – 1950"),
        (
            "[1961-06..1961-07]",
            "1961년 6월이나 7월",
            "June or July 1961",
        ),
        (
            "[2024-06-18..2024-06-19]",
            "2024년 6월 18일이나 19일",
            "18 or 19 June 2024",
        ),
        (
            "[2024-03-25..2024-03-27]",
            "2024년 3월 25일에서 27일 사이",
            "between 25 and 27 March 2024",
        ),
        ("1991-12/..", "1991년 12월부터", "since December 1991"),
        ("../1996-09-10", "1996년 9월 10일까지", "until 10 September 1996"),
    ],
)
def test_a_date_is_said_as_people_say_it(edtf: str, korean: str, english: str) -> None:
    date = parse_date(edtf)

    assert say_date(date, Lang.KO) == korean
    assert say_date(date, Lang.EN) == english


@st.composite
def points(draw: st.DrawFn) -> DatePoint:
    precision: Precision = draw(st.sampled_from(Precision))
    marks = draw(st.booleans()), draw(st.booleans())
    year = draw(st.integers(-2999, 2999))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in_month(year, month)))
    match precision:
        case Precision.CENTURY:
            return DatePoint(year // 100 * 100, None, None, precision, *marks)
        case Precision.DECADE:
            return DatePoint(year // 10 * 10, None, None, precision, *marks)
        case Precision.YEAR:
            return DatePoint(year, None, None, precision, *marks)
        case Precision.MONTH:
            return DatePoint(year, month, None, precision, *marks)
        case Precision.DAY:
            return DatePoint(year, month, day, precision, *marks)


def the_next(point: DatePoint) -> DatePoint:
    """The day, month, year, decade or century after it."""
    year, month, day = point.year, point.month, point.day
    if point.precision in (Precision.CENTURY, Precision.DECADE):
        apart = 100 if point.precision is Precision.CENTURY else 10
        return point._replace(year=year + apart)
    if day is not None and month is not None:
        day = day + 1 if day < days_in_month(year, month) else 1
    if month is not None and day in (None, 1):
        month = month % 12 + 1
    if month in (None, 1) and day in (None, 1):
        year += 1
    return point._replace(year=year, month=month, day=day)


@st.composite
def dates(draw: st.DrawFn) -> EventDate:
    form = draw(st.sampled_from(DateForm))
    first, last = draw(points()), draw(points())
    if draw(st.booleans()):
        last = the_next(first)
    if form is DateForm.POINT:
        return EventDate(form, first, first)
    if first.span.first > last.span.first:
        first, last = last, first
    if form is DateForm.DURATION:
        ends = draw(st.sampled_from([(first, last), (first, None), (None, last)]))
        return EventDate(form, *ends)
    return EventDate(form, first, last)


@given(dates(), st.sampled_from(Lang))
def test_a_date_that_is_said_is_read_back(date: EventDate, lang: Lang) -> None:
    said = say_date(date, lang)

    assert date in [reading.date() for reading in read_dates(said)], said


def test_a_point_is_said_alone() -> None:
    assert say_point(DatePoint(1961, 7, None, Precision.MONTH), Lang.KO) == "1961년 7월"


@pytest.mark.parametrize(
    ("length", "korean", "english"),
    [
        (Length(120), "2시간", "2 hours"),
        (Length(60), "1시간", "1 hour"),
        (Length(130, approximate=True), "약 2시간 10분", "about 2 hours 10 minutes"),
        (Length(300, at_least=True), "5시간 이상", "at least 5 hours"),
        (Length(1440 * 5), "5일", "5 days"),
        (Length(0), "0분", "0 minutes"),
        (
            Length(120, part=Text("단독 회담", "one to one")),
            "2시간(단독 회담)",
            "2 hours (one to one)",
        ),
    ],
)
def test_a_length_is_said_as_people_say_it(
    length: Length, korean: str, english: str
) -> None:
    assert say_length(length, Lang.KO) == korean
    assert say_length(length, Lang.EN) == english
