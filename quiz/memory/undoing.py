"""Taking back what was done last, one entry after another, also in a later session."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice

from quiz.memory.days import offset_of
from quiz.memory.entries import (
    Answered,
    Buried,
    EntryId,
    Flagged,
    Logged,
    Noted,
    Rescheduled,
    Reset,
    Suspended,
    Undone,
)

DEPTH = 30  # how many can be taken back, one after another

Undoable = Answered | Reset | Rescheduled | Suspended | Buried | Flagged | Noted


def undoable(latest: Iterable[Logged]) -> Iterator[Logged]:
    """What can be taken back of a machine's entries, both with the latest first."""
    undone: set[EntryId] = set()
    for line in latest:
        if isinstance(line.entry, Undone):
            undone.add(line.entry.undoes)
        elif isinstance(line.entry, Undoable) and line.id not in undone:
            yield line


def last_done(latest: Callable[[int], Sequence[Logged]], count: int) -> list[Logged]:
    """The last things done that can be taken back, so many or as many as there are.

    `latest` gives the latest entries of a machine, at most so many, the latest first.
    """
    most = 10 * count + 100  # among them some that were taken back already
    while True:
        lines = latest(most)
        found = list(islice(undoable(lines), count))
        if len(found) == count or len(lines) < most:
            return found
        most *= 10


def undo(line: Logged, now: datetime) -> Undone:
    """The entry that takes back another, which is about a card."""
    if not isinstance(line.entry, Undoable):
        raise TypeError("Only what was done to a card can be taken back.")
    return Undone(
        question=line.entry.question,
        at=now.astimezone(UTC),
        offset_minutes=offset_of(now),
        undoes=line.id,
        given=line.entry.at,
    )
