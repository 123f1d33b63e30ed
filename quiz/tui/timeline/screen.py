"""The timeline: eras with how much of each is known, one grain finer at a time."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Static
from typing_extensions import override

from quiz.facts.chronicle import Chronicle
from quiz.facts.dates import DatePoint, Precision
from quiz.facts.events import Event
from quiz.facts.wording import say_point
from quiz.language.width import display_width
from quiz.study.eras import Era, eras, grain_of
from quiz.study.knowledge import STRONG, Knowledge, Known
from quiz.terminal.cells import Row
from quiz.tui.browse.lines import event_row
from quiz.tui.browse.memory import read_memory
from quiz.tui.browse.page_screen import PageScreen
from quiz.tui.browse.shelf import Shelf
from quiz.tui.context import Context
from quiz.tui.hints import HintBar
from quiz.tui.keys import bind
from quiz.tui.reading import unless_left
from quiz.tui.row_list import RowList
from quiz.tui.study.top_line import TopLine
from quiz.values import dataclass

_FEW = 12  # events that are listed by themselves, whatever the grain
_LABEL = 16  # cells for the name of an era


@dataclass(frozen=True, slots=True)
class _Level:
    """Where one has come to: an era, and which of its parts is marked."""

    point: DatePoint | None
    events: tuple[Event, ...]
    marked: int = 0


class TimelineScreen(Screen[None]):
    """Eras as lines: a stroke for each event, strong, weak or never met."""

    AUTO_FOCUS = "RowList"

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("right,l,plus", "closer", "key-closer", shown="→"),
        bind("left,h,minus,backspace", "further", "key-further", shown="←"),
        bind("escape", "back", "key-back", shown="esc"),
        bind("q", "dismiss", "key-back", hint=False),
    ]

    CSS = """
    TimelineScreen #empty { color: $quiet; height: auto; margin: 1 2 0 2; }
    TimelineScreen RowList { margin: 1 0; }
    TimelineScreen #legend { height: 1; color: $quiet; margin-bottom: 1; }
    TimelineScreen.-short #legend { display: none; }
    TimelineScreen.-wide #page { max-width: 116; }
    """

    def __init__(self, context: Context) -> None:
        """Show all the events of this library."""
        super().__init__()
        self._shared = context
        self._load()

    def _load(self) -> None:
        context = self._shared
        events = Chronicle.of(context.library.base.events.values()).events
        self._levels = [_Level(None, events)]
        self._known: Known | None = None
        self._parts: tuple[Era, ...] = ()

    @override
    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield TopLine()
            yield Static(self._shared.say("browse-no-facts"), id="empty", markup=False)
            yield RowList(self._row)
            yield Static(id="legend", markup=False)
            yield HintBar(self._shared.ui_lang)

    def on_mount(self) -> None:
        """Show everything; how well each event is known is seen a moment later."""
        self._show()
        self.call_after_refresh(self._look_at_memory)

    def renew(self) -> None:
        """Show the facts as they are now."""
        self._load()
        self._show()
        self._look_at_memory()

    def _look_at_memory(self) -> None:
        self.run_worker(unless_left(self._read), group="memory", exclusive=True)

    async def _read(self) -> None:
        self._known = await read_memory(self, self._shared) or self._known
        self.query_one("#legend", Static).update(self._signs)
        self.query_one(RowList).refresh()

    @property
    def _level(self) -> _Level:
        return self._levels[-1]

    @property
    def _lists_events(self) -> bool:
        """Whether the level is fine or small enough to name its events."""
        return len(self._parts) == len(self._level.events)

    def _show(self) -> None:
        level = self._level
        grain = grain_of(level.events)
        parts = eras(level.events, grain)
        if len(level.events) <= _FEW or grain is Precision.DAY:
            parts = tuple(Era(None, (event,)) for event in level.events)
        self._parts = parts
        say, lang = self._shared.say, self._shared.ui_lang
        where = say_point(level.point, lang).removeprefix("the ") if level.point else ""
        count = say("timeline-count", n=str(len(level.events)))
        self.query_one(TopLine).show(say("timeline-title"), where, count)
        self.query_one(RowList).show(len(parts), level.marked)
        self.query_one("#empty").display = not parts
        self.query_one("#legend").visible = bool(parts)
        self.query_one("#legend", Static).update(self._signs)

    @property
    def _signs(self) -> str:
        """What the signs of the level mean."""
        code = "knowledge-legend" if self._lists_events else "timeline-legend"
        return self._shared.say(code)

    # Drawing.

    def _of(self, event: Event) -> Knowledge:
        return self._known.of(event.id) if self._known else Knowledge()

    def _row(self, place: int, width: int) -> Row:
        era = self._parts[place]
        if self._lists_events:
            event = era.events[0]
            return event_row(event, self._of(event), width, self._shared.lang)
        return self._era_row(era, width)

    def _era_row(self, era: Era, width: int) -> Row:
        row = Row(width)
        name = (
            say_point(era.point, self._shared.ui_lang).removeprefix("the ")
            if era.point
            else self._shared.say("timeline-coarse")
        )
        row.put(2, name)
        edge = row.put_right(str(len(era.events)), "quiet", margin=1) - 2
        column = 2 + max(display_width(name), _LABEL) + 2
        strong, weak, new = self._counts(era)
        room = max(edge - column, 0)
        most = max(len(part.events) for part in self._parts)
        scale = min(room / most, 1)
        for count, stroke, style in (
            (strong, "■", "good"),
            (weak, "□", "hard"),
            (new, "·", "quiet"),
        ):
            cells = max(round(count * scale), 1) if count else 0
            column = row.put(column, stroke * min(cells, max(edge - column, 0)), style)
        return row

    def _counts(self, era: Era) -> tuple[int, int, int]:
        """Events known well, weakly, and never met."""
        known = [self._of(event) for event in era.events]
        met = [one for one in known if one.met]
        strong = sum(one.recall >= STRONG for one in met)
        return strong, len(met) - strong, len(known) - len(met)

    # Moving.

    @on(RowList.Marked)
    def _marked(self, event: RowList.Marked) -> None:
        level = self._level
        self._levels[-1] = _Level(level.point, level.events, event.place)

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.action_closer()

    def action_closer(self) -> None:
        """Go into the marked era; of an event, open its page."""
        if not self._parts:
            return
        era = self._parts[self.query_one(RowList).marked]
        if self._lists_events:
            shared = self._shared
            shelf = Shelf(shared.library.base, shared.lang)
            self.app.push_screen(PageScreen(shared, shelf, era.events[0].id))
            return
        self._levels.append(_Level(era.point, era.events))
        self._show()

    def action_further(self) -> None:
        """Go back to the era around this one."""
        if len(self._levels) > 1:
            self._levels.pop()
            self._show()

    def action_back(self) -> None:
        """Go back to the era around this one; from all of time, leave."""
        if len(self._levels) > 1:
            self.action_further()
        else:
            self.dismiss()
