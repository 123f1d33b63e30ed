"""Weights of one's own: fitted to what one recalled and forgot, and put to the test.

The fitting is done by fsrs-rs-python, which holds the interpreter while it works: call
`fit` in a process of its own. That wheel declares no licence; its engine, fsrs-rs, is
under BSD-3.
"""

from collections.abc import Iterable, Sequence
from math import log

from quiz.memory.days import day_of, local
from quiz.memory.entries import Logged
from quiz.memory.fsrs import BOUNDS, MemoryState, Weights, model
from quiz.memory.rating import Rating
from quiz.memory.replay import standing
from quiz.questions.question import QuestionId
from quiz.values import dataclass

FEWEST = 400  # reviews, below which chance would be fitted
HELD_BACK = 0.2  # the share of the latest reviews that only judge
EPOCHS = 8  # as Anki fits


@dataclass(frozen=True, slots=True)
class Review:
    """An answer so many days after the one before, and when on the whole time line."""

    rating: int
    days: int
    at: float


History = tuple[Review, ...]


def histories(entries: Iterable[Logged]) -> tuple[History, ...]:
    """The reviews of each question, as far as they counted for the schedule."""
    found: dict[QuestionId, list[Review]] = {}
    last: dict[QuestionId, int] = {}
    for entry in standing(entries):
        if entry.cram:
            continue
        day = day_of(local(entry.at, entry.offset_minutes), entry.rollover_hour)
        days = max(day - last.get(entry.question, day), 0)
        last[entry.question] = day
        review = Review(int(entry.rating), days, entry.at.timestamp())
        found.setdefault(entry.question, []).append(review)
    return tuple(map(tuple, found.values()))


def judged(known: Sequence[History]) -> int:
    """How many reviews there are to fit to: those on a later day than the one before."""
    return sum(review.days > 0 for history in known for review in history)


def cut(known: Sequence[History]) -> float:
    """The moment from which reviews are held back to judge by."""
    moments = sorted(r.at for history in known for r in history if r.days > 0)
    return moments[int(len(moments) * (1 - HELD_BACK))]


def fit(known: Sequence[History], before: float) -> Weights:
    """The weights under which the reviews before a moment were likeliest."""
    import fsrs_rs_python as fsrs

    items: list[tuple[float, int, fsrs.FSRSItem]] = []
    for number, history in enumerate(known):
        past: list[fsrs.FSRSReview] = []
        for review in history:
            if review.at >= before:
                break
            past.append(fsrs.FSRSReview(review.rating, review.days))
            if review.days > 0:
                items.append((review.at, number, fsrs.FSRSItem(list(past))))
    items.sort(key=lambda item: item[:2])
    found = fsrs.FSRS([]).compute_parameters(
        [item for _, _, item in items],
        [number for _, number, _ in items],
        True,
        1,
        fsrs.TrainingConfig(num_epochs=EPOCHS),
    )
    return tuple(
        min(max(round(number, 4), low), high)
        for number, (low, high) in zip(found, BOUNDS, strict=True)
    )


def surprise(parameters: str, known: Sequence[History], since: float) -> float:
    """How badly weights predict the reviews from a moment on: their mean log loss."""
    fsrs, losses = model(parameters), []
    for history in known:
        state: MemoryState | None = None
        for review in history:
            rating = Rating(review.rating)
            if state is None:
                state = fsrs.first(rating)
                continue
            if review.days > 0 and review.at >= since:
                recall = fsrs.retrievability(state.stability, review.days)
                likely = recall if rating is not Rating.AGAIN else 1 - recall
                losses.append(-log(max(likely, 1e-9)))
            state = fsrs.after(state, rating, review.days)
    return sum(losses) / len(losses) if losses else 0.0
