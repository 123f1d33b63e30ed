"""How a date is written is shown by one that gives nothing away."""

from collections.abc import Callable

import pytest

from quiz.grading.grade import Grade
from quiz.language.messages import say
from quiz.language.text import Lang

Put = Callable[..., Grade]


@pytest.mark.parametrize(
    ("wanted", "korean", "english"),
    [
        ("year:1961@1961-07", "1897년", "1897"),
        ("month:1961-07", "1897년 10월", "October 1897"),
        ("day:2000-02-09", "1897년 10월 12일", "12 October 1897"),
        ("decade:196X", "1890년대", "the 1890s"),
        ("range:2001-07-26/2001-08-18", "1897년 10월 12일~14일", "12–14 October 1897"),
    ],
)
def test_the_example_is_as_fine_as_what_is_asked(
    put: Put, wanted: str, korean: str, english: str
) -> None:
    grade = put(wanted, "어제")

    assert grade.arguments == {"example_ko": korean, "example_en": english}
    assert say(grade.reason, Lang.KO, **grade.arguments).endswith(f"예: {korean}")


@pytest.mark.parametrize("year", [1897, 1789, 1492, 1066])
def test_the_example_is_never_of_the_year_of_the_answer(put: Put, year: int) -> None:
    for wanted in (
        f"year:{year}",
        f"month:{year}-10",
        f"range:{year}-10-12/{year + 1}",
    ):
        grade = put(wanted, "어제")

        assert grade.reason == "grade-no-date"
        assert str(year) not in grade.arguments["example_en"]


def test_the_example_is_of_a_year_in_which_nothing_known_happened(put: Put) -> None:
    grade = put("year:1969", "어제")

    assert grade.arguments["example_en"] == "1897"
