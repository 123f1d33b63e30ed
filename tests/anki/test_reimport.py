"""A deck is imported, studied, changed and imported again, with default options.

The cases are those in which other exporters lose progress, double notes or leave a
second note type behind; `docs/anki.md` tells them to users.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki import note_type
from tests.anki.exporting import Export, alone, edit, export, folder

if TYPE_CHECKING:
    from tests.anki.conftest import Anki

__all__ = ["alone", "export", "folder"]  # fixtures

pytestmark = pytest.mark.usefixtures("alone")

Change = Callable[[Path], None]

TEMPLATE = """\
  - id: visit-place
    types: [visit]
    asks: place.city
    aspect: host.city
    stem: {ko: "{visitor:이} 간 도시는 어디인가?", en: "Which city did {visitor} visit?"}
    required: [visitor]
events:
"""
EVENT = """\
  - id: third
    type: visit
    title: {ko: 셋째 방문, en: the third visit}
    date: 1809-09-09
    visitor: clara
    host: boris
    place: aville
    status: confirmed
    sources: [record]
"""


def to_pack(old: str, new: str) -> Change:
    return lambda folder: edit(folder, old, new)


def to_decks(old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        file = folder / "decks" / "mine.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return change


def reordered(folder: Path) -> None:
    file = folder / "data" / "mine" / "pack.yaml"
    text = file.read_text(encoding="utf-8")
    before, first, second = text.replace("  - id: second", "\0").partition("events:\n")
    one, two = second.split("\0")
    file.write_text(f"{before}{first}  - id: second{two}{one}", encoding="utf-8")


def added(folder: Path) -> None:
    with (folder / "data" / "mine" / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write(EVENT)


CHANGES: dict[str, tuple[Change, int]] = {
    "nothing": (lambda _folder: None, 0),
    "a corrected answer": (to_pack("1802-03-04", "1803-03-04"), 0),
    "a rewording": (to_pack("만난 해는", "마주 앉은 해는"), 0),
    "another order": (reordered, 0),
    "a fact added": (added, 2),
    "a fact removed": (to_pack("    date: 1802-03-04\n", ""), 0),
    "a template added": (to_pack("events:\n", TEMPLATE), 2),
    "a deck with another title": (to_decks("나의 덱", "우리의 덱"), 0),
    "a deck gone": (to_decks("mine::anna", "mine::annas"), 0),
    "a question that leaves its deck": (
        to_decks("aspects: [host]", "types: [none]"),
        0,
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_history_stays_with_its_question_and_nothing_doubles(
    name: str, export: Export, folder: Path, tmp_path: Path, anki: "Anki"
) -> None:
    change, new = CHANGES[name]
    export("-o", "before.apkg")
    anki.take(tmp_path / "before.apkg")
    anki.study()
    before, decks = anki.schedule(), anki.decks()

    change(folder)
    export("-o", "after.apkg", now="2026-11-23T12:00Z")
    done = anki.take(tmp_path / "after.apkg")

    assert (done["new"], done["conflicting"]) == (new, 0)
    assert before.items() <= anki.schedule().items()
    assert len(anki.sides()) == len(before) + new
    assert anki.note_types() == [note_type.NAME]
    assert set(decks) <= set(anki.decks())
    assert anki.faults() == []


def test_another_language_and_form_keep_history(
    export: Export, tmp_path: Path, anki: "Anki"
) -> None:
    export("-o", "before.apkg")
    first = anki.take(tmp_path / "before.apkg")
    anki.study()
    before = anki.schedule()

    for words in (("--no-typing",), ("--options", "shown"), ("--options", "none")):
        for lang in ("en", "ko"):
            export("-o", "after.apkg", *words, lang=lang)
            done = anki.take(tmp_path / "after.apkg")

            assert (done["new"], done["updated"]) == (0, first["new"])
            assert anki.schedule() == before
            assert anki.faults() == []


def test_an_unchanged_deck_is_the_same_bytes_and_nothing_new(
    export: Export, tmp_path: Path, anki: "Anki"
) -> None:
    export("-o", "before.apkg")
    first = anki.take(tmp_path / "before.apkg")

    export("-o", "after.apkg", now="2027-01-01T12:00Z")
    again = anki.take(tmp_path / "after.apkg")

    files = [tmp_path / name for name in ("before.apkg", "after.apkg")]
    assert files[0].read_bytes() == files[1].read_bytes()
    assert (again["new"], again["updated"]) == (0, 0)
    assert again["duplicate"] == first["new"]


def test_a_note_that_the_user_deleted_comes_back_as_new(
    export: Export, tmp_path: Path, anki: "Anki"
) -> None:
    export("-o", "a.apkg")
    first = anki.take(tmp_path / "a.apkg")
    anki.collection.remove_notes(anki.collection.find_notes("")[:1])

    again = anki.take(tmp_path / "a.apkg")

    assert (again["new"], again["duplicate"]) == (1, first["new"] - 1)


def test_another_note_type_of_our_name_is_left_alone(
    export: Export, folder: Path, tmp_path: Path, anki: "Anki"
) -> None:
    models = anki.collection.models
    theirs = models.by_name("Basic")
    assert theirs is not None
    theirs["name"] = note_type.NAME
    models.update_dict(theirs)

    export("-o", "before.apkg")
    first = anki.take(tmp_path / "before.apkg")
    edit(folder, "1802-03-04", "1803-03-04")
    export("-o", "after.apkg")
    again = anki.take(tmp_path / "after.apkg")

    assert first["conflicting"] == again["conflicting"] == again["new"] == 0
    assert again["updated"] > 0
    assert anki.faults() == []
