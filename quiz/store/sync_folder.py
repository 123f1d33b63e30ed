"""The files of a folder in which machines leave their logs: strangers' files, bounded."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from quiz.memory.entries import Logged
from quiz.memory.typed import has_typed, without_typed
from quiz.store.log_lines import LONGEST_LINE, LineError, from_line, to_line
from quiz.store.log_table import Known, known_as

PATTERN = "*.quiz-log*.jsonl"
MOST_FILES = 1_000
LARGEST_FILE = 1 << 29  # bytes: a million answers


class Found:
    """What the folder holds, told while it is read."""

    def __init__(self, folder: Path) -> None:
        """Look which files there are; none is opened yet."""
        files = sorted(folder.glob(PATTERN))
        self.files = [file for file in files[:MOST_FILES] if is_plain(file)]
        self.passed_over = [file for file in files if file not in self.files]
        self.known: set[Known] = set()
        self.typed: dict[Path, int] = {}  # the earliest typed answer of each file
        self.unread = 0

    def lines(self) -> Iterator[Logged]:
        """Every entry of every file."""
        for file in self.files:
            for raw in _raw_lines(file):
                line = _read(raw)
                if line is None:
                    self.unread += 1
                    continue
                self.known.add(known_as(line))
                if has_typed(line.entry):
                    self.typed[file] = min(line.stamp, self.typed.get(file, line.stamp))
                yield line


def own_file(folder: Path, machine: str) -> Path:
    """The one file that a machine writes; raises `OSError` where it may not."""
    own = folder / f"{machine}.quiz-log.jsonl"
    if (own.exists() or own.is_symlink()) and not is_plain(own):
        raise FileExistsError(0, f"{own.name} is no plain file")
    return own


def is_plain(file: Path) -> bool:
    """Whether it is a file of reasonable size: no link, no pipe that never ends."""
    found = file.lstat()
    return stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST_FILE


def erase(found: Found, before: int) -> None:
    """Take the learner's words out of every file that has some older than a stamp.

    Lines that are not understood stay as they are. A machine that was just writing
    finds its lines missing the next time, and writes them again.
    """
    for file, earliest in found.typed.items():
        if earliest >= before:
            continue
        draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
        try:
            with draft.open("xb") as stream:
                stream.writelines(_without(raw, before) for raw in _raw_lines(file))
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)


def _raw_lines(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        while raw := stream.readline(LONGEST_LINE):
            if raw.strip():
                yield raw


def _read(raw: bytes) -> Logged | None:
    try:
        return from_line(raw.decode("utf-8"))
    except (LineError, UnicodeDecodeError):
        return None


def _without(raw: bytes, before: int) -> bytes:
    line = _read(raw)
    if line is None or line.stamp >= before or not has_typed(line.entry):
        return raw
    return f"{to_line(without_typed(line))}\n".encode()
