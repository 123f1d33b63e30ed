"""The end of a session in a few lines."""

from collections.abc import Iterator
from datetime import datetime

from textual.app import RenderResult
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from quiz.language.width import display_width
from quiz.study.session import Summary
from quiz.terminal.cells import Row, wrap
from quiz.terminal.summing import Figure, Missed, figures_of, heading_of
from quiz.tui.context import Context
from quiz.tui.painting import paint_rows


class SummaryPanel(Widget):
    """What was answered, how much of it right, and when it goes on."""

    DEFAULT_CSS = """
    SummaryPanel { height: auto; }
    """

    def __init__(self, context: Context) -> None:
        """Speak through this context."""
        super().__init__()
        self._shared = context
        self._heading = ""
        self._missed: tuple[Missed, ...] = ()
        self._figures: tuple[Figure, ...] = ()

    def show(
        self,
        summary: Summary,
        missed: tuple[Missed, ...],
        now: datetime,
        *,
        finished: bool,
    ) -> None:
        """Show a session that ended, by itself or by the learner."""
        self._missed = missed
        self._heading = self._shared.say(heading_of(summary, finished=finished))
        self._figures = tuple(figures_of(summary, now, self._shared.ui_lang))
        self.refresh(layout=True)

    @override
    def render(self) -> RenderResult:
        return paint_rows(self._rows(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        rows = []
        for line in wrap(self._heading, width):
            rows.append(Row(width))
            rows[-1].put(0, line, "strong")
        rows.append(Row(width))
        column = 3 + max(
            (display_width(figure.name) for figure in self._figures), default=0
        )
        for figure in self._figures:
            rows.append(_line(width, 0, figure.name, "quiet"))
            style = figure.style or "strong"
            if column + display_width(figure.value) <= width:
                rows[-1].put(column, figure.value, style)
            else:  # whole below the name, rather than cut beside it
                lines = wrap(figure.value, max(width - 2, 2))
                rows.extend(_line(width, 2, line, style) for line in lines)
        rows.extend(self._missed_rows(width))
        return rows

    def _missed_rows(self, width: int) -> Iterator[Row]:
        if self._missed:
            yield from (Row(width), Row(width))
            yield _line(width, 0, self._shared.say("summary-missed"), "quiet")
        for missed in self._missed:
            yield Row(width)
            for line in wrap(missed.stem, max(width - 2, 2)):
                yield _line(width, 2, line, "")
            for line in wrap(missed.answer, max(width - 4, 2)):
                yield _line(width, 4, line, "accent strong")


def _line(width: int, column: int, text: str, style: str) -> Row:
    row = Row(width)
    row.put(column, text, style)
    return row
