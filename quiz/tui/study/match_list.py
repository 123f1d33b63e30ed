"""Things to be given one value each: one is marked, and takes the value chosen."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from quiz.language.width import display_width
from quiz.terminal.cells import Row, wrap
from quiz.tui.keys import bind
from quiz.tui.painting import paint_rows
from quiz.values import dataclass

_TEXT = 3  # the column where the words of a thing begin
_LEAST = 24  # cells that the words of a thing need beside a value
_GAP = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """A drawn line: the thing it belongs to, or the columns of the values on it."""

    row: Row
    thing: int | None = None
    values: tuple[tuple[range, int], ...] = ()


class MatchList(Widget, can_focus=True):
    """Things under each other with the values given to them; all values at the foot."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key-answer"),
        *(
            bind(
                str(number),
                f"give({number - 1})",
                "key-give",
                shown="1-9",
                hint=number == 1,
            )
            for number in range(1, 10)
        ),
        bind("up,k", "move(-1)", "key-move", shown="↑↓"),
        bind("down,j", "move(1)", "key-move", hint=False),
        bind("left", "turn(-1)", "key-turn", hint=False),
        bind("right", "turn(1)", "key-turn", hint=False),
        bind("backspace,delete", "take", "key-take", hint=False),
    ]

    DEFAULT_CSS = """
    MatchList { height: auto; margin-bottom: 1; }
    """

    class Submitted(Message):
        """The matching is to be judged."""

        def __init__(self, values: tuple[int | None, ...]) -> None:
            """Keep the place of the value of each thing; None where it has none."""
            super().__init__()
            self.values = values

    def __init__(self) -> None:
        """Start without things."""
        super().__init__()
        self._things: tuple[str, ...] = ()
        self._values: tuple[str, ...] = ()
        self._given: list[int | None] = []
        self._right: tuple[int, ...] | None = None
        self.marked = 0

    def ask(self, things: tuple[str, ...], values: tuple[str, ...]) -> None:
        """Lay out these things without values, and these values to give them."""
        self._things, self._values = things, values
        self._given, self._right = [None] * len(things), None
        self.marked = 0
        self.refresh(layout=True)

    def reveal(self, right: Sequence[int], given: Sequence[int | None]) -> None:
        """Show which value is each thing's own, and which one it was given."""
        self._right, self._given = tuple(right), list(given)
        self.refresh(layout=True)

    @property
    def count(self) -> int:
        """How many values there are."""
        return len(self._values)

    def action_submit(self) -> None:
        """Answer with the values as they are given."""
        self.post_message(self.Submitted(tuple(self._given)))

    def action_move(self, by: int) -> None:
        """Mark another thing."""
        self.marked = (self.marked + by) % max(len(self._things), 1)
        self.refresh()

    def action_give(self, value: int) -> None:
        """Give the marked thing this value, from 0, and go on to one without any."""
        if value >= len(self._values):
            return
        self._set(value)
        later = (*range(self.marked + 1, len(self._things)), *range(self.marked))
        without = (place for place in later if self._given[place] is None)
        self.marked = next(without, self.marked)

    def action_turn(self, by: int) -> None:
        """Give the marked thing the next value that no other thing has."""
        own = self._given[self.marked]
        free = [n for n in range(self.count) if n == own or n not in self._given]
        if own is None:
            self._set(free[0 if by > 0 else -1])
        else:
            self._set(free[(free.index(own) + by) % len(free)])

    def action_take(self) -> None:
        """Take its value from the marked thing."""
        self._set(None)

    def _set(self, value: int | None) -> None:
        """Give the marked thing this value, which no other thing keeps."""
        if value is not None and value in self._given:
            self._given[self._given.index(value)] = None
        self._given[self.marked] = value
        self.refresh()

    @override
    def render(self) -> RenderResult:
        return paint_rows(line.row for line in self._lines(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        for thing in range(len(self._things)):
            rows = self._rows_of(thing, width)
            lines.extend(_Line(row, thing=thing) for row in rows)
        if self._right is None:
            lines.append(_Line(Row(width)))
            lines.extend(self._foot(width))
        return lines

    def _rows_of(self, thing: int, width: int) -> list[Row]:
        """A thing in its lines, its value on the last one or under it."""
        widest = max(map(display_width, self._values), default=0) + _GAP
        is_beside = width - widest - _TEXT >= _LEAST
        room = width - _TEXT - (widest if is_beside else 0)
        is_marked = self._right is None and thing == self.marked
        rows = []
        for part in wrap(self._things[thing], max(room - 1, 2)):
            rows.append(Row(width))
            rows[-1].put(_TEXT, part, "strong" if is_marked else "")
        if not is_beside:
            rows.append(Row(width))
        column = width - widest + 1 if is_beside else _TEXT + 2
        self._put_value(rows[-1], thing, column)
        if self._right is not None:
            rows.extend(self._mistake(thing, column, width))
            right = self._given[thing] == self._right[thing]
            rows[0].put(1, "✓" if right else "✗", "good" if right else "again")
        for row in rows:
            if is_marked:
                row.put(0, "▌", "accent")
                row.paint(0, width, "on-panel")
        return rows

    def _put_value(self, row: Row, thing: int, column: int) -> None:
        if self._right is not None:
            row.put(column, self._values[self._right[thing]], "good strong")
            return
        value = self._given[thing]
        words = "…" if value is None else self._values[value]
        row.put(column, words, "quiet" if value is None else "accent strong")

    def _mistake(self, thing: int, column: int, width: int) -> Iterator[Row]:
        """The value that was given, where it is another's."""
        value = self._given[thing]
        if value is not None and self._right and value != self._right[thing]:
            row = Row(width)
            row.put(column, self._values[value], "extra")
            yield row

    def _foot(self, width: int) -> Iterator[_Line]:
        """The values with their numbers, those that are given away in grey."""
        row, column = Row(width), _TEXT
        places: list[tuple[range, int]] = []
        for number, value in enumerate(self._values):
            size = len(str(number + 1)) + 1 + display_width(value)
            if places and column + size > width:
                yield _Line(row, values=tuple(places))
                row, column, places = Row(width), _TEXT, []
            is_free = number not in self._given
            after = row.put(column, str(number + 1), "key" if is_free else "quiet")
            row.put(after + 1, value, "" if is_free else "quiet")
            places.append((range(column, column + size), number))
            column += size + _GAP
        yield _Line(row, values=tuple(places))

    def on_click(self, event: events.Click) -> None:
        """Mark the thing under the pointer, or give the marked one that value."""
        lines = self._lines(self.size.width)
        if self._right is not None or event.y >= len(lines):
            return
        line = lines[event.y]
        if line.thing is not None:
            self.action_move(line.thing - self.marked)
        for columns, value in line.values:
            if event.x in columns:
                self.action_give(value)
