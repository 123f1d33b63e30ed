"""`quiz stats`: what is known, how well it is kept, and what is hard."""

import argparse
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.questions.question import Question
    from quiz.study.settings import StudySettings
    from quiz.terminal.overview import Overview

FACETS = ("person", "decade", "type", "place", "document", "tag", "aspect")
USUAL = ("person", "decade", "type")

EXAMPLES = """examples:
  quiz stats                        every deck
  quiz stats korea-russia           one deck, with the outlook for its exam
  quiz stats --by place --by tag    true retention by place and by tag
  quiz stats --json | jq 'select(.stat == "hard")'
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "stats",
        help="what is known, how well it is kept, and what is hard",
        description="True retention, the forgetting curve, reviews to come, what is "
        "hardest and what is confused; and how much an exam will find recalled.",
        epilog=EXAMPLES,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="the deck's id")
    parser.add_argument(
        "--by",
        choices=FACETS,
        action="append",
        help="true retention by this (default: person, decade and type); repeatable",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the statistics."""
    from quiz.cli.counting import counted
    from quiz.cli.learning import load_log, load_settings
    from quiz.cli.loading import load_cards, load_library
    from quiz.memory.reviews import reviews_of
    from quiz.study.labels import Facet
    from quiz.terminal.overview import Overview

    library = load_library(arguments)
    read = load_settings(arguments)
    questions: Sequence[Question] = library.questions
    deck = library.deck(arguments.deck) if arguments.deck else None
    if deck:
        questions = deck.questions(questions, library.base)
    asked = {question.id: question for question in questions}
    log = load_log(arguments, library)
    reviews = counted(reviews_of(log), len(log), arguments.ui_lang)
    view = Overview(
        base=library.base,
        questions=asked,
        cards=load_cards(arguments, library),
        reviews=tuple(review for review in reviews if review.question in asked),
        settings=read.of(deck.id) if deck else read.study,
        today=_today(arguments, read.study),
        facets=tuple(map(Facet, arguments.by or USUAL)),
        lang=arguments.lang,
        ui_lang=arguments.ui_lang,
    )
    if arguments.json:
        from quiz.cli.stats_json import records

        for record in records(view):
            print(json.dumps(record, ensure_ascii=False))
    else:
        print_for_people(view)
    return 0


def _today(arguments: argparse.Namespace, settings: "StudySettings") -> int:
    from quiz.memory.days import day_of

    return day_of(arguments.now, settings.scheduling.rollover_hour)


def print_for_people(view: "Overview") -> None:
    """The statistics, for people."""
    from quiz.cli.paint import paint, width

    for section in view.sections(width()):
        if section:
            paint((*section, ()))
    if not view.reviews:
        print(say("stats-nothing", view.ui_lang))
