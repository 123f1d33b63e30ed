from collections.abc import Callable

import pytest

from quiz.grading.grade import Grade, Verdict
from quiz.grading.numbers import grade_number
from quiz.language.text import Text
from quiz.questions.question import NumberAnswer

Put = Callable[..., Grade]


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "3번 방문",
            "세 번 방문",
            "3번 방문했다",
            "모두 세 번 방문했습니다",
            "3 번 정도",
        ),
        *(
            "세 번쯤",
            "3번인가요?",
            "3번인듯 ㅋㅋ",
            "약 3회",
            "총 3차례 방문",
            "정답은 3번",
        ),
        *("visited three times", "maybe three", "about 3 times", "three, I think"),
    ],
)
def test_a_count_is_read_with_what_was_counted(put: Put, typed: str) -> None:
    assert put("number:3", typed).verdict is Verdict.CORRECT


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "3번 이상",
            "3번 넘게",
            "3번은 아니다",
            "3번 안 갔다",
            "3번 못 갔다",
            "3번째",
        ),
        *(
            "세 번 이상 방문",
            "3번 방문하지 않았다",
            "33번",
            "네 번 방문",
            "more than 3",
        ),
    ],
)
def test_a_count_that_is_denied_or_bounded_is_not_right(put: Put, typed: str) -> None:
    assert not put("number:3", typed).is_right


@pytest.mark.parametrize(
    "typed", ["세 번째", "3번째입니다", "3", "제3차", "third", "the 3rd", "셋째인 듯"]
)
def test_a_place_in_a_row_is_told_as_an_ordinal_or_a_number(typed: str) -> None:
    third = NumberAnswer(3, Text("번째", "place"))

    assert grade_number(third, typed).is_right
    assert not grade_number(NumberAnswer(2, Text("번째", "place")), typed).is_right
