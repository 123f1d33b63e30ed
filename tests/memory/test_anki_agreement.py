"""Whole histories, in three time zones, against what the real Anki makes of them."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from quiz.memory.card import Card, State
from quiz.memory.chance import chance
from quiz.memory.days import day_of
from quiz.memory.fsrs import MemoryState, model
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, futures, schedule
from quiz.questions.question import QuestionId
from tests.memory.test_scheduling import their_card, their_intervals

if TYPE_CHECKING:
    from anki.cards import Card as TheirCard
    from anki.collection import Collection

EXACT = SchedulingSettings(fuzz=False)
# No clocks are changed in these, nor have been for decades.
ZONES = ("Asia/Seoul", "Asia/Kolkata", "America/Bogota")
FEW, MANY = 60, 500  # histories in each zone: by default, and in the soak run


@dataclass(frozen=True, slots=True)
class Review:
    at: datetime
    rating: Rating


@contextmanager
def anki_in(zone: str, folder: Path) -> Iterator["Collection"]:
    """A collection of an Anki that lives in this time zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("no way to move to another time zone here")
    pytest.importorskip("anki", reason="the real Anki is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANKI_TEST_MODE", "1")  # no fuzz; read when it is imported
        patch.setenv("TZ", zone)
        time.tzset()
        time.sleep(1.1)  # its clock looks at TZ once a second
        from anki.collection import Collection

        folder.mkdir(exist_ok=True)
        collection = Collection(str(folder / f"{zone.replace('/', '-')}.anki2"))
        try:
            collection.set_config("fsrs", True)
            yield collection
        finally:
            collection.close()
    time.tzset()


def noon_of(collection: "Collection", zone: str) -> datetime:
    """Noon of what the collection holds to be today."""
    cutoff = datetime.fromtimestamp(collection.sched.day_cutoff, ZoneInfo(zone))
    assert cutoff.hour == 4
    return cutoff - timedelta(hours=16)


def a_history(seed: str, noon: datetime) -> list[Review]:
    """Reviews on random days, many at night, just before or after four, or twice."""
    count = 1 + int(chance(seed, "count") * 10)
    away = int(chance(seed, "away") ** 2 * 90)
    at = noon - timedelta(days=away, seconds=7)
    moments = [at]
    for number in range(1, count):
        luck = chance(seed, "gap", number)
        if luck < 0.3:
            back = timedelta(minutes=1 + int(chance(seed, "min", number) * 600))
        else:
            back = timedelta(days=int(luck**3 * 60), minutes=int(luck * 1440))
        moments.append(moments[-1] - back)
    odd = [
        _moved(moment, chance(seed, "clock", number))
        for number, moment in enumerate(moments)
    ]
    ordered = sorted(set(odd))
    return [
        Review(moment, Rating(1 + int(chance(seed, "rating", number) * 4)))
        for number, moment in enumerate(ordered)
        if moment <= noon
    ] or [Review(noon - timedelta(days=3), Rating.GOOD)]


def _moved(moment: datetime, luck: float) -> datetime:
    """To the edge of a day, often: a second before or after midnight or four.

    Not to four sharp: there Anki's log has it the day before, its live answer the
    day that begins. For us it always begins.
    """
    edges = ((0, 0, 1), (23, 59, 59), (3, 59, 59), (4, 0, 1), (4, 1, 0))
    if luck < 0.5:
        hour, minute, second = edges[int(luck * 10)]
        return moment.replace(hour=hour, minute=minute, second=second)
    return moment


def ours(history: list[Review]) -> Card:
    card = Card(question=QuestionId("p:e/when"))
    for review in history:
        card = schedule(card, review.rating, review.at, EXACT).card
    return card


def write_log(collection: "Collection", card_id: int, history: list[Review]) -> None:
    assert collection.db is not None
    collection.db.execute("delete from revlog")
    for number, review in enumerate(history):
        collection.db.execute(
            "insert into revlog values (?, ?, -1, ?, 1, 1, 2500, 1000, ?)",
            int(review.at.timestamp()) * 1000,
            card_id,
            int(review.rating),
            0 if number == 0 else 1,
        )


def put(collection: "Collection", theirs: "TheirCard", card: Card) -> None:
    """Give Anki's card the place that ours has; the memory is Anki's own."""
    from anki.cards import FSRSMemoryState
    from anki.consts import CardQueue, CardType

    assert card.last_review is not None
    types = {State.LEARNING: 1, State.REVIEW: 2, State.RELEARNING: 3}
    theirs.type = CardType(types[card.state])
    theirs.queue = CardQueue(1 if card.is_learning else 2)
    theirs.left = 2 - card.step if card.state is State.LEARNING else 1
    theirs.ivl, theirs.reps = max(card.interval, 1), card.reps
    today = collection.sched.today
    theirs.due = collection.sched.day_cutoff if card.is_learning else today
    computed = collection.compute_memory_state(theirs.id)
    assert computed.stability is not None
    assert computed.difficulty is not None
    theirs.memory_state = FSRSMemoryState(
        stability=computed.stability, difficulty=computed.difficulty
    )
    theirs.desired_retention, theirs.decay = 0.9, 0.154
    theirs.last_review_time = int(card.last_review.timestamp())
    collection.update_card(theirs)


def as_anki_keeps_it(card: Card) -> Card:
    """Anki rounds what it keeps with a card, and goes on from there."""
    return replace(
        card, stability=round(card.stability, 4), difficulty=round(card.difficulty, 3)
    )


def is_on_the_edge(card: Card, now: datetime) -> bool:
    """Whether its 32-bit numbers may round one of the ideal intervals otherwise."""
    ideals = [f.card.stability for f in futures(card, now, EXACT).values()]
    return any(abs(ideal % 1 - 0.5) < 2e-5 * max(ideal, 1) for ideal in ideals)


def compare(zone: str, count: int, folder: Path) -> None:
    with anki_in(zone, folder) as anki:
        noon = noon_of(anki, zone)
        theirs = their_card(anki)
        compared = 0
        for number in range(count):
            history = a_history(f"{zone}-{number}", noon)
            card = ours(history)
            write_log(anki, theirs.id, history)

            computed = anki.compute_memory_state(theirs.id)

            assert card.stability == pytest.approx(computed.stability, rel=1e-5), (
                history
            )
            assert card.difficulty == pytest.approx(computed.difficulty, rel=1e-5)
            card = as_anki_keeps_it(card)
            if is_on_the_edge(card, noon):
                continue
            put(anki, theirs, card)
            buttons = [
                future.interval for future in futures(card, noon, EXACT).values()
            ]
            assert buttons == their_intervals(anki, theirs.id), history
            compared += 1
        assert compared > 0.97 * count


@pytest.mark.parametrize("zone", ZONES)
def test_memory_and_every_button_are_ankis_after_any_history(
    zone: str, tmp_path: Path
) -> None:
    compare(zone, FEW, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("zone", ZONES)
def test_memory_and_every_button_are_ankis_after_many_more(
    zone: str, tmp_path: Path
) -> None:
    compare(zone, MANY, tmp_path)


def last_change_of_clocks(zone: ZoneInfo, now: datetime) -> datetime:
    """The first hour after clocks were last changed."""
    moment = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    present = moment.astimezone(zone).utcoffset()
    while moment.astimezone(zone).utcoffset() == present:
        moment -= timedelta(hours=1)
    return moment + timedelta(hours=1)


def test_around_a_change_of_clocks_days_are_the_calendars_not_blocks_of_24_hours(
    tmp_path: Path,
) -> None:
    name = "Europe/Berlin"
    zone = ZoneInfo(name)
    with anki_in(name, tmp_path) as anki:
        noon = noon_of(anki, name)
        change = last_change_of_clocks(zone, noon)
        was_summer = bool((change - timedelta(days=1)).astimezone(zone).dst())
        # Anki counts days of 24 hours back from four o'clock of today: on the other
        # side of the change they begin an hour off, at five in summer, three in winter.
        hour, elapsed, theirs_elapsed = (4, 1, 0) if was_summer else (3, 0, 1)
        morning = (
            (change - timedelta(days=40)).astimezone(zone).replace(hour=hour, minute=30)
        )
        history = [
            Review(morning.replace(hour=12) - timedelta(days=1), Rating.GOOD),
            Review(morning, Rating.GOOD),
        ]
        card, their = ours(history), their_card(anki)
        write_log(anki, their.id, history)

        computed = anki.compute_memory_state(their.id)

    first, second = (day_of(review.at) for review in history)
    assert second - first == elapsed
    begun = model("fsrs-6").first(Rating.GOOD)

    def after(days: int) -> MemoryState:
        return model("fsrs-6").after(begun, Rating.GOOD, days)

    assert card.stability == pytest.approx(after(elapsed).stability)
    assert computed.stability == pytest.approx(
        after(theirs_elapsed).stability, rel=1e-5
    )


def test_the_time_zone_of_the_tests_is_left_as_it_was() -> None:
    assert os.environ.get("TZ", "") not in ZONES
