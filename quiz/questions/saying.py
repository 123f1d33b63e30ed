"""Answers and what is given, in words."""

from collections.abc import Sequence
from dataclasses import replace

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.dates import EventDate, parse_date
from quiz.facts.entities import LEVELS, EntityId, PlaceLevel
from quiz.facts.events import Event, Filler, TypeId
from quiz.facts.wording import say_date, say_length
from quiz.language.lists import join
from quiz.language.numerals import english_ordinal, native
from quiz.language.text import NOTHING, Lang
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
)
from quiz.questions.series import (
    OF_SERIES,
    ORDINALS,
    PLACE_IN_A_ROW,
    number_in,
    series_in,
)
from quiz.questions.wording import as_listed, with_article


def say_answer(answer: Answer, base: FactBase, lang: Lang) -> str:
    """The answer as it is shown."""
    match answer:
        case EntityAnswer():
            return join(_told_apart(answer.entities, base, lang), lang)
        case DateAnswer():
            return say_date(answer.date, lang)
        case NumberAnswer(value, unit) if unit == PLACE_IN_A_ROW:
            return _say_place(value, lang)
        case NumberAnswer():
            if not answer.unit.has(lang):
                return str(answer.value)
            space = " " if lang is Lang.EN else ""
            return f"{answer.value}{space}{answer.unit.say(lang)}"
        case LengthAnswer(length):
            return say_length(replace(length, part=NOTHING), lang)
        case ItemAnswer():
            return answer.item.text.say(lang)
        case OrderAnswer():
            return " → ".join(item.text.say(lang) for item in answer.items)
        case MatchAnswer():
            pairs = (f"{a.text.say(lang)}: {b.text.say(lang)}" for a, b in answer.pairs)
            return "; ".join(pairs)


def _told_apart(names: Sequence[EntityId], base: FactBase, lang: Lang) -> list[str]:
    """What they are called; two of one name with what tells them apart."""
    entities = [base.entities[name] for name in names]
    said = [as_listed(entity, lang) for entity in entities]
    space = " " if lang is Lang.EN else ""
    return [
        f"{name}{space}({entity.scope.say(lang)})"
        if said.count(name) > 1 and entity.scope
        else name
        for name, entity in zip(said, entities, strict=True)
    ]


def _say_place(number: int, lang: Lang) -> str:
    """Which in a row: "세 번째", "the third"."""
    if lang is Lang.EN:
        return f"the {english_ordinal(number)}"
    return "첫 번째" if number == 1 else f"{native(number)} 번째"


def say_value(value: EntityId | EventDate | int, base: FactBase, lang: Lang) -> str:
    """One value that an answer may have: an entity, a date or a number."""
    match value:
        case EventDate():
            return say_date(value, lang)
        case int():
            return str(value)
        case _:
            return as_listed(base.entities[value], lang)


def say_recorded(
    event: Event,
    attribute: str,
    base: FactBase,
    lang: Lang,
    *,
    is_in_sentence: bool = False,
) -> str:
    """What an event has for an attribute; empty where nothing is.

    In a sentence English names have their articles; by themselves only things have.
    """
    if attribute == "type":
        return base.types[event.type].name.say(lang)
    if attribute in ("date", "date.whole"):
        return say_date(event.date.value, lang) if event.date else ""
    role, _, part = attribute.partition(".")
    roles = ("visitor", "host") if role == "both" else (role,)
    fillers = [f for name in roles if name in event.roles for f in _of(event, name)]
    match part:
        case "office":
            found = [filler.office for filler in fillers if filler.office]
        case "provisions":
            found = [p for f in fillers for p in base.entities[f.entity].provisions]
        case "lacks":
            found = [p for f in fillers for p in base.entities[f.entity].lacks]
        case level if level in LEVELS:
            span = event.date.value.span if event.date else ALWAYS
            around = [base.at_level(f.entity, PlaceLevel(level), span) for f in fillers]
            found = [place for place in around if place is not None]
        case _:
            found = [filler.entity for filler in fillers]
    entities = [base.entities[entity] for entity in dict.fromkeys(found)]
    if is_in_sentence and lang is Lang.EN:
        return join([with_article(entity) for entity in entities], lang)
    return join([as_listed(entity, lang) for entity in entities], lang)


def _of(event: Event, role: str) -> list[Filler]:
    return [member.value for member in event.roles[role].members]


def say_given(given: Given, base: FactBase, lang: Lang) -> str:
    """The value of something given, as a person reads it."""
    if given.attribute == "type":
        return base.types[TypeId(given.value)].name.say(lang)
    if given.attribute in OF_SERIES:
        name = series_in(given, base).name.say(lang)
        if given.attribute != "ordinal":
            return name
        return f"{name}: {ORDINALS[number_in(given)].say(lang)}"
    if given.attribute in ("date", "date.whole"):
        return say_date(parse_date(given.value), lang)
    entities = [EntityId(part) for part in given.value.split("+")]
    return join([as_listed(base.entities[entity], lang) for entity in entities], lang)
