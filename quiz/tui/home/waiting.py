"""What waits in each deck, and when something does again."""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime

from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.memory.days import day_of
from quiz.memory.statistics import streak
from quiz.questions.outline import Outlined
from quiz.questions.question import QuestionId
from quiz.study.forecast import forecast
from quiz.study.queue import Counts, count
from quiz.study.settings_text import SettingsRead
from quiz.study.trees import root_of, trees
from quiz.tui.context import Context
from quiz.tui.home.deck_list import DeckLine
from quiz.values import dataclass

DAYS_AHEAD = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The decks with their counts, today's in all, and the moment of the next one.

    `ahead` are the reviews that fall due today and on each day after. `is_first_run`
    is set where nothing was ever answered.
    """

    lines: tuple[DeckLine, ...]
    today: Counts
    next_due: datetime | None
    ahead: tuple[int, ...]
    is_first_run: bool


def what_waits(context: Context) -> Waiting:
    """Count what is due and new, deck by deck and in all."""
    library, now = context.library, context.clock()
    cards = context.learner.cards()
    held = {
        deck.id: deck.outlines(library.questions, library.base)
        for deck in library.decks
    }
    under = trees(held)
    lines = []
    for deck in library.decks:
        tree = under[root_of(deck.id)]
        settings = context.settings.of(deck.id)
        counts = count(held[deck.id], cards, settings, now, tree)
        lines.append(
            DeckLine(
                id=deck.id,
                title=clean(deck.title.say(context.lang)),
                depth=deck.id.count("::"),
                due=counts.review,
                learning=counts.learning,
                new=counts.new,
            )
        )
    return Waiting(
        lines=tuple(lines),
        today=_in_all(under, cards, context.settings, now),
        ahead=_ahead(under, cards, context),
        next_due=_next_due({q for tree in under.values() for q in tree}, cards, now),
        is_first_run=not cards,
    )


def _in_all(
    under: Mapping[str, Mapping[QuestionId, Outlined]],
    cards: Mapping[QuestionId, Card],
    settings: SettingsRead,
    now: datetime,
) -> Counts:
    """The counts of all roots; what two of them hold is counted with the first."""
    new = learning = review = 0
    told: set[QuestionId] = set()
    for root, tree in under.items():
        fresh = [question for question in tree.values() if question.id not in told]
        counts = count(fresh, cards, settings.of(root), now, tree)
        told.update(tree)
        new += counts.new
        learning += counts.learning
        review += counts.review
    return Counts(new=new, learning=learning, review=review)


def streak_of(context: Context) -> int:
    """On how many days in a row something was answered."""
    zone, settings = context.clock().tzinfo, context.settings.study
    hour = settings.scheduling.rollover_hour
    answered = context.learner.answered_at()
    days = {day_of(moment.astimezone(zone), hour) for moment in answered}
    return streak(days, context.today, lambda day: settings.share(day) == 0)


def _ahead(
    under: Mapping[str, Mapping[QuestionId, Outlined]],
    cards: Mapping[QuestionId, Card],
    context: Context,
) -> tuple[int, ...]:
    """Reviews by day, the overdue with today's."""
    by_day: Counter[int] = Counter()
    told: set[QuestionId] = set()
    for root, tree in under.items():
        seen = [cards[q] for q in tree if q in cards and q not in told]
        by_day += forecast(seen, context.settings.of(root), context.today)
        told.update(tree)
    return tuple(by_day[context.today + day] for day in range(DAYS_AHEAD))


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
