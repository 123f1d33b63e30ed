"""`quiz card`, `undo`, `backup`, `restore`, `sync`, and erasing, run as people run them."""

import json
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.language.text import Lang
from quiz.memory.card import Card, State
from quiz.questions.question import QuestionId
from quiz.store.backups import back_up_now_and_then
from quiz.store.learner_file import LearnerFile
from tests.store.made import NOON, answer, answer_many
from tests.store.test_backups import spoil

WHEN = QuestionId("korea-russia:putin-pyongyang-2000/when.year")
NOW = "2026-03-12T12:00+00:00"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A learner's file with four answers to one question."""
    path = tmp_path / "learner.db"
    with LearnerFile.open(path) as learner:
        for number in range(4):
            answer(learner, WHEN, hours=number, response=f"비밀 {number}")
    return path


def quiz(path: Path, *words: str, lang: Lang = Lang.EN) -> int:
    return main([*words, "--learner", str(path), "--ui-lang", lang.value, "--now", NOW])


def card_in(path: Path) -> Card:
    with LearnerFile.open(path) as learner:
        return learner.cards().get(WHEN) or Card(question=WHEN)


# -- card


def test_a_card_is_shown_with_its_whole_history(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiz(path, "card", "putin-pyongyang-2000/when.year", lang=Lang.KO) == 0

    said = capsys.readouterr().out
    assert "답한 횟수 4번, 잊은 횟수 0번" in said
    assert said.count("비밀") == 4


def test_a_card_is_suspended_buried_flagged_noted_and_shown_as_json(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--suspend", "--bury", "--flag", "3", "--note", "첫\x1b[31m 방문"]
    quiz(path, "card", WHEN, *words, "--json")

    record = json.loads(capsys.readouterr().out)
    card = card_in(path)
    assert card.suspended
    assert (card.flag, card.note) == (3, "첫\x1b[31m 방문")
    assert card.buried_until == (NOON + timedelta(days=3)).toordinal()
    assert record["question"] == WHEN
    assert (record["suspended"], record["flag"], record["reps"]) == (True, 3, 4)
    assert len(record["history"]) == 8
    quiz(path, "card", WHEN)
    assert "\x1b" not in capsys.readouterr().out


def test_a_card_that_was_reset_is_new_and_can_be_had_back(path: Path) -> None:
    before = card_in(path)

    quiz(path, "card", WHEN, "--reset")
    assert card_in(path).state is State.NEW
    quiz(path, "undo")

    assert card_in(path) == before


def test_an_unknown_question_is_said_and_nothing_is_logged(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiz(path, "card", "nothing/when", "--suspend") == 1

    assert "nothing/when" in capsys.readouterr().err
    with LearnerFile.open(path) as learner:
        assert len(learner.entries()) == 4


# -- undo


@pytest.mark.parametrize("deep", [6, pytest.param(30, marks=pytest.mark.soak)])
def test_undo_goes_back_one_by_one_across_restarts(path: Path, deep: int) -> None:
    states = [card_in(path)]
    for number in range(4, 4 + deep):
        with LearnerFile.open(path) as learner:
            answer(learner, WHEN, hours=30 * number)
        states.append(card_in(path))

    for before in reversed(states[:-1]):
        assert quiz(path, "undo") == 0
        assert card_in(path) == before


def test_several_are_taken_back_at_once_and_then_no_more(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quiz(path, "undo", "3", "--json")
    undone = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["undone"].rpartition("-")[2] for one in undone] == ["4", "3", "2"]
    assert card_in(path).reps == 1

    assert quiz(path, "undo") == 0
    assert card_in(path) == Card(question=WHEN)
    assert quiz(path, "undo") == 1
    assert "nothing to take back" in capsys.readouterr().err


def test_undo_with_nothing_there_makes_no_file(tmp_path: Path) -> None:
    assert quiz(tmp_path / "none.db", "undo") == 1

    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("count", ["0", "-1", "x"])
def test_undo_of_no_number_is_wrong_usage(path: Path, count: str) -> None:
    with pytest.raises(SystemExit) as leaving:
        quiz(path, "undo", count)

    assert leaving.value.code == 2


# -- backup and restore


def test_a_backup_goes_where_it_is_wanted_and_comes_back(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "내 백업.db"
    assert quiz(path, "backup", "-o", str(copy)) == 0
    before = card_in(path)
    quiz(path, "undo", "2")

    assert quiz(path, "restore", str(copy)) == 0

    assert card_in(path) == before
    said = capsys.readouterr().err
    assert str(copy) in said
    assert "set-aside" in said


def test_backups_are_listed_and_a_whole_file_is_left_alone(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quiz(path, "backup")
    before = path.read_bytes()
    capsys.readouterr()

    assert quiz(path, "restore", "--json") == 0

    said = capsys.readouterr()
    (record,) = map(json.loads, said.out.splitlines())
    assert record["entries"] == 4
    assert "is whole" in said.err
    assert path.read_bytes() == before


def test_an_empty_file_that_was_none_comes_back_from_its_backup(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        back_up_now_and_then(learner, NOON + timedelta(days=1))
    path.write_bytes(b"")

    assert quiz(path, "log") == 0

    told = capsys.readouterr()
    assert told.out.count("비밀") == 4
    assert "made again from the backup" in told.err


def test_where_nothing_is_there_is_nothing_to_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")

    assert quiz(tmp_path / "none.db", "restore") == 0
    assert quiz(notes, "restore") == 1

    assert "damaged" not in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == [notes]


def test_no_number_of_things_to_take_back_is_too_large(path: Path) -> None:
    with pytest.raises(SystemExit):
        quiz(path, "undo", "9" * 20)

    assert quiz(path, "undo", "999999") == 0
    assert card_in(path).is_new


def test_what_is_no_backup_is_not_restored_and_said_so(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("buy milk", encoding="utf-8")
    before = card_in(path)

    for name, said in ((notes, "no backup of quiz"), (tmp_path / "x", "no file")):
        assert quiz(path, "restore", str(name)) == 1
        assert said in capsys.readouterr().err

    assert notes.read_text(encoding="utf-8") == "buy milk"
    assert card_in(path) == before


def test_nothing_to_back_up_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiz(tmp_path / "none.db", "backup", lang=Lang.KO) == 1

    assert "아직 없습니다" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_a_damaged_file_is_mended_by_whatever_opens_it_and_said(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 30)
        back_up_now_and_then(learner, NOON + timedelta(days=1))
    spoil(path, 0)

    assert quiz(path, "log", "--json") == 0

    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 34
    assert "Your history was damaged" in said.err
    assert list(path.parent.glob("learner.set-aside-*.db"))
    assert quiz(path, "log", "--json") == 0
    assert capsys.readouterr().err == ""


def test_figures_are_made_of_a_mended_file(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        back_up_now_and_then(learner, NOON + timedelta(days=1))
    spoil(path, 0)

    assert quiz(path, "stats", "--json") == 0

    assert "Your history was damaged" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", ".", "/"])
@pytest.mark.parametrize("command", ["due", "backup"])
def test_a_folder_in_the_place_of_the_file_is_said(
    command: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiz(Path(name), command) == 1

    assert "cannot be used" in capsys.readouterr().err


def test_a_strangers_file_is_not_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary = tmp_path / "diary.db"
    diary.write_bytes(b"dear diary, " * 500)

    assert quiz(diary, "undo") == 1

    assert diary.read_bytes() == b"dear diary, " * 500
    assert [file.name for file in tmp_path.iterdir()] == ["diary.db"]


# -- sync


def test_two_machines_are_told_what_came_and_went(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "laptop" / "learner.db"
    folder = str(tmp_path / "공유")

    quiz(path, "sync", folder)
    quiz(other, "sync", folder, lang=Lang.KO)
    quiz(other, "sync", folder, "--json")

    said = capsys.readouterr()
    assert said.err.count("no such folder, and it was made") == 1
    assert "gave out 4" in said.err
    assert "기록 4건을 받고 0건을 보냈습니다." in said.err
    assert json.loads(said.out) == {
        "taken": 0,
        "given": 0,
        "machines": 1,
        "unread": 0,
        "passed_over": [],
        "not_erased": [],
    }
    assert card_in(other) == card_in(path)


def test_folders_are_remembered_and_one_that_is_away_keeps_none_from_the_rest(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiz(path, "sync") == 2
    assert "Name one" in capsys.readouterr().err
    stick, shared = tmp_path / "media" / "stick", tmp_path / "shared"
    stick.parent.mkdir()
    for folder in (stick, shared):
        quiz(path, "sync", str(folder))
    with LearnerFile.open(path) as learner:
        answer(learner, WHEN, hours=9)
    stick.parent.rename(tmp_path / "away")
    capsys.readouterr()

    assert quiz(path, "sync") == 1

    said = capsys.readouterr().err
    assert f"The folder {stick} cannot be used" in said
    assert "gave out 1" in said


def test_a_folder_that_cannot_be_used_is_a_sentence(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    assert quiz(path, "sync", str(tmp_path / "file")) == 1

    assert "cannot be used" in capsys.readouterr().err


# -- erasing


def test_typed_words_are_erased_when_the_learner_agrees(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = card_in(path)
    for said, left in (("", 4), ("nein\n", 4), ("yes\n", 0)):
        monkeypatch.setattr("sys.stdin", StringIO(said))
        quiz(path, "log", "--erase-typed")
        capsys.readouterr()
        quiz(path, "log")
        assert capsys.readouterr().out.count("비밀") == left

    assert card_in(path) == before
    for file in (path, *path.parent.glob("*/*.db")):
        assert "비밀".encode() not in file.read_bytes()
