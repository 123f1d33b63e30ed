"""What a key of an answer stands for, in words: the log knows answers by their keys."""

from dataclasses import replace

from quiz.facts.base import FactBase
from quiz.facts.dates import DateSyntaxError, parse_date
from quiz.facts.entities import EntityId
from quiz.facts.events import EventId
from quiz.facts.wording import say_date
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.memory.confusions import is_number
from quiz.questions.question import ItemAnswer, LengthAnswer, NumberAnswer, Question
from quiz.questions.saying import say_answer


def say_key(key: str, base: FactBase, lang: Lang, asked: Question | None = None) -> str:
    """An entity, an event, a date; a number as the question that was `asked` counts."""
    if asked is not None and key.isascii() and key.isdigit():
        match asked.answer:
            case NumberAnswer():
                counted = replace(asked.answer, value=int(key))
                return clean(say_answer(counted, base, lang))
            case LengthAnswer(length):
                lasted = LengthAnswer(replace(length, minutes=int(key)))
                return clean(say_answer(lasted, base, lang))
            case _:
                pass
    if asked is not None and isinstance(asked.answer, ItemAnswer):
        for item in asked.items:
            if item.key == key:
                return clean(item.text.say(lang))
    if key in base.entities:
        return clean(base.name(EntityId(key), lang))
    if key in base.events:
        return clean(base.events[EventId(key)].title.say(lang))
    if is_number(key):
        return key
    try:
        return say_date(parse_date(key), lang)
    except DateSyntaxError:
        return clean(key)
