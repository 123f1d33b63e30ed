"""`quiz decks`: the decks, with what is due and new in each."""

import argparse
import json

EXAMPLES = """\
examples:
  quiz decks
  quiz decks --json
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    subparsers.add_parser(
        "decks",
        help="list the decks, with what is due and new",
        description="List the decks with the number of questions, due and new.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def run(arguments: argparse.Namespace) -> int:
    """List the decks."""
    from quiz.cli.loading import load_cards, load_library
    from quiz.language.width import display_width
    from quiz.study.queue import count
    from quiz.study.settings import StudySettings

    library = load_library(arguments)
    cards = load_cards(arguments, library)
    rows = []
    for deck in library.decks:
        questions = deck.questions(library.questions, library.base)
        counts = count(questions, cards, StudySettings(), arguments.now)
        rows.append((deck, len(questions), counts.due, counts.new))
    widest = max((display_width(deck.id) for deck, *_ in rows), default=0)
    for deck, total, due, new in rows:
        if arguments.json:
            found = {
                "id": deck.id,
                "title": deck.title.say(arguments.lang),
                "questions": total,
                "due": due,
                "new": new,
            }
            print(json.dumps(found, ensure_ascii=False))
        else:
            name = deck.id + " " * (widest - display_width(deck.id))
            title = deck.title.say(arguments.lang)
            print(f"{name}  {due:5} {new:5} {total:5}  {title}")
    return 0
