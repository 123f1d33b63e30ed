"""Cards that are forgotten again and again, and what they are confused with."""

from collections import Counter
from collections.abc import Iterable

from quiz.memory.card import Card
from quiz.memory.entries import Answered
from quiz.memory.rating import Rating

LAPSES, AGAIN_EVERY = 8, 4  # Anki's numbers


def is_leech(card: Card) -> bool:
    """Whether the card was forgotten so often that learning it anew would be cheaper."""
    return card.lapses >= LAPSES


def has_just_become_leech(card: Card) -> bool:
    """Whether the lapse just past is one at which the learner should be told."""
    return is_leech(card) and (card.lapses - LAPSES) % AGAIN_EVERY == 0


def confusions(answers: Iterable[Answered]) -> tuple[tuple[str, int], ...]:
    """What was answered in the place of the right answer, the most frequent first.

    Each with how often; keys of entities and dates, as far as they could be told.
    """
    counted = Counter(
        entry.confused_with
        for entry in answers
        if entry.confused_with and entry.rating is Rating.AGAIN
    )
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
