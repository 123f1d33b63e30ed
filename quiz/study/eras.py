"""Time in grains: from the centuries of a chronicle down to its days."""

from collections.abc import Sequence

from quiz.facts.chronicle import point_of
from quiz.facts.dates import DatePoint, Precision
from quiz.facts.events import Event
from quiz.values import dataclass

SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Era:
    """A century, decade, year, month or day with the events that begin in it.

    `point` is None for events that are not known so finely.
    """

    point: DatePoint | None
    events: tuple[Event, ...]


def eras(events: Sequence[Event], precision: Precision) -> tuple[Era, ...]:
    """Events, which stand in order, by the grain in which they begin."""
    found: list[tuple[DatePoint | None, list[Event]]] = []
    for event in events:
        point = point_of(event.date.value).at(precision) if event.date else None
        if not found or found[-1][0] != point:
            found.append((point, []))
        found[-1][1].append(event)
    return tuple(Era(point, tuple(own)) for point, own in found)


def grain_of(events: Sequence[Event]) -> Precision:
    """The coarsest grain that parts these events into several; days, if none does."""
    for precision in Precision:
        if len(eras(events, precision)) >= SEVERAL:
            return precision
    return Precision.DAY
