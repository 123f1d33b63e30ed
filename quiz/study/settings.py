"""How much to study and when: limits, easy days, pauses, an exam. What, a deck says."""

from collections.abc import Iterator
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum

from quiz.memory.scheduling import SchedulingSettings
from quiz.values import dataclass

EVERY_DAY_ALIKE = (1.0,) * 7


class ReviewOrder(StrEnum):
    """Which reviews come first where there are more than a day holds."""

    DUE = "due"  # the longest waiting
    RECALL = "recall"  # the likeliest to have been forgotten


@dataclass(frozen=True, slots=True, order=True)
class Pause:
    """Days on which nothing is asked, the first and the last of them included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySettings:
    """How much a day, how far ahead, and what the scheduler aims at.

    `easy_days` are shares of the usual load, from Monday on: 0.5 is half a day, 0 a
    day off. On the day of the `exam` all that was seen is to be recalled. A session
    ends after so many answers or so much time, where one is set.
    """

    new_per_day: int = 20
    reviews_per_day: int = 200
    learn_ahead: timedelta = timedelta(minutes=20)
    order: ReviewOrder = ReviewOrder.DUE
    easy_days: tuple[float, ...] = EVERY_DAY_ALIKE
    pauses: tuple[Pause, ...] = ()
    exam: date | None = None
    session_cards: int | None = None
    session_time: timedelta | None = None
    scheduling: SchedulingSettings = field(default_factory=SchedulingSettings)

    def share(self, day: int) -> float:
        """How much of the usual load a day bears, from 0 to 1; days have numbers."""
        if self.pause_on(day):
            return 0.0
        return self.easy_days[(day - 1) % 7]  # day 1 was a Monday

    def new_on(self, day: int) -> int:
        """How many new cards this day may bring."""
        return round(self.new_per_day * self.share(day))

    def reviews_on(self, day: int) -> int:
        """How many reviews this day may bring."""
        return round(self.reviews_per_day * self.share(day))

    def pause_on(self, day: int) -> Pause | None:
        """The pause that holds this day."""
        for pause in self.pauses:
            if pause.first.toordinal() <= day <= pause.last.toordinal():
                return pause
        return None

    def working_days(self, first: int, last: int) -> Iterator[int]:
        """The days from the first to the last on which anything may be asked."""
        return (day for day in range(first, last + 1) if self.share(day) > 0)
