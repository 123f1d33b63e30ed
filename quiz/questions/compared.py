"""Which questions of a deck compare events, and what else it asks about those."""

from collections.abc import Container, Iterable, Mapping, Sequence

from quiz.facts.events import EventId
from quiz.values import dataclass

# Of a question: its place in the deck, its events, and whether it compares them.
About = tuple[int, Sequence[EventId], bool]


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparisons of a deck, whose events are numbered.

    `events` are the numbers of those compared at a place, `asked` by such a number
    the places where something else is asked about the event.
    """

    events: Mapping[int, Sequence[int]]
    asked: Sequence[Sequence[int]]

    def known(self, recalled: Container[int]) -> set[int]:
        """Where each event was recalled at one of these places, if it is asked about.

        Which of two was first is no question before both are known; of an event that
        the deck asks nothing else about, there is nothing to wait for.
        """
        known = {
            number
            for number, places in enumerate(self.asked)
            if not places or any(map(recalled.__contains__, places))
        }
        return {n for n, events in self.events.items() if known.issuperset(events)}


def compared(questions: Iterable[About]) -> Compared:
    """Those among the questions of a deck."""
    by_event: dict[EventId, list[int]] = {}
    comparing: list[tuple[int, Sequence[EventId]]] = []
    for place, about, compares in questions:
        if compares:
            comparing.append((place, about))
            continue
        for event in about:
            by_event.setdefault(event, []).append(place)
    numbers: dict[EventId, int] = {}
    events = {
        place: [numbers.setdefault(event, len(numbers)) for event in about]
        for place, about in comparing
    }
    return Compared(events, [by_event.get(event, []) for event in numbers])
