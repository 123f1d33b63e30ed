"""The first line of a session: which deck, what sort of question, how far."""

from textual.app import RenderResult
from textual.widget import Widget
from typing_extensions import override

from quiz.language.width import display_width
from quiz.terminal.cells import Row, clip
from quiz.tui.painting import paint_rows


class TopLine(Widget):
    """Title at the left, progress at the right, what fits between them."""

    DEFAULT_CSS = """
    TopLine { height: 1; }
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._parts: tuple[str, tuple[str, ...], str] = ("", (), "")

    def show(self, title: str, sort: str, progress: str, shorter: str = "") -> None:
        """Say these three things; `shorter` is the second where there is less room."""
        self._parts = (title, (sort, shorter), progress)
        self.refresh()

    @override
    def render(self) -> RenderResult:
        title, sorts, progress = self._parts
        row = Row(self.size.width)
        # A long path at the right leaves the title its place.
        room = max(row.width - display_width(title) - 2, row.width // 2)
        edge = row.put_right(clip(progress, room), "quiet") - 2
        column = row.put(0, clip(title, max(edge, 0)), "strong") + 2
        fitting = (sort for sort in sorts if column + display_width(sort) <= edge)
        row.put(column, next(fitting, ""), "quiet")
        return paint_rows([row])
