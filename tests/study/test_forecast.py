"""Forecasts know what a day may hold, and that a pause is made up for by and by."""

from datetime import date, timedelta

from quiz.memory.simulation import Simulation, traces_of
from quiz.study.ahead import course_of
from quiz.study.forecast import forecast
from quiz.study.queue import gather
from quiz.study.settings import Pause, StudySettings
from tests.study.making import NOON, TODAY, a_card, by_id, some


def day_from_now(days: int) -> date:
    return date.fromordinal(TODAY + days)


def test_each_day_brings_what_the_queue_asks_then_within_its_limit() -> None:
    questions = some(60)
    cards = by_id(
        *(
            a_card(q, last=-20, interval=10 + n % 20, stability=30)
            for n, q in enumerate(questions)
        )
    )
    settings = StudySettings(
        reviews_per_day=4,
        pauses=(Pause(day_from_now(2), day_from_now(4)),),
        easy_days=(1, 1, 1, 1, 1, 0.5, 0),
    )

    told = forecast(cards.values(), settings, TODAY)

    assert told.total() == 60
    assert max(told.values()) == 4
    for days in range(30):
        queue = gather(questions, cards, settings, NOON + timedelta(days=days))
        asked = queue.review if settings.share(TODAY + days) > 0 else ()
        assert told[TODAY + days] == len(asked), days
        questions = [q for q in questions if q.id not in asked]


def test_what_was_answered_today_is_off_the_share_of_today() -> None:
    waiting = [a_card(q, last=-20, interval=10) for q in some(9)]
    done = [
        a_card(q, first=-30, last=0, interval=50) for q in some(2, aspect="when.year")
    ]
    settings = StudySettings(reviews_per_day=5)

    told = forecast([*waiting, *done], settings, TODAY)

    assert [told[TODAY + day] for day in range(3)] == [3, 5, 1]


def test_a_day_that_holds_nothing_ever_ends_the_forecast() -> None:
    cards = [a_card(question) for question in some(3)]

    assert forecast(cards, StudySettings(reviews_per_day=0), TODAY).total() == 0


def test_the_simulated_days_after_a_pause_share_what_fell_due_in_it() -> None:
    cards = [a_card(q, last=-5, interval=8, stability=300) for q in some(70)]
    settings = StudySettings(
        new_per_day=0, pauses=(Pause(day_from_now(1), day_from_now(7)),)
    )
    course = course_of(settings, TODAY, len(cards))
    days = list(Simulation(traces_of(cards, TODAY), 0, course).days(TODAY, 15))
    told = forecast(cards, settings, TODAY)

    assert [day.reviews for day in days[:8]] == [0] * 8
    assert max(day.reviews for day in days) < 25
    assert min(told[day.day] for day in days[8:]) > 0
    assert sum(day.reviews - day.lapses for day in days[8:]) == 70 == told.total()


def test_the_day_after_a_weekly_day_off_takes_what_fell_due_on_it() -> None:
    sunday = next(day for day in range(TODAY, TODAY + 7) if (day - 1) % 7 == 6)
    cards = [a_card(q, last=-5, interval=5 + sunday - TODAY) for q in some(6)]
    settings = StudySettings(new_per_day=0, easy_days=(1, 1, 1, 1, 1, 1, 0))
    course = course_of(settings, TODAY, len(cards))

    days = Simulation(traces_of(cards, TODAY), 0, course).days(sunday, 2)

    assert [day.reviews for day in days] == [0, 6]
