"""A deck: a named choice of events and templates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId
from quiz.facts.events import Event, TypeId
from quiz.language.text import NOTHING, Text
from quiz.questions.question import Question, Refusal


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


@runtime_checkable
class ByDeck(Protocol):
    """Questions of which it is known already which decks hold them."""

    def of(self, deck: "Deck") -> Sequence[Question] | None:
        """Those of a deck in their order; None where it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A named choice of events and templates; `a::b` is a deck within `a`."""

    id: str
    title: Text
    description: Text = NOTHING
    take: DeckFilter = DeckFilter()
    leave: DeckFilter = DeckFilter()

    def questions(
        self, questions: Iterable[Question], base: FactBase
    ) -> tuple[Question, ...]:
        """Its questions, in the order things happened."""
        known = questions.of(self) if isinstance(questions, ByDeck) else None
        if known is not None:
            return tuple(known)
        chosen = [q for q in questions if self._has(q, base)]
        return tuple(sorted(chosen, key=lambda q: (q.date_key, q.id)))

    def refusals(
        self, refusals: Iterable[Refusal], base: FactBase
    ) -> tuple[Refusal, ...]:
        """What it would hold as well, could it be asked."""
        return tuple(refusal for refusal in refusals if self._has(refusal, base))

    def _has(self, question: Question | Refusal, base: FactBase) -> bool:
        is_named = bool(self.take.aspects or self.take.templates)
        if isinstance(question, Question) and question.on_request and not is_named:
            return False
        events = [base.events[subject] for subject in question.subjects]
        return all(_checks(self.take, question, events, base)) and not any(
            _checks(self.leave, question, events, base)
        )


def _checks(
    wanted: DeckFilter,
    question: Question | Refusal,
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
    if wanted.aspects:
        yield any(
            question.aspect == aspect or question.aspect.startswith(f"{aspect}.")
            for aspect in wanted.aspects
        )
    if wanted.templates:
        yield question.template in wanted.templates


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
