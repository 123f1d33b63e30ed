"""`quiz check`: every problem in data and decks, with its file and line."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from quiz.language.text import Lang

MOST_HINTS = 20  # nobody reads the hundredth

EXAMPLES = """examples:
  quiz check                       everything: the bundled content and your own
  quiz check data/my-pack          one pack
  quiz check my-events.yaml        one file, with the packs it refers to
  quiz check --watch               again whenever a file changes, until Ctrl+C
  quiz check --schema > schema.json   for an editor that checks as you type
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "check",
        help="find every problem in data and decks",
        description="Print every problem in data and decks as file:line: what. what to "
        "do. Exits 1 if there is one; a hint is no problem.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "path",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a content folder, a folder of packs, a pack or a file",
    )
    parser.add_argument(
        "--schema",
        action="store_true",
        help="print the JSON Schema of the format and exit",
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="check again whenever a file changes; Ctrl+C ends it and exits 0",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the problems on standard output, summary and hints on standard error."""
    if arguments.schema:
        return _print_schema()
    if arguments.watch:
        return watch(arguments, sleep=time.sleep, clock=_clock)
    return check(arguments)


def check(arguments: argparse.Namespace) -> int:
    """Check once."""
    from quiz.cli.problems import print_problems
    from quiz.content.folders import bundled, find_content
    from quiz.content.hints import find_hints
    from quiz.content.packs import load, load_paths
    from quiz.language.messages import say
    from quiz.questions.deck import with_pack_decks

    content = find_content(arguments.content, Path.cwd())
    loaded = load_paths(arguments.path, content) if arguments.path else load(content)
    lang = arguments.ui_lang
    print_problems(loaded.problems, lang, sys.stdout)
    counts = say(
        "check-counts",
        lang,
        packs=len(loaded.base.packs),
        events=len(loaded.base.events),
        sources=len(loaded.base.sources),
        entities=len(loaded.base.entities),
        templates=len(loaded.templates),
        decks=len(with_pack_decks(loaded.decks, loaded.base)),
    )
    code = "check-problems" if loaded.problems else "check-clean"
    summary = say(code, lang, counts=counts, count=len(loaded.problems))
    sys.stdout.flush()
    print(summary, file=sys.stderr)
    if not loaded.problems:
        # What is left out for a problem would be missed.
        hints = find_hints(loaded, bundled())
        print_problems(hints[:MOST_HINTS], lang, sys.stderr)
        if more := len(hints[MOST_HINTS:]):
            print(say("hints-more", lang, count=more), file=sys.stderr)
    return 1 if loaded.problems else 0


def watch(
    arguments: argparse.Namespace,
    *,
    sleep: Callable[[float], None],
    clock: Callable[[], datetime],
    stop: Callable[[], bool] = lambda: False,
) -> int:
    """Check now and after every change, until told to stop.

    What cannot be loaded at the beginning fails as ever; later it is told, and the
    watch goes on, for files come and go while one works.
    """
    from quiz.content.folders import find_content
    from quiz.content.watching import changes, snapshot
    from quiz.language.messages import say
    from quiz.problems import QuizError

    lang: Lang = arguments.ui_lang
    content = find_content(arguments.content, Path.cwd())
    folders = (folder / name for folder in content for name in ("data", "decks"))
    places = [path.resolve() for path in (*folders, *arguments.path)]
    try:
        changed = changes(lambda: snapshot(places), sleep, stop)
        check(arguments)
        print(say("watch-begins", lang), file=sys.stderr)
        for paths in changed:
            print(_heading(paths, clock(), lang), file=sys.stderr)
            try:
                check(arguments)
            except QuizError as error:
                said = say(error.code, lang, **error.arguments)
                print(f"quiz: {said}", file=sys.stderr)
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return 0


def _heading(paths: Sequence[Path], now: datetime, lang: Lang) -> str:
    """When it was, and which files changed: the first of them, and how many more."""
    from quiz.content.files import shown_path
    from quiz.language.messages import say

    code = "watch-changed-more" if len(paths) > 1 else "watch-changed"
    return "\n" + say(
        code,
        lang,
        time=f"{now:%H:%M:%S}",
        file=shown_path(paths[0]),
        count=len(paths) - 1,
    )


def _clock() -> datetime:
    return datetime.now().astimezone()


def _print_schema() -> int:
    from quiz.content.schema import schema_text

    sys.stdout.write(schema_text())
    return 0
