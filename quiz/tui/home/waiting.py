"""What waits in each deck, and when something does again."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.questions.question import Question, QuestionId
from quiz.study.queue import Counts, count
from quiz.study.settings import StudySettings
from quiz.study.trees import root_of, trees
from quiz.tui.context import Context
from quiz.tui.home.deck_list import DeckLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The decks with their counts, today's in all, and the moment of the next one.

    `is_first_run` is set where nothing was ever answered.
    """

    lines: tuple[DeckLine, ...]
    today: Counts
    next_due: datetime | None
    is_first_run: bool


def what_waits(context: Context) -> Waiting:
    """Count what is due and new, deck by deck and in all."""
    library, now = context.library, context.clock()
    cards = context.learner.cards()
    held = {
        deck.id: deck.questions(library.questions, library.base)
        for deck in library.decks
    }
    under = trees(held)
    lines = []
    for deck in library.decks:
        tree = under[root_of(deck.id)]
        settings = context.settings_of(deck.id)
        counts = count(held[deck.id], cards, settings, now, tree)
        lines.append(
            DeckLine(
                id=deck.id,
                title=clean(deck.title.say(context.lang)),
                depth=deck.id.count("::"),
                due=counts.due,
                new=counts.new,
            )
        )
    return Waiting(
        lines=tuple(lines),
        today=_in_all(under, cards, context.settings, now),
        next_due=_next_due({q for tree in under.values() for q in tree}, cards, now),
        is_first_run=not cards,
    )


def _in_all(
    under: Mapping[str, Mapping[QuestionId, Question]],
    cards: Mapping[QuestionId, Card],
    settings: StudySettings,
    now: datetime,
) -> Counts:
    """The counts of all roots; what two of them hold is counted with the first."""
    new = learning = review = 0
    told: set[QuestionId] = set()
    for tree in under.values():
        fresh = [question for question in tree.values() if question.id not in told]
        counts = count(fresh, cards, settings, now, tree)
        told.update(tree)
        new += counts.new
        learning += counts.learning
        review += counts.review
    return Counts(new=new, learning=learning, review=review)


def _next_due(
    asked: AbstractSet[QuestionId],
    cards: Mapping[QuestionId, Card],
    now: datetime,
) -> datetime | None:
    later = (
        card.due
        for question, card in cards.items()
        if question in asked and card.due is not None and card.due > now
    )
    return min(later, default=None)
