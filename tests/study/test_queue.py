"""Today's queue: limits, order, siblings."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quiz.memory.card import Card, State
from quiz.study.queue import Counts, count, gather, waiting
from quiz.study.settings import Pause, ReviewOrder, StudySettings
from tests.study.making import NOON, TODAY, a_card, a_question, by_id, some


def test_an_untouched_deck_offers_the_new_cards_of_a_day() -> None:
    queue = gather(some(50), {}, StudySettings(), NOON)

    assert len(queue.new) == 20
    assert queue.review == queue.learning == ()


def test_new_cards_seen_earlier_today_count_against_the_limit() -> None:
    questions = some(50)
    seen = [a_card(q, first=0, last=0, interval=3) for q in questions[:15]]

    queue = gather(questions, by_id(*seen), StudySettings(), NOON)

    assert len(queue.new) == 5


def test_decks_within_one_another_share_the_limits_of_the_day() -> None:
    inner, outer = some(30), some(90)
    seen = [a_card(q, first=0, last=0, interval=3) for q in outer[30:45]]
    done = [a_card(q, last=0, interval=9) for q in outer[50:54]]
    due = [a_card(q) for q in inner[20:]]
    cards, settings = by_id(*seen, *done, *due), StudySettings(reviews_per_day=10)

    alone = gather(inner, cards, settings, NOON)
    within = gather(inner, cards, settings, NOON, [q.id for q in outer])

    assert (len(alone.new), len(alone.review)) == (20, 10)
    assert (len(within.new), len(within.review)) == (5, 6)
    counts = count(inner, cards, settings, NOON, [q.id for q in outer])
    assert (counts.new, counts.review) == (5, 6)


def test_reviews_done_earlier_today_count_against_the_limit() -> None:
    questions = some(30)
    done = [a_card(q, last=0, interval=9) for q in questions[:4]]
    due = [a_card(q) for q in questions[4:20]]

    queue = gather(
        questions, by_id(*done, *due), StudySettings(reviews_per_day=10), NOON
    )

    assert len(queue.review) == 6


def test_what_the_limits_leave_out_comes_tomorrow_at_four() -> None:
    queue = gather(some(50), {}, StudySettings(), NOON)

    assert queue.later == datetime(2026, 3, 11, 4, tzinfo=NOON.tzinfo)


def test_a_card_that_is_not_due_says_when_it_will_be() -> None:
    question = a_question("event")
    card = a_card(question, last=-1, interval=5, due=NOON + timedelta(days=4))

    queue = gather([question], by_id(card), StudySettings(), NOON)

    assert queue.main == ()
    assert queue.later == card.due


def test_the_longest_overdue_reviews_come_first() -> None:
    questions = some(10)
    cards = [a_card(q, last=-10 - n) for n, q in enumerate(questions)]

    queue = gather(questions, by_id(*cards), StudySettings(), NOON)

    assert list(queue.review) == [q.id for q in reversed(questions)]


def test_new_cards_are_spread_evenly_among_reviews() -> None:
    questions = some(40)
    cards = [a_card(q) for q in questions[:30]]

    main = gather(questions, by_id(*cards), StudySettings(), NOON).main

    is_new = [question not in by_id(*cards) for question in main]
    for start in range(0, 40, 8):
        assert sum(is_new[start : start + 8]) == 2


def test_every_event_is_met_once_before_any_is_met_twice() -> None:
    questions = [*some(15, "when"), *some(15, "where"), *some(15, "who")]

    new = gather(questions, {}, StudySettings(), NOON).new

    events = Counter(question.partition("/")[0] for question in new)
    assert len(events) == 15
    assert set(events.values()) == {1, 2}


def test_what_must_be_known_is_met_before_details() -> None:
    questions = [a_question(f"event-{n}", importance=1 + n % 3) for n in range(30)]

    new = gather(questions, {}, StudySettings(), NOON).new

    weights = {question.id: question.importance for question in questions}
    assert [weights[question] for question in new] == [3] * 10 + [2] * 10


def test_adding_a_fact_does_not_reshuffle_the_others() -> None:
    settings = StudySettings(new_per_day=1000, reviews_per_day=1000)
    questions = some(60)
    cards = by_id(*(a_card(q) for q in questions[:30]))
    more = [*questions[:25], a_question("added"), *questions[25:]]

    before = gather(questions, cards, settings, NOON)
    after = gather(more, cards, settings, NOON)

    assert before.review == after.review
    assert before.new == tuple(q for q in after.new if q != "p:added/who")


def test_the_counts_are_those_of_the_queue() -> None:
    questions = some(300)
    review = [a_card(q) for q in questions[:220]]
    steps = [a_card(q, state=State.LEARNING) for q in questions[220:230]]
    cards = by_id(*review, *steps)

    counts = count(questions, cards, StudySettings(), NOON)

    queue = gather(questions, cards, StudySettings(), NOON)
    assert counts == Counts(new=20, learning=10, review=200)
    assert counts.due == 210
    sizes = (len(queue.new), len(queue.learning), len(queue.review))
    assert sizes == (counts.new, counts.learning, counts.review)


def test_cards_on_steps_come_in_the_order_they_fall_due() -> None:
    questions = some(3)
    cards = by_id(
        a_card(questions[0], state=State.LEARNING, due=NOON + timedelta(minutes=9)),
        a_card(questions[1], state=State.LEARNING, due=NOON - timedelta(minutes=1)),
        a_card(questions[2], state=State.LEARNING, due=NOON - timedelta(minutes=2)),
    )

    ready = waiting([q.id for q in questions], cards, NOON)

    assert ready == (questions[2].id, questions[1].id)


def test_the_likeliest_forgotten_come_first_where_the_learner_wishes_so() -> None:
    questions = some(10)
    cards = [a_card(q, stability=30 - n) for n, q in enumerate(questions)]
    settings = StudySettings(order=ReviewOrder.RECALL, reviews_per_day=4)

    queue = gather(questions, by_id(*cards), settings, NOON)

    assert list(queue.review) == [q.id for q in reversed(questions)][:4]


def test_nothing_is_asked_in_a_pause_and_it_says_when_it_goes_on() -> None:
    questions = some(40)
    steps = a_card(questions[30], state=State.LEARNING)
    cards = by_id(*(a_card(q) for q in questions[:30]), steps)
    holiday = Pause(date(2026, 3, 8), date(2026, 3, 14))
    settings = StudySettings(
        pauses=(holiday,), easy_days=(1, 1, 1, 1, 1, 1, 0)
    )  # 15 March is a Sunday

    queue = gather(questions, cards, settings, NOON)

    assert (queue.main, queue.learning) == ((), ())
    assert queue.later == datetime(2026, 3, 16, 4, tzinfo=NOON.tzinfo)


def test_what_is_suspended_or_put_off_is_not_asked() -> None:
    questions = some(6)
    cards = by_id(
        replace(a_card(questions[0]), suspended=True),
        replace(a_card(questions[1]), buried_until=TODAY + 1),
        replace(a_card(questions[2]), buried_until=TODAY),
        Card(question=questions[3].id, suspended=True),
        Card(question=questions[4].id, flag=1),
    )

    queue = gather(questions, cards, StudySettings(), NOON)

    assert queue.review == (questions[2].id,)
    assert set(queue.new) == {questions[4].id, questions[5].id}


def test_an_easy_day_brings_its_share() -> None:
    questions = some(400)
    cards = by_id(*(a_card(q) for q in questions[:300]))
    settings = StudySettings(easy_days=(1, 0.5, 1, 1, 1, 1, 1))  # Tuesday

    counts = count(questions, cards, settings, NOON)

    assert (counts.new, counts.review) == (10, 100)


@given(
    st.integers(0, 12),
    st.integers(0, 12),
    st.tuples(*[st.sampled_from([0.0, 0.5, 1.0])] * 7),
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 12)), max_size=60),
)
def test_no_day_exceeds_its_limits(
    new: int,
    reviews: int,
    easy_days: tuple[float, ...],
    met: list[tuple[int, int]],
) -> None:
    """Ten days on end, all that is asked answered, each answer due after some days."""
    settings = StudySettings(
        new_per_day=new, reviews_per_day=reviews, easy_days=easy_days
    )
    questions = some(80)
    cards = by_id(
        *(
            a_card(q, last=-ago, interval=interval)
            for q, (ago, interval) in zip(questions, met, strict=False)
            if ago
        )
    )
    for day in range(10):
        now = NOON + timedelta(days=day)
        share = easy_days[now.weekday()]
        asked_new = asked_again = 0
        for _ in range(3):  # sessions of one day
            queue = gather(questions, cards, settings, now)
            asked_new += len(queue.new)
            asked_again += len(queue.review)
            for number, question in enumerate(queue.main):
                first = TODAY + day
                known = cards.get(question)
                if known is not None and known.first_day is not None:
                    first = known.first_day
                cards[question] = replace(
                    a_card(questions[0], interval=1 + number % 4),
                    question=question,
                    first_day=first,
                    last_day=TODAY + day,
                )

        assert asked_new <= round(new * share)
        assert asked_again <= round(reviews * share)
