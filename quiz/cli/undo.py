"""`quiz undo`: take back what was done last, also in an earlier session."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from quiz.cli.parser import whole_number
from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.memory.entries import Logged

MOST = 1_000_000  # more than anybody has to take back

EXAMPLES = """\
examples:
  quiz undo          take back the last answer, or the last change of a card
  quiz undo 3        the last three
  quiz undo --list   what can be taken back, the latest first

The card is then as if it had not happened; the log keeps both. Only what was done at
this machine is taken back. In a session, u or ctrl+z does the same, one by one.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "undo",
        help="take back the last answer, also after leaving",
        description="Take back the last answer, or the last thing done to a card: "
        "suspending, burying, resetting, a flag, a note.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "count",
        metavar="N",
        nargs="?",
        type=_count,
        default=1,
        help="how many (default: 1)",
    )
    parser.add_argument("--list", action="store_true", help="only list what there is")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Take back, and say what."""
    from quiz.cli.learner import learner_path, open_learner
    from quiz.cli.telling import teller
    from quiz.memory.undoing import DEPTH, last_done, undo

    done: list[Logged] = []
    if learner_path(arguments).exists():
        with open_learner(arguments) as learner:
            count = DEPTH if arguments.list else arguments.count
            done = last_done(learner.latest, count)
            if not arguments.list:
                learner.add(*(undo(line, arguments.now) for line in done))
    if not done:
        print(say("undo-nothing", arguments.ui_lang), file=sys.stderr)
        return 0 if arguments.list else 1
    told = teller({line.id: line.entry for line in done}, arguments)
    for line in done:
        if arguments.json:
            record = {"undone": line.id.text, "what": told.line(line)}
            print(json.dumps(record, ensure_ascii=False))
        elif arguments.list:
            print(told.line(line))
        else:
            said = say("undo-done", arguments.ui_lang, what=told.line(line))
            print(said, file=sys.stderr)
    return 0


def _count(text: str) -> int:
    return whole_number(text, 1, MOST)
