"""Stems, with what they lay out below them."""

from quiz.language.text import Lang
from quiz.questions.question import VALUE_LETTERS, MatchAnswer, Question


def say_stem(question: Question, lang: Lang) -> str:
    """The stem with what it lays out below it, for whatever shows only text."""
    return "\n".join((question.stem.say(lang), *say_items(question, lang)))


def say_items(question: Question, lang: Lang) -> tuple[str, ...]:
    """What the question lays out, a numbered line each, values offered after it.

    Empty for most questions: what they ask about is in their stems.
    """
    lines = [f"{n}. {i.text.say(lang)}" for n, i in enumerate(question.items, 1)]
    if isinstance(question.answer, MatchAnswer):
        values = zip(VALUE_LETTERS, question.answer.values, strict=False)
        lines += [f"{letter}. {value.text.say(lang)}" for letter, value in values]
    return tuple(lines)
