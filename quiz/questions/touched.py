"""Of which events the proofs have to be made again, after some facts changed.

More than need be may be named, never less. What was asked of an event rests on

- its own record and that of everyone and everything in it;
- the events that may fit its cheapest descriptions: each of them fits all that a
  template requires, so that whoever never fits these, before or after, does not matter;
- how often its places are named, and which other things go by the names in it;
- where it is counted in a series, or weighty enough to be altered, on all the facts,
  though not on how other events are called.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, cached_property
from itertools import chain, product

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.claims import SourceId, Variant
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.facts.events import Event, EventId, Role, SeriesId, TypeId
from quiz.language.text import NOTHING
from quiz.questions.about import About
from quiz.questions.correcting import LEAST_IMPORTANCE
from quiz.questions.index import FactIndex, Holds, offices_held
from quiz.questions.namesakes import Namesakes, namesakes
from quiz.questions.postings import possible_values
from quiz.questions.question import Given
from quiz.questions.series import OF_SERIES
from quiz.questions.template import QuestionTemplate
from quiz.values import dataclass

MOST_MOVED = 200  # where more events than that changed, everything is proven again

Events = AbstractSet[EventId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The facts as they were, and the ids of what is new, gone or different since.

    `is_wide` says that types, templates or what is covered changed: nothing stands.
    """

    before: FactBase
    sources: frozenset[SourceId] = frozenset()
    entities: frozenset[EntityId] = frozenset()
    events: frozenset[EventId] = frozenset()
    series: frozenset[SeriesId] = frozenset()
    is_wide: bool = False

    @property
    def are_none(self) -> bool:
        """Whether every fact is what it was."""
        return not (
            self.sources or self.entities or self.events or self.series or self.is_wide
        )


@dataclass(frozen=True, slots=True)
class Touched:
    """The events whose own questions, and whose part in comparisons, may be others."""

    asked: Events = frozenset()
    compared: Events = frozenset()


def touched(
    changes: Changes, index: FactIndex, templates: Sequence[QuestionTemplate]
) -> Touched | None:
    """The events of which to prove everything again; None where that is all of them."""
    if changes.are_none:
        return Touched()
    search = _Search(changes, index)
    if changes.is_wide or len(search.moved) > MOST_MOVED:
        return None
    return Touched(
        asked=search.found([t for t in templates if t.compares is None]),
        compared=search.found([t for t in templates if t.compares is not None]),
    )


class _Search:
    """The search for what one set of changes touches."""

    def __init__(self, changes: Changes, index: FactIndex) -> None:
        """Look for nothing yet."""
        self._changes = changes
        self._index = index
        self._base = index.base
        self._told = _Told(index)

    def found(self, templates: Sequence[QuestionTemplate]) -> Events:
        """The events whose questions by these templates the changes may touch."""
        found = {*self._restated, *self._at_places_named_more_or_less}
        if any(_tells_of_series(template) for template in templates):
            found |= self._in_series()
        if any(t.alters for t in templates) and not self._is_in_words_alone:
            found |= {
                event.id
                for event in self._base.events.values()
                if event.importance >= LEAST_IMPORTANCE
            }
        proving = [t for t in templates if not t.alters and t.asks != "count"]
        now = _Meeting(self._index, self._told, proving, self._readings)
        before = _Meeting(
            self._index_before, self._told, proving, self._readings, loose=True
        )
        for meeting in (now, before):
            events = meeting.index.base.events
            for identity in self.moved & events.keys():
                found |= meeting.with_(events[identity])
        return found & self._base.events.keys()

    # -- what changed -------------------------------------------------------

    @cached_property
    def _is_in_words_alone(self) -> bool:
        """Whether events are called or noted otherwise, and nothing else changed."""
        changes = self._changes
        return not (self.moved or changes.entities or changes.sources or changes.series)

    @cached_property
    def _restated(self) -> Events:
        """The events of which something is told in other words, or other things are."""
        entities = self._changes.entities | self._renamed
        sources = self._changes.sources
        found = set(self._changes.events)
        if entities or sources:
            for event in self._base.events.values():
                if not entities.isdisjoint(
                    mentions(event, self._base)
                ) or not sources.isdisjoint(_cited(event)):
                    found.add(event.id)
        return found

    @cached_property
    def moved(self) -> Events:
        """The events that may fit other descriptions than they did."""
        before, now = self._changes.before.events, self._base.events
        found = {
            identity
            for identity in self._changes.events
            if identity not in now
            or identity not in before
            or _bare(now[identity]) != _bare(before[identity])
        }
        shifted = {e for e in self._changes.entities if self._is_shifted(e)}
        if shifted:
            found |= {
                event.id
                for event in now.values()
                if not shifted.isdisjoint(mentions(event, self._base))
            }
        found |= self._of_holders(found)
        # What is part of something is judged by what that is.
        found |= {e.id for e in now.values() if e.part_of in found}
        return found

    def _is_shifted(self, identity: EntityId) -> bool:
        """Whether an entity's record changed in what decides where an event fits."""
        one = self._changes.before.entities.get(identity)
        other = self._base.entities.get(identity)
        return one is None or other is None or _frame(one) != _frame(other)

    def _of_holders(self, moved: Events) -> Events:
        """The events of those who came to hold an office, or ceased to, by the record."""
        types = self._base.types
        held = {
            pair
            for identity in moved
            for facts in (self._base.events, self._changes.before.events)
            if identity in facts
            for pair in offices_held(facts[identity], types)
        }
        if not held:
            return frozenset()
        for event in self._base.events.values():
            if event.id not in moved:
                held -= {*offices_held(event, types)}
        people = {person for person, _ in held}
        return {
            event.id
            for event in self._base.events.values()
            if people and not people.isdisjoint(_fillers(event))
        }

    @cached_property
    def _renamed(self) -> frozenset[EntityId]:
        """Those who share a name with others than before."""
        if not self._changes.entities:
            return frozenset()
        names, before = self._index.namesakes, self._namesakes_before
        return frozenset(
            one
            for one in {*names, *before}
            if names.get(one, ()) != before.get(one, ())
        )

    # -- the facts as they were ---------------------------------------------

    @cached_property
    def _entities_before(self) -> Mapping[EntityId, Entity]:
        changed, before = self._changes.entities, self._changes.before.entities
        now = self._base.entities
        return {
            identity: before[identity] if identity in changed else now[identity]
            for identity in before
        }

    @cached_property
    def _namesakes_before(self) -> Namesakes:
        return namesakes(FactBase(entities=self._entities_before))

    @cached_property
    def _index_before(self) -> FactIndex:
        """What held of the events that moved; knows no other events."""
        before = self._changes.before
        return FactIndex(
            replace(
                self._base,
                # What is new since is looked up as well: no event was there.
                entities={**self._base.entities, **self._entities_before},
                events={e: before.events[e] for e in self.moved if e in before.events},
                series=before.series,
            )
        )

    # -- whom it touches ----------------------------------------------------

    def _in_series(self) -> Events:
        """Where an event stands in a series depends on every other event.

        On how that is called, only what is told of a series that has it.
        """
        return {
            event
            for facts in (self._base, self._changes.before)
            for series in facts.series.values()
            if not self._is_in_words_alone
            or not self._changes.events.isdisjoint(series.events)
            for event in series.events
        }

    @cached_property
    def _at_places_named_more_or_less(self) -> Events:
        times: Counter[tuple[Role, EntityId]] = Counter()
        for identity in self.moved:
            if identity in self._base.events:
                times.update(_named(self._base.events[identity]))
            if identity in self._changes.before.events:
                times.subtract(_named(self._changes.before.events[identity]))
        now = self._base.entities
        changed = {
            (role, entity)
            for (role, entity), number in times.items()
            if number and entity in now and now[entity].type is EntityType.PLACE
        }
        if not changed:
            return frozenset()
        return {
            event.id
            for event in self._base.events.values()
            if not changed.isdisjoint(_named(event))
        }

    def _readings(self, given: Given) -> Iterator[Given]:
        """The given, and what the same words may mean of namesakes."""
        known = self._index.namesakes
        parts = [EntityId(part) for part in given.value.split("+")]
        for meant in product(*((part, *known.get(part, ())) for part in parts)):
            yield Given(given.attribute, "+".join(meant))


class _Told:
    """What stems may tell of each event, by attribute: what of whom."""

    def __init__(self, index: FactIndex) -> None:
        self._base = index.base
        self._abouts = [About(event, index) for event in index.base.events.values()]
        self._found: dict[str, Mapping[Given, Events]] = {}
        self._of_kinds: dict[tuple[TypeId, ...], Events] = {}

    def of(self, attribute: str) -> Mapping[Given, Events]:
        """Each thing told of the attribute, with the events of which it is told."""
        if attribute not in self._found:
            found: dict[Given, set[EventId]] = defaultdict(set)
            for about in self._abouts:
                values = [one.given for one in about.values(attribute)]
                # What lies in a day lies in its year.
                for given in values[:1] if attribute == "date" else values:
                    found[given].add(about.event.id)
            self._found[attribute] = found
        return self._found[attribute]

    def of_kinds(self, wanted: tuple[TypeId, ...]) -> Events:
        """The events that certainly are of one of the types."""
        if wanted not in self._of_kinds:
            kinds = {
                kind
                for kind in self._base.types
                if any(self._base.is_kind_of(kind, one) for one in wanted)
            }
            self._of_kinds[wanted] = {
                about.event.id for about in self._abouts if about.event.type in kinds
            }
        return self._of_kinds[wanted]


class _Meeting:
    """Which events may be described so that a given event may fit as well."""

    def __init__(
        self,
        index: FactIndex,
        told: _Told,
        templates: Sequence[QuestionTemplate],
        readings: Callable[[Given], Iterable[Given]],
        *,
        loose: bool = False,
    ) -> None:
        """With `loose`, who holds which office is not asked: anyone may."""
        self.index = index
        self._told = told
        self._templates = templates
        self._readings = readings
        self._loose = loose

    def with_(self, event: Event) -> Events:
        """The events of which a template may require only what may hold of this one."""
        met: dict[str, Events] = {}
        may = self._may_hold(event)
        found: set[EventId] = set()
        for template in self._templates:
            left = {*self._of_types(template.types, event.type)} - found
            for anchor in template.required:
                for attribute in anchor.split("|"):
                    if left and attribute not in met:
                        met[attribute] = self._meeting(attribute, may)
                if left:
                    left &= set().union(*(met[a] for a in anchor.split("|")))
            found |= left
        return found

    def _of_types(self, wanted: Sequence[TypeId], kind: TypeId) -> Events:
        base = self.index.base
        if not any(base.may_be(kind, one) for one in wanted):
            return frozenset()
        return self._told.of_kinds(tuple(wanted))

    def _meeting(self, attribute: str, may: Callable[[Given], bool]) -> Events:
        """The events of which something is told that may hold of one as well."""
        if attribute in OF_SERIES:
            return frozenset()  # those in a series are touched by whatever changes
        is_sure = not (self._loose and attribute.endswith(".office"))
        return {
            one
            for given, events in self._told.of(attribute).items()
            if not is_sure or may(given)
            for one in events
        }

    def _may_hold(self, event: Event) -> Callable[[Given], bool]:
        """Whether a given may hold of the event, however its words are meant."""
        index, readings = self.index, self._readings

        @cache
        def may(given: Given) -> bool:
            if given.attribute == "both":
                # Of many pairs, few people: each is asked about once.
                one, other = given.value.split("+")
                return (may(Given("visitor", one)) and may(Given("host", other))) or (
                    may(Given("visitor", other)) and may(Given("host", one))
                )
            if given.attribute.startswith("date"):
                return index.holds(event, given) > Holds.NEVER
            return any(index.holds(event, one) > Holds.NEVER for one in readings(given))

        return may


def _tells_of_series(template: QuestionTemplate) -> bool:
    told = (template.asks, *template.required, *template.optional)
    return any(not OF_SERIES.isdisjoint(one.split("|")) for one in told)


def mentions(event: Event, base: FactBase) -> Iterator[EntityId]:
    """Everyone and everything that is in an event, or around or in what is."""
    for entity in _fillers(event):
        yield entity
        found = base.entities[entity]
        yield from found.provisions
        yield from found.lacks
        if found.type is EntityType.PLACE:
            yield from base.maybe_around(entity, ALWAYS)


def _fillers(event: Event) -> Iterator[EntityId]:
    for roster in event.roles.values():
        variants = [v for member in roster.members for v in member.variants]
        for filler in chain(
            (member.value for member in roster.members),
            (variant.value for variant in (*variants, *roster.variants)),
        ):
            yield filler.entity
            if filler.office is not None:
                yield filler.office


def _cited(event: Event) -> Iterator[SourceId]:
    yield from event.sources
    claims = [member for roster in event.roles.values() for member in roster.members]
    for claim in (*claims, *([event.date] if event.date else ()), *event.lengths):
        yield from claim.sources
        variants: Sequence[Variant[object]] = claim.variants
        yield from (source for variant in variants for source in variant.sources)


def _named(event: Event) -> AbstractSet[tuple[Role, EntityId]]:
    """Who or what may fill each role."""
    return {
        (role, filler.entity)
        for role, roster in event.roles.items()
        for member in roster.members
        for filler in possible_values(member)
    }


def _bare(event: Event) -> Event:
    """The event without what no other event's proof looks at."""
    return replace(event, title=NOTHING, note=NOTHING, tags=(), importance=0)


def _frame(entity: Entity) -> Entity:
    """The entity without what does not decide where its events fit."""
    return replace(
        entity,
        name=NOTHING,
        aliases=(),
        short=(),
        scope=NOTHING,
        article="",
        preposition="",
        reading="",
        sources=(),
        note=NOTHING,
    )
