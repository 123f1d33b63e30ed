"""What can go wrong with the learner's file, each with what to do about it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.problems import QuizError


class LearnerFileError(QuizError):
    """The learner's file cannot be used."""

    code = "learner-file-unusable"


class ForeignFileError(LearnerFileError):
    """The file holds something else."""

    code = "learner-file-foreign"


class NewerFileError(LearnerFileError):
    """A newer version of the program wrote the file."""

    code = "learner-file-newer"


class ReadOnlyFileError(LearnerFileError):
    """The file or its folder may not be written."""

    code = "learner-file-read-only"


class FullDiskError(LearnerFileError):
    """There is no room left for the answer."""

    code = "learner-file-disk-full"


class LockedFileError(LearnerFileError):
    """Another program holds the file."""

    code = "learner-file-locked"


class DamagedFileError(LearnerFileError):
    """The file does not hold what was once written."""

    code = "learner-file-damaged"


class ReplacedFileError(LearnerFileError):
    """The file was deleted, moved or replaced while it was open."""

    code = "learner-file-replaced"


class HistoryInUseError(LearnerFileError):
    """A backup would take the place of a history that is in use."""

    code = "backup-onto-history"


class NoBackupError(LearnerFileError):
    """A backup would take the place of a file that is no backup."""

    code = "backup-onto-other"


class MissingBackupError(LearnerFileError):
    """There is no backup of this name."""

    code = "backup-missing"


class ForeignBackupError(ForeignFileError):
    """What is to be restored is no backup."""

    code = "backup-foreign"


# By SQLite's primary result code, the low byte of the extended one.
_ERRORS: dict[int, type[LearnerFileError]] = {
    sqlite3.SQLITE_BUSY: LockedFileError,
    sqlite3.SQLITE_LOCKED: LockedFileError,
    sqlite3.SQLITE_READONLY: ReadOnlyFileError,
    sqlite3.SQLITE_PERM: ReadOnlyFileError,
    sqlite3.SQLITE_FULL: FullDiskError,
    sqlite3.SQLITE_CORRUPT: DamagedFileError,
    sqlite3.SQLITE_NOTADB: ForeignFileError,
}


def is_undecodable(error: sqlite3.Error) -> bool:
    """Whether Python could not read a text that SQLite gave it."""
    is_pythons = not hasattr(error, "sqlite_errorcode")
    return is_pythons and isinstance(error, sqlite3.OperationalError)


@contextmanager
def saying_which(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system report into a sentence for the learner."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        kind = _ERRORS.get(code & 0xFF) if isinstance(code, int) else None
        if is_undecodable(error):
            # What SQLite says of it would repeat the whole row.
            detail = "text that is not UTF-8"
            raise DamagedFileError(file=str(path), detail=detail) from error
        if code == sqlite3.SQLITE_ERROR and str(error).startswith("no such"):
            kind = DamagedFileError  # a table or a column has gone
        if kind is None and isinstance(error, sqlite3.ProgrammingError):
            raise  # our own mistake
        raise (kind or LearnerFileError)(file=str(path), detail=str(error)) from error
    except PermissionError as error:
        raise ReadOnlyFileError(file=str(path), detail=str(error)) from error
    except OSError as error:
        raise LearnerFileError(file=str(path), detail=str(error)) from error
