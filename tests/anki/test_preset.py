"""Deck options that Anki takes where the user wants them."""

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

if TYPE_CHECKING:
    from tests.anki.conftest import Anki

NOON = 1_795_348_800


@pytest.fixture
def package(base: FactBase, questions: tuple[Question, ...], tmp_path: Path) -> Path:
    notes: tuple[Note, ...] = tuple(to_note(question, base) for question in questions)
    deck = DeckOfNotes(id="d", name="d", description="", notes=notes)
    settings = StudySettings(
        new_per_day=7,
        reviews_per_day=70,
        easy_days=(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0),
        scheduling=SchedulingSettings(
            desired_retention=0.85,
            learning_steps=(timedelta(minutes=2), timedelta(minutes=15)),
            maximum_interval=1000,
        ),
    )
    file = tmp_path / "a.apkg"
    changed = {note.guid: NOON for note in notes}
    write_package([deck], changed, file, preset=preset(settings, NOON))
    return file


def test_deck_options_arrive_where_they_are_ticked(package: Path, anki: "Anki") -> None:
    from anki.decks import DeckId

    anki.take(package, with_deck_configs=True)

    decks = anki.collection.decks
    ours = decks.config_dict_for_deck_id(decks.id_for_name("d") or DeckId(0))
    assert (ours["name"], ours["desiredRetention"]) == ("sasil-quiz", 0.85)
    assert (ours["new"]["perDay"], ours["rev"]["perDay"]) == (7, 70)
    assert (ours["new"]["delays"], ours["lapse"]["delays"]) == ([2, 15], [10])
    assert ours["rev"]["maxIvl"] == 1000
    assert ours["easyDaysPercentages"] == [1, 1, 1, 1, 1, 0.5, 0]
    assert (ours["new"]["bury"], ours["rev"]["bury"]) == (True, True)
    assert anki.faults() == []


def test_deck_options_stay_out_where_they_are_not(package: Path, anki: "Anki") -> None:
    anki.take(package)

    configs = anki.collection.decks.all_config()
    assert [config["name"] for config in configs] == ["Default"]
