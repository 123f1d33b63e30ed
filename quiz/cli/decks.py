"""`quiz decks`: the decks, with what is due and new in each."""

import argparse
import json
from collections.abc import Sequence

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
    )


def run(arguments: argparse.Namespace) -> int:
    """List the decks."""
    from quiz.cli.learning import load_settings
    from quiz.cli.loading import load_cards, load_library
    from quiz.cli.table import table
    from quiz.language.messages import say
    from quiz.study.queue import count
    from quiz.study.trees import tree_of

    library, read = load_library(arguments), load_settings(arguments)
    cards = load_cards(arguments, library)
    names = ("deck", "due", "new", "questions", "title")
    headings = [say(f"decks-heading-{name}", arguments.ui_lang) for name in names]
    rows: list[Sequence[str | int]] = [headings]
    for deck in library.decks:
        questions = deck.outlines(library.questions, library.base)
        tree = tree_of(deck, library.decks, library.questions, library.base)
        counts = count(questions, cards, read.of(deck.id), arguments.now, tree)
        title, total = deck.title.say(arguments.lang), len(questions)
        rows.append((deck.id, counts.due, counts.new, total, title))
        if arguments.json:
            found = {
                "id": deck.id,
                "title": title,
                "questions": total,
                "due": counts.due,
                "new": counts.new,
            }
            print(json.dumps(found, ensure_ascii=False))
    if not arguments.json:
        for line in table(rows):
            print(line)
    return 0
