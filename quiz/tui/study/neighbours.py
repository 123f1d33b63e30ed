"""What happened before and after, beside the answer on a wide screen."""

from collections.abc import Sequence

from textual.app import RenderResult
from textual.widget import Widget
from typing_extensions import override

from quiz.facts.chronicle import day_of
from quiz.facts.events import Event, EventId
from quiz.language.normalise import clean
from quiz.language.width import display_width
from quiz.terminal.cells import Row, wrap
from quiz.terminal.intervals import say_gap
from quiz.tui.context import Context
from quiz.tui.painting import paint_rows
from quiz.tui.study.placed import year_of

_LINES = 2  # of a name, at most


class Neighbours(Widget):
    """Events under each other with the time between them; one is pointed out."""

    SCOPED_CSS = False  # what it looks like, the size of the screen decides
    DEFAULT_CSS = """
    Neighbours { display: none; width: 40; height: 1fr; padding: 1 0 0 4; }
    StudyScreen.-wide Neighbours { display: block; }
    StudyScreen.-wide.-tall Neighbours { padding: 3 0 0 4; }
    """

    def __init__(self, context: Context) -> None:
        """Start empty."""
        super().__init__()
        self._shared = context
        self._events: tuple[Event, ...] = ()
        self._current: EventId | None = None

    def show(self, events: Sequence[Event], current: EventId | None) -> None:
        """List these events in the order of time."""
        self._events, self._current = tuple(events), current
        self.refresh()

    @override
    def render(self) -> RenderResult:
        if not self._events:
            return ""
        heading = Row(self.size.width)
        heading.put(0, self._shared.say("study-neighbours"), "quiet")
        rows = [heading, Row(self.size.width)]
        for place, event in enumerate(self._events):
            if place:
                rows.append(self._gap(self._events[place - 1], event))
            rows.extend(self._event(event))
        return paint_rows(rows[: self.size.height])

    def _year(self, event: Event) -> str:
        return year_of(event, self._shared.lang)

    @property
    def _edge(self) -> int:
        """The column of the dots: right of the longest year."""
        return max(display_width(self._year(event)) for event in self._events) + 1

    def _event(self, event: Event) -> list[Row]:
        width, edge = self.size.width, self._edge
        is_current = event.id == self._current
        style = "accent strong" if is_current else ""
        lines = wrap(clean(event.title.say(self._shared.lang)), width - edge - 3)
        if len(lines) > _LINES:
            lines = (*lines[: _LINES - 1], f"{lines[_LINES - 1]}…")
        rows = []
        for number, text in enumerate(lines):
            row = Row(width)
            if number == 0:
                row.put_right(self._year(event), style or "quiet", width - edge + 1)
                row.put(edge, "◆" if is_current else "•", style or "quiet")
            else:
                row.put(edge, "│", "rule")
            row.put(edge + 3, text, style)
            rows.append(row)
        return rows

    def _gap(self, before: Event, after: Event) -> Row:
        row, days = Row(self.size.width), day_of(after) - day_of(before)
        row.put(self._edge, "│", "rule")
        if days >= 1:
            words = say_gap(days, self._shared.ui_lang)
            row.put(self._edge + 3, words, "quiet")
        return row
