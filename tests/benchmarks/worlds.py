"""Memories to be scheduled, after published models that are not the scheduler's own.

Every memory is of one fact: `recall` is the chance of recall some days after the last
review, `review` what a review does to it. A first day is over when one is made.
"""

from collections.abc import Callable, Iterator
from math import exp, log, log2
from typing import Protocol

from quiz.memory.fsrs import FSRS_6, MemoryState, Model
from quiz.memory.rating import Rating


class Memory(Protocol):
    """The memory of one fact."""

    def recall(self, days: float) -> float:
        """The chance of recall so many days after the last review."""

    def review(self, days: int, *, right: bool) -> None:
        """Be reviewed so many days after the last time; the answer is told after it."""


World = Callable[[Iterator[float]], Callable[[], Memory]]


class Maimemo:
    """The DHP model of Ye, Su and Cao (KDD 2022), fitted to 220 million reviews.

    Half-life grows with each recall and collapses with a lapse; facts have
    difficulties. Constants and difficulties are those of the paper's own simulator.
    """

    def __init__(self, luck: Iterator[float]) -> None:
        """A fact of a difficulty that luck draws."""
        shares = (0.06, 0.15, 0.26, 0.40, 0.54, 0.67, 0.78, 0.88, 0.95, 1.0)
        drawn = next(luck)
        self._difficulty = 1 + next(i for i, s in enumerate(shares) if drawn <= s)
        self._half = -1 / log2(max(0.925 - 0.05 * self._difficulty, 0.025))

    def recall(self, days: float) -> float:
        """Half after a half-life."""
        return float(2 ** (-days / self._half))

    def review(self, days: int, *, right: bool) -> None:
        """Recall lengthens the half-life the more, the likelier it was forgotten."""
        d, half, lost = self._difficulty, self._half, 1 - self.recall(days)
        if right:
            grown = d**-0.53420593 * half**-0.127362 * lost**0.9678043
            self._half = half * (1 + exp(3.80863264) * grown)
        else:
            self._half = (
                exp(-0.04158382) * d**-0.04067209 * half**0.37745957 * lost**-0.22724425
            )
            self._difficulty = min(d + 2, 20)


class Activation:
    """The activation of Pavlik and Anderson (Cognitive Science, 2005), of ACT-R.

    Every practice leaves a trace that decays by a power law, the faster the more
    active the memory was: hence the spacing effect. Time away counts a fortieth. The
    form and the decay (0.217, 0.177) are the paper's; threshold and noise are set so
    that nearly nine facts in ten are recalled the day after they were learnt, and two
    in three after a month without a review.
    """

    _SCALE, _INTERCEPT, _AWAY = 0.217, 0.177, 0.025
    _THRESHOLD, _NOISE, _FACTS = -1.9, 0.45, 0.6

    def __init__(self, luck: Iterator[float]) -> None:
        """A fact learnt today: looked at, then recalled after one and ten minutes."""
        # The sum of three is near enough to a normal draw.
        self._strength = self._FACTS * 2 * (sum(next(luck) for _ in range(3)) - 1.5)
        self._traces: list[tuple[float, float]] = []  # age in seconds, decay
        for seconds in (0.0, 60.0, 600.0):
            self._practise(seconds)

    def recall(self, days: float) -> float:
        """The chance that activation, with its noise, passes the threshold."""
        over = self._activation(days * 86400 * self._AWAY) + self._strength
        return 1 / (1 + exp((self._THRESHOLD - over) / self._NOISE))

    def review(self, days: int, *, right: bool) -> None:
        """Recalled or told, it is practised; told, it is recalled once more at once."""
        self._practise(days * 86400 * self._AWAY)
        if not right:
            self._practise(600.0)

    def _activation(self, later: float) -> float:
        return log(sum((age + later) ** -decay for age, decay in self._traces))

    def _practise(self, later: float) -> None:
        later = max(later, 1.0)
        active = exp(self._activation(later)) if self._traces else 0.0
        self._traces = [(age + later, decay) for age, decay in self._traces]
        self._traces.append((1.0, self._SCALE * active + self._INTERCEPT))


class OtherFsrs:
    """FSRS-6 with other weights than the scheduler's, as another learner has them.

    Facts differ: in difficulty from 1 to 10, and in how well the first day sticks.
    """

    def __init__(self, fsrs: Model, luck: Iterator[float]) -> None:
        """A fact learnt today: looked at, then recalled twice."""
        self._fsrs = fsrs
        memory = fsrs.first(Rating.AGAIN)
        for _ in range(2):
            memory = fsrs.after(memory, Rating.GOOD, 0)
        sticks = exp(sum(next(luck) for _ in range(3)) - 1.5)
        self._memory = MemoryState(memory.stability * sticks, 1 + 9 * next(luck))

    def recall(self, days: float) -> float:
        """By FSRS's forgetting curve."""
        return self._fsrs.retrievability(self._memory.stability, round(days))

    def review(self, days: int, *, right: bool) -> None:
        """Good, or Again and then Good."""
        rating = Rating.GOOD if right else Rating.AGAIN
        self._memory = self._fsrs.after(self._memory, rating, days)
        if not right:
            self._memory = self._fsrs.after(self._memory, Rating.GOOD, 0)


def maimemo(luck: Iterator[float]) -> Callable[[], Memory]:
    """A learner whose memory is that of DHP."""
    return lambda: Maimemo(luck)


def activation(luck: Iterator[float]) -> Callable[[], Memory]:
    """A learner whose memory is that of ACT-R."""
    return lambda: Activation(luck)


def other_fsrs(luck: Iterator[float]) -> Callable[[], Memory]:
    """A learner whose weights are off by up to a quarter each, either way."""
    weights = tuple(weight * (0.75 + 0.5 * next(luck)) for weight in FSRS_6)
    fsrs = Model(weights)
    return lambda: OtherFsrs(fsrs, luck)
