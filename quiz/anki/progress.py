"""Progress on its way to Anki: cards with memory and due day, and every review."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from quiz.anki.reviews import (
    BURIED,
    SUSPENDED,
    Calendar,
    CardProgress,
    CardType,
    Kind,
    Marks,
    Review,
)
from quiz.memory.card import Card, Interval, State
from quiz.memory.days import day_of, offset_of, start_of
from quiz.memory.entries import (
    Answered,
    CardEntry,
    Flagged,
    Logged,
    Reset,
    Suspended,
)
from quiz.memory.fsrs import model, weights_of
from quiz.memory.replay import after, standing_lines
from quiz.memory.scheduling import SchedulingSettings
from quiz.questions.question import QuestionId
from quiz.questions.renames import FormerIds, heirs
from quiz.values import dataclass

_TYPES = {
    State.NEW: CardType.NEW,
    State.LEARNING: CardType.LEARNING,
    State.REVIEW: CardType.REVIEW,
    State.RELEARNING: CardType.RELEARNING,
}
_KINDS = {
    State.NEW: Kind.LEARNING,
    State.LEARNING: Kind.LEARNING,
    State.REVIEW: Kind.REVIEW,
    State.RELEARNING: Kind.RELEARNING,
}
_NONE_OF_THEIR_OWN: Mapping[QuestionId, SchedulingSettings] = MappingProxyType({})
_LONGEST_ANSWER = 60_000  # milliseconds: Anki's own limit


def _as_it_is(moment: datetime) -> datetime:
    return moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A learner's progress as a package of Anki carries it, by question."""

    calendar: Calendar
    cards: Mapping[str, CardProgress]


def progress_of(
    cards: Mapping[QuestionId, Card],
    log: Iterable[Logged],
    former: FormerIds,
    settings: SchedulingSettings,
    now: datetime,
    own: Mapping[QuestionId, SchedulingSettings] = _NONE_OF_THEIR_OWN,
    *,
    clock: Callable[[datetime], datetime] = _as_it_is,
) -> Progress:
    """What the cards and the log, in its order, say in Anki's terms.

    `former` ids count for the questions that follow them. `own` are the settings of
    questions whose deck has some, in place of `settings`. `clock` shows a moment where
    the learner lives, as `now` does where it is not given.
    """
    lines = list(standing_lines(log))
    days = [day_of(line.entry.at, settings.rollover_hour) for line in lines]
    first = min([*days, day_of(now, settings.rollover_hour)]) - 1
    begins = start_of(first, offset_of(now), settings.rollover_hour)
    # Its distance from UTC is that of the first day: today's changes with the clocks.
    offset = offset_of(clock(begins.astimezone(now.tzinfo)))
    begins = start_of(first, offset, settings.rollover_hour)
    reviews, marked = _reviews(lines, former), _marked(lines, former)
    today = day_of(now, settings.rollover_hour)
    return Progress(
        calendar=Calendar(
            created=int(begins.timestamp()),
            offset_minutes=offset,
            rollover_hour=settings.rollover_hour,
        ),
        cards={
            question: replace(
                _card(card, first, today, own.get(question, settings)),
                data=_data(card, marked.get(question), own.get(question, settings)),
                reviews=tuple(reviews.get(question, ())),
            )
            for question, card in cards.items()
        },
    )


def _card(
    card: Card, first_day: int, today: int, settings: SchedulingSettings
) -> CardProgress:
    kind = _TYPES[card.state]
    return CardProgress(
        type=kind,
        queue=_queue(card, today),
        due=_due(card, first_day),
        interval=_interval(card, settings),
        reps=card.reps,
        lapses=card.lapses,
        steps_left=_steps_left(card, settings),
        flag=card.flag,
    )


def _queue(card: Card, today: int) -> int:
    if card.suspended:
        return SUSPENDED
    if card.buried_until is not None and card.buried_until > today:
        return BURIED[-1]
    return CardType.LEARNING if card.is_learning else _TYPES[card.state]


def _due(card: Card, first_day: int) -> int | None:
    if card.due is None or card.last_day is None:
        return None
    if card.is_learning:
        return int(card.due.timestamp())
    return card.last_day + card.interval - first_day


def _interval(card: Card, settings: SchedulingSettings) -> int:
    if card.state is not State.RELEARNING:
        return card.interval
    # What a lapsed card will have once its steps are done; Anki keeps it with the card.
    fsrs = model(settings.parameters)
    return max(1, round(fsrs.interval(card.stability, settings.desired_retention)))


def _steps_left(card: Card, settings: SchedulingSettings) -> int:
    if not card.is_learning:
        return 0
    relearning = card.state is State.RELEARNING
    steps = settings.relearning_steps if relearning else settings.learning_steps
    return max(len(steps) - card.step, 1)


def _data(card: Card, marked: datetime | None, settings: SchedulingSettings) -> str:
    told: dict[str, object] = {}
    if not card.is_new and card.last_review is not None:
        told = {
            "s": round(card.stability, 4),
            "d": round(card.difficulty, 3),
            "dr": settings.desired_retention,
            "decay": round(weights_of(settings.parameters)[20], 3),
            "lrt": int(card.last_review.timestamp()),
        }
    if marked is not None:
        at = int(marked.timestamp())
        marks = Marks(suspended=card.suspended, flag=card.flag, at=at)
        told["cd"] = marks.custom_data
    return json.dumps(told, separators=(",", ":")) if told else ""


def _marked(
    lines: Iterable[Logged], former: FormerIds
) -> Mapping[QuestionId, datetime]:
    """When each question was last suspended, let back or flagged."""
    followers = heirs(former)
    found: dict[QuestionId, datetime] = {}
    for line in lines:
        if isinstance(line.entry, Suspended | Flagged):
            about = line.entry.question
            for question in (about, *followers.get(about, ())):
                found[question] = line.entry.at
    return found


def _reviews(
    lines: Iterable[Logged], former: FormerIds
) -> Mapping[QuestionId, list[Review]]:
    followers = heirs(former)
    cards: dict[QuestionId, Card] = {}
    found: dict[QuestionId, list[Review]] = defaultdict(list)
    taken: set[int] = set()
    for line in lines:
        entry = line.entry
        if not isinstance(entry, CardEntry):
            continue
        for question in (entry.question, *followers.get(entry.question, ())):
            before = cards.get(question) or Card(question=question)
            cards[question] = after(before, entry)
            for review in _review(entry, before, cards[question]):
                kept = _at_its_own_time(review, taken)
                taken.add(kept.at)
                found[question].append(kept)
    return found


def _review(entry: CardEntry, before: Card, now: Card) -> Iterator[Review]:
    at = _milliseconds(entry.at)
    if isinstance(entry, Reset):
        yield Review(at=at, rating=0, interval=0, kind=Kind.MANUAL)
    if not isinstance(entry, Answered):
        return
    beside = entry.cram
    yield Review(
        at=at,
        rating=entry.rating,
        interval=before.interval if beside else _signed(entry.interval),
        last_interval=_signed(_last(before)),
        # Difficulty runs from 1 to 10; the log has room for it as 100 to 1100.
        factor=0 if beside else round(((now.difficulty - 1) / 9 + 0.1) * 1000),
        milliseconds=min(round(entry.seconds * 1000), _LONGEST_ANSWER),
        kind=Kind.FILTERED if beside else _KINDS[before.state],
    )


def _last(card: Card) -> Interval:
    if card.due is None or card.last_review is None or not card.is_learning:
        return Interval(days=card.interval)
    return Interval(seconds=int((card.due - card.last_review).total_seconds()))


def _signed(interval: Interval) -> int:
    return interval.days or -interval.seconds


def _at_its_own_time(review: Review, taken: set[int]) -> Review:
    """The review a moment later where another has its time: they would be one."""
    at = review.at
    while at in taken:
        at += 1
    return replace(review, at=at)


def _milliseconds(moment: datetime) -> int:
    return (moment - datetime.fromtimestamp(0, UTC)) // timedelta(milliseconds=1)
