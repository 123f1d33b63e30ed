"""The `quiz` command: arguments, clock, construction, exit codes. One file a command."""

import argparse
import errno
import importlib
import io
import locale
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

from quiz import __version__
from quiz.cli.parser import Parser
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.problems import ContentError, QuizError

DESCRIPTION = """\
Event facts become proven questions. `quiz` alone opens the app: your decks and what
is due today."""

EXAMPLES = """\
examples:
  quiz                            open the app
  quiz study summits --lang en    study one deck, questions in English
  quiz questions --refused        what could not be asked, and why
  quiz export anki -o korea.apkg  every deck as an Anki package
  quiz check my-facts/            mistakes in your own facts, by file and line
"""

COMMANDS = (
    "study",
    "serve",
    "init",
    "check",
    "facts",
    "questions",
    "explain",
    "grade",
    "decks",
    "due",
    "simulate",
    "stats",
    "settings",
    "log",
    "answers",
    "export",
    "import",
    "card",
    "undo",
    "sync",
    "fit",
    "backup",
    "restore",
    "where",
    "doctor",
)
MODULES = {"import": "import_"}  # where the command's name is a word of Python's

# Clocks outside these years are wrong, and reckoning in them leaves the calendar.
YEARS = range(1970, 2201)
FURTHEST_ZONE = timedelta(hours=16)

OUTPUT_FAILURES = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


class OutputError(QuizError):
    """Standard output takes no more: the disk is full, or the device is gone."""

    code = "output-failed"


class NowhereError(QuizError):
    """The folder that the command was called in is gone, or closed."""

    code = "folder-gone"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all went well, 1 for a failure, 2 for wrong usage."""
    _stand_in_for_closed_streams()
    _accept_every_character()
    ui_lang = _ui_lang(argv)
    parser = _parser(sys.argv[1:] if argv is None else argv, ui_lang)
    try:
        arguments = parser.parse_args(argv)
        arguments.chose_lang = arguments.lang is not None
        arguments.chose_ui_lang = arguments.ui_lang is not None
        arguments.ui_lang = Lang(arguments.ui_lang or ui_lang)
        arguments.is_lang_given = arguments.lang is not None
        arguments.lang = Lang(arguments.lang or arguments.ui_lang)
        arguments.chose_now = arguments.now is not None
        arguments.now = arguments.now or datetime.now(UTC).astimezone()
        if arguments.command is None:
            arguments.command = "study"
            _parser(["study"], ui_lang).parse_args(["study"], namespace=arguments)
            arguments.home = True
        _refuse_to_stand_nowhere()
        code = int(_command(arguments.command).run(arguments))
        print(end="", flush=True)  # here, where it can be said that it failed
    except QuizError as error:
        return _report(error, ui_lang)
    except BrokenPipeError:
        # The reader (`head`, a pager) has gone; nothing is lost.
        _leave_standard_output()
        return 0
    except OSError as error:
        if error.filename is not None or error.errno not in OUTPUT_FAILURES:
            raise
        _leave_standard_output()
        return _report(OutputError(reason=error.strerror or ""), ui_lang)
    except KeyboardInterrupt:
        return 130
    else:
        return code


def _parser(words: Sequence[str], lang: Lang) -> argparse.ArgumentParser:
    """A parser of the commands that are named among the words, or of all of them."""
    parser = Parser(
        lang=lang,
        prog="quiz",
        description=DESCRIPTION,
        epilog=EXAMPLES,
    )
    parser.add_argument("--version", action="version", version=f"quiz {__version__}")
    parser.set_defaults(home=False)
    _add_common(parser, suppress=False)
    subparsers = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", prog=parser.prog
    )
    for name in [name for name in COMMANDS if name in words] or COMMANDS:
        within = _command(name).add_parser(subparsers) or ()
        for subparser in (subparsers.choices[name], *within):
            _add_common(subparser, suppress=True)
    return parser


def _command(name: str) -> ModuleType:
    return importlib.import_module(_module(name))


def _module(name: str) -> str:
    return f"quiz.cli.{MODULES.get(name, name)}"


def _add_common(parser: argparse.ArgumentParser, *, suppress: bool) -> None:
    """Options that stand before or after the command alike."""

    def default(value: object) -> object:
        return argparse.SUPPRESS if suppress else value

    options = parser.add_argument_group("common options")
    options.add_argument(
        "--content",
        metavar="FOLDER",
        type=Path,
        action="append",
        default=default([]),
        help="a folder with data/ and decks/, beside the bundled packs; repeatable",
    )
    options.add_argument(
        "--learner",
        metavar="FILE",
        type=Path,
        default=default(None),
        help="the learner's file (else the one of this user)",
    )
    options.add_argument(
        "--lang",
        choices=[lang.value for lang in Lang],
        default=default(None),
        help="language of the questions",
    )
    options.add_argument(
        "--ui-lang",
        choices=[lang.value for lang in Lang],
        default=default(None),
        help="language of the program (else that of the locale)",
    )
    options.add_argument(
        "--now",
        metavar="TIMESTAMP",
        type=_timestamp,
        default=default(None),
        help="pretend that it is this moment, as 2026-11-22T09:00+09:00",
    )
    options.add_argument(
        "--json",
        action="store_true",
        default=default(False),
        help="one JSON object a line on standard output",
    )


def _timestamp(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no timestamp; write 2026-11-22T09:00+09:00"
        raise argparse.ArgumentTypeError(message) from error
    if moment.year not in YEARS:
        message = f"{text!r} is not between {YEARS[0]} and {YEARS[-1]}"
        raise argparse.ArgumentTypeError(message)
    moment = moment if moment.tzinfo else moment.astimezone()
    if abs(moment.utcoffset() or timedelta()) > FURTHEST_ZONE:
        message = f"{text!r} is further from UTC than any place on earth"
        raise argparse.ArgumentTypeError(message)
    return moment


def _stand_in_for_closed_streams() -> None:
    """Give a stream that was closed before the start something that takes all.

    Python has None in its place, and the next file opened would have its number.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # It lasts as long as the program.
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115, PTH123
            setattr(sys, name, stream)


def _accept_every_character() -> None:
    """Write what the terminal's encoding lacks as an escape, not as a failure."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        # The second is that of the C locale, and writes no Hangul either; in UTF-8
        # it is how names of files that are no text are written.
        is_utf8 = stream.encoding.lower().replace("-", "") == "utf8"
        if stream.errors == "strict" or (
            stream.errors == "surrogateescape" and not is_utf8
        ):
            stream.reconfigure(errors="backslashreplace")


def _refuse_to_stand_nowhere() -> None:
    """Raise `NowhereError` where the folder the command was called in is gone."""
    try:
        Path.cwd()
    except OSError as error:
        raise NowhereError from error


def _leave_standard_output() -> None:
    """Let nothing more be written: Python would try again when it ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _ui_lang(argv: Sequence[str] | None) -> Lang:
    """The language to speak before the arguments are read: also for errors."""
    words = list(sys.argv[1:] if argv is None else argv)
    for place, word in enumerate(words):
        option, _, given = word.partition("=")
        if option == "--ui-lang":
            given = given or "".join(words[place + 1 : place + 2])
            if given in tuple(Lang):
                return Lang(given)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return Lang.KO if os.environ[name].startswith("ko") else Lang.EN
    return Lang.KO if (locale.getlocale()[0] or "").startswith("ko") else Lang.EN


def _report(error: QuizError, lang: Lang) -> int:
    if isinstance(error, ContentError):
        from quiz.cli.problems import print_problems

        print_problems(error.problems, lang, sys.stderr)
    print(f"quiz: {say(error.code, lang, **error.arguments)}", file=sys.stderr)
    return 1
