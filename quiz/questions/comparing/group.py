"""The events that one template compares, and how a question about several is made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from quiz.facts.claims import SourceId
from quiz.facts.events import Event, EventId
from quiz.language.text import Lang, Text
from quiz.questions.asking import Asked
from quiz.questions.comparing.companions import Companions
from quiz.questions.comparing.labels import Labelled, Labels
from quiz.questions.explaining import date_key, in_a_line
from quiz.questions.question import (
    Answer,
    Given,
    Item,
    OrderAnswer,
    Proof,
    Question,
    several_id,
)
from quiz.questions.shuffle import shuffled
from quiz.questions.template import QuestionTemplate
from quiz.questions.wording import render_both


class Group:
    """The events of one pack that a template can compare."""

    def __init__(
        self,
        template: QuestionTemplate,
        events: Sequence[Event],
        labels: Labels,
        companions: Companions,
        turns: AbstractSet[EventId] | None = None,
    ) -> None:
        """Keep what it is made of; each event is labelled when its turn comes.

        `turns` are the events that have one, where it is not all of them.
        """
        self.template = template
        self.events = events
        self.index = labels.index
        self._labels = labels
        self._companions = companions
        self._turns = turns

    @property
    def turns(self) -> Iterator[Event]:
        """The events that look for others, in the order of ids."""
        for event in self.events:
            if self._turns is None or event.id in self._turns:
                yield event

    def labelled(self, event: Event) -> Labelled | None:
        """The event with what it is called; None where nothing means it alone."""
        return self._labels.of(event)

    def asked(self, event: Event) -> Asked | None:
        """What the event has of what is asked; None where it is not sure of it."""
        return self._labels.asked(event)

    def beside(self, one: Labelled) -> Iterable[Labelled]:
        """Those worth comparing with it that have a label, the best first."""
        for event in self._companions.of(one.event):
            if found := self.labelled(event):
                yield found

    def question(
        self,
        members: Sequence[Labelled],
        answer: Answer,
        given: tuple[Given, ...] = (),
    ) -> Question:
        """The question about these events."""
        template, base = self.template, self.index.base
        members = sorted(members, key=lambda member: member.event.id)
        id_ = several_id([member.event.id for member in members], template.aspect)
        shown = shuffled(members, lambda member: member.event.id, id_)
        if isinstance(answer, OrderAnswer) and answer.items == _items(shown):
            shown = [*shown[1:], shown[0]]  # nothing to do is no question
        in_time = sorted(members, key=lambda member: date_key(member.event))
        events = [member.event for member in members]
        return Question(
            id=id_,
            template=template.id,
            subjects=tuple(event.id for event in events),
            aspect=template.aspect,
            stem=self._stem(given),
            answer=answer,
            proof=Proof(
                given=given,
                matches=tuple(event.id for event in events),
                parts=tuple(member.proof for member in members),
            ),
            explanation=Text(
                *(
                    " ".join(f"{in_a_line(m.event, base, lang)}." for m in in_time)
                    for lang in (Lang.KO, Lang.EN)
                )
            ),
            sources=_sources(members),
            modes=template.modes,
            tags=tuple(dict.fromkeys(_tags(events))),
            date_key=date_key(in_time[-1].event),
            importance=min(e.importance for e in events) + template.importance,
            items=_items(shown),
            on_request=template.on_request,
        )

    def _stem(self, given: Sequence[Given]) -> Text:
        """What is asked of the events, which stand below it."""
        return render_both(self.template.stem, self.index.vocabulary.words_for(given))


def _items(members: Iterable[Labelled]) -> tuple[Item, ...]:
    return tuple(member.item for member in members)


def _sources(members: Iterable[Labelled]) -> tuple[SourceId, ...]:
    found: Mapping[SourceId, None] = dict.fromkeys(
        source
        for member in members
        for source in (*member.asked.sources, *member.event.sources)
    )
    return tuple(found)


def _tags(events: Sequence[Event]) -> Iterable[str]:
    for event in events:
        yield event.type.partition(":")[2]
        yield from event.tags
