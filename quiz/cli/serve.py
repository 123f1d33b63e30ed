"""`quiz serve`: the app in a browser on this computer."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from quiz.cli.parser import whole_number
from quiz.language.messages import say
from quiz.problems import QuizError

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = """\
examples:
  quiz serve                  print an address, and serve the app there
  quiz serve --open           open it in the browser as well
  quiz serve --port 8765      at this port; without it, any that is free
  quiz serve summits          a session with this deck

Only this computer can open the address, and only with the key in it, which is new at
every start. Ctrl-C ends it. Larger letters: add &fontsize=28 to the address.

It needs an extra: pip install 'sasil-quiz[serve]', which brings textual-serve (MIT).
"""

PORTS = range(1, 65536)


class ServeError(QuizError):
    """What serves the app is not installed."""

    code = "serve-not-installed"


class PortError(QuizError):
    """The port cannot be had."""

    code = "serve-no-port"


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "serve",
        help="the app in a browser on this computer",
        description="Serve the app to a browser on this computer, and to nobody else.",
        epilog=EXAMPLES,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="study this deck")
    parser.add_argument(
        "--port",
        metavar="N",
        type=_port,
        default=0,
        help="where to listen (default: any that is free)",
    )
    parser.add_argument(
        "--open", action="store_true", help="open the address in the browser"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the address, and serve until interrupted."""
    from quiz.cli.loading import load_library

    try:
        from quiz.tui.browser.server import Browser, Words, listen
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("quiz"):
            raise
        raise ServeError from error
    library = load_library(arguments)  # what is wrong is said here, not in the page
    if arguments.deck is not None:
        library.deck(arguments.deck)
    try:
        listening = listen(arguments.port)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PortError(port=str(arguments.port), reason=reason) from error
    lang = arguments.ui_lang
    words = Words(
        lang=lang,
        title=say("home-title", lang),
        ended=say("serve-ended", lang),
        again=say("serve-again", lang),
        refused=say("serve-refused", lang),
    )
    with listening:
        browser = Browser([*_command(arguments)], listening, words)
        if arguments.json:
            print(json.dumps({"address": browser.address}), flush=True)
        else:
            print(say("serve-open", lang), file=sys.stderr, flush=True)
            print(browser.address, flush=True)
        if arguments.open:
            import webbrowser

            webbrowser.open(browser.address)
        browser.serve()
    return 0


def _command(arguments: argparse.Namespace) -> "Iterator[str]":
    """How the app is started for a page: with what this command was started with."""
    yield from (sys.executable, "-m", "quiz")
    for folder in arguments.content:
        yield f"--content={folder}"
    if arguments.learner is not None:
        yield f"--learner={arguments.learner}"
    if arguments.chose_lang:
        yield f"--lang={arguments.lang}"
    if arguments.chose_ui_lang:
        yield f"--ui-lang={arguments.ui_lang}"
    if arguments.chose_now:
        yield f"--now={arguments.now.isoformat()}"
    if arguments.deck is not None:
        yield from ("study", "--", arguments.deck)


def _port(text: str) -> int:
    return whole_number(text, PORTS[0], PORTS[-1])
