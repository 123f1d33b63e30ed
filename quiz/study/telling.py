"""The texts by which a stem would tell an answer before it is asked for."""

from collections.abc import Iterator
from typing import assert_never

from quiz.facts.base import FactBase
from quiz.grading.index import full_names
from quiz.language.text import Lang
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    ItemAnswer,
    LengthAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
)
from quiz.questions.saying import say_answer


def answer_texts(answer: Answer, base: FactBase) -> Iterator[str]:
    """Every text that gives the answer away, in both languages.

    No stem tells an order, or what belongs to what; a bare number tells nothing.
    """
    match answer:
        case EntityAnswer():
            for entity in answer.entities:
                yield from full_names(base.entities[entity])
        case DateAnswer() | LengthAnswer() | ItemAnswer():
            yield from (say_answer(answer, base, lang) for lang in Lang)
        case NumberAnswer():
            yield from (
                say_answer(answer, base, lang) for lang in Lang if answer.unit.has(lang)
            )
        case OrderAnswer() | MatchAnswer():
            return
        case _:
            assert_never(answer)
