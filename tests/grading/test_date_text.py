import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.dates import DatePoint, Precision, parse_date, parse_point
from quiz.grading.date_points import SaidPoint
from quiz.grading.date_text import (
    SaidDate,
    is_impossible,
    read_dates,
    read_several,
)

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
    # How Koreans shorten, and what they add.
    *(
        ("1961년 6~7월", "1961-06/1961-07"),
        ("2001년 8월 3~5일", "2001-08-03/2001-08-05"),
    ),
    *(("1961년 7월달", "1961-07"), ("1961년의 7월", "1961-07"), ("2천년", "2000")),
    *(("1961년 7월 6일자", DAY), ("1961년 7월 6일 목요일 오전", DAY)),
    *(("1961년 7월 6일 오후 3시", DAY), ("7월 6일, 1961년", DAY)),
    *(("1961년인 것 같아요", "1961"), ("아마 1961년", "1961")),
    *(
        ("주체50년", "1961"),
        ("주체 50(1961)년 7월", "1961-07"),
        ("단기 4294년", "1961"),
    ),
    # Two digits for the year, in the order of each country.
    *(("7/6/61", DAY), ("06/07/61", DAY), ("61. 7. 6.", DAY), ("6.7.61", DAY)),
    *(("7/'61", "1961-07"), ("7/61년", "1961-07"), ("7/1961년", "1961-07")),
    *(("9/10년", "2010-09"), ("6/7/61년", DAY), ("7월 6일 61년", DAY)),
    # English years in words.
    *(("nineteen sixty-one", "1961"), ("July two thousand and one", "2001-07")),
    *(("nineteen oh five", "1905"), ("July the 6th 1961", DAY)),
    # Shorter and longer than usual, and in Russian.
    *(("july 61", "1961-07"), ("October 00", "2000-10"), ("6-Jul-61", DAY)),
    *(("610706", DAY), ("196107", "1961-07"), ("6 июля 1961", DAY)),
    *(("6 июля 1961 г.", DAY), ("1949 год", "1949"), ("март 1949 года", "1949-03")),
    *(("май 1972", "1972-05"), ("1 декабря 1991", "1991-12-01")),
    *(("천구백사십구", "1949"), ("일구사구", "1949"), ("year 1949", "1949")),
    *(("1961년 7월 6일날", DAY), ("1961년 7월 6일에 서명했습니다", DAY)),
    *(("July 1961 I think", "1961-07"), ("1961년 7월 인듯", "1961-07")),
    *(("1949년인가?", "1949"), ("1949년 ㅋㅋ", "1949"), ("답: 1949년", "1949")),
    *(("2019년 4월 25일 목", "2019-04-25"), ("July 6, 1961 (Thursday)", DAY)),
    # Parts keep the precision of the whole.
    *(("1961년 여름", "1961"), ("the summer of 1961", "1961"), ("20세기 초", "19XX")),
    *(
        ("early 20th century", "19XX"),
        ("1960년대 말", "196X"),
        ("1961년 상반기", "1961"),
    ),
    *(("the end of 1961", "1961"), ("1961년 여름쯤에는", "1961~")),
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
        *("1949년이 아니다", "1949년에 안 갔다", "not 1949", "1949년은 아닌 것 같아요"),
        *("19611", "말", "초", "year", "-", "~", "??", "3.14.15.9", "to", "7:30"),
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


@pytest.mark.parametrize("typed", ["7/61", "7-61", "7.61", "07/61"])
def test_a_month_may_stand_before_a_year_of_two_digits(typed: str) -> None:
    assert str(read_dates(typed)[0].date()) == "1961-07"


def test_what_may_be_a_day_is_no_year_of_two_digits() -> None:
    dates = {said.first.year for said in read_dates("9/10") if said.first}

    assert dates == {None}


def test_the_question_completes_what_is_typed() -> None:
    year, month = parse_point("1961"), parse_point("1961-07")

    assert _means("7월", year) == {"1961-07"}
    assert "1961-07" in _means("7", year)
    assert "1961-07-06" in _means("6", month)
    assert _means("6일", month) == {"1961-07-06"}
    assert _means("13", year) <= {"2013", "1913"}


def _means(typed: str, context: DatePoint) -> set[str]:
    return {str(said.date()) for said in read_dates(typed, context)}


@pytest.mark.parametrize(
    ("typed", "dates"),
    [
        ("1949년과 1950년", ["1949", "1950"]),
        ("1925년, 1932년", ["1925", "1932"]),
        ("1961년 6월과 7월", ["1961-06", "1961-07"]),
        ("1961년 6·7월", ["1961-06", "1961-07"]),
        ("June and July 1961", ["1961-06", "1961-07"]),
        ("2월 9일과 7월 19일, 2000년", ["2000-02-09", "2000-07-19"]),
        ("1961년이나 1962년", ["1961", "1962"]),
        ("1961 or 1962", ["1961", "1962"]),
        ("1949; 1950; 1961", ["1949", "1950", "1961"]),
    ],
)
def test_several_dates_are_each_read(typed: str, dates: list[str]) -> None:
    assert [str(said[0].date()) for said in read_several(typed)] == dates


@pytest.mark.parametrize(
    "typed", ["1961년 7월 6일", "푸틴과 1961년", "1, 2, 3, 4, 5", "", "7월과 8월", "과"]
)
def test_what_is_no_list_of_dates_is_not_read_as_one(typed: str) -> None:
    assert read_several(typed) == ()


@pytest.mark.parametrize(
    ("typed", "known", "may"),
    [
        *(("1961년 여름", "1961-07", True), ("1961년 여름", "1961-10", False)),
        *(("1961년 겨울", "1961-12", True), ("1961년 겨울", "1961-02", True)),
        *(("1961년 초", "1961-02", True), ("1961년 말", "1961-02", False)),
        *(
            ("1961년 7월 초", "1961-07-06", True),
            ("1961년 7월 말", "1961-07-06", False),
        ),
        *(("20세기 말", "1991", True), ("20세기 초", "1991", False)),
        *(("late 1960s", "1968", True), ("early 1960s", "1968", False)),
        *(("1961년 하반기", "1961-07", True), ("Q1 1961", "1961-07", False)),
        ("1961년 여름", "1961", True),
    ],
)
def test_a_part_holds_what_may_lie_in_it(typed: str, known: str, *, may: bool) -> None:
    (said,) = read_dates(typed)

    assert said.first is not None
    assert said.first.part is not None
    assert said.first.part.may_hold(parse_point(known)) is may


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


@pytest.mark.parametrize("year", ["1000", "1961", "2000", "2026", "0961"])
@pytest.mark.parametrize(
    "rest",
    ["", "년", " 년", "년 7월", "년 07월", "년 13월", "년 2월 29일", "년 12월 31일"],
)
def test_what_is_written_most_plainly_means_no_more_for_being_read_at_once(
    year: str, rest: str
) -> None:
    plainly, otherwise = f"{year}{rest}", f"{year}{rest}ㅋㅋ"

    assert read_dates(plainly) == read_dates(otherwise)
