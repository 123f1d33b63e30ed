"""What can still be read of a damaged learner's file: entry by entry, from both ends."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryDirectory

from quiz.memory.entries import Logged
from quiz.memory.plausible import is_plausible
from quiz.store.opening import MAGIC
from quiz.store.rows import Row, RowError, entry_from_row

LONGEST_FILE = 1 << 33  # bytes; what a damaged head says may be anything
FURTHEST = 5_000

_COLUMNS = "machine, sequence, stamp, entry, question, at, body"
_FIRST_COLUMNS = "machine, sequence, 0 as stamp, entry, question, at, body"


def salvage(damaged: Path, learner: Path) -> Iterator[Logged]:
    """Every entry of a damaged file that can be read; the file is left as it is.

    It is read in a copy that lies beside the learner's file, where nothing is left of
    it unless the program is ended just then.
    """
    beside = f".{learner.stem}.salvaging-"
    with TemporaryDirectory(prefix=beside, dir=learner.parent) as place:
        copy = Path(place) / "damaged.db"
        for ending in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copy(f"{damaged}{ending}", f"{copy}{ending}")
        _lengthen(copy)
        try:
            rows = _rows(copy)
        except sqlite3.DatabaseError:
            return  # not even its tables are known any more
    for row in rows:
        try:
            line = entry_from_row(row)
        except RowError:
            continue
        if is_plausible(line):
            yield line


def _lengthen(copy: Path) -> None:
    """Give a file that was cut short its length: as it is, SQLite reads none of it."""
    if not copy.exists():
        return
    with copy.open("rb+") as stream:
        head = stream.read(32)
        page, pages = int.from_bytes(head[16:18]), int.from_bytes(head[28:32])
        length = min((page if page > 1 else 1 << 16) * pages, LONGEST_FILE)
        if head.startswith(MAGIC) and stream.seek(0, SEEK_END) < length:
            stream.truncate(length)


def _rows(file: Path) -> list[Row]:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.row_factory = sqlite3.Row
        db.text_factory = lambda raw: raw.decode("utf-8", "replace")
        columns = {row["name"] for row in db.execute("pragma table_info(entries)")}
        if "number" in columns:
            return _numbered(db)
        # Of version 1: rows without numbers.
        sql = f"select {_FIRST_COLUMNS} from entries order by machine, sequence"  # noqa: S608
        return [*_read(db, sql), *_read(db, f"{sql} desc")]


def _numbered(db: sqlite3.Connection) -> list[Row]:
    sql = f"select number, {_COLUMNS} from entries"  # noqa: S608 - only constants
    forward = _read(db, f"{sql} order by number")
    backward = _read(db, f"{sql} order by number desc")
    first = int(forward[-1]["number"] or 0) if forward else 0
    # Where the end cannot be read, rows are tried until so many in turn cannot.
    last = int(backward[-1]["number"] or 0) if backward else first + FURTHEST
    between: list[Row] = []
    number = first + 1
    while number < last:
        found = _read(db, f"{sql} where number = ?", number)
        if found and not backward:
            last = number + FURTHEST
        between += found
        number += 1
    return [*forward, *between, *backward]


def _read(db: sqlite3.Connection, sql: str, *values: int) -> list[Row]:
    """The rows up to the first page that cannot be read."""
    rows: list[Row] = []
    with suppress(sqlite3.DatabaseError):
        rows.extend(dict(row) for row in db.execute(sql, values))
    return rows
