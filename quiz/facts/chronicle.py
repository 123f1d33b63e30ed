"""Events in the order of time."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from quiz.facts.dates import DateForm, DatePoint, EventDate, Span
from quiz.facts.events import Event, EventId
from quiz.values import dataclass


@dataclass(frozen=True)
class Chronicle:
    """Dated events from the earliest to the latest."""

    events: tuple[Event, ...]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Chronicle":
        """Put events in order; those without a date are left out."""
        return cls(tuple(sorted((e for e in events if e.date), key=_order)))

    @property
    def span(self) -> Span | None:
        """From the day of the first event to that of the last."""
        if not self.events:
            return None
        return Span(day_of(self.events[0]), day_of(self.events[-1]))

    @cached_property
    def _places(self) -> dict[EventId, int]:
        return {event.id: place for place, event in enumerate(self.events)}

    def before(self, event: EventId) -> Iterator[Event]:
        """The events before this one, nearest first."""
        place = self._places.get(event, 0)
        return (self.events[i] for i in range(place - 1, -1, -1))

    def after(self, event: EventId) -> Iterator[Event]:
        """The events after this one, nearest first."""
        place = self._places.get(event, len(self.events))
        return (self.events[i] for i in range(place + 1, len(self.events)))


def point_of(date: EventDate) -> DatePoint:
    """The written end that stands for a date: the first one there is."""
    return date.points[0]


def day_of(event: Event) -> int:
    """The day at which a dated event stands: the middle of what it may mean."""
    if event.date is None:
        raise ValueError(f"{event.id} has no date.")
    date = event.date.value
    ends = date.points if date.form is DateForm.BETWEEN else date.points[:1]
    return (ends[0].span.first + ends[-1].span.last) // 2


def _order(event: Event) -> tuple[int, int, int, str]:
    """Coarse dates before the finer ones within them; cheap, as there are many."""
    if event.date is None:
        return (0, 0, 0, event.id)
    date = event.date.value
    point = date.first or date.last
    if point is None:
        return (0, 0, 0, event.id)
    return (point.year, point.month or 0, point.day or 0, event.id)
