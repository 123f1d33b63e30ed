"""Where in time a question lies: before its answer no more than its stem tells."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import RenderResult
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from quiz.facts.dates import Span, parse_date
from quiz.facts.events import Event
from quiz.language.text import Lang
from quiz.questions.question import Question
from quiz.tui.painting import paint_rows

if TYPE_CHECKING:
    from quiz.facts.chronicle import Chronicle
    from quiz.terminal.timeline import Mark

_TALL = 30  # rows from which events are named above the line


class TimelineStrip(Widget):
    """A line of time; the answer's place is on it once the answer is known.

    What draws it is read once there is something to draw: the first question has an
    empty line until the events of its pack are read.
    """

    DEFAULT_CSS = """
    TimelineStrip { height: auto; margin: 1 0 0 0; }
    """

    def __init__(self, lang: Lang) -> None:
        """Start empty; years are said in this language."""
        super().__init__()
        self._lang = lang
        self._waits = True
        self._span: Span | None = None
        self._given: tuple[Span, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._answer: tuple[Event, ...] = ()
        self._named: tuple[Event, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether what it spans is still being read."""
        return self._waits

    def wait(self) -> None:
        """Keep the place of the line: what it spans is being read."""
        self._waits, self._span = True, None
        self.refresh(layout=True)

    def ask(self, chronicle: "Chronicle", question: Question) -> None:
        """Show the time that the pack spans, and what of it the stem tells.

        No event is on the line yet: how many there are, or where they lie, may be
        what is asked.
        """
        self._waits, self._span = False, chronicle.span
        self._given = _given(question)
        self._marks, self._answer, self._named = (), (), ()
        self.refresh(layout=True)

    def answer(
        self, chronicle: "Chronicle", answer: Sequence[Event], named: Sequence[Event]
    ) -> None:
        """Point out what the question was about, among the other events."""
        from quiz.facts.chronicle import day_of
        from quiz.terminal.timeline import Mark

        self._waits, self._span = False, chronicle.span
        self._given = ()
        self._marks = tuple(Mark(day_of(event)) for event in chronicle.events)
        self._answer = tuple(event for event in answer if event.date)
        self._named = tuple(named)
        self.refresh(layout=True)

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        if self._span is None and not self._waits:
            return 0
        return 3 if viewport.height >= _TALL else 2

    @override
    def render(self) -> RenderResult:
        if self._span is None:
            return ""
        from quiz.terminal.timeline import axis_of, line_rows, names_row
        from quiz.tui.study.placed import with_title, with_year

        axis = axis_of(self._span, self.size.width)
        line, years = line_rows(
            axis,
            self._lang,
            given=self._given,
            marks=self._marks,
            current=[with_year(event, self._lang) for event in self._answer],
        )
        if self.size.height < 3:
            return paint_rows([line, years])
        answer = [with_title(event, self._lang) for event in self._answer]
        one = answer[0] if len(answer) == 1 else None
        names = names_row(axis, one, (with_title(e, self._lang) for e in self._named))
        return paint_rows([names, line, years])


def _given(question: Question) -> tuple[Span, ...]:
    """The days that the stem itself names."""
    return tuple(
        parse_date(given.value).span
        for given in question.proof.given
        if given.attribute in ("date", "date.whole")
    )
