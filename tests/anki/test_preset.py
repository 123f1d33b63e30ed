"""Deck options that Anki takes where the user wants them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki.decks import DeckOfNotes
from quiz.anki.notes import Note, to_note
from quiz.anki.package import write_package
from quiz.anki.preset import preset
from quiz.facts.base import FactBase
from quiz.memory.scheduling import SchedulingSettings
from quiz.questions.question import Question
from quiz.study.settings import StudySettings
from tests.anki.exporting import Export, alone, export, folder

if TYPE_CHECKING:
    from anki.decks import DeckConfigDict

    from tests.anki.conftest import Anki

__all__ = ["alone", "export", "folder"]  # fixtures

pytestmark = pytest.mark.usefixtures("alone")

NOON = 1_795_348_800
SETTINGS = StudySettings(
    new_per_day=7,
    reviews_per_day=70,
    easy_days=(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0),
    scheduling=SchedulingSettings(
        desired_retention=0.85,
        learning_steps=(timedelta(minutes=2), timedelta(minutes=15)),
        maximum_interval=1000,
    ),
)

Pack = Callable[[StudySettings], Path]


@pytest.fixture
def pack(base: FactBase, questions: tuple[Question, ...], tmp_path: Path) -> Pack:
    """Writes a package of the deck d with these settings."""
    notes: tuple[Note, ...] = tuple(to_note(question, base) for question in questions)
    deck = DeckOfNotes(id="d", name="d", description="", notes=notes)
    changed = {note.guid: NOON for note in notes}

    def write(settings: StudySettings) -> Path:
        file = tmp_path / "a.apkg"
        write_package([deck], changed, file, presets={"d": preset(settings)})
        return file

    return write


@pytest.fixture
def package(pack: Pack) -> Path:
    return pack(SETTINGS)


def options_of(anki: "Anki", deck: str) -> "DeckConfigDict":
    from anki.decks import DeckId

    decks = anki.collection.decks
    return decks.config_dict_for_deck_id(decks.id_for_name(deck) or DeckId(0))


def test_deck_options_arrive_where_they_are_ticked(package: Path, anki: "Anki") -> None:
    anki.take(package, with_deck_configs=True)

    ours = options_of(anki, "d")
    assert (ours["name"], ours["desiredRetention"]) == ("sasil-quiz 7+70 85%", 0.85)
    assert (ours["new"]["perDay"], ours["rev"]["perDay"]) == (7, 70)
    assert (ours["new"]["delays"], ours["lapse"]["delays"]) == ([2, 15], [10])
    assert ours["rev"]["maxIvl"] == 1000
    assert ours["easyDaysPercentages"] == [1, 1, 1, 1, 1, 0.5, 0]
    assert (ours["new"]["bury"], ours["rev"]["bury"]) == (True, True)
    assert anki.faults() == []


def test_changed_settings_reach_a_deck_that_is_there(pack: Pack, anki: "Anki") -> None:
    anki.take(pack(SETTINGS), with_deck_configs=True)

    anki.take(pack(replace(SETTINGS, new_per_day=9)), with_deck_configs=True)

    assert options_of(anki, "d")["new"]["perDay"] == 9


def test_the_same_settings_are_one_preset_however_often_they_arrive(
    pack: Pack, anki: "Anki"
) -> None:
    for _ in range(2):
        anki.take(pack(SETTINGS), with_deck_configs=True)

    names = [config["name"] for config in anki.collection.decks.all_config()]
    assert sorted(names) == ["Default", "sasil-quiz 7+70 85%"]


def test_each_deck_brings_the_options_of_its_own_settings(
    export: Export, tmp_path: Path, anki: "Anki"
) -> None:
    settings = '[study]\nnew_per_day = 8\n[deck."mine::anna"]\nnew_per_day = 3\n'
    (tmp_path / "me.toml").write_text(settings, "utf-8")
    file = tmp_path / "out.apkg"

    assert export("-o", str(file), "--with-preset") == 0

    anki.take(file, with_deck_configs=True)
    found = {deck: options_of(anki, deck)["new"]["perDay"] for deck in anki.decks()}
    assert found == {"나의 덱": 8, "나의 덱::안나의 방문": 3, "맞은 사람": 8}
    assert anki.faults() == []


def test_options_of_unchanged_settings_are_the_same_bytes_on_another_day(
    export: Export, tmp_path: Path
) -> None:
    files = [tmp_path / f"{day}.apkg" for day in (22, 25)]

    for file in files:
        now = f"2026-11-{file.stem}T12:00Z"
        assert export("-o", str(file), "--with-preset", now=now) == 0

    assert files[0].read_bytes() == files[1].read_bytes()


def test_deck_options_stay_out_where_they_are_not(package: Path, anki: "Anki") -> None:
    anki.take(package)

    configs = anki.collection.decks.all_config()
    assert [config["name"] for config in configs] == ["Default"]
