"""Words that are to be forgotten are in no byte of any file that we know of."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.memory.card import Card
from quiz.memory.entries import Erased
from quiz.memory.rating import Rating
from quiz.memory.replay import replay, standing
from quiz.memory.undoing import undo
from quiz.questions.question import QuestionId
from quiz.store.backups import back_up_now_and_then, folder_of
from quiz.store.erasing import finish_forgetting, forget_typed
from quiz.store.errors import LockedFileError
from quiz.store.learner_file import LearnerFile
from quiz.store.restoring import mend, restore
from quiz.store.sync import sync
from tests.store.made import NOON, WHEN, an_answer, answer
from tests.store.test_backups import spoil

WORDS = "비밀번호"
NOW = NOON + timedelta(days=9)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A learner's file with typed answers, long enough for many pages."""
    path = tmp_path / "here" / "learner.db"
    with LearnerFile.open(path) as learner:
        for number in range(40):
            one = QuestionId(f"p:e{number}/when")
            answer(learner, one, hours=number / 10, response=f"{WORDS} {number}" * 9)
    return path


def holding(places: Iterable[Path]) -> set[Path]:
    """The files that hold the words, as text or as JSON writes it."""
    spelt = (WORDS.encode(), WORDS.encode("unicode_escape"))
    return {
        file
        for place in places
        for file in place.rglob("*")
        if file.is_file() and any(word in file.read_bytes() for word in spelt)
    }


def wish(learner: LearnerFile) -> None:
    learner.add(Erased(at=NOW, offset_minutes=0))


def test_no_byte_of_them_is_left_beside_the_file(path: Path, tmp_path: Path) -> None:
    here = path.parent
    with LearnerFile.open(path) as learner:
        back_up_now_and_then(learner, NOON + timedelta(days=1))
    (backup,) = folder_of(path).iterdir()
    restore(path, backup, NOON + timedelta(days=2))  # one set aside, whole
    unreadable = backup.with_name("2026-03-11T000000Z.db")
    unreadable.write_bytes(path.read_bytes()[100:])
    spoil(path, 0)
    mend(path, NOON + timedelta(days=3))  # one set aside, damaged
    words = WORDS.encode()
    (folder_of(path) / ".2026-03-11T010000Z.db.77.tmp").write_bytes(words)
    (folder_of(path) / ".2026-03-11T010000Z.db.77.tmp-journal").write_bytes(words)
    (here / ".mine.db.78.tmp").write_bytes(words)
    (here / ".learner.db.restoring").write_bytes(words)
    (here / ".learner.db.restoring-wal").write_bytes(words)
    (here / ".learner.salvaging-x").mkdir()
    (here / ".learner.salvaging-x" / "damaged.db").write_bytes(words)
    (here / "crash.log").write_bytes(words)
    with LearnerFile.open(path) as learner:
        answer(learner, response=WORDS)  # lies in the WAL
        before = holding([tmp_path])

        wish(learner)
        told = forget_typed(learner, NOW)

        assert holding([tmp_path]) == set()
        assert learner.cards() == replay(learner.entries())
    assert len(before) >= 10
    assert told.backups == 2
    assert not told.left
    assert len(list(here.glob("learner.set-aside-*.db"))) == 1
    assert len([file for file in told.removed if "set-aside" in file.name]) == 1


def test_another_programs_files_stay_as_they_are(path: Path) -> None:
    others = [
        path.parent / ".syncthing.learner.db.tmp",
        path.parent / "learner.set-aside.txt",
        folder_of(path) / "diary.db",
    ]
    folder_of(path).mkdir()
    for file in others:
        file.write_text("dear diary", encoding="utf-8")
    with LearnerFile.open(path) as learner:
        wish(learner)
        forget_typed(learner, NOW)

    assert all(file.read_text(encoding="utf-8") == "dear diary" for file in others)


def test_what_was_cut_short_is_finished_with_the_next_backup(
    path: Path, tmp_path: Path
) -> None:
    with LearnerFile.open(path) as learner:
        back_up_now_and_then(learner, NOON + timedelta(days=1))
        wish(learner)
    assert holding([tmp_path])

    with LearnerFile.open(path) as learner:
        assert finish_forgetting(learner, NOW) is not None
        assert finish_forgetting(learner, NOW) is None

    assert holding([tmp_path]) == set()


def test_what_cannot_be_removed_is_named_once_and_not_tried_at_every_start(
    path: Path, tmp_path: Path
) -> None:
    stubborn = path.parent / "learner.set-aside-2026-01-01T000000.db"
    stubborn.mkdir()
    with LearnerFile.open(path) as learner:
        wish(learner)

        assert forget_typed(learner, NOW).left == (stubborn,)
        assert learner.is_erased_everywhere()
    assert holding([tmp_path]) == set()


def test_who_reads_all_the_while_is_told_of_and_nothing_counts_as_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.store.learner_file.BUSY_SECONDS", 0.1)
    with LearnerFile.open(path) as reader, LearnerFile.open(path) as learner:
        reader._db.execute("begin")
        reader._db.execute("select count(*) from entries").fetchone()
        wish(learner)

        with pytest.raises(LockedFileError):
            forget_typed(learner, NOW)

        assert not learner.is_erased_everywhere()
        reader._db.execute("rollback")
        forget_typed(learner, NOW)
        assert learner.is_erased_everywhere()
    assert holding([path.parent]) == set()


def test_another_machine_forgets_in_all_its_copies_at_its_next_sync(
    path: Path, tmp_path: Path
) -> None:
    folder, there = tmp_path / "folder", tmp_path / "there" / "learner.db"
    with LearnerFile.open(path) as here, LearnerFile.open(there) as work:
        sync(here, folder, NOW)
        sync(work, folder, NOW)
        back_up_now_and_then(work, NOW)
        wish(here)
        forget_typed(here, NOW)
        sync(here, folder, NOW)
        assert holding([tmp_path])

        told = sync(work, folder, NOW + timedelta(hours=1))

        assert told.forgotten is not None
        assert told.forgotten.backups == 1
        assert holding([tmp_path]) == set()


def test_the_shared_folder_is_erased_at_once_and_what_cannot_be_is_named(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, gone = tmp_path / "folder", tmp_path / "stick"
    with LearnerFile.open(path) as learner:
        sync(learner, gone, NOW)
        sync(learner, folder, NOW)
        own = folder / f"{learner.machine}.quiz-log.jsonl"
    with own.open("ab") as stream:
        stream.write(own.read_bytes().splitlines()[-1][:-9])  # cut short by a kill
    (folder / f".{own.name}.79.tmp").write_bytes(own.read_bytes())
    conflict = folder / own.name.replace(".jsonl", ".sync-conflict.jsonl")
    conflict.write_bytes(own.read_bytes().splitlines(keepends=True)[0])
    torn = folder / "work.quiz-log.jsonl"
    torn.write_bytes(own.read_bytes()[:-9])
    gone.rename(tmp_path / "elsewhere")

    assert main(_erasing(path)) == 0

    assert holding([path.parent, folder]) == {torn}
    said = capsys.readouterr().err
    assert f"{torn} could not be erased" in said
    assert f"{gone} could not be erased" in said
    assert f"shared folder {folder} too" in said


def test_a_backup_from_before_the_first_sync_knows_the_folder_too(
    path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    with LearnerFile.open(path) as learner:
        back_up_now_and_then(learner, NOON + timedelta(days=1))
        sync(learner, folder, NOW)
    (backup,) = folder_of(path).iterdir()

    restore(path, backup, NOW)

    with LearnerFile.open(path) as learner:
        assert learner.folders() == (folder,)
    assert main(_erasing(path)) == 0
    assert holding([tmp_path]) == set()


def test_an_answer_rated_otherwise_after_its_words_were_erased_is_without_them(
    tmp_path: Path,
) -> None:
    path = tmp_path / "learner.db"
    with LearnerFile.open(path) as session, LearnerFile.open(path) as elsewhere:
        answer(session, response=WORDS)
        (given,) = session.latest(1)
        wish(elsewhere)
        hard, card = an_answer(Card(question=WHEN), Rating.HARD, response=WORDS)

        session.record(hard, card, undo(given, NOW))

        (kept,) = standing(session.entries())
        assert (kept.rating, kept.response) == (Rating.HARD, "")
        assert session.cards() == {WHEN: card}


def test_words_of_later_are_kept(path: Path, tmp_path: Path) -> None:
    with LearnerFile.open(path) as learner:
        wish(learner)
        answer(learner, hours=300, response="나중")
        forget_typed(learner, NOON + timedelta(days=20))
        responses = {line.entry.response for line in learner.entries()[:-2]}  # type: ignore[union-attr]

        assert responses == {""}
        assert "나중" in str(learner.entries())


def _erasing(path: Path) -> list[str]:
    now = NOW.isoformat(timespec="minutes")
    words = ["log", "--erase-typed", "--yes", "--learner", str(path), "--now", now]
    return [*words, "--ui-lang", "en"]
