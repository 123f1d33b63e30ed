"""Cards whose question has another answer now than when it was learnt."""

from collections.abc import Sequence

from quiz.memory.card import Card


def has_changed(card: Card, answer: Sequence[str]) -> bool:
    """Whether what was learnt is not the answer any more; order does not count.

    Of answers given before the log kept what was right, nothing is known.
    """
    return bool(card.answer) and sorted(card.answer) != sorted(answer)
