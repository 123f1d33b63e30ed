from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.grading.grade import Grade, Verdict

Put = Callable[..., Grade]

APRIL, JUNE = "range:2019-04-24/2019-04-26", "range:1960-06-19/1960-06-20"
AUTUMN, YEARS = "range:1966-10-31/1966-11-02", "range:1994/2011"

RIGHT = [
    *((APRIL, "2019.4.24.~26."), (APRIL, "2019. 4. 24. ~ 26."), (JUNE, "6.19.~20.")),
    *((APRIL, "4. 24.(수)~26.(금)"), (APRIL, "2019.4.24.~4.26.")),
    *((APRIL, "2019.4.24. - 4.26."), (APRIL, "4.24.~4.26.")),
    *((APRIL, "24.04–26.04.2019"), (APRIL, "2019. 4. 24.(수) ~ 4. 26.(금)")),
    *((APRIL, "2019년 4월 24일과 26일"), (APRIL, "4월 24일, 25일, 26일")),
    *((APRIL, "24th to 26th April 2019"), (APRIL, "April 24th through 26th")),
    *((APRIL, "4월 24일부터 같은 달 26일까지"), (APRIL, "4월 24일 ~ 26일 (3일간)")),
    *((APRIL, "24일부터 26일까지, 2019년 4월"), (APRIL, "2019년 4월 24, 25, 26일")),
    *((JUNE, "6월 19일과 20일"), (JUNE, "6월 19일, 20일"), (JUNE, "June 19 and 20")),
    *((JUNE, "19 and 20 June"), (JUNE, "6월 19·20일"), (JUNE, "June 19, 20")),
    *((JUNE, "June 19th to 20th"), (JUNE, "19th-20th June"), (JUNE, "1960-06-19/20")),
    *((AUTUMN, "10월 31일부터 11월 2일까지, 1966년"), (AUTUMN, "10월 31일~11월 2일")),
    *((AUTUMN, "10.31.~11.2."), (AUTUMN, "10월 31일, 11월 1일, 11월 2일")),
    *((YEARS, "94~11"), (YEARS, "1994→2011"), (YEARS, "1994 -> 2011")),
    *((YEARS, "1994년부터 2011년까지"), (YEARS, "1994년과 2011년")),
    ("range:1999-12-30/2000-01-02", "12월 30일~1월 2일"),
]


@pytest.mark.parametrize(("wanted", "typed"), RIGHT)
def test_both_ends_are_read_however_they_are_written(
    put: Put, wanted: str, typed: str
) -> None:
    assert put(wanted, typed).verdict is Verdict.CORRECT


@pytest.mark.parametrize(
    ("wanted", "typed", "reason"),
    [
        *((AUTUMN, "10월 31일~11월 3일", "grade-end-differs"),),
        *((AUTUMN, "10월 30일~11월 2일", "grade-start-differs"),),
        *(
            (AUTUMN, "10월 31일", "grade-until-when"),
            (AUTUMN, "10월", "grade-which-day"),
        ),
        *((JUNE, "19-20", "grade-which-month-too"),),
        *((JUNE, "19일과 20일", "grade-which-month-too"),),
        *((APRIL, "4월", "grade-which-day"), (APRIL, "late April", "grade-which-day")),
        *((APRIL, "2019년 4월", "grade-which-day"),),
        *((APRIL, "4월 24일과 25일", "grade-end-differs"),),
        *((APRIL, "2018.4.24.~26.", "grade-wrong"), (YEARS, "19-20", "grade-wrong")),
        *((APRIL, "9월 13일~17일", "grade-wrong"), (JUNE, "18-21", "grade-wrong")),
        *((AUTUMN, "1965년 10월 31일~11월 2일", "grade-wrong"),),
        *((JUNE, "June 19 or 20", "grade-only-one"),),
        *((APRIL, "4월 24일, 26일, 28일", "grade-only-one"),),
        *(("day:1961-07-06", "7월", "grade-which-year-and-day"),),
        *(("day:1961-07-06", "July", "grade-which-year-and-day"),),
        *(("day:1961-07-06", "9월", "grade-wrong"),),
    ],
)
def test_what_is_missing_of_a_date_is_told_without_its_year(
    put: Put, wanted: str, typed: str, reason: str
) -> None:
    assert put(wanted, typed).reason == reason


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        *(("2019", Verdict.INCOMPLETE), ("4월", Verdict.INCOMPLETE)),
        *(("9월 13일~17일", Verdict.WRONG), ("2019년 9월 13일~17일", Verdict.WRONG)),
        *(("4월 1일~2일", Verdict.PARTIAL), ("24일부터 26일", Verdict.INCOMPLETE)),
    ],
)
def test_the_year_that_the_question_tells_earns_nothing(
    put: Put, typed: str, verdict: Verdict
) -> None:
    assert put(APRIL, typed, stem_tells="2019").verdict is verdict


@given(
    st.lists(
        st.sampled_from(
            [
                *("4", "24", "6", "19", "29", "61", "1960", "월", "일", "년", ".", "~"),
                *("-", " - ", "과 ", ", ", "부터 ", "까지", "June ", "and ", "th", "/"),
                *("인가요", "ㅋㅋ", "아마 ", "(수)", "말", "early ", "→", "2월 "),
            ]
        ),
        max_size=12,
    ),
    st.sampled_from([APRIL, AUTUMN, YEARS, "day:1961-07-06", "month:1961-07"]),
)
def test_no_scramble_of_dates_breaks_the_grader(
    put: Put, signs: list[str], wanted: str
) -> None:
    grade = put(wanted, "".join(signs))

    assert 0 <= grade.score <= 1
