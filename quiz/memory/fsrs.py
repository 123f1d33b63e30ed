"""FSRS-6: how stability and difficulty of a memory change with each answer.

The formulas are the published ones (open-spaced-repetition, "The Algorithm", FSRS-6).
Time is counted in whole calendar days; 0 days means the same day.
"""

from functools import cache
from math import exp, log

from quiz.memory.rating import Rating
from quiz.values import dataclass

Weights = tuple[float, ...]  # 21 of them

FSRS_6: Weights = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194),
    *(0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629),
    *(1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)

# Log entries name the weights they were scheduled under: `fsrs-6` are the defaults for
# ever, a learner's own are named by their numbers, so that every entry explains itself.
DEFAULT = "fsrs-6"

# Between which limits each weight makes sense, as the optimisers of the field clamp it.
BOUNDS = (
    *[(0.001, 100.0)] * 4,
    *[(1.0, 10.0), (0.001, 4.0), (0.001, 4.0), (0.001, 0.75), (0.0, 4.5), (0.0, 0.8)],
    *[(0.001, 3.5), (0.001, 5.0), (0.001, 0.25), (0.001, 0.9), (0.0, 4.0), (0.0, 1.0)],
    *[(1.0, 6.0), (0.0, 2.0), (0.0, 2.0), (0.0, 0.8), (0.1, 0.8)],
)

STABILITY_LIMITS = (0.001, 36500.0)
DIFFICULTY_LIMITS = (1.0, 10.0)


@dataclass(frozen=True, slots=True)
class MemoryState:
    """How long a memory lasts, in days to 90 % recall, and how hard it grows."""

    stability: float
    difficulty: float


class Model:
    """FSRS-6 under one set of weights; what they alone decide is computed once."""

    __slots__ = (
        "_decay",
        "_easy_difficulty",
        "_factor",
        "_first",
        "_forget_floor",
        "_recall_bonus",
        "_recall_scale",
        "_same_day",
        "_weights",
    )

    def __init__(self, weights: Weights) -> None:
        """Prepare the constants."""
        w = weights
        self._weights = w
        self._decay = -w[20]
        self._factor = exp(log(0.9) / self._decay) - 1
        self._easy_difficulty = w[4] - exp(w[5] * 3) + 1
        self._forget_floor = exp(w[17] * w[18])
        self._recall_scale = exp(w[8])
        self._recall_bonus = (0.0, 0.0, w[15], 1.0, w[16])  # by rating
        self._same_day = (0.0, *(exp(w[17] * (r - 3 + w[18])) for r in Rating))
        self._first = {rating: _first(w, rating) for rating in Rating}

    def first(self, rating: Rating) -> MemoryState:
        """The memory after the very first answer."""
        return self._first[rating]

    def after(self, before: MemoryState, rating: Rating, days: int) -> MemoryState:
        """The memory after an answer this many days after the one before."""
        w = self._weights
        s, d = before.stability, before.difficulty
        if days <= 0:
            grown = self._same_day[rating] * s ** -w[19]
            stability = s * (grown if rating is Rating.AGAIN else max(grown, 1.0))
        else:
            forgotten = 1 - (1 + self._factor * days / s) ** self._decay
            if rating is Rating.AGAIN:
                stability = min(
                    w[11]
                    * d ** -w[12]
                    * ((s + 1) ** w[13] - 1)
                    * exp(w[14] * forgotten),
                    s / self._forget_floor,
                )
            else:
                stability = s * (
                    1
                    + self._recall_scale
                    * (11 - d)
                    * s ** -w[9]
                    * (exp(w[10] * forgotten) - 1)
                    * self._recall_bonus[rating]
                )
        moved = d - w[6] * (rating - 3) * (10 - d) / 9
        difficulty = w[7] * self._easy_difficulty + (1 - w[7]) * moved
        return MemoryState(
            _within(stability, STABILITY_LIMITS),
            _within(difficulty, DIFFICULTY_LIMITS),
        )

    def retrievability(self, stability: float, days: int) -> float:
        """How likely the answer is recalled after this many days."""
        return float((1 + self._factor * max(days, 0) / stability) ** self._decay)

    def interval(self, stability: float, retention: float) -> float:
        """After how many days recall falls to the retention wanted."""
        return float(stability / self._factor * (retention ** (1 / self._decay) - 1))


@cache
def model(parameters: str) -> Model:
    """The model under the weights of this name."""
    return Model(weights_of(parameters))


def weights_of(parameters: str) -> Weights:
    """The weights of this name; raises `ValueError` where it names none."""
    if parameters == DEFAULT:
        return FSRS_6
    version, _, numbers = parameters.partition(":")
    weights = tuple(map(float, numbers.split(","))) if version == DEFAULT else ()
    if len(weights) != len(FSRS_6):
        raise ValueError(f"no weights are called {parameters!r}")
    for number, (low, high) in zip(weights, BOUNDS, strict=True):
        if not low <= number <= high:
            raise ValueError(f"a weight of {number} is not between {low} and {high}")
    return weights


def name_of(weights: Weights) -> str:
    """The name of a learner's own weights: their numbers, to four decimals."""
    return f"{DEFAULT}:{','.join(f'{number:.4f}' for number in weights)}"


def _first(w: Weights, rating: Rating) -> MemoryState:
    difficulty = w[4] - exp(w[5] * (rating - 1)) + 1
    return MemoryState(
        _within(w[rating - 1], STABILITY_LIMITS), _within(difficulty, DIFFICULTY_LIMITS)
    )


def _within(value: float, limits: tuple[float, float]) -> float:
    return min(max(value, limits[0]), limits[1])
