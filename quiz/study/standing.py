"""Where the cards of a deck stand on a day: what today's queue is chosen from.

A deck may have 100,000 cards, of which a day asks a few hundred. Cards that are kept
where they can be looked up by the day tell of those alone; others are gone through.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol, runtime_checkable

from quiz.memory.card import Card, State
from quiz.memory.changed import has_changed
from quiz.questions.listing import Listing, Part
from quiz.questions.outline import Outlined, keys_of
from quiz.questions.question import QuestionId
from quiz.values import dataclass


class Seen(NamedTuple):
    """A card counted in days, as far as its turn depends on it."""

    question: QuestionId
    last_day: int
    interval: int
    stability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The open cards of a deck by what they wait for, each sort in the deck's order.

    `fresh` were never answered, `review` fall due today or did before, `changed` fall
    due later but have another answer now. Of all others `later` gives the cards, and
    `next_due` is when the first of them falls due. `seen_today` are the questions first
    seen today, `recalled` the places of all that ever were; the limits count `answered`
    and `introduced`, those of the tree too.
    """

    fresh: Part
    learning: Sequence[Card]
    review: Sequence[Seen]
    changed: Sequence[Seen]
    later: Callable[[], Sequence[Seen]]
    next_due: datetime | None
    seen_today: Sequence[Outlined]
    answered: int
    introduced: int
    recalled: Container[int]


@runtime_checkable
class Kept(Protocol):
    """Cards kept where they can be looked up by the day."""

    def standing(
        self, listing: Listing, today: int, tree: Container[QuestionId]
    ) -> Standing:
        """Where those of a deck stand; of its tree, what was answered today counts."""

    def reviews_by_day(self) -> Mapping[int, int]:
        """How many reviews of all cards fall due on each day."""

    def in_memory(self) -> Mapping[QuestionId, Card]:
        """All of them, read at once."""


def standing_of(
    listing: Listing,
    cards: Mapping[QuestionId, Card],
    today: int,
    tree: Container[QuestionId] = (),
) -> Standing:
    """Where the cards of a deck stand, from a look at every one of them."""
    if isinstance(cards, Kept):
        return cards.standing(listing, today, tree)
    fresh: list[int] = []
    learning: list[Card] = []
    review: list[Seen] = []
    changed: list[Seen] = []
    later: list[Seen] = []
    dues: list[datetime] = []
    for question, place in listing.places.items():
        card = cards.get(question)
        if card is not None and not is_open(card, today):
            continue
        if card is None or card.last_day is None:
            fresh.append(place)
        elif card.state is not State.REVIEW:
            learning.append(card)
        elif card.last_day + card.interval <= today:
            review.append(seen_of(card))
        elif has_changed(card, keys_of(listing[place])):
            changed.append(seen_of(card))
        else:
            later.append(seen_of(card))
            if card.due is not None:
                dues.append(card.due)
    done = [
        card
        for question, card in cards.items()
        if card.last_day == today and counts_today(card, listing, tree, today)
    ]
    return Standing(
        fresh=Part(listing, fresh),
        learning=learning,
        review=review,
        changed=changed,
        later=lambda: later,
        next_due=min(dues, default=None),
        seen_today=[
            listing.find(card.question)
            for card in done
            if card.first_day == today
            and card.question in listing.places
            and is_open(card, today)
        ],
        answered=len(done),
        introduced=sum(card.first_day == today for card in done),
        recalled={
            listing.places[question]
            for question, card in cards.items()
            if card.successes > 0 and question in listing.places
        },
    )


def counts_today(
    card: Card, listing: Listing, tree: Container[QuestionId], today: int
) -> bool:
    """Whether a card answered today counts against the limits of the deck."""
    asked = card.question in listing.places and is_open(card, today)
    return asked or card.question in tree


def is_open(card: Card, today: int) -> bool:
    """Whether the learner lets the card be asked: neither suspended nor put off."""
    return not card.suspended and (card.buried_until or 0) <= today


def seen_of(card: Card) -> Seen:
    """What its turn depends on."""
    return Seen(card.question, card.last_day or 0, card.interval, card.stability)
