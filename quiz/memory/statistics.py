"""What the reviews say: true retention, habits, what is hard and what is known."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from typing import TypeVar

from quiz.memory.card import Card, State
from quiz.memory.fsrs import model
from quiz.memory.reviews import Review
from quiz.questions.question import QuestionId
from quiz.values import dataclass

MATURE = 21  # days of interval, as Anki counts
_NORMAL_95 = 1.96

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of so many were recalled."""

    right: int = 0
    total: int = 0

    @property
    def share(self) -> float | None:
        """The share recalled; None of none."""
        return self.right / self.total if self.total else None

    @property
    def bounds(self) -> tuple[float, float]:
        """Where the true share lies, 95 times in 100 (Wilson's score interval)."""
        if not self.total:
            return 0.0, 1.0
        n, z2 = self.total, _NORMAL_95**2
        share = self.right / n
        middle = (share + z2 / (2 * n)) / (1 + z2 / n)
        width = sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
        low, high = middle - _NORMAL_95 * width, middle + _NORMAL_95 * width
        return max(low, 0.0), min(high, 1.0)

    @classmethod
    def of(cls, reviews: Iterable[Review]) -> "Rate":
        """Of these reviews."""
        rights = [review.is_right for review in reviews]
        return cls(sum(rights), len(rights))


@dataclass(frozen=True, slots=True)
class Retention:
    """True retention: of cards that had been away for days, how many were recalled."""

    young: Rate
    mature: Rate

    @property
    def all(self) -> Rate:
        """Both together."""
        return Rate(
            self.young.right + self.mature.right, self.young.total + self.mature.total
        )


def retention(reviews: Iterable[Review]) -> Retention:
    """The true retention in these reviews; steps and practice are left out."""
    tests = [review for review in reviews if review.is_test]
    young = [review for review in tests if review.before.interval < MATURE]
    mature = [review for review in tests if review.before.interval >= MATURE]
    return Retention(Rate.of(young), Rate.of(mature))


def since(reviews: Iterable[Review], day: int) -> tuple[Review, ...]:
    """The reviews of this day and later."""
    return tuple(review for review in reviews if review.day >= day)


def retention_by(
    reviews: Iterable[Review], labels_of: Callable[[QuestionId], Iterable[T]]
) -> dict[T, Rate]:
    """True retention by what questions are about; one may count for several labels."""
    sorted_out: dict[T, list[Review]] = defaultdict(list)
    for review in reviews:
        if review.is_test:
            for label in labels_of(review.question):
                sorted_out[label].append(review)
    return {label: Rate.of(own) for label, own in sorted_out.items()}


@dataclass(frozen=True, slots=True)
class Bin:
    """Reviews of cards that were away about as long: what was expected, what came."""

    days: int  # at most
    expected: float
    rate: Rate


AWAY = (1, 3, 7, 14, 30, 60, 120, 240, 100_000)  # days


def forgetting(reviews: Iterable[Review]) -> tuple[Bin, ...]:
    """The forgetting curve: recall by how long cards were away, beside the expected."""
    sorted_out: dict[int, list[Review]] = defaultdict(list)
    for review in reviews:
        if review.is_test and review.expected is not None:
            most = next(days for days in AWAY if review.away <= days)
            sorted_out[most].append(review)
    return tuple(
        Bin(days, sum(r.expected or 0 for r in own) / len(own), Rate.of(own))
        for days, own in sorted(sorted_out.items())
    )


@dataclass(frozen=True, slots=True)
class Hard:
    """A question that is hard for this learner."""

    question: QuestionId
    lapses: int
    difficulty: float
    rate: Rate


def hardest(
    reviews: Iterable[Review], cards: Mapping[QuestionId, Card], count: int = 10
) -> tuple[Hard, ...]:
    """The questions forgotten most often once they were known, the worst first."""
    tests: dict[QuestionId, list[Review]] = defaultdict(list)
    for review in reviews:
        if review.is_test:
            tests[review.question].append(review)
    found = [
        Hard(q, card.lapses, card.difficulty, Rate.of(tests[q]))
        for q, card in cards.items()
        if card.lapses
    ]
    found.sort(key=lambda hard: (-hard.lapses, -hard.difficulty, hard.question))
    return tuple(found[:count])


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How much of a deck is known: its cards by state, and recall expected right now."""

    new: int = 0
    learning: int = 0
    young: int = 0
    mature: int = 0
    suspended: int = 0
    recall: float = 0.0

    @property
    def seen(self) -> int:
        """How many cards were ever answered."""
        return self.learning + self.young + self.mature


def known(
    questions: Iterable[QuestionId],
    cards: Mapping[QuestionId, Card],
    today: int,
    parameters: str,
) -> Known:
    """What is known of these questions today, by the memory model."""
    fsrs, states, recall = model(parameters), Counter[str](), 0.0
    for question in questions:
        card = cards.get(question)
        if card is not None and card.suspended:
            states["suspended"] += 1
        elif card is None or card.last_day is None:
            states["new"] += 1
        else:
            is_mature = card.interval >= MATURE
            long = "mature" if is_mature else "young"
            states[long if card.state is State.REVIEW else "learning"] += 1
            recall += fsrs.retrievability(card.stability, today - card.last_day)
    return Known(**states, recall=recall)


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done on a day: answers, of them looks at new cards, and seconds."""

    answers: int
    introduced: int
    seconds: float


def activity(reviews: Iterable[Review]) -> dict[int, Activity]:
    """What was done on each day on which anything was."""
    days: dict[int, list[Review]] = defaultdict(list)
    for review in reviews:
        days[review.day].append(review)
    return {
        day: Activity(
            answers=len(own),
            introduced=sum(review.before.last_day is None for review in own),
            seconds=sum(min(review.entry.seconds, 60.0) for review in own),
        )
        for day, own in sorted(days.items())
    }


def streak(days: Iterable[int], today: int, is_off: Callable[[int], bool]) -> int:
    """On how many days in a row something was done, up to today or yesterday.

    A day off neither counts nor breaks it.
    """
    done, count = set(days), 0
    if not done:
        return 0
    for day in range(today, min(done) - 1, -1):
        if day in done:
            count += 1
        elif day != today and not is_off(day):
            break
    return count


def missed_since(reviews: Sequence[Review], day: int) -> frozenset[QuestionId]:
    """What was not recalled on this day or later; looks at new cards are no misses."""
    return frozenset(
        review.question
        for review in since(reviews, day)
        if not review.is_right and review.before.last_day is not None
    )
