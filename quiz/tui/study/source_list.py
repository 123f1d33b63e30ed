"""Who says so: the lines under an explanation."""

from textual.app import RenderResult
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from quiz.language.normalise import clean
from quiz.language.width import display_width
from quiz.terminal.cells import Row, wrap
from quiz.tui.painting import paint_rows

_GAP = 3


class SourceList(Widget):
    """Sources under each other, the label beside the first."""

    DEFAULT_CSS = """
    SourceList { height: auto; }
    """

    def __init__(self, label: str) -> None:
        """Start empty."""
        super().__init__(id="sources")
        self._label = label
        self._sources: tuple[str, ...] = ()

    def show(self, sources: tuple[str, ...]) -> None:
        """Name these."""
        self._sources = sources
        self.display = bool(sources)
        self.refresh(layout=True)

    @override
    def render(self) -> RenderResult:
        return paint_rows(self._rows(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        rows: list[Row] = []
        column = display_width(self._label) + _GAP
        for source in self._sources:
            for line in wrap(clean(source), max(width - column, 8)):
                row = Row(width)
                row.put(0, "" if rows else self._label, "quiet")
                row.put(column, line, "quiet")
                rows.append(row)
        return rows
