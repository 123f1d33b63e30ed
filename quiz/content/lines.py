"""Where things are written, kept beside their values and not in them."""

from array import array
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.content.entries import Entry


class Space(StrEnum):
    """What shares one set of ids within a pack."""

    EVENT = "event"  # series too
    COVERAGE = "coverage"
    ENTITY = "entity"
    SOURCE = "source"
    TYPE = "type"
    TEMPLATE = "template"
    DECK = "deck"


class Lines:
    """Where things are written: from an id, perhaps with a field, to file and line."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._places: dict[
            tuple[str, str], tuple[str, int, int, tuple[str, ...], array[int]]
        ] = {}
        self._shapes: dict[tuple[str, ...], tuple[str, ...]] = {}

    def add(self, space: Space, identity: str, entry: "Entry") -> None:
        """Remember where an entry and its fields are; keeps no value of it."""
        keys = tuple(entry.values)
        shape = self._shapes.setdefault(keys, keys)
        document, values = entry.document, entry.values
        self._places[space, identity] = (
            document.file,
            values.line,
            values.start,
            shape,
            document.lines,
        )

    def find(
        self, identity: str, part: str = "", space: Space | None = None
    ) -> tuple[str, int] | None:
        """The file and line of a thing or of one of its fields."""
        for candidate in (space,) if space else Space:
            place = self._places.get((candidate, identity))
            if place is not None:
                file, line, start, keys, lines = place
                if part in keys:
                    return file, lines[start + 2 * keys.index(part)]
                return file, line
        return None

    def to_plain(self) -> list[Any]:
        """Everything known, as JSON can hold it."""
        return [
            [
                space,
                identity,
                file,
                line,
                keys,
                list(lines[start : start + 2 * len(keys)]),
            ]
            for (space, identity), (
                file,
                line,
                start,
                keys,
                lines,
            ) in self._places.items()
        ]

    @classmethod
    def from_plain(cls, data: list[Any]) -> "Lines":
        """What `to_plain` gave."""
        found = cls()
        for space, identity, file, line, keys, lines in data:
            place = file, line, 0, tuple(keys), array("I", lines)
            found._places[Space(space), identity] = place
        return found
