"""Intervals: exact histories, promises, and every button compared with Anki's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.memory.card import Card, Interval, State
from quiz.memory.chance import chance
from quiz.memory.days import day_of
from quiz.memory.fsrs import model
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, futures, is_due, schedule
from quiz.questions.question import QuestionId

if TYPE_CHECKING:
    from anki.cards import Card as TheirCard
    from anki.collection import Collection

SEOUL = timezone(timedelta(hours=9))
NOON = datetime(2026, 3, 10, 12, tzinfo=SEOUL)
EXACT = SchedulingSettings(fuzz=False)
MINUTE = timedelta(minutes=1)


def a_card(question: str = "p:e/when.year") -> Card:
    return Card(question=QuestionId(question))


def a_review_card(
    *,
    stability: float = 10.0,
    difficulty: float = 5.0,
    interval: int = 10,
    away: int = 10,
    now: datetime = NOON,
    reps: int = 3,
) -> Card:
    """A card last answered `away` days ago and then given `interval` days."""
    today = day_of(now)
    return Card(
        question=QuestionId("p:e/when.year"),
        state=State.REVIEW,
        stability=stability,
        difficulty=difficulty,
        interval=interval,
        due=now.astimezone(UTC),
        last_review=now.astimezone(UTC) - timedelta(days=away),
        first_day=today - away - 1,
        last_day=today - away,
        reps=reps,
    )


def intervals(card: Card, settings: SchedulingSettings = EXACT) -> list[Interval]:
    return [future.interval for future in futures(card, NOON, settings).values()]


# -- exact histories


def test_a_new_card_offers_ankis_first_four_intervals() -> None:
    assert intervals(a_card()) == [
        Interval(seconds=60),
        Interval(seconds=330),
        Interval(seconds=600),
        Interval(days=8),
    ]


def test_good_good_graduates_and_then_grows() -> None:
    card, now, given = a_card(), NOON, []
    for _ in range(6):
        future = schedule(card, Rating.GOOD, now, EXACT)
        card = future.card
        given.append(future.interval)
        assert card.due is not None
        now = max(now, card.due.astimezone(SEOUL)) + MINUTE

    assert given == [
        Interval(seconds=600),
        Interval(days=2),
        Interval(days=11),
        Interval(days=46),
        Interval(days=163),
        Interval(days=498),
    ]


def test_a_lapse_takes_one_step_and_comes_back_sooner() -> None:
    card = a_review_card(stability=20, interval=20, away=20)

    lapsed = schedule(card, Rating.AGAIN, NOON, EXACT).card
    back = schedule(lapsed, Rating.GOOD, NOON + 10 * MINUTE, EXACT).card

    assert (lapsed.state, lapsed.lapses, lapsed.interval) == (State.RELEARNING, 1, 0)
    assert (back.state, back.lapses) == (State.REVIEW, 1)
    assert 1 <= back.interval < 20


def test_again_in_the_steps_is_no_lapse() -> None:
    card = schedule(a_card(), Rating.GOOD, NOON, EXACT).card

    failed = schedule(card, Rating.AGAIN, NOON, EXACT).card

    assert (failed.state, failed.step, failed.lapses) == (State.LEARNING, 0, 0)


def test_without_steps_every_answer_counts_in_days() -> None:
    settings = replace(EXACT, learning_steps=(), relearning_steps=())

    assert all(interval.days >= 1 for interval in intervals(a_card(), settings))
    assert all(interval.days >= 1 for interval in intervals(a_review_card(), settings))


def test_a_single_step_is_half_as_long_again_for_hard() -> None:
    settings = replace(EXACT, learning_steps=(10 * MINUTE,))

    assert intervals(a_card(), settings)[:2] == [
        Interval(seconds=600),
        Interval(seconds=900),
    ]


def test_hard_repeats_a_later_step() -> None:
    card = schedule(a_card(), Rating.GOOD, NOON, EXACT).card

    assert intervals(card)[1] == Interval(seconds=600)


def test_steps_cut_shorter_since_do_not_strand_a_card() -> None:
    card = schedule(a_card(), Rating.GOOD, NOON, EXACT).card
    fewer = replace(EXACT, learning_steps=(5 * MINUTE,))

    assert intervals(card, fewer)[1:3] == [Interval(seconds=300), Interval(days=2)]


# -- days


def test_an_evening_and_the_next_morning_are_a_day_apart() -> None:
    evening = datetime(2026, 3, 10, 23, tzinfo=SEOUL)
    morning = datetime(2026, 3, 11, 7, tzinfo=SEOUL)
    card = schedule(a_card(), Rating.GOOD, evening, EXACT).card

    after = schedule(card, Rating.GOOD, morning, EXACT).card

    # py-fsrs counts 24-hour blocks and says 2.3065 here; Anki says 7.3153.
    assert after.stability == pytest.approx(7.3153, abs=1e-4)


def test_half_past_three_belongs_to_the_day_before() -> None:
    evening = datetime(2026, 3, 10, 23, tzinfo=SEOUL)
    night = datetime(2026, 3, 11, 3, 30, tzinfo=SEOUL)
    card = schedule(a_card(), Rating.GOOD, evening, EXACT).card

    after = schedule(card, Rating.GOOD, night, EXACT).card

    assert after.last_day == card.last_day
    assert after.stability == pytest.approx(2.3065, abs=1e-4)


def test_a_card_falls_due_when_its_day_begins() -> None:
    card = schedule(a_card(), Rating.EASY, NOON, EXACT).card

    assert card.due == datetime(2026, 3, 18, 4, tzinfo=SEOUL)
    assert not is_due(card, datetime(2026, 3, 18, 3, 59, tzinfo=SEOUL))
    assert is_due(card, datetime(2026, 3, 18, 4, tzinfo=SEOUL))


def test_after_a_flight_a_card_falls_due_by_the_new_clock() -> None:
    card = schedule(a_card(), Rating.EASY, NOON, EXACT).card
    new_york = timezone(timedelta(hours=-4))

    assert not is_due(card, datetime(2026, 3, 18, 3, 59, tzinfo=new_york))
    assert is_due(card, datetime(2026, 3, 18, 4, tzinfo=new_york))


def test_a_card_never_answered_is_not_due_but_new() -> None:
    assert not is_due(a_card(), NOON)


def test_a_card_on_a_step_falls_due_to_the_second() -> None:
    card = schedule(a_card(), Rating.GOOD, NOON, EXACT).card

    assert not is_due(card, NOON + timedelta(seconds=599))
    assert is_due(card, NOON + timedelta(seconds=600))


def test_a_clock_set_back_is_no_reason_to_refuse_an_answer() -> None:
    card = a_review_card()

    future = schedule(card, Rating.GOOD, NOON - timedelta(days=400), EXACT)

    assert future.interval.days >= 1


# -- chance


def test_the_spread_falls_the_same_way_for_the_same_card_and_repetition() -> None:
    card = a_review_card(stability=60, interval=60, away=60)

    assert futures(card, NOON, SchedulingSettings()) == futures(
        card, NOON, SchedulingSettings()
    )


def test_the_spread_covers_its_whole_range_evenly() -> None:
    found = [
        schedule(
            replace(
                a_review_card(stability=30, away=0),
                question=QuestionId(f"p:e{number}/when"),
                state=State.LEARNING,
                step=1,
            ),
            Rating.GOOD,
            NOON,
            SchedulingSettings(),
        )
        for number in range(3000)
    ]

    days = [future.interval.days for future in found]
    low, high = min(days), max(days)
    counts = [days.count(day) for day in range(low, high + 1)]
    assert high - low == 6
    assert min(counts) > 3000 / 7 * 0.8
    assert {future.interval.days - future.spread for future in found} == {30}


@given(
    stability=st.floats(0.001, 36500),
    difficulty=st.floats(1, 10),
    previous=st.integers(1, 40000),
    away=st.integers(0, 40000),
    reps=st.integers(1, 50),
    fuzz=st.booleans(),
    maximum=st.sampled_from([1, 2, 30, 36500]),
)
def test_intervals_rise_with_the_rating_and_keep_to_the_maximum(
    *,
    stability: float,
    difficulty: float,
    previous: int,
    away: int,
    reps: int,
    fuzz: bool,
    maximum: int,
) -> None:
    card = a_review_card(
        stability=stability,
        difficulty=difficulty,
        interval=previous,
        away=away,
        reps=reps,
    )
    settings = SchedulingSettings(fuzz=fuzz, maximum_interval=maximum)

    again, hard, good, easy = intervals(card, settings)

    assert again == Interval(seconds=600)
    assert 1 <= hard.days <= good.days <= easy.days <= maximum
    if maximum > easy.days:
        assert hard.days < good.days < easy.days


@given(previous=st.integers(1, 3000), stability=st.floats(1, 3000))
def test_a_recall_in_time_never_shortens_the_interval(
    previous: int, stability: float
) -> None:
    card = a_review_card(stability=stability, interval=previous, away=previous)

    _, hard, good, _ = intervals(card)

    ideal = schedule(card, Rating.GOOD, NOON, EXACT).card.stability
    if floor(ideal + 0.5) > previous:
        assert good.days > previous
    assert good.days > hard.days


# -- the real Anki


@pytest.fixture(scope="module")
def anki(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Collection"]:
    pytest.importorskip("anki", reason="the real Anki is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANKI_TEST_MODE", "1")  # no fuzz; read when it is imported
        from anki.collection import Collection

        folder: Path = tmp_path_factory.mktemp("anki")
        collection = Collection(str(folder / "collection.anki2"))
        collection.set_config("fsrs", True)
        yield collection
        collection.close()


def their_card(collection: "Collection") -> "TheirCard":
    model_ = collection.models.by_name("Basic")
    assert model_ is not None
    note = collection.new_note(model_)
    note["Front"], note["Back"] = "question", "answer"
    deck = collection.decks.id("Default")
    assert deck is not None
    collection.add_note(note, deck)
    return note.cards()[0]


def their_intervals(collection: "Collection", card_id: int) -> list[Interval]:
    states = collection._backend.get_scheduling_states(card_id)
    found = []
    for state in (states.again, states.hard, states.good, states.easy):
        normal = state.normal
        match normal.WhichOneof("kind"):
            case "learning":
                found.append(Interval(seconds=normal.learning.scheduled_secs))
            case "relearning":
                seconds = normal.relearning.learning.scheduled_secs
                found.append(Interval(seconds=seconds))
            case _:
                found.append(Interval(days=normal.review.scheduled_days))
    return found


def keep_in_anki(
    collection: "Collection", theirs: "TheirCard", ours: Card, away: int
) -> None:
    """Give Anki's card the state of ours, as Anki itself would have stored it."""
    from anki.cards import FSRSMemoryState
    from anki.consts import CardQueue, CardType

    in_steps = ours.is_learning
    types = {State.LEARNING: 1, State.REVIEW: 2, State.RELEARNING: 3}
    theirs.type = CardType(types[ours.state])
    theirs.queue = CardQueue(1 if in_steps else 2)
    theirs.left = 2 - ours.step if ours.state is State.LEARNING else 1
    theirs.ivl, theirs.reps = max(ours.interval, 1), ours.reps
    theirs.due = collection.sched.day_cutoff if in_steps else collection.sched.today
    theirs.memory_state = FSRSMemoryState(
        stability=ours.stability, difficulty=ours.difficulty
    )
    theirs.desired_retention, theirs.decay = 0.9, 0.154
    theirs.last_review_time = collection.sched.day_cutoff - 86400 * (away + 1) + 3600
    collection.update_card(theirs)


def is_on_the_edge(card: Card) -> bool:
    """Whether Anki's 32-bit floats may round one of the ideal intervals otherwise."""
    ideals = [f.card.stability for f in futures(card, NOON, EXACT).values()]
    return any(abs(ideal % 1 - 0.5) < 1e-3 * max(ideal, 1) for ideal in ideals)


def compare_buttons(collection: "Collection", seed: str, count: int) -> int:
    theirs = their_card(collection)
    compared = 0
    for number in range(count):
        stability = round(0.05 * 20000 ** chance(seed, "s", number), 4)
        difficulty = round(1 + 9 * chance(seed, "d", number), 3)
        away = int(chance(seed, "t", number) ** 2 * stability * 3)
        interval = 1 + int(stability * 2 * chance(seed, "i", number))
        card = a_review_card(
            stability=stability, difficulty=difficulty, interval=interval, away=away
        )
        if chance(seed, "state", number) < 0.3:
            state = State.LEARNING if number % 2 else State.RELEARNING
            step = number % 4 // 2 if state is State.LEARNING else 0
            card = replace(card, state=state, step=step, interval=0)
        if is_on_the_edge(card):
            continue
        keep_in_anki(collection, theirs, card, away)

        assert intervals(card) == their_intervals(collection, theirs.id), card
        compared += 1
    return compared


def test_every_button_of_a_new_card_is_ankis(anki: "Collection") -> None:
    assert intervals(a_card()) == their_intervals(anki, their_card(anki).id)


def test_every_button_is_ankis(anki: "Collection") -> None:
    assert compare_buttons(anki, "few", 400) > 200


@pytest.mark.soak
def test_every_button_is_ankis_on_many_more_cards(anki: "Collection") -> None:
    assert compare_buttons(anki, "many", 20_000) > 10_000


def test_an_ideal_interval_is_the_stability_at_nine_tenths() -> None:
    # `is_on_the_edge` relies on it.
    assert model("fsrs-6").interval(77.7, 0.9) == pytest.approx(77.7)
