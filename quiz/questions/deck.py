"""A deck: a named choice of events and templates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Protocol, TypeVar, runtime_checkable

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.dates import EventDate
from quiz.facts.entities import EntityId
from quiz.facts.events import Event, TypeId
from quiz.language.text import NOTHING, Lang, Text
from quiz.questions.outline import Outlined
from quiz.questions.question import Question, QuestionId, Refusal
from quiz.questions.template import QuestionTemplate
from quiz.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckFilter:
    """What to take, or to leave out; an empty field asks for nothing.

    To be taken, a question must match every field that is set; to be left out, any.
    `aspects` match by their beginning: `when` takes `when.year`. What is asked on
    request is taken only where aspects or templates are named.
    """

    packs: tuple[str, ...] = ()
    types: tuple[TypeId, ...] = ()
    tags: tuple[str, ...] = ()
    entities: tuple[EntityId, ...] = ()
    aspects: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    places: tuple[EntityId, ...] = ()  # where it was, or what lies around that
    period: EventDate | None = None  # when; what only touches it counts as well


class Order(StrEnum):
    """In which order a deck presents its questions, before memory has its say."""

    TIME = "time"
    NEWEST = "newest"
    IMPORTANT = "important"


@runtime_checkable
class ByDeck(Protocol):
    """Questions of which it is known already which decks hold them."""

    def of(self, deck: "Deck") -> Sequence[Question] | None:
        """Those of a deck in their order; None where it is not known."""

    def outlines_of(self, deck: "Deck") -> Sequence[Outlined] | None:
        """Outlines of the same, without reading the questions."""


class Ranked(Protocol):
    """What a question is put in order by."""

    @property
    def id(self) -> QuestionId:
        """Its id."""

    @property
    def date_key(self) -> tuple[int, int]:
        """When it happened."""

    @property
    def importance(self) -> int:
        """What it weighs."""


R = TypeVar("R", bound=Ranked)


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What a question would be about, before there is one."""

    pack: str = ""
    aspect: str = ""
    template: str = ""


_Asking = Question | Refusal | _About


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A named choice of events and templates; `a::b` is a deck within `a`.

    What is asked on request alone is in a deck that names its aspect or template.
    """

    id: str
    title: Text
    description: Text = NOTHING
    take: DeckFilter = DeckFilter()
    leave: DeckFilter = DeckFilter()
    order: Order = Order.TIME
    limit: int | None = None  # at most so many, the most important of them
    lang: Lang | None = None  # asked in it where the learner names none

    def questions(
        self, questions: Iterable[Question], base: FactBase
    ) -> tuple[Question, ...]:
        """Its questions, in its order; of the same day, in the order of their ids."""
        known = questions.of(self) if isinstance(questions, ByDeck) else None
        if known is not None:
            return tuple(known)
        chosen = [q for q in questions if self.has(q, base)]
        chosen.sort(key=lambda q: (q.date_key, q.id))
        return tuple(self.arranged(chosen))

    @property
    def is_in_time(self) -> bool:
        """Whether it asks all that it has, in the order of time."""
        return self.limit is None and self.order is Order.TIME

    def arranged(self, chosen: Sequence[R]) -> Sequence[R]:
        """Those of what it has, in the order of time, that it asks, in its order."""
        if self.is_in_time:
            return chosen
        ranked = sorted(chosen, key=lambda q: -q.importance)[: self.limit]
        if self.order is Order.IMPORTANT:
            return ranked
        kept = {question.id for question in ranked}
        in_time = [question for question in chosen if question.id in kept]
        if self.order is Order.NEWEST:
            in_time.sort(key=lambda q: q.date_key, reverse=True)
        return in_time

    def outlines(
        self, questions: Iterable[Question], base: FactBase
    ) -> Sequence[Outlined]:
        """What has to be known of its questions to decide on their turn."""
        known = questions.outlines_of(self) if isinstance(questions, ByDeck) else None
        return self.questions(questions, base) if known is None else known

    def refusals(
        self, refusals: Iterable[Refusal], base: FactBase
    ) -> tuple[Refusal, ...]:
        """What it would hold as well, could it be asked."""
        return tuple(refusal for refusal in refusals if self.has(refusal, base))

    def may_ask(self, templates: Iterable[QuestionTemplate], base: FactBase) -> bool:
        """Whether a template that it takes asks about an event that it takes.

        Where none does it is empty; whether anything can be proven is not looked at.
        """
        wanted = {
            kind
            for template in templates
            if self._takes_template(template)
            for kind in base.types
            if any(base.may_be(kind, one) for one in template.types)
        }
        take, leave = (
            replace(one, aspects=(), templates=()) for one in (self.take, self.leave)
        )
        return any(
            event.type in wanted
            and all(_checks(take, _About(pack=event.pack), [event], base))
            and not any(_checks(leave, _About(pack=event.pack), [event], base))
            for event in base.events.values()
        )

    def _takes_template(self, template: QuestionTemplate) -> bool:
        about = _About(aspect=template.aspect, template=template.id)
        if template.on_request and not _is_named(about, self.take):
            return False
        return all(_checks_asked(self.take, about)) and not any(
            _checks_asked(self.leave, about)
        )

    def has(self, question: Question | Refusal, base: FactBase) -> bool:
        """Whether it would ask the question, were there no limit."""
        is_extra = isinstance(question, Question) and question.on_request
        if is_extra and not _is_named(question, self.take):
            return False
        events = [base.events[subject] for subject in question.subjects]
        return all(_checks(self.take, question, events, base)) and not any(
            _checks(self.leave, question, events, base)
        )


def _checks(
    wanted: DeckFilter,
    question: _Asking,
    events: list[Event],
    base: FactBase,
) -> Iterator[bool]:
    if wanted.packs:
        yield question.pack in wanted.packs
    if wanted.types:
        yield any(base.is_kind_of(e.type, t) for e in events for t in wanted.types)
    if wanted.tags:
        yield any(tag in wanted.tags for e in events for tag in e.tags)
    if wanted.entities:
        yield any(
            entity in wanted.entities
            for event in events
            for roster in event.roles.values()
            for entity in roster.entities
        )
    if wanted.places:
        yield any(_was_in(event, wanted.places, base) for event in events)
    if wanted.period is not None:
        span = wanted.period.span
        yield any(e.date is not None and e.date.value.span.meets(span) for e in events)
    yield from _checks_asked(wanted, question)


def _checks_asked(wanted: DeckFilter, question: _Asking) -> Iterator[bool]:
    """Those that look at what is asked alone."""
    if wanted.aspects:
        yield _has_aspect(question, wanted)
    if wanted.templates:
        yield question.template in wanted.templates


def _has_aspect(question: _Asking, wanted: DeckFilter) -> bool:
    return any(
        question.aspect == aspect or question.aspect.startswith(f"{aspect}.")
        for aspect in wanted.aspects
    )


def _is_named(question: _Asking, take: DeckFilter) -> bool:
    """Whether its template or its aspect is asked for by name."""
    return question.template in take.templates or _has_aspect(question, take)


def _was_in(event: Event, places: tuple[EntityId, ...], base: FactBase) -> bool:
    span = event.date.value.span if event.date else ALWAYS
    return any(
        place in places or not {*base.around(place, span)}.isdisjoint(places)
        for place in base.places_of(event)
    )


def with_pack_decks(decks: Sequence[Deck], base: FactBase) -> tuple[Deck, ...]:
    """The decks, and one for each pack of events that no deck takes from."""
    taken = {pack for deck in decks for pack in deck.take.packs}
    eventful = dict.fromkeys(event.pack for event in base.events.values())
    return (
        *decks,
        *(
            Deck(
                id=pack,
                title=base.packs[pack].title,
                description=base.packs[pack].description,
                take=DeckFilter(packs=(pack,)),
            )
            for pack in eventful
            if pack not in taken
        ),
    )
