"""An answer may repeat the sentence around the gap that it fills."""

import pytest

from quiz.grading.gaps import without_sentence
from quiz.language.text import Text

STEM = Text(
    "‘1986년에 김일성이 ____에서 철도를 주제로 회담했다.’ 빈칸에 들어갈 도시는?",
    "“Kim Il Sung held talks in ____ in 1986.” Which city fills the gap?",
)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("모스크바에서 철도를 주제로", "모스크바"),
        ("모스크바에서 철도를 주제로 회담했다.", "모스크바"),
        ("Kim Il Sung held talks in Moscow", "Moscow"),
        ("held talks in Moscow", "Moscow"),
        ("Moscow in 1986", "Moscow"),
    ],
)
def test_what_stands_beside_the_gap_is_no_part_of_the_answer(
    typed: str, left: str
) -> None:
    assert without_sentence(typed, STEM) == left


@pytest.mark.parametrize(
    "typed",
    [
        "모스크바",
        "모스크바에서",
        "에서 철도를",
        "talks in ",
        "평양에서 회담하지 않았다",
        "",
    ],
)
def test_anything_else_is_left_as_it_is(typed: str) -> None:
    assert without_sentence(typed, STEM) == typed
