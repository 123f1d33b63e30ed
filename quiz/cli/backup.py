"""`quiz backup`: a checked copy of the learner's file."""

import argparse
import json
import sys
from datetime import UTC
from pathlib import Path

from quiz.language.messages import say

EXAMPLES = """\
examples:
  quiz backup                      among those that are made by themselves
  quiz backup -o ~/quiz-backup.db  a file of your own
  quiz backup --list               which there are

While you study, a backup is made every half hour. Those of the last two days are
kept, then one a day, a week and a month.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "backup",
        help="copy the learner's file, and check the copy",
        description="Copy the learner's file and read the copy through. A backup "
        "at its place is replaced once the copy is whole; any other file is left alone.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="where to put the copy"
    )
    parser.add_argument("--list", action="store_true", help="only list the backups")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make a backup, or list them."""
    from quiz.cli.learner import learner_path
    from quiz.store.backups import back_up, folder_of

    path = learner_path(arguments)
    if arguments.list:
        return list_backups(arguments)
    if not path.exists():
        print(say("backup-nothing", arguments.ui_lang), file=sys.stderr)
        return 1
    now = arguments.now.astimezone(UTC)
    target = arguments.output or folder_of(path) / f"{now:%Y-%m-%dT%H%M%SZ}.db"
    entries = back_up(path, target)
    if arguments.json:
        print(json.dumps({"file": str(target), "entries": entries}))
    else:
        said = say("backup-made", arguments.ui_lang, file=str(target), count=entries)
        print(said, file=sys.stderr)
    return 0


def list_backups(arguments: argparse.Namespace) -> int:
    """Print the automatic backups, the latest last."""
    from quiz.cli.learner import learner_path
    from quiz.cli.table import table
    from quiz.store.backups import backups_of

    found = backups_of(learner_path(arguments))
    if arguments.json:
        for one in found:
            record = {
                "file": str(one.file),
                "at": one.at.isoformat(timespec="seconds"),
                "entries": one.entries,
            }
            print(json.dumps(record, ensure_ascii=False))
        return 0
    if not found:
        print(say("backup-none", arguments.ui_lang), file=sys.stderr)
        return 0
    names = ("at", "entries", "file")
    rows: list[list[str | int]] = [
        [say(f"backup-heading-{name}", arguments.ui_lang) for name in names]
    ]
    for one in found:
        at = one.at.astimezone(arguments.now.tzinfo)
        rows.append([f"{at:%Y-%m-%d %H:%M}", one.entries, str(one.file)])
    for line in table(rows):
        print(line)
    return 0
