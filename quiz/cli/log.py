"""`quiz log`: everything that was answered, in order."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.facts.base import FactBase
    from quiz.memory.replay import Change

EXAMPLES = """examples:
  quiz log                     every answer, the latest last
  quiz log --last 20           the latest twenty
  quiz log --json > log.jsonl  with the memory before and after each answer
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "log",
        help="everything that was answered",
        description="Print the learner's log, in order. Nothing in it is ever edited: "
        "an answer taken back stays, with an entry that says so.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--last", metavar="N", type=int, default=None, help="only the latest entries"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the log, an entry a line."""
    from quiz.cli.entry_json import change_record
    from quiz.memory.replay import changes
    from quiz.store.learner_file import LearnerFile
    from quiz.store.places import default_learner_file
    from quiz.terminal.entry_lines import Teller

    path = arguments.learner or default_learner_file()
    told: list[Change] = []
    if path.exists():
        with LearnerFile.open(path) as learner:
            told = list(changes(learner.entries()))
    answers = {change.logged.id: change.logged.entry for change in told}
    if arguments.last is not None:
        told = told[-arguments.last :] if arguments.last > 0 else []
    if not told and not arguments.json:
        print(say("log-empty", arguments.ui_lang), file=sys.stderr)
    if arguments.json:
        for change in told:
            print(json.dumps(change_record(change), ensure_ascii=False))
    elif told:
        teller = Teller(answers, _base(arguments), arguments.lang, arguments.ui_lang)
        for change in told:
            print(teller.line(change.logged.entry))
    return 0


def _base(arguments: argparse.Namespace) -> "FactBase":
    """The facts, for names; as many as can be read, for the log is shown anyway."""
    from quiz.content.folders import find_content
    from quiz.content.packs import load

    return load(find_content(arguments.content, Path.cwd())).base
