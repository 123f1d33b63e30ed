"""The home screen: what is due today, and the decks to study."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static
from typing_extensions import override

from quiz.language.case import headed
from quiz.language.normalise import clean
from quiz.language.text import Text
from quiz.problems import QuizError
from quiz.terminal.cells import Piece
from quiz.terminal.intervals import say_when
from quiz.tui.context import Context
from quiz.tui.hints import HintBar
from quiz.tui.home.deck_list import DeckList
from quiz.tui.home.today import Today
from quiz.tui.home.waiting import Waiting, streak_of, what_waits
from quiz.tui.keys import bind
from quiz.tui.notices import tell
from quiz.tui.painting import paint
from quiz.tui.study.start import open_session
from quiz.tui.study.top_line import TopLine


class HomeScreen(Screen[None]):
    """Decks with what is due and what is new in each."""

    AUTO_FOCUS = ""  # focus as it comes would scroll the headline away

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("slash,b", "app.browse", "key-browse", shown="/"),
        bind("t", "app.timeline", "key-timeline"),
        bind("s", "app.stats", "key-stats"),
        bind("comma", "app.settings", "key-settings", shown=","),
        bind("q", "app.quit", "key-quit"),
    ]

    DEFAULT_CSS = """
    HomeScreen #note { color: $quiet; }
    HomeScreen Today { margin-top: 1; }
    HomeScreen DeckList { margin-top: 2; }
    HomeScreen #about { color: $quiet; margin: 1 2; }
    HomeScreen.-short Today { margin-top: 0; }
    HomeScreen.-short DeckList { margin-top: 1; }
    """

    def __init__(self, context: Context) -> None:
        """Show the decks of this library."""
        super().__init__()
        self._shared = context

    @override
    def compose(self) -> ComposeResult:
        say = self._shared.say
        headings = ("home-decks", "home-due", "asking-learning", "home-new")
        decks, due, learning, new = (headed(say(code)) for code in headings)
        with Vertical(id="page"):
            yield TopLine()
            with VerticalScroll(id="column", can_focus=False):
                yield Today(self._shared)
                yield DeckList((decks, due, learning, new))
                yield Static(id="about", markup=False)
            yield HintBar(self._shared.ui_lang, always="help")

    def on_mount(self) -> None:
        """Count what waits."""
        self._count()
        self.query_one(DeckList).focus(scroll_visible=False)

    def on_screen_resume(self) -> None:
        """Count again after a session."""
        self._count()

    def _count(self) -> None:
        try:
            waiting = what_waits(self._shared)
            days = streak_of(self._shared)
        except QuizError as error:
            tell(self.app, self._shared, error)
            return
        say = self._shared.say
        streak = say("home-streak", n=str(days)) if days > 1 else ""
        self.query_one(TopLine).show(say("home-title"), "", streak)
        listed = self.query_one(DeckList)
        listed.show(waiting.lines)
        listed.display = bool(waiting.lines)
        headline, note = self._say(waiting)
        self.query_one(Today).show(headline, note, waiting.ahead)
        self._describe()

    def _say(self, waiting: Waiting) -> tuple[str, str]:
        """The headline, and what to do."""
        say = self._shared.say
        if not waiting.lines:
            return say("home-empty"), say("home-no-decks")
        next_due = (
            say_when(waiting.next_due, self._shared.clock(), self._shared.ui_lang)
            if waiting.next_due
            else ""
        )
        due, new = waiting.today.due, waiting.today.new
        if not due + new:
            return say("home-done"), say("home-next", when=next_due) if next_due else ""
        headline = say("home-today", n=due + new)
        if waiting.is_first_run:
            return headline, say("home-first")
        return headline, say("home-split", due=due, new=new)

    def _describe(self) -> None:
        """Say what the marked deck is about."""
        marked = self.query_one(DeckList).deck
        decks = {deck.id: deck for deck in self._shared.library.decks}
        about = decks[marked].description if marked in decks else Text()
        words = clean(about.say(self._shared.lang))
        place = self.query_one("#about", Static)
        place.update(paint(Piece(words)))
        place.display = bool(words)

    @on(DeckList.Marked)
    def _marked(self) -> None:
        self._describe()

    @on(DeckList.Chosen)
    def _chosen(self, event: DeckList.Chosen) -> None:
        for deck in self._shared.library.decks:
            if deck.id == event.deck:
                open_session(self.app, self._shared, deck)
                return
