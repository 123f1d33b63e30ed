"""Looks a learner's file over without changing anything, beside it or in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from quiz.store.errors import saying_which
from quiz.store.migrating import migrations
from quiz.store.opening import check_quickly, refuse_what_is_not_ours, was_left_open


def look_over(file: Path) -> None:
    """Raise what opening the file would find wrong, as a `LearnerFileError`.

    One that is not there is well. One that is in use, or was not closed, is not looked
    into: SQLite could not read it without writing beside it, and looks it over itself
    when it is opened next.
    """
    with saying_which(file):
        try:
            is_empty = file.stat().st_size == 0
        except FileNotFoundError:
            return
        if is_empty or was_left_open(file):
            return
        place = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(place, uri=True, isolation_level=None)) as db:
            refuse_what_is_not_ours(db, file, len(migrations()))
            check_quickly(db, file)
