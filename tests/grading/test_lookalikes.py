from collections.abc import Callable

import pytest

from quiz.grading.grade import Grade, Verdict
from quiz.grading.lookalikes import are_of_other_states

Put = Callable[..., Grade]


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "조러우호조약",
            "조로우호조약",
            "조미우호조약",
            "북러 우호조약",
            "조중 우호조약",
        ),
        *("조·러 우호조약", "조로 우호협조 및 상호원조조약", "한소 우호조약"),
    ],
)
def test_a_treaty_with_another_state_is_no_misspelling(put: Put, typed: str) -> None:
    grade = put("doc:treaty-1961", typed)

    assert not grade.is_right
    assert grade.verdict is not Verdict.CLOSE


@pytest.mark.parametrize("typed", ["조소우호조악", "조소 우호혐조 및 상호원조조약"])
def test_a_slip_beside_the_same_states_is_forgiven(put: Put, typed: str) -> None:
    assert put("doc:treaty-1961", typed).is_right


@pytest.mark.parametrize(
    ("said", "known", "are_other"),
    [
        *(("조소조약", "북소 조약", False), ("북러 선언", "조로선언", False)),
        *(("조소조약", "소련 조약", False), ("조선 선언", "조소 선언", False)),
        *(
            ("Sino-Korean treaty", "Soviet–Korean treaty", True),
            ("남북", "북러", False),
        ),
        *(("조중 조약", "조소 조약", True), ("한미", "한일", True)),
    ],
)
def test_states_are_told_apart_by_how_they_are_shortened(
    said: str, known: str, *, are_other: bool
) -> None:
    assert are_of_other_states(said, known) is are_other
