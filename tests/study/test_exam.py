"""The days before an exam."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from quiz.memory.card import Card
from quiz.study.exam import exam_ahead, new_needed
from quiz.study.queue import gather
from quiz.study.settings import StudySettings
from tests.study.making import NOON, TODAY, a_card, by_id, some

TUESDAY = date.fromordinal(TODAY)


def exam_in(days: int, settings: StudySettings | None = None) -> StudySettings:
    return replace(settings or StudySettings(), exam=TUESDAY + timedelta(days=days))


def cards_of(count: int, *, interval: int, stability: float) -> list[Card]:
    return [
        a_card(question, last=-5, interval=interval, stability=stability)
        for question in some(count)
    ]


def test_last_looks_are_spread_over_the_last_days() -> None:
    exam = exam_ahead(exam_in(30), TODAY, 600)
    assert exam is not None

    days = Counter(map(exam.look_day, cards_of(600, interval=60, stability=60)))

    assert set(days) == {TODAY + day for day in range(23, 30)}
    assert max(days.values()) < 1.8 * min(days.values())


def test_the_more_cards_the_longer_their_last_looks_take() -> None:
    settings = exam_in(60, StudySettings(reviews_per_day=100))

    few, many = exam_ahead(settings, TODAY, 100), exam_ahead(settings, TODAY, 1000)

    assert few is not None
    assert many is not None
    assert (len(few.window), len(many.window)) == (7, 20)
    assert few.window[-1] == many.window[-1] == TODAY + 59


def test_no_last_look_is_planned_for_a_day_off() -> None:
    weekdays = StudySettings(easy_days=(1, 1, 1, 1, 1, 0, 0))
    exam = exam_ahead(exam_in(28, weekdays), TODAY, 50)

    assert exam is not None
    assert len(exam.window) == 7
    assert all(weekdays.share(day) for day in exam.window)


def test_what_is_sure_or_comes_back_anyway_needs_no_last_look() -> None:
    exam = exam_ahead(exam_in(30), TODAY, 10)
    assert exam is not None

    (sure,) = cards_of(1, interval=400, stability=400)
    (back,) = cards_of(1, interval=20, stability=20)

    assert exam.look_day(sure) is None
    assert exam.look_day(back) is None


def test_a_last_look_is_due_on_its_day_and_stays_so_until_the_exam() -> None:
    questions = some(40)
    cards = by_id(*cards_of(40, interval=60, stability=60))
    settings = exam_in(30)

    due = [
        len(gather(questions, cards, settings, NOON + timedelta(days=day)).review)
        for day in range(31)
    ]

    assert due[:23] == [0] * 23
    assert due[22:30] == sorted(due[22:30])
    assert due[29:] == [40, 0]


def test_without_the_exam_nothing_is_pulled_forward() -> None:
    questions = some(40)
    cards = by_id(*cards_of(40, interval=60, stability=60))

    queue = gather(questions, cards, StudySettings(), NOON + timedelta(days=28))

    assert queue.review == ()


def test_how_many_new_cards_a_day_it_takes_is_told() -> None:
    weekdays = StudySettings(easy_days=(1, 1, 1, 1, 1, 0, 0))

    assert new_needed(exam_in(14, weekdays), TODAY, 95) == 10
    assert new_needed(exam_in(0), TODAY, 95) is None
    assert new_needed(StudySettings(), TODAY, 95) is None
