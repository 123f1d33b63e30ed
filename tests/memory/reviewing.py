"""Learners in tests: what they answered, day by day, as a log."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from quiz.memory.calibration import shifted
from quiz.memory.card import Card
from quiz.memory.chance import chance
from quiz.memory.days import day_of
from quiz.memory.entries import Answered, EntryId, Logged
from quiz.memory.fsrs import model
from quiz.memory.rating import Rating
from quiz.memory.reviews import Review, review_of
from quiz.questions.question import Mode, QuestionId
from tests.memory.test_replay import answer

NOON = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=9)))
TODAY = day_of(NOON)
QUESTION = QuestionId("p:event/who")


def a_known_card(
    name: str = "event", *, last: int = -10, interval: int = 10, stability: float = 10
) -> Card:
    """A card counted in days; `last` is the day it was seen, counted from today."""
    from quiz.memory.card import State

    return Card(
        question=QuestionId(f"p:{name}/who"),
        state=State.REVIEW,
        stability=stability,
        difficulty=5,
        due=NOON,
        last_review=NOON + timedelta(days=last),
        first_day=TODAY + last - 5,
        last_day=TODAY + last,
        interval=interval,
        reps=3,
    )


def a_review(
    card: Card | None = None,
    *,
    right: bool = True,
    day: int = 0,
    seconds: float = 4,
    mode: Mode = Mode.TYPED,
    taken_for: str = "",
    answers: tuple[str, ...] = ("p:putin",),
    cram: bool = False,
) -> Review:
    """An answer some days from today."""
    card = card or a_known_card()
    rating = Rating.GOOD if right else Rating.AGAIN
    entry, _ = answer(card, rating, NOON + timedelta(days=day), mode)
    entry = replace(
        entry, seconds=seconds, confused_with=taken_for, answer=answers, cram=cram
    )
    return review_of(entry, card)


def a_learner(
    facts: int, days: int, shift: float = 0.0, new_a_day: int = 5
) -> Iterable[Logged]:
    """The log of one who studies every day what is due, and recalls by the model."""
    fsrs, cards, number = model("fsrs-6"), dict[str, Card](), 0
    for day in range(-days, 0):
        now = NOON + timedelta(days=day)
        today = day_of(now)
        due = [c for c in cards.values() if (c.last_day or 0) + c.interval <= today]
        new = [
            f"p:{n}/who" for n in range(len(cards), min(len(cards) + new_a_day, facts))
        ]
        for card in (*due, *(Card(question=QuestionId(name)) for name in new)):
            recall = 1.0
            if card.last_day is not None:
                recall = fsrs.retrievability(card.stability, today - card.last_day)
            is_right = chance(card.question, day) < shifted(recall, shift)
            for rating in (Rating.GOOD,) if is_right else (Rating.AGAIN, Rating.GOOD):
                entry, card = answer(card, rating, now)  # noqa: PLW2901
                number += 1
                yield Logged(EntryId("here", number), entry)
            while not card.interval:
                entry, card = answer(card, Rating.GOOD, now)  # noqa: PLW2901
                number += 1
                yield Logged(EntryId("here", number), entry)
            cards[card.question] = card


__all__ = [
    "NOON",
    "QUESTION",
    "TODAY",
    "Answered",
    "a_known_card",
    "a_learner",
    "a_review",
]
