"""Answers to keep, made for tests of the store."""

from datetime import UTC, datetime, timedelta

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.days import offset_of
from quiz.memory.entries import Answered
from quiz.memory.rating import Rating
from quiz.memory.replay import after
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
WHEN = QuestionId("p:e/when")
SETTINGS = SchedulingSettings()


def an_answer(
    card: Card,
    rating: Rating = Rating.GOOD,
    now: datetime = NOON,
    response: str = "2000년",
    mode: Mode = Mode.TYPED,
) -> tuple[Answered, Card]:
    """What a live answer writes, and what it makes of the card."""
    future = schedule(card, rating, now, SETTINGS)
    entry = Answered(
        question=card.question,
        at=now.astimezone(UTC),
        offset_minutes=offset_of(now),
        mode=mode,
        lang=Lang.KO,
        verdict=Verdict.CORRECT,
        score=1.0,
        rating=rating,
        proposed=rating,
        state=future.card.state,
        step=future.card.step,
        interval=future.interval,
        spread=future.spread,
        desired_retention=SETTINGS.desired_retention,
        parameters=SETTINGS.parameters,
        rollover_hour=SETTINGS.rollover_hour,
        seconds=3.0,
        response=response,
    )
    return entry, after(card, entry)


def answer(
    learner: LearnerFile,
    question: QuestionId = WHEN,
    rating: Rating = Rating.GOOD,
    hours: float = 0,
    response: str = "2000년",
) -> None:
    """Answer a question so many hours after noon, and keep it."""
    card = learner.cards().get(question) or Card(question=question)
    learner.record(*an_answer(card, rating, NOON + timedelta(hours=hours), response))


def answer_many(learner: LearnerFile, count: int, first: int = 0) -> None:
    """Answer so many questions once each, and keep it all at once."""
    learner.add(
        *(
            an_answer(
                Card(question=QuestionId(f"p:e{number:05}/when")),
                now=NOON + timedelta(minutes=number),
            )[0]
            for number in range(first, first + count)
        )
    )
