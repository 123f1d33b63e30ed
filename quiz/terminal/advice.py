"""What the learner is told about a card beside its verdict: notes, leeches, confusions."""

from collections.abc import Iterable, Iterator

from quiz.facts.base import FactBase
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered
from quiz.memory.leeches import confusions, has_just_become_leech
from quiz.memory.rating import Rating
from quiz.study.asked import Judged
from quiz.terminal.keys_in_words import say_key

_REALLY = 2  # times: once is a slip


def advice(
    judged: Judged,
    card: Card,
    answers: Iterable[Answered],
    base: FactBase,
    lang: Lang,
    ui_lang: Lang,
) -> Iterator[str]:
    """Sentences for after a verdict; `card` is what the answer made of it.

    `answers` are those that were ever given to this question, this one included.
    """
    question = judged.ask.question
    if judged.ask.has_changed and judged.ask.card.answer:
        learnt = judged.ask.card.answer
        was = ", ".join(say_key(key, base, lang, question) for key in learnt)
        yield say("card-changed", ui_lang, was=was)
    if judged.proposed is Rating.AGAIN and not judged.objected:
        for key, times in confusions(answers):
            is_this = judged.grade and judged.grade.confused_with == key
            if is_this and times >= _REALLY:
                other = say_key(key, base, lang, question)
                yield say("study-confused", ui_lang, other=other, times=times)
        if judged.grade is not None and has_just_become_leech(card):
            yield say("study-leech", ui_lang, lapses=card.lapses)
    if card.note:
        yield say("card-note", ui_lang, note=card.note)
