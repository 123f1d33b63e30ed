"""Statistics: everything that is told of a memory, for all decks or for one."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from typing_extensions import override

from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.memory.heritage import under_todays_ids
from quiz.memory.reviews import Review, reviews_of
from quiz.problems import QuizError
from quiz.questions.deck import Deck
from quiz.questions.question import QuestionId
from quiz.terminal.cells import Piece, Row, wrap
from quiz.terminal.overview import USUAL, Overview
from quiz.terminal.plots import Line
from quiz.tui.context import Context
from quiz.tui.hints import HintBar
from quiz.tui.keys import bind
from quiz.tui.painting import paint_rows
from quiz.tui.reading import Reading, read_apart, unless_left
from quiz.tui.study.top_line import TopLine
from quiz.values import dataclass

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
_READ, _RECKONED = 50, 90  # percent of the work when the log is read, and replayed


class Sections(Widget):
    """Sections of lines under each other, in two columns where there is room."""

    DEFAULT_CSS = """
    Sections { height: auto; min-height: 1; padding-right: 1; }
    """

    class Widened(Message):
        """There is another width to make rows for."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._words = ""

    def show(self, rows: Sequence[Row], words: str = "") -> None:
        """Tell these, or say this in their place."""
        self._rows, self._words = rows, words
        self.refresh(layout=True)

    def on_resize(self) -> None:
        """Ask for rows as wide as there is room."""
        self.post_message(self.Widened())

    @override
    def render(self) -> RenderResult:
        return paint_rows(self._told(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._told(width))

    def _told(self, width: int) -> Sequence[Row]:
        if not self._words:
            return self._rows
        lines = wrap(self._words, max(width, 1))
        return [row for line in lines for row in _rows_of([(Piece(line),)], width)[:1]]


def rows_of(overview: Overview, width: int, reading: Reading) -> list[Row]:
    """What is told, in rows so wide; `reading` may be over before that."""
    is_wide = width >= _TWO
    room = (width - _GAP) // 2 if is_wide else width
    sections: list[Sequence[Line]] = []
    for section in overview.sections(room):
        reading.heed()
        if section:
            sections.append(section)
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
    StatsScreen #column { scrollbar-gutter: stable; }
    StatsScreen HintBar { margin-top: 1; }
    StatsScreen.-short HintBar { margin-top: 0; }
    """

    def __init__(self, context: Context) -> None:
        """Tell of every deck together first."""
        super().__init__()
        self._shared = context
        self._place = 0  # 0 is all decks, the others follow
        self._memory: Memory | None = None

    @override
    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield TopLine()
            with VerticalScroll(id="column", can_focus=False):
                yield Sections()
            yield HintBar(self._shared.ui_lang)

    def on_mount(self) -> None:
        """Read the log; its figures are reckoned when it is there."""
        self._say("")
        self.run_worker(unless_left(self._read))

    def _say(self, note: str) -> None:
        deck, say = self._deck, self._shared.say
        title = deck.title.say(self._shared.lang) if deck else say("stats-all-decks")
        self.query_one(TopLine).show(say("stats-title"), note, clean(title))

    @property
    def _deck(self) -> Deck | None:
        return self._shared.library.decks[self._place - 1] if self._place else None

    async def _read(self) -> None:
        try:
            read = partial(_read, self._shared)
            self._memory = await read_apart(read, self._count)
        except QuizError as error:
            self._fail(error)
        else:
            self._reckon()

    def _reckon(self, *, goes_home: bool = False) -> None:
        """Reckon the figures of the deck, once there is something to reckon with."""
        if self._memory is not None:
            told = partial(self._tell, self._memory, goes_home=goes_home)
            self.run_worker(unless_left(told), group="figures", exclusive=True)

    async def _tell(self, memory: "Memory", *, goes_home: bool) -> None:
        sections, deck = self.query_one(Sections), self._deck
        width = sections.size.width

        def read(reading: Reading) -> tuple[Overview, list[Row]]:
            overview = _overview(self._shared, memory, deck)
            return overview, rows_of(overview, width, reading)

        def wait(_: int) -> None:
            sections.show(())  # those of another deck, or as wide as they were
            self._count(_RECKONED)

        try:
            overview, rows = await read_apart(read, wait)
        except QuizError as error:
            self._fail(error)
            return
        self._say("" if overview.reviews else self._shared.say("stats-nothing"))
        sections.show(rows)
        if goes_home:
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def _count(self, percent: int) -> None:
        self._say(self._shared.say("stats-counting", percent=str(percent)))

    def _fail(self, error: QuizError) -> None:
        self._say("")
        words = self._shared.say(error.code, **error.arguments)
        self.query_one(Sections).show((), clean(words))

    def on_sections_widened(self) -> None:
        """Make the rows as wide as there is room now."""
        self._reckon()

    def action_deck(self, by: int) -> None:
        """Tell of the next deck, or the one before."""
        self._place = (self._place + by) % (len(self._shared.library.decks) + 1)
        self._say("")
        self._reckon(goes_home=True)

    def action_scroll(self, lines: int) -> None:
        """Move the page."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


@dataclass(frozen=True, slots=True)
class Memory:
    """What the learner's file tells: every answer that stands, and the cards."""

    reviews: tuple[Review, ...]
    cards: Mapping[QuestionId, Card]


def _read(context: Context, reading: Reading) -> Memory:
    """Read it all, in a thread."""

    def told(done: int, total: int) -> None:
        reading.percent = _READ * done // total

    with context.learner.apart(reading.is_wanted) as learner:
        log = under_todays_ids(learner.entries(told), context.library.former)
        cards = learner.cards()
    lines = reading.follow(log, len(log), _READ, _RECKONED)
    return Memory(tuple(reviews_of(lines)), cards)


def _overview(context: Context, memory: Memory, deck: Deck | None) -> Overview:
    library = context.library
    questions = library.questions
    if deck is not None:
        questions = deck.questions(questions, library.base)
    asked = {question.id: question for question in questions}
    return Overview(
        base=library.base,
        questions=asked,
        cards=memory.cards,
        reviews=tuple(r for r in memory.reviews if r.question in asked),
        settings=context.settings.of(deck.id) if deck else context.settings.study,
        today=context.today,
        facets=USUAL,
        lang=context.lang,
        ui_lang=context.ui_lang,
    )
