"""Takes the words a learner wants forgotten out of all that lies beside the file.

The log holds the wish (`Erased`); copies of the log hold the words. What was not
finished, as the program was ended or another held the file, is taken up again.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from quiz.store.backups import folder_of, forget_backups, leavings_in
from quiz.store.errors import LearnerFileError
from quiz.store.learner_file import LearnerFile
from quiz.store.restoring import drafts_of, set_aside_of
from quiz.values import dataclass

CRASHES = "crash.log"  # beside the file: what failed, perhaps at a word

# What SQLite keeps beside a file.
_ENDINGS = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What the words were taken out of.

    So many automatic `backups` made room for a new one. `removed` could not be written
    anew without them and are gone; `left` could not be changed and may hold words.
    """

    backups: int = 0
    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


def forget_typed(learner: LearnerFile, now: datetime) -> Forgotten:
    """Leave no copy of what was erased from the log, as far as we know of copies."""
    before = learner.erased_before()
    learner.compact()
    backups = forget_backups(learner, now)
    removed, left = list[Path](), list[Path]()
    for file in set_aside_of(learner.path):
        if not _rewritten(file, before):
            (removed if _removed(file) else left).append(file)
    for file in _leavings(learner.path):
        (removed if _removed(file) else left).append(file)
    learner.note_erased(before)  # what is left is told once, not tried at every start
    return Forgotten(backups=backups, removed=tuple(removed), left=tuple(left))


def finish_forgetting(learner: LearnerFile, now: datetime) -> Forgotten | None:
    """Forget what is not forgotten everywhere yet; None where nothing is left to do."""
    return None if learner.is_erased_everywhere() else forget_typed(learner, now)


def _rewritten(file: Path, before: int) -> bool:
    """Whether a file set aside could be written anew without the words, all of it."""
    try:
        with LearnerFile.open(file) as aside:
            aside.erase_typed(before)
            aside.check()
            aside.compact()
    except LearnerFileError:
        return False
    return True


def _leavings(learner: Path) -> Iterator[Path]:
    yield from drafts_of(learner)
    yield from leavings_in(folder_of(learner))
    yield from leavings_in(learner.parent)
    crashes = learner.with_name(CRASHES)
    if crashes.exists():
        yield crashes


def _removed(file: Path) -> bool:
    with suppress(OSError):
        for part in _parts(file):
            part.unlink(missing_ok=True)
    return not any(part.exists() for part in _parts(file))


def _parts(file: Path) -> Iterable[Path]:
    return (file.with_name(file.name + ending) for ending in _ENDINGS)
