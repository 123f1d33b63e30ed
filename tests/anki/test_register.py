from dataclasses import replace
from pathlib import Path

import pytest

from quiz.anki.decks import DeckOfNotes
from quiz.anki.notes import Note
from quiz.anki.register import (
    BadRegisterError,
    Register,
    Tally,
    UnreadableRegisterError,
    read_register,
    write_register,
)

NOON = 1_795_348_800


def a_note(name: str = "p:e/when.year", text: str = "2000") -> Note:
    return Note(question=name, guid=f"guid-{name}", fields=(text,), tags=("a",))


def a_deck(*notes: Note, name: str = "북러 관계") -> DeckOfNotes:
    return DeckOfNotes(id="korea", name=name, description="", notes=notes)


def after(*exports: tuple[int, DeckOfNotes]) -> tuple[Register, Tally]:
    register, tally = Register(), Tally()
    for now, deck in exports:
        register, tally = register.after([deck], now)
    return register, tally


def test_a_note_changed_when_it_was_first_exported() -> None:
    register, tally = after((NOON, a_deck(a_note())))

    assert register.changed([a_deck(a_note())]) == {a_note().guid: NOON}
    assert tally == Tally(new=1)


def test_an_unchanged_note_keeps_its_time() -> None:
    deck = a_deck(a_note())

    register, tally = after((NOON, deck), (NOON + 500, deck))

    assert register.changed([deck]) == {a_note().guid: NOON}
    assert tally == Tally(unchanged=1)


def test_only_the_note_that_changed_gets_a_new_time() -> None:
    first, second = a_note("p:a/x"), a_note("p:b/x")
    reworded = a_deck(first, replace(second, fields=("2001",)))

    register, tally = after((NOON, a_deck(first, second)), (NOON + 500, reworded))

    assert register.changed([reworded]) == {first.guid: NOON, second.guid: NOON + 500}
    assert tally == Tally(changed=1, unchanged=1)


def test_new_tags_are_a_change() -> None:
    retagged = a_deck(replace(a_note(), tags=("b",)))

    _, tally = after((NOON, a_deck(a_note())), (NOON + 1, retagged))

    assert tally == Tally(changed=1)


@pytest.mark.parametrize("later", [NOON, NOON - 86_400])
def test_a_change_is_later_even_where_the_clock_is_not(later: int) -> None:
    reworded = a_deck(a_note(text="2001"))

    register, _ = after((NOON, a_deck(a_note())), (later, reworded))

    assert register.changed([reworded]) == {a_note().guid: NOON + 1}


def test_a_note_that_returns_to_an_earlier_wording_changed_again() -> None:
    first, second = a_deck(a_note()), a_deck(a_note(text="2001"))

    register, tally = after((NOON, first), (NOON + 5, second), (NOON + 9, first))

    assert register.changed([first]) == {a_note().guid: NOON + 9}
    assert tally == Tally(changed=1)


def test_a_deck_keeps_the_name_it_first_had() -> None:
    register, _ = after(
        (NOON, a_deck(a_note())), (NOON, a_deck(a_note(), name="Korea and Russia"))
    )

    assert register.decks == {"korea": "북러 관계"}


def test_notes_of_other_exports_are_remembered() -> None:
    register, _ = after(
        (NOON, a_deck(a_note("p:a/x"))), (NOON + 5, a_deck(a_note("p:b/x")))
    )

    assert {note.question for note in register.notes.values()} == {"p:a/x", "p:b/x"}


def test_a_register_is_read_as_it_was_written(tmp_path: Path) -> None:
    register, _ = after((NOON, a_deck(a_note("p:b/x"), a_note("p:a/x"))))
    file = tmp_path / "new folder" / "exports.tsv"

    write_register(register, file)

    assert read_register(file) == register
    questions = [line.split("\t")[1] for line in file.read_text().splitlines()[2:]]
    assert questions == ["p:a/x", "p:b/x"]


def test_a_register_that_says_the_same_is_left_alone(tmp_path: Path) -> None:
    register, _ = after((NOON, a_deck(a_note())))
    file = tmp_path / "exports.tsv"
    write_register(register, file)
    before = file.stat()

    write_register(register, file)

    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert file.stat().st_ino == before.st_ino


def test_no_register_yet_is_an_empty_one(tmp_path: Path) -> None:
    assert read_register(tmp_path / "none.tsv") == Register()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "1"),
        ("something else\n", "1"),
        ("# sasil-quiz exports to Anki 1\nnote\ta\tb\tc\n", "2"),
        ("# sasil-quiz exports to Anki 1\nnote\ta\tb\tc\tsoon\td\n", "2"),
        ("# sasil-quiz exports to Anki 1\nnote\ta\tb\tc\t9999999999999\td\n", "2"),
        ("note\ta\tb\tc\t5\n", "1"),
    ],
)
def test_another_file_is_not_taken_for_a_register(
    tmp_path: Path, text: str, line: str
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text(text)

    with pytest.raises(BadRegisterError) as caught:
        read_register(file)

    assert caught.value.arguments == {"file": str(file), "line": line}


def test_a_file_that_is_not_text_is_not_taken_for_a_register(tmp_path: Path) -> None:
    file = tmp_path / "a.apkg"
    file.write_bytes(b"PK\x03\x04\xff")

    with pytest.raises(BadRegisterError):
        read_register(file)


def test_a_register_that_cannot_be_read_is_not_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRegisterError):
        read_register(tmp_path)
