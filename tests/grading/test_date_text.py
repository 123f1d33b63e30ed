import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.dates import DatePoint, Precision, parse_date, parse_point
from quiz.grading.date_points import SaidPoint
from quiz.grading.date_text import SaidDate, is_impossible, read_dates

DAY = "1961-07-06"

# (typed, the date it means in EDTF)
WHOLE = [
    *(("1961년 7월 6일", DAY), ("1961년7월6일", DAY), ("1961. 7. 6.", DAY)),
    *(("1961.7.6", DAY), ("1961-7-6", DAY), ("1961/07/06", DAY), ("19610706", DAY)),
    *(("1961 7 6", DAY), ("１９６１年７月６日", DAY), ("1961년 7월 6일(목)", DAY)),
    *(("1961년 7월 6일 목요일", DAY), ("1961년 7월 6일에", DAY)),
    *(("1961년 7월 6일입니다.", DAY), ("1961년 7월 6일이었다", DAY)),
    *(("천구백육십일년 칠월 육일", DAY), ("6 July 1961", DAY), ("July 6, 1961", DAY)),
    *(("6th of July, 1961", DAY), ("Thursday, 6 July 1961", DAY)),
    *(("Jul 6 1961", DAY), ("6 Jul. 1961", DAY), ("1961 July 6", DAY)),
    *(("on 6 July 1961", DAY), ("It was on July 6th, 1961.", DAY)),
    *(("6.7.1961", DAY), ("06/07/1961", DAY), ("07/06/1961", DAY), ("61.7.6", DAY)),
    *(("61년 7월 6일", DAY), ("'61. 7. 6", DAY)),
    *(("1961년 7월", "1961-07"), ("1961.7", "1961-07"), ("61.7", "1961-07")),
    *(("'61년 7월", "1961-07"), ("7/1961", "1961-07"), ("07.1961", "1961-07")),
    *(("July 1961", "1961-07"), ("July, 1961", "1961-07"), ("Jul '61", "1961-07")),
    *(("1961년 유월", "1961-06"), ("1961년 시월", "1961-10")),
    *(("1961년 7월 초", "1961-07"), ("1961년 7월 중순", "1961-07")),
    *(("early July 1961", "1961-07"), ("1961년 7월 말", "1961-07")),
    *(("1961", "1961"), ("1961년", "1961"), ("1961년도", "1961"), ("'61", "1961")),
    *(("61년", "1961"), ("in 1961", "1961"), ("일구육일년", "1961")),
    *(("천구백육십일년", "1961"), ("the year 1961", "1961"), ("AD 1961", "1961")),
    *(("1949년경", "1949~"), ("1949년쯤", "1949~"), ("약 1949년", "1949~")),
    *(("about 1949", "1949~"), ("c. 1949", "1949~"), ("around 1949", "1949~")),
    *(
        ("1960년대", "196X"),
        ("60년대", "196X"),
        ("1960s", "196X"),
        ("the '60s", "196X"),
    ),
    *(("1960년대 초반", "196X"), ("20세기", "19XX"), ("20th century", "19XX")),
    *(("기원전 44년", "-0043"), ("44 BC", "-0043"), ("BC 44", "-0043")),
    *(("44 BCE", "-0043"), ("15 March 44 BC", "-0043-03-15"), ("서기 9년", "0009")),
    ("2001년 7월 26일~8월 18일", "2001-07-26/2001-08-18"),
    ("2001년 7월 26일부터 8월 18일까지", "2001-07-26/2001-08-18"),
    ("2001.7.26~8.18", "2001-07-26/2001-08-18"),
    ("2001.7.26-8.18", "2001-07-26/2001-08-18"),
    ("2001-07-26/2001-08-18", "2001-07-26/2001-08-18"),
    ("26 July to 18 August 2001", "2001-07-26/2001-08-18"),
    ("from 26 July until 18 August 2001", "2001-07-26/2001-08-18"),
    ("July 26 – August 18, 2001", "2001-07-26/2001-08-18"),
    ("Aug 3-5, 2001", "2001-08-03/2001-08-05"),
    ("3–5 August 2001", "2001-08-03/2001-08-05"),
    ("2001년 8월 3일~5일", "2001-08-03/2001-08-05"),
    ("2001.8.3~5", "2001-08-03/2001-08-05"),
    ("1999년 12월 30일~1월 2일", "1999-12-30/2000-01-02"),
    ("2001년 7월~8월", "2001-07/2001-08"),
    ("July–August 2001", "2001-07/2001-08"),
    ("1949~1950년", "1949/1950"),
    ("1949-50", "1949/1950"),
    ("1961년 6월과 7월 사이", "[1961-06..1961-07]"),
    ("between June and July 1961", "[1961-06..1961-07]"),
    ("1991년 12월부터", "1991-12/.."),
    ("1991년 12월 이후", "1991-12/.."),
    ("since 1991", "1991/.."),
    ("until 1996", "../1996"),
]


@pytest.mark.parametrize(("typed", "edtf"), WHOLE)
def test_a_date_is_read_however_it_is_written(typed: str, edtf: str) -> None:
    assert parse_date(edtf) in [said.date() for said in read_dates(typed)]


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "어제",
            "5",
            "일",
            "년",
            "푸틴",
            "모름",
            "지난해",
            "next year",
            "1961 people",
        ),
        *("19611", "1961년 여름쯤에는", "-", "~", "??", "3.14.15.9", "to", "7:30"),
    ],
)
def test_what_is_no_date_is_not_read(typed: str) -> None:
    assert read_dates(typed) == ()
    assert not is_impossible(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("2000-02-30", "2023년 13월", "1961년 7월 32일", "31 June 1961"),
        *("1900년 2월 29일", "2001.13.1", "19611306"),
    ],
)
def test_a_date_that_no_calendar_has_is_noticed(typed: str) -> None:
    assert read_dates(typed) == ()
    assert is_impossible(typed)


@pytest.mark.parametrize("typed", ["2월 29일", "February 29", "29 Feb"])
def test_a_leap_day_may_lack_its_year(typed: str) -> None:
    (said,) = read_dates(typed)

    assert said.first == SaidPoint(None, 2, 29, Precision.DAY)
    assert said.date() is None


def test_a_range_may_lack_its_year() -> None:
    (said,) = read_dates("8월 3일~5일")

    assert said.first == SaidPoint(None, 8, 3, Precision.DAY)
    assert said.last == SaidPoint(None, 8, 5, Precision.DAY)


def test_an_ambiguous_date_is_read_both_ways() -> None:
    said = {str(reading.date()) for reading in read_dates("07/06/1961")}

    assert said == {"1961-06-07", "1961-07-06"}


def test_a_year_of_two_digits_lies_within_the_facts() -> None:
    assert [str(said.date()) for said in read_dates("'24", years=(1945, 2024))] == [
        "2024"
    ]
    assert [str(said.date()) for said in read_dates("'61", years=(1945, 2024))] == [
        "1961"
    ]


def test_the_question_completes_what_is_typed() -> None:
    year, month = parse_point("1961"), parse_point("1961-07")

    assert _means("7월", year) == {"1961-07"}
    assert "1961-07" in _means("7", year)
    assert "1961-07-06" in _means("6", month)
    assert _means("6일", month) == {"1961-07-06"}
    assert _means("13", year) <= {"2013", "1913"}


def _means(typed: str, context: DatePoint) -> set[str]:
    return {str(said.date()) for said in read_dates(typed, context)}


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    for said in read_dates(text):
        assert isinstance(said, SaidDate)
        assert said.first is None or said.first.is_possible


@given(st.text("0123456789 년월일.-/~부터까지JulyBCto'", max_size=30))
def test_no_scramble_of_date_signs_breaks_the_reader(text: str) -> None:
    for said in read_dates(text):
        date = said.date()
        assert date is None or date.span.first <= date.span.last
