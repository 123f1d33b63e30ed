"""What is due today, and in which order it is asked."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from quiz.facts.events import EventId
from quiz.memory.card import Card
from quiz.memory.chance import chance
from quiz.memory.days import day_of, offset_of, start_of
from quiz.memory.scheduling import is_due
from quiz.questions.question import Question, QuestionId
from quiz.study.settings import StudySettings

# So many others stand between two questions about the same event, where there are.
SIBLING_DISTANCE = 3

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much of a deck waits today, within the day's limits."""

    new: int
    learning: int
    review: int

    @property
    def due(self) -> int:
        """What was seen before and is to be asked again."""
        return self.learning + self.review


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Today's cards of a deck: those on steps, and the rest in order.

    `later` is when the first card left out falls due, in UTC.
    """

    learning: tuple[QuestionId, ...]
    review: tuple[QuestionId, ...]
    new: tuple[QuestionId, ...]
    later: datetime | None

    @property
    def main(self) -> tuple[QuestionId, ...]:
        """Reviews with the new cards spread evenly among them."""
        return _mixed(self.review, self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sifted:
    """A deck's questions by what they wait for, before order and limits."""

    fresh: tuple[Question, ...]
    learning: tuple[Card, ...]
    review: tuple[Card, ...]
    future: tuple[datetime, ...]
    new_left: int
    reviews_left: int


def gather(
    questions: Iterable[Question],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
    tree: Iterable[QuestionId] = (),
) -> Queue:
    """Choose today's cards of a deck, within the limits of the day.

    Decks within one another share the limits: `tree` are the questions of all of
    them (see `quiz.study.trees`), and what was answered of those today counts.
    """
    sifted = _sift(questions, cards, settings, now, tree)
    hour = settings.scheduling.rollover_hour
    today = day_of(now, hour)
    later = list(sifted.future)
    if len(sifted.fresh) > sifted.new_left or len(sifted.review) > sifted.reviews_left:
        later.append(start_of(today + 1, offset_of(now), hour))
    review = sorted(
        sifted.review, key=lambda card: (_due_day(card), chance(today, card.question))
    )
    return Queue(
        learning=tuple(card.question for card in sifted.learning),
        review=tuple(card.question for card in review[: sifted.reviews_left]),
        new=_in_order(sifted.fresh)[: sifted.new_left],
        later=min(later, default=None),
    )


def count(
    questions: Iterable[Question],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
    tree: Iterable[QuestionId] = (),
) -> Counts:
    """Count what a session begun now would gather."""
    sifted = _sift(questions, cards, settings, now, tree)
    return Counts(
        new=min(len(sifted.fresh), sifted.new_left),
        learning=len(sifted.learning),
        review=min(len(sifted.review), sifted.reviews_left),
    )


def _sift(
    questions: Iterable[Question],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
    tree: Iterable[QuestionId],
) -> _Sifted:
    hour = settings.scheduling.rollover_hour
    today = day_of(now, hour)
    fresh: list[Question] = []
    learning: list[Card] = []
    review: list[Card] = []
    future: list[datetime] = []
    counted = set(tree)
    for question in questions:
        counted.add(question.id)
        card = cards.get(question.id)
        if card is None or card.due is None:
            fresh.append(question)
            continue
        if card.is_learning:
            learning.append(card)
        elif is_due(card, now, hour):
            review.append(card)
        else:
            future.append(card.due)
    answered = [cards[question] for question in counted if question in cards]
    introduced = sum(card.first_day == today for card in answered)
    reviewed = sum(c.last_day == today and c.first_day != today for c in answered)
    return _Sifted(
        fresh=tuple(fresh),
        learning=tuple(learning),
        review=tuple(review),
        future=tuple(future),
        new_left=max(settings.new_per_day - introduced, 0),
        reviews_left=max(settings.reviews_per_day - reviewed, 0),
    )


def choose(
    pools: Sequence[Sequence[QuestionId]],
    recent: Sequence[QuestionId],
    subjects: Mapping[QuestionId, AbstractSet[EventId]],
) -> QuestionId | None:
    """The first candidate that is no sibling of the questions shown last.

    Pools come in order of urgency, `recent` latest last. Where every candidate is
    a sibling, the one whose sibling was shown longest ago is next.
    """
    for distance in range(min(SIBLING_DISTANCE, len(recent)), -1, -1):
        shown = recent[len(recent) - distance :]
        taken = frozenset().union(*(subjects[question] for question in shown))
        for pool in pools:
            for question in pool:
                if question not in shown and subjects[question].isdisjoint(taken):
                    return question
    return None


def waiting(
    learning: Iterable[QuestionId], cards: Mapping[QuestionId, Card], until: datetime
) -> tuple[QuestionId, ...]:
    """The cards on steps that fall due by a moment, the earliest first."""
    until = until.astimezone(UTC)
    due = [(cards[q].due or until, q) for q in learning]
    return tuple(question for moment, question in sorted(due) if moment <= until)


def _due_day(card: Card) -> int:
    return (card.last_day or 0) + card.interval


def _in_order(fresh: Iterable[Question]) -> tuple[QuestionId, ...]:
    """New questions: one of each event before the second of any, weighty ones first."""
    ranked: list[tuple[int, int, QuestionId]] = []
    asked: dict[tuple[EventId, ...], int] = {}
    by_weight = sorted(fresh, key=lambda q: (-q.importance, chance(q.id), q.id))
    for place, question in enumerate(by_weight):
        rank = asked.get(question.subjects, 0)
        asked[question.subjects] = rank + 1
        ranked.append((rank, place, question.id))
    return tuple(question for *_, question in sorted(ranked))


def _mixed(some: Sequence[T], others: Sequence[T]) -> tuple[T, ...]:
    places = [((i + 0.5) / len(some), 0, item) for i, item in enumerate(some)]
    places += [((i + 0.5) / len(others), 1, item) for i, item in enumerate(others)]
    return tuple(item for *_, item in sorted(places, key=lambda place: place[:2]))
