"""Which events are worth comparing: near in time, and alike in who or where."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quiz.facts.entities import EntityId
from quiz.facts.events import Event, EventId
from quiz.questions.index import FactIndex, event_span
from quiz.questions.shuffle import stable_hash

_BESIDE = 4  # so many are looked at before and after an event, of everyone in it

Timeline = list[tuple[int, EventId]]


class Companions:
    """For each of some events, others to set beside it, in an order of its own.

    An event looks only at those nearest to it in time with whom it shares someone or
    something, or a pair that people confuse, and then at the nearest of all. A new
    event is a companion of its neighbours and changes nothing for the rest.
    """

    def __init__(self, events: Iterable[Event], index: FactIndex) -> None:
        """Place the events on a timeline, and on one of each entity."""
        self._index = index
        self._starts: dict[EventId, int] = {}
        self._all: Timeline = []
        self._of_entity: dict[EntityId, Timeline] = defaultdict(list)
        confused: dict[EntityId, list[EntityId]] = defaultdict(list)
        for one, other in index.base.confusable:
            confused[one].append(other)
            confused[other].append(one)
        self._confused = confused
        for event in events:
            start = self._starts[event.id] = event_span(event).first
            place = (start, event.id)
            self._all.append(place)
            for entity in _entities(event):
                self._of_entity[entity].append(place)
        for timeline in (self._all, *self._of_entity.values()):
            timeline.sort()

    def of(self, event: Event) -> list[Event]:
        """The companions of an event: the related ones, then those of the time."""
        place = (self._starts[event.id], event.id)
        related: set[EventId] = set()
        for entity in _entities(event):
            for one in (entity, *self._confused.get(entity, ())):
                related.update(_beside(place, self._of_entity.get(one, [])))
        others = set(_beside(place, self._all)) - related
        events = self._index.base.events
        return [
            one
            for ids in (related, others)
            for one in _in_own_order(event, [events[id_] for id_ in ids])
        ]

    def near(self, event: Event, farther: int) -> set[EventId]:
        """The events of which this is a companion, were it one of these.

        So many places `farther` are looked at. Of those in which it could be confused
        with another, all are told.
        """
        place = (event_span(event).first, event.id)
        found = {*_beside(place, self._all, farther)}
        for entity in _entities(event):
            found.update(_beside(place, self._of_entity.get(entity, []), farther))
            for other in self._confused.get(entity, ()):
                found.update(id_ for _, id_ in self._of_entity.get(other, []))
        return found


def _beside(
    place: tuple[int, EventId], timeline: Timeline, farther: int = 0
) -> Iterator[EventId]:
    at, reach = bisect_left(timeline, place), _BESIDE + farther
    for _, other in timeline[max(at - reach, 0) : at + reach + 1]:
        if other != place[1]:
            yield other


def _in_own_order(event: Event, others: Iterable[Event]) -> Sequence[Event]:
    def chance(other: Event) -> int:
        return stable_hash(*sorted((event.first_id, other.first_id)))

    return sorted(others, key=lambda other: (chance(other), other.id))


def _entities(event: Event) -> frozenset[EntityId]:
    return frozenset(e for roster in event.roles.values() for e in roster.entities)
