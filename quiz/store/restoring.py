"""Brings a learner's file back: from a backup, and from what a damaged one still holds."""

import shutil
import sqlite3
import stat
from contextlib import closing, suppress
from datetime import datetime
from glob import escape
from pathlib import Path

from quiz.store.backups import backups_of, check
from quiz.store.errors import (
    DamagedFileError,
    ForeignBackupError,
    ForeignFileError,
    LearnerFileError,
    MissingBackupError,
    saying_which,
)
from quiz.store.learner_file import LearnerFile
from quiz.store.machines import name_anew
from quiz.store.opening import MAGIC, prepare
from quiz.store.salvage import salvage
from quiz.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a learner's file was made of, and where the one before lies now."""

    entries: int
    salvaged: int = 0
    backup: Path | None = None
    set_aside: Path | None = None


def restore(learner: Path, backup: Path, now: datetime) -> Restored:
    """Put a backup in the place of a learner's file, which is set aside, not lost."""
    draft = _checked_copy(backup, learner)
    folders, names = _known_to(learner)
    _settle(learner)
    try:
        set_aside = put_aside(learner, now)
        draft.replace(learner)
    finally:
        _remove(draft)
    with LearnerFile.open(learner) as opened:
        for folder in folders:
            opened.note_folder(folder)
        opened.note_names(names)
        opened.rebuild()
        entries = len(opened.entries())
    return Restored(entries=entries, backup=backup, set_aside=set_aside)


def mend(learner: Path, now: datetime) -> Restored:
    """Set a damaged file aside; restore the latest backup and what is still readable.

    It keeps its place until all of that is in one file that takes it: who is stopped
    before, by a full disk or a kill, finds it damaged still, and mends it again.
    """
    draft, backup = _draft_of(learner), _copied_backup(learner)
    try:
        if backup is None:
            _remove(draft)
        with LearnerFile.open(draft) as opened:
            salvaged = opened.take(salvage(learner, learner)) if learner.exists() else 0
            opened.rebuild()
        set_aside = put_aside(learner, now)
        draft.replace(learner)
    finally:
        _remove(draft)
    with LearnerFile.open(learner) as opened:
        if set_aside:  # what another process wrote there meanwhile
            salvaged += opened.take(salvage(set_aside, learner))
        entries = len(opened.entries())
    return Restored(
        entries=entries, salvaged=salvaged, backup=backup, set_aside=set_aside
    )


def _copied_backup(learner: Path) -> Path | None:
    """The latest backup that is whole, a copy of which is now the draft."""
    for candidate in reversed(backups_of(learner)):
        with suppress(LearnerFileError):
            _checked_copy(candidate.file, learner)
            return candidate.file
    return None


def is_whole(learner: Path) -> bool:
    """Whether every page of a learner's file can be read.

    Raises `LearnerFileError` of a file that cannot be used for another reason than
    damage: what is in use, newer or another program's is nothing to mend.
    """
    if has_lost_all(learner):
        return False
    try:
        with LearnerFile.open(learner) as opened:
            opened.check()
            opened.cards()
            opened.entries()
    except DamagedFileError:
        return False
    except ForeignFileError:
        if not backups_of(learner):
            raise
        return False  # what has lost its head; only ours has backups beside it
    return True


def has_lost_all(learner: Path) -> bool:
    """Whether a file is empty that was not when its backups were made."""
    is_empty = learner.exists() and learner.stat().st_size == 0
    return is_empty and bool(backups_of(learner))


def put_aside(learner: Path, now: datetime) -> Path | None:
    """Give a file another name, with what belongs to it; None where there is none.

    Until another takes its place it also keeps its own name, where the disk can give
    a file two: whoever opens it meanwhile does not find it gone and begin anew.
    """
    if not learner.exists():
        return None
    stem = f"{learner.stem}.set-aside-{now:%Y-%m-%dT%H%M%S}"
    aside = learner.with_name(f"{stem}.db")
    number = 1
    while aside.exists():
        number += 1
        aside = learner.with_name(f"{stem}-{number}.db")
    with saying_which(learner):
        for ending in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                Path(f"{learner}{ending}").rename(f"{aside}{ending}")
        try:
            aside.hardlink_to(learner)
        except OSError:
            learner.rename(aside)
    return aside


def _known_to(learner: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """What an older backup may not know of a file.

    These are the folders it was synced through, and the names it was written under.
    """
    if learner.exists():
        with suppress(LearnerFileError), LearnerFile.open(learner) as opened:
            return opened.folders(), opened.names()
    return (), ()


def set_aside_of(learner: Path) -> list[Path]:
    """The files that were set aside to make room for a learner's file."""
    return sorted(learner.parent.glob(f"{escape(learner.stem)}.set-aside-*.db"))


def drafts_of(learner: Path) -> list[Path]:
    """What restoring or mending a learner's file left when it was cut short."""
    copies = learner.parent.glob(f".{escape(learner.stem)}.salvaging-*/*.db")
    draft = _draft_of(learner)
    return [*copies, draft] if draft.exists() else list(copies)


def _draft_of(learner: Path) -> Path:
    return learner.with_name(f".{learner.name}.restoring")


def _checked_copy(backup: Path, learner: Path) -> Path:
    """A whole copy of a backup beside the learner's file, ready to take its place."""
    draft = _draft_of(learner)
    with saying_which(backup):
        _refuse_what_is_no_database(backup)
        learner.parent.mkdir(parents=True, exist_ok=True)
        _remove(draft)
        draft.touch(mode=0o600)
        try:
            shutil.copyfile(backup, draft)
            # Of a file that was not closed, the latest answers lie beside it.
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{backup}-wal", f"{draft}-wal")
            with closing(sqlite3.connect(draft, isolation_level=None)) as db:
                _prepare(db, backup)
                # What was written after the backup may live on in a sync folder.
                name_anew(db, learner)
            check(draft, named=backup)
        except BaseException:
            _remove(draft)
            raise
    return draft


def _prepare(db: sqlite3.Connection, backup: Path) -> None:
    try:
        prepare(db, backup)
    except ForeignFileError as error:
        raise ForeignBackupError(file=str(backup), detail=str(error)) from error


def _refuse_what_is_no_database(backup: Path) -> None:
    """Look before copying: a device never ends, and a copy that failed is empty."""
    if not backup.exists():
        raise MissingBackupError(file=str(backup))
    is_one = stat.S_ISREG(backup.stat().st_mode)
    if is_one:
        with backup.open("rb") as stream:
            is_one = stream.read(len(MAGIC)) == MAGIC
    if not is_one:
        raise ForeignBackupError(file=str(backup), detail="no database")


def _settle(learner: Path) -> None:
    """Write all into the one file, so that it is whole while it changes its name."""
    if learner.exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(learner)) as db:
            db.execute("pragma wal_checkpoint(truncate)").fetchone()


def _remove(draft: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        Path(f"{draft}{ending}").unlink(missing_ok=True)
