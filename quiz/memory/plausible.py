"""What an entry from elsewhere may hold: nothing that any learner could not have done."""

import re
from collections.abc import Iterator
from datetime import date
from math import isfinite

from quiz.memory.entries import (
    Answered,
    Buried,
    CardEntry,
    Entry,
    EntryId,
    Flagged,
    Logged,
    Rescheduled,
    SettingsChanged,
    Undone,
)

LONGEST_ID = 500
LONGEST_TEXT = 20_000
FURTHEST_ZONE = 16 * 60  # minutes
MAX_DAYS = 36_500
A_DAY = 86_400
# A clock may be wrong by any number of years, and what was answered then counts. What
# falls due after an answer has to be a date all the same.
YEARS = range(1970, 9800)
LAST_STAMP = 247_000_000_000_000_000  # microseconds, in the year 9797

_MACHINE = re.compile(r"[A-Za-z0-9_.~-]{1,100}")


def is_plausible(line: Logged) -> bool:
    """Whether an entry that was not written here may be taken into the log."""
    entry = line.entry
    return (
        _is_id(line.id)
        and 0 <= line.stamp <= LAST_STAMP
        and entry.at.year in YEARS
        and abs(entry.offset_minutes) <= FURTHEST_ZONE
        and all(len(text) <= LONGEST_TEXT for text in _texts(entry))
        and (not isinstance(entry, CardEntry) or _is_question(entry.question))
        and _is_sane(entry)
    )


def _is_sane(entry: Entry) -> bool:
    match entry:
        case Answered():
            return _is_possible(entry)
        case Undone():
            when = entry.given or entry.at
            return _is_id(entry.undoes) and when.year in YEARS
        case Rescheduled():
            return 0 <= entry.days <= MAX_DAYS
        case Buried():
            return 0 <= entry.until_day <= date.max.toordinal()
        case Flagged():
            return 0 <= entry.flag <= 7
        case SettingsChanged():
            return 0 < len(entry.name) <= LONGEST_ID and len(entry.deck) <= LONGEST_ID
        case _:
            return True


def _is_possible(entry: Answered) -> bool:
    return (
        0 <= entry.interval.days <= MAX_DAYS
        and 0 <= entry.interval.seconds <= MAX_DAYS * A_DAY
        and abs(entry.spread) <= MAX_DAYS
        and 0 <= entry.step <= 100
        and 0 < entry.desired_retention < 1
        and entry.rollover_hour in range(24)
        and isfinite(entry.seconds)
        and 0 <= entry.seconds <= MAX_DAYS * A_DAY
        and (entry.score is None or 0 <= entry.score <= 1)
        and len(entry.earlier) + len(entry.options) + len(entry.answer) <= 100
    )


def _is_id(entry_id: EntryId) -> bool:
    is_named = _MACHINE.fullmatch(entry_id.machine) is not None
    return is_named and 0 < entry_id.sequence < 1 << 62


def _is_question(question: str) -> bool:
    return 0 < len(question) <= LONGEST_ID and question.isprintable()


def _texts(entry: Entry) -> Iterator[str]:
    for name in ("response", "note", "origin", "value", "confused_with"):
        value = getattr(entry, name, "")
        if isinstance(value, str):
            yield value
    for name in ("earlier", "options", "answer", "value"):
        value = getattr(entry, name, ())
        if isinstance(value, tuple):
            yield from map(str, value)
