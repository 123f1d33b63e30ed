"""The notes as a table that Anki imports."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki.decks import DeckOfNotes
from quiz.anki.notes import Note, NoteStyle, to_note
from quiz.anki.table import write_table
from quiz.facts.base import FactBase
from quiz.language.text import Lang
from quiz.questions.question import Question

if TYPE_CHECKING:
    from tests.anki.conftest import Anki, MakePackage

NAME = "역사::북러 관계"


@pytest.fixture
def notes(base: FactBase, questions: tuple[Question, ...]) -> tuple[Note, ...]:
    return tuple(to_note(question, base) for question in questions)


def written(notes: tuple[Note, ...], file: Path) -> Path:
    deck = DeckOfNotes(id="d", name=NAME, description="", notes=notes)
    assert write_table([deck], file) == file.stat().st_size
    return file


def test_a_table_updates_the_notes_of_a_package_and_adds_new_ones(
    notes: tuple[Note, ...],
    base: FactBase,
    questions: tuple[Question, ...],
    a_package: "MakePackage",
    anki: "Anki",
    tmp_path: Path,
) -> None:
    anki.take(a_package(notes[:-1]))
    anki.study()
    before = anki.schedule()
    english = NoteStyle(lang=Lang.EN)
    reworded = tuple(to_note(q, base, decks=("x",), style=english) for q in questions)

    done = anki.take_table(written(reworded, tmp_path / "notes.txt"))

    assert (done["new"], done["updated"]) == (1, len(notes) - 1)
    kept = {guid: anki.collection_note(guid) for guid in anki.sides()}
    assert kept == {
        note.guid: (list(note.fields), sorted(note.tags)) for note in reworded
    }
    assert before.items() <= anki.schedule().items()
    assert anki.decks() == ["역사", NAME]
    assert anki.faults() == []


def test_without_our_note_type_nothing_is_poured_into_another(
    notes: tuple[Note, ...], anki: "Anki", tmp_path: Path
) -> None:
    done = anki.take_table(written(notes, tmp_path / "notes.txt"))

    assert (done["new"], done["missing_notetype"]) == (0, len(notes))
    assert anki.sides() == {}


def test_the_same_notes_are_the_same_table(
    notes: tuple[Note, ...], tmp_path: Path
) -> None:
    first = written(notes, tmp_path / "1.txt").read_bytes()

    assert written(notes, tmp_path / "2.txt").read_bytes() == first
    assert sorted(file.name for file in tmp_path.iterdir()) == ["1.txt", "2.txt"]
