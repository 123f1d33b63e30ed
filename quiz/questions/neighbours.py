"""What else happened about the same time, in the same pack: where options come from.

Everything is looked up a year at a time, through the index, and kept: making options
for a question must not cost more because there are more facts.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import chain, islice

from quiz.facts.dates import DatePoint, Precision
from quiz.facts.entities import Entity, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, TypeId
from quiz.questions.index import FactIndex, event_span
from quiz.questions.question import Given
from quiz.questions.shuffle import stable_hash

# What is known no better than this is not about the same time as anything.
_VAGUE_DAYS = 5 * 366

Sort = tuple[str, EntityType, PlaceLevel | None]  # a pack, a type, a level of places


class Neighbours:
    """The events around a year, and the entities of a sort, each found once."""

    def __init__(self, index: FactIndex) -> None:
        """Look nothing up yet."""
        self.index = index
        self.in_year = lru_cache(maxsize=512)(self._in_year)
        self.dates_of = lru_cache(maxsize=2048)(self._dates_of)
        self.fillers = lru_cache(maxsize=4096)(self._fillers)

    def _in_year(self, pack: str, year: int) -> tuple[Event, ...]:
        """The pack's events that may have touched the year, in the order of ids."""
        found = self.index.candidates((Given("date", str(DatePoint(year))),))
        return tuple(e for e in found if e.pack == pack and _is_dated(e))

    def _dates_of(
        self, pack: str, kind: TypeId, year: int, precision: Precision
    ) -> frozenset[DatePoint]:
        """The days, months or years in which such events began or ended."""
        points = (
            point.at(precision)
            for event in self.in_year(pack, year)
            if event.type == kind and event.date is not None
            for point in event.date.value.points
        )
        return frozenset(point for point in points if point is not None)

    def _fillers(
        self, pack: str, year: int, kind: TypeId, attribute: str, of: EntityType
    ) -> tuple[EntityId, ...]:
        """What of a type fills the attribute in such events of the year, each once.

        An empty kind stands for every type of event, an empty attribute for every role.
        """
        found = {
            entity
            for event in self.in_year(pack, year)
            if kind in ("", event.type)
            for role in ((attribute,) if attribute else event.roles)
            for entity in self._in(event, role)
            if self.index.base.entities[entity].type is of
        }
        return tuple(sorted(found))

    def _in(self, event: Event, attribute: str) -> Iterator[EntityId]:
        """What an event has for an attribute; places with all that lies around them."""
        role, _, part = attribute.partition(".")
        roster = event.roles.get(role)
        for member in roster.members if roster else ():
            filler = member.value
            if part == "office":
                yield from (filler.office,) if filler.office else ()
            elif part == "lacks":
                yield from self.index.base.entities[filler.entity].lacks
            elif part == "provisions":
                yield from self.index.base.entities[filler.entity].provisions
            else:
                yield filler.entity
                yield from self.index.geography.around(filler.entity, event_span(event))

    def confused_with(self, entity: EntityId) -> tuple[EntityId, ...]:
        """What people take it for, as the authors of facts say."""
        return self._confusable.get(entity, ())

    @cached_property
    def _confusable(self) -> Mapping[EntityId, tuple[EntityId, ...]]:
        found: dict[EntityId, tuple[EntityId, ...]] = defaultdict(tuple)
        for one, other in self.index.base.confusable:
            found[one] = (*found[one], other)
            found[other] = (*found[other], one)
        return found

    def ring(self, sort: Sort, start: int) -> Iterator[EntityId]:
        """Every entity of a sort once, from a place on a ring of hashes.

        A new entity stands between two others, and changes nothing elsewhere.
        """
        places = self._rings.get(sort, [])
        at = bisect_left(places, (start, EntityId("")))
        yield from (
            entity for _, entity in chain(islice(places, at, None), islice(places, at))
        )

    @cached_property
    def _rings(self) -> Mapping[Sort, list[tuple[int, EntityId]]]:
        rings: dict[Sort, list[tuple[int, EntityId]]] = defaultdict(list)
        for entity in self.index.base.entities.values():
            rings[sort_of(entity)].append((stable_hash(entity.id), entity.id))
        for places in rings.values():
            places.sort()
        return rings


def years_about(event: Event, nearest: int, farthest: int) -> Iterator[int]:
    """The years that lie so many before or after the event, the nearest first."""
    if event.date is None or not _is_dated(event):
        return
    years = [point.year for point in event.date.value.points]
    first, last = min(years), max(years)
    for gap in range(nearest, farthest + 1):
        yield from range(first, last + 1) if gap == 0 else (first - gap, last + gap)


def sort_of(entity: Entity) -> Sort:
    """The pack, type and level that options share."""
    return entity.id.partition(":")[0], entity.type, entity.level


def _is_dated(event: Event) -> bool:
    if event.date is None:
        return False
    span = event.date.value.span
    return span.last - span.first <= _VAGUE_DAYS
