"""Options to choose from, before and after the choice."""

from textual import events
from textual.app import RenderResult
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from quiz.terminal.cells import Row, wrap
from quiz.tui.painting import paint_rows

_TEXT = 5  # the column where an option's words begin


class ChoiceList(Widget):
    """Numbered options, one of them marked; afterwards the right and the wrong one."""

    DEFAULT_CSS = """
    ChoiceList { height: auto; }
    """

    class Picked(Message):
        """An option was clicked."""

        def __init__(self, place: int) -> None:
            """Keep which one, from 0."""
            super().__init__()
            self.place = place

    def __init__(self) -> None:
        """Start without options."""
        super().__init__()
        self._texts: tuple[str, ...] = ()
        self._right: int | None = None
        self._picked: int | None = None
        self._airy = True
        self.marked = 0

    def ask(self, texts: tuple[str, ...], *, airy: bool) -> None:
        """Offer these options, with a blank line between them where there is room."""
        self._texts, self._right, self._picked = texts, None, None
        self._airy = airy
        self.marked = 0
        self.refresh(layout=True)

    def reveal(self, right: int, picked: int | None) -> None:
        """Show which option is right and which was taken."""
        self._right, self._picked = right, picked
        self._airy = False
        self.refresh(layout=True)

    def move(self, by: int) -> None:
        """Mark another option."""
        self.marked = (self.marked + by) % max(len(self._texts), 1)
        self.refresh()

    @override
    def render(self) -> RenderResult:
        return paint_rows(row for row, _ in self._lines(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def _lines(self, width: int) -> list[tuple[Row, int | None]]:
        """Each line with the option it belongs to."""
        lines: list[tuple[Row, int | None]] = []
        for place, text in enumerate(self._texts):
            if place and self._airy:
                lines.append((Row(width), None))
            for number, part in enumerate(wrap(text, max(width - _TEXT - 1, 2))):
                row = self._line(width, place, part, is_first=number == 0)
                lines.append((row, place))
        return lines

    def _line(self, width: int, place: int, text: str, *, is_first: bool) -> Row:
        row = Row(width)
        mark, style = self._look(place)
        if is_first:
            row.put(2, mark or str(place + 1), style or "key")
        row.put(_TEXT, text, style)
        if self._right is None and place == self.marked:
            row.put(0, "▌", "accent")
            row.paint(0, width, "on-panel")
        return row

    def _look(self, place: int) -> tuple[str, str]:
        if self._right is None:
            return "", "strong" if place == self.marked else ""
        if place == self._right:
            return "✓", "good strong"
        if place == self._picked:
            return "✗", "extra"
        return " ", "quiet"

    def on_click(self, event: events.Click) -> None:
        """Choose the option under the pointer."""
        lines = self._lines(self.size.width)
        if self._right is None and event.y < len(lines):
            place = lines[event.y][1]
            if place is not None:
                self.post_message(self.Picked(place))
