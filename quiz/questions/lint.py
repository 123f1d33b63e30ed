"""Rules that every question keeps; one that breaks any is not asked.

What they are is in `rules`; here is whether a stem tells its answer (Q03, Q04).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from quiz.facts.base import FactBase
from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import Alias, Entity, EntityId, EntityType
from quiz.facts.wording import say_length
from quiz.language.normalise import key
from quiz.language.text import NOTHING, Lang, Text
from quiz.questions.hints import hints_at_date, hints_at_number
from quiz.questions.item_rules import broken_rules
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

_HANGUL = re.compile(r"[가-힣]")
_DIGITS = re.compile(r"\d+")
_TIMES = re.compile(r"(\d+)(?:번|회| times)")


def lint(question: Question, template: QuestionTemplate, base: FactBase) -> list[str]:
    """The rules that the question breaks, by number."""
    return list(_broken(question, template, base))


def _broken(
    question: Question, template: QuestionTemplate, base: FactBase
) -> Iterator[str]:
    stem = question.stem
    if not _tells_its_year(question) and (
        _answer_in(stem.ko, question.answer, base)
        or _answer_in(stem.en, question.answer, base)
    ):
        yield "Q03"
    yield from broken_rules(question, template, base)


def _tells_its_year(question: Question) -> bool:
    """Whether a date is asked for of which the stem tells the year on purpose."""
    return isinstance(question.answer, DateAnswer) and any(
        given.attribute == "date" for given in question.proof.given
    )


def leaks_answer(given: Given, answer: Answer, base: FactBase) -> bool:
    """Whether something given tells the answer, or leaves it no choice."""
    if given.attribute == "type" or given.attribute in OF_SERIES:
        return False
    if given.attribute in ("date", "date.whole"):
        return _date_leaks(given, answer)
    if given.attribute == "both" or given.attribute.endswith(".all"):
        return any(
            leaks_answer(Given("", one), answer, base) for one in given.value.split("+")
        )
    entity = EntityId(given.value)
    if isinstance(answer, EntityAnswer):
        if entity in answer.entities:
            return True
        if _same_place_chain(given, answer, base):
            return True
    told = base.entities[entity]
    if told.type is EntityType.PERSON and isinstance(answer, DateAnswer):
        return False  # August Bebel, Theresa May
    return any(_answer_in(text, answer, base) for text in (told.name.ko, told.name.en))


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


def _answer_in(text: str, answer: Answer, base: FactBase) -> bool:
    """Whether the text contains the answer under any of its names."""
    match answer:
        case EntityAnswer():
            return any(_is_named(base.entities[one], text) for one in answer.entities)
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
        case ItemAnswer() | OrderAnswer() | MatchAnswer():
            return False  # such a stem, or what stands under it, names the answer


def _date_in(text: str, answer: DateAnswer) -> bool:
    years = {str(abs(point.year)) for point in answer.date.points}
    if not years.isdisjoint(_DIGITS.findall(text)):
        return True
    return any(hints_at_date(text, point, answer.asked) for point in answer.date.points)


def _is_named(entity: Entity, text: str) -> bool:
    """Whether the text holds one of the names of the entity."""
    syllables, words = _read(text)
    for hangul, latin in _sought(entity.name, entity.aliases):
        if hangul:
            if hangul in syllables:
                return True
        elif latin in words and re.search(rf"(?<!\w){re.escape(latin)}(?!\w)", words):
            return True
    return False


@lru_cache(maxsize=65536)
def _sought(name: Text, aliases: tuple[Alias, ...]) -> tuple[tuple[str, str], ...]:
    """What shows each name: the key of two syllables or more, or else its words.

    A Latin or Cyrillic name must stand as whole words: "Chita" is not in "architect".
    """
    found: list[tuple[str, str]] = []
    for one in (name.ko, name.en, *(alias.text for alias in aliases)):
        if len(_HANGUL.findall(one)) > 1:
            found.append((key(one), ""))
        elif sum(c.isalpha() for c in one.casefold()) >= 4:
            found.append(("", one.casefold()))
    return tuple(found)


@lru_cache(maxsize=8192)
def _read(text: str) -> tuple[str, str]:
    """The text as Hangul names are sought in it, and as others are."""
    return "" if text.isascii() else _key(text), text.casefold()


def _key(text: str) -> str:
    # Spaces do not count in a key, and most words come again in other stems.
    return "".join(map(_word_key, text.split(" ")))


@lru_cache(maxsize=65536)
def _word_key(word: str) -> str:
    return key(word)
