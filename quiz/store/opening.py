"""Opens a learner's file: ours alone, brought to the present schema, or refused."""

import sqlite3
from collections.abc import Callable
from os import urandom
from pathlib import Path
from time import sleep

from quiz.store.errors import DamagedFileError, ForeignFileError, NewerFileError
from quiz.store.migrating import migrate, migrations, version_of

# "sasi" (사실, fact) as a number: how SQLite files say whose they are.
APPLICATION_ID = 0x73617369
MAGIC = b"SQLite format 3\0"  # how every file of SQLite begins
TURNS = 100
TURN_SECONDS = 0.05
CACHE_KIBIBYTES = 16_384  # so that an answer finds the pages that it is written to
HEEDS = 1_000  # steps of SQLite from one asking whether it is wanted to the next


def make_file(path: Path) -> None:
    """Make the folder and the file, which is nobody else's to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)


def open_to_read(
    path: Path, busy_seconds: float, is_wanted: Callable[[], bool]
) -> sqlite3.Connection:
    """A connection that cannot write, to a file that is prepared already.

    What it reads is interrupted once it `is_wanted` no longer, which is asked often.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    db = sqlite3.connect(uri, timeout=busy_seconds, isolation_level=None, uri=True)
    db.row_factory = sqlite3.Row
    db.set_progress_handler(lambda: not is_wanted(), HEEDS)
    return db


def prepare(db: sqlite3.Connection, path: Path) -> bool:
    """Bring the file to the present schema; whether it had an older one."""
    scripts = migrations()
    is_left_open = was_left_open(path)
    refuse_what_is_not_ours(db, path, len(scripts))
    if is_left_open:
        check_quickly(db, path)
    _write_ahead(db)
    db.execute("pragma synchronous = full")
    db.execute(f"pragma cache_size = {-CACHE_KIBIBYTES}")
    if version_of(db) == len(scripts):
        return False
    db.execute("begin immediate")
    try:
        is_empty = version_of(db) == 0
        migrate(db, scripts)
        if is_empty:
            db.execute(f"pragma application_id = {APPLICATION_ID}")
            sql = "insert into about (name, value) values ('machine', ?)"
            db.execute(sql, (urandom(4).hex(),))
        db.execute("commit")
    except BaseException:
        if db.in_transaction:
            db.execute("rollback")
        raise
    return not is_empty


def _write_ahead(db: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side.

    SQLite does not wait its turn here, as it does elsewhere: where several processes
    open a new file at once, all but one are told at once that it is locked.
    """
    for _ in range(TURNS):
        try:
            db.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            sleep(TURN_SECONDS)
        else:
            return
    db.execute("pragma journal_mode = wal")


def is_ours(db: sqlite3.Connection) -> bool:
    """Whether the file says that it is a learner's file."""
    (owner,) = db.execute("pragma application_id").fetchone()
    return bool(owner == APPLICATION_ID)


def check_quickly(db: sqlite3.Connection, path: Path) -> None:
    """Look through the pages of the file; raises `DamagedFileError`."""
    (said,) = db.execute("pragma quick_check(1)").fetchone()
    if said != "ok":
        raise DamagedFileError(file=str(path), detail=str(said))


def was_left_open(path: Path) -> bool:
    """Whether whoever wrote last did not close the file, or has it open still."""
    journal = Path(f"{path}-wal")
    return journal.exists() and journal.stat().st_size > 0


def refuse_what_is_not_ours(db: sqlite3.Connection, path: Path, version: int) -> None:
    """Look before touching: not even the journal mode of another's file changes."""
    db.execute("begin")  # one look: another process may be making the file right now
    (owner,) = db.execute("pragma application_id").fetchone()
    (tables,) = db.execute("select count(*) from sqlite_schema").fetchone()
    found = version_of(db)
    db.execute("rollback")
    if owner != APPLICATION_ID and tables:
        raise ForeignFileError(file=str(path), detail="application_id")
    if found > version:
        raise NewerFileError(file=str(path), detail=f"{found} > {version}")
