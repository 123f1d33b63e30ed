"""A line of time in a few rows: years under it, events on it, some of them named."""

from collections.abc import Iterable
from functools import cached_property

from quiz.facts.dates import Span, day_number
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.terminal.cells import Row, clip
from quiz.values import dataclass

# How many years lie between two labels: the smallest that leaves room for them.
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_ROOM = 7  # cells from one label to the next, at least
_DAYS = 365.2425
_LABEL = 28  # cells for the name of an event, at most


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the line: the day it stands at, its year and name for people."""

    day: int
    label: str = ""


@dataclass(frozen=True)
class Axis:
    """Days on so many columns, from round year to round year."""

    first_year: int
    last_year: int
    width: int

    @cached_property
    def _ends(self) -> tuple[int, int]:
        return day_number(self.first_year, 1, 1), day_number(self.last_year, 1, 1)

    @property
    def step(self) -> int:
        """The years between two labels."""
        years = self.last_year - self.first_year
        fits = (s for s in _STEPS if years / s * _ROOM <= max(self.width, 1))
        return next(fits, _STEPS[-1])

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are labelled: round ones, also as years before Christ."""
        round_years = range(
            0, max(abs(self.first_year), abs(self.last_year)), self.step
        )
        labelled = {*(1 - year for year in round_years if year), *round_years} - {0}
        if self.last_year % self.step == 0 and self.last_year > 0:
            labelled.add(self.last_year)
        return tuple(sorted(y for y in labelled if self._holds(y)))

    def _holds(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year

    def column(self, day: float) -> int:
        """Where a day stands, kept on the line."""
        first, last = self._ends
        place = round((day - first) / max(last - first, 1) * (self.width - 1))
        return min(max(place, 0), self.width - 1)


def axis_of(span: Span, width: int) -> Axis:
    """A line that holds these days, its ends at decades where it is long."""
    first, last = int(span.first // _DAYS), int(span.last // _DAYS) + 1
    grain = 10 if last - first > 30 else 1
    return Axis(first // grain * grain, -(-last // grain) * grain, width)


def say_year(year: int, lang: Lang) -> str:
    """A year under the line: "1961", "44 BC"."""
    return say("year-bce", lang, n=str(1 - year)) if year < 1 else str(year)


def line_rows(
    axis: Axis,
    lang: Lang,
    *,
    given: Iterable[Span] = (),
    marks: Iterable[Mark] = (),
    current: Iterable[Mark] = (),
) -> tuple[Row, Row]:
    """The line and the years under it.

    `given` is what a question tells, as a bar; `marks` are dots, `current` diamonds
    with their own labels in place of the years around them.
    """
    line, years = Row(axis.width), Row(axis.width)
    line.put(0, "─" * axis.width, "rule")
    for mark in current:
        _label(years, axis, mark, "accent strong")
    for year in axis.years:
        mark = Mark(day_number(year, 1, 1), say_year(year, lang))
        line.put(axis.column(mark.day), "┴", "rule")
        _label(years, axis, mark, "quiet")
    for span in given:
        first, last = axis.column(span.first), axis.column(span.last)
        line.put(first, "━" * (last - first + 1), "accent")
    for mark in marks:
        line.put(axis.column(mark.day), "•", "quiet")
    for mark in current:
        line.put(axis.column(mark.day), "◆", "accent strong")
    return line, years


def names_row(axis: Axis, current: Mark | None, others: Iterable[Mark]) -> Row:
    """Names above the line: the one pointed out, then others where there is room."""
    row = Row(axis.width)
    if current is not None:
        _name(row, axis, current, "accent strong")
    for mark in others:
        _name(row, axis, mark, "quiet")
    return row


def _name(row: Row, axis: Axis, mark: Mark, style: str) -> None:
    label = clip(mark.label, min(_LABEL, axis.width))
    _label(row, axis, Mark(mark.day, label), style, gap=2)


def _label(row: Row, axis: Axis, mark: Mark, style: str, gap: int = 1) -> None:
    """Write a label over or under its day, unless something is there already."""
    size = display_width(mark.label)
    start = max(min(axis.column(mark.day) - size // 2, axis.width - size), 0)
    first, last = max(start - gap, 0), min(start + size + gap, axis.width)
    if row.is_free(first, last - first):
        row.put(start, mark.label, style)
