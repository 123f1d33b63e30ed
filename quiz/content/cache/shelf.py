"""A file of plain data, a row at a time: SQLite with a checksum on every row."""

import json
import sqlite3
import weakref
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

SCHEMA = """\
create table rows (
    kind text not null, place integer not null, key text not null,
    data blob not null, checksum integer not null,
    primary key (kind, place)
) without rowid;
"""
INDEX = "create index rows_by_key on rows (kind, key)"
# Untold, SQLite goes through every row of the kind.
BY_KEY = (
    "select key, data, checksum from rows indexed by rows_by_key"
    " where kind = ? and key = ?"
)


_WINDOW, _MEMORY = 12, 5  # 32 KiB to set up for a row, and not 256
_WRITER = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":")
)


class BrokenShelfError(Exception):
    """The file is not what was written; what it held has to be made again."""


class Shelf:
    """A compiled file, opened for reading at any row."""

    def __init__(self, path: Path) -> None:
        """Open the file; raises `BrokenShelfError` where it is none."""
        self.path = path
        try:
            self._db = sqlite3.connect(
                f"file:{quote(str(path))}?mode=ro&immutable=1",
                uri=True,
                check_same_thread=False,
            )
        except sqlite3.Error as error:
            raise BrokenShelfError from error
        # Whoever holds a library never closes it; from 3.13 on Python minds.
        weakref.finalize(self, self._db.close)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def get(self, kind: str, key: str) -> Any:  # noqa: ANN401
        """The data under a key; None where there is none."""
        for found, data in self._read(BY_KEY, kind, key):
            if found != key:  # a damaged index leads to another row
                raise BrokenShelfError
            return data
        return None

    def at(self, kind: str, place: int) -> Any:  # noqa: ANN401
        """The data at a place."""
        sql = "select key, data, checksum from rows where kind = ? and place = ?"
        for _, data in self._read(sql, kind, place):
            return data
        raise BrokenShelfError

    def all(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Every key of a kind with its data, in their order."""
        sql = "select key, data, checksum from rows where kind = ? order by place"
        return self._read(sql, kind)

    def packed(self, kind: str) -> Iterator[tuple[str, bytes]]:
        """Every key of a kind with its data as they lie on file, in their order."""
        sql = "select key, data, checksum from rows where kind = ? order by place"
        return self._packed(sql, kind)

    def packed_at(self, kind: str, place: int) -> tuple[str, bytes]:
        """The key and the data at a place as they lie on file."""
        sql = "select key, data, checksum from rows where kind = ? and place = ?"
        for found in self._packed(sql, kind, place):
            return found
        raise BrokenShelfError

    def _read(self, sql: str, kind: str, *rest: object) -> Iterator[tuple[str, Any]]:
        for key, data in self._packed(sql, kind, *rest):
            yield key, unpacked(data)

    def _packed(
        self, sql: str, kind: str, *rest: object
    ) -> Iterator[tuple[str, bytes]]:
        try:
            for key, data, checksum in self._db.execute(sql, (kind, *rest)):
                if _checksum(kind, key, data) != checksum:
                    raise BrokenShelfError
                yield key, data
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise BrokenShelfError from error


Row = tuple[str, str, bytes]  # kind, key, packed data


def packed(value: object) -> bytes:
    """Plain data as they lie in a row."""
    return packed_json(as_json(value))


def as_json(value: object) -> str:
    """Plain data as text."""
    return _WRITER.encode(value)


def packed_json(text: str) -> bytes:
    """Plain data, which are JSON already, as they lie in a row."""
    # Most rows are short: the usual window takes longer to make than to use.
    packer = zlib.compressobj(1, zlib.DEFLATED, _WINDOW, _MEMORY)
    return packer.compress(text.encode()) + packer.flush()


def unpacked(data: bytes) -> Any:  # noqa: ANN401
    """The plain data of a row; raises `BrokenShelfError`."""
    try:
        return json.loads(zlib.decompress(data))
    except (zlib.error, ValueError, TypeError) as error:
        raise BrokenShelfError from error


def write_shelf(path: Path, rows: Iterable[Row]) -> None:
    """Write a file as a whole or not at all; raises `OSError` where it cannot be."""
    from tempfile import NamedTemporaryFile  # for what is written, seldom

    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as made:
        part = Path(made.name)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as db:
            # Nothing here is worth a sync: what is half written is thrown away.
            db.executescript("pragma journal_mode = off; pragma synchronous = off")
            db.executescript(SCHEMA)
            db.execute("begin")
            sql = "insert into rows values (?, ?, ?, ?, ?)"
            db.executemany(sql, _numbered(rows))
            db.execute(INDEX)  # of all at once: sooner than of each in turn
            db.execute("commit")
        part.replace(path)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _numbered(rows: Iterable[Row]) -> Iterator[tuple[str, int, str, bytes, int]]:
    places: dict[str, int] = {}
    for kind, key, data in rows:
        place = places[kind] = places.get(kind, -1) + 1
        yield kind, place, key, data, _checksum(kind, key, data)


def _checksum(kind: str, key: str, data: bytes) -> int:
    return zlib.crc32(data, zlib.crc32(f"{kind}\0{key}".encode()))
