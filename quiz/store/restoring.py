"""Brings a learner's file back: from a backup, and from what a damaged one still holds."""

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quiz.store.backups import backups_of, check
from quiz.store.errors import LearnerFileError, saying_which
from quiz.store.learner_file import LearnerFile
from quiz.store.machines import rename_machine
from quiz.store.opening import prepare
from quiz.store.salvage import salvage


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
    try:
        set_aside = put_aside(learner, now)
        draft.replace(learner)
    finally:
        _remove(draft)
    with LearnerFile.open(learner) as opened:
        opened.rebuild()
        entries = len(opened.entries())
    return Restored(entries=entries, backup=backup, set_aside=set_aside)


def mend(learner: Path, now: datetime) -> Restored:
    """Set a damaged file aside; restore the latest backup and what is still readable."""
    draft = backup = None
    for candidate in reversed(backups_of(learner)):
        with suppress(LearnerFileError):
            draft = _checked_copy(candidate.file, learner)
            backup = candidate.file
            break
    set_aside = put_aside(learner, now)
    if draft is not None:
        draft.replace(learner)
        _remove(draft)
    with LearnerFile.open(learner) as opened:
        salvaged = opened.take(salvage(set_aside)) if set_aside else 0
        opened.rebuild()
        entries = len(opened.entries())
    return Restored(
        entries=entries, salvaged=salvaged, backup=backup, set_aside=set_aside
    )


def is_whole(learner: Path) -> bool:
    """Whether every page of a learner's file can be read."""
    try:
        with LearnerFile.open(learner) as opened:
            opened.check()
            opened.cards()
            opened.entries()
    except LearnerFileError:
        return False
    return True


def put_aside(learner: Path, now: datetime) -> Path | None:
    """Give a file another name, with what belongs to it; None where there is none."""
    if not learner.exists():
        return None
    stem = f"{learner.stem}.set-aside-{now:%Y-%m-%dT%H%M%S}"
    aside = learner.with_name(f"{stem}.db")
    number = 1
    while aside.exists():
        number += 1
        aside = learner.with_name(f"{stem}-{number}.db")
    with saying_which(learner):
        for ending in ("-wal", "-shm", ""):  # the file last: until then it is whole
            with suppress(FileNotFoundError):
                Path(f"{learner}{ending}").rename(f"{aside}{ending}")
    return aside


def _checked_copy(backup: Path, learner: Path) -> Path:
    """A whole copy of a backup beside the learner's file, ready to take its place."""
    draft = learner.with_name(f".{learner.name}.restoring")
    with saying_which(backup):
        learner.parent.mkdir(parents=True, exist_ok=True)
        _remove(draft)
        draft.touch(mode=0o600)
        shutil.copyfile(backup, draft)
        try:
            with closing(sqlite3.connect(draft, isolation_level=None)) as db:
                prepare(db, backup)
                # What was written after the backup may live on in a sync folder.
                rename_machine(db, learner)
            check(draft, named=backup)
        except BaseException:
            _remove(draft)
            raise
    return draft


def _remove(draft: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        Path(f"{draft}{ending}").unlink(missing_ok=True)
