"""Schedules that are compared, each with one knob: the larger, the longer the intervals."""

from collections.abc import Callable
from typing import Protocol

from quiz.memory.fsrs import FSRS_6, Model
from quiz.memory.rating import Rating


class Schedule(Protocol):
    """When one fact comes back."""

    def next(self, days: int, *, right: bool | None) -> int:
        """In how many days, after an answer so many days after the one before.

        `right` is None on the day the fact was learnt.
        """


class Fixed:
    """The same interval for ever: every so many days."""

    def __init__(self, knob: float) -> None:
        """An interval of so many days."""
        self._days = knob

    def next(self, days: int, *, right: bool | None) -> int:  # noqa: ARG002
        """The interval."""
        return max(round(self._days), 1)


class Leitner:
    """Boxes of 1, 2, 4, 8, … days; what is missed goes back to the first."""

    def __init__(self, knob: float) -> None:
        """All intervals are multiplied by the knob."""
        self._knob = knob
        self._box = 0

    def next(self, days: int, *, right: bool | None) -> int:  # noqa: ARG002
        """The interval of the box that the fact is in now."""
        if right is not None:
            self._box = self._box + 1 if right else 0
        return max(round(self._knob * float(2**self._box)), 1)


class Sm2:
    """SuperMemo 2 (Wozniak 1990); right answers are fours, wrong ones twos."""

    def __init__(self, knob: float) -> None:
        """All intervals are multiplied by the knob."""
        self._knob = knob
        self._ease, self._times, self._interval = 2.5, 1, 1.0

    def next(self, days: int, *, right: bool | None) -> int:  # noqa: ARG002
        """One day, six days, then longer by the ease each time."""
        if right is True:
            self._times += 1
            self._interval = 6.0 if self._times == 2 else self._interval * self._ease
        elif right is False:
            self._ease = max(self._ease - 0.32, 1.3)
            self._times, self._interval = 1, 1.0
        return max(round(self._knob * self._interval), 1)


class Fsrs:
    """Ours: FSRS-6 with its default weights, whatever the learner's memory is."""

    _MODEL = Model(FSRS_6)

    def __init__(self, knob: float) -> None:
        """Recall may fall by so much before a fact comes back: 0.1 is 90 %."""
        self._retention = 1 - knob
        self._memory = self._MODEL.first(Rating.AGAIN)
        for _ in range(2):
            self._memory = self._MODEL.after(self._memory, Rating.GOOD, 0)

    def next(self, days: int, *, right: bool | None) -> int:
        """When the model expects recall to have fallen so far."""
        if right is not None:
            rating = Rating.GOOD if right else Rating.AGAIN
            self._memory = self._MODEL.after(self._memory, rating, days)
            if not right:
                self._memory = self._MODEL.after(self._memory, Rating.GOOD, 0)
        return max(
            round(self._MODEL.interval(self._memory.stability, self._retention)), 1
        )


# What each is called, the knob it comes with, and between which knobs its intervals go
# from days to years.
RIVALS: dict[str, tuple[Callable[[float], Schedule], float, float, float]] = {
    "fixed interval": (Fixed, 7.0, 1.0, 400.0),
    "Leitner": (Leitner, 1.0, 0.05, 60.0),
    "SM-2": (Sm2, 1.0, 0.05, 60.0),
    "FSRS-6 (quiz)": (Fsrs, 0.1, 0.003, 0.7),
}
