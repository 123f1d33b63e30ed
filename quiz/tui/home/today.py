"""The headline of the day: what there is to do, and the days ahead beside it."""

from collections.abc import Sequence

from textual.app import RenderResult
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from quiz.language.normalise import clean
from quiz.language.width import display_width
from quiz.terminal.cells import Row, wrap
from quiz.terminal.plots import columns
from quiz.tui.context import Context
from quiz.tui.painting import paint_rows

_WIDE = 66  # columns from which the days ahead have room beside the headline
_EACH = 2  # cells for a day
_HEIGHT = 2


class Today(Widget):
    """A headline with a note under it, and columns for the reviews of each day."""

    DEFAULT_CSS = """
    Today { height: auto; }
    """

    def __init__(self, context: Context) -> None:
        """Start empty."""
        super().__init__()
        self._say = context.say
        self._words = ("", "")
        self._ahead: Sequence[int] = ()

    def show(self, headline: str, note: str, ahead: Sequence[int]) -> None:
        """Say what there is to do; `ahead` are the reviews of today and after."""
        self._words, self._ahead = (headline, note), ahead
        self.refresh(layout=True)

    @override
    def render(self) -> RenderResult:
        return paint_rows(self._rows(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        size = _EACH * len(self._ahead)
        has_plot = width >= _WIDE and any(self._ahead)
        room = width - size - 4 if has_plot else width
        headline, note = self._words
        said = [(line, "strong") for line in wrap(clean(headline), room)]
        said += [(line, "quiet") for line in wrap(clean(note), room) if note]
        count = max(len(said), _HEIGHT + 1 if has_plot else 0)
        rows = [Row(width) for _ in range(count)]
        for row, (line, style) in zip(rows, said, strict=False):
            row.put(0, line, style)
        if has_plot:
            self._plot(rows, width - size)
        return rows

    def _plot(self, rows: list[Row], first: int) -> None:
        """Two rows of columns with a gap between days, today's number under it."""
        plotted = columns(self._ahead, len(self._ahead), _HEIGHT)
        for row, line in zip(rows, plotted, strict=False):
            for place, character in enumerate("".join(p.text for p in line)):
                style = "accent" if place == 0 else "bar"
                row.put(first + _EACH * place, character, style)
        last = self._say("home-ahead", n=str(len(self._ahead) - 1))
        rows[_HEIGHT].put(first, self._say("home-ahead-today"), "quiet")
        end = first + _EACH * len(self._ahead) - 1
        rows[_HEIGHT].put(end - display_width(last), last, "quiet")
