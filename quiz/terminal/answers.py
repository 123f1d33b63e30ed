"""The right answer, in words."""

from typing import assert_never

from quiz.facts.base import FactBase
from quiz.facts.wording import say_date
from quiz.language.lists import join
from quiz.language.text import Lang
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    NumberAnswer,
)


def say_answer(answer: Answer, base: FactBase, lang: Lang) -> str:
    """The answer as the card shows it."""
    match answer:
        case EntityAnswer():
            return join([base.name(entity, lang) for entity in answer.entities], lang)
        case DateAnswer():
            return say_date(answer.date, lang)
        case NumberAnswer():
            space = "" if lang is Lang.KO else " "
            return f"{answer.value}{space}{answer.unit.say(lang)}".strip()
        case _:
            assert_never(answer)
