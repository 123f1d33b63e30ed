"""Ratings proposed from grades."""

import pytest

from quiz.grading.grade import Grade, Verdict
from quiz.memory.rating import Rating, cap, propose
from quiz.questions.question import Mode


def a_grade(verdict: Verdict, score: float = 0.0) -> Grade:
    return Grade(verdict=verdict, score=score, reason="reason")


@pytest.mark.parametrize("verdict", [Verdict.CORRECT, Verdict.TYPO, Verdict.ALSO_TRUE])
@pytest.mark.parametrize("mode", list(Mode))
def test_a_right_answer_proposes_good(verdict: Verdict, mode: Mode) -> None:
    assert propose(a_grade(verdict, 1), mode) is Rating.GOOD


def test_right_on_a_retry_proposes_hard() -> None:
    grade = a_grade(Verdict.CORRECT, 1)

    assert propose(grade, Mode.TYPED, retried=True) is Rating.HARD


@pytest.mark.parametrize("retried", [False, True])
@pytest.mark.parametrize(
    "verdict",
    [v for v in Verdict if not Grade(verdict=v, score=0, reason="").is_right],
)
def test_partial_credit_never_counts_as_remembered(
    verdict: Verdict, retried: bool
) -> None:
    grade = a_grade(verdict, 0.75)

    assert propose(grade, Mode.TYPED, retried=retried) is Rating.AGAIN


@pytest.mark.parametrize("mode", [Mode.ORDER, Mode.MATCH])
@pytest.mark.parametrize(
    ("score", "rating"),
    [(0.9, Rating.HARD), (0.83, Rating.HARD), (0.67, Rating.AGAIN), (0, Rating.AGAIN)],
)
def test_several_things_most_of_which_are_right_are_hard(
    mode: Mode, score: float, rating: Rating
) -> None:
    assert propose(a_grade(Verdict.PARTIAL, score), mode) is rating


@pytest.mark.parametrize("mode", [Mode.CHOICES, Mode.CONTRAST])
def test_a_choice_may_be_a_guess_and_is_never_easy(mode: Mode) -> None:
    assert [cap(rating, mode) for rating in Rating] == [
        Rating.AGAIN,
        Rating.HARD,
        Rating.GOOD,
        Rating.GOOD,
    ]
    assert [cap(rating, Mode.TYPED) for rating in Rating] == list(Rating)
