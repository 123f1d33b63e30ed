"""The files of a folder in which machines leave their logs: strangers' files, bounded."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from quiz.memory.entries import Logged
from quiz.memory.typed import has_typed, without_typed
from quiz.store.log_lines import LONGEST_LINE, LineError, from_line, to_line
from quiz.store.log_table import Known, known_as

PATTERN = "*.quiz-log*.jsonl"
MOST_FILES = 1_000
LARGEST_FILE = 1 << 29  # bytes: a million answers
# From so many bytes on a machine begins another file: what changes is copied whole.
FULL_FILE = 1 << 26


class Found:
    """What the folder holds, told while it is read."""

    def __init__(self, folder: Path) -> None:
        """Look which files there are; none is opened yet."""
        files = sorted(folder.glob(PATTERN))
        self.files = [file for file in files[:MOST_FILES] if is_plain(file)]
        self.passed_over = [file for file in files if file not in self.files]
        self.known: set[Known] = set()
        self.typed: dict[Path, int] = {}  # the earliest typed answer of each file
        self.spoilt: dict[Path, int] = {}  # how many lines of each were not read

    @property
    def unread(self) -> int:
        """How many lines were not read."""
        return sum(self.spoilt.values())

    def lines(self) -> Iterator[Logged]:
        """Every entry of every file."""
        for file in self.files:
            for raw in _raw_lines(file):
                line = _read(raw)
                if line is None:
                    self.spoilt[file] = self.spoilt.get(file, 0) + 1
                    continue
                self.known.add(known_as(line))
                if has_typed(line.entry):
                    self.typed[file] = min(line.stamp, self.typed.get(file, line.stamp))
                yield line


def append(folder: Path, machine: str, lines: Iterable[Logged]) -> None:
    """Write entries at the end of a machine's own files, on the disk when it returns.

    A file that is full is followed by another. Raises `OSError` where it may not.
    """
    waiting = iter(lines)
    line = next(waiting, None)
    while line is not None:
        own = _file_with_room(folder, machine)
        with own.open("ab") as stream:
            # The last line may have been cut short: then ours begin on one of their own.
            if not _ends_a_line(own):
                stream.write(b"\n")
            while line is not None and stream.tell() < FULL_FILE:
                stream.write(f"{to_line(line)}\n".encode())
                line = next(waiting, None)
            stream.flush()
            os.fsync(stream.fileno())


def _file_with_room(folder: Path, machine: str) -> Path:
    number, own = 1, folder / f"{machine}.quiz-log.jsonl"
    while own.exists() or own.is_symlink():
        if not stat.S_ISREG(own.lstat().st_mode):
            raise FileExistsError(0, f"{own.name} is no plain file")
        if own.stat().st_size < FULL_FILE:
            break
        number += 1
        own = folder / f"{machine}.quiz-log-{number}.jsonl"
    return own


def _ends_a_line(file: Path) -> bool:
    with file.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(size - 1, 0))
        return stream.read(1) in (b"", b"\n")


def is_plain(file: Path) -> bool:
    """Whether it is a file of reasonable size: no link, no pipe that never ends."""
    found = file.lstat()
    return stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST_FILE


def erase(found: Found, before: int) -> tuple[Path, ...]:
    """Take the learner's words out of every file that has some older than a stamp.

    Those that could not be written are returned. Lines that are not understood stay as
    they are. A machine that was just writing finds its lines missing the next time,
    and writes them again.
    """
    left = []
    for file, earliest in found.typed.items():
        if earliest < before:
            try:
                _rewrite(file, (_without(raw, before) for raw in _raw_lines(file)))
            except OSError:
                left.append(file)
    return tuple(left)


def forget_typed_in(folder: Path, machine: str, before: int) -> tuple[Path, ...]:
    """Take the learner's words out of a folder; the files that may still hold some.

    Of what this machine wrote, lines that cannot be read go as well: whatever they
    were, the log has it, or never had.
    """
    for draft in folder.glob(f".{PATTERN}.*.tmp"):
        draft.unlink(missing_ok=True)
    found = Found(folder)
    for _ in found.lines():
        pass
    left = {*found.passed_over, *erase(found, before), *found.spoilt}
    for own in found.spoilt:
        if own.name.startswith(f"{machine}.quiz-log"):
            with suppress(OSError):
                _rewrite(own, (raw for raw in _raw_lines(own) if _read(raw)))
                left.discard(own)
    return tuple(sorted(left))


def _rewrite(file: Path, lines: Iterable[bytes]) -> None:
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        with draft.open("xb") as stream:
            stream.writelines(lines)
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
