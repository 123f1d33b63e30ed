"""`quiz sync FOLDER`: the same history on several machines."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.language.text import Lang
    from quiz.store.sync import Synced

EXAMPLES = """\
examples:
  quiz sync ~/Dropbox/quiz        a folder that a program keeps alike everywhere
  quiz sync /media/stick/quiz     a memory stick, carried from one to the other
  quiz sync                       every folder you synced through before
  git pull; quiz sync history; git add history; git commit -m Answers; git push

Run it before you study and after. The order does not matter, nor how often: what two
machines answered apart is put together by time, nothing is counted twice, and a file
that arrives half is read as far as it goes. The folder holds what you typed, too.
Settings stay with each machine: copy the .toml that quiz where names, if you like.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "sync",
        help="exchange answers with your other machines through a folder",
        description="Exchange answers with your other machines through any folder that "
        "all of them can reach. No server is needed; nothing is sent anywhere else.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "folder",
        metavar="FOLDER",
        nargs="?",
        type=Path,
        help="the shared folder (default: those synced through before)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exchange answers, and say how many."""
    from quiz.cli.learner import back_up_if_due, open_learner
    from quiz.problems import QuizError
    from quiz.store.sync import sync

    lang, status = arguments.ui_lang, 0
    with open_learner(arguments) as learner:
        back_up_if_due(learner, arguments.now, lang)
        if arguments.folder is not None:
            _tell(sync(learner, arguments.folder, arguments.now), arguments)
            return 0
        folders = learner.folders()
        for folder in folders:
            print(f"{folder}:", file=sys.stderr)
            try:
                _tell(sync(learner, folder, arguments.now), arguments)
            except QuizError as error:  # one that is not here keeps none from the rest
                print(say(error.code, lang, **error.arguments), file=sys.stderr)
                status = 1
    if not folders:
        print(say("sync-which", lang), file=sys.stderr)
        return 2
    return status


def _tell(told: "Synced", arguments: argparse.Namespace) -> None:
    if arguments.json:
        print(json.dumps(_record(told), ensure_ascii=False))
        return
    for line in _lines(told, arguments.ui_lang):
        print(line, file=sys.stderr)


def _record(told: "Synced") -> dict[str, int | list[str]]:
    return {
        "taken": told.taken,
        "given": told.given,
        "machines": told.machines,
        "unread": told.unread,
        "passed_over": [str(file) for file in told.passed_over],
        "not_erased": [str(file) for file in told.not_erased],
    }


def _lines(told: "Synced", lang: "Lang") -> list[str]:
    lines = [say("sync-new-folder", lang)] if told.is_new_folder else []
    lines += [
        say("sync-done", lang, taken=told.taken, given=told.given)
        if told.taken or told.given
        else say("sync-nothing", lang)
    ]
    if told.unread:
        lines.append(say("sync-unread", lang, count=told.unread))
    lines += [
        say("sync-passed-over", lang, file=str(file)) for file in told.passed_over
    ]
    lines += [say("erase-left", lang, file=str(file)) for file in told.not_erased]
    if told.forgotten is not None:
        from quiz.cli.forgotten import forgotten_lines

        lines.append(say("sync-erased", lang))
        lines += forgotten_lines(told.forgotten, lang)
    return lines
