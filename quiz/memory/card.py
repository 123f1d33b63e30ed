"""One learner's memory of one question, whatever the language."""

from datetime import datetime
from enum import StrEnum

from quiz.questions.question import QuestionId
from quiz.values import dataclass


class State(StrEnum):
    """Where a card stands; the names are Anki's."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class Interval:
    """How long until a card is asked again: whole days, or seconds within one."""

    days: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One learner's memory of one question.

    `step` counts the learning steps taken. `due` is in UTC; a card counted in
    days falls due when its day begins. Days are calendar days where the learner
    was (see `quiz.memory.days`). `interval` is in days, 0 within learning.
    `successes` and `misses` leave study flips out; `misses` counts failures
    since the last success. `answer` are the keys of the answer last learnt. The
    learner's own marks are `suspended`, `buried_until` (a day), `flag` and `note`.
    """

    question: QuestionId
    state: State = State.NEW
    step: int = 0
    stability: float = 0.0
    difficulty: float = 0.0
    due: datetime | None = None
    last_review: datetime | None = None
    first_day: int | None = None
    last_day: int | None = None
    interval: int = 0
    reps: int = 0
    lapses: int = 0
    successes: int = 0
    misses: int = 0
    answer: tuple[str, ...] = ()
    suspended: bool = False
    buried_until: int | None = None
    flag: int = 0
    note: str = ""

    @property
    def is_new(self) -> bool:
        """Whether it was never answered."""
        return self.state is State.NEW

    @property
    def is_learning(self) -> bool:
        """Whether its next showing is counted in minutes."""
        return self.state in (State.LEARNING, State.RELEARNING)
