"""A list of any length: only the lines on the screen are ever made."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual
from typing_extensions import override

from quiz.terminal.cells import Row
from quiz.tui.keys import bind
from quiz.tui.painting import paint

# Makes the line at a place, from 0, of so many cells.
MakeRow = Callable[[int, int], Row]


class RowList(ScrollView, can_focus=True):
    """One line for each item; one of them is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "choose", "key-open"),
        bind("up,k", "move(-1)", "key-move", shown="↑↓"),
        bind("down,j", "move(1)", "key-move", hint=False),
        bind("pageup", "page(-1)", "key-page", hint=False),
        bind("pagedown", "page(1)", "key-page", hint=False),
        bind("home", "go(0)", "key-first", hint=False),
        bind("end", "go(-1)", "key-last", hint=False),
    ]

    DEFAULT_CSS = """
    RowList { height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }
    """

    class Chosen(Message):
        """The item at a place is to be opened."""

        def __init__(self, place: int) -> None:
            """Keep which one, from 0."""
            super().__init__()
            self.place = place

    class Marked(Message):
        """Another item is marked."""

        def __init__(self, place: int) -> None:
            """Keep which one, from 0."""
            super().__init__()
            self.place = place

    def __init__(self, make: MakeRow) -> None:
        """Start empty; `make` draws an item."""
        super().__init__()
        self._make = make
        self._count = 0
        self.marked = 0

    def show(self, count: int, marked: int = 0) -> None:
        """List so many items, and mark one of them."""
        self._count = count
        self.marked = min(max(marked, 0), max(count - 1, 0))
        self.virtual_size = Size(1, count)
        self._follow()
        self.refresh()

    def action_move(self, by: int) -> None:
        """Mark the item so many lines further."""
        self.action_go(min(max(self.marked + by, 0), self._count - 1))

    def action_page(self, by: int) -> None:
        """Mark an item a screen further."""
        self.action_move(by * max(self.size.height - 1, 1))

    def action_go(self, place: int) -> None:
        """Mark the item at this place; the last one is -1."""
        if not self._count:
            return
        self.marked = place % self._count
        self._follow()
        self.refresh()
        self.post_message(self.Marked(self.marked))

    def action_choose(self) -> None:
        """Open the marked item."""
        if self._count:
            self.post_message(self.Chosen(self.marked))

    def _follow(self) -> None:
        """Bring the marked line into view."""
        top, height = round(self.scroll_offset.y), max(self.size.height, 1)
        if not top <= self.marked < top + height:
            first = self.marked if self.marked < top else self.marked - height + 1
            self.scroll_to(y=first, animate=False, force=True)

    def on_resize(self) -> None:
        """Keep the marked line in view."""
        self.virtual_size = Size(1, self._count)
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Mark the item under the pointer; open it if it is marked already."""
        place = event.y + round(self.scroll_offset.y)
        if not 0 <= place < self._count:
            return
        if place == self.marked:
            self.action_choose()
        else:
            self.action_go(place)

    @override
    def render_line(self, y: int) -> Strip:
        # The scrollbar takes a column of `size`, and would stand on the line's last.
        width = self.scrollable_content_region.width
        place = y + round(self.scroll_offset.y)
        if place >= self._count:
            return Strip.blank(width, self.rich_style)
        row = self._make(place, width)
        if place == self.marked:
            row.put(0, "▌", "accent")
            row.paint(0, width, "on-panel")
        content = paint(*row.pieces())
        (strip,) = Visual.to_strips(self, content, width, 1, self.visual_style)
        return strip.adjust_cell_length(width, self.rich_style)
