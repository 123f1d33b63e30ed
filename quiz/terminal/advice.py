"""What the learner is told about a card beside its verdict: notes, leeches, confusions."""

from collections.abc import Iterable, Iterator

from quiz.facts.base import FactBase
from quiz.facts.dates import DateSyntaxError, parse_date
from quiz.facts.entities import EntityId
from quiz.facts.wording import say_date
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered
from quiz.memory.leeches import confusions, has_just_become_leech
from quiz.memory.rating import Rating
from quiz.study.asked import Judged

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
    if judged.ask.has_changed and judged.ask.card.answer:
        was = ", ".join(_say_key(key, base, lang) for key in judged.ask.card.answer)
        yield say("card-changed", ui_lang, was=was)
    if judged.proposed is Rating.AGAIN and not judged.objected:
        for key, times in confusions(answers):
            is_this = judged.grade and judged.grade.confused_with == key
            if is_this and times >= _REALLY:
                other = _say_key(key, base, lang)
                yield say("study-confused", ui_lang, other=other, times=times)
        if judged.grade is not None and has_just_become_leech(card):
            yield say("study-leech", ui_lang, lapses=card.lapses)
    if card.note:
        yield say("card-note", ui_lang, note=card.note)


def _say_key(key: str, base: FactBase, lang: Lang) -> str:
    """What people call an answer that the log keeps by its key."""
    if key in base.entities:
        return base.name(EntityId(key), lang)
    try:
        return say_date(parse_date(key), lang)
    except DateSyntaxError:
        return key
