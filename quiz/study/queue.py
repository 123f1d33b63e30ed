"""What is due today, and in which order it is asked."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from operator import itemgetter
from typing import TypeVar

from quiz.memory.card import Card, State
from quiz.memory.chance import drawn
from quiz.memory.days import day_of, offset_of, start_of
from quiz.memory.fsrs import model
from quiz.questions.listing import Part, listing_of
from quiz.questions.outline import Outlined
from quiz.questions.question import QuestionId
from quiz.study.fresh import choose_new
from quiz.study.pauses import after_pause
from quiz.study.rivals import Rivals
from quiz.study.settings import ReviewOrder, StudySettings
from quiz.study.standing import Kept, Seen, is_open, seen_of, standing_of
from quiz.values import dataclass

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

    `later` is when the first card left out falls due, in UTC. So many cards as `held`
    would wait as well, were it not for what a day may hold.
    """

    learning: tuple[QuestionId, ...]
    review: tuple[QuestionId, ...]
    new: tuple[QuestionId, ...]
    later: datetime | None
    held: int = 0

    @property
    def main(self) -> tuple[QuestionId, ...]:
        """Reviews with the new cards spread evenly among them."""
        return mixed(self.review, self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """A deck's questions by what they wait for, before order and limits.

    `future` is when the first card that is not yet due will be.
    """

    fresh: Part
    seen_today: Sequence[Outlined]
    learning: Sequence[Card]
    review: Sequence[Seen]
    future: datetime | None
    new_left: int
    reviews_left: int

    @property
    def counts(self) -> Counts:
        """How much of it the day holds."""
        return Counts(
            new=min(len(self.fresh), self.new_left),
            learning=len(self.learning),
            review=min(len(self.review), self.reviews_left),
        )

    def later(self, settings: StudySettings, now: datetime) -> datetime | None:
        """When the first card falls due that the day leaves out, in UTC."""
        left_out = [self.future] if self.future else []
        today = day_of(now, settings.scheduling.rollover_hour)
        counts = self.counts
        if counts.new < len(self.fresh) or counts.review < len(self.review):
            following = next_working_day(settings, today)
            if following:
                hour = settings.scheduling.rollover_hour
                left_out.append(start_of(following, offset_of(now), hour))
        return min(left_out, default=None)


def gather(
    questions: Iterable[Outlined],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
    tree: Container[QuestionId] = (),
    rivals: Rivals | None = None,
) -> Queue:
    """Choose today's cards of a deck, within the limits of the day.

    Decks within one another share the limits: `tree` are the questions of all of
    them (see `quiz.study.trees`), and what was answered of those today counts.
    New cards about `rivals` come on different days.
    """
    sifted = sift(questions, cards, settings, now, tree)
    today = day_of(now, settings.scheduling.rollover_hour)
    most = sifted.reviews_left
    review = tuple(islice(in_order(sifted.review, settings, today), most))
    new = choose_new(sifted.fresh, sifted.new_left, sifted.seen_today, rivals)
    return Queue(
        learning=tuple(card.question for card in sifted.learning),
        review=tuple(card.question for card in review),
        new=tuple(question.id for question in new),
        later=sifted.later(settings, now),
        held=len(sifted.fresh) - len(new) + len(sifted.review) - len(review),
    )


def gather_ahead(
    questions: Iterable[Outlined],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
    days: int,
) -> Queue:
    """The cards that fall due within so many days, the likeliest forgotten first.

    Nothing new, and no limit: the learner wants to do more than the day asks.
    """
    today = day_of(now, settings.scheduling.rollover_hour)
    held = cards.in_memory() if isinstance(cards, Kept) else cards
    seen = [
        card
        for question in questions
        if (card := held.get(question.id)) is not None
        and card.last_day is not None
        and is_open(card, today)
    ]
    review = [
        seen_of(card)
        for card in seen
        if card.state is State.REVIEW and due_day(card) <= today + days
    ]
    likeliest_forgotten = replace(settings, order=ReviewOrder.RECALL)
    return Queue(
        learning=tuple(card.question for card in seen if card.is_learning),
        review=tuple(
            card.question for card in in_order(review, likeliest_forgotten, today)
        ),
        new=(),
        later=None,
    )


def count(
    questions: Iterable[Outlined],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
    tree: Container[QuestionId] = (),
) -> Counts:
    """Count what a session begun now would gather."""
    return sift(questions, cards, settings, now, tree).counts


def sift(
    questions: Iterable[Outlined],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
    tree: Container[QuestionId] = (),
) -> Sifted:
    """What a day may ask of a deck, and how much of it the day still holds."""
    today = day_of(now, settings.scheduling.rollover_hour)
    listing = listing_of(questions)
    standing = standing_of(listing, cards, today, tree)
    fresh = standing.fresh
    if listing.compared.events:
        known = listing.compared.known(standing.recalled)
        unready = listing.compared.events.keys() - known
        fresh = Part(listing, [n for n in fresh.places if n not in unready])
    review = [*standing.changed]
    off: list[int] = []  # the days on which what fell due in a pause comes back
    returning = after_pause(settings, today)
    for card in standing.review:
        back = returning.day_for(card) if returning else None
        if back is None or back <= today:
            review.append(card)
        else:
            off.append(back)
    for card, day in last_looks(standing.later, settings, today, len(review)):
        if day <= today:
            review.append(card)
        else:
            off.append(day)
    return Sifted(
        fresh=fresh,
        seen_today=standing.seen_today,
        learning=standing.learning if settings.share(today) > 0 else (),
        review=review,
        future=_earliest(standing.next_due, off, now, settings),
        new_left=max(settings.new_on(today) - standing.introduced, 0),
        reviews_left=max(
            settings.reviews_on(today) - standing.answered + standing.introduced, 0
        ),
    )


def last_looks(
    later: Callable[[], Sequence[Seen]],
    settings: StudySettings,
    today: int,
    due: int,
) -> list[tuple[Seen, int]]:
    """The cards to be seen once more before an exam, each with the day for it.

    `later` are looked at only where there is an exam; so many others are `due`.
    """
    if settings.exam is None:
        return []
    from quiz.study.exam import exam_ahead

    cards = later()
    exam = exam_ahead(settings, today, len(cards) + due)
    if exam is None:
        return []
    days = ((card, exam.look_day(card)) for card in cards)
    return [(card, day) for card, day in days if day is not None]


def _earliest(
    due: datetime | None, off: Iterable[int], now: datetime, settings: StudySettings
) -> datetime | None:
    """When the first card is to be asked again, or the first of these days begins."""
    hour, offset = settings.scheduling.rollover_hour, offset_of(now)
    begins = [start_of(day, offset, hour) for day in off]
    return min([*begins, due] if due else begins, default=None)


def in_order(
    review: Iterable[Seen], settings: StudySettings, today: int
) -> Iterator[Seen]:
    """Reviews, the most urgent first, put in order as they are asked for."""
    by_urgency = defaultdict[float, list[Seen]](list)
    match settings.order:
        case ReviewOrder.DUE:
            for card in review:
                by_urgency[card.last_day + card.interval].append(card)
        case ReviewOrder.RECALL:
            recall = model(settings.scheduling.parameters).retrievability
            for card in review:
                urgency = recall(card.stability, today - card.last_day)
                by_urgency[urgency].append(card)
    for _, alike in sorted(by_urgency.items(), key=itemgetter(0)):
        lots = drawn((card.question for card in alike), today)
        yield from map(itemgetter(1), sorted(zip(lots, alike, strict=True)))


def due_day(card: Card) -> int:
    """The number of the day on which a card counted in days falls due."""
    return (card.last_day or 0) + card.interval


def next_working_day(settings: StudySettings, today: int) -> int | None:
    """The first day after this one on which anything may be asked."""
    last = max((p.last.toordinal() for p in settings.pauses), default=today)
    return next(settings.working_days(today + 1, max(last, today) + 7), None)


def waiting(
    learning: Iterable[QuestionId], cards: Mapping[QuestionId, Card], until: datetime
) -> tuple[QuestionId, ...]:
    """The cards on steps that fall due by a moment, the earliest first."""
    until = until.astimezone(UTC)
    due = [(cards[q].due or until, q) for q in learning]
    return tuple(question for moment, question in sorted(due) if moment <= until)


def without(
    questions: tuple[QuestionId, ...], question: QuestionId
) -> tuple[QuestionId, ...]:
    """The others, of questions each of which is there once."""
    if question not in questions:
        return questions
    place = questions.index(question)
    return questions[:place] + questions[place + 1 :]


def mixed(some: Sequence[T], others: Sequence[T]) -> tuple[T, ...]:
    """Both in their order, the one spread evenly among the other."""
    places = [((i + 0.5) / len(some), 0, item) for i, item in enumerate(some)]
    places += [((i + 0.5) / len(others), 1, item) for i, item in enumerate(others)]
    return tuple(item for *_, item in sorted(places, key=lambda place: place[:2]))
