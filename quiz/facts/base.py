"""The packs loaded, by id, and what follows from them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from quiz.facts.claims import Source, SourceId
from quiz.facts.coverage import Coverage, CoverageId
from quiz.facts.dates import Span
from quiz.facts.entities import Alias, Entity, EntityId, EntityType, PlaceLevel
from quiz.facts.events import (
    Event,
    EventId,
    EventType,
    Pack,
    Series,
    SeriesId,
    TypeId,
)
from quiz.language.text import Lang
from quiz.values import dataclass

ALWAYS = Span(-4_000_000, 4_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBase:
    """Every fact loaded; the ids in it resolve, and places form no cycle."""

    packs: Mapping[str, Pack] = field(default_factory=dict)
    sources: Mapping[SourceId, Source] = field(default_factory=dict)
    entities: Mapping[EntityId, Entity] = field(default_factory=dict)
    types: Mapping[TypeId, EventType] = field(default_factory=dict)
    events: Mapping[EventId, Event] = field(default_factory=dict)
    series: Mapping[SeriesId, Series] = field(default_factory=dict)
    coverage: Mapping[CoverageId, Coverage] = field(default_factory=dict)
    confusable: tuple[tuple[EntityId, EntityId], ...] = ()

    def name(self, entity: EntityId, lang: Lang) -> str:
        """The entity's full name in this language."""
        return self.entities[entity].name.say(lang)

    def aliases_then(
        self, entity: EntityId, subjects: Iterable[str]
    ) -> tuple[Alias, ...]:
        """Its aliases, and what it was called when these events happened."""
        events = (self.events.get(EventId(subject)) for subject in subjects)
        spans = [event.date.value.span for event in events if event and event.date]
        known = self.entities[entity]
        found = (alias for span in spans for alias in known.names_in(span))
        return tuple(dict.fromkeys((*known.aliases, *found)))

    def of_type(self, kind: EntityType) -> Iterator[Entity]:
        """Every entity of one type."""
        return (entity for entity in self.entities.values() if entity.type is kind)

    def places_of(self, event: Event) -> tuple[EntityId, ...]:
        """Where it was: in its `place`, or in all its roles of places if it has none."""
        roles = self.types[event.type].roles
        if "place" in roles:
            return event.entities("place")
        found = (event.entities(r) for r in roles if self.is_place(event, r))
        return tuple(dict.fromkeys(place for some in found for place in some))

    def is_place(self, event: Event, attribute: str) -> bool:
        """Whether this is a role of the event that places fill."""
        spec = self.types[event.type].roles.get(attribute)
        return spec is not None and spec.of is EntityType.PLACE

    def around(self, place: EntityId, span: Span) -> tuple[EntityId, ...]:
        """The places that certainly held this one throughout, nearest first."""
        found: list[EntityId] = []
        frontier = [place]
        while frontier:
            for edge in self.entities[frontier.pop(0)].within:
                if edge.holds_throughout(span) and edge.place not in found:
                    found.append(edge.place)
                    frontier.append(edge.place)
        return tuple(found)

    def maybe_around(self, place: EntityId, span: Span) -> tuple[EntityId, ...]:
        """The places that held this one, or may have, at some time in the span."""
        found: list[EntityId] = []
        frontier = [place]
        while frontier:
            for edge in self.entities[frontier.pop(0)].within:
                if edge.may_hold(span) and edge.place not in found:
                    found.append(edge.place)
                    frontier.append(edge.place)
        return tuple(found)

    def at_level(
        self, place: EntityId, level: PlaceLevel, span: Span
    ) -> EntityId | None:
        """The place itself or the one around it that is of this level."""
        for candidate in (place, *self.around(place, span)):
            if self.entities[candidate].level is level:
                return candidate
        return None

    def is_kind_of(self, kind: TypeId, wanted: TypeId) -> bool:
        """Whether every event of `kind` is one of `wanted`."""
        return kind == wanted or any(
            self.is_kind_of(parent, wanted) for parent in self.types[kind].kinds_of
        )

    def may_be(self, kind: TypeId, wanted: TypeId) -> bool:
        """Whether an event of `kind` is, or may have been, one of `wanted`."""
        if self.is_kind_of(kind, wanted):
            return True
        spec = self.types[kind]
        return any(self.is_kind_of(p, wanted) for p in spec.may_be) or any(
            self.may_be(parent, wanted) for parent in spec.kinds_of
        )
