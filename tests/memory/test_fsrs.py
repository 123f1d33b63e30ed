"""FSRS-6, compared with py-fsrs fed whole days."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.memory.chance import chance
from quiz.memory.fsrs import FSRS_6, MemoryState, Model, model, name_of, weights_of
from quiz.memory.rating import Rating

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
HISTORIES = 300

History = tuple[tuple[Rating, int], ...]


def a_history(number: int) -> History:
    """One to twelve answers, a fifth of them on the day of the one before."""
    length = 1 + int(chance("length", number) * 12)
    steps = []
    for place in range(length):
        same_day = chance("same", number, place) < 0.2
        days = 0 if same_day else 1 + int(chance("days", number, place) ** 3 * 200)
        rating = Rating(1 + int(chance("rating", number, place) * 4))
        steps.append((rating, days))
    return tuple(steps)


def remembered(history: History, fsrs: Model) -> MemoryState:
    (rating, _), *rest = history
    memory = fsrs.first(rating)
    for rating, days in rest:
        memory = fsrs.after(memory, rating, days)
    return memory


def by_py_fsrs(history: History) -> tuple[float, float]:
    from fsrs import Card as TheirCard
    from fsrs import Rating as TheirRating
    from fsrs import Scheduler

    scheduler = Scheduler(enable_fuzzing=False)
    card, moment = TheirCard(card_id=1), START
    for place, (rating, days) in enumerate(history):
        moment += timedelta(days=days if place else 0)
        card, _ = scheduler.review_card(card, TheirRating(int(rating)), moment)
    assert card.stability is not None
    assert card.difficulty is not None
    return card.stability, card.difficulty


@pytest.mark.parametrize("block", range(10))
def test_memory_equals_py_fsrs_on_random_histories(block: int) -> None:
    size = HISTORIES // 10
    for number in range(block * size, (block + 1) * size):
        history = a_history(number)

        ours = remembered(history, model("fsrs-6"))

        stability, difficulty = by_py_fsrs(history)
        if stability <= 36500:  # py-fsrs does not stop there; Anki does
            assert ours.stability == pytest.approx(stability, rel=1e-6)
        assert ours.difficulty == pytest.approx(difficulty, rel=1e-6)


def test_the_default_weights_are_those_of_py_fsrs() -> None:
    from fsrs.scheduler import DEFAULT_PARAMETERS

    assert tuple(DEFAULT_PARAMETERS) == FSRS_6


def test_weights_of_ones_own_are_named_by_their_numbers() -> None:
    own = (0.5, *FSRS_6[1:])

    assert weights_of(name_of(own)) == own
    assert weights_of("fsrs-6") == FSRS_6


@pytest.mark.parametrize(
    "name",
    [
        "fsrs-7",
        "fsrs-6:",
        "fsrs-6:1,2,3",
        name_of((0.0, *FSRS_6[1:])),
        name_of((*FSRS_6[:20], 9.0)),
        "fsrs-6:" + ",".join(["nan"] * 21),
    ],
)
def test_a_name_of_no_sensible_weights_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"weight|convert"):
        weights_of(name)


@given(
    stability=st.floats(0.001, 36500),
    difficulty=st.floats(1, 10),
    days=st.integers(0, 40000),
)
def test_better_ratings_never_leave_a_weaker_memory(
    stability: float, difficulty: float, days: int
) -> None:
    fsrs, before = model("fsrs-6"), MemoryState(stability, difficulty)

    after = [fsrs.after(before, rating, days) for rating in Rating]

    assert sorted(m.stability for m in after) == [m.stability for m in after]
    assert sorted((m.difficulty for m in after), reverse=True) == [
        m.difficulty for m in after
    ]


@given(stability=st.floats(0.001, 36500), retention=st.floats(0.7, 0.97))
def test_recall_falls_to_the_retention_wanted_when_the_interval_is_over(
    stability: float, retention: float
) -> None:
    fsrs = model("fsrs-6")

    days = round(fsrs.interval(stability, retention))

    assert fsrs.retrievability(stability, 0) == 1
    if days >= 100:
        recall = fsrs.retrievability(stability, days)
        assert recall == pytest.approx(retention, abs=0.002)


def test_stability_is_the_days_to_nine_tenths() -> None:
    fsrs = model("fsrs-6")

    assert fsrs.interval(12.5, 0.9) == pytest.approx(12.5)
    assert fsrs.retrievability(30, 30) == pytest.approx(0.9)


@given(st.integers(0, 10_000))
def test_memory_stays_within_its_limits(number: int) -> None:
    memory = remembered(a_history(number) * 4, model("fsrs-6"))

    assert 0.001 <= memory.stability <= 36500
    assert 1 <= memory.difficulty <= 10


def test_a_clock_set_back_counts_as_the_same_day() -> None:
    fsrs, before = model("fsrs-6"), MemoryState(5, 5)

    assert fsrs.after(before, Rating.GOOD, -3) == fsrs.after(before, Rating.GOOD, 0)
    assert fsrs.retrievability(5, -3) == 1
