"""The end of a session in a few lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from textual.app import RenderResult
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from quiz.language.width import display_width
from quiz.study.session import Summary
from quiz.terminal.cells import Row, wrap
from quiz.terminal.intervals import say_interval, say_when
from quiz.tui.context import Context
from quiz.tui.painting import paint_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A question that was not recalled, and its answer."""

    stem: str
    answer: str


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
        self._lines: list[tuple[str, str, str]] = []

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
        self._heading = self._shared.say(_heading(summary, finished=finished))
        self._lines = list(self._facts(summary, now))
        self.refresh(layout=True)

    def _facts(self, summary: Summary, now: datetime) -> "list[tuple[str, str, str]]":
        say = self._shared.say
        facts: list[tuple[str, str, str]] = []
        graded = summary.right + summary.again
        if summary.answered:
            count = say("summary-count", n=str(summary.answered))
            facts.append((say("summary-answered"), count, ""))
        if summary.introduced:
            count = say("summary-count", n=str(summary.introduced))
            facts.append((say("summary-introduced"), count, ""))
        if graded:
            percent = str(round(100 * summary.right / graded))
            share = say("summary-of", n=str(summary.right), percent=percent)
            facts.append((say("summary-right"), share, "good"))
        if summary.again:
            count = say("summary-count", n=str(summary.again))
            facts.append((say("summary-again"), count, "again"))
        if summary.answered and summary.time > timedelta(0):
            time = say_interval(summary.time.total_seconds(), self._shared.ui_lang)
            facts.append((say("summary-time"), time, ""))
        when = (
            say_when(summary.next_due, now, self._shared.ui_lang)
            if summary.next_due
            else say("summary-none")
        )
        facts.append((say("summary-next"), when, "accent"))
        return facts

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
            (display_width(label) for label, _, _ in self._lines), default=0
        )
        for label, value, style in self._lines:
            rows.append(Row(width))
            rows[-1].put(0, label, "quiet")
            rows[-1].put(column, value, style or "strong")
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


def _heading(summary: Summary, *, finished: bool) -> str:
    if not finished:
        return "summary-left"
    return "summary-done" if summary.answered else "summary-nothing"
