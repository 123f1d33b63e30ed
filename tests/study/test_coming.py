"""The reviews to come are told as the queue will ask them."""

from dataclasses import replace
from datetime import date, timedelta

from quiz.study.coming import coming
from quiz.study.queue import gather
from quiz.study.settings import Pause, StudySettings
from tests.study.making import NOON, TODAY, a_card, by_id, some


def day_from_now(days: int) -> date:
    return date.fromordinal(TODAY + days)


def test_each_day_brings_what_the_queue_asks_then() -> None:
    questions = some(120)
    cards = by_id(
        *(
            a_card(q, last=-20, interval=20 + n % 12, stability=30)
            for n, q in enumerate(questions)
        )
    )
    settings = StudySettings(
        reviews_per_day=1000,
        pauses=(Pause(day_from_now(2), day_from_now(4)),),
        easy_days=(1, 1, 1, 1, 1, 0.5, 0),
        exam=day_from_now(25),
    )

    told = coming(cards.values(), settings, TODAY)

    asked_by = 0
    for days in range(25):
        queue = gather(questions, cards, settings, NOON + timedelta(days=days))
        if settings.share(TODAY + days) > 0:
            asked_by += told[TODAY + days]
            assert len(queue.review) == asked_by, days
        else:
            assert told[TODAY + days] == 0
    assert asked_by == 120


def test_what_is_suspended_does_not_come_and_what_is_put_off_comes_later() -> None:
    one, other, third = (a_card(q, last=-20, interval=10) for q in some(3))

    told = coming(
        [one, replace(other, suspended=True), replace(third, buried_until=TODAY + 1)],
        StudySettings(),
        TODAY,
    )

    assert dict(told) == {TODAY: 1, TODAY + 1: 1}
