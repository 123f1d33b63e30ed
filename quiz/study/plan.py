"""What a session is for: what is due, what will be, or practice beside the schedule."""

from datetime import timedelta

from quiz.values import dataclass

EVER = 100 * 366  # days


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

    def is_over(self, answered: int, spent: timedelta) -> bool:
        """Whether so many answers or so much time are what was planned."""
        return (self.cards is not None and answered >= self.cards) or (
            self.time is not None and spent >= self.time
        )
