"""Reviews and cards as Anki's collection keeps them, in its units."""

import json
from contextlib import suppress
from enum import IntEnum

from quiz.values import dataclass


class Kind(IntEnum):
    """What a row of the review log records; the numbers are Anki's."""

    LEARNING = 0
    REVIEW = 1
    RELEARNING = 2
    FILTERED = 3  # beside the schedule where its factor is 0
    MANUAL = 4  # no answer; a card made new again where its factor is 0
    RESCHEDULED = 5


class CardType(IntEnum):
    """Where a card stands; the numbers are Anki's, of type and of queue alike."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


# Queues beside those of the types.
SUSPENDED = -1
BURIED = (-2, -3)  # by the scheduler, by the user


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A row of the review log.

    `at` is in milliseconds since 1970 and identifies it in a whole collection; an
    interval is in days, or where negative in seconds; `factor` holds the difficulty,
    as 100 to 1100.
    """

    at: int
    rating: int  # 1 to 4; 0 where nothing was answered
    interval: int
    last_interval: int = 0
    factor: int = 0
    milliseconds: int = 0
    kind: Kind = Kind.REVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class CardProgress:
    """What Anki keeps of a studied card beside its review log.

    `due` counts days from the collection's first, or for a card in learning seconds
    since 1970; None leaves a new card its place.
    """

    type: CardType = CardType.NEW
    queue: int = 0
    due: int | None = None
    interval: int = 0
    reps: int = 0
    lapses: int = 0
    steps_left: int = 0
    flag: int = 0
    data: str = ""  # stability and difficulty, and what we sent with it, as JSON
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a collection counts days: its first one, in seconds; its clock."""

    created: int
    offset_minutes: int  # ahead of UTC
    rollover_hour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The marks of a card as we sent them, kept with it in what Anki leaves alone.

    What was marked in Anki is what differs from them. `at` is when the learner's last
    mark before that was made, in seconds since 1970; 0 where the marks are none of
    the learner's.
    """

    suspended: bool = False
    flag: int = 0
    at: int = 0

    @property
    def custom_data(self) -> str:
        """The text for the key `cd` of a card's data: keys of eight letters at most."""
        told = {"sqAt": self.at, "sqMarks": self.suspended * 8 + self.flag}
        return json.dumps(told, separators=(",", ":"))


def marks_sent(data: object) -> Marks | None:
    """The marks in the data of a card, where they are as we write them."""
    with suppress(ValueError, RecursionError, TypeError, AttributeError, KeyError):
        told = json.loads(json.loads(data)["cd"])  # type: ignore[arg-type]
        at, marks = told["sqAt"], told["sqMarks"]
        if isinstance(at, int) and isinstance(marks, int) and 0 <= marks < 16:
            return Marks(suspended=marks >= 8, flag=marks % 8, at=at)
    return None
