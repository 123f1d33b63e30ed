"""What a collection of Anki remembers: the reviews of every first card, by note.

The file is a stranger's: only plain tables are read, and every value is looked at.
"""

import html
import json
import sqlite3
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import field
from pathlib import Path

from quiz.anki import note_type
from quiz.anki.opening import NoPackageError, opened
from quiz.anki.reviews import Kind, Review
from quiz.language.normalise import clean
from quiz.memory.days import ROLLOVER_HOUR
from quiz.values import dataclass

_LONGEST_VALUE = 16 << 20
_LATEST = 253_402_300_799_000  # the last millisecond of the year 9999
_LONGEST = 36_500  # days
_LONGEST_ID = 200
_SECONDS = 86_400

_REVIEWS = (
    "select n.guid, r.id, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type"
    " from revlog r join cards c on c.id = r.cid join notes n on n.id = c.nid"
    " where c.ord = 0 order by n.guid, r.id"
)
_NAMES = "select guid, flds from notes where mid = ?"
_TABLES = "select name from sqlite_schema where type = 'table' and sql not like ?"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review, and the GUID of the note whose card was reviewed."""

    guid: str
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The reviews of a collection; `ids` are the first fields of notes of our type.

    `others` are the GUIDs of notes that were not asked for, with their reviews counted.
    """

    reviews: tuple[Reviewed, ...]
    unreadable: int
    ids: dict[str, str]
    rollover_hour: int
    others: Mapping[str, int] = field(default_factory=dict)


def read_history(file: Path, wanted: Container[str] | None = None) -> History:
    """The history in a package of Anki, of the notes with these GUIDs or of all.

    Reviews of other notes are not kept: a lifetime with Anki has a million of them.
    """
    with opened(file) as collection:
        place = f"{collection.as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(place, uri=True)) as connection:
            try:
                return _read(connection, file, wanted)
            except (sqlite3.Error, ValueError) as error:
                raise NoPackageError(file=str(file)) from error


def _read(
    connection: sqlite3.Connection, file: Path, wanted: Container[str] | None
) -> History:
    connection.execute("pragma trusted_schema = off")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    tables = {str(name) for (name,) in connection.execute(_TABLES, ("%virtual%",))}
    if not {"col", "notes", "cards", "revlog"} <= tables:
        raise NoPackageError(file=str(file))
    reviews: list[Reviewed] = []
    others: Counter[str] = Counter()
    unreadable = 0
    for row in connection.execute(_REVIEWS):
        if wanted is not None and isinstance(row[0], str) and row[0] not in wanted:
            others[row[0]] += 1
        elif review := _reviewed(row):
            reviews.append(review)
        else:
            unreadable += 1
    return History(
        reviews=tuple(reviews),
        unreadable=unreadable,
        others=others,
        ids=dict(_ids(connection)),
        rollover_hour=_rollover(connection, "config" in tables),
    )


def _reviewed(row: tuple[object, ...]) -> Reviewed | None:
    """The row, where it says what rows of its table say."""
    match row:
        case (
            str(guid),
            int(at),
            int(rating),
            int(interval),
            int(last),
            int(factor),
            int(milliseconds),
            int(kind),
        ) if (
            0 < at <= _LATEST
            and 0 <= rating <= 4
            and all(-_LONGEST * _SECONDS <= i <= _LONGEST for i in (interval, last))
            and kind in tuple(Kind)
        ):
            return Reviewed(
                guid,
                Review(
                    at=at,
                    rating=rating,
                    interval=interval,
                    last_interval=last,
                    factor=factor,
                    milliseconds=min(max(milliseconds, 0), _SECONDS * 1000),
                    kind=Kind(kind),
                ),
            )
        case _:
            return None


def _ids(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for guid, fields in connection.execute(_NAMES, (note_type.NUMBER,)):
        first = str(fields).partition("\x1f")[0]
        yield str(guid), clean(html.unescape(first), _LONGEST_ID)


def _rollover(connection: sqlite3.Connection, has_config: bool) -> int:
    """At which hour the days of the collection begin; Anki's own where it says none."""
    own = "select val from config where key = 'rollover'"
    found = connection.execute(own if has_config else "select conf from col").fetchone()
    value: object = None
    if found and isinstance(found[0], str | bytes):
        with suppress(ValueError, RecursionError):
            value = json.loads(found[0])
    hour = value.get("rollover") if isinstance(value, dict) else value
    return hour if isinstance(hour, int) and 0 <= hour < 24 else ROLLOVER_HOUR
