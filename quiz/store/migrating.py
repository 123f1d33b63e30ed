"""Brings a learner's file to the present schema, one numbered SQL file at a time."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

# Not `importlib.resources`, which costs a start more than all that is read here.
MIGRATIONS = Path(__file__).with_name("migrations")


def migrations() -> tuple[str, ...]:
    """The SQL of every migration, in order; the first makes the file."""
    found = sorted(MIGRATIONS.glob("*.sql"))
    return tuple(path.read_text(encoding="utf-8") for path in found)


def version_of(db: sqlite3.Connection) -> int:
    """The schema version that the file is at; 0 for an empty one."""
    (version,) = db.execute("pragma user_version").fetchone()
    return int(version)


def migrate(db: sqlite3.Connection, scripts: Sequence[str]) -> None:
    """Run the migrations that the file lacks, all of them or none.

    The caller holds the write lock, so that two processes cannot both begin.
    """
    for number, script in enumerate(scripts, start=1):
        if number > version_of(db):
            for statement in statements(script):
                db.execute(statement)
            db.execute(f"pragma user_version = {number}")


def making(table: str, scripts: Sequence[str]) -> tuple[str, ...]:
    """The SQL that makes a table as all migrations leave it, with its indexes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db, scripts)
        rows = db.execute(
            "select sql from sqlite_schema where tbl_name = ? and sql is not null"
            " order by type = 'table' desc, name",
            (table,),
        )
        return tuple(sql for (sql,) in rows)


def statements(script: str) -> Iterator[str]:
    """The single statements of a script: `executescript` would commit before it."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            yield pending
            pending = ""
