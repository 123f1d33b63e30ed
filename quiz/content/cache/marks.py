"""What a compiled file was made from, so that it is never used for anything else."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import quiz
from quiz.hashing import blake2b
from quiz.values import dataclass

# The rooms of the program that decide what comes of the files.
ROOMS = ("language", "facts", "questions", "content")
VALUES = "values.py"  # what all of them are made of
# A file written within so many nanoseconds before it was looked at may be written
# again without its time changing: then its content is compared.
COARSEST_CLOCK = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A file as it was read: where, how long, when written, and what was in it."""

    path: str
    size: int
    written: int  # nanoseconds
    altered: int  # when anything of it changed, which no one sets: nanoseconds
    digest: str

    def fits(self, path: Path, seen: int) -> bool:
        """Whether the file is still what it was when it was looked at."""
        if str(path) != self.path:
            return False
        try:
            now = path.stat()
            if now.st_size != self.size:
                return False
            is_settled = max(self.written, self.altered) + COARSEST_CLOCK < seen
            times = now.st_mtime_ns, now.st_ctime_ns
            return (is_settled and times == (self.written, self.altered)) or (
                digest_of(path.read_bytes()) == self.digest
            )
        except OSError:
            return False


def mark(path: Path) -> Mark:
    """The file as it is; raises `OSError`."""
    data, found = path.read_bytes(), path.stat()
    times = found.st_mtime_ns, found.st_ctime_ns
    return Mark(str(path), len(data), *times, digest_of(data))


def marks_fit(marks: Sequence[Mark], paths: Sequence[Path], seen: int) -> bool:
    """Whether these are the same files, with the same in them."""
    if len(marks) != len(paths):
        return False
    return all(m.fits(path, seen) for m, path in zip(marks, paths, strict=True))


def digest_of(data: bytes) -> str:
    """A digest of some bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def program_mark() -> str:
    """A digest that changes with the program's own code."""
    package = os.path.dirname(quiz.__file__)  # noqa: PTH120 - asked at every start
    seen = sorted(one for room in ROOMS for one in _modules(f"{package}/{room}"))
    seen.append(_written(f"{package}/{VALUES}"))
    return digest_of(json.dumps([quiz.__version__, *seen]).encode())


def _written(path: str) -> tuple[str, int, int]:
    found = os.stat(path)  # noqa: PTH116 - asked at every start
    return path, found.st_size, found.st_mtime_ns


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    """Every module in a folder and those within, with its size and when written."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
            elif entry.is_dir():
                yield from _modules(entry.path)


def name_for(parts: Iterable[str]) -> str:
    """A file name that stands for these words and no others."""
    return digest_of(json.dumps(list(parts)).encode())
