"""The Textual app: one learner, one library, the home screen and what it opens."""

import asyncio
import signal
from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen
from typing_extensions import override

from quiz.language.text import Lang
from quiz.questions.deck import Deck
from quiz.study.settings import StudySettings
from quiz.tui.context import Context, Learner, Library
from quiz.tui.help.screen import HelpScreen
from quiz.tui.home.screen import HomeScreen
from quiz.tui.keys import bind
from quiz.tui.study.start import study_screen
from quiz.tui.themes import DEFAULTS, HANJI, MEOK, THEMES

# Classes that a screen carries from so many columns or rows on.
_WIDTHS = [(0, "-narrow"), (60, "-normal"), (110, "-wide")]
_HEIGHTS = [(0, "-short"), (22, "-middle"), (30, "-tall")]


def make_app(
    library: Library,
    learner: Learner,
    *,
    settings: StudySettings,
    clock: Callable[[], datetime],
    lang: Lang,
    ui_lang: Lang,
    deck: Deck | None = None,
    theme: str = "",
) -> "QuizApp":
    """The app, as the command and the tests start it; `deck` opens a session."""
    context = Context(
        library=library,
        learner=learner,
        settings=settings,
        clock=clock,
        lang=lang,
        ui_lang=ui_lang,
    )
    return QuizApp(context, deck, theme)


class QuizApp(App[None]):
    """Decks, sessions and help over one learner's file."""

    ENABLE_COMMAND_PALETTE = False

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("f1,question_mark", "help", "key-help", shown="F1"),
        bind("f2", "theme", "key-theme", shown="F2", hint=False),
        bind("ctrl+q", "quit", "key-quit", hint=False, priority=True),
    ]

    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS

    # One column in the middle of every screen: a page, and what scrolls on it.
    CSS = """
    Screen { align-horizontal: center; }
    #page { max-width: 84; padding: 0 4; }
    #column { height: 1fr; padding-top: 1; scrollbar-size-vertical: 1; }
    #column > Static { height: auto; }
    Screen.-tall #column { padding-top: 3; }
    Screen.-narrow #page { padding: 0 1; }
    Toast { background: $panel; color: $foreground; padding: 1 2; }
    """

    def __init__(self, context: Context, deck: Deck | None, theme: str) -> None:
        """Open on the decks, or in a session of this deck."""
        super().__init__()
        self.context = context
        self._deck = deck
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else MEOK.name

    @override
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def on_mount(self) -> None:
        """Open the first screen, and leave in order when told to."""
        self._leave_on_signals()
        self.push_screen(HomeScreen(self.context))
        if self._deck is not None:
            self.push_screen(study_screen(self.context, self._deck))

    def _leave_on_signals(self) -> None:
        # Left to themselves these two end the process with the terminal still in
        # full-screen mode. Windows has neither.
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is None:
                continue
            try:
                loop.add_signal_handler(number, self._leave_on, number)
            except (NotImplementedError, RuntimeError, ValueError):
                continue

    def _leave_on(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def action_theme(self) -> None:
        """Change between the dark and the light theme."""
        self.theme = HANJI.name if self.theme == MEOK.name else MEOK.name

    @override
    def action_help_quit(self) -> None:
        """Say how to quit, to whoever presses ctrl+c."""
        self.notify(self.context.say("quit-with"), markup=False)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        if isinstance(self.screen, HelpScreen):
            return
        say = self.context.say
        here = say(f"help-{type(self.screen).__name__}")
        parts = ((here, _keys_on(self.screen)), (say("help-everywhere"), _own(QuizApp)))
        self.push_screen(HelpScreen(self.context, parts))


def _keys_on(screen: Screen[object]) -> tuple[Binding, ...]:
    """The keys of a screen and of what stands on it, as our own classes bind them."""
    there = dict.fromkeys(type(widget) for widget in (*screen.walk_children(), screen))
    return tuple(binding for kind in there for binding in _own(kind))


def _own(kind: type[DOMNode]) -> tuple[Binding, ...]:
    if not kind.__module__.startswith("quiz."):
        return ()
    return tuple(b for b in vars(kind).get("BINDINGS", ()) if isinstance(b, Binding))
