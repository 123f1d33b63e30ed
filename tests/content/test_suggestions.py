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
        ("in 1970", ""),
    ],
)
def test_a_date_that_lacks_only_noughts_or_hyphens_is_recognised(
    written: str, meant: str
) -> None:
    assert date_meant(written) == meant


def test_a_word_is_looked_up_once() -> None:
    suggestions = Suggestions()

    first = suggestions.nearest("puttin", ["putin"])

    assert first == suggestions.nearest("puttin", []) == "putin"


def test_suggestions_end_before_they_take_for_ever() -> None:
    suggestions = Suggestions()
    for number in range(MAX_SUGGESTIONS):
        suggestions.nearest(f"word-{number}", [])

    assert suggestions.nearest("puttin", ["putin"]) == ""
