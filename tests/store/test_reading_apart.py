"""The learner's file read in another thread, through a connection of its own."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest

from quiz.memory.card import Card
from quiz.questions.question import QuestionId
from quiz.store.errors import (
    LearnerFileError,
    ReadOnlyFileError,
    ReplacedFileError,
)
from quiz.store.learner_file import LearnerFile
from tests.store.made import WHEN, an_answer, answer

T = TypeVar("T")


def always() -> bool:
    return True


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[LearnerFile]:
    with LearnerFile.open(tmp_path / "사실 #1 50%.db") as file:
        yield file


def in_a_thread(learner: LearnerFile, read: Callable[[LearnerFile], T]) -> T:
    def work() -> T:
        with learner.apart(always) as reader:
            return read(reader)

    with ThreadPoolExecutor() as threads:
        return threads.submit(work).result()


def test_another_thread_reads_what_was_recorded_last(learner: LearnerFile) -> None:
    answer(learner)
    answer(learner, hours=1)

    assert in_a_thread(learner, LearnerFile.entries) == learner.entries()
    assert in_a_thread(learner, LearnerFile.cards) == learner.cards()
    assert in_a_thread(learner, lambda f: f.entries_of(WHEN)) == learner.entries()


def test_cards_of_former_ids_are_read_as_well(tmp_path: Path) -> None:
    new = QuestionId("p:e/new")
    with LearnerFile.open(tmp_path / "learner.db", {new: (WHEN,)}) as learner:
        answer(learner)

        assert new in in_a_thread(learner, LearnerFile.cards)


def test_answers_are_recorded_while_it_is_read(learner: LearnerFile) -> None:
    with learner.apart(always) as reader:
        answer(learner)
        first = reader.entries()
        answer(learner, hours=1)

        assert (len(first), len(reader.entries())) == (1, 2)


def test_a_reader_writes_nothing(learner: LearnerFile) -> None:
    with learner.apart(always) as reader, pytest.raises(ReadOnlyFileError):
        reader.record(*an_answer(Card(question=WHEN)))

    assert learner.entries() == ()


def test_damaged_cards_are_made_from_the_log_and_left_to_who_may_mend_them(
    learner: LearnerFile,
) -> None:
    answer(learner)
    cards = learner.cards()
    db = sqlite3.connect(learner.path)
    db.executescript("update cards set due = 'x'")
    db.close()

    assert in_a_thread(learner, LearnerFile.cards) == cards
    assert not learner.was_mended
    assert learner.cards() == cards
    assert learner.was_mended


def test_reading_ends_when_it_is_no_longer_wanted(learner: LearnerFile) -> None:
    for hour in range(300):
        answer(learner, hours=hour)
    asked = 0

    def is_wanted() -> bool:
        nonlocal asked
        asked += 1
        return asked < 3

    with learner.apart(is_wanted) as reader, pytest.raises(LearnerFileError):
        reader.entries()


def test_it_is_told_how_much_of_the_log_is_read(learner: LearnerFile) -> None:
    for hour in range(1_001):
        answer(learner, hours=hour)
    told: list[tuple[int, int]] = []

    entries = learner.entries(lambda *how_far: told.append(how_far))

    assert told == [(500, 1_001), (1_000, 1_001)]
    assert entries == learner.entries()


def test_the_connection_is_closed_at_the_end(learner: LearnerFile) -> None:
    with learner.apart(always) as reader:
        reader.entries()

    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        reader.entries()


def test_a_file_that_has_gone_is_said_and_not_made(learner: LearnerFile) -> None:
    learner.path.unlink()

    with pytest.raises(ReplacedFileError), learner.apart(always):
        pass

    assert not learner.path.exists()
