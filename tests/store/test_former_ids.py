"""The learner's file read for questions that had other ids before."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered, EntryId, Undone
from quiz.memory.heritage import inherit
from quiz.memory.rating import Rating
from quiz.memory.replay import standing
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
OLD, OTHER, NEW, HALF = (
    QuestionId(f"p:{name}/when") for name in ("old", "other", "new", "half")
)
RENAMED = {NEW: (OLD,)}
MERGED = {NEW: (OLD, OTHER)}
SPLIT = {NEW: (OLD,), HALF: (OLD,)}

Former = Mapping[QuestionId, tuple[QuestionId, ...]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


@contextmanager
def opened(path: Path, former: Former | None = None) -> Iterator[LearnerFile]:
    with LearnerFile.open(path, former) as learner:
        yield learner


def answer(learner: LearnerFile, question: QuestionId, day: int) -> EntryId:
    """Answer a question as a session would: from the card that the file gives."""
    settings = SchedulingSettings()
    card = learner.cards().get(question) or Card(question=question)
    now = NOON + timedelta(days=day)
    future = schedule(card, Rating.GOOD, now, settings)
    entry = Answered(
        question=question,
        at=now,
        offset_minutes=0,
        mode=Mode.TYPED,
        lang=Lang.EN,
        verdict=Verdict.CORRECT,
        score=1.0,
        rating=Rating.GOOD,
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
    return learner.record(entry, future.card)


def test_a_renamed_question_has_the_card_it_had(path: Path) -> None:
    with opened(path) as learner:
        answer(learner, OLD, 0)
        answer(learner, OLD, 2)
        before = learner.cards()[OLD]

    with opened(path, RENAMED) as learner:
        card = learner.cards()[NEW]

    assert card.question == NEW
    assert (card.due, card.reps, card.stability) == (before.due, 2, before.stability)


def test_answers_before_and_after_the_renaming_are_one_history(path: Path) -> None:
    with opened(path) as learner:
        answer(learner, OLD, 0)
        answer(learner, OLD, 2)
    with opened(path, RENAMED) as learner:
        answer(learner, NEW, 5)

        card = learner.cards()[NEW]

        assert card.reps == 3
        assert card == inherit(learner.entries(), NEW)


def test_merged_questions_have_all_their_answers(path: Path) -> None:
    with opened(path) as learner:
        for day, question in enumerate((OLD, OTHER, OLD, OTHER)):
            answer(learner, question, day)

    with opened(path, MERGED) as learner:
        assert learner.cards()[NEW].reps == 4


def test_both_halves_of_a_split_go_on_from_the_whole(path: Path) -> None:
    with opened(path) as learner:
        answer(learner, OLD, 0)
    with opened(path, SPLIT) as learner:
        answer(learner, HALF, 3)

        cards = learner.cards()

        assert (cards[NEW].reps, cards[HALF].reps) == (1, 2)


def test_the_log_keeps_the_ids_under_which_was_answered(path: Path) -> None:
    with opened(path) as learner:
        answer(learner, OLD, 0)
    with opened(path, RENAMED) as learner:
        answer(learner, NEW, 1)

        log = standing(learner.entries())

        assert [entry.question for entry in log] == [OLD, NEW]


def test_without_formerly_everything_is_as_before(path: Path) -> None:
    with opened(path) as learner:
        answer(learner, OLD, 0)
        before = learner.cards()[OLD]
    with opened(path, RENAMED) as learner:
        answer(learner, NEW, 1)

    with opened(path) as learner:
        cards = learner.cards()

        assert cards[OLD] == before
        assert cards[NEW].reps == 1


def test_cards_made_anew_from_the_log_are_the_same(path: Path) -> None:
    with opened(path) as learner:
        answer(learner, OLD, 0)
        answer(learner, OTHER, 1)
    with opened(path, MERGED) as learner:
        answer(learner, NEW, 2)
        before = learner.cards()
        learner.rebuild()

        assert learner.cards() == before


def test_an_answer_taken_back_gives_the_inherited_card_again(path: Path) -> None:
    with opened(path) as learner:
        answer(learner, OLD, 0)
    with opened(path, RENAMED) as learner:
        inherited = learner.cards()[NEW]
        entry_id = answer(learner, NEW, 1)
        undo = Undone(question=NEW, at=NOON, offset_minutes=0, undoes=entry_id)

        learner.record(undo, inherited)

        assert learner.cards()[NEW] == inherited


def test_a_former_id_that_nobody_answered_changes_nothing(path: Path) -> None:
    with opened(path, MERGED) as learner:
        answer(learner, NEW, 0)
        answer(learner, NEW, 1)

        assert learner.cards()[NEW].reps == 2
        assert set(learner.cards()) == {NEW}
