"""What a collection of Anki remembers of every first card, by note.

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
from quiz.anki.reviews import (
    BURIED,
    SUSPENDED,
    CardType,
    Kind,
    Marks,
    Review,
    marks_sent,
)
from quiz.language.normalise import clean
from quiz.memory.days import ROLLOVER_HOUR
from quiz.values import dataclass

_LONGEST_VALUE = 16 << 20
_LATEST = 253_402_300_799_000  # the last millisecond of the year 9999
_LONGEST = 36_500  # days
_LONGEST_ID = 200
_SECONDS = 86_400
_FURTHEST_ZONE = 24 * 60  # minutes

_REVIEWS = (
    "select n.guid, r.id, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type"
    " from revlog r join cards c on c.id = r.cid join notes n on n.id = c.nid"
    " where c.ord = 0 order by n.guid, r.id"
)
_CARDS = (
    "select n.guid, c.type, c.queue, c.due, c.odue, c.odid, c.flags, c.mod, c.data"
    " from cards c join notes n on n.id = c.nid where c.ord = 0 order by c.id"
)
_NAMES = "select guid, flds from notes where mid = ?"
_TABLES = "select name from sqlite_schema where type = 'table' and sql not like ?"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review, and the GUID of the note whose card was reviewed."""

    guid: str
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a card stands, as far as its reviews do not tell.

    `due` counts days from the collection's first one; None for a card that is new or
    in learning. `changed` is when the card was last written, in seconds since 1970:
    a flag does not count there. `sent` are the marks with which it came from us.
    """

    suspended: bool
    buried: bool
    flag: int
    due: int | None
    changed: int
    sent: Marks | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The first day of a collection in seconds, its clock's distance from UTC then.

    `changed` is when anything in it last changed, in milliseconds since 1970. Anki
    writes no distance into some old collections.
    """

    created: int = 0
    offset_minutes: int | None = None
    rollover_hour: int = ROLLOVER_HOUR
    changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The reviews of a collection; `ids` are the first fields of notes of our type.

    `cards` are those of the notes that were asked for, by GUID; `others` are the
    GUIDs of notes that were not, with their reviews counted.
    """

    reviews: tuple[Reviewed, ...]
    unreadable: int
    ids: dict[str, str]
    clock: Clock = Clock()
    cards: Mapping[str, Standing] = field(default_factory=dict)
    others: Mapping[str, int] = field(default_factory=dict)

    @property
    def has_scheduling(self) -> bool:
        """Whether it tells of scheduling; a package made without has all cards new."""
        return bool(self.reviews or self.others) or any(
            card.suspended or card.buried or card.flag or card.due is not None
            for card in self.cards.values()
        )


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
        clock=_clock(connection, "config" in tables),
        cards=dict(_standings(connection, wanted)),
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


def _standings(
    connection: sqlite3.Connection, wanted: Container[str] | None
) -> Iterator[tuple[str, Standing]]:
    for row in connection.execute(_CARDS):
        match row:
            case (
                str(guid),
                int(kind),
                int(queue),
                int(due),
                int(due_at_home),
                int(filtered),
                int(flags),
                int(changed),
                data,
            ) if wanted is None or guid in wanted:
                day = due_at_home if filtered else due
                in_days = kind == CardType.REVIEW and abs(day) <= _LONGEST
                yield (
                    guid,
                    Standing(
                        suspended=queue == SUSPENDED,
                        buried=queue in BURIED,
                        flag=flags & 7,  # the bits above are kept for other things
                        due=day if in_days else None,
                        changed=min(max(changed, 0), _LATEST // 1000),
                        sent=marks_sent(data),
                    ),
                )


def _clock(connection: sqlite3.Connection, has_config: bool) -> Clock:
    """How days are counted; as Anki does where the collection does not say."""
    row = connection.execute("select crt, mod from col").fetchone()
    created, changed = row or (0, 0)
    hour = _setting(connection, "rollover", has_config)
    west = _setting(connection, "creationOffset", has_config)
    is_zone = isinstance(west, int) and abs(west) <= _FURTHEST_ZONE
    return Clock(
        created=_within(created, _LATEST // 1000),
        offset_minutes=-west if is_zone and isinstance(west, int) else None,
        rollover_hour=hour
        if isinstance(hour, int) and 0 <= hour < 24
        else ROLLOVER_HOUR,
        changed=_within(changed, _LATEST),
    )


def _within(value: object, most: int) -> int:
    return min(max(value, 0), most) if isinstance(value, int) else 0


def _setting(connection: sqlite3.Connection, name: str, has_config: bool) -> object:
    """A setting of the collection, wherever its version keeps it; None if it is none."""
    own = "select val from config where key = ?"
    rows = (
        connection.execute(own, (name,))
        if has_config
        else connection.execute("select conf from col")
    )
    found = rows.fetchone()
    value: object = None
    if found and isinstance(found[0], str | bytes):
        with suppress(ValueError, RecursionError):
            value = json.loads(found[0])
    if has_config:
        return value
    return value.get(name) if isinstance(value, dict) else None
