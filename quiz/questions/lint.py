"""Rules that every question keeps; one that breaks any is not asked.

The numbers are those of item-writing practice (Haladyna, Downing and Rodriguez
2002; NBME): Q03 the answer stands in its stem, Q15 a time word that moves, Q18 an open
particle, Q19 a place left unfilled, Q20 no source, Q34 a language missing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from quiz.facts.base import FactBase
from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import EntityId, EntityType
from quiz.language.normalise import key
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    Given,
    ItemAnswer,
    MatchAnswer,
    NumberAnswer,
    OrderAnswer,
    Question,
)
from quiz.questions.template import QuestionTemplate

_UNRESOLVED = re.compile(r"[은이을과와]\([가-힣]\)|\(으\)로|\(이\)")
_DANGLING = re.compile(r"최근|현재|이번|올해|지난|\b(?:recently|last year|now)\b")
_HANGUL = re.compile(r"[가-힣]")


def lint(question: Question, template: QuestionTemplate, base: FactBase) -> list[str]:
    """The rules that the question breaks, by number."""
    return list(_broken(question, template, base))


def _broken(
    question: Question, template: QuestionTemplate, base: FactBase
) -> Iterator[str]:
    stem = question.stem
    if _answer_in(stem.ko, question.answer, base) or _answer_in(
        stem.en, question.answer, base
    ):
        yield "Q03"
    if not stem.ko or not stem.en:
        yield "Q34"
    if _UNRESOLVED.search(stem.ko):
        yield "Q18"
    for text in (stem.ko, stem.en):
        if re.search(r"[{}\[\]]|  ", text):
            yield "Q19"
    if _DANGLING.search(template.stem.ko) or _DANGLING.search(template.stem.en):
        yield "Q15"
    if not question.sources:
        yield "Q20"


def leaks_answer(given: Given, answer: Answer, base: FactBase) -> bool:
    """Whether something given tells the answer, or leaves it no choice."""
    if given.attribute == "type":
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
        if _same_place_chain(entity, answer, base):
            return True
    name = base.entities[entity].name
    return any(_answer_in(text, answer, base) for text in (name.ko, name.en))


def _date_leaks(given: Given, answer: Answer) -> bool:
    if not isinstance(answer, DateAnswer) or answer.date.first is None:
        return False
    point = parse_date(given.value)
    if answer.whole and answer.asked is Precision.DAY:
        return point.precision is not Precision.YEAR
    return parse_date(given.value).span.meets(answer.date.span)


def _same_place_chain(entity: EntityId, answer: EntityAnswer, base: FactBase) -> bool:
    if answer.type is not EntityType.PLACE:
        return False
    return base.entities[entity].type is EntityType.PLACE


def _answer_in(text: str, answer: Answer, base: FactBase) -> bool:
    """Whether the text contains the answer under any of its names."""
    match answer:
        case EntityAnswer():
            return any(
                _name_in(text, name)
                for entity in answer.entities
                for name in _names(entity, base)
            )
        case DateAnswer(whole=True, asked=Precision.DAY):
            return False  # such a stem may say the year
        case DateAnswer():
            years = {str(point.year) for point in answer.date.points}
            return any(re.search(rf"(?<!\d){year}(?!\d)", text) for year in years)
        case NumberAnswer():
            return bool(re.search(rf"(?<!\d){answer.value}(?:번|회| times)", text))
        case ItemAnswer() | OrderAnswer() | MatchAnswer():
            return False  # such a stem, or what stands under it, names the answer


def _names(entity: EntityId, base: FactBase) -> Iterator[str]:
    found = base.entities[entity]
    yield from (text for text in (found.name.ko, found.name.en) if text)
    yield from (alias.text for alias in found.aliases)


def _name_in(text: str, name: str) -> bool:
    if (hangul := _hangul_key(name)) is not None:
        return hangul in _key(text)
    # A Latin or Cyrillic name must stand as whole words: "Chita" is not in "architect".
    words = name.casefold()
    if sum(c.isalpha() for c in words) < 4 or words not in text.casefold():
        return False
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text.casefold()))


@lru_cache(maxsize=65536)
def _hangul_key(name: str) -> str | None:
    """The key of a name of two syllables or more; None for other scripts."""
    return key(name) if len(_HANGUL.findall(name)) > 1 else None


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    return key(text)
