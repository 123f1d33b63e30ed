"""Today's queue: limits, order, siblings."""

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import EventId
from quiz.language.text import Text
from quiz.memory.card import Card, State
from quiz.memory.days import day_of
from quiz.questions.question import EntityAnswer, Mode, Proof, Question, QuestionId
from quiz.study.queue import SIBLING_DISTANCE, Counts, choose, count, gather, waiting
from quiz.study.settings import StudySettings

NOON = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=9)))
TODAY = day_of(NOON)


def a_question(event: str, aspect: str = "who", importance: int = 2) -> Question:
    return Question(
        id=QuestionId(f"p:{event}/{aspect}"),
        template="core:visit-visitor",
        subjects=(EventId(f"p:{event}"),),
        aspect=aspect,
        stem=Text("누구?", "Who?"),
        answer=EntityAnswer((EntityId("p:putin"),), EntityType.PERSON),
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=(Mode.CHOICES, Mode.TYPED),
        importance=importance,
    )


def a_card(
    question: Question,
    *,
    state: State = State.REVIEW,
    first: int = -20,
    last: int = -10,
    interval: int = 10,
    due: datetime = NOON,
) -> Card:
    """A card with its days counted from today."""
    return Card(
        question=question.id,
        state=state,
        due=due.astimezone(UTC),
        last_review=NOON.astimezone(UTC),
        first_day=TODAY + first,
        last_day=TODAY + last,
        interval=interval,
        stability=10,
        difficulty=5,
        reps=1,
    )


def some(count: int, aspect: str = "who") -> list[Question]:
    return [a_question(f"event-{number}", aspect) for number in range(count)]


def by_id(*cards: Card) -> dict[QuestionId, Card]:
    return {card.question: card for card in cards}


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


@pytest.mark.parametrize("distance", range(SIBLING_DISTANCE + 1))
def test_a_sibling_waits_while_there_is_anything_else(distance: int) -> None:
    event, others = a_question("event"), some(SIBLING_DISTANCE)
    sibling = a_question("event", "when")
    shown = [event, *others[:distance]]
    subjects = {q.id: frozenset(q.subjects) for q in (event, sibling, *others)}
    other = a_question("other")
    subjects[other.id] = frozenset(other.subjects)
    recent = [q.id for q in shown][-SIBLING_DISTANCE:]

    chosen = choose([[sibling.id], [other.id]], recent, subjects)

    expected = sibling.id if distance == SIBLING_DISTANCE else other.id
    assert chosen == expected


def test_a_sibling_is_asked_where_there_is_nothing_else() -> None:
    event, sibling = a_question("event"), a_question("event", "when")
    subjects = {q.id: frozenset(q.subjects) for q in (event, sibling)}

    assert choose([[sibling.id], []], [event.id], subjects) == sibling.id
    assert choose([[], []], [event.id], subjects) is None


@given(st.lists(st.integers(0, 6), max_size=40), st.integers(0, 5))
def test_no_sibling_is_closer_than_it_has_to_be(events: list[int], cut: int) -> None:
    questions = [a_question(f"e{e}", f"a{n}") for n, e in enumerate(events)]
    subjects = {q.id: frozenset(q.subjects) for q in questions}
    left, shown = [q.id for q in questions], list[QuestionId]()
    while left:
        pools = [left[:cut], left[cut:]]
        recent = shown[-SIBLING_DISTANCE:]

        chosen = choose(pools, recent, subjects)

        assert chosen is not None
        near = {event for q in recent for event in subjects[q]}
        if subjects[chosen] & near:
            assert all(subjects[q] & near for q in left)
        left.remove(chosen)
        shown.append(chosen)
