"""A file that is replaced in one step, or stays as it was."""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.problems import QuizError


class CannotWriteError(QuizError):
    """A file that could not be written where it was wanted."""

    code = "anki-cannot-write"


class NotAFileError(QuizError):
    """A place for the file that holds something else than a file."""

    code = "anki-not-a-file"


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """A draft beside the file, which takes its place when all went well."""
    target = file.resolve()
    if target.exists() and not target.is_file():
        raise NotAFileError(file=str(file))
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        yield draft
        draft.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotWriteError(file=str(file), reason=reason) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
