"""`quiz export`: decks for other programs. Anki so far."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.problems import QuizError

if TYPE_CHECKING:
    from quiz.anki.decks import DeckOfNotes
    from quiz.anki.register import Register, Tally
    from quiz.questions.deck import Deck

EXAMPLES = """\
examples:
  quiz export anki summits -o summits.apkg
  quiz export anki -o everything.apkg              every deck in one package
  quiz export anki summits -o summits.apkg --lang en

Import the file in Anki with File > Import. Import a newer one over it whenever the
facts or the language change: notes are updated in place and keep their schedule.
"""


class NothingToExportError(QuizError):
    """The decks chosen hold no question."""

    code = "anki-nothing-to-export"


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "export",
        help="write decks for another program: anki",
        description="Write decks as a package that Anki imports and updates in place.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("format", choices=["anki"], help="what to write")
    parser.add_argument(
        "decks",
        nargs="*",
        metavar="DECK",
        help="a deck and those within it; several are allowed (default: all decks)",
    )
    parser.add_argument(
        "-o", "--output", required=True, type=Path, metavar="FILE", help="file to write"
    )
    parser.add_argument(
        "--no-typing",
        action="store_true",
        help="cards are only turned over, nothing is typed",
    )
    parser.add_argument(
        "--register",
        type=Path,
        metavar="FILE",
        help="what was exported before, so that only changed notes count as changed "
        "(default: kept beside the learner's file)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the decks and say what was written."""
    from quiz.anki.decks import prepare
    from quiz.anki.lasting import lasting_ids
    from quiz.anki.notes import NoteStyle
    from quiz.anki.package import write_package
    from quiz.anki.register import read_register
    from quiz.cli.loading import load_library

    library = load_library(arguments)
    wanted = _chosen(library.decks, arguments.decks)
    place = _register_file(arguments)
    before = read_register(place)
    decks = prepare(
        wanted,
        library.decks,
        library.questions,
        library.base,
        style=NoteStyle(lang=arguments.lang, typing=not arguments.no_typing),
        names=before.decks,
        lasting=lasting_ids(library.former, library.base),
        choices_for=library.choices_for,
    )
    if not decks:
        raise NothingToExportError(decks=", ".join(deck.id for deck in wanted))
    register, tally = before.after(decks, int(arguments.now.timestamp()))
    size = write_package(decks, register.changed(decks), arguments.output)
    _keep(register, place, arguments.ui_lang)
    _narrate(arguments, decks, tally, size)
    if arguments.json:
        record = _record(arguments.output, decks, tally, size)
        print(json.dumps(record, ensure_ascii=False))
    return 0


def _chosen(decks: "Sequence[Deck]", wanted: Sequence[str]) -> "tuple[Deck, ...]":
    from quiz.anki.decks import chosen
    from quiz.cli.loading import UnknownDeckError, closest

    known = [deck.id for deck in decks]
    for name in wanted:
        if not chosen(decks, [name]):
            raise UnknownDeckError(deck=name, known=closest(name, known))
    return chosen(decks, wanted)


def _register_file(arguments: argparse.Namespace) -> Path:
    from quiz.store.places import default_learner_file

    if arguments.register is not None:
        return Path(arguments.register)
    learner = Path(arguments.learner or default_learner_file())
    return learner.with_name(f"{learner.stem}.anki-exports.tsv")


def _keep(register: "Register", place: Path, ui_lang: Lang) -> None:
    """Note what was exported; the package is good even where that fails."""
    from quiz.anki.register import write_register

    try:
        write_register(register, place)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        text = say("anki-register-not-kept", ui_lang, file=str(place), reason=reason)
        print(text, file=sys.stderr)


def _narrate(
    arguments: argparse.Namespace,
    decks: "Sequence[DeckOfNotes]",
    tally: "Tally",
    size: int,
) -> None:
    from quiz.anki.decks import shared

    file, lang = Path(arguments.output), arguments.ui_lang
    notes = sum(len(deck.notes) for deck in decks)
    said = [
        say(
            "anki-exported",
            lang,
            notes=notes,
            decks=len(decks),
            file=str(file),
            size=_said_size(size),
        )
    ]
    if tally.changed or tally.unchanged:
        counts = {"new": tally.new, "changed": tally.changed}
        said.append(
            say("anki-since-last-time", lang, **counts, unchanged=tally.unchanged)
        )
    if several := shared(decks):
        said.append(say("anki-several-decks", lang, count=several))
    if file.suffix.lower() != ".apkg":
        said.append(say("anki-other-ending", lang, file=str(file)))
    print("\n".join(said), file=sys.stderr)


def _record(
    file: Path, decks: "Sequence[DeckOfNotes]", tally: "Tally", size: int
) -> dict[str, object]:
    return {
        "file": str(file),
        "bytes": size,
        "notes": sum(len(deck.notes) for deck in decks),
        "new": tally.new,
        "changed": tally.changed,
        "unchanged": tally.unchanged,
        "decks": [
            {"id": deck.id, "name": deck.name, "notes": len(deck.notes)}
            for deck in decks
        ],
    }


def _said_size(size: int) -> str:
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{size / 1e6:.1f} MB"
