"""`quiz import`: facts from a table, reviews from Anki."""

import argparse

from quiz.cli import import_anki, import_facts

EXAMPLES = """\
examples:
  quiz import facts trips.csv --map trips.map.yaml -o my/data/trips
  quiz import anki collection.colpkg
  quiz import facts --help    what it needs, and more examples
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> tuple[argparse.ArgumentParser, ...]:
    """Add the command to the parser, with one within it for each thing to import."""
    parser = subparsers.add_parser(
        "import",
        help="facts from a table, reviews from Anki",
        description="Bring in facts from a table, or reviews made in Anki.",
        epilog=EXAMPLES,
    )
    kinds = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    return import_facts.add_to(kinds), import_anki.add_to(kinds)


def run(arguments: argparse.Namespace) -> int:
    """Do what the command within this one does."""
    return int(arguments.run(arguments))
