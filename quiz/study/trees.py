"""Which decks share the limits of a day: those within one another, as in Anki."""

from collections.abc import Iterable, Mapping, Sequence

from quiz.facts.base import FactBase
from quiz.questions.deck import Deck
from quiz.questions.outline import Outlined
from quiz.questions.question import Question, QuestionId


def root_of(deck: str) -> str:
    """The outermost deck that this one lies in: of `a::b::c` it is `a`."""
    return deck.partition("::")[0]


def tree_of(
    deck: Deck, decks: Iterable[Deck], questions: Sequence[Question], base: FactBase
) -> frozenset[QuestionId]:
    """The questions of every deck under the same root."""
    kin = (one for one in decks if root_of(one.id) == root_of(deck.id))
    return frozenset(q.id for one in kin for q in one.outlines(questions, base))


def trees(
    decks: Mapping[str, Iterable[Outlined]],
) -> Mapping[str, Mapping[QuestionId, Outlined]]:
    """The questions under each root, from those of each deck."""
    found: dict[str, dict[QuestionId, Outlined]] = {}
    for deck, questions in decks.items():
        found.setdefault(root_of(deck), {}).update((q.id, q) for q in questions)
    return found
