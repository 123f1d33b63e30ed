"""What a card says of an answer: the answer, what else counts, what is typed."""

from collections.abc import Iterable, Iterator

from quiz.anki.escaping import field
from quiz.facts.base import FactBase
from quiz.facts.dates import Precision
from quiz.facts.entities import Alias, Entity, EntityType
from quiz.facts.wording import say_date
from quiz.language.messages import say
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    MatchAnswer,
    Misconception,
    Mode,
    NumberAnswer,
    OrderAnswer,
    Question,
)
from quiz.questions.saying import say_answer, say_value

_TYPED_ENTITIES = (EntityType.PERSON, EntityType.PLACE)
_MOST_LETTERS = 24  # Anki compares letter by letter: a long title is no exercise
_MOST_ALIASES = 5
_SHORT = {Lang.KO: 24, Lang.EN: 40}  # letters of what is set in the largest type


def shown(answer: Answer, base: FactBase, lang: Lang) -> str:
    """The answer as HTML; what is long or has several parts is set in smaller lines."""
    match answer:
        case OrderAnswer(items):
            first, *rest = (item.text.say(lang) for item in items)
            lines = [first, *(f"→ {text}" for text in rest)]
        case MatchAnswer(pairs):
            said = [f"{a.text.say(lang)}: {b.text.say(lang)}" for a, b in pairs]
            lines = [*(f"{pair};" for pair in said[:-1]), said[-1]]
        case _:
            lines = [say_answer(answer, base, lang)]
            if len(lines[0]) <= _SHORT[lang]:
                return field(lines[0])
    return " ".join(f"<span>{field(line)}</span>" for line in lines)


def accepted(question: Question, base: FactBase, lang: Lang) -> tuple[str, ...]:
    """What would also be right: other names, or the date as finely as it is known."""
    match question.answer:
        case EntityAnswer((entity,)):
            aliases = base.aliases_then(entity, question.subjects)
            names = _names(base.entities[entity], aliases, lang)
            return _distinct(names, besides=say_answer(question.answer, base, lang))
        case DateAnswer(date, _, known) if known != date:
            return (say_date(known, lang),)
        case _:
            return ()


def typed(question: Question, base: FactBase, lang: Lang) -> str:
    """What is typed letter by letter, or nothing where that is no fair exercise.

    Years and counts are typed in digits, people and places by name. Anki knows
    one spelling only, so days, titles and lists are not typed there.
    """
    if Mode.TYPED not in question.modes:
        return ""
    match question.answer:
        case NumberAnswer(value):
            return str(value)
        case DateAnswer(date, Precision.YEAR, _, False) if date.first is not None:
            return str(date.first.year) if date.first.year > 0 else ""
        case EntityAnswer((entity,), kind) if kind in _TYPED_ENTITIES:
            name = base.name(entity, lang)
            plain = len(name) <= _MOST_LETTERS and not set(name) & set("()[]/,·")
            return name if plain else ""
        case _:
            return ""


def hint(question: Question, lang: Lang) -> str:
    """How what is typed is written, where that is not plain."""
    match question.answer:
        case DateAnswer():
            return say("anki-type-year", lang)
        case NumberAnswer():
            return say("anki-type-number", lang)
        case _:
            return ""


def misconception(wrong: Misconception, base: FactBase, lang: Lang) -> str:
    """A widely printed version, and why it is wrong."""
    value = say_value(wrong.value, base, lang)
    return say("anki-card-misconception", lang, value=value, why=wrong.why.say(lang))


def _names(entity: Entity, aliases: Iterable[Alias], lang: Lang) -> Iterator[str]:
    """The other names, those of the language that is spoken first."""
    other = Lang.EN if lang is Lang.KO else Lang.KO
    known = tuple(aliases)
    yield from _tagged(known, lang.value)
    yield entity.name.say(other)
    yield from _tagged(known, "hanja")
    yield from _tagged(known, "ru")


def _tagged(aliases: Iterable[Alias], language: str) -> Iterator[str]:
    for alias in aliases:
        if alias.tag == language or alias.tag.startswith(f"{language}-"):
            yield alias.text


def _distinct(names: Iterable[str], *, besides: str) -> tuple[str, ...]:
    found: dict[str, str] = {key(besides): besides}
    for name in names:
        found.setdefault(key(name), name)
    return tuple(found.values())[1 : _MOST_ALIASES + 1]
