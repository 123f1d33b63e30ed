"""Reviews and cards as Anki's collection keeps them, in its units."""

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


SUSPENDED = -1  # a queue


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
    memory: str = ""  # stability and difficulty, as JSON
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a collection counts days: its first one, in seconds; its clock."""

    created: int
    offset_minutes: int  # ahead of UTC
    rollover_hour: int
