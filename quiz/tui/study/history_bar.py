"""The line under the title: one stroke for each question of the session."""

from textual.app import RenderResult
from textual.widget import Widget
from typing_extensions import override

from quiz.memory.rating import Rating
from quiz.terminal.cells import Row
from quiz.tui.painting import paint_rows

# The ratings in order; None is a look at something new.
History = tuple[Rating | None, ...]

# A broken line is an answer to see again, so that colour does not stand alone.
_STROKES = {
    None: ("━", "quiet"),
    Rating.AGAIN: ("╍", "again"),
    Rating.HARD: ("━", "hard"),
    Rating.GOOD: ("━", "good"),
    Rating.EASY: ("━", "easy"),
}


class HistoryBar(Widget):
    """How the session went so far, and how much is left."""

    DEFAULT_CSS = """
    HistoryBar { height: 1; }
    """

    def __init__(self) -> None:
        """Start with nothing answered."""
        super().__init__()
        self._history: History = ()
        self._left = 0

    def show(self, history: History, left: int) -> None:
        """Draw these ratings, then the question asked now and those after it."""
        self._history, self._left = history, left
        self.refresh()

    @override
    def render(self) -> RenderResult:
        return paint_rows([history_row(self._history, self._left, self.size.width)])


def history_row(history: History, left: int, width: int) -> Row:
    """The line: answers by rating, the one asked now bright, the rest thin."""
    row = Row(width)
    total = max(len(history) + left, 1)
    for place in range(total):
        first, last = (round(edge * width / total) for edge in (place, place + 1))
        if place < len(history):
            stroke, style = _STROKES[history[place]]
        elif place == len(history) and left:
            stroke, style = "━", "strong"
        else:
            stroke, style = "─", "rule"
        row.put(first, stroke * (last - first), style)
    return row
