"""Who says so: the lines under an explanation."""

from textual.app import RenderResult
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from quiz.language.normalise import clean
from quiz.language.width import display_width
from quiz.terminal.cells import Row, wrap
from quiz.tui.context import Context
from quiz.tui.painting import paint_rows

_GAP = 3


class SourceList(Widget):
    """Sources under each other, the label beside the first."""

    DEFAULT_CSS = """
    SourceList { height: auto; }
    """

    def __init__(self, context: Context) -> None:
        """Start empty."""
        super().__init__(id="sources")
        self._label = context.say("answer-sources")
        self._say = context.say
        self._sources: tuple[str, ...] = ()
        self._limit = 0

    @property
    def has_more(self) -> bool:
        """Whether some are left out."""
        return len(self._sources) > self._limit

    def show(self, sources: tuple[str, ...], limit: int) -> None:
        """Name these, but no more than so many until `show_all`."""
        self._sources, self._limit = sources, limit
        self.display = bool(sources)
        self.refresh(layout=True)

    def show_all(self) -> None:
        """Name all of them."""
        self.show(self._sources, len(self._sources))

    @override
    def render(self) -> RenderResult:
        return paint_rows(self._rows(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        rows: list[Row] = []
        column = display_width(self._label) + _GAP
        shown = list(self._sources[: self._limit])
        if self.has_more:
            more = len(self._sources) - self._limit
            shown.append(self._say("answer-more-sources", n=more))
        for source in shown:
            for line in wrap(clean(source), max(width - column, 8)):
                row = Row(width)
                row.put(0, "" if rows else self._label, "quiet")
                row.put(column, line, "quiet")
                rows.append(row)
        return rows
