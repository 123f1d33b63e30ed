"""The decks under each other, with what waits in each."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from quiz.terminal.cells import Row, clip
from quiz.tui.keys import bind
from quiz.tui.painting import paint_rows

_COLUMN = 10  # cells for each count
_HEAD = 2  # lines above the first deck


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckLine:
    """A deck as the list shows it; `depth` is how many decks it lies within."""

    id: str
    title: str
    depth: int
    due: int
    new: int


class DeckList(Widget, can_focus=True):
    """Decks with counts; one of them is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter,space", "study", "key-study", shown="enter"),
        bind("up,k", "move(-1)", "key-move", shown="↑↓"),
        bind("down,j", "move(1)", "key-move", hint=False),
        bind("home", "go(0)", "key-first", hint=False),
        bind("end", "go(-1)", "key-last", hint=False),
    ]

    DEFAULT_CSS = """
    DeckList { height: auto; }
    """

    class Chosen(Message):
        """A deck is to be studied."""

        def __init__(self, deck: str) -> None:
            """Keep its id."""
            super().__init__()
            self.deck = deck

    class Marked(Message):
        """Another deck is marked."""

        def __init__(self, deck: str) -> None:
            """Keep its id."""
            super().__init__()
            self.deck = deck

    def __init__(self, headings: tuple[str, str, str]) -> None:
        """Start without decks; `headings` stand above the three columns."""
        super().__init__()
        self._headings = headings
        self._lines: tuple[DeckLine, ...] = ()
        self.marked = 0

    def show(self, lines: tuple[DeckLine, ...]) -> None:
        """List these decks; the mark stays where it was."""
        self._lines = lines
        self.marked = min(self.marked, max(len(lines) - 1, 0))
        self.refresh(layout=True)

    def action_move(self, by: int) -> None:
        """Mark the deck above or below."""
        self.action_go(min(max(self.marked + by, 0), len(self._lines) - 1))

    def action_go(self, place: int) -> None:
        """Mark the deck at this place, from 0; the last one is -1."""
        if not self._lines:
            return
        self.marked = place % len(self._lines)
        self.refresh()
        self._follow()
        self.post_message(self.Marked(self._lines[self.marked].id))

    def _follow(self) -> None:
        """Bring the marked deck into view, the first one with what is above it."""
        if isinstance(self.parent, Widget):
            line = self.virtual_region.y + _HEAD + self.marked if self.marked else 0
            self.parent.scroll_to_region(Region(0, line, 1, 1), animate=False)

    def action_study(self) -> None:
        """Study the marked deck."""
        if self._lines:
            self.post_message(self.Chosen(self._lines[self.marked].id))

    def on_click(self, event: events.Click) -> None:
        """Mark the deck under the pointer; study it if it is marked already."""
        place = event.y - _HEAD
        if not 0 <= place < len(self._lines):
            return
        if place == self.marked:
            self.action_study()
        else:
            self.action_go(place)

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return _HEAD + len(self._lines)

    @override
    def render(self) -> RenderResult:
        width = self.size.width
        decks, due, new = self._headings
        head, rule = Row(width), Row(width)
        head.put(2, decks, "quiet")
        head.put_right(due, "quiet", margin=_COLUMN + 1)
        head.put_right(new, "quiet", margin=1)
        rule.put(0, "─" * width, "rule")
        lines = [self._row(width, place) for place in range(len(self._lines))]
        return paint_rows([head, rule, *lines])

    def _row(self, width: int, place: int) -> Row:
        line, row = self._lines[place], Row(width)
        marked = place == self.marked
        edge = width - 2 * _COLUMN
        title = clip(line.title, max(edge - 2 - 2 * line.depth, 0))
        row.put(2 + 2 * line.depth, title, "strong" if marked else "")
        for count, style, margin in (
            (line.due, "good", _COLUMN + 1),
            (line.new, "easy", 1),
        ):
            row.put_right(
                str(count) if count else "·", style if count else "rule", margin
            )
        if marked:
            row.put(0, "▌", "accent")
            row.paint(0, width, "on-panel")
        return row
