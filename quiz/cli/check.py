"""`quiz check`: every problem in data and decks, with its file and line."""

import argparse
import sys
from pathlib import Path

EXAMPLES = """examples:
  quiz check                       everything: the bundled content and your own
  quiz check data/my-pack          one pack
  quiz check my-events.yaml        one file, with the packs it refers to
  quiz check --schema > schema.json   for an editor that checks YAML while you type
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "check",
        help="find every problem in data and decks",
        description="Print every problem in data and decks as file:line: what. what to "
        "do. Exits 1 if there is one.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
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


def run(arguments: argparse.Namespace) -> int:
    """Print the problems on standard output, the summary on standard error."""
    if arguments.schema:
        return _print_schema()
    from quiz.cli.problems import print_problems
    from quiz.content.folders import find_content
    from quiz.content.packs import load, load_paths
    from quiz.language.messages import say

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
        decks=len(loaded.decks),
    )
    code = "check-problems" if loaded.problems else "check-clean"
    summary = say(code, lang, counts=counts, count=len(loaded.problems))
    print(summary, file=sys.stderr)
    return 1 if loaded.problems else 0


def _print_schema() -> int:
    from quiz.content.schema import schema_text

    sys.stdout.write(schema_text())
    return 0
