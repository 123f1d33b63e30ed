"""Questions and cards for the tests of study, with their days counted from today."""

from datetime import UTC, datetime, timedelta, timezone

from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import EventId
from quiz.language.text import Text
from quiz.memory.card import Card, State
from quiz.memory.days import day_of
from quiz.questions.question import (
    EntityAnswer,
    Given,
    Mode,
    Proof,
    Question,
    QuestionId,
)

NOON = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=9)))  # a Tuesday
TODAY = day_of(NOON)


def a_question(
    event: str,
    aspect: str = "who",
    *,
    importance: int = 2,
    answer: str = "putin",
    stem: str = "Who?",
    given: tuple[Given, ...] = (),
) -> Question:
    return Question(
        id=QuestionId(f"p:{event}/{aspect}"),
        template=f"core:visit-{aspect}",
        subjects=(EventId(f"p:{event}"),),
        aspect=aspect,
        stem=Text(stem, stem),
        answer=EntityAnswer((EntityId(f"p:{answer}"),), EntityType.PERSON),
        proof=Proof(given=given, matches=()),
        explanation=Text(),
        sources=(),
        modes=(Mode.CHOICES, Mode.TYPED),
        importance=importance,
    )


def a_card(
    question: Question,
    *,
    state: State = State.REVIEW,
    first: int = -20,
    last: int = -10,
    interval: int = 10,
    stability: float = 10,
    due: datetime = NOON,
) -> Card:
    """A card with its days counted from today."""
    return Card(
        question=question.id,
        state=state,
        due=due.astimezone(UTC),
        last_review=NOON.astimezone(UTC),
        first_day=TODAY + first,
        last_day=TODAY + last,
        interval=interval,
        stability=stability,
        difficulty=5,
        reps=1,
    )


def some(count: int, aspect: str = "who") -> list[Question]:
    return [a_question(f"event-{number}", aspect) for number in range(count)]


def by_id(*cards: Card) -> dict[QuestionId, Card]:
    return {card.question: card for card in cards}
