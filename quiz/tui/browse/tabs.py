"""The categories beside each other; one of them is open."""

from textual import events
from textual.app import RenderResult
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from quiz.language.width import display_width
from quiz.terminal.cells import Row
from quiz.tui.painting import paint_rows


class Tabs(Widget):
    """Names in a line, the open one in brackets of its own colour."""

    DEFAULT_CSS = """
    Tabs { height: 1; }
    """

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, place: int) -> None:
            """Keep which one, from 0."""
            super().__init__()
            self.place = place

    def __init__(self, names: tuple[str, ...]) -> None:
        """Show these names, the first one open."""
        super().__init__()
        self._names = names
        self._open = 0
        self._note = ""
        self._places: list[range] = []

    def show(self, place: int, note: str) -> None:
        """Open a tab; `note` stands at the right end."""
        self._open, self._note = place, note
        self.refresh()

    @override
    def render(self) -> RenderResult:
        row = Row(self.size.width)
        self._places = []
        column = 0
        for place, name in enumerate(self._names):
            is_open = place == self._open
            first = column
            column = row.put(column, "[" if is_open else " ", "accent")
            column = row.put(column, name, "strong" if is_open else "quiet")
            column = row.put(column, "]" if is_open else " ", "accent")
            self._places.append(range(first, column))
            column += 1
        size = display_width(self._note)
        if row.is_free(row.width - size - 1, size + 1):
            row.put_right(self._note, "quiet")
        return paint_rows([row])

    def on_click(self, event: events.Click) -> None:
        """Open the tab under the pointer."""
        for place, columns in enumerate(self._places):
            if event.x in columns:
                self.post_message(self.Picked(place))
