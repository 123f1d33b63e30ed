"""Statistics: everything that is told of a memory, for all decks or for one."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget
from typing_extensions import override

from quiz.language.normalise import clean
from quiz.memory.heritage import under_todays_ids
from quiz.memory.reviews import Review, reviews_of
from quiz.questions.deck import Deck
from quiz.questions.question import Question
from quiz.terminal.cells import Row
from quiz.terminal.overview import USUAL, Overview
from quiz.terminal.plots import Line
from quiz.tui.context import Context
from quiz.tui.hints import HintBar
from quiz.tui.keys import bind
from quiz.tui.painting import paint_rows
from quiz.tui.study.top_line import TopLine

_THIN = str.maketrans(
    {
        **dict.fromkeys("█▉▊▋", "━"),
        **dict.fromkeys("▌▍▎▏", "╸"),
        "▒": "╍",
        "░": "┄",
    }
)
_GAP = 6  # cells between two columns of sections
_TWO = 104  # columns from which sections stand in two


class Sections(Widget):
    """Sections of lines under each other, in two columns where there is room."""

    DEFAULT_CSS = """
    Sections { height: auto; padding-right: 1; }
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._overview: Overview | None = None
        self._told: tuple[int, list[Row]] = (0, [])

    def show(self, overview: Overview) -> None:
        """Tell this."""
        self._overview, self._told = overview, (0, [])
        self.refresh(layout=True)

    @override
    def render(self) -> RenderResult:
        return paint_rows(self._rows(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        if self._overview is None:
            return []
        if self._told[0] != width:  # reckoning an exam takes a while: once a width
            self._told = (width, self._made(self._overview, width))
        return self._told[1]

    def _made(self, overview: Overview, width: int) -> list[Row]:
        is_wide = width >= _TWO
        room = (width - _GAP) // 2 if is_wide else width
        sections = [section for section in overview.sections(room) if section]
        if not is_wide:
            return [row for one in sections for row in _rows_of(one, width)]
        return _beside(sections, width, room + _GAP)


def _rows_of(section: Sequence[Line], width: int) -> list[Row]:
    """A section with a blank line after it."""
    rows = [Row(width) for _ in range(len(section) + 1)]
    for row, line in zip(rows, section, strict=False):
        _write(row, 0, line)
    return rows


def _write(row: Row, column: int, line: Line) -> None:
    # Bars that lie under each other would run into one block.
    is_bar = any(piece.style == "track" for piece in line)
    for piece in line:
        text = piece.text.translate(_THIN) if is_bar else piece.text
        column = row.put(column, clean(text), piece.style)


def _beside(sections: Sequence[Sequence[Line]], width: int, second: int) -> list[Row]:
    """Two columns, each section in the one that is shorter so far."""
    rows: list[Row] = []
    ends = [0, 0]
    for section in sections:
        side = 0 if ends[0] <= ends[1] else 1
        rows += [Row(width) for _ in range(ends[side] + len(section) + 1 - len(rows))]
        for row, line in zip(rows[ends[side] :], section, strict=False):
            _write(row, side * second, line)
        ends[side] += len(section) + 1
    return rows


class StatsScreen(Screen[None]):
    """One page of figures; left and right go from deck to deck."""

    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("right,l", "deck(1)", "key-deck", shown="←→"),
        bind("left,h", "deck(-1)", "key-deck", hint=False),
        bind("up,k", "scroll(-1)", "key-scroll", shown="↑↓"),
        bind("down,j", "scroll(1)", "key-scroll", hint=False),
        bind("pageup", "scroll(-12)", "key-page", hint=False),
        bind("pagedown,space", "scroll(12)", "key-page", hint=False),
        bind("escape", "dismiss", "key-back", shown="esc"),
        bind("q", "dismiss", "key-back", hint=False),
    ]

    CSS = """
    StatsScreen.-wide #page { max-width: 132; }
    StatsScreen HintBar { margin-top: 1; }
    StatsScreen.-short HintBar { margin-top: 0; }
    """

    def __init__(self, context: Context) -> None:
        """Tell of every deck together first."""
        super().__init__()
        self._shared = context
        self._place = 0  # 0 is all decks, the others follow
        self._reviews: tuple[Review, ...] | None = None

    @override
    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield TopLine()
            with VerticalScroll(id="column", can_focus=False):
                yield Sections()
            yield HintBar(self._shared.ui_lang)

    def on_mount(self) -> None:
        """Say that it is being reckoned, and then reckon."""
        say = self._shared.say
        self.query_one(TopLine).show(say("stats-title"), say("stats-counting"), "")
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        context, library = self._shared, self._shared.library
        if self._reviews is None:
            log = under_todays_ids(context.learner.entries(), library.former)
            self._reviews = tuple(reviews_of(log))
        deck = library.decks[self._place - 1] if self._place else None
        asked = {question.id: question for question in self._asked(deck)}
        overview = Overview(
            base=library.base,
            questions=asked,
            cards=context.learner.cards(),
            reviews=tuple(r for r in self._reviews if r.question in asked),
            settings=context.settings.of(deck.id) if deck else context.settings.study,
            today=context.today,
            facets=USUAL,
            lang=context.lang,
            ui_lang=context.ui_lang,
        )
        say = context.say
        title = clean(deck.title.say(context.lang)) if deck else say("stats-all-decks")
        note = "" if overview.reviews else say("stats-nothing")
        self.query_one(TopLine).show(say("stats-title"), note, title)
        self.query_one(Sections).show(overview)
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _asked(self, deck: Deck | None) -> Sequence[Question]:
        library = self._shared.library
        if deck is None:
            return library.questions
        return deck.questions(library.questions, library.base)

    def action_deck(self, by: int) -> None:
        """Tell of the next deck, or the one before."""
        self._place = (self._place + by) % (len(self._shared.library.decks) + 1)
        self._show()

    def action_scroll(self, lines: int) -> None:
        """Move the page."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
