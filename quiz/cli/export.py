"""`quiz export`: decks for other programs: packages and tables for Anki."""

import argparse
from datetime import datetime
from pathlib import Path

EXAMPLES = """\
examples:
  quiz export anki summits -o summits.apkg
  quiz export anki -o everything.apkg              every deck in one package
  quiz export anki summits -o summits.apkg --lang en
  quiz export anki -o moving.apkg --with-progress  what you have learned as well
  quiz export anki -o news.apkg --changed-since 2026-11-01
  quiz export csv -o notes.txt                     a table for File > Import

Import the file in Anki with File > Import. Import a newer one over it whenever the
facts or the language change: notes are updated in place and keep their schedule.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "export",
        help="write decks for another program: anki, csv",
        description="Write decks as a package that Anki imports and updates in place, "
        "or as a table with the same notes.",
        epilog=EXAMPLES,
    )
    parser.add_argument("format", choices=["anki", "csv"], help="what to write")
    parser.add_argument(
        "decks",
        nargs="*",
        metavar="DECK",
        help="a deck and those within it; several are allowed (default: all decks)",
    )
    parser.add_argument(
        "-o", "--output", required=True, type=Path, metavar="FILE", help="file to write"
    )
    _add_card_options(parser)
    _add_choice_of_notes(parser)
    _add_package_options(parser)
    parser.set_defaults(run=run)


def _add_card_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is on the cards")
    group.add_argument(
        "--no-typing",
        action="store_true",
        help="cards are only turned over, nothing is typed",
    )
    group.add_argument(
        "--options",
        choices=["folded", "shown", "none"],
        default="folded",
        help="answers to choose from on the front: to unfold, to see, or none "
        "(default: folded)",
    )


def _add_choice_of_notes(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("which notes")
    group.add_argument(
        "--changed-since",
        type=_moment,
        metavar="DATE",
        help="only notes that are new or have changed since",
    )
    group.add_argument(
        "--no-retired",
        action="store_true",
        help="leave out notes that say that their question is no longer asked: for "
        "people who have never imported the deck",
    )
    group.add_argument(
        "--register",
        type=Path,
        metavar="FILE",
        help="what was exported before, so that only changed notes count as changed "
        "(default: kept beside the learner's file)",
    )


def _add_package_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("in a package, beside the notes")
    group.add_argument(
        "--with-progress",
        action="store_true",
        help="your schedule, memory and reviews, for cards that Anki does not have yet",
    )
    group.add_argument(
        "--with-preset",
        action="store_true",
        help="deck options: the limits, steps and retention of this program",
    )


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no date; write 2026-11-22"
        raise argparse.ArgumentTypeError(message) from error
    return moment if moment.tzinfo else moment.astimezone()


def run(arguments: argparse.Namespace) -> int:
    """Write the decks and say what was written."""
    from quiz.cli.export_anki import export

    return export(arguments)
