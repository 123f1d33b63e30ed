"""Which machine writes into a learner's file: each place of the file has its own name.

A copy of the file on another computer, or elsewhere on this one, would number its
entries on from the same last one; merged later, two entries would bear one id. So the
name belongs to where the file lies, and a copy takes a new one.
"""

import json
import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from quiz.hashing import blake2b


def machine_at(db: sqlite3.Connection, path: Path) -> str | None:
    """The name under which the file is written at this place; None if it has lost it.

    A place never seen before is given a new name, the first one that of the file.
    """
    place = f"machine at {place_of(path)}"
    known = dict(db.execute("select name, value from about where name like 'machine%'"))
    if place in known or "machine" not in known:
        return known.get(place)
    name = str(known["machine"]) if len(known) == 1 else os.urandom(4).hex()
    with suppress(sqlite3.OperationalError):  # read-only: nothing will be written
        db.execute(
            "insert or ignore into about (name, value) values (?, ?)", (place, name)
        )
        (name,) = db.execute(
            "select value from about where name = ?", (place,)
        ).fetchone()
    return name


def name_anew(db: sqlite3.Connection, path: Path) -> str:
    """Give this place a new name, and keep the one it had as its own."""
    sql = "select value from about where name = ?"
    row = db.execute(sql, (f"machine at {place_of(path)}",)).fetchone()
    if row is not None:
        remember_names(db, path, [str(row[0])])
    return rename_machine(db, path)


def remember_names(db: sqlite3.Connection, path: Path, names: Sequence[str]) -> None:
    """Keep these names as former ones of this place, beside those it is known to have."""
    known = dict.fromkeys((*former_names(db, path), *names))
    db.execute(
        "insert or replace into about (name, value) values (?, ?)",
        (f"former names at {place_of(path)}", json.dumps(list(known))),
    )


def former_names(db: sqlite3.Connection, path: Path) -> list[str]:
    """The names under which entries were written at this place before."""
    sql = "select value from about where name = ?"
    row = db.execute(sql, (f"former names at {place_of(path)}",)).fetchone()
    try:
        names = json.loads(row[0]) if row else []
    except ValueError:
        return []
    return [name for name in names if isinstance(name, str)]


def rename_machine(db: sqlite3.Connection, path: Path) -> str:
    """Give this place a new name: another has written under the one it had."""
    name = os.urandom(4).hex()
    db.execute(
        "insert or replace into about (name, value) values (?, ?)",
        (f"machine at {place_of(path)}", name),
    )
    return name


def place_of(path: Path) -> str:
    """What stands for this computer and this place of a file on it."""
    node = os.uname().nodename if hasattr(os, "uname") else os.environ["COMPUTERNAME"]
    return blake2b(f"{node}\0{path.resolve()}".encode(), digest_size=8).hexdigest()
