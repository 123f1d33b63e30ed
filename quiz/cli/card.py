"""`quiz card`: what is remembered of a question, and what the learner does to it."""

import argparse
import json
from datetime import UTC
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.memory.card import Card
    from quiz.memory.entries import CardEntry, Logged
    from quiz.questions.question import Question

EXAMPLES = """\
examples:
  quiz card putin-pyongyang-2000/when.year               with its whole history
  quiz card putin-pyongyang-2000/when.year --suspend     do not ask it any more
  quiz card putin-pyongyang-2000/when.year --unsuspend   ask it again
  quiz card putin-pyongyang-2000/when.year --bury        not before tomorrow
  quiz card putin-pyongyang-2000/when.year --flag 1 --note "the first visit"
  quiz card putin-pyongyang-2000/when.year --reset       as if never asked

All of it can be taken back with quiz undo; the history stays in any case.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "card",
        help="a card with its history; suspend, bury, flag, note, reset it",
        description="Show what is remembered of a question with its whole history, or "
        "suspend, bury, reset, flag it, or write a note on it.",
        epilog=EXAMPLES,
    )
    parser.add_argument("question", metavar="QUESTION", help="its id, as listed")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--suspend", action="store_true", help="ask it no more")
    either.add_argument("--unsuspend", action="store_true", help="ask it again")
    parser.add_argument("--bury", action="store_true", help="not before tomorrow")
    parser.add_argument("--reset", action="store_true", help="make it new again")
    parser.add_argument(
        "--flag", metavar="N", type=int, choices=range(8), help="1 to 7, 0 for none"
    )
    parser.add_argument("--note", metavar="TEXT", help="your own words; empty for none")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do to the card what is wanted, then show it."""
    from quiz.cli.card_lines import card_lines
    from quiz.cli.learner import open_learner
    from quiz.cli.loading import load_library
    from quiz.memory.card import Card

    library = load_library(arguments)
    question = library.question(arguments.question)
    with open_learner(arguments, library.former) as learner:
        learner.add(*_wanted(question, arguments))
        card = learner.cards().get(question.id) or Card(question=question.id)
        log = learner.entries_of(question.id)
    if arguments.json:
        record = _record(question, card, log, arguments)
        print(json.dumps(record, ensure_ascii=False))
        return 0
    for line in card_lines(question, card, log, library, arguments):
        print(line)
    return 0


def _wanted(question: "Question", arguments: argparse.Namespace) -> "list[CardEntry]":
    """What the options ask for, as entries of the log."""
    from quiz.memory.days import day_of, offset_of
    from quiz.memory.entries import Buried, Flagged, Noted, Reset, Suspended

    now = arguments.now
    about: dict[str, Any] = {
        "question": question.id,
        "at": now.astimezone(UTC),
        "offset_minutes": offset_of(now),
    }
    found: list[CardEntry] = []
    if arguments.suspend or arguments.unsuspend:
        found.append(Suspended(**about, suspended=arguments.suspend))
    if arguments.bury:
        found.append(Buried(**about, until_day=day_of(now) + 1))
    if arguments.reset:
        found.append(Reset(**about))
    if arguments.flag is not None:
        found.append(Flagged(**about, flag=arguments.flag))
    if arguments.note is not None:
        found.append(Noted(**about, note=arguments.note))
    return found


def _record(
    question: "Question",
    card: "Card",
    log: "tuple[Logged, ...]",
    arguments: argparse.Namespace,
) -> dict[str, Any]:
    from quiz.cli.entry_json import change_record, memory_record
    from quiz.memory.changed import has_changed
    from quiz.memory.leeches import confusions, is_leech
    from quiz.memory.replay import changes, standing
    from quiz.questions.answer_keys import answer_keys

    return {
        "question": question.id,
        "stem": question.stem.say(arguments.lang),
        **(memory_record(card) or {}),
        "buried_until": card.buried_until,
        "note": card.note,
        "leech": is_leech(card),
        "changed": has_changed(card, answer_keys(question.answer)),
        "confused_with": [
            {"key": key, "times": times} for key, times in confusions(standing(log))
        ],
        "history": [change_record(change) for change in changes(log)],
    }
