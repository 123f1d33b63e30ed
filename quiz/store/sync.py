"""Exchanges logs with other machines through a folder that all of them can reach.

Each machine writes one file there, only ever at its end, and reads everybody's. What
it knows and nobody's file holds it adds to its own: so an entry also travels on where
two machines never share one folder. Files that a syncing program makes of a conflict
are read like any other. The order in which anything arrives does not matter.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from quiz.problems import QuizError
from quiz.store.erasing import Forgotten, finish_forgetting
from quiz.store.errors import LearnerFileError
from quiz.store.learner_file import LearnerFile
from quiz.store.log_table import known_as
from quiz.store.sync_folder import Found, append, erase, forget_typed_in
from quiz.values import dataclass


class SyncFolderError(QuizError):
    """The folder cannot be read or written."""

    code = "sync-folder-unusable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What a sync came to: entries taken in and given out, and what was not read.

    `unread` are lines that were spoilt or cut short, `passed_over` files that were no
    plain files, too large or too many, `not_erased` files out of which words that are to
    be forgotten could not be taken. `forgotten` is what that came to at this machine.
    The folder was made where it `is_new_folder`.
    """

    taken: int
    given: int
    machines: int
    unread: int
    passed_over: tuple[Path, ...]
    not_erased: tuple[Path, ...] = ()
    is_new_folder: bool = False
    forgotten: Forgotten | None = None


def sync(learner: LearnerFile, folder: Path, now: datetime) -> Synced:
    """Take in what others left in the folder, and leave there what they lack."""
    try:
        # Its parent has to be there: a stick that is not mounted looks like a typing slip.
        is_new = not folder.exists()
        folder.mkdir(exist_ok=True)
        found = Found(folder)
        taken = learner.take(found.lines())
        log = learner.entries()
        not_erased = erase(found, learner.erased_before())
        lacking = [line for line in log if known_as(line) not in found.known]
        append(folder, learner.machine, lacking)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SyncFolderError(folder=str(folder), reason=reason) from error
    learner.note_folder(folder)
    forgotten = None
    with suppress(LearnerFileError):  # it is finished with the next backup
        forgotten = finish_forgetting(learner, now)
    return Synced(
        taken=taken,
        given=len(lacking),
        machines=len({line.id.machine for line in log}),
        unread=found.unread,
        passed_over=tuple(found.passed_over),
        not_erased=not_erased,
        is_new_folder=is_new,
        forgotten=forgotten,
    )


def forget_typed_in_folders(learner: LearnerFile) -> tuple[Path, ...]:
    """Take the learner's words out of every folder that was synced through.

    The files that may still hold some are returned, and the folders that are not here.
    """
    before, left = learner.erased_before(), list[Path]()
    for folder in learner.folders():
        try:
            if folder.is_dir():
                left += forget_typed_in(folder, learner.machine, before)
            else:
                left.append(folder)
        except OSError:
            left.append(folder)
    return tuple(left)
