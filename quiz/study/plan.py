"""What a session is for: what is due, what will be, or practice beside the schedule."""

from datetime import timedelta
from enum import StrEnum

from quiz.values import dataclass

EVER = 100 * 366  # days


class Ending(StrEnum):
    """Why a session asks nothing more, or nothing for now."""

    CARDS = "cards"  # as many were answered as was planned
    TIME = "time"  # as much time was spent
    DAY = "day"  # the day holds no more, though more waits
    DONE = "done"  # nothing more waits


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """How far a session goes; without more, it asks what is due today.

    `ahead` asks also what falls due within so many days, `EVER` all that was ever
    seen: the likeliest forgotten first, with no limit of the day and nothing new.
    `cram` asks in the same way, but leaves the schedule alone. The session ends after
    `cards` answers or `time` spent on them.
    """

    ahead: int = 0
    cram: bool = False
    cards: int | None = None
    time: timedelta | None = None

    @property
    def is_beside(self) -> bool:
        """Whether it asks more than what is due today."""
        return self.cram or self.ahead > 0

    @property
    def has_end(self) -> bool:
        """Whether it ends before there is nothing more to ask."""
        return self.cards is not None or self.time is not None

    def ending(self, answered: int, spent: timedelta) -> "Ending | None":
        """Which of what was planned is reached by so many answers in so much time."""
        if self.cards is not None and answered >= self.cards:
            return Ending.CARDS
        if self.time is not None and spent >= self.time:
            return Ending.TIME
        return None
