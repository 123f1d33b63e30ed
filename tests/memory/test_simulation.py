"""What lies ahead, and how far this learner is from the memory model."""

from collections.abc import Iterable

import pytest

from quiz.memory.calibration import PRIOR, calibrate, shifted
from quiz.memory.chance import stream
from quiz.memory.reviews import Review, reviews_of
from quiz.memory.simulation import Costs, Course, Day, Simulation, costs_of, traces_of
from tests.memory.reviewing import TODAY, a_known_card, a_learner, a_review


def a_course(retention: float = 0.9, new: int = 10, reviews: int = 9999) -> Course:
    return Course(
        retention=retention,
        parameters="fsrs-6",
        new_on=lambda _: new,
        reviews_on=lambda _: reviews,
    )


def simulated(
    course: Course, unseen: int = 200, days: int = 365, shift: float = 0.0
) -> list[Day]:
    simulation = Simulation([], unseen, course, shift=shift)
    return list(simulation.days(TODAY, days))


def retention_of(days: Iterable[Day]) -> float:
    days = list(days)
    return 1 - sum(day.lapses for day in days) / sum(day.reviews for day in days)


def test_every_fact_comes_up_and_no_day_exceeds_its_limits() -> None:
    days = simulated(a_course(new=7, reviews=30))

    assert sum(day.new for day in days) == 200
    assert max(day.new for day in days) == 7
    assert max(day.reviews for day in days) == 30
    assert days[-1].seen == 200


@pytest.mark.parametrize("retention", [0.8, 0.9, 0.95])
def test_recall_is_that_which_was_aimed_at(retention: float) -> None:
    # Whole days, and none shorter than one, keep it a little off.
    assert retention_of(simulated(a_course(retention))) == pytest.approx(
        retention, abs=0.025
    )


def test_a_higher_goal_takes_more_work_and_leaves_more_recalled() -> None:
    low, high = simulated(a_course(0.8)), simulated(a_course(0.95))

    assert sum(d.seconds for d in high) > 1.5 * sum(d.seconds for d in low)
    assert high[-1].recall > low[-1].recall


def test_who_recalls_less_than_expected_forgets_more_and_has_more_to_do() -> None:
    usual, poor = simulated(a_course()), simulated(a_course(), shift=-1.0)

    assert retention_of(poor) < retention_of(usual) - 0.05
    assert sum(d.reviews for d in poor) > sum(d.reviews for d in usual)


def test_cards_seen_come_back_when_they_are_due() -> None:
    cards = [a_known_card(str(n), last=-5, interval=8) for n in range(6)]
    simulation = Simulation(traces_of(cards, TODAY), 0, a_course())

    assert [day.reviews for day in simulation.days(TODAY, 4)] == [0, 0, 0, 6]


def test_the_same_seed_gives_the_same_days() -> None:
    assert simulated(a_course()) == simulated(a_course())


def test_chance_of_a_stream_is_even() -> None:
    luck = stream("even")
    numbers = [next(luck) for _ in range(10_000)]

    assert all(0 <= number < 1 for number in numbers)
    tenths = [sum(int(n * 10) == tenth for n in numbers) for tenth in range(10)]
    assert min(tenths) > 900
    assert max(tenths) < 1100


@pytest.mark.parametrize("shift", [-1.0, 0.0, 0.8])
def test_a_learners_distance_from_the_model_is_found(shift: float) -> None:
    reviews = reviews_of(a_learner(facts=250, days=90, shift=shift))

    found = calibrate(reviews)

    assert abs(found.shift - shift) < 3 * found.deviation
    assert found.deviation < 0.2


def test_of_a_learner_without_reviews_nothing_is_known() -> None:
    assert (calibrate([]).shift, calibrate([]).deviation) == (0, PRIOR)


def test_a_few_reviews_move_it_little() -> None:
    one = [a_review(right=False)]

    assert -0.3 < calibrate(one).shift < 0
    assert calibrate(one).deviation < PRIOR


def test_a_shift_is_one_of_log_odds() -> None:
    assert shifted(0.9, 0) == 0.9
    assert shifted(0.5, 1) == pytest.approx(0.7311, abs=1e-4)
    assert shifted(shifted(0.9, 0.7), -0.7) == pytest.approx(0.9)


def test_what_answers_take_is_measured_once_there_are_enough() -> None:
    def answers(count: int) -> list[Review]:
        return [a_review(seconds=6), a_review(right=False, seconds=20)] * count

    assert costs_of(answers(10)) == (Costs(), False)
    costs, is_own = costs_of(answers(40))
    assert is_own
    assert (costs.right, costs.lapse) == (6, 26)
