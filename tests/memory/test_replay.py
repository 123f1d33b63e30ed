"""Cards from the log."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card, State
from quiz.memory.days import local, offset_of
from quiz.memory.entries import (
    Answered,
    Entry,
    EntryId,
    Flagged,
    Logged,
    Rescheduled,
    Reset,
    Undone,
)
from quiz.memory.rating import Rating
from quiz.memory.replay import changes, is_study, replay, standing
from quiz.memory.scheduling import SchedulingSettings, is_due, schedule
from quiz.questions.question import Mode, QuestionId

NOON = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=9)))
SETTINGS = SchedulingSettings()


def answer(
    card: Card,
    rating: Rating = Rating.GOOD,
    now: datetime = NOON,
    mode: Mode = Mode.TYPED,
    settings: SchedulingSettings = SETTINGS,
) -> tuple[Answered, Card]:
    """What a live answer writes and what it makes of the card."""
    future = schedule(card, rating, now, settings, study=is_study(card, mode))
    entry = Answered(
        question=card.question,
        at=now.astimezone(UTC),
        offset_minutes=offset_of(now),
        mode=mode,
        lang=Lang.KO,
        verdict=Verdict.CORRECT,
        score=1.0,
        rating=rating,
        proposed=rating,
        state=future.card.state,
        step=future.card.step,
        interval=future.interval,
        spread=future.spread,
        desired_retention=settings.desired_retention,
        parameters=settings.parameters,
        rollover_hour=settings.rollover_hour,
        seconds=3.5,
    )
    return entry, future.card


def logged(number: int, entry: Entry) -> Logged:
    return Logged(EntryId("here", number), entry)


answers = st.tuples(
    st.sampled_from(["p:a/when", "p:b/who"]),
    st.sampled_from(list(Rating)),
    st.sampled_from(list(Mode)),
    st.integers(-200, 3000),  # hours on; the clock may be set back
    st.integers(-12 * 60, 14 * 60),
    st.sampled_from([0, 4]),
    st.sampled_from([(), (timedelta(minutes=1), timedelta(minutes=10))]),
    st.booleans(),
)


@given(st.lists(answers, max_size=25))
def test_a_card_is_the_replay_of_its_answers(
    history: list[tuple[str, Rating, Mode, int, int, int, tuple[timedelta, ...], bool]],
) -> None:
    cards: dict[QuestionId, Card] = {}
    before: dict[EntryId, tuple[QuestionId, Card | None]] = {}
    log: list[Logged] = []
    now = NOON
    for number, step in enumerate(history, start=1):
        name, rating, mode, hours, offset, hour, steps, undo = step
        question, now = QuestionId(name), now + timedelta(hours=hours)
        settings = SchedulingSettings(rollover_hour=hour, learning_steps=steps)
        card = cards.get(question) or Card(question=question)
        entry, after = answer(card, rating, local(now, offset), mode, settings)
        log.append(logged(2 * number, entry))
        if undo:
            undone = Undone(
                question=question,
                at=entry.at,
                offset_minutes=offset,
                undoes=log[-1].id,
            )
            log.append(logged(2 * number + 1, undone))
        else:
            before[log[-1].id] = (question, cards.get(question))
            cards[question] = after

    assert replay(log) == cards
    last = {c.after.question: c.after for c in changes(log) if c.after is not None}
    assert {q: card for q, card in last.items() if not card.is_new} == cards


def test_an_answer_is_told_as_it_was_when_given_even_if_undone_later() -> None:
    entry, card = answer(Card(question=QuestionId("p:a/when")))
    undone = Undone(
        question=entry.question,
        at=entry.at,
        offset_minutes=540,
        undoes=EntryId("here", 1),
    )

    told = list(changes([logged(1, entry), logged(2, undone)]))

    new = Card(question=entry.question)
    assert [(change.before, change.after) for change in told] == [
        (new, card),
        (card, new),
    ]


def through_another(number: int, entry: Answered) -> Logged:
    """The answer as it comes back from a program that knows no microseconds."""
    at = entry.at.replace(microsecond=0) + timedelta(milliseconds=1)
    back = replace(entry, at=at, mode=Mode.FLIP, origin="anki")
    return Logged(EntryId("anki.1", number), back)


@given(st.permutations([1, 2, 3, 4]), st.booleans())
def test_an_answer_that_came_back_before_its_original_counts_once(
    order: list[int], undo: bool
) -> None:
    first, card = answer(Card(question=QuestionId("p:a/when")))
    second, card = answer(card, now=NOON + timedelta(days=9, microseconds=400_000))
    undone = Undone(
        question=first.question,
        at=second.at,
        offset_minutes=540,
        undoes=EntryId("here", 2),
    )
    given = [logged(1, first), logged(2, second)]
    back = [through_another(1, first), through_another(2, second)]
    end = [logged(3, undone)] if undo else []
    in_time = sorted([*given, *back], key=lambda line: line.entry.at)
    shuffled = [[*given, *back][place - 1] for place in order]

    assert replay([*in_time, *end]) == replay([*given, *end])
    assert [*standing([*shuffled, *end])] == [
        line.entry for line in shuffled if line in given[: 1 if undo else 2]
    ]
    last = [*changes([*in_time, *end])][-1].after
    assert last == replay([*given, *end])[first.question]


def test_what_another_program_asked_alone_counts() -> None:
    first, card = answer(Card(question=QuestionId("p:a/when")))
    second, _ = answer(card, now=NOON + timedelta(seconds=1))

    told = [*standing([logged(1, first), through_another(2, second)])]

    assert len(told) == 2


def test_an_undone_first_answer_leaves_no_card() -> None:
    entry, _ = answer(Card(question=QuestionId("p:a/when")))
    undone = Undone(
        question=entry.question,
        at=entry.at,
        offset_minutes=540,
        undoes=EntryId("here", 1),
    )

    assert replay([logged(1, entry), logged(2, undone)]) == {}


def test_undoing_one_answer_leaves_the_others() -> None:
    first, after_first = answer(Card(question=QuestionId("p:a/when")))
    second, _ = answer(after_first, Rating.AGAIN, NOON + timedelta(minutes=10))
    undone = Undone(
        question=first.question,
        at=second.at,
        offset_minutes=540,
        undoes=EntryId("here", 2),
    )

    cards = replay([logged(1, first), logged(2, second), logged(3, undone)])

    assert cards == {first.question: after_first}


def test_a_study_flip_is_neither_a_success_nor_a_miss() -> None:
    _, seen = answer(
        Card(question=QuestionId("p:a/when")), Rating.AGAIN, mode=Mode.FLIP
    )
    _, known = answer(
        Card(question=QuestionId("p:a/when")), Rating.EASY, mode=Mode.FLIP
    )

    assert (seen.successes, seen.misses, seen.reps) == (0, 0, 1)
    assert (known.successes, known.misses, known.reps) == (0, 0, 1)


def test_misses_are_counted_from_the_last_success() -> None:
    card = Card(question=QuestionId("p:a/when"))
    counts = []
    for rating in (Rating.GOOD, Rating.AGAIN, Rating.AGAIN, Rating.HARD, Rating.AGAIN):
        _, card = answer(card, rating)
        counts.append((card.successes, card.misses))

    assert counts == [(1, 0), (1, 1), (1, 2), (2, 0), (2, 1)]


def test_a_reset_makes_a_card_new_and_keeps_its_marks() -> None:
    entry, card = answer(Card(question=QuestionId("p:a/when")))
    about: Any = {"question": entry.question, "at": entry.at, "offset_minutes": 540}
    log = [
        logged(1, entry),
        logged(2, Flagged(**about, flag=4)),
        logged(3, Reset(**about)),
    ]

    assert replay(log) == {entry.question: Card(question=entry.question, flag=4)}
    log.append(logged(4, Undone(**about, undoes=EntryId("here", 3))))
    assert replay(log) == {entry.question: replace(card, flag=4)}


def test_cramming_leaves_the_schedule_alone() -> None:
    entry, card = answer(Card(question=QuestionId("p:a/when")))
    crammed, _ = answer(card, Rating.AGAIN, NOON + timedelta(hours=1))

    log = [logged(1, entry), logged(2, replace(crammed, cram=True))]

    assert replay(log) == {entry.question: card}
    assert [one.cram for one in standing(log)] == [False, True]


def test_a_card_moved_to_another_day_is_due_then() -> None:
    entry, card = answer(Card(question=QuestionId("p:a/when")), Rating.EASY)
    moved = Rescheduled(
        question=entry.question, at=entry.at, offset_minutes=540, days=30
    )

    (after,) = replay([logged(1, entry), logged(2, moved)]).values()

    assert after.stability == card.stability
    assert after.interval == 30
    assert not is_due(after, NOON + timedelta(days=29))
    assert is_due(after, NOON + timedelta(days=30))


def test_a_card_in_learning_that_is_moved_to_a_day_is_counted_in_days() -> None:
    entry, card = answer(Card(question=QuestionId("p:a/when")), Rating.AGAIN)
    moved = Rescheduled(
        question=entry.question, at=entry.at, offset_minutes=540, days=3
    )

    (after,) = replay([logged(1, entry), logged(2, moved)]).values()

    assert card.is_learning
    assert (after.state, after.step, after.interval) == (State.REVIEW, 0, 3)


def test_a_card_keeps_what_was_the_answer_when_it_was_learnt() -> None:
    entry, card = answer(Card(question=QuestionId("p:a/when")))
    known = replace(entry, answer=("2000-07-19",))
    again, _ = answer(card, now=NOON + timedelta(minutes=10))  # as older logs have it

    cards = replay([logged(1, known), logged(2, again)])

    assert cards[entry.question].answer == ("2000-07-19",)
