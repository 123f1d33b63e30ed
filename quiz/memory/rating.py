"""What the learner tells the memory about an answer, and what a grade proposes."""

from enum import IntEnum

from quiz.grading.grade import Grade
from quiz.questions.question import Mode


class Rating(IntEnum):
    """How well the answer was recalled; the numbers are Anki's and FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def propose(grade: Grade, mode: Mode, *, retried: bool = False) -> Rating:
    """The rating that fits a grade; the learner may choose another.

    FSRS counts Hard as remembered, so an answer that is right in part proposes
    Again and shows its score. Nothing proposes Easy: only the learner knows.
    """
    return propose_right(mode, retried=retried) if grade.is_right else Rating.AGAIN


def propose_right(mode: Mode, *, retried: bool = False) -> Rating:
    """The rating that fits a right answer."""
    return cap(Rating.HARD if retried else Rating.GOOD, mode)


def cap(rating: Rating, mode: Mode) -> Rating:
    """The rating that a mode lets stand: a choice may be a guess, so Good at most."""
    return min(rating, Rating.GOOD) if mode is Mode.CHOICES else rating
