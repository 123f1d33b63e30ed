"""Log entries as rows of the learner's file, and back."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from quiz.memory.entries import CardEntry, Entry, EntryId, Logged
from quiz.store.bodies import BodyError, name_and_body, read_entry

Value: TypeAlias = str | int | float | None
Row: TypeAlias = Mapping[str, Value]

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class RowError(ValueError):
    """A row that does not say what rows of its table say."""


def entry_to_row(entry: Entry) -> dict[str, Value]:
    """The entry as its columns, without the id and stamp that the file gives it."""
    name, body = name_and_body(entry)
    return {
        "entry": name,
        "question": entry.question if isinstance(entry, CardEntry) else None,
        "at": time_to_text(entry.at),
        "body": _JSON.encode(body),
    }


def logged_to_row(line: Logged) -> dict[str, Value]:
    """The entry as its columns, all of them."""
    return {
        "machine": line.id.machine,
        "sequence": line.id.sequence,
        "stamp": line.stamp,
        **entry_to_row(line.entry),
    }


def entry_from_row(row: Row) -> Logged:
    """The entry that a row holds."""
    try:
        entry = read_entry(
            str(row["entry"]),
            None if row["question"] is None else str(row["question"]),
            time_from_text(str(row["at"])),
            json.loads(str(row["body"])),
        )
        entry_id = EntryId(str(row["machine"]), int(row["sequence"] or 0))
        return Logged(entry_id, entry, int(row["stamp"] or 0))
    except (
        *(BodyError, ValueError, KeyError, TypeError),
        *(AttributeError, OverflowError, RecursionError),
    ) as error:
        name = f"{row['machine']}-{row['sequence']}"
        raise RowError(f"entry {name}: {error}") from error


def stamp_of(moment: datetime) -> int:
    """The moment in microseconds since 1970."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def time_to_text(moment: datetime) -> str:
    """The moment in UTC, always of the same width, so that texts sort as times."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def time_from_text(text: str) -> datetime:
    """The moment that a text names."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} names no time zone")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
