"""The Textual app: one learner, one library, the home screen and what it opens."""

import asyncio
import gc
import signal
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text as RichText
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import ModalScreen, Screen
from textual.widget import MountError
from typing_extensions import override

from quiz.language.text import Lang
from quiz.problems import QuizError
from quiz.questions.deck import Deck
from quiz.study.beginning import Wanted
from quiz.study.settings_text import SettingsRead
from quiz.tui.context import Context, Learner, Library, Preferences, Workshop
from quiz.tui.keys import bind
from quiz.tui.lasting_output import lasting
from quiz.tui.notices import tell
from quiz.tui.study.start import open_session, study_screen
from quiz.tui.themes import DEFAULTS, HANJI, MEOK, OWN, THEMES, UNKNOWN

if TYPE_CHECKING:
    from quiz.tui.palette import Command

# Classes that a screen carries from so many columns or rows on.
_WIDTHS = [(0, "-narrow"), (60, "-normal"), (110, "-wide")]
_HEIGHTS = [(0, "-short"), (22, "-middle"), (30, "-tall")]


def make_app(
    library: Library,
    learner: Learner,
    *,
    settings: SettingsRead,
    clock: Callable[[], datetime],
    lang: Lang,
    ui_lang: Lang,
    deck: Deck | None = None,
    theme: str = "",
    workshop: Workshop | None = None,
    preferences: Preferences | None = None,
    crash_log: Path | None = None,
    wanted: Wanted | None = None,
) -> "QuizApp":
    """The app, as the command and the tests start it; `deck` opens a session.

    `wanted` is what of the deck is asked first.
    """
    context = Context(
        library=library,
        learner=learner,
        settings=settings,
        clock=clock,
        lang=lang,
        ui_lang=ui_lang,
        workshop=workshop,
        preferences=preferences,
    )
    return QuizApp(context, deck, theme, crash_log, wanted)


class QuizApp(App[None]):
    """Decks, sessions and help over one learner's file."""

    ENABLE_COMMAND_PALETTE = False

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("f1,question_mark", "help", "key-help", shown="F1"),
        bind("f2", "theme", "key-theme", shown="F2", hint=False),
        bind("ctrl+p", "palette", "key-palette", hint=False, priority=True),
        bind("ctrl+q", "quit", "key-quit", hint=False, priority=True),
    ]

    _is_made = False

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
    StudyScreen.-wide #page { max-width: 132; }
    Toast { background: $panel; color: $foreground; padding: 1 2; }
    """

    def __init__(
        self,
        context: Context,
        deck: Deck | None,
        theme: str,
        crash_log: Path | None = None,
        wanted: Wanted | None = None,
    ) -> None:
        """Open on the decks, or in a session of this deck."""
        super().__init__()
        self.context = context
        self._deck = deck
        self._wanted = wanted
        self._crash_log = crash_log
        for own in THEMES:
            self.register_theme(own)
        for name in UNKNOWN:
            if name in self.available_themes:
                self.unregister_theme(name)
        # Set as an attribute it would have the whole style sheet parsed a second time.
        chosen = theme if theme in self.available_themes else MEOK.name
        self.set_reactive(App.theme, chosen)
        self._is_made = True
        self.stylesheet.set_variables(self.get_css_variables())

    @override
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    @override
    def get_css_variables(self) -> dict[str, str]:
        if not self._is_made:  # what Textual begins with is never shown
            return {}
        variables = super().get_css_variables()
        if self.theme in OWN:  # which read as they are
            return variables
        from quiz.tui.readable import readable

        self.theme_variables = readable(variables)
        return self.theme_variables

    @override
    def get_driver_class(self) -> type[Driver]:
        return lasting(super().get_driver_class())

    @override
    def get_default_screen(self) -> Screen[None]:
        # Pushed over an empty screen it would be laid out and painted three times.
        if self._deck is None:
            first = self._home()
        else:  # the decks are counted only when they are gone back to
            first = study_screen(self.context, self._deck, self._wanted)
        first.update_classes(self._classes_of_size(), update=False)
        return first

    @override
    def pop_screen(self) -> AwaitComplete:
        if len(self.screen_stack) > 1:
            return super().pop_screen()
        # Textual never takes its first screen away: the decks lie over it.
        return AwaitComplete(self.push_screen(self._home()))

    def _home(self) -> Screen[None]:
        from quiz.tui.home.screen import HomeScreen

        return HomeScreen(self.context)

    def on_mount(self) -> None:
        """Leave in order when told to."""
        self._leave_on_signals()
        self._leave_with_the_terminal()
        self.call_after_refresh(self._collect_again)
        self.app_resume_signal.subscribe(self, self._redraw)

    def _classes_of_size(self) -> dict[str, bool]:
        """What the first screen is told of its size before it is styled at all."""
        across = [name for least, name in _WIDTHS if self.size.width >= least]
        down = [name for least, name in _HEIGHTS if self.size.height >= least]
        return {across[-1]: True, down[-1]: True}

    def _collect_again(self) -> None:
        if not gc.isenabled():  # put off by the command
            # What was made for the first screen lasts: looking through it stalls keys.
            gc.freeze()
            gc.enable()

    def _redraw(self, _: object) -> None:
        # In tmux the first row stays blank after `fg` until something draws it.
        self.set_timer(0.1, lambda: self.refresh(layout=True))

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

    def _leave_with_the_terminal(self) -> None:
        from quiz.tui.hanging_up import SECONDS, hanging_up

        if is_gone := hanging_up():

            def look() -> None:
                if is_gone():
                    self._leave_on(signal.SIGHUP)

            self.set_interval(SECONDS, look)

    def _leave_on(self, number: int) -> None:
        self.exit(return_code=128 + number)

    @override
    def _handle_exception(self, error: Exception) -> None:
        # A key typed ahead opens a screen from which leaving takes everything away.
        if self._exit and isinstance(error, NoMatches | MountError):
            return
        super()._handle_exception(error)

    @override
    def _fatal_error(self) -> None:
        from quiz.tui.crash import keep_crash

        error = self._exception
        path, say = self._crash_log, self.context.say
        words = [say("crash", what=type(error).__name__)]
        if path and error and keep_crash(error, path, self.context.clock()):
            words.append(say("crash-log", file=str(path)))
        self.panic(RichText("\n".join(words)))

    def action_palette(self) -> None:
        """Search among everything the app can do."""
        from quiz.tui.palette import PaletteScreen

        if not isinstance(self.screen, PaletteScreen):
            screen = PaletteScreen(self.context, self._commands())
            self.push_screen(screen, lambda chosen: chosen.run() if chosen else None)

    def _commands(self) -> "tuple[Command, ...]":
        from quiz.tui.palette import Command

        say, lang = self.context.say, self.context.lang
        decks = (
            Command(
                say("command-study", deck=deck.title.say(lang)),
                "",
                partial(open_session, self, self.context, deck),
            )
            for deck in self.context.library.decks
        )
        themes = (
            Command(say("command-theme", theme=name), "", partial(self._use, name))
            for name in sorted(self.available_themes)
        )
        return (
            *decks,
            Command(say("key-browse"), "/", self.action_browse),
            Command(say("key-timeline"), "t", self.action_timeline),
            Command(say("key-stats"), "s", self.action_stats),
            Command(say("key-settings"), ",", self.action_settings),
            Command(say("key-help"), "F1", self.action_help),
            Command(say("key-theme"), "F2", self.action_theme),
            *themes,
            Command(say("command-suspend"), "", self.action_suspend_process),
            Command(say("key-quit"), "ctrl+q", self.exit),
        )

    def _use(self, theme: str) -> None:
        """Change to a theme, and keep it for the next time."""
        self.theme = theme
        if self.context.preferences is None:
            return
        try:
            self.context.preferences.prefer("theme", theme)
        except QuizError as error:
            tell(self, self.context, error)

    def action_browse(self) -> None:
        """Look things up."""
        from quiz.tui.browse.screen import BrowseScreen

        self.push_screen(BrowseScreen(self.context))

    def action_stats(self) -> None:
        """Show statistics."""
        from quiz.tui.stats.screen import StatsScreen

        self.push_screen(StatsScreen(self.context))

    def action_settings(self) -> None:
        """Show the settings."""
        from quiz.tui.settings.screen import SettingsScreen

        self.push_screen(SettingsScreen(self.context))

    def action_timeline(self) -> None:
        """Show all events along time."""
        from quiz.tui.timeline.screen import TimelineScreen

        self.push_screen(TimelineScreen(self.context))

    def action_theme(self) -> None:
        """Change between the dark and the light theme."""
        self._use(HANJI.name if self.theme == MEOK.name else MEOK.name)

    @override
    def action_help_quit(self) -> None:
        """Say how to quit, to whoever presses ctrl+c."""
        self.notify(self.context.say("quit-with"), markup=False)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        from quiz.tui.help.screen import HelpScreen

        if isinstance(self.screen, ModalScreen):
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
