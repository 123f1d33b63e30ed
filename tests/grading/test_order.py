"""An order is worth what share of its pairs stands the right way round."""

from itertools import permutations

import pytest

from quiz.grading.grade import Verdict
from quiz.grading.order import grade_order, read_order


def test_only_the_whole_order_is_correct() -> None:
    verdicts = [grade_order("abcd", given).verdict for given in permutations("abcd")]

    assert verdicts.count(Verdict.CORRECT) == 1
    assert verdicts.count(Verdict.WRONG) == 1  # the very reverse
    assert verdicts.count(Verdict.PARTIAL) == 22


@pytest.mark.parametrize(
    ("given", "score"),
    [("abc", 1), ("acb", 0.67), ("bca", 0.33), ("cba", 0)],
)
def test_each_pair_the_wrong_way_costs_the_same(given: str, score: float) -> None:
    assert grade_order("abc", given).score == score


@pytest.mark.parametrize("given", ["ab", "abb", "abcd", "", "xyz"])
def test_what_is_no_order_of_them_all_is_asked_again(given: str) -> None:
    grade = grade_order("abc", given)

    assert (grade.verdict, grade.score) == (Verdict.UNPARSED, 0)


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        *(("2-1-3", (1, 0, 2)), ("213", (1, 0, 2)), ("2, 1, 3", (1, 0, 2))),
        *(("나 가 다", (1, 0, 2)), ("B A C", (1, 0, 2)), ("②①③", (1, 0, 2))),
        *(("ㄴㄱㄷ", (1, 0, 2)), ("2 > 1 > 3", (1, 0, 2))),
        *(
            ("2 1", None),
            ("2 2 3", None),
            ("1 2 4", None),
            ("", None),
            ("a 1 나", None),
        ),
    ],
)
def test_labels_are_read_in_the_order_typed(
    typed: str, places: tuple[int, ...] | None
) -> None:
    assert read_order(typed, 3) == places
