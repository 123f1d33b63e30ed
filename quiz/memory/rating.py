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


# Modes in which a right answer may be a guess.
_GUESSED = (Mode.CHOICES, Mode.CONTRAST)
# Modes of several things at once, and from which score on most of them is known: one
# pair of four the wrong way round is 0.83, one of three 0.67.
_SEVERAL = (Mode.ORDER, Mode.MATCH)
MOSTLY = 0.8


def propose(grade: Grade, mode: Mode, *, retried: bool = False) -> Rating:
    """The rating that fits a grade; the learner may choose another.

    FSRS counts Hard as remembered, so an answer that is right in part proposes
    Again and shows its score; only of several things put in order, most of which
    are right, it is Hard. Nothing proposes Easy: only the learner knows.
    """
    if grade.is_right:
        return propose_right(mode, retried=retried)
    is_mostly = mode in _SEVERAL and grade.score >= MOSTLY
    return Rating.HARD if is_mostly else Rating.AGAIN


def propose_right(mode: Mode, *, retried: bool = False) -> Rating:
    """The rating that fits a right answer."""
    return cap(Rating.HARD if retried else Rating.GOOD, mode)


def cap(rating: Rating, mode: Mode) -> Rating:
    """The rating that a mode lets stand: a choice may be a guess, so Good at most."""
    return min(rating, Rating.GOOD) if mode in _GUESSED else rating
