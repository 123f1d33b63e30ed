"""What can still be read of a damaged learner's file: entry by entry, from both ends."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from quiz.memory.entries import Logged
from quiz.memory.plausible import is_plausible
from quiz.store.rows import Row, RowError, entry_from_row

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
    last = int(backward[-1]["number"] or 0) if backward else first
    between: list[Row] = []
    for number in range(first + 1, last):
        between += _read(db, f"{sql} where number = ?", number)
    return [*forward, *between, *backward]


def _read(db: sqlite3.Connection, sql: str, *values: int) -> list[Row]:
    """The rows up to the first page that cannot be read."""
    rows: list[Row] = []
    with suppress(sqlite3.DatabaseError):
        rows.extend(dict(row) for row in db.execute(sql, values))
    return rows
