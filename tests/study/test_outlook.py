"""How much an exam will find recalled."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from quiz.memory.calibration import PRIOR, Calibration
from quiz.memory.card import Card
from quiz.memory.chance import stream
from quiz.memory.simulation import Costs, Day, Simulation, traces_of
from quiz.study.ahead import Ahead, course_of
from quiz.study.outlook import Outlook, outlook
from quiz.study.settings import StudySettings
from tests.study.making import TODAY, a_card, some

IN_A_MONTH = StudySettings(exam=date.fromordinal(TODAY) + timedelta(days=30))
SURE = Calibration(0.0, 0.05)


def seen(count: int) -> list[Card]:
    return [
        a_card(question, last=-number % 9 - 9, interval=10, stability=12)
        for number, question in enumerate(some(count))
    ]


def looked_ahead(
    settings: StudySettings = IN_A_MONTH,
    calibration: Calibration = SURE,
    cards: int = 100,
    unseen: int = 60,
) -> Outlook:
    found = outlook(seen(cards), unseen, settings, calibration, TODAY)
    assert found is not None
    return found


def test_without_an_exam_ahead_there_is_no_outlook() -> None:
    past = replace(IN_A_MONTH, exam=date.fromordinal(TODAY))

    assert outlook(seen(5), 0, StudySettings(), SURE, TODAY) is None
    assert outlook(seen(5), 0, past, SURE, TODAY) is None


def test_an_exam_in_a_far_future_is_not_gone_through_day_by_day() -> None:
    last = replace(IN_A_MONTH, exam=date.max)
    in_five_years = replace(
        IN_A_MONTH, exam=date.fromordinal(TODAY) + timedelta(days=5 * 365)
    )

    assert outlook(seen(5), 0, last, SURE, TODAY) is None
    assert looked_ahead(in_five_years, cards=2, unseen=1).facts == 3


def test_who_goes_on_recalls_more_than_who_stops() -> None:
    found = looked_ahead()

    assert found.facts == 160
    assert found.studied.low > found.idle.high
    assert found.studied.middle > 0.93 * 160
    assert found.unseen == 0


def test_what_is_never_seen_is_told_with_what_it_would_take() -> None:
    found = looked_ahead(replace(IN_A_MONTH, new_per_day=1))

    assert found.unseen == 30
    assert found.needed == 2
    assert found.studied.high <= 130


def test_the_less_is_known_of_a_learner_the_wider_the_bounds() -> None:
    sure, unsure = looked_ahead(), looked_ahead(calibration=Calibration(0.0, PRIOR))

    assert unsure.studied.high - unsure.studied.low > 1.4 * (
        sure.studied.high - sure.studied.low
    )


def test_a_large_deck_is_sampled() -> None:
    found = looked_ahead(cards=3000, unseen=600)

    assert found.facts == 3600
    assert 0 < found.studied.middle <= 3600


@pytest.mark.parametrize("deviation", [0.15, 0.5])
def test_nine_exams_in_ten_fall_within_the_bounds(deviation: float) -> None:
    """Learners as far from the model as their calibration says, each at one exam."""
    found = looked_ahead(calibration=Calibration(0.0, deviation))
    assert IN_A_MONTH.exam is not None
    day = IN_A_MONTH.exam.toordinal()
    course, luck = course_of(IN_A_MONTH, TODAY, 160), stream("learners", deviation)
    within = 0
    for learner in range(200):
        # A sum of twelve is near enough to a normal draw, and is none of ours.
        shift = deviation * (sum(next(luck) for _ in range(12)) - 6)
        life = Simulation(
            traces_of(seen(100), TODAY), 60, course, shift=shift, seed=1000 + learner
        )
        assert len(list(life.days(TODAY, 30, every=99))) == 30
        recalled = sum(next(luck) < recall for recall in life.recalls(day))
        within += found.studied.low <= recalled <= found.studied.high

    assert 0.84 < within / 200 < 0.98  # counts are whole: bounds err outwards


def test_a_large_deck_lies_ahead_much_as_a_small_one_of_the_same_sort() -> None:
    def ahead(cards: int, new: int) -> list[Day]:
        settings = StudySettings(new_per_day=new, reviews_per_day=9999)
        return Ahead(
            cards=(),
            total=cards,
            settings=settings,
            today=TODAY,
            days=60,
            costs=Costs(),
        ).course()

    small, large = ahead(4000, 40), ahead(40_000, 400)

    assert large[-1].seen == pytest.approx(10 * small[-1].seen, rel=0.15)
    assert large[-1].reviews == pytest.approx(10 * small[-1].reviews, rel=0.15)
