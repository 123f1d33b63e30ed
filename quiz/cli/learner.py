"""The learner's file as commands open it: mended first where it is damaged."""

import argparse
import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.problems import QuizError

if TYPE_CHECKING:
    from datetime import datetime

    from quiz.language.text import Lang
    from quiz.questions.renames import FormerIds
    from quiz.store.learner_file import LearnerFile
    from quiz.store.restoring import Restored


def learner_path(arguments: argparse.Namespace) -> Path:
    """Where the learner's file is, or would be."""
    from quiz.store.places import default_learner_file

    path: Path | None = arguments.learner
    if path is None:
        return default_learner_file()
    if not path.name:  # nothing, `.` or `/`: no file can be called so
        from quiz.store.errors import LearnerFileError

        raise LearnerFileError(file=str(path), detail=os.strerror(errno.EISDIR))
    return path


def open_learner(
    arguments: argparse.Namespace, former: "FormerIds | None" = None
) -> "LearnerFile":
    """Open the learner's file; a damaged one is mended, and it is said how."""
    from quiz.store.errors import DamagedFileError, ForeignFileError
    from quiz.store.learner_file import LearnerFile

    path = learner_path(arguments)
    try:
        _refuse_what_lost_all(path)
        return LearnerFile.open(path, former)
    except (DamagedFileError, ForeignFileError) as error:
        from quiz.store.backups import backups_of

        # What has lost its head looks foreign; only ours has backups beside it.
        if isinstance(error, ForeignFileError) and not backups_of(path):
            raise
        from quiz.store.restoring import mend

        told = mend(path, arguments.now)
    print(say_mended(path, told, arguments.ui_lang), file=sys.stderr)
    return LearnerFile.open(path, former)


def _refuse_what_lost_all(path: Path) -> None:
    """Begin nothing anew in an empty file that once was a history."""
    with suppress(OSError):
        if path.stat().st_size:
            return
        from quiz.store.errors import DamagedFileError
        from quiz.store.restoring import has_lost_all

        if has_lost_all(path):
            raise DamagedFileError(file=str(path), detail="empty")


def say_mended(path: Path, told: "Restored", lang: "Lang") -> str:
    """What a damaged file was made of again, and where it lies."""
    code = "learner-file-mended" if told.backup else "learner-file-salvaged"
    return say(
        code,
        lang,
        file=str(path),
        aside=str(told.set_aside),
        backup=told.backup.name if told.backup else "",
        salvaged=told.salvaged,
        entries=told.entries,
    )


def back_up_if_due(learner: "LearnerFile", now: "datetime", lang: "Lang") -> None:
    """Make an automatic backup; that it could not be made keeps nobody from studying.

    Words that are to be forgotten, and are not yet everywhere, are first.
    """
    from quiz.store.backups import back_up_now_and_then

    try:
        if not learner.is_erased_everywhere():
            from quiz.store.erasing import forget_typed

            for file in forget_typed(learner, now).left:
                print(say("erase-left", lang, file=str(file)), file=sys.stderr)
        back_up_now_and_then(learner, now)
    except (QuizError, OSError) as error:
        reason = str(error)
        if isinstance(error, QuizError):
            reason = say(error.code, lang, **error.arguments)
        with suppress(OSError):
            print(say("backup-not-made", lang, reason=reason), file=sys.stderr)
