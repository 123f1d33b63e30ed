"""`quiz study`, and `quiz` alone: the app in the terminal."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.leaving import leaving_orderly
from quiz.cli.wanted import add_arguments, wanted_of
from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.language.text import Lang
    from quiz.questions.deck import Deck
    from quiz.questions.question import QuestionId
    from quiz.store.learner_file import LearnerFile
    from quiz.study.session import StudySession
    from quiz.study.settings import StudySettings
    from quiz.study.settings_text import SettingsRead

EXAMPLES = """examples:
  quiz                        the decks, and what is due in each
  quiz study                  the first deck that has something due
  quiz study korea-russia     a session with this deck
  quiz study --lang en        questions in English
  quiz study --only treaties --minutes 10
  quiz study --only missed    what you missed this week, due or not
  quiz study --cram           practise all you have seen; the schedule stays
  quiz study --plain          a line at a time: screen readers, ssh, pipes
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "study",
        help="study a deck in the terminal",
        description="Open a session: questions that are due, and new ones among them. "
        "Every answer is kept at once; Esc leaves at any time.",
        epilog=EXAMPLES,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="the deck's id")
    parser.add_argument(
        "--plain",
        action="store_true",
        default=False,
        help="a line at a time, without screens; answers may come from a pipe",
    )
    add_arguments(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the app on the decks, or in a session; or hold one in lines."""
    if arguments.plain:
        return _hold_in_lines(arguments)
    # Textual draws on standard error, and without a terminal it would run for ever.
    # Behind `quiz serve` the browser is the terminal.
    is_served = "TEXTUAL_DRIVER" in os.environ
    refused = "" if is_served else _say_what_is_no_terminal(arguments.ui_lang)
    if refused:
        print(refused, file=sys.stderr)
        return 2
    gc.disable()  # until the first screen is drawn: next to nothing made so far goes
    from quiz.cli.learner import back_up_if_due, learner_path, open_learner
    from quiz.cli.learning import load_settings
    from quiz.cli.loading import load_library, speak
    from quiz.store.settings_file import load_preferences, settings_file
    from quiz.tui.app import make_app

    library, settings = load_library(arguments), load_settings(arguments)
    preferred = load_preferences(settings_file(learner_path(arguments)))
    _prefer(arguments, preferred)
    clock = _clock_from(arguments.now)
    with open_learner(arguments, library.former) as learner:
        back_up_if_due(learner, arguments.now, arguments.ui_lang)
        deck = None
        if arguments.deck is not None:
            deck = library.deck(arguments.deck)
            speak(arguments, [deck])
        elif not arguments.home:
            deck = _first_waiting(library, learner, settings, clock())
        wanted = None
        if deck is not None:
            own = settings.of(deck.id)
            wanted = wanted_of(arguments, library, learner, own)
        app = make_app(
            library,
            learner,
            settings=settings,
            wanted=wanted,
            clock=clock,
            lang=arguments.lang,
            ui_lang=arguments.ui_lang,
            deck=deck,
            theme=os.environ.get("TEXTUAL_THEME") or preferred.get("theme", ""),
            preferences=_Preferences(settings_file(learner.path)),
            workshop=_Workshop(arguments, library),
            crash_log=learner.path.with_name("crash.log"),
        )
        if is_served:
            _end_with_the_server()
        app.run()
        back_up_if_due(learner, clock(), arguments.ui_lang)
    return app.return_code or 0


def _end_with_the_server() -> None:
    """Stop once `quiz serve` is gone without a word: nothing else would end the app."""
    import signal
    import threading
    import time

    server = os.getppid()

    def watch() -> None:
        while os.getppid() == server:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def _hold_in_lines(arguments: argparse.Namespace) -> int:
    """The same session without screens: said, and heard, a line at a time."""
    from quiz.cli.learner import back_up_if_due, learner_path, open_learner
    from quiz.cli.learning import load_settings
    from quiz.cli.loading import load_library, speak
    from quiz.plain.conversation import Conversation
    from quiz.plain.streams import Voice, ear, wants_colour
    from quiz.plain.telling import Teller
    from quiz.store.settings_file import load_preferences, settings_file
    from quiz.study.beginning import begin_session

    library, settings = load_library(arguments), load_settings(arguments)
    _prefer(arguments, load_preferences(settings_file(learner_path(arguments))))
    clock = _clock_from(arguments.now)
    voice = Voice(sys.stdout, in_colour=wants_colour(sys.stdout, os.environ))
    with leaving_orderly(), open_learner(arguments, library.former) as learner:
        back_up_if_due(learner, arguments.now, arguments.ui_lang)
        if arguments.deck is not None:
            deck = library.deck(arguments.deck)
            speak(arguments, [deck])
        elif (first := _first_waiting(library, learner, settings, clock())) is None:
            print(say("plain-no-decks", arguments.ui_lang))
            return 0
        else:
            deck = first
        wanted = wanted_of(arguments, library, learner, settings.of(deck.id))

        def begin(again: "QuestionId | None") -> "StudySession":
            return begin_session(
                deck,
                facts=lambda: library,
                answers=learner,
                cards=learner.cards(),
                settings=settings,
                lang=arguments.lang,
                now=clock(),
                wanted=wanted,
                again=again,
            )

        teller = Teller(
            base=library.base, lang=arguments.lang, ui_lang=arguments.ui_lang
        )
        is_all_kept = Conversation(
            begin,
            library=library,
            teller=teller,
            learner=learner,
            clock=clock,
            hear=ear(sys.stdin, sys.stdout),
            voice=voice,
        ).run()
        back_up_if_due(learner, clock(), arguments.ui_lang)
    return 0 if is_all_kept else 1


def _prefer(arguments: argparse.Namespace, preferred: Mapping[str, str]) -> None:
    """Speak the languages of the settings file, where no others were asked for."""
    from quiz.language.text import Lang

    for name in ("lang", "ui_lang"):
        if not getattr(arguments, f"chose_{name}") and preferred.get(name) in tuple(
            Lang
        ):
            setattr(arguments, name, Lang(preferred[name]))


class _Preferences:
    """The settings file beside a learner's file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def change(self, field: str, settings: "StudySettings") -> "SettingsRead":
        """Write one field for all decks; the settings as they are then."""
        from quiz.store.settings_file import change_setting, load_settings

        change_setting(self.path, None, field, settings)
        return load_settings(self.path)

    def prefer(self, name: str, value: str) -> None:
        """Write something about the app itself, such as its theme."""
        from quiz.store.settings_file import change_preference

        change_preference(self.path, name, value)


class _Workshop:
    """Where the facts of these arguments are written."""

    def __init__(self, arguments: argparse.Namespace, library: "Library") -> None:
        self._arguments = arguments
        self._library = library

    def place_of(self, fact: str) -> tuple[Path, int] | None:
        """The file and line of an event or entity."""
        found = self._library.lines.find(fact)
        return (Path(found[0]), found[1]) if found else None

    def reload(self) -> "Library":
        """Read the facts again; raises `ContentError` where they have problems."""
        from quiz.cli.loading import load_library
        from quiz.content.folders import find_content
        from quiz.content.packs import load
        from quiz.problems import ContentError

        loaded = load(find_content(self._arguments.content, Path.cwd()))
        if loaded.problems:
            raise ContentError(loaded.problems)
        self._library = load_library(self._arguments)
        return self._library


def _say_what_is_no_terminal(lang: "Lang") -> str:
    """Which streams would have to be a terminal and are none; empty if all are."""
    streams = {"stdin": sys.stdin, "stderr": sys.stderr}
    names = [
        say(f"stream-{name}", lang)
        for name, stream in streams.items()
        if not stream.isatty()
    ]
    if not names:
        return ""
    from quiz.language.lists import join

    return say("no-terminal", lang, streams=join(names, lang))


def _clock_from(now: datetime) -> Callable[[], datetime]:
    """A clock that shows this moment and runs on."""
    started = datetime.now(UTC)
    return lambda: now + (datetime.now(UTC) - started)


def _first_waiting(
    library: "Library",
    learner: "LearnerFile",
    settings: "SettingsRead",
    now: datetime,
) -> "Deck | None":
    """The first deck with something to ask, else the first of all."""
    from quiz.study.queue import count
    from quiz.study.trees import tree_of

    cards = learner.kept_cards()
    for deck in library.decks:
        questions = deck.outlines(library.questions, library.base)
        tree = tree_of(deck, library.decks, library.questions, library.base)
        counts = count(questions, cards, settings.of(deck.id), now, tree)
        if counts.due or counts.new:
            return deck
    return library.decks[0] if library.decks else None
