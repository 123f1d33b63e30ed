import pytest

from quiz.content.suggestions import (
    MAX_SUGGESTIONS,
    Suggestions,
    date_meant,
    did_you_mean,
)


def test_a_near_word_is_suggested_and_a_far_one_is_not() -> None:
    assert did_you_mean("vistor", ["host", "visitor"]) == "visitor"
    assert did_you_mean("weather", ["host", "visitor"]) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1970-4-11", "1970-04-11"),
        ("1970-4", "1970-04"),
        ("1970.4.11", "1970-04-11"),
        ("1970. 4. 11.", "1970-04-11"),
        ("1970/04/11", "1970-04-11"),
        ("1970/4", "1970-04"),
        ("1970년 4월 11일", "1970-04-11"),
        ("1970년 4월", "1970-04"),
        ("19700411", "1970-04-11"),
        ("1970-4-11/1970-4-17", "1970-04-11/1970-04-17"),
        ("1970.4.11 ~ 1970.4.17", "1970-04-11/1970-04-17"),
        ("1970-04-11 – 1970-04-17", "1970-04-11/1970-04-17"),
        ("1970-2-30", ""),
        ("11.4.1970", ""),
        ("1970-4-17/1970-4-11", ""),
        ("in 1970", "1970"),
        ("1970s", "197X"),
        ("1970년대", "197X"),
        ("19세기", "18XX"),
        ("c. 1961", "1961~"),
        ("1961년경", "1961~"),
        ("44 BC", "-0043"),
        ("1961-1963", "1961/1963"),
        ("July 1961", "1961-07"),
        ("6 July 1961", "1961-07-06"),
        ("July 6, 1961", "1961-07-06"),
        ("'61", ""),
        ("early 1961", ""),
        ("1961 or 1962", ""),
        ("~1957", ""),
        ("yesterday", ""),
        ("6 July 1961" + " " * 40, ""),
    ],
)
def test_a_date_written_otherwise_is_recognised_if_it_means_one(
    written: str, meant: str
) -> None:
    assert date_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("early 1961", "{earliest: 1961-01, latest: 1961-04}"),
        ("1961년 여름", "{earliest: 1961-06, latest: 1961-08}"),
        ("1961 or 1962", "{earliest: 1961, latest: 1962}"),
        ("2 or 3 January 1993", "{earliest: 1993-01-02, latest: 1993-01-03}"),
        ("July 1961", "1961-07"),
    ],
)
def test_what_is_known_no_better_is_written_as_its_two_ends(
    written: str, meant: str
) -> None:
    assert date_meant(written, between=True) == meant


def test_a_word_is_looked_up_once() -> None:
    suggestions = Suggestions()

    first = suggestions.nearest("puttin", ["putin"])

    assert first == suggestions.nearest("puttin", []) == "putin"


def test_suggestions_end_before_they_take_for_ever() -> None:
    suggestions = Suggestions()
    for number in range(MAX_SUGGESTIONS):
        suggestions.nearest(f"word-{number}", [])

    assert suggestions.nearest("puttin", ["putin"]) == ""
