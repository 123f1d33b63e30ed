"""The options of `quiz study` that choose questions and end sessions."""

import argparse
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quiz.cli.loading import Library, load_library
from quiz.cli.wanted import add_arguments, wanted_of
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.rating import Rating
from quiz.questions.question import Question
from quiz.store.learner_file import LearnerFile
from quiz.study.plan import EVER, SessionPlan
from quiz.study.settings import StudySettings
from quiz.study.wishes import UnknownWishError
from tests.memory.test_replay import answer

NOW = datetime.fromisoformat("2026-03-10T12:00:00+09:00")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(argparse.Namespace(content=[], ui_lang=Lang.EN))


def chosen(
    library: Library, path: Path, *words: str, settings: StudySettings | None = None
) -> tuple[SessionPlan, tuple[Question, ...]]:
    """The plan and the questions for these words, of one who missed two of them."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    arguments = parser.parse_args(words)
    arguments.now = NOW
    with LearnerFile.open(path / "learner.db") as learner:
        for question in library.questions[:2]:
            card = Card(question=question.id)
            for day, rating in ((5, Rating.EASY), (3, Rating.AGAIN)):
                entry, card = answer(card, rating, NOW - timedelta(days=day))
                learner.record(entry, card)
        wanted = wanted_of(arguments, library, learner, settings or StudySettings())
        assert wanted.plan is not None
        questions = tuple(library.questions)
        return wanted.plan, wanted.choose(questions) if wanted.choose else questions


def test_without_options_all_that_is_due_and_new_is_wanted(
    library: Library, tmp_path: Path
) -> None:
    plan, questions = chosen(library, tmp_path)

    assert plan == SessionPlan()
    assert list(questions) == list(library.questions)


def test_what_is_named_narrows_what_is_due(library: Library, tmp_path: Path) -> None:
    plan, questions = chosen(library, tmp_path, "--only", "treaties")

    assert plan.ahead == 0
    assert 0 < len(questions) < len(library.questions) / 2


def test_what_was_missed_is_asked_due_or_not(library: Library, tmp_path: Path) -> None:
    plan, questions = chosen(library, tmp_path, "--only", "missed")
    _, lately = chosen(library, tmp_path, "--only", "missed:2")

    assert plan.ahead == EVER
    assert list(questions) == list(library.questions[:2])
    assert lately == ()


def test_a_session_ends_as_the_options_say_or_else_the_settings(
    library: Library, tmp_path: Path
) -> None:
    settings = StudySettings(session_cards=30, session_time=timedelta(minutes=20))

    usual, _ = chosen(library, tmp_path, settings=settings)
    today, _ = chosen(library, tmp_path, "--minutes", "5", settings=settings)
    cram, _ = chosen(library, tmp_path, "--cram", "--cards", "9")

    assert (usual.cards, usual.time) == (30, timedelta(minutes=20))
    assert (today.cards, today.time) == (30, timedelta(minutes=5))
    assert (cram.cram, cram.cards) == (True, 9)


def test_an_unknown_wish_is_refused_before_anything_opens(
    library: Library, tmp_path: Path
) -> None:
    with pytest.raises(UnknownWishError):
        chosen(library, tmp_path, "--only", "dinosaurs")


@pytest.mark.parametrize("words", [("--cards", "0"), ("--minutes", "ten")])
def test_what_makes_no_sense_is_refused(
    words: tuple[str, str], library: Library, tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        chosen(library, tmp_path, *words)
