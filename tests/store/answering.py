"""Answers one card after another and says each id once it is stored.

Run by the tests in processes of their own: FILE WORKER COUNT.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

START = datetime(2026, 3, 10, 12, tzinfo=UTC)


def main(path: Path, worker: int, count: int) -> None:
    settings = SchedulingSettings()
    with LearnerFile.open(path) as learner:
        for number in range(count):
            # Half of the cards are everybody's.
            name = "shared" if number % 2 else f"worker-{worker}"
            question = QuestionId(f"p:{name}-{number % 7}/when")
            card = learner.cards().get(question) or Card(question=question)
            now = START + timedelta(minutes=number)
            future = schedule(card, Rating(1 + number % 4), now, settings)
            entry = Answered(
                question=question,
                at=now,
                offset_minutes=0,
                mode=Mode.TYPED,
                lang=Lang.EN,
                verdict=None,
                score=None,
                rating=Rating(1 + number % 4),
                proposed=Rating.GOOD,
                state=future.card.state,
                step=future.card.step,
                interval=future.interval,
                spread=future.spread,
                desired_retention=settings.desired_retention,
                parameters=settings.parameters,
                rollover_hour=settings.rollover_hour,
                seconds=1.0,
            )
            print(learner.record(entry, future.card).text, flush=True)  # noqa: T201


main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
