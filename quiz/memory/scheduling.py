"""When to ask a card again: FSRS-6 with Anki's rules for steps and days.

Hard, Good and Easy stay a day apart, a longer recall never shortens the interval, and
long intervals spread over some days. Chance decides the spread once; the log keeps it.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from math import floor
from typing import Protocol

from quiz.memory.card import Card, Interval, State
from quiz.memory.chance import chance
from quiz.memory.days import ROLLOVER_HOUR, day_of, offset_of, start_of
from quiz.memory.fsrs import MemoryState, Model, model
from quiz.memory.rating import Rating
from quiz.values import dataclass

# From these intervals on, in days, the spread grows by this share of the rest.
SPREAD = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulingSettings:
    """What the scheduler aims at; the defaults are Anki's."""

    desired_retention: float = 0.9
    learning_steps: tuple[timedelta, ...] = (
        timedelta(minutes=1),
        timedelta(minutes=10),
    )
    relearning_steps: tuple[timedelta, ...] = (timedelta(minutes=10),)
    maximum_interval: int = 36500
    rollover_hour: int = ROLLOVER_HOUR
    parameters: str = "fsrs-6"
    fuzz: bool = True


class Spreading(Protocol):
    """Which of the days that are as good as one another a card comes back on."""

    def __call__(self, low: int, high: int, luck: float) -> int:
        """How many days away, as near as can be to what lies from `low` to `high`.

        `luck`, from 0 up to 1, decides where nothing else does.
        """


def by_chance(low: int, high: int, luck: float) -> int:
    """Any of the days, as luck has it."""
    return low + floor(luck * (1 + high - low))


@dataclass(frozen=True, slots=True, kw_only=True)
class Future:
    """What one rating would make of a card; `spread` is what chance added, in days."""

    card: Card
    interval: Interval
    spread: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the scheduler decides and the log keeps: where the card goes, until when.

    `spread` is what chance and load added, in days.
    """

    state: State
    step: int
    interval: Interval
    spread: int = 0


def schedule(
    card: Card,
    rating: Rating,
    now: datetime,
    settings: SchedulingSettings,
    *,
    study: bool = False,
    spreading: Spreading = by_chance,
) -> Future:
    """The card after an answer of this rating; `study` marks a look at a new card."""
    return futures(card, now, settings, study=study, spreading=spreading)[rating]


def futures(
    card: Card,
    now: datetime,
    settings: SchedulingSettings,
    *,
    study: bool = False,
    spreading: Spreading = by_chance,
) -> Mapping[Rating, Future]:
    """What each of the four ratings would make of the card."""
    decided = decisions(card, now, settings, spreading=spreading)
    return {
        rating: Future(
            card=answered(
                card,
                decision,
                rating=rating,
                now=now,
                rollover_hour=settings.rollover_hour,
                parameters=settings.parameters,
                study=study,
            ),
            interval=decision.interval,
            spread=decision.spread,
        )
        for rating, decision in decided.items()
    }


def decisions(
    card: Card,
    now: datetime,
    settings: SchedulingSettings,
    *,
    spreading: Spreading = by_chance,
) -> Mapping[Rating, Decision]:
    """Where each of the four ratings would send the card; the same all day."""
    ideal = _ideal(card, now, settings)
    plain = _decide(card, ideal, settings, None)
    if not settings.fuzz:
        return plain
    spread = _decide(card, ideal, settings, spreading)
    return {rating: _spread_from(plain[rating], spread[rating]) for rating in Rating}


def answered(
    card: Card,
    decision: Decision,
    *,
    rating: Rating,
    now: datetime,
    rollover_hour: int,
    parameters: str,
    study: bool,
    answer: tuple[str, ...] = (),
) -> Card:
    """The card after an answer, given what the scheduler decided about it.

    Both the live answer and the replay of the log come through here. `answer` are
    the keys of what was right, where they are known.
    """
    today = day_of(now, rollover_hour)
    memory = _remember(card, rating, today, model(parameters))
    interval = decision.interval
    if interval.days:
        due = start_of(today + interval.days, offset_of(now), rollover_hour)
    else:
        due = now.astimezone(UTC) + timedelta(seconds=interval.seconds)
    failed = rating is Rating.AGAIN
    lapsed = failed and card.state is State.REVIEW
    return Card(
        question=card.question,
        state=decision.state,
        step=decision.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=due,
        last_review=now.astimezone(UTC),
        first_day=today if card.first_day is None else card.first_day,
        last_day=today,
        interval=interval.days,
        reps=card.reps + 1,
        lapses=card.lapses + lapsed,
        successes=card.successes + (not failed and not study),
        misses=0 if not failed else card.misses + (not study),
        answer=answer or card.answer,
        suspended=card.suspended,
        buried_until=card.buried_until,
        flag=card.flag,
        note=card.note,
    )


def is_due(card: Card, now: datetime, rollover_hour: int = ROLLOVER_HOUR) -> bool:
    """Whether a card seen before should be asked by now."""
    if card.due is None or card.last_day is None:
        return False
    if card.state is State.REVIEW:
        return card.last_day + card.interval <= day_of(now, rollover_hour)
    return card.due <= now


def _remember(card: Card, rating: Rating, today: int, fsrs: Model) -> MemoryState:
    if card.last_day is None:
        return fsrs.first(rating)
    before = MemoryState(card.stability, card.difficulty)
    return fsrs.after(before, rating, today - card.last_day)


def _ideal(
    card: Card, now: datetime, settings: SchedulingSettings
) -> Mapping[Rating, float]:
    """After how many days recall would fall to the retention wanted, by rating."""
    fsrs = model(settings.parameters)
    today = day_of(now, settings.rollover_hour)
    return {
        rating: fsrs.interval(
            _remember(card, rating, today, fsrs).stability, settings.desired_retention
        )
        for rating in Rating
    }


def _spread_from(plain: Decision, spread: Decision) -> Decision:
    if plain == spread:
        return spread
    return Decision(
        state=spread.state,
        step=spread.step,
        interval=spread.interval,
        spread=spread.interval.days - plain.interval.days,
    )


def _decide(
    card: Card,
    ideal: Mapping[Rating, float],
    settings: SchedulingSettings,
    spreading: Spreading | None,
) -> Mapping[Rating, Decision]:
    days = _Days(ideal, settings.maximum_interval, _chooser(card, spreading))
    match card.state:
        case State.REVIEW:
            return _from_review(card, days, settings.relearning_steps)
        case State.RELEARNING:
            return _from_steps(card, days, settings.relearning_steps, State.RELEARNING)
        case State.NEW | State.LEARNING:
            return _from_steps(card, days, settings.learning_steps, State.LEARNING)


def _chooser(
    card: Card, spreading: Spreading | None
) -> Callable[[int, int], int] | None:
    if spreading is None:
        return None
    return partial(spreading, luck=chance(card.question, card.reps))


def _from_review(
    card: Card, days: "_Days", steps: tuple[timedelta, ...]
) -> Mapping[Rating, Decision]:
    hard, good, easy = days.passing(card.interval)
    return {
        Rating.AGAIN: (
            _stepping(State.RELEARNING, 0, steps[0])
            if steps
            else _graduated(days.alone(Rating.AGAIN))
        ),
        Rating.HARD: _graduated(hard),
        Rating.GOOD: _graduated(good),
        Rating.EASY: _graduated(easy),
    }


def _from_steps(
    card: Card, days: "_Days", steps: tuple[timedelta, ...], state: State
) -> Mapping[Rating, Decision]:
    if not steps:
        again, hard = days.alone(Rating.AGAIN), days.alone(Rating.HARD)
        good = days.alone(Rating.GOOD)
        return {
            Rating.AGAIN: _graduated(again),
            Rating.HARD: _graduated(hard),
            Rating.GOOD: _graduated(good),
            Rating.EASY: _graduated(days.alone(Rating.EASY, at_least=good + 1)),
        }
    good = days.alone(Rating.GOOD)
    step, further = card.step, card.step + 1
    return {
        Rating.AGAIN: _stepping(state, 0, steps[0]),
        Rating.HARD: _stepping(state, step, _hard_delay(steps, step)),
        Rating.GOOD: (
            _stepping(state, further, steps[further])
            if further < len(steps)
            else _graduated(good)
        ),
        Rating.EASY: _graduated(days.alone(Rating.EASY, at_least=good + 1)),
    }


def _hard_delay(steps: tuple[timedelta, ...], step: int) -> timedelta:
    if 0 < step < len(steps):
        return steps[step]
    if step > 0:  # a list of steps that has grown shorter since
        return steps[0]
    if len(steps) > 1:
        return (steps[0] + steps[1]) / 2
    return min(steps[0] * 1.5, steps[0] + timedelta(days=1))


def _stepping(state: State, step: int, delay: timedelta) -> Decision:
    seconds = int(delay.total_seconds())
    return Decision(state=state, step=step, interval=Interval(seconds=seconds))


def _graduated(days: int) -> Decision:
    return Decision(state=State.REVIEW, step=0, interval=Interval(days=days))


class _Days:
    """Anki's way from ideal intervals to the days on the buttons."""

    def __init__(
        self,
        ideal: Mapping[Rating, float],
        maximum: int,
        choose: Callable[[int, int], int] | None,
    ) -> None:
        self._ideal = ideal
        self._maximum = maximum
        self._choose = choose

    def alone(self, rating: Rating, at_least: int = 1) -> int:
        """The days of one button, on leaving the steps."""
        return self._chosen(max(_round(self._ideal[rating]), 1), at_least)

    def passing(self, previous: int) -> tuple[int, int, int]:
        """The days of Hard, Good and Easy for a card that was away `previous` days."""
        hard = self._longer(Rating.HARD, previous, 1)
        good = self._longer(Rating.GOOD, previous, hard + 1)
        return hard, good, self._longer(Rating.EASY, previous, good + 1)

    def _longer(self, rating: Rating, previous: int, at_least: int) -> int:
        ideal = self._ideal[rating]
        at_least = max(self._no_regress(ideal, previous), at_least)
        return self._chosen(ideal, at_least)

    def _no_regress(self, ideal: float, previous: int) -> int:
        if _round(ideal) > previous:
            return previous + 1
        # Just under the last interval it could be chance's doing, so it is kept.
        return previous if previous <= self._bounds(ideal, 1)[1] else 0

    def _chosen(self, ideal: float, at_least: int) -> int:
        if self._choose is None:
            lowest = min(at_least, self._maximum)
            return min(max(_round(ideal), lowest), self._maximum)
        return self._choose(*self._bounds(ideal, at_least))

    def _bounds(self, ideal: float, at_least: int) -> tuple[int, int]:
        lowest, most = min(at_least, self._maximum), self._maximum
        ideal = min(max(ideal, lowest), most)
        width = _spread(ideal)
        low, high = (
            min(max(_round(end), lowest), most)
            for end in (ideal - width, ideal + width)
        )
        return low, high


def _spread(days: float) -> float:
    if days < SPREAD[0][0]:
        return 0.0
    return 1.0 + sum(
        share * max(min(days, end) - start, 0.0) for start, end, share in SPREAD
    )


def _round(days: float) -> int:
    return floor(days + 0.5)
