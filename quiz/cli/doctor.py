"""`quiz doctor`: what this terminal and this computer do for quiz, and what to change."""

import argparse
import json
from typing import TYPE_CHECKING

from quiz.cli.leaving import leaving_orderly
from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.language.text import Lang
    from quiz.terminal.findings import Finding

EXAMPLES = """\
examples:
  quiz doctor          what is well, and what to change
  quiz doctor --json   the same as one JSON object a line

It changes nothing. Run it in the terminal that quiz is to run in: how wide characters
really are is measured there. It exits with 1 where something needs a change.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "doctor",
        help="what this terminal can do, and what to change",
        description="Look at the terminal, the programs and the files that quiz uses, "
        "and say what to change.",
        epilog=EXAMPLES,
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Say what was found; 1 where something needs a change."""
    from quiz.cli.checkup import find_among_files, find_in_terminal, find_of_program
    from quiz.terminal.findings import Level

    with leaving_orderly():  # the terminal is set up for a moment
        in_terminal = list(find_in_terminal())
    rooms = {
        "terminal": in_terminal,
        "program": list(find_of_program()),
        "files": list(find_among_files(arguments)),
    }
    lang = arguments.ui_lang
    for room, findings in rooms.items():
        if not arguments.json:
            print(say(f"doctor-room-{room}", lang))
        for finding in findings:
            if arguments.json:
                print(json.dumps(_as_json(room, finding, lang), ensure_ascii=False))
            else:
                level = say(f"doctor-level-{finding.level}", lang)
                print(f"  [{level}] {finding.say(lang)}")
    count = sum(f.level is Level.CHANGE for each in rooms.values() for f in each)
    if not arguments.json:
        print(say("doctor-changes" if count else "doctor-well", lang, count=count))
    return 1 if count else 0


def _as_json(room: str, finding: "Finding", lang: "Lang") -> dict[str, str]:
    return {
        "about": room,
        "name": finding.name,
        "level": finding.level,
        "value": finding.value,
        "says": finding.say(lang),
    }
