"""What is laid out is chosen, ordered or matched, by labels or by words."""

import pytest

from quiz.grading.grade import Grade, Verdict
from quiz.grading.laid_out import grade_laid_out, grade_match
from quiz.language.text import Text
from quiz.questions.question import (
    Item,
    ItemAnswer,
    MatchAnswer,
    OrderAnswer,
    Proof,
    Question,
    QuestionId,
)

FIRST, SECOND, THIRD = (
    Item("t:a", Text("첫 회담", "the first talks")),
    Item("t:b", Text("둘째 회담", "the second talks")),
    Item("t:c", Text("셋째 회담", "the third talks")),
)
YEARS = tuple(Item(year, Text(f"{year}년", year)) for year in ("1961", "1966", "1984"))


def graded(answer: ItemAnswer | OrderAnswer | MatchAnswer, text: str) -> Grade:
    question = Question(
        id=QuestionId("t:a+b+c/order"),
        template="core:x",
        subjects=(),
        aspect="order",
        stem=Text("차례로?", "In order?"),
        answer=answer,
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=(),
        items=(SECOND, FIRST, THIRD),
    )
    return grade_laid_out(question, answer, text)


@pytest.mark.parametrize("text", ["2", "2.", "첫 회담", "The first talks"])
def test_one_thing_is_chosen_by_its_number_or_its_words(text: str) -> None:
    assert graded(ItemAnswer(FIRST), text).verdict is Verdict.CORRECT


def test_the_wrong_thing_is_told_by_its_key() -> None:
    grade = graded(ItemAnswer(FIRST), "둘째 회담")

    assert (grade.verdict, grade.confused_with) == (Verdict.WRONG, "t:b")


@pytest.mark.parametrize(
    ("text", "score"), [("2-1-3", 1), ("나, 가, 다", 1), ("1 2 3", 0.67), ("3 1 2", 0)]
)
def test_an_order_is_given_by_the_numbers_as_shown(text: str, score: float) -> None:
    assert graded(OrderAnswer((FIRST, SECOND, THIRD)), text).score == score


def test_a_match_is_given_by_a_letter_for_each_in_turn() -> None:
    pairs = ((SECOND, YEARS[1]), (FIRST, YEARS[0]))
    answer = MatchAnswer(pairs, YEARS)

    assert graded(answer, "b-a").verdict is Verdict.CORRECT
    assert graded(answer, "b c").score == 0.5
    assert graded(answer, "c-b").verdict is Verdict.WRONG


@pytest.mark.parametrize("text", ["a", "x-y", "a-b-c", "1-2"])
def test_what_is_no_match_is_asked_again(text: str) -> None:
    answer = MatchAnswer(((SECOND, YEARS[1]), (FIRST, YEARS[0])), YEARS)

    assert graded(answer, text).verdict is Verdict.UNPARSED


@pytest.mark.parametrize("text", ["4", "없는 회담"])
def test_what_names_nothing_laid_out_is_asked_again(text: str) -> None:
    assert graded(ItemAnswer(FIRST), text).verdict is Verdict.UNPARSED


def test_a_value_left_out_matches_nothing() -> None:
    answer = MatchAnswer(((FIRST, YEARS[0]), (SECOND, YEARS[1])), YEARS)

    assert grade_match(answer, {FIRST.key: "1961"}).score == 0.5
