"""A question about what is really confused: the right answer beside its rival."""

from collections import Counter
from collections.abc import Iterable

from quiz.facts.base import FactBase
from quiz.facts.dates import DateSyntaxError, EventDate, parse_date
from quiz.facts.entities import EntityId
from quiz.facts.wording import say_date
from quiz.language.text import Lang, Text
from quiz.memory.chance import chance
from quiz.memory.confusions import REALLY, named
from quiz.memory.reviews import Review
from quiz.questions.question import (
    Choices,
    DateAnswer,
    EntityAnswer,
    ItemAnswer,
    Option,
    Question,
)


def rival_of(reviews: Iterable[Review]) -> str | None:
    """The key of what one question is really confused with, from its reviews."""
    named_so = Counter(filter(None, map(named, reviews)))
    if not named_so:
        return None
    key, count = named_so.most_common(1)[0]
    return key if count >= REALLY else None


def contrast(question: Question, rival: str, base: FactBase) -> Choices | None:
    """The right answer and its rival to choose from; None where they do not match.

    The rival was given for this very question and graded wrong: it is false.
    """
    right = _right(question, base)
    wrong = _option(rival, base)
    if right is None or wrong is None or right.key == wrong.key:
        return None
    # Times stand in order; names where a hash of both puts them.
    is_time = isinstance(question.answer, DateAnswer)
    pair = sorted(
        (right, wrong),
        key=lambda option: option.key if is_time else chance(question.id, option.key),
    )
    return Choices(options=tuple(pair))


def choices_of_items(question: Question) -> Choices | None:
    """What a question lays out, to choose from; None where none of it is the answer."""
    if not isinstance(question.answer, ItemAnswer):
        return None
    answer = question.answer.item
    return Choices(
        options=tuple(
            Option(key=item.key, text=item.text, correct=item == answer)
            for item in question.items
        )
    )


def _right(question: Question, base: FactBase) -> Option | None:
    match question.answer:
        case EntityAnswer(entities=(entity,)):
            return Option(key=entity, text=base.entities[entity].name, correct=True)
        case DateAnswer(date=date):
            return Option(key=str(date), text=_date_text(date), correct=True)
        case _:
            return None


def _option(key: str, base: FactBase) -> Option | None:
    entity = base.entities.get(EntityId(key))
    if entity is not None:
        return Option(key=key, text=entity.name, correct=False)
    try:
        return Option(key=key, text=_date_text(parse_date(key)), correct=False)
    except DateSyntaxError:
        return None


def _date_text(date: EventDate) -> Text:
    return Text(say_date(date, Lang.KO), say_date(date, Lang.EN))
