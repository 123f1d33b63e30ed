"""What the reviews say."""

from dataclasses import replace

import pytest

from quiz.memory.card import Card
from quiz.memory.reviews import reviews_of
from quiz.memory.statistics import (
    Rate,
    activity,
    forgetting,
    hardest,
    known,
    missed_since,
    retention,
    retention_by,
    since,
    streak,
)
from quiz.questions.question import Mode, QuestionId
from tests.memory.reviewing import TODAY, a_known_card, a_learner, a_review

MATURE = a_known_card("mature", last=-40, interval=40, stability=40)
YOUNG = a_known_card("young")


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [  # from R: prop.test(right, total, correct = FALSE)
        (9, 10, 0.5958, 0.9821),
        (90, 100, 0.8256, 0.9448),
        (0, 5, 0.0, 0.4345),
        (5, 5, 0.5655, 1.0),
    ],
)
def test_a_share_is_told_with_its_bounds(
    right: int, total: int, low: float, high: float
) -> None:
    assert Rate(right, total).bounds == pytest.approx((low, high), abs=2e-4)


def test_nothing_reviewed_has_no_share() -> None:
    assert Rate().share is None
    assert Rate().bounds == (0, 1)


def test_true_retention_counts_what_came_back_after_days() -> None:
    on_steps = replace(YOUNG, last_day=TODAY)
    found = retention(
        [
            a_review(YOUNG),
            a_review(YOUNG, right=False),
            a_review(MATURE),
            a_review(on_steps, right=False),
            a_review(YOUNG, right=False, cram=True),
            a_review(Card(question=YOUNG.question), right=False, mode=Mode.FLIP),
        ]
    )

    assert (found.young, found.mature) == (Rate(1, 2), Rate(1, 1))
    assert found.all == Rate(2, 3)


def test_retention_is_told_by_what_questions_are_about() -> None:
    labels = {YOUNG.question: ["putin", "2000s"], MATURE.question: ["putin"]}
    reviews = [a_review(YOUNG, right=False), a_review(MATURE), a_review(MATURE)]

    assert retention_by(reviews, labels.__getitem__) == {
        "putin": Rate(2, 3),
        "2000s": Rate(0, 1),
    }


def test_the_forgetting_curve_stands_beside_what_was_expected() -> None:
    (week_or_two, two_months) = forgetting(
        [a_review(YOUNG), a_review(YOUNG, right=False), a_review(MATURE)]
    )

    assert (week_or_two.days, week_or_two.rate) == (14, Rate(1, 2))
    assert week_or_two.expected == pytest.approx(0.9)
    assert (two_months.days, two_months.rate) == (60, Rate(1, 1))


def test_recall_by_the_model_is_what_the_model_expects() -> None:
    reviews = tuple(reviews_of(a_learner(facts=200, days=60)))

    tests = [review for review in reviews if review.is_test]
    low, high = retention(reviews).all.bounds
    assert low < sum(review.expected or 0 for review in tests) / len(tests) < high


def test_the_hardest_are_those_forgotten_most_often() -> None:
    cards = {
        QuestionId(f"p:{name}/who"): replace(
            a_known_card(name), lapses=lapses, difficulty=difficulty
        )
        for name, lapses, difficulty in (
            ("a", 2, 5),
            ("b", 4, 6),
            ("c", 4, 9),
            ("d", 0, 9),
        )
    }

    found = hardest([a_review(a_known_card("b"), right=False)], cards)

    assert [hard.question for hard in found] == ["p:c/who", "p:b/who", "p:a/who"]
    assert found[1].rate == Rate(0, 1)


def test_what_is_known_is_told_by_state_and_as_recall_expected_now() -> None:
    cards = {card.question: card for card in (YOUNG, MATURE)}
    suspended = QuestionId("p:suspended/who")
    cards[suspended] = replace(a_known_card("suspended"), suspended=True)

    found = known([*cards, QuestionId("p:new/who")], cards, TODAY, "fsrs-6")

    assert (found.new, found.young, found.mature, found.suspended) == (1, 1, 1, 1)
    assert found.seen == 2
    assert found.recall == pytest.approx(1.8)


def test_days_of_study_are_counted_with_time_that_was_not_left_lying() -> None:
    done = activity([a_review(seconds=4), a_review(seconds=4000), a_review(day=-2)])

    assert list(done) == [TODAY - 2, TODAY]
    assert (done[TODAY].answers, done[TODAY].seconds) == (2, 64)


@pytest.mark.parametrize(
    ("days", "count"),
    [([], 0), ([0], 1), ([-1], 1), ([-2], 0), ([0, -1, -3], 2), ([0, -2, -3], 3)],
)
def test_a_day_off_does_not_break_a_streak(days: list[int], count: int) -> None:
    off = {TODAY - 1} if days == [0, -2, -3] else set()

    assert streak([TODAY + day for day in days], TODAY, off.__contains__) == count


def test_what_was_missed_this_week_is_found() -> None:
    reviews = [
        a_review(YOUNG, right=False, day=-3),
        a_review(MATURE, right=False, day=-9),
        a_review(a_known_card("right"), day=-1),
    ]

    assert missed_since(reviews, TODAY - 7) == {YOUNG.question}
    assert since(reviews, TODAY - 7) == (reviews[0], reviews[2])
