"""What an order of labelled things is worth: how few pairs are the wrong way round."""

import re
from collections.abc import Sequence
from itertools import combinations

from quiz.grading.grade import Grade, Verdict

_LABELS = (
    "123456789",
    "abcdefghi",
    "가나다라마바사아자",
    "ㄱㄴㄷㄹㅁㅂㅅㅇㅈ",
    "①②③④⑤⑥⑦⑧⑨",
)


def read_order(text: str, count: int) -> tuple[int, ...] | None:
    """The places, from 0, that a text of labels names; None unless each stands once.

    >>> read_order("2-1-3", 3), read_order("나, 가, 다", 3), read_order("2번 1번", 3)
    ((1, 0, 2), (1, 0, 2), None)
    """
    said = re.sub(r"(?<=\d) ?번(?:째)?", "", text.casefold())
    bare = re.sub(r"[^0-9a-z가-힣ㄱ-ㅎ①-⑨]", "", said)
    for labels in _LABELS:
        places = [labels.find(char) for char in bare]
        if sorted(places) == list(range(count)):
            return tuple(places)
    return None


def grade_order(wanted: Sequence[str], given: Sequence[str]) -> Grade:
    """How right an order is: 1 less the share of pairs that stand the wrong way.

    Only the whole order is correct. What is not an order of all of them, each
    once, is asked again.

    >>> grade_order("abc", "abc").verdict.value, grade_order("abc", "acb").score
    ('correct', 0.67)
    """
    if sorted(wanted) != sorted(given) or len(set(wanted)) != len(wanted):
        example = "-".join(str(place + 1) for place in range(len(wanted)))
        return Grade(
            verdict=Verdict.UNPARSED,
            score=0.0,
            reason="grade-no-order",
            arguments={"example": example},
        )
    places = [wanted.index(one) for one in given]
    pairs = list(combinations(places, 2))
    turned = sum(first > second for first, second in pairs)
    if not turned:
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    score = round(1 - turned / len(pairs), 2)
    return Grade(
        verdict=Verdict.PARTIAL if score > 0 else Verdict.WRONG,
        score=score,
        reason="grade-order",
        arguments={"count": str(turned)},
    )
