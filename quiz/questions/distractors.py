"""Options to choose from: wrong answers that are proven false, and plausible.

A wrong answer is offered only when it is impossible of every event that may fit the
stem. The learner's own confusions come first, then pairs that are commonly confused
and versions widely printed, then answers of like events of about that time, then
others of the same type. Where the key stands is drawn evenly.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from quiz.facts.entities import EntityId
from quiz.questions.date_options import date_options
from quiz.questions.entity_options import EntityOptions
from quiz.questions.index import FactIndex
from quiz.questions.neighbours import Neighbours
from quiz.questions.number_options import number_options
from quiz.questions.options import OPTIONS
from quiz.questions.question import (
    Choices,
    DateAnswer,
    EntityAnswer,
    ItemAnswer,
    Mode,
    NumberAnswer,
    Option,
    Question,
)
from quiz.values import dataclass

__all__ = ["OPTIONS", "Weighed", "choices_for", "weigh"]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The choices of a question, and how many options each rule turned away.

    `is_typed` says that it is never asked with options, for the sort of its answer.
    """

    choices: Choices | None
    turned_away: Counter[str]
    is_typed: bool = False


def choices_for(
    question: Question,
    index: FactIndex,
    confusions: Sequence[EntityId] = (),
    salt: str = "",
) -> Choices | None:
    """Three options; None where fewer than two wrong ones can be proven false.

    `confusions` are what this learner took the answer for, the latest first; one of
    them is offered, where it is false. Another `salt` draws another order.
    """
    return weigh(question, index, confusions, salt).choices


def weigh(
    question: Question,
    index: FactIndex,
    confusions: Sequence[EntityId] = (),
    salt: str = "",
) -> Weighed:
    """The choices, with what was looked at and turned away on the way to them."""
    turned_away: Counter[str] = Counter()
    choices: Choices | None = None
    if question.modes == (Mode.TYPED,):
        return Weighed(None, turned_away, is_typed=True)
    match question.answer:
        case EntityAnswer(entities=(answer,)):
            options = EntityOptions(question, answer, _neighbours(index), turned_away)
            choices = options.choose(confusions, salt)
        case DateAnswer(whole=False):
            around = _neighbours(index)
            choices = date_options(question, around, salt, turned_away)
        case NumberAnswer():
            choices = number_options(question, question.answer, index.base, salt)
        case ItemAnswer(item=right):
            choices = Choices(
                options=tuple(
                    Option(key=item.key, text=item.text, correct=item == right)
                    for item in question.items
                )
            )
        case _:
            return Weighed(None, turned_away, is_typed=True)
    return Weighed(choices, turned_away)


@lru_cache(maxsize=4)
def _neighbours(index: FactIndex) -> Neighbours:
    return Neighbours(index)
