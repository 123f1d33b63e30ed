"""What a stem tells of a series: that an event belongs to it, or its place in it.

A given is `series` (its id), `ordinal` (its id, `#`, and the number; 0 for the last)
or `only` (its id).
"""

from quiz.facts.base import FactBase
from quiz.facts.events import EventId, Series, SeriesId
from quiz.language.text import Text
from quiz.questions.question import Given

OF_SERIES = frozenset({"series", "ordinal", "only"})
LAST = 0
PLACE_IN_A_ROW = Text("번째")  # the unit of a number that says which of a series
ORDINALS = (
    Text("마지막", "last"),
    *(Text("첫 번째", "first"), Text("두 번째", "second")),
    *(Text("세 번째", "third"), Text("네 번째", "fourth")),
)


def series_in(given: Given, base: FactBase) -> Series:
    """The series that is told of."""
    return base.series[SeriesId(given.value.partition("#")[0])]


def number_in(given: Given) -> int:
    """Which of the series it is, from 1; 0 for the last one."""
    return int(given.value.partition("#")[2] or 1)


def members_told(given: Given, base: FactBase) -> tuple[EventId, ...]:
    """The events of which the given is true."""
    events = series_in(given, base).events
    if given.attribute == "series":
        return events
    return (events[number_in(given) - 1],)
