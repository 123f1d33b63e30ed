"""Things to put in order: one is marked, and taken along when it is held."""

from collections.abc import Sequence
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

_TEXT = 6  # the column where the words of a thing begin


class OrderList(Widget, can_focus=True):
    """Numbered things in the order that they have now; the first stands on top."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key-answer"),
        bind("space", "hold", "key-hold"),
        bind("up,k", "move(-1)", "key-move", shown="↑↓"),
        bind("down,j", "move(1)", "key-move", hint=False),
        bind("shift+up,K", "carry(-1)", "key-carry", shown="shift+↑↓", hint=False),
        bind("shift+down,J", "carry(1)", "key-carry", shown="J", hint=False),
    ]

    DEFAULT_CSS = """
    OrderList { height: auto; margin-bottom: 1; }
    """

    class Submitted(Message):
        """The order is to be judged."""

        def __init__(self, response: str) -> None:
            """Keep it as the numbers that the things were shown with."""
            super().__init__()
            self.response = response

    def __init__(self) -> None:
        """Start without things."""
        super().__init__()
        self._texts: tuple[str, ...] = ()
        self._order: list[int] = []
        self._held = False
        self._is_judged = False
        self._notes: tuple[str, ...] = ()
        self.marked = 0

    def ask(self, texts: tuple[str, ...]) -> None:
        """Lay out these things, in the order in which they are numbered."""
        self._texts, self._order = texts, list(range(len(texts)))
        self.marked, self._held = 0, False
        self._is_judged = False
        self.refresh(layout=True)

    def reveal(self, right: Sequence[int], notes: Sequence[str]) -> None:
        """Show the right order, and which things did not stand in their place.

        `right` names things by the places, from 0, in which they were laid out. A
        note says where a thing stood instead, empty where it stood right; there are
        none where no order was given.
        """
        self._order, self._notes, self._is_judged = list(right), tuple(notes), True
        self.refresh(layout=True)

    def action_submit(self) -> None:
        """Answer with the order as it is."""
        self.post_message(self.Submitted(" ".join(str(n + 1) for n in self._order)))

    def action_hold(self) -> None:
        """Take hold of the marked thing, or let go of it."""
        self._held = not self._held
        self.refresh()

    def action_move(self, by: int) -> None:
        """Mark another thing, or take along the one that is held."""
        if self._held:
            self.action_carry(by)
        elif self._order:
            self.marked = (self.marked + by) % len(self._order)
            self.refresh()

    def action_carry(self, by: int) -> None:
        """Move the marked thing up or down, as far as there is room."""
        to = self.marked + by
        if 0 <= to < len(self._order):
            order = self._order
            order[self.marked], order[to] = order[to], order[self.marked]
            self.marked = to
            self.refresh()

    @override
    def render(self) -> RenderResult:
        return paint_rows(row for row, _ in self._lines(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def _lines(self, width: int) -> list[tuple[Row, int]]:
        """Each line with the place of the thing it belongs to."""
        lines: list[tuple[Row, int]] = []
        for place, thing in enumerate(self._order):
            is_marked = not self._is_judged and place == self.marked
            words = wrap(self._texts[thing], self._room(width))
            for number, part in enumerate(words):
                row = Row(width)
                if number == 0:
                    self._number(row, place, thing)
                row.put(_TEXT, part, "strong" if is_marked else "")
                if is_marked:
                    row.put(0, "▌", "accent")
                    row.put(1, "▌" if self._held else "", "accent")
                    row.paint(0, width, "on-panel")
                lines.append((row, place))
        return lines

    def _number(self, row: Row, place: int, thing: int) -> None:
        """The number of a thing, and afterwards where it stood instead."""
        if not self._is_judged:
            row.put(3, str(thing + 1), "key")
            return
        row.put(3, str(place + 1), "strong")
        if self._notes:
            note = self._notes[place]
            row.put(1, "✗" if note else "✓", "again" if note else "good")
            row.put_right(note, "again", margin=1)

    def _room(self, width: int) -> int:
        """The cells that the words of a thing have."""
        notes = self._notes if self._is_judged else ()
        noted = max(map(display_width, notes), default=0)
        return max(width - _TEXT - 1 - (noted + 2 if noted else 0), 2)

    def on_click(self, event: events.Click) -> None:
        """Mark the thing under the pointer; bring the one held there."""
        lines = self._lines(self.size.width)
        if self._is_judged or event.y >= len(lines):
            return
        place = lines[event.y][1]
        if place == self.marked:
            self.action_hold()
        elif not self._held:
            self.action_move(place - self.marked)
        while self._held and self.marked != place:
            self.action_carry(1 if place > self.marked else -1)
