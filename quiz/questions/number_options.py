"""Wrong numbers: near the right one, never as far on both sides."""

from dataclasses import replace

from quiz.facts.base import FactBase
from quiz.language.text import Lang, Text
from quiz.questions.options import OPTIONS, drawn_rank
from quiz.questions.question import Choices, NumberAnswer, Option, Question
from quiz.questions.saying import say_answer
from quiz.questions.shuffle import draw

# By rank of the right number: how far the others lie from it.
_GAPS = (((1, 2), (1, 3)), ((-1, 2), (-2, 1)), ((-2, -1), (-3, -1)))


def number_options(
    question: Question, answer: NumberAnswer, base: FactBase, salt: str
) -> Choices | None:
    """Three numbers in order; none is printed anywhere as the answer, and none is 0."""
    printed = {m.value for m in question.misconceptions if isinstance(m.value, int)}
    sets = [
        [
            numbers
            for gaps in some
            if min(numbers := [answer.value + gap for gap in gaps]) > 0
            and not printed & set(numbers)
        ]
        for some in _GAPS
    ]
    possible = [rank for rank in range(OPTIONS) if sets[rank]]
    if not possible:
        return None
    rank = drawn_rank(possible, question.id, "rank", salt)
    wrong = sets[rank][draw(len(sets[rank]), question.id, "gap", salt)]
    return Choices(
        options=tuple(
            _option(number, answer, base) for number in sorted((*wrong, answer.value))
        )
    )


def _option(number: int, answer: NumberAnswer, base: FactBase) -> Option:
    said = replace(answer, value=number)
    text = Text(say_answer(said, base, Lang.KO), say_answer(said, base, Lang.EN))
    return Option(key=str(number), text=text, correct=number == answer.value)
