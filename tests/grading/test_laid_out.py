"""What is laid out is chosen, ordered or matched, by labels or by words."""

import pytest

from quiz.grading.grade import Grade, Verdict
from quiz.grading.labels import read_label, read_labels
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


TALKS = (
    Item(
        "t:1984",
        Text("김일성과 체르넨코의 1984년 회담", "The 1984 talks of Kim Il-sung"),
    ),
    Item(
        "t:2000", Text("푸틴과 김정일의 2000년 회담", "The talks of 2000 in Pyongyang")
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        *("2", "2번", "2번이요", "(2)", "②", "두 번째", "second", "the second one"),
        *("2000", "2000년 회담", "푸틴", "김정일과 푸틴의 회담", "talks in Pyongyang"),
    ],
)
def test_a_thing_laid_out_is_told_by_number_place_or_its_own_words(text: str) -> None:
    assert read_label(text, TALKS) == 1


@pytest.mark.parametrize(
    "text",
    ["3", "0", "회담", "the talks", "the", "1984 and 2000", "not 2000", "1과 2", ""],
)
def test_what_fits_none_or_several_tells_nothing(text: str) -> None:
    assert read_label(text, TALKS) is None


@pytest.mark.parametrize(
    "text",
    ["푸틴 → 김일성", "2000, 1984", "2번, 1번", "second > first", "2000 -> 1984"],
)
def test_an_order_may_be_told_in_words(text: str) -> None:
    assert read_labels(text, TALKS) == (1, 0)


def test_a_match_may_be_told_in_words() -> None:
    answer = MatchAnswer(
        ((FIRST, YEARS[1]), (SECOND, YEARS[2]), (THIRD, YEARS[0])), YEARS
    )

    assert graded(answer, "1966 1984 1961").verdict is Verdict.CORRECT
    assert graded(answer, "1966, 1961, 1984").score == 0.33
    both_told = "둘째 회담: 1984년; 첫 회담: 1966년; the third talks: 1961"
    assert graded(answer, both_told).verdict is Verdict.CORRECT
    assert graded(answer, "1966 1984").verdict is Verdict.UNPARSED
    assert graded(answer, "1: 1966; 1: 1984; 3: 1961").verdict is Verdict.UNPARSED
