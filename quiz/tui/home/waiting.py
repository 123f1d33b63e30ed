"""What waits in each deck, and when something does again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.questions.question import Question, QuestionId
from quiz.study.queue import Counts, count
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
    asked: dict[QuestionId, Question] = {}
    lines = []
    for deck in library.decks:
        questions = deck.questions(library.questions, library.base)
        asked.update((question.id, question) for question in questions)
        counts = count(questions, cards, context.settings, now)
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
        today=count(asked.values(), cards, context.settings, now),
        next_due=_next_due(asked, cards, now),
        is_first_run=not cards,
    )


def _next_due(
    asked: Mapping[QuestionId, Question],
    cards: Mapping[QuestionId, Card],
    now: datetime,
) -> datetime | None:
    later = (
        card.due
        for question, card in cards.items()
        if question in asked and card.due is not None and card.due > now
    )
    return min(later, default=None)
