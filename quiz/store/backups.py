"""Copies of the learner's file: whole, checked, and enough of them."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path

from quiz.store.errors import (
    DamagedFileError,
    HistoryInUseError,
    NoBackupError,
    saying_which,
)
from quiz.store.learner_file import LearnerFile
from quiz.store.opening import APPLICATION_ID, MAGIC, is_ours
from quiz.store.rotation import worth_keeping
from quiz.values import dataclass

BETWEEN = timedelta(minutes=30)
LONGEST_COPY = 3600  # seconds
# How a file of SQLite begins: who it is for from byte 68 on, at 18 how it is written.
_HEAD = 100
_WRITES_AHEAD = b"\x02"  # as a history in use is; a backup is one file by itself
_NAME = "%Y-%m-%dT%H%M%SZ.db"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A copy made at a moment, with how many entries its log has."""

    at: datetime
    file: Path
    entries: int


def folder_of(learner: Path) -> Path:
    """Where the automatic backups of a learner's file lie: beside it."""
    return learner.with_name(f"{learner.stem}.backups")


def backups_of(learner: Path) -> list[Backup]:
    """The automatic backups of a learner's file that can be read, the latest last."""
    found = []
    for file in sorted(folder_of(learner).glob("*.db")):
        at = _made_at(file)
        if at is None:
            continue  # another's file
        with suppress(sqlite3.Error):  # one that no longer is what it was
            found.append(Backup(at, file, _extent(file)[0]))
    return found


def _made_at(backup: Path) -> datetime | None:
    """When an automatic backup was made, as its name tells; None of other names."""
    try:
        return datetime.strptime(backup.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


def back_up(learner: Path, target: Path) -> int:
    """Copy a learner's file and check the copy in full; how many entries it holds.

    A backup that lay at the target is replaced once the copy is found to be whole. A
    history in use raises `HistoryInUseError`, anything else `NoBackupError`.
    """
    _refuse_what_is_no_backup(target, learner)
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with saying_which(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.touch(mode=0o600)
            is_automatic = target.parent == folder_of(learner)
            _sweep(draft, "*.db" if is_automatic else escape(target.name))
            with (
                saying_which(learner),
                closing(sqlite3.connect(learner)) as source,
                closing(sqlite3.connect(draft)) as copy,
            ):
                source.backup(copy)
            check(draft, named=learner)
            entries, _ = _extent(draft)
            _to_disk(draft)
            draft.replace(target)
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            draft.with_name(draft.name + ending).unlink(missing_ok=True)
    return entries


def _refuse_what_is_no_backup(target: Path, learner: Path) -> None:
    """Nobody's notes, and nobody's history, are lost for a copy."""
    with saying_which(target):
        if not target.exists():
            found = b""
        elif not target.is_file():
            raise NoBackupError(file=str(target))
        else:
            with target.open("rb") as stream:
                found = stream.read(_HEAD)
        is_own = bool(found) and target.samefile(learner)
        # What lies beside a file that is not closed would be taken for the copy's own.
        if is_own or Path(f"{target}-wal").exists():
            raise HistoryInUseError(file=str(target))
    owner = int.from_bytes(found[68:72], "big")
    if found and (not found.startswith(MAGIC) or owner != APPLICATION_ID):
        raise NoBackupError(file=str(target))
    if found[18:19] == _WRITES_AHEAD:
        raise HistoryInUseError(file=str(target))


def _sweep(draft: Path, names: str) -> None:
    """Delete the drafts that copies of these names left here when cut short long ago."""
    begun = draft.stat().st_mtime
    for left in draft.parent.glob(f".{names}.*.tmp*"):
        if begun - left.stat().st_mtime > LONGEST_COPY:
            left.unlink(missing_ok=True)


def back_up_now_and_then(learner: LearnerFile, now: datetime) -> Path | None:
    """Make an automatic backup where one is due; where it lies.

    One is due half an hour after the last, if anything was logged since. Old ones
    make room by and by.
    """
    now = now.astimezone(UTC)
    known = backups_of(learner.path)
    if known:
        is_recent = timedelta(0) <= now - known[-1].at < BETWEEN
        if is_recent or _extent(known[-1].file) == _extent(learner.path):
            return None
    elif _extent(learner.path)[0] == 0:
        return None
    target = folder_of(learner.path) / now.strftime(_NAME)
    back_up(learner.path, target)
    kept = worth_keeping((backup.at for backup in known), now)
    for backup in known:
        if backup.at not in kept:
            backup.file.unlink(missing_ok=True)
    return target


def forget_backups(learner: LearnerFile, now: datetime) -> int:
    """Remove the automatic backups and make one of the present state; how many went."""
    folder = folder_of(learner.path)
    new = folder / now.astimezone(UTC).strftime(_NAME)
    back_up(learner.path, new)
    # Also one that cannot be read any more is somebody's words.
    old = [file for file in folder.glob("*.db") if _made_at(file) and file != new]
    for file in old:
        for ending in ("", "-journal", "-wal", "-shm"):
            file.with_name(file.name + ending).unlink(missing_ok=True)
    return len(old)


def leavings_in(folder: Path) -> Iterator[Path]:
    """The drafts that copies left in a folder when they were cut short."""
    for draft in folder.glob(".*.tmp"):
        _, _, process = draft.stem.rpartition(".")
        if process.isdigit():
            yield draft


def check(file: Path, named: Path | None = None) -> None:
    """Read every page of a learner's file; raises `DamagedFileError`."""
    with saying_which(named or file), closing(sqlite3.connect(file)) as db:
        db.execute("pragma journal_mode = delete")  # one file, whole by itself
        if not is_ours(db):
            raise DamagedFileError(file=str(named or file), detail="application_id")
        (said,) = db.execute("pragma integrity_check(1)").fetchone()
        if said != "ok":
            raise DamagedFileError(file=str(named or file), detail=str(said))


def _extent(file: Path) -> tuple[int, int]:
    """How far a log reaches: how many entries it has, and the sum of their numbers."""
    with closing(
        sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    ) as db:
        sql = "select count(*), coalesce(sum(sequence), 0) from entries"
        entries, numbers = db.execute(sql).fetchone()
    return int(entries), int(numbers)


def _to_disk(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
