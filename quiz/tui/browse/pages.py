"""Pages about events, entities and questions, from the facts and the learner's file."""

from collections.abc import Iterator, Mapping

from quiz.facts.claims import SourceId
from quiz.facts.entities import Entity, EntityId
from quiz.facts.events import Event, EventId
from quiz.facts.wording import say_date, say_length
from quiz.language.case import headed
from quiz.language.lists import join
from quiz.memory.card import Card
from quiz.questions.question import Question, QuestionId
from quiz.questions.saying import say_answer
from quiz.study.knowledge import Known
from quiz.terminal.entry_lines import Teller
from quiz.terminal.feedback import say_sources_of
from quiz.terminal.intervals import say_when
from quiz.terminal.proof import explain
from quiz.tui.browse.lines import knowledge_sign, recall_sign
from quiz.tui.browse.page import Link, Page, Part, Target
from quiz.tui.browse.shelf import Shelf
from quiz.tui.context import Context, Reads
from quiz.tui.reading import Reading


def read_known(context: Context, reading: Reading) -> Known:
    """What the learner knows, read in a thread."""
    with context.learner.apart(reading.is_wanted) as learner:
        cards = learner.cards()
    reading.heed()
    return known_by(context, cards)


def known_by(context: Context, cards: Mapping[QuestionId, Card]) -> Known:
    """What a learner with these cards knows today."""
    parameters = context.settings.study.scheduling.parameters
    return Known(context.library.questions, cards, context.today, parameters)


class Pages:
    """Makes a page for whatever has an id."""

    def __init__(
        self, context: Context, shelf: Shelf, cards: Mapping[QuestionId, Card]
    ) -> None:
        """Tell of this library, and of what its learner knows by these cards."""
        self.context = context
        self._shelf = shelf
        self._base = context.library.base
        self._lang = context.lang
        self._cards = cards
        self._known = known_by(context, cards)
        self._questions = {q.id: q for q in context.library.questions}

    def page(self, target: Target, learner: Reads) -> Page:
        """The page of an event, an entity or a question, with what was logged of it."""
        if target in self._base.events:
            return self._event_page(self._base.events[EventId(target)])
        if target in self._base.entities:
            return self._entity_page(self._base.entities[EntityId(target)])
        return self._question_page(self._questions[QuestionId(target)], learner)

    def has(self, target: Target) -> bool:
        """Whether there is such a thing."""
        known = (self._base.events, self._base.entities, self._questions)
        return any(target in ids for ids in known)

    def fact(self, target: Target) -> EventId | EntityId | None:
        """What is written in a file for it: itself, or what a question is about."""
        question = self._questions.get(QuestionId(target))
        if question is None:
            return EventId(target)
        return question.subjects[0] if question.subjects else None

    # Events.

    def _event_page(self, event: Event) -> Page:
        type_name = self._base.types[event.type].name.say(self._lang)
        return Page(
            title=event.title.say(self._lang),
            sort=f"{headed(type_name)} · {self._say(f'status-{event.status}')}",
            parts=tuple(part for part in self._event_parts(event) if part.lines),
            heading=self._say("page-questions"),
            links=tuple(map(self._to_question, self._known.questions(event.id))),
        )

    def _event_parts(self, event: Event) -> Iterator[Part]:
        if event.date:
            said = say_date(event.date.value, self._lang)
            yield Part(self._say("page-when"), (said,), apart=False)
        roles = self._base.types[event.type].roles
        for role, roster in event.roles.items():
            names = join(
                [self._base.name(e, self._lang) for e in roster.entities], self._lang
            )
            label = roles[role].name.say(self._lang) if role in roles else role
            yield Part(headed(label), (names,) if names else (), apart=False)
        lengths = (say_length(claim.value, self._lang) for claim in event.lengths)
        yield Part(self._say("page-length"), tuple(lengths), apart=False)
        yield Part(
            self._say("page-note"), tuple(filter(None, [event.note.say(self._lang)]))
        )
        yield Part(self._say("page-otherwise"), tuple(self._otherwise(event)))
        yield self._sources(event.sources)

    def _otherwise(self, event: Event) -> Iterator[str]:
        """The other versions of the date, and why they are not so."""
        if event.date is None:
            return
        for variant in event.date.variants:
            said = say_date(variant.value, self._lang)
            why = variant.why.say(self._lang)
            yield f"{said}: {why}" if why else said

    def _sources(self, sources: tuple[SourceId, ...]) -> Part:
        said = say_sources_of(sources, self._base, self._lang)
        return Part(self.context.say("answer-sources"), said, "quiet")

    # Entities.

    def _entity_page(self, entity: Entity) -> Page:
        events = self._shelf.mentions.get(entity.id, ())
        return Page(
            title=entity.name.say(self._lang),
            sort=headed(self._say(f"entity-{entity.type}")),
            parts=tuple(part for part in self._entity_parts(entity) if part.lines),
            heading=self._say("page-events") if events else "",
            links=tuple(map(self._to_event, events)),
        )

    def _entity_parts(self, entity: Entity) -> Iterator[Part]:
        names = dict.fromkeys((entity.name.ko, entity.name.en))
        aliases = dict.fromkeys(a.text for a in (*entity.aliases, *entity.short))
        others = [name for name in (*names, *aliases) if name]
        others = [name for name in others if name != entity.name.say(self._lang)]
        yield Part(self._say("page-names"), (" · ".join(others),) if others else ())
        within = [self._base.name(edge.place, self._lang) for edge in entity.within]
        yield Part(self._say("page-within"), tuple(within))
        texts = [entity.scope.say(self._lang), entity.note.say(self._lang)]
        yield Part(self._say("page-note"), tuple(filter(None, texts)))
        yield self._sources(entity.sources)

    # Questions.

    def _question_page(self, question: Question, learner: Reads) -> Page:
        shared = self.context
        lines = list(explain(question, shared.library.facts, self._lang))
        proof = lines[lines.index("") + 1 :]  # what is above it is the page's title
        return Page(
            title=question.stem.say(self._lang),
            sort=say_answer(question.answer, self._base, self._lang),
            parts=(
                Part(self._say("page-memory"), tuple(self._memory(question))),
                Part(
                    self._say("page-history"), tuple(self._history(question, learner))
                ),
                Part(self._say("page-proof"), tuple(proof)),
            ),
            heading=self._say("page-about"),
            links=tuple(
                self._to_event(self._base.events[subject])
                for subject in question.subjects
                if subject in self._base.events
            ),
        )

    def _memory(self, question: Question) -> Iterator[str]:
        card, recall = self._cards.get(question.id), self._known.recall(question.id)
        if card is None or recall is None:
            yield self._say("page-never")
            return
        yield self._say("page-recall", percent=str(round(100 * recall)))
        if card.due is not None:
            when = say_when(card.due, self.context.clock(), self.context.ui_lang)
            yield self._say("page-due", when=when)
        yield self._say("page-reps", n=str(card.reps), lapses=str(card.lapses))

    def _history(self, question: Question, learner: Reads) -> Iterator[str]:
        entries = learner.entries_of(question.id)
        by_id = {logged.id: logged.entry for logged in entries}
        teller = Teller(by_id, self._base, self._lang, self.context.ui_lang)
        for logged in reversed(entries):
            yield teller.line(logged, with_question=False)

    # Links.

    def _to_question(self, question_id: QuestionId) -> Link:
        question = self._questions[question_id]
        return Link(
            text=question.stem.say(self._lang),
            detail=say_answer(question.answer, self._base, self._lang),
            target=question.id,
            sign=recall_sign(self._known.recall(question.id)),
        )

    def _to_event(self, event: Event) -> Link:
        date = say_date(event.date.value, self._lang) if event.date else ""
        return Link(
            text=event.title.say(self._lang),
            detail=date,
            target=event.id,
            sign=knowledge_sign(self._known.of(event.id)),
        )

    def _say(self, code: str, **arguments: str) -> str:
        return self.context.say(code, **arguments)
