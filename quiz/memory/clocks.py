"""Entries whose time cannot be right: they count, and are marked where they are told."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from quiz.memory.entries import Answered, EntryId, Logged

TOLERANCE = timedelta(minutes=2)  # clocks are put right by so much all the time


class Odd(StrEnum):
    """What is wrong with the time of an entry."""

    BACK = "clock-back"  # earlier than what the same machine logged before it
    AHEAD = "clock-ahead"  # later than now


def oddities(log: Iterable[Logged], now: datetime) -> dict[EntryId, Odd]:
    """The entries of a log, in its order, whose time cannot be right, and why."""
    found: dict[EntryId, Odd] = {}
    before: dict[str, datetime] = {}
    for line in log:
        entry, machine = line.entry, line.id.machine
        if isinstance(entry, Answered) and entry.origin:
            continue  # another program's clock
        if entry.at > now + TOLERANCE:
            found[line.id] = Odd.AHEAD
        elif machine in before and entry.at < before[machine] - TOLERANCE:
            found[line.id] = Odd.BACK
        before[machine] = entry.at
    return found
