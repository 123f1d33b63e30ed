"""What a map changes in rows, and which rows it does not want."""

from collections.abc import Mapping
from dataclasses import field, replace

from quiz.content.importing.moments import read_moment
from quiz.content.importing.tables import Row
from quiz.facts.dates import DateSyntaxError, EventDate
from quiz.language.text import Text
from quiz.values import dataclass


@dataclass(frozen=True, slots=True)
class Condition:
    """What a cell must be."""

    column: str
    texts: tuple[str, ...] = ()
    contains: str = ""
    before: EventDate | None = None
    since: EventDate | None = None

    def holds(self, row: Row) -> bool:
        """Whether the row's cell is so."""
        text = row.get(self.column)
        if self.texts:
            return text in self.texts
        if self.contains:
            return self.contains.casefold() in text.casefold()
        try:
            date = read_moment(text)
        except DateSyntaxError:
            return False
        if self.before is not None:
            return date.span.last < self.before.span.first
        return self.since is not None and date.span.first >= self.since.span.first


@dataclass(frozen=True, slots=True)
class Where:
    """Conditions that must all hold; without any, every row is meant."""

    conditions: tuple[Condition, ...] = ()

    def holds(self, row: Row) -> bool:
        """Whether the row is meant."""
        return all(condition.holds(row) for condition in self.conditions)


@dataclass(frozen=True, slots=True)
class Change:
    """Cells that are to say something else."""

    where: Where
    values: Mapping[str, str] = field(default_factory=dict)
    pieces: tuple[tuple[str, str, str], ...] = ()  # column, old, new

    def apply(self, row: Row) -> Row:
        """The row as it is meant."""
        if not self.where.holds(row):
            return row
        cells = {**row.cells, **self.values}
        for column, old, new in self.pieces:
            cells[column] = cells.get(column, "").replace(old, new)
        return replace(row, cells=cells)


@dataclass(frozen=True, slots=True)
class Drop:
    """Rows that are not wanted, and why."""

    where: Where
    why: Text
