# mypy: disable-error-code="explicit-override"
"""Which decks share the limits of a day: those within one another, as in Anki."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cached_property

from quiz.facts.base import FactBase
from quiz.questions.deck import Deck
from quiz.questions.listing import Listing, listing_of
from quiz.questions.outline import Outlined
from quiz.questions.question import Question, QuestionId


def root_of(deck: str) -> str:
    """The outermost deck that this one lies in: of `a::b::c` it is `a`."""
    return deck.partition("::")[0]


class Tree(Container[QuestionId]):
    """The questions of the decks under one root, listed when one is asked about."""

    def __init__(self, decks: Callable[[], Iterable[Iterable[Outlined]]]) -> None:
        """List nothing yet; `decks` gives the questions of each."""
        self._decks = decks

    @cached_property
    def _listings(self) -> Sequence[Listing]:
        return [*map(listing_of, self._decks())]

    def __contains__(self, question: object) -> bool:
        """Whether one of the decks asks it."""
        return any(question in listing.places for listing in self._listings)


def tree_of(
    deck: Deck, decks: Iterable[Deck], questions: Sequence[Question], base: FactBase
) -> Tree:
    """The questions of every deck under the same root."""
    kin = [one for one in decks if root_of(one.id) == root_of(deck.id)]
    return Tree(lambda: (one.outlines(questions, base) for one in kin))


def tree_among(deck: str, held: Mapping[str, Iterable[Outlined]]) -> Tree:
    """The same where the questions of each deck are listed already."""
    root = root_of(deck)
    return Tree(lambda: (asked for one, asked in held.items() if root_of(one) == root))


def trees(
    decks: Mapping[str, Iterable[Outlined]],
) -> Mapping[str, Mapping[QuestionId, Outlined]]:
    """The questions under each root, from those of each deck."""
    found: dict[str, dict[QuestionId, Outlined]] = {}
    for deck, questions in decks.items():
        found.setdefault(root_of(deck), {}).update((q.id, q) for q in questions)
    return found
