import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki.collection import SameIdentityError
from quiz.anki.notes import Note, to_note
from quiz.anki.package import write_package
from quiz.anki.replacing import CannotWriteError, NotAFileError
from quiz.facts.base import FactBase
from quiz.questions.question import Question

if TYPE_CHECKING:
    from tests.anki.conftest import MakePackage

NOON = 1_795_348_800


@pytest.fixture
def notes(base: FactBase, questions: tuple[Question, ...]) -> tuple[Note, ...]:
    return tuple(to_note(question, base) for question in questions)


def _rows(file: Path, query: str) -> Sequence[Sequence[object]]:
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(file) as package:
        collection = package.extract("collection.anki2", folder)
        with closing(sqlite3.connect(collection)) as connection:
            return connection.execute(query).fetchall()


def test_a_package_holds_every_note_with_one_card_in_order(
    notes: tuple[Note, ...], a_package: "MakePackage"
) -> None:
    file = a_package(notes)

    rows = _rows(
        file, "select guid, flds, due, ord from notes n, cards c where c.nid = n.id"
    )
    assert rows == [
        (note.guid, "\x1f".join(note.fields), due, 0)
        for due, note in enumerate(notes, start=1)
    ]


def test_a_note_has_its_own_time_of_change(
    notes: tuple[Note, ...], tmp_path: Path, a_package: "MakePackage"
) -> None:
    from quiz.anki.decks import DeckOfNotes

    deck = DeckOfNotes(id="d", name="d", description="", notes=notes)
    changed = {note.guid: NOON + i for i, note in enumerate(notes)}

    write_package([deck], changed, tmp_path / "a.apkg")

    rows = _rows(tmp_path / "a.apkg", "select guid, mod from notes")
    assert {row[0]: row[1] for row in rows} == changed


def test_the_same_notes_are_the_same_bytes(
    notes: tuple[Note, ...],
    a_package: "MakePackage",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = a_package(notes).read_bytes()
    monkeypatch.setattr("time.time", lambda: NOON + 1e6)
    monkeypatch.setenv("TZ", "Asia/Seoul")

    again = a_package(notes).read_bytes()

    assert again == first


def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from quiz.anki.decks import DeckOfNotes;"
        "from quiz.anki.notes import Note; from quiz.anki.note_type import FIELDS;"
        "from quiz.anki.package import write_package;"
        "notes = tuple(Note(question=f'p:{i}/x', guid=f'g{i}',"
        " fields=('q',) * len(FIELDS), tags=('b', 'a')) for i in range(9));"
        "deck = DeckOfNotes(id='d', name='d', description='', notes=notes);"
        "write_package([deck], {n.guid: 5 for n in notes}, Path(sys.argv[1]))"
    )
    files = [tmp_path / "1.apkg", tmp_path / "2.apkg"]

    for seed, file in enumerate(files):
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        command = [sys.executable, "-c", script, str(file)]
        subprocess.run(command, check=True, env=environment)

    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_package_is_an_archive_without_a_clock(
    notes: tuple[Note, ...], a_package: "MakePackage"
) -> None:
    with zipfile.ZipFile(a_package(notes)) as package:
        entries = package.infolist()
        media = json.loads(package.read("media"))

    assert [entry.filename for entry in entries] == ["collection.anki2", "media"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_DEFLATED}
    assert media == {}


def test_nothing_is_left_behind(
    notes: tuple[Note, ...],
    a_package: "MakePackage",
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))

    file = a_package(notes)

    assert list(scratch.iterdir()) == []
    assert sorted(tmp_path.iterdir()) == sorted([file, scratch])


def test_two_questions_that_would_be_one_note_are_refused(
    notes: tuple[Note, ...], a_package: "MakePackage", tmp_path: Path
) -> None:
    twin = replace(notes[1], guid=notes[0].guid)

    with pytest.raises(SameIdentityError) as caught:
        a_package([notes[0], twin])

    assert caught.value.arguments == {
        "first": notes[0].question,
        "second": twin.question,
    }
    assert list(tmp_path.iterdir()) == []


def test_a_failed_export_leaves_the_earlier_package(
    notes: tuple[Note, ...], a_package: "MakePackage"
) -> None:
    file = a_package(notes)
    before = file.read_bytes()

    with pytest.raises(SameIdentityError):
        a_package([notes[0], notes[0]])

    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_place_that_cannot_be_written_is_a_failure_that_says_so(
    tmp_path: Path,
) -> None:
    with pytest.raises(CannotWriteError) as caught:
        write_package([], {}, tmp_path / "no such folder" / "a.apkg")

    assert caught.value.arguments["reason"] == "No such file or directory"


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(NotAFileError):
        write_package([], {}, tmp_path)


def test_a_link_is_followed_and_kept(
    notes: tuple[Note, ...], a_package: "MakePackage", tmp_path: Path
) -> None:
    file = a_package(notes)
    alias = tmp_path / "alias.apkg"
    alias.symlink_to(file.name)

    write_package([], {}, alias)

    assert alias.is_symlink()
    assert _rows(file, "select count() from notes") == [(0,)]


@pytest.mark.parametrize("library", ["genanki", "textual"])
def test_the_door_opens_without(library: str) -> None:
    script = f"import quiz.anki.package, sys; sys.exit({library!r} in sys.modules)"

    done = subprocess.run([sys.executable, "-c", script], check=False)

    assert done.returncode == 0


def test_writing_a_package_does_not_load_textual(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from quiz.anki import package;"
        "package.write_package([], {}, Path(sys.argv[1]));"
        "sys.exit('textual' in sys.modules or 'genanki' not in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.apkg")]

    done = subprocess.run(command, check=False)

    assert done.returncode == 0
