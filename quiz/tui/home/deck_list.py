"""The decks under each other, with what waits in each."""

from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from quiz.language.width import display_width
from quiz.terminal.cells import Row, clip
from quiz.tui.keys import bind
from quiz.tui.painting import paint_rows
from quiz.values import dataclass

_COUNT = 4  # cells for a count, at least
_APART = 2  # cells between two counts
_WIDE = 60  # columns from which what is being learned has a column of its own
_HEAD = 2  # lines above the first deck


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckLine:
    """A deck as the list shows it; `depth` is how many decks it lies within."""

    id: str
    title: str
    depth: int
    due: int
    learning: int
    new: int


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of counts, so many cells from the right edge."""

    heading: str
    style: str
    margin: int
    size: int


class DeckList(Widget, can_focus=True):
    """Decks with counts; one of them is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter,space", "study", "key-study", shown="enter"),
        bind("up,k", "move(-1)", "key-move", shown="↑↓"),
        bind("down,j", "move(1)", "key-move", hint=False),
        bind("left", "fold(True)", "key-fold", hint=False),
        bind("right", "fold(False)", "key-unfold", hint=False),
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

    def __init__(self, headings: tuple[str, str, str, str]) -> None:
        """Start without decks; `headings` stand above the four columns."""
        super().__init__()
        self._headings = headings
        self._every: tuple[DeckLine, ...] = ()
        self._lines: tuple[DeckLine, ...] = ()  # those not folded away
        self._folded: set[str] = set()
        self.marked = 0

    def show(self, lines: tuple[DeckLine, ...]) -> None:
        """List these decks; the mark stays where it was."""
        self._every = lines
        self._lines = tuple(line for line in lines if not self._is_hidden(line))
        self.marked = min(self.marked, max(len(self._lines) - 1, 0))
        self.refresh(layout=True)

    @property
    def deck(self) -> str | None:
        """The id of the marked deck."""
        return self._lines[self.marked].id if self._lines else None

    def _is_hidden(self, line: DeckLine) -> bool:
        return any(line.id.startswith(f"{deck}::") for deck in self._folded)

    def _holds_others(self, line: DeckLine) -> bool:
        return any(other.id.startswith(f"{line.id}::") for other in self._every)

    def action_fold(self, fold: bool) -> None:
        """Hide or show the decks within the marked one; from within, go to it."""
        if not self._lines:
            return
        line = self._lines[self.marked]
        if not fold:
            self._folded.discard(line.id)
        elif self._holds_others(line) and line.id not in self._folded:
            self._folded.add(line.id)
        else:
            outer = line.id.rpartition("::")[0]
            places = [n for n, other in enumerate(self._lines) if other.id == outer]
            self.action_go(places[0] if places else self.marked)
        self.show(self._every)

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
        head, rule = Row(width), Row(width)
        decks, *_ = self._headings
        head.put(2, decks, "quiet")
        for column in self._columns(width):
            head.put_right(column.heading, "quiet", margin=column.margin)
        rule.put(0, "─" * width, "rule")
        lines = [self._row(width, place) for place in range(len(self._lines))]
        return paint_rows([head, rule, *lines])

    def _row(self, width: int, place: int) -> Row:
        line, row = self._lines[place], Row(width)
        marked = place == self.marked
        columns = self._columns(width)
        first = 2 + 2 * line.depth
        if self._holds_others(line):
            row.put(first, "▸" if line.id in self._folded else "▾", "quiet")
        elif line.depth:
            row.put(first, "·", "rule")
        # Signs of a tree need a column only where there is one.
        first += 2 if any(other.depth for other in self._every) else 0
        room = max(width - columns[0].margin - columns[0].size - first, 0)
        row.put(first, clip(line.title, room), "strong" if marked else "")
        is_wide = len(columns) == 3
        due = line.due if is_wide else line.due + line.learning
        counts = (due, line.learning, line.new) if is_wide else (due, line.new)
        for count, column in zip(counts, columns, strict=True):
            said = str(count) if count else "·"
            row.put_right(said, column.style if count else "rule", column.margin)
        if marked:
            row.put(0, "▌", "accent")
            row.paint(0, width, "on-panel")
        return row

    def _columns(self, width: int) -> list[_Column]:
        """The columns of counts, as wide as what stands above them."""
        _, *headings = self._headings
        styled = list(zip(headings, ("good", "hard", "easy"), strict=True))
        if width < _WIDE:
            del styled[1]
        columns: list[_Column] = []
        margin = 1
        for heading, style in reversed(styled):
            size = max(display_width(heading), _COUNT) + _APART
            columns.insert(0, _Column(heading, style, margin, size))
            margin += size
        return columns
