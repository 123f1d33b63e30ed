"""Every question that can be proven, and every refusal with its reason."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from quiz.facts.base import FactBase
from quiz.facts.claims import SourceId, Status
from quiz.facts.events import Event, EventId, TypeId
from quiz.language.text import NOTHING, Text
from quiz.questions.about import About
from quiz.questions.comparing import compare
from quiz.questions.comparing.standing import compared
from quiz.questions.correcting import Corrections
from quiz.questions.counting import ask_series
from quiz.questions.description import Description
from quiz.questions.explaining import date_key
from quiz.questions.index import FactIndex
from quiz.questions.lint import lint
from quiz.questions.proving import Proving
from quiz.questions.question import (
    LengthAnswer,
    Proof,
    Question,
    QuestionId,
    Refusal,
)
from quiz.questions.series import OF_SERIES
from quiz.questions.settling import (
    Generated,
    Kept,
    Outcome,
    Proven,
    Twins,
    Wording,
    settled,
)
from quiz.questions.stems import stem_for
from quiz.questions.template import QuestionTemplate

IsFor = Callable[[Event], bool]


def generate(index: FactIndex, templates: Sequence[QuestionTemplate]) -> Generated:
    """Everything that comes of the facts, at once."""
    return Generated.of(outcomes(index, templates))


def outcomes(
    index: FactIndex, templates: Sequence[QuestionTemplate]
) -> Iterator[Outcome]:
    """Ask every template of every event and series it is for.

    One outcome an id, in the order of time and ids; what is asked of one event stands
    together. Only what is asked of several events is held in memory meanwhile.
    """
    return chain.from_iterable(one.outcomes for one in proven(index, templates))


def proven(
    index: FactIndex, templates: Sequence[QuestionTemplate], kept: Kept | None = None
) -> Iterator[Proven]:
    """The same, with what is asked of each event, and of events compared, by itself.

    What is `kept` is not proven again, unless the words that it was asked in are taken
    now by another, or free.
    """
    of_events = _OfEvents(index, templates)
    groups = heapq.merge(
        _of_several(index, templates, kept), of_events.groups(kept), key=_order
    )
    twins = Twins()
    corrections = Corrections(templates, index)
    for group in groups:
        found = group.outcomes
        if kept is not None and group.kept is not None:
            if twins.leave(group.kept):
                yield Proven(group.name, (), tuple(group.kept), is_kept=True)
                continue
            if group.name in index.base.events:
                found = of_events.settled(index.base.events[EventId(group.name)])
            else:
                found = [kept.question(QuestionId(group.name))]
        asked, refused, wordings = list[Question](), list[Refusal](), list[Wording]()
        for one, wording in map(twins.sort_out, found):
            if wording is not None:
                wordings.append(wording)
            if isinstance(one, Question):
                asked.append(one)
            else:
                refused.append(one)
        if corrections.are_any:
            asked += [more for one in asked for more in corrections.of(one)]
            asked.sort(key=lambda question: question.id)
        yield Proven(group.name, (*asked, *refused), tuple(wordings))


class _Group(NamedTuple):
    """What comes of one event, or of one set of events; or that it is kept.

    Its name is that of the event, or of what is asked of several.
    """

    when: tuple[int, int]
    name: str
    outcomes: list[Outcome]
    kept: Sequence[Wording] | None = None


def _order(group: _Group) -> tuple[tuple[int, int], str, str]:
    # As the ids of its questions are ordered: "a/…" stands after "a-b/…".
    subject = group.name.partition("/")[0]
    return group.when, f"{subject}/", group.name


class _OfEvents:
    """What is asked of each event by itself."""

    def __init__(self, index: FactIndex, templates: Sequence[QuestionTemplate]) -> None:
        """Find which templates ask about which type of event."""
        self._index = index
        self._by_type: dict[TypeId, list[tuple[QuestionTemplate, IsFor | None]]] = (
            defaultdict(list)
        )
        for kind in index.base.types:
            for template in templates:
                if (
                    template.asks_alone
                    and template.asks != "count"
                    and any(index.base.is_kind_of(kind, t) for t in template.types)
                ):
                    self._by_type[kind].append((template, _only_for(template, index)))

    def groups(self, kept: Kept | None) -> Iterator[_Group]:
        """A group for each event, in the order of time and ids."""
        events = self._index.base.events
        order = [(date_key(e), f"{e.id}/", e.id) for e in events.values()]
        for when, _, identity in sorted(order):
            wordings = kept.wordings(identity) if kept else None
            found = self.settled(events[identity]) if wordings is None else []
            yield _Group(when, identity, found, wordings)

    def settled(self, event: Event) -> list[Outcome]:
        """One outcome for each aspect of the event."""
        return settled(self._ask(event))

    def _ask(self, event: Event) -> Iterator[Outcome]:
        about = About(event, self._index)
        asked: set[str] = set()
        for template, is_for in self._by_type[event.type]:
            # Of several wordings of one aspect the first that can be asked is.
            if template.aspect in asked or not (is_for is None or is_for(event)):
                continue
            outcome = ask_event(about, template)
            if isinstance(outcome, Question):
                asked.add(template.aspect)
            yield outcome


def _of_several(
    index: FactIndex, templates: Sequence[QuestionTemplate], kept: Kept | None
) -> list[_Group]:
    standing = kept.comparisons() if kept else None
    turns = standing.turns if standing else None
    found = settled(
        chain(compare(index, templates, turns), _of_series(index, templates))
    )
    groups = {one.id: _Group(_when(one, index.base), one.id, [one]) for one in found}
    if kept and standing:
        events = index.base.events
        for name in standing.kept:
            # Of two turns that led to it the first made it.
            when = max(date_key(events[event]) for event in compared(name))
            groups[name] = _Group(when, name, [], kept.wordings(name))
    return sorted(groups.values(), key=_order)


def _when(outcome: Outcome, base: FactBase) -> tuple[int, int]:
    if isinstance(outcome, Question):
        return outcome.date_key
    return date_key(base.events[outcome.subject])


def _of_series(
    index: FactIndex, templates: Sequence[QuestionTemplate]
) -> Iterator[Outcome]:
    of_series = [template for template in templates if template.asks == "count"]
    for series in index.base.series.values():
        if series.complete and len(series.events) == 1:
            continue  # its name tells that there was one
        kinds = {index.base.events[event].type for event in series.events}
        for template in of_series:
            if not any(index.base.may_be(k, t) for k in kinds for t in template.types):
                continue
            yield ask_series(series, template, index)


def _only_for(template: QuestionTemplate, index: FactIndex) -> IsFor | None:
    """For which events anyone would look for the question, if not for all of a type.

    Few events are counted or timed.
    """
    if template.asks == "length":
        return lambda event: bool(event.lengths)
    if OF_SERIES.isdisjoint((template.asks, *template.required)):
        return None
    return lambda event: bool(index.series_of(event))


def ask_event(about: About, template: QuestionTemplate) -> Outcome:
    """The template's question about this event, or why there is none."""
    proving = Proving(about, template)
    if proving.refused is not None:
        return proving.refused
    rule = ""
    for description in proving.descriptions():
        question = _compose(about, template, proving, description)
        broken = lint(question, template, about.index)
        if not broken:
            return question
        rule = broken[0]
    return proving.refusal(rule)


def _compose(
    about: About,
    template: QuestionTemplate,
    proving: Proving,
    description: Description,
) -> Question:
    event, index, asked = about.event, about.index, proving.asked
    answer, said_by, part = asked.answer, NOTHING, NOTHING
    if proving.doubt is not Status.CONFIRMED:
        said_by = _said_by(asked.sources or event.sources, index.base)
    if isinstance(answer, LengthAnswer):
        part = answer.length.part  # what of the event is asked about
    given, matches = description
    stem = stem_for(
        template,
        about.words(given),
        several=proving.several,
        according_to=said_by,
        part=part,
    )
    return Question(
        id=QuestionId(f"{event.id}/{template.aspect}"),
        template=template.id,
        subjects=(event.id,),
        aspect=template.aspect,
        stem=stem,
        answer=answer,
        proof=Proof(given=given, matches=tuple([match.id for match in matches])),
        explanation=about.explanation(asked.note),
        sources=_both(asked.sources, event.sources),
        modes=template.modes,
        tags=about.tags,
        attributed_to=said_by,
        misconceptions=asked.misconceptions,
        date_key=about.date_key,
        importance=event.importance + template.importance,
        on_request=template.on_request,
    )


def _both(
    some: tuple[SourceId, ...], others: tuple[SourceId, ...]
) -> tuple[SourceId, ...]:
    return (
        some
        if len(some) == 1 and some == others
        else tuple(dict.fromkeys((*some, *others)))
    )


def _said_by(sources: Iterable[SourceId], base: FactBase) -> Text:
    return next((base.sources[source].publisher for source in sources), Text())
