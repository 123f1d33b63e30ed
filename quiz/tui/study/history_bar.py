"""The line under the title: one stroke for each card of the session."""

from textual.app import RenderResult
from textual.widget import Widget
from typing_extensions import override

from quiz.memory.rating import Rating
from quiz.questions.question import QuestionId
from quiz.study.session import StudySession
from quiz.terminal.cells import Row
from quiz.tui.painting import paint_rows

# The last rating of each card met; None is a look at something new.
History = tuple[Rating | None, ...]

# A broken line is an answer to see again, so that colour does not stand alone.
_STROKES = {
    None: ("━", "quiet"),
    Rating.AGAIN: ("╍", "again"),
    Rating.HARD: ("━", "hard"),
    Rating.GOOD: ("━", "good"),
    Rating.EASY: ("━", "easy"),
}


def met_in(session: StudySession) -> tuple[list[QuestionId], History]:
    """The cards met, in the order of their first showing, and their last rating."""
    last: dict[QuestionId, Rating | None] = {}
    for past in session.past:
        last[past.entry.question] = None if past.is_study else past.entry.rating
    return list(last), tuple(last.values())


class HistoryBar(Widget):
    """How the cards of the session went so far, and which one is asked."""

    DEFAULT_CSS = """
    HistoryBar { height: 1; }
    """

    def __init__(self) -> None:
        """Start with nothing answered."""
        super().__init__()
        self._history: History = ()
        self._total = 0
        self._current: int | None = None

    def show(self, history: History, total: int, current: int | None) -> None:
        """Draw the cards met and those to come; `current` is the place asked now."""
        self._history, self._total, self._current = history, total, current
        self.refresh()

    @override
    def render(self) -> RenderResult:
        width = self.size.width
        return paint_rows(
            [history_row(self._history, self._total, self._current, width)]
        )


def history_row(history: History, total: int, current: int | None, width: int) -> Row:
    """The line: cards by their last rating, the one asked bright, the rest thin."""
    row = Row(width)
    total = max(total, len(history), 1)
    # Of many thousand cards only those met are looked at.
    row.put(0, "─" * width, "rule")
    for place in range(len(history)):
        stroke, style = _STROKES[history[place]]
        _stroke(row, place, total, stroke, style)
    if current is not None:
        _stroke(row, current, total, "━", "strong")
    return row


def _stroke(row: Row, place: int, total: int, stroke: str, style: str) -> None:
    first, last = (round(edge * row.width / total) for edge in (place, place + 1))
    # The card asked is never too thin to be seen.
    last = max(last, first + 1) if style == "strong" else last
    row.put(min(first, row.width - 1), stroke * (last - first), style)
