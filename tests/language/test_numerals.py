import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.numerals import (
    english,
    native,
    ordinal,
    parse_english,
    parse_english_year,
    parse_native,
    parse_number,
    parse_ordinal,
    parse_sino,
    sino,
    without_roman,
)


@given(st.integers(0, 9999))
def test_a_sino_korean_number_is_read_back(number: int) -> None:
    assert parse_sino(sino(number)) == number


@given(st.integers(1, 99))
def test_a_native_number_is_read_back(number: int) -> None:
    assert parse_native(native(number)) == number


@given(st.integers(0, 99))
def test_an_english_number_is_read_back(number: int) -> None:
    assert parse_english(english(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("３", 3),
        ("세 번", 3),
        ("세번", 3),
        ("석", 3),
        ("셋", 3),
        ("스무 명", 20),
        ("열세 차례", 13),
        ("삼", 3),
        ("삼십이 회", 32),
        ("천구백육십일", 1961),
        ("일구육일", 1961),
        ("이만 오천", 25000),
        ("three times", 3),
        ("Twenty-one visits", 21),
        ("twice", 2),
        ("1,961", 1961),
        ("0", 0),
        ("영", 0),
    ],
)
def test_a_number_is_read_in_digits_and_words(text: str, number: int) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "번", "푸틴", "3.5", "세 나라", "-3", "1,96"])
def test_what_is_no_whole_number_is_not_read(text: str) -> None:
    assert parse_number(text) is None


def test_ordinals_end_as_they_are_said() -> None:
    said = [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)]

    assert said == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "102nd",
        "111th",
    ]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        *(("nineteen sixty-one", 1961), ("Nineteen Forty Nine", 1949)),
        *(("nineteen oh five", 1905), ("nineteen hundred", 1900)),
        *(("two thousand", 2000), ("two thousand and one", 2001)),
        *(("two thousand nineteen", 2019), ("twenty twenty-four", 2024)),
        *(("nineteen", None), ("sixty-one", None), ("", None), ("nineteen pigs", None)),
    ],
)
def test_a_year_is_read_in_english_words(words: str, year: int | None) -> None:
    assert parse_english_year(words) == year


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *(("SALT II", "salt 2"), ("START-I Treaty", "start-1 treaty")),
        *(("Alexander III", "alexander 3"), ("Louis XIV", "louis 14")),
        *(("Xi Jinping", "xi jinping"), ("Kim Jong Il", "kim jong il")),
        *(("Khrushchev", "khrushchev"), ("Henry VIII", "henry 8")),
    ],
)
def test_roman_numerals_are_digits(text: str, said: str) -> None:
    assert without_roman(text) == said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        *(
            ("세 번째", 3),
            ("3번째", 3),
            ("셋째", 3),
            ("제3차", 3),
            ("3차", 3),
            ("제 3회", 3),
        ),
        *(("첫 번째", 1), ("처음", 1), ("첫째", 1), ("열두 번째", 12), ("삼차", 3)),
        *(("3rd", 3), ("third", 3), ("the third time", 3), ("twenty-first", 21)),
        *(("세 번째 방문", 3), ("12th", 12), ("twelfth", 12), ("fortieth", 40)),
    ],
)
def test_an_ordinal_is_read(text: str, place: int) -> None:
    assert parse_ordinal(text) == place


@pytest.mark.parametrize("text", ["3", "세 번", "three", "", "아무개째", "rd"])
def test_what_is_no_ordinal_is_none(text: str) -> None:
    assert parse_ordinal(text) is None
