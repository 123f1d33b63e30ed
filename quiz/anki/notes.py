"""A question becomes a note: fields and tags, without genanki and without a file."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from quiz.anki import answers
from quiz.anki.escaping import field, link, tag
from quiz.anki.identity import digest, guid
from quiz.anki.note_type import FIELDS
from quiz.facts.base import FactBase
from quiz.facts.claims import Source
from quiz.facts.dates import Precision
from quiz.facts.entities import EntityType
from quiz.facts.events import Event, TypeId
from quiz.facts.wording import say_date
from quiz.language.messages import say
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.laid_out import say_items
from quiz.questions.question import Choices, Mode, Question
from quiz.values import dataclass

RETIRED = "retired"  # the tag of what is no longer asked
_TAGGED = MappingProxyType({EntityType.PERSON: "person", EntityType.PLACE: "place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A question as Anki holds it: HTML in frozen fields, and tags."""

    question: str
    guid: str
    fields: tuple[str, ...]  # in the order of `note_type.FIELDS`
    tags: tuple[str, ...]
    is_retired: bool = False

    @property
    def digest(self) -> str:
        """The fingerprint of what Anki would see changed."""
        return digest([*self.fields, *self.tags])

    def field(self, name: str) -> str:
        """One field by its name."""
        return self.fields[_PLACES[name]]


_PLACES = MappingProxyType({field.name: i for i, field in enumerate(FIELDS)})


class Options(StrEnum):
    """What becomes of the options to choose from on the front of a card."""

    FOLDED = "folded"
    SHOWN = "shown"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteStyle:
    """What the learner chose for all notes: which language first, how to answer."""

    lang: Lang = Lang.KO
    typing: bool = True
    options: Options = Options.FOLDED

    @property
    def other(self) -> Lang:
        """The language shown second."""
        return Lang.EN if self.lang is Lang.KO else Lang.KO


def to_note(
    question: Question,
    base: FactBase,
    *,
    context: str = "",
    decks: tuple[str, ...] = (),
    style: NoteStyle | None = None,
    known_as: str = "",
    choices: Choices | None = None,
    timeline: str = "",
) -> Note:
    """The question as a note; `context` names its deck, `decks` all that hold it.

    `known_as` is the id its note has had from the first, where it is another one;
    `timeline` is HTML.
    """
    chosen = style or NoteStyle()
    filled = _fields(question, base, context, chosen)
    filled["Timeline"] = timeline
    if choices is not None and Mode.CHOICES in question.modes:
        filled |= _choices(choices, chosen)
    return Note(
        question=question.id,
        guid=guid(known_as or question.id),
        fields=_in_order(filled),
        tags=tuple(sorted({tag(name) for name in _tags(question, base, decks)} - {""})),
    )


def to_retired(question: str, guid: str, deck: str, lang: Lang) -> Note:
    """A note whose question is no longer asked: one line that says so."""
    notice = field(say("anki-retired-notice", lang))
    filled = {
        "Id": field(question),
        "Question": notice,
        "Notice": notice,
        "Korean": lang.value if lang is Lang.KO else "",
    }
    return Note(
        question=question,
        guid=guid,
        fields=_in_order(filled),
        tags=(tag(f"deck::{deck}"), RETIRED),
        is_retired=True,
    )


def _in_order(filled: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(filled.get(place.name, "") for place in FIELDS)


def _choices(choices: Choices, style: NoteStyle) -> dict[str, str]:
    if style.options is Options.NONE:
        return {}
    shown = style.options is Options.SHOWN
    listed = _options(choices, style.lang)
    return {"Choices": listed, "Choices open": "open" if shown else ""}


def _options(choices: Choices, lang: Lang) -> str:
    items = (f"<li>{field(option.text.say(lang))}</li>" for option in choices.options)
    return f"<ol>{''.join(items)}</ol>"


def _fields(
    question: Question, base: FactBase, context: str, style: NoteStyle
) -> dict[str, str]:
    lang, other = style.lang, style.other
    typed = answers.typed(question, base, lang) if style.typing else ""
    accepted = answers.accepted(question, base, lang)
    wrong = [answers.misconception(m, base, lang) for m in question.misconceptions]
    fields = {
        "Id": field(question.id),
        "Context": field(_context(question, base, context, lang)),
        "Question": _stem(question, lang),
        "Answer": answers.shown(question.answer, base, lang),
        "Typed": field(typed),
        "Hint": field(answers.hint(question, lang)) if typed else "",
        "Accepted": " · ".join(map(field, accepted)),
        "Explanation": field(question.explanation.say(lang)),
        "Misconception": "".join(f"<p>{field(said)}</p>" for said in wrong),
        "Source": _sources(question, base, lang),
        "Korean": lang.value if lang is Lang.KO else "",
    }
    if question.stem.has(other):
        fields["Question other"] = _stem(question, other)
        fields["Answer other"] = answers.shown(question.answer, base, other)
        if question.explanation.has(other):
            fields["Explanation other"] = field(question.explanation.say(other))
    return fields


def _stem(question: Question, lang: Lang) -> str:
    """The stem with what it lays out: ordering and matching are done in the head."""
    items = (f"<span>{field(line)}</span>" for line in say_items(question, lang))
    return " ".join((field(question.stem.say(lang)), *items))


def _context(question: Question, base: FactBase, deck: str, lang: Lang) -> str:
    kinds = {event.type for event in _events(question, base)}
    names = [base.types[kind].name.say(lang) for kind in sorted(kinds)]
    # "Summits · summit" says one thing twice.
    rest = (name for name in names if key(name) not in key(deck))
    return " · ".join(part for part in (deck, *rest) if part)


def _sources(question: Question, base: FactBase, lang: Lang) -> str:
    lines: dict[str, str] = {}
    for source in question.sources:
        named, line = _source(base.sources[source], lang)
        lines.setdefault(named, line)
    items = "".join(f"<li>{line}</li>" for line in lines.values())
    return f"<ul>{items}</ul>" if items else ""


def _source(source: Source, lang: Lang) -> tuple[str, str]:
    """The source in words, and the same with the publisher as a link."""
    date = say_date(source.date, lang) if source.date else ""
    words = (source.publisher.say(lang), source.title.say(lang), date)
    publisher, *rest = (field(word) for word in words if word)
    address = link(source.address)
    linked = f'<a href="{address}">{publisher}</a>' if address else publisher
    return ", ".join([publisher, *rest]), ", ".join([linked, *rest])


def _tags(question: Question, base: FactBase, decks: tuple[str, ...]) -> Iterator[str]:
    yield from question.tags
    yield f"aspect::{question.aspect.replace('.', '::')}"
    for deck in decks:
        yield f"deck::{deck}"
    for source in question.sources:
        yield f"source::{_local(source)}"
    for event in _events(question, base):
        yield f"event::{event.local_id}"
        yield f"type::{_kind(event.type, base)}"
        yield from _decades(event)
        for roster in event.roles.values():
            for entity in roster.entities:
                hierarchy = _TAGGED.get(base.entities[entity].type)
                if hierarchy:
                    yield f"{hierarchy}::{_local(entity)}"


def _kind(kind: TypeId, base: FactBase) -> str:
    """The type below those it is a kind of, so that `type::visit` finds them all."""
    path = [kind]
    while parents := base.types[path[0]].kinds_of:
        if parents[0] in path:
            break
        path.insert(0, parents[0])
    return "::".join(map(_local, path))


def _decades(event: Event) -> Iterator[str]:
    if event.date is None or event.date.value.precision < Precision.DECADE:
        return
    for point in event.date.value.points[:1]:
        if point.year > 0:
            yield f"decade::{point.year // 10 * 10}s"
        else:
            yield f"decade::{(1 - point.year) // 10 * 10}s_BC"


def _events(question: Question, base: FactBase) -> list[Event]:
    return [base.events[s] for s in question.subjects if s in base.events]


def _local(name: str) -> str:
    return name.partition(":")[2]
