"""`quiz log`: everything that was answered, in order."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from quiz.cli.parser import whole_number
from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.memory.replay import Change

MOST = 1_000_000_000  # more entries than any log has

EXAMPLES = """examples:
  quiz log                     every answer, the latest last
  quiz log --last 20           the latest twenty
  quiz log --json > log.jsonl  with the memory before and after each answer
  quiz log --erase-typed       forget what you typed, not what it was worth

Erasing reaches the file, its automatic backups, what was set aside and the folders you
synced through; what it cannot reach it names. Notes on cards stay.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "log",
        help="everything that was answered",
        description="Print the learner's log, in order. Nothing in it is edited but "
        "what you erase: an answer taken back stays, with an entry that says so.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "--last", metavar="N", type=_count, default=None, help="only the latest entries"
    )
    parser.add_argument(
        "--erase-typed",
        action="store_true",
        help="erase the words of every typed answer so far, for good",
    )
    parser.add_argument(
        "--yes", action="store_true", help="with --erase-typed: do not ask"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the log, an entry a line, or erase what was typed."""
    if arguments.erase_typed:
        return _erase_typed(arguments)
    from quiz.cli.entry_json import change_record
    from quiz.cli.learner import learner_path, open_learner
    from quiz.cli.telling import teller
    from quiz.memory.clocks import oddities
    from quiz.memory.replay import changes

    path = learner_path(arguments)
    told: list[Change] = []
    if path.exists():
        with open_learner(arguments) as learner:
            told = list(changes(learner.entries()))
    odd = oddities((change.logged for change in told), arguments.now)
    answers = {change.logged.id: change.logged.entry for change in told}
    if arguments.last is not None:
        told = told[-arguments.last :]
    if not told and not arguments.json:
        print(say("log-empty", arguments.ui_lang), file=sys.stderr)
    if arguments.json:
        for change in told:
            record = change_record(change, odd.get(change.logged.id))
            print(json.dumps(record, ensure_ascii=False))
    elif told:
        words = teller(answers, arguments)
        for change in told:
            mark = odd.get(change.logged.id)
            said = f"  ({say(mark.value, arguments.ui_lang)})" if mark else ""
            print(f"{words.line(change.logged)}{said}")
    return 0


def _erase_typed(arguments: argparse.Namespace) -> int:
    """Erase the learner's words from the file and every copy that we know of."""
    from datetime import UTC

    from quiz.cli.forgotten import forgotten_lines
    from quiz.cli.learner import learner_path, open_learner
    from quiz.memory.days import offset_of
    from quiz.memory.entries import Erased
    from quiz.memory.typed import has_typed
    from quiz.store.erasing import forget_typed
    from quiz.store.sync import forget_typed_in_folders

    now, lang = arguments.now, arguments.ui_lang
    if not learner_path(arguments).exists():
        print(say("log-empty", lang), file=sys.stderr)
        return 0
    with open_learner(arguments) as learner:
        count = sum(has_typed(line.entry) for line in learner.entries())
        if not arguments.yes and not _agrees(say("erase-ask", lang, count=count)):
            print(say("erase-not", lang), file=sys.stderr)
            return 1
        learner.add(Erased(at=now.astimezone(UTC), offset_minutes=offset_of(now)))
        told = forget_typed(learner, now)
        folders, left = learner.folders(), forget_typed_in_folders(learner)
    lines = [say("erase-done", lang, count=count), *forgotten_lines(told, lang)]
    lines += [
        say("erase-folder", lang, folder=str(one)) for one in folders if one not in left
    ]
    lines += [say("erase-left", lang, file=str(file)) for file in left]
    lines.append(say("erase-elsewhere", lang))
    for line in lines:
        print(line, file=sys.stderr)
    return 0


def _agrees(question: str) -> bool:
    """Whether the learner types yes; who cannot be asked has not agreed."""
    print(f"{question} ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline().strip().casefold()
    return answer in ("y", "yes", "예", "네")


def _count(text: str) -> int:
    return whole_number(text, 1, MOST)
