"""Rules that every question keeps; one that breaks any is not asked.

What they are is in `rules`; here is whether a stem tells its answer (Q03, Q04).
"""

import re
from dataclasses import replace

from quiz.facts.base import FactBase
from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.wording import say_length
from quiz.language.text import NOTHING, Lang
from quiz.questions.hints import hints_at_date, hints_at_number
from quiz.questions.index import FactIndex
from quiz.questions.item_rules import broken_rules
from quiz.questions.names import Names
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    Given,
    ItemAnswer,
    LengthAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    Question,
)
from quiz.questions.series import OF_SERIES
from quiz.questions.template import QuestionTemplate

_TELLS_NOTHING = frozenset({"type", *OF_SERIES})
_DIGITS = re.compile(r"\d+")
_TIMES = re.compile(r"(\d+)(?:번|회| times)")


def lint(question: Question, template: QuestionTemplate, index: FactIndex) -> list[str]:
    """The rules that the question breaks, by number."""
    broken = broken_rules(question, template, index.base)
    tells = not _tells_its_year(question) and _tells_answer(question, index.names)
    return ["Q03", *broken] if tells else broken


def _tells_its_year(question: Question) -> bool:
    """Whether a date is asked for of which the stem tells the year on purpose."""
    if not isinstance(question.answer, DateAnswer):
        return False
    return "date" in [attribute for attribute, _ in question.proof.given]


def leaks_answer(given: Given, answer: Answer, index: FactIndex) -> bool:
    """Whether something given tells the answer, or leaves it no choice."""
    attribute, value = given
    if attribute in _TELLS_NOTHING:
        return False
    if attribute in ("date", "date.whole"):
        return _date_leaks(given, answer)
    for one in value.split("+"):
        if _entity_leaks(attribute, EntityId(one), answer, index):
            return True
    return False


def _entity_leaks(
    attribute: str, entity: EntityId, answer: Answer, index: FactIndex
) -> bool:
    if isinstance(answer, EntityAnswer):
        if entity in answer.entities:
            return True
        if answer.type is EntityType.PLACE and _is_in_place_chain(
            attribute, entity, answer, index.base
        ):
            return True
        return index.names.are_any_in_name(entity, answer.entities)
    if isinstance(answer, DateAnswer) and not index.names.may_tell_date(entity):
        return False
    name = index.base.entities[entity].name
    return _told_in(name.ko, answer) or _told_in(name.en, answer)


def _date_leaks(given: Given, answer: Answer) -> bool:
    if not isinstance(answer, DateAnswer) or answer.date.first is None:
        return False
    told = parse_date(given.value)
    # Asked for a month or a day, a stem may say in which year, or month, it lies.
    is_around = told.precision < answer.asked and answer.asked > Precision.YEAR
    return told.span.meets(answer.date.span) and not is_around


def _is_in_place_chain(
    attribute: str, entity: EntityId, answer: EntityAnswer, base: FactBase
) -> bool:
    """Whether a place is told of which the answer is another level; not "of Russia"."""
    place = base.entities[entity]
    if place.type is not EntityType.PLACE:
        return False
    told, asked = place.level, answer.level
    is_around = told is not None and asked is not None and told.size > asked.size
    return not (is_around and attribute.endswith(f".{told}"))


def _tells_answer(question: Question, names: Names) -> bool:
    """Whether the stem contains the answer under any of its names."""
    (korean, english), answer = question.stem, question.answer
    if isinstance(answer, EntityAnswer):
        return names.are_any_in(korean, answer.entities) or names.are_any_in(
            english, answer.entities
        )
    if isinstance(answer, DateAnswer):
        return _tells_date(korean, answer) or _tells_date(english, answer)
    return _told_in(korean, answer) or _told_in(english, answer)


def _told_in(text: str, answer: Answer) -> bool:
    """Whether the text says the date, the number or the length that is the answer."""
    match answer:
        case DateAnswer():
            return _tells_date(text, answer)
        case NumberAnswer(value):
            told = _TIMES.findall(text)
            return str(value) in told or hints_at_number(text, value)
        case LengthAnswer(length):
            bare = replace(length, approximate=False, part=NOTHING)
            return any(say_length(bare, lang) in text for lang in Lang)
        case EntityAnswer() | ItemAnswer() | OrderAnswer() | MatchAnswer():
            return False  # named in another way; or laid out to be chosen from


def _tells_date(text: str, answer: DateAnswer) -> bool:
    if answer.whole and answer.asked is Precision.DAY:
        return False  # such a stem may say the year
    for point in answer.date.points:
        year = str(abs(point.year))
        # Most texts do not hold the number at all: seen without taking them apart.
        if year in text and year in _DIGITS.findall(text):
            return True
        if hints_at_date(text, point, answer.asked):
            return True
    return False
