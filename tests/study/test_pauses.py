"""After a pause there is no avalanche."""

from datetime import date, timedelta

from quiz.study.pauses import after_pause
from quiz.study.queue import gather
from quiz.study.settings import Pause, StudySettings
from tests.study.making import NOON, TODAY, a_card, by_id, some

TUESDAY = date.fromordinal(TODAY)


def paused(first: int, last: int) -> StudySettings:
    """A pause between two days, counted from today."""
    days = (TUESDAY + timedelta(days=day) for day in (first, last))
    return StudySettings(pauses=(Pause(*days),))


def test_what_fell_due_in_a_pause_comes_back_over_as_many_days() -> None:
    questions = some(90)
    cards = by_id(
        *(a_card(q, last=-20, interval=20 - n % 3) for n, q in enumerate(questions))
    )  # due on the last three days, today included
    settings = paused(-2, 0)

    due = [
        len(gather(questions, cards, settings, NOON + timedelta(days=day)).review)
        for day in range(5)
    ]

    assert due[0] == 0
    assert 15 < due[1] < 45
    assert 15 < due[2] - due[1] < 45
    assert due[3:] == [90, 90]


def test_what_was_due_before_the_pause_comes_at_once() -> None:
    questions = some(10)
    cards = by_id(*(a_card(q, last=-20, interval=5) for q in questions))

    queue = gather(questions, cards, paused(-3, -1), NOON)

    assert len(queue.review) == 10


def test_what_comes_tomorrow_is_told_so() -> None:
    questions = some(60)
    cards = by_id(*(a_card(q, last=-20, interval=18) for q in questions))

    queue = gather(questions, cards, paused(-4, -1), NOON)

    assert 0 < len(queue.review) < 60
    assert queue.later is not None
    assert queue.later > NOON


def test_a_long_pause_is_made_up_for_in_a_week_of_working_days() -> None:
    found = after_pause(paused(-30, -1), TODAY)
    assert found is not None

    assert found.days == tuple(range(TODAY, TODAY + 7))
    assert after_pause(paused(-30, -8), TODAY) is None
    assert after_pause(paused(-3, 2), TODAY) is None
