"""Which places hold which: for certain, or as far as anyone recorded it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.dates import Span
from quiz.facts.entities import EntityId, EntityType, PlaceLevel

_REMEMBERED = 65536


class Geography:
    """The places of the facts, each with those around it and inside it."""

    def __init__(self, base: FactBase) -> None:
        """Remember what is asked: a proof asks the same of a place over and over."""
        self._base = base
        self._around = lru_cache(maxsize=_REMEMBERED)(base.around)
        self._maybe_around = lru_cache(maxsize=_REMEMBERED)(base.maybe_around)

    def around(self, place: EntityId, span: Span) -> tuple[EntityId, ...]:
        """The places that certainly held this one throughout, nearest first."""
        return self._around(place, ALWAYS if self.is_timeless else span)

    def maybe_around(self, place: EntityId, span: Span) -> tuple[EntityId, ...]:
        """The places that held this one, or may have, at some time in the span."""
        return self._maybe_around(place, ALWAYS if self.is_timeless else span)

    def at_level(
        self, place: EntityId, level: PlaceLevel, span: Span
    ) -> EntityId | None:
        """The place itself or the one around it that is of this level."""
        entities = self._base.entities
        if entities[place].level is level:
            return place
        for around in self.around(place, span):
            if entities[around].level is level:
                return around
        return None

    def near(self, place: EntityId) -> Iterator[EntityId]:
        """Places around this one or inside it, at any time, as far as is known."""
        yield from self.maybe_around(place, ALWAYS)
        yield from self._inside.get(place, ())
        yield from (e for e in self._adrift if self.may_lie_in(e, place))
        if place in self._adrift:
            places = self._base.of_type(EntityType.PLACE)
            yield from (e.id for e in places if self.may_lie_in(place, e.id))

    def may_lie_in(self, inner: EntityId, outer: EntityId) -> bool:
        """Whether nothing recorded keeps one place from lying in the other."""
        if inner not in self._adrift:
            return False
        small, large = (self._base.entities[place].level for place in (inner, outer))
        return small is not None and large is not None and small.size < large.size

    @cached_property
    def is_timeless(self) -> bool:
        """Whether no place is known to have changed hands."""
        edges = (e for p in self._base.of_type(EntityType.PLACE) for e in p.within)
        return all(edge.start is None and edge.end is None for edge in edges)

    @cached_property
    def _inside(self) -> Mapping[EntityId, tuple[EntityId, ...]]:
        """For every place, those that lie in it at any time."""
        inside: dict[EntityId, list[EntityId]] = defaultdict(list)
        for place in self._base.of_type(EntityType.PLACE):
            for around in self.maybe_around(place.id, ALWAYS):
                inside[around].append(place.id)
        return {place: tuple(found) for place, found in inside.items()}

    @cached_property
    def _adrift(self) -> frozenset[EntityId]:
        """The places of which no one recorded in which country they lie."""
        return frozenset(
            place.id
            for place in self._base.of_type(EntityType.PLACE)
            if not any(
                self._base.entities[around].level is PlaceLevel.COUNTRY
                for around in (place.id, *self.maybe_around(place.id, ALWAYS))
            )
        )
