"""A package from elsewhere, opened with care: `.apkg` and `.colpkg`, old and new.

Nothing in it is trusted: not its names, which are never used as paths; not the sizes
that it states; not what unpacking it would need.
"""

import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from quiz.problems import QuizError

# Which of its files holds the collection, by version; the others are for older Ankis.
_COLLECTIONS = {1: "collection.anki2", 2: "collection.anki21", 3: "collection.anki21b"}
_COMPRESSED = 3
_MOST_ENTRIES = 250_000
_MOST_BYTES = 2 << 30
_MOST_TIMES = 100  # as large as it was, when it is unpacked
_SMALL = 32 << 20  # which may grow as it likes
_CHUNK = 1 << 20
_SQLITE = b"SQLite format 3\0"


class NoPackageError(QuizError):
    """A file that is no package of Anki, or a damaged one."""

    code = "anki-no-package"


class NewerPackageError(QuizError):
    """A package of a kind that this program does not know yet."""

    code = "anki-newer-package"


class TooLargeError(QuizError):
    """A package that would need more room than any honest one."""

    code = "anki-too-large"


class UnreadablePackageError(QuizError):
    """A package that is not there or cannot be read."""

    code = "anki-unreadable-package"


@contextmanager
def opened(file: Path) -> Iterator[Path]:
    """The collection of a package, as a file that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="sasil-quiz-") as folder:
        collection = Path(folder) / "collection"
        try:
            with zipfile.ZipFile(file) as package:
                _unpack(package, collection, file)
        except OSError as error:
            reason = error.strerror or str(error)
            raise UnreadablePackageError(file=str(file), reason=reason) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
            raise NoPackageError(file=str(file)) from error
        except (RuntimeError, NotImplementedError) as error:  # encrypted, or odd
            raise NoPackageError(file=str(file)) from error
        _settle(collection, file)
        yield collection


def _unpack(package: zipfile.ZipFile, target: Path, file: Path) -> None:
    if len(package.infolist()) > _MOST_ENTRIES:
        raise TooLargeError(file=str(file))
    version = _version(package)
    if version not in _COLLECTIONS:
        raise NewerPackageError(file=str(file))
    try:
        entry = package.getinfo(_COLLECTIONS[version])
    except KeyError as error:
        raise NoPackageError(file=str(file)) from error
    most = min(max(entry.compress_size * _MOST_TIMES, _SMALL), _MOST_BYTES)
    with package.open(entry) as packed, target.open("wb") as out:
        if version == _COMPRESSED:
            _unpack_zstd(packed, out, most, file)
        else:
            _copy(packed, out, most, file)


def _version(package: zipfile.ZipFile) -> int:
    """The version in the entry `meta`, or what the other entries tell of it."""
    names = set(package.namelist())
    if "meta" in names:
        with package.open("meta") as entry:
            message = entry.read(2)
        # A message of protocol buffers whose field 1 is a small number.
        if len(message) == 2 and message[0] == 0x08:
            return message[1]
        return 0
    return 2 if _COLLECTIONS[2] in names else 1


def _unpack_zstd(packed: IO[bytes], out: IO[bytes], most: int, file: Path) -> None:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd

    try:
        with zstd.ZstdFile(packed) as plain:
            _copy(plain, out, most, file)
    except zstd.ZstdError as error:
        raise NoPackageError(file=str(file)) from error


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def _copy(source: _Readable, out: IO[bytes], most: int, file: Path) -> None:
    written = 0
    while chunk := source.read(_CHUNK):
        written += len(chunk)
        if written > most:
            raise TooLargeError(file=str(file))
        out.write(chunk)


def _settle(collection: Path, file: Path) -> None:
    """Make a collection readable alone that says its journal lies beside it."""
    with collection.open("r+b") as database:
        if database.read(len(_SQLITE)) != _SQLITE:
            raise NoPackageError(file=str(file))
        database.seek(18)
        database.write(b"\1\1")
