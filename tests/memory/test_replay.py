"""Cards from the log."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.days import local, offset_of
from quiz.memory.entries import Answered, EntryId, Logged, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import changes, is_study, replay
from quiz.memory.scheduling import SchedulingSettings, schedule
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


def logged(number: int, entry: Answered | Undone) -> Logged:
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
    last = {change.after.question: change.after for change in changes(log)}
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

    assert [(change.before.is_new, change.after) for change in told] == [
        (True, card),
        (False, Card(question=entry.question)),
    ]


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
