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
from quiz.questions.names import Names, read
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
    tells = not _tells_its_year(question) and _tells_answer(question, index.names)
    broken = broken_rules(question, template, index.base)
    return ["Q03", *broken] if tells else broken


def _tells_its_year(question: Question) -> bool:
    """Whether a date is asked for of which the stem tells the year on purpose."""
    return isinstance(question.answer, DateAnswer) and any(
        given.attribute == "date" for given in question.proof.given
    )


def leaks_answer(given: Given, answer: Answer, index: FactIndex) -> bool:
    """Whether something given tells the answer, or leaves it no choice."""
    attribute, value = given
    if attribute in _TELLS_NOTHING:
        return False
    if attribute in ("date", "date.whole"):
        return _date_leaks(given, answer)
    if "+" in value:
        return any(
            leaks_answer(Given("", one), answer, index) for one in value.split("+")
        )
    entity = EntityId(value)
    if isinstance(answer, EntityAnswer):
        if entity in answer.entities or _same_place_chain(given, answer, index.base):
            return True
        names = index.names
        return any(names.has_in_name(entity, one) for one in answer.entities)
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


def _same_place_chain(given: Given, answer: EntityAnswer, base: FactBase) -> bool:
    """Whether a place is told of which the answer is another level; not "of Russia"."""
    place = base.entities[EntityId(given.value)]
    if answer.type is not EntityType.PLACE or place.type is not EntityType.PLACE:
        return False
    told, asked = place.level, answer.level
    is_around = told is not None and asked is not None and told.size > asked.size
    return not (is_around and given.attribute.endswith(f".{told}"))


def _tells_answer(question: Question, names: Names) -> bool:
    """Whether the stem contains the answer under any of its names."""
    stem, answer = question.stem, question.answer
    if not isinstance(answer, EntityAnswer):
        return _told_in(stem.ko, answer) or _told_in(stem.en, answer)
    for text in map(read, stem):
        for one in answer.entities:
            if names.is_in(text, one):
                return True
    return False


def _told_in(text: str, answer: Answer) -> bool:
    """Whether the text says the date, the number or the length that is the answer."""
    match answer:
        case DateAnswer(whole=True, asked=Precision.DAY):
            return False  # such a stem may say the year
        case DateAnswer():
            return _date_in(text, answer)
        case NumberAnswer(value):
            told = _TIMES.findall(text)
            return str(value) in told or hints_at_number(text, value)
        case LengthAnswer(length):
            bare = replace(length, approximate=False, part=NOTHING)
            return any(say_length(bare, lang) in text for lang in Lang)
        case EntityAnswer() | ItemAnswer() | OrderAnswer() | MatchAnswer():
            return False  # named in another way; or laid out to be chosen from


def _date_in(text: str, answer: DateAnswer) -> bool:
    asked, numbers = answer.asked, _DIGITS.findall(text)
    if not numbers and asked is not Precision.MONTH:
        return False  # a month alone is told by its name as well
    for point in answer.date.points:
        if str(abs(point.year)) in numbers or hints_at_date(text, point, asked):
            return True
    return False
