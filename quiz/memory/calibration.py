"""How far this learner's recall is from what the memory model expects of it."""

from collections.abc import Iterable
from math import exp, log, sqrt

from quiz.memory.reviews import Review
from quiz.values import dataclass

# How far learners are from the model before anything is known of them, as log odds:
# one in three recalls less than 85 % or more than 94 % where it expects 90 %.
PRIOR = 0.5
_LEAST, _MOST = 1e-4, 1 - 1e-4


@dataclass(frozen=True, slots=True)
class Calibration:
    """The shift, in log odds, between expected and real recall, and how sure it is."""

    shift: float = 0.0
    deviation: float = PRIOR


def calibrate(reviews: Iterable[Review]) -> Calibration:
    """The likeliest shift given these reviews, with a normal prior around none."""
    tests = [
        (log_odds(review.expected), review.is_right)
        for review in reviews
        if review.is_test and review.expected is not None
    ]
    shift, weight = 0.0, 1 / PRIOR**2
    for _ in range(8):  # Newton's steps; the function is concave
        recalls = [_share(odds + shift) for odds, _ in tests]
        missing = sum(
            right - recall for (_, right), recall in zip(tests, recalls, strict=True)
        )
        weight = sum(recall * (1 - recall) for recall in recalls) + 1 / PRIOR**2
        shift += (missing - shift / PRIOR**2) / weight
    return Calibration(shift, 1 / sqrt(weight))


def shifted(recall: float, shift: float) -> float:
    """The recall whose log odds are higher by the shift."""
    return recall if not shift else _share(log_odds(recall) + shift)


def log_odds(share: float) -> float:
    """The logarithm of share to remainder; certainty is a very high one."""
    share = min(max(share, _LEAST), _MOST)
    return log(share / (1 - share))


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds))
