"""Every question that can be proven, and every refusal with its reason."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from quiz.facts.base import FactBase
from quiz.facts.claims import SourceId, Status
from quiz.facts.entities import EntityId
from quiz.facts.events import Event, EventId, TypeId
from quiz.language.text import NOTHING, Text
from quiz.questions.about import About
from quiz.questions.asking import Asked, Unanswerable, has_answer
from quiz.questions.comparing import compare
from quiz.questions.comparing.standing import compared
from quiz.questions.contradicting import contradictions
from quiz.questions.correcting import Corrections
from quiz.questions.counting import ask_series
from quiz.questions.coverage import covering
from quiz.questions.description import Description, cheapest, descriptions
from quiz.questions.explaining import date_key
from quiz.questions.index import FactIndex
from quiz.questions.lint import lint
from quiz.questions.offers import Offers
from quiz.questions.question import (
    EntityAnswer,
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

_STATUSES = tuple(Status)
MOST_LEAKS = 40  # unique descriptions tried before giving up on their wording
MOST_RIVALS = 4  # named with a refusal; where there are more, it only counts them


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
        sorted_out = [twins.sort_out(one) for one in found]
        asked = [one for one, _ in sorted_out if isinstance(one, Question)]
        mistaken = [more for one in asked for more in corrections.of(one)]
        every = sorted((*asked, *mistaken), key=lambda question: question.id)
        refused = [one for one, _ in sorted_out if isinstance(one, Refusal)]
        wordings = tuple(wording for _, wording in sorted_out if wording)
        yield Proven(group.name, (*every, *refused), wordings)


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
        about = About(event, self._index)
        return settled(
            ask_event(about, template)
            for template, is_for in self._by_type[event.type]
            if is_for is None or is_for(event)
        )


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
    event, index = about.event, about.index
    id_ = QuestionId(f"{event.id}/{template.aspect}")

    def refuse(code: str, **arguments: str) -> Refusal:
        return Refusal(
            id=id_,
            template=template.id,
            subject=event.id,
            code=code,
            arguments={"asks": template.asks, **arguments},
        )

    asked = about.asked(template.asks)
    if isinstance(asked, Unanswerable):
        return refuse(asked.code)
    doubt = _doubt(event, asked)
    if doubt in (Status.DISPUTED, Status.ARTICLE_ONLY):
        return refuse(f"is-{doubt}")
    if len(_members(asked)) > 1 and not template.set_stem:
        return refuse("no-wording-for-several")
    offered = Offers(about, template, asked)
    missing = offered.missing
    if missing:
        return refuse("anchor-missing", missing=missing)

    def agrees(other: Event) -> bool:
        return other.id == event.id or has_answer(
            other, template.asks, asked.answer, index
        )

    def refuse_for(reason: str, within_reach: Sequence[Event]) -> Refusal:
        others = [other for other in within_reach if not agrees(other)]
        if reason:
            return refuse("breaks-a-rule", rule=reason)
        if not others:
            is_covered = covering(offered.everything, index.base) is not None
            within = is_covered or not offered.covered
            return refuse("needs-too-much" if within else "not-covered")
        own = f"{event.pack}:"
        names = ", ".join(other.id.removeprefix(own) for other in others[:3])
        refusal = refuse("ambiguous", others=names, number=str(len(others)))
        return replace(refusal, rivals=tuple(o.id for o in others[:MOST_RIVALS]))

    reason, contradicted = "", list[Event]()
    within_reach = _within_reach(offered, index)
    # A stem that singles out the event is worth more words than one that fits
    # others with the same answer: those would be asked twice in the same words.
    for agree in (lambda other: other.id == event.id, agrees):
        if not all(map(agree, within_reach)):
            continue
        found = descriptions(
            offered.always, offered.required, offered.may_add, agree, index
        )
        if offered.covered:
            found = (one for one in found if covering(one.given, index.base))
        for _, description in zip(range(MOST_LEAKS), found, strict=False):
            rivals = [*contradictions(description.given, template.asks, asked, index)]
            if rivals:
                contradicted = contradicted or rivals
                continue
            question = _compose(id_, about, template, asked, description)
            broken = lint(question, template, index)
            if not broken:
                return question
            reason = broken[0]
    return refuse_for(reason, contradicted or within_reach)


def _within_reach(offered: Offers, index: FactIndex) -> Sequence[Event]:
    """The events that no description can rule out, the one asked about among them.

    What the cheapest description leaves is looked at first: mostly that is all.
    """
    told = cheapest(offered.always, offered.required)
    left = index.candidates(told)
    if len(left) == 1:
        return left
    more = [given for given in offered.everything if given not in told]
    return [event for event in left if index.may_fit(event, more)]


def _part(asked: Asked) -> Text:
    """Which part of the event is asked about, where it is not the whole."""
    return (
        asked.answer.length.part if isinstance(asked.answer, LengthAnswer) else NOTHING
    )


def _members(asked: Asked) -> tuple[EntityId, ...]:
    return asked.answer.entities if isinstance(asked.answer, EntityAnswer) else ()


def _doubt(event: Event, asked: Asked) -> Status:
    if event.status is asked.status:
        return asked.status
    return max(event.status, asked.status, key=_STATUSES.index)


def _compose(
    id_: QuestionId,
    about: About,
    template: QuestionTemplate,
    asked: Asked,
    description: Description,
) -> Question:
    event, base = about.event, about.index.base
    said_by = Text()
    if _doubt(event, asked) is not Status.CONFIRMED:
        said_by = _said_by(asked.sources or event.sources, base)
    several = len(_members(asked))
    stem = stem_for(
        template,
        description.given,
        about.index.vocabulary,
        several=several,
        according_to=said_by,
        part=_part(asked),
    )
    return Question(
        id=id_,
        template=template.id,
        subjects=(event.id,),
        aspect=template.aspect,
        stem=stem,
        answer=asked.answer,
        proof=Proof(
            given=description.given,
            matches=tuple([match.id for match in description.matches]),
        ),
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
