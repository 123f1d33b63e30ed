"""Backups are whole and enough; a damaged file comes back with all that can be read."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from quiz.memory.entries import Noted
from quiz.memory.replay import replay
from quiz.store.backups import (
    back_up,
    back_up_now_and_then,
    backups_of,
)
from quiz.store.errors import (
    DamagedFileError,
    ForeignFileError,
    FullDiskError,
    HistoryInUseError,
    LearnerFileError,
    LockedFileError,
    NewerFileError,
    NoBackupError,
    ReadOnlyFileError,
)
from quiz.store.learner_file import LearnerFile
from quiz.store.restoring import is_whole, mend, restore
from tests.store.made import NOON, WHEN, answer, answer_many

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


@pytest.fixture
def learner(path: Path) -> Iterator[LearnerFile]:
    with LearnerFile.open(path) as opened:
        yield opened


def spoil(path: Path, page: int) -> None:
    """Write nonsense over a page, as a failing disk would."""
    with path.open("rb+") as stream:
        stream.seek(page * PAGE)
        stream.write(b"\xa5" * PAGE)


def pages_of(path: Path, name: str) -> list[int]:
    """The pages right below the root of a table, counted from 0."""
    db = sqlite3.connect(path)
    (root,) = db.execute(
        "select rootpage from sqlite_schema where name = ?", (name,)
    ).fetchone()
    db.close()
    page = path.read_bytes()[(root - 1) * PAGE : root * PAGE]
    assert page[0] in (2, 5)  # an interior page: its cells begin with a child's number
    count = int.from_bytes(page[3:5])
    cells = [int.from_bytes(page[12 + 2 * n : 14 + 2 * n]) for n in range(count)]
    return [int.from_bytes(page[cell : cell + 4]) - 1 for cell in cells]


def test_a_backup_holds_everything_and_is_one_file(
    path: Path, learner: LearnerFile, tmp_path: Path
) -> None:
    answer_many(learner, 50)
    target = tmp_path / "외장 디스크" / "backup.db"

    assert back_up(path, target) == 50

    assert [file.name for file in target.parent.iterdir()] == ["backup.db"]
    with LearnerFile.open(target) as copy:
        assert copy.entries() == learner.entries()
        assert copy.cards() == learner.cards()


def test_a_backup_of_a_damaged_file_is_refused_and_the_old_one_stays(
    path: Path, tmp_path: Path
) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 300)
    back_up(path, tmp_path / "backup.db")
    before = (tmp_path / "backup.db").read_bytes()
    spoil(path, pages_of(path, "entries")[1])

    with pytest.raises(DamagedFileError):
        back_up(path, tmp_path / "backup.db")

    assert (tmp_path / "backup.db").read_bytes() == before
    assert not list(tmp_path.glob(".*tmp*"))


def test_a_backup_to_where_nothing_can_be_written_is_said(
    path: Path, learner: LearnerFile, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()

    with pytest.raises((LearnerFileError, OSError)):
        back_up(path, tmp_path / "file" / "backup.db")


def test_a_backup_never_takes_the_place_of_a_history_in_use(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    with LearnerFile.open(path) as learner, LearnerFile.open(other) as opened:
        answer(learner)
        answer_many(opened, 3)
        for target in (path, other):
            with pytest.raises(HistoryInUseError):
                back_up(path, target)
        assert len(opened.entries()) == 3
    with pytest.raises(HistoryInUseError):
        back_up(path, path)


def test_a_backup_never_takes_the_place_of_a_history_that_is_closed(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "sister.db"
    for file, count in ((path, 1), (other, 3)):
        with LearnerFile.open(file) as learner:
            answer_many(learner, count)

    with pytest.raises(HistoryInUseError):
        back_up(path, other)

    with LearnerFile.open(other) as opened:
        assert len(opened.entries()) == 3


@pytest.mark.parametrize("content", [b"buy milk", b"SQLite format 3\0" + b"x" * 200])
def test_a_backup_never_takes_the_place_of_another_programs_file(
    path: Path, tmp_path: Path, content: bytes
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_bytes(content)
    with LearnerFile.open(path) as learner:
        answer(learner)

    for target in (notes, tmp_path):
        with pytest.raises(NoBackupError) as refused:
            back_up(path, target)
        assert refused.value.code == "backup-onto-other"

    assert notes.read_bytes() == content


def test_a_backup_takes_the_place_of_an_older_one_and_of_an_empty_file(
    path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "backup.db"
    target.touch()
    with LearnerFile.open(path) as learner:
        for count in (1, 2):
            answer(learner, hours=count)

            assert back_up(path, target) == count


def test_what_a_backup_cut_short_left_is_swept_up(path: Path, tmp_path: Path) -> None:
    old, new = tmp_path / ".backup.db.71.tmp", tmp_path / ".backup.db.72.tmp"
    for left in (old, new):
        left.touch()
    os.utime(old, (0, 0))
    with LearnerFile.open(path) as learner:
        answer(learner)

    back_up(path, tmp_path / "backup.db")

    assert not old.exists()
    assert new.exists()  # another process may be writing it


def test_backups_are_made_by_themselves_when_something_is_new(
    learner: LearnerFile,
) -> None:
    made = []
    for minutes, answers in ((0, 0), (1, 1), (20, 1), (40, 1), (100, 0), (200, 1)):
        if answers:
            answer(learner, hours=minutes / 60)
        now = NOON + timedelta(minutes=minutes)
        made.append(back_up_now_and_then(learner, now) is not None)

    assert made == [False, True, False, True, False, True]
    assert [backup.entries for backup in backups_of(learner.path)] == [1, 3, 4]


def test_old_backups_make_room(learner: LearnerFile) -> None:
    for day in range(60):
        answer(learner, hours=24 * day)
        back_up_now_and_then(learner, NOON + timedelta(days=day))

    assert 12 <= len(backups_of(learner.path)) < 25
    assert backups_of(learner.path)[-1].entries == 60


def test_restoring_sets_the_present_file_aside(path: Path, tmp_path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 5)
        first = learner.machine
        back_up(path, tmp_path / "backup.db")
        answer_many(learner, 3, first=5)

    told = restore(path, tmp_path / "backup.db", NOON)

    assert told.entries == 5
    assert told.set_aside is not None
    with LearnerFile.open(path) as learner:
        assert len(learner.entries()) == 5
        assert learner.cards() == replay(learner.entries())
        assert learner.machine != first  # its next answers have other ids
    with LearnerFile.open(told.set_aside) as before:
        assert len(before.entries()) == 8


@pytest.mark.parametrize("content", [b"", b"not a database " * 1000])
def test_what_is_no_backup_is_refused_and_nothing_is_touched(
    path: Path, tmp_path: Path, content: bytes
) -> None:
    with LearnerFile.open(path) as learner:
        answer(learner)
    other = tmp_path / "other.db"
    other.write_bytes(content)

    with pytest.raises(ForeignFileError):
        restore(path, other, NOON)

    assert {file.name for file in tmp_path.iterdir()} == {"learner.db", "other.db"}
    with LearnerFile.open(path) as learner:
        assert len(learner.entries()) == 1


def test_a_device_that_never_ends_is_no_backup(path: Path) -> None:
    with pytest.raises(ForeignFileError):
        restore(path, Path("/dev/zero"), NOON)

    assert not path.exists()


def test_answers_beside_a_file_that_was_not_closed_are_restored_too(
    path: Path, tmp_path: Path
) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 5)
        for ending in ("", "-wal"):  # as a process that was killed leaves them
            shutil.copy(f"{path}{ending}", tmp_path / f"killed.db{ending}")

    told = restore(path, tmp_path / "killed.db", NOON)

    assert told.entries == 5


def test_a_restore_cut_short_leaves_one_whole_file(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 5)
        back_up(path, tmp_path / "backup.db")
        answer_many(learner, 3, first=5)
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", tmp_path / f"killed.db{ending}")
    killed = tmp_path / "killed.db"

    def cut_short(file: Path, to: Path) -> None:
        if file.name.endswith(".restoring"):
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", cut_short)
    with pytest.raises(KeyboardInterrupt):
        restore(killed, tmp_path / "backup.db", NOON)

    with LearnerFile.open(killed) as learner:
        assert len(learner.entries()) == 8


def test_a_backup_that_is_not_there_is_said(path: Path, tmp_path: Path) -> None:
    with pytest.raises(LearnerFileError):
        restore(path, tmp_path / "nothing.db", NOON)

    assert not path.exists()


# -- damage


def test_a_damaged_page_costs_what_was_on_it_and_no_more(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 1000)
        log = learner.entries()
    spoil(path, pages_of(path, "entries")[3])
    assert not is_whole(path)

    told = mend(path, NOON)

    assert told.backup is None
    assert told.set_aside is not None
    assert 950 < told.salvaged < 1000
    with LearnerFile.open(path) as learner:
        assert set(learner.entries()) < set(log)
        assert learner.cards() == replay(learner.entries())
        learner.check()


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_of_a_file_cut_short_all_that_is_there_is_read(
    path: Path, share: float
) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 1000)
        log = learner.entries()
    os.truncate(path, int(share * path.stat().st_size))

    told = mend(path, NOON)

    assert told.salvaged > 0.8 * share * 1000
    with LearnerFile.open(path) as learner:
        assert set(learner.entries()) <= set(log)
        assert learner.cards() == replay(learner.entries())


def test_what_was_logged_beyond_a_hole_at_the_end_is_read_too(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 1000)
    *_, before, _, _, last = pages_of(path, "entries")
    spoil(path, before)
    for page in range(last, path.stat().st_size // PAGE):
        spoil(path, page)

    assert 900 < mend(path, NOON).salvaged < 1000


@pytest.mark.parametrize("error", [LockedFileError, NewerFileError, ReadOnlyFileError])
def test_what_only_cannot_be_used_is_not_mended(
    path: Path, error: type[LearnerFileError], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> LearnerFile:
        raise error(file=str(path), detail="")

    monkeypatch.setattr(LearnerFile, "open", refused)

    with pytest.raises(error):
        is_whole(path)


@pytest.mark.parametrize("table", ["entries", "cards"])
def test_text_that_is_none_any_more_is_damage(path: Path, table: str) -> None:
    with LearnerFile.open(path) as learner:
        answer(learner)
        learner.add(Noted(question=WHEN, at=NOON, offset_minutes=0, note="가나다"))
        log = learner.entries()
    with closing(sqlite3.connect(path)) as db:
        db.execute("drop trigger entries_are_never_edited")
        sql = {
            "cards": "update cards set note = cast(? as text)",
            "entries": "update entries set body = cast(? as text) where sequence = 2",
        }
        db.execute(sql[table], (b"\x3e\xff",))
        db.commit()

    with LearnerFile.open(path) as learner:
        if table == "cards":
            assert learner.cards() == replay(log)
            assert learner.was_mended
        else:
            with pytest.raises(DamagedFileError, match="UTF-8"):
                learner.entries()


def test_a_backup_and_what_can_be_read_since_make_it_whole(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 700)
        back_up_now_and_then(learner, NOON + timedelta(days=1))
        answer_many(learner, 300, first=700)
        log = learner.entries()
    spoil(path, pages_of(path, "entries")[3])  # early: the backup has it

    told = mend(path, NOON + timedelta(days=2))

    assert told.backup is not None
    assert told.salvaged == 300
    assert told.entries == 1000
    with LearnerFile.open(path) as learner:
        assert learner.entries() == log


@pytest.mark.parametrize("has_backup", [True, False])
@pytest.mark.parametrize(
    "stop", [KeyboardInterrupt(), FullDiskError(file="", detail="")], ids=repr
)
def test_mending_that_is_stopped_is_taken_up_again(
    path: Path, has_backup: bool, stop: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 600)
        if has_backup:
            back_up_now_and_then(learner, NOON + timedelta(days=1))
        answer_many(learner, 400, first=600)
    spoil(path, pages_of(path, "entries")[3])
    damaged = path.read_bytes()

    def stopped(*_: object) -> int:
        raise stop

    with monkeypatch.context() as patch:
        patch.setattr(LearnerFile, "take", stopped)
        with pytest.raises(type(stop)):
            mend(path, NOON)
    assert path.read_bytes() == damaged
    told = mend(path, NOON)

    assert told.entries == 1000 if has_backup else 950 < told.entries < 1000
    beside = {file.suffix for file in path.parent.iterdir()}
    assert beside <= {".db", ".backups"}


def test_a_file_whose_head_is_gone_comes_back_from_its_backup(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 20)
        back_up_now_and_then(learner, NOON + timedelta(days=1))
    spoil(path, 0)

    told = mend(path, NOON)

    assert (told.entries, told.salvaged) == (20, 0)


def test_a_damaged_backup_is_passed_over_for_an_older_one(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 400)
        back_up_now_and_then(learner, NOON + timedelta(days=1))
        answer_many(learner, 400, first=400)
        back_up_now_and_then(learner, NOON + timedelta(days=2))
    older, newer = backups_of(path)
    spoil(newer.file, pages_of(newer.file, "entries")[1])
    spoil(path, 0)

    told = mend(path, NOON)

    assert told.backup == older.file
    assert told.entries == 400


def test_only_damaged_cards_cost_nothing(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 1000)
        log = learner.entries()
    spoil(path, pages_of(path, "cards")[-1])

    told = mend(path, NOON)

    assert told.salvaged == 1000
    with LearnerFile.open(path) as learner:
        assert learner.entries() == log


def test_damage_is_found_when_a_file_was_not_closed(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        answer_many(learner, 500)
    spoil(path, pages_of(path, "entries")[1])
    LearnerFile.open(path).close()  # closed cleanly: trusted
    Path(f"{path}-wal").write_bytes(b"\0" * 32)

    with pytest.raises(DamagedFileError):
        LearnerFile.open(path)
