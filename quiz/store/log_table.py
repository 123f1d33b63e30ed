"""The log as a table of SQLite: appended to, taken into from elsewhere, read in order."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from quiz.hashing import blake2b
from quiz.memory.entries import Entry, EntryId, Logged
from quiz.questions.question import QuestionId
from quiz.store.rows import (
    Row,
    Value,
    entry_from_row,
    entry_to_row,
    logged_to_row,
    stamp_of,
)

Known: TypeAlias = tuple[str, int, str]

_SELECT = "select machine, sequence, stamp, entry, question, at, body from entries"
_IN_ORDER = "order by stamp, machine, sequence"
_INSERT = (
    "insert or ignore into entries"
    " (machine, sequence, stamp, entry, question, at, body)"
    " values (:machine, :sequence, :stamp, :entry, :question, :at, :body)"
)
# The clock may have been set back, or another machine's may be ahead.
_APPEND = (
    "insert into entries (machine, sequence, stamp, entry, question, at, body) values ("
    ":machine,"
    " 1 + (select coalesce(max(sequence), 0) from entries where machine = :machine),"
    " max(:stamp, 1 + (select coalesce(max(stamp), 0) from entries)),"
    " :entry, :question, :at, :body) returning sequence"
)


def read_all(db: sqlite3.Connection) -> Iterator[Logged]:
    """The whole log, in the order in which replay reads it."""
    return _entries(db.execute(f"{_SELECT} {_IN_ORDER}"))


def count(db: sqlite3.Connection) -> int:
    """How many entries there are."""
    (total,) = db.execute("select count(*) from entries").fetchone()
    return int(total)


def read_of(
    db: sqlite3.Connection, questions: Iterable[QuestionId]
) -> Iterator[Logged]:
    """The entries about these questions, in that order."""
    among = "where question in (select value from json_each(?))"
    sql = f"{_SELECT} {among} {_IN_ORDER}"
    return _entries(db.execute(sql, (json.dumps(list(questions)),)))


def find(db: sqlite3.Connection, entry_id: EntryId) -> Logged | None:
    """The entry with this id."""
    sql = f"{_SELECT} where machine = ? and sequence = ?"
    known = (entry_id.machine, entry_id.sequence)
    return next(_entries(db.execute(sql, known)), None)


def read_named(db: sqlite3.Connection, name: str) -> Iterator[Logged]:
    """The entries about no question that the log calls by this name, in that order."""
    sql = f"{_SELECT} where question is null and entry = ? {_IN_ORDER}"
    return _entries(db.execute(sql, (name,)))


def read_quarters(db: sqlite3.Connection) -> Iterator[int]:
    """The quarters of an hour since 1970 in which something was answered."""
    sql = "select distinct stamp / 900000000 from entries where entry = 'answered'"
    return (quarter for (quarter,) in db.execute(sql))


def read_latest(db: sqlite3.Connection, machine: str, *former: str) -> Iterator[Logged]:
    """What a machine wrote, under former names too, the latest first."""
    if not former:
        sql = f"{_SELECT} where machine = ? order by sequence desc"
        return _entries(db.execute(sql, (machine,)))
    among = "where machine in (select value from json_each(?))"
    sql = f"{_SELECT} {among} order by stamp desc, machine desc, sequence desc"
    return _entries(db.execute(sql, (json.dumps([machine, *former]),)))


def read_backwards(db: sqlite3.Connection) -> Iterator[Logged]:
    """The whole log, the latest first."""
    back = "order by stamp desc, machine desc, sequence desc"
    return _entries(db.execute(f"{_SELECT} {back}"))


def append(db: sqlite3.Connection, machine: str, entry: Entry) -> EntryId:
    """Write an entry at the end of the log, under the next number of its machine."""
    row = {**entry_to_row(entry), "machine": machine, "stamp": stamp_of(entry.at)}
    ((sequence,),) = db.execute(_APPEND, row).fetchall()
    return EntryId(machine, sequence)


def take(db: sqlite3.Connection, line: Logged) -> Logged | None:
    """Take in an entry that was logged elsewhere; None where it is here already.

    Where a copy of a file went on under the name of the original, two entries bear
    one id. Both are kept: the one that comes second under the id of a twin.
    """
    row = logged_to_row(line)
    row["stamp"] = line.stamp or stamp_of(line.entry.at)
    machine, _, told = str(row["machine"]).partition("~")
    if told and _fingerprint_at(db, machine, line.id.sequence) == told:
        return None
    if db.execute(_INSERT, row).rowcount:
        return line
    ours = _fingerprint_at(db, line.id.machine, line.id.sequence)
    theirs = fingerprint(row)
    if told or ours == theirs:
        return None
    row["machine"] = f"{machine}~{theirs}"
    return line if db.execute(_INSERT, row).rowcount else None


def known_as(line: Logged) -> Known:
    """What an entry is known by, be it under its own id or that of a twin."""
    machine, _, _ = line.id.machine.partition("~")
    return machine, line.id.sequence, fingerprint(logged_to_row(line))


def fingerprint(row: Row) -> str:
    """What tells an entry from another under its id; not what can be erased of it."""
    said = "\x1f".join(str(row[name]) for name in ("stamp", "entry", "question", "at"))
    return blake2b(said.encode(), digest_size=4).hexdigest()


def overwrite(db: sqlite3.Connection, lines: Iterable[Logged]) -> None:
    """Put other bodies in the place of entries: what was typed can be erased."""
    trigger = "entries_are_never_edited"
    sql = "select sql from sqlite_schema where name = ?"
    (made,) = db.execute(sql, (trigger,)).fetchone()
    db.execute(f"drop trigger {trigger}")
    for line in lines:
        body: Value = entry_to_row(line.entry)["body"]
        db.execute(
            "update entries set body = ? where machine = ? and sequence = ?",
            (body, line.id.machine, line.id.sequence),
        )
    db.execute(made)


def _fingerprint_at(db: sqlite3.Connection, machine: str, sequence: int) -> str | None:
    sql = f"{_SELECT} where machine = ? and sequence = ?"
    row = db.execute(sql, (machine, sequence)).fetchone()
    return fingerprint(dict(row)) if row else None


def _entries(rows: sqlite3.Cursor) -> Iterator[Logged]:
    return (entry_from_row(dict(row)) for row in rows)
