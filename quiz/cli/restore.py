"""`quiz restore`: the learner's file back from a backup, or mended."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say

if TYPE_CHECKING:
    from quiz.store.restoring import Restored

EXAMPLES = """\
examples:
  quiz restore                      the backups; mends a damaged file
  quiz restore ~/quiz-backup.db     this one in the learner's file's place

The file in use is set aside, never deleted. Answers given since the backup that lie in
a folder for `quiz sync` come back with the next sync.
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "restore",
        help="bring the learner's file back from a backup",
        description="Put a backup in the place of the learner's file. Without a FILE: "
        "read the learner's file through, mend it if it is damaged, else list backups.",
        epilog=EXAMPLES,
    )
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a backup")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Restore a backup, or mend the file, or list what could be restored."""
    from quiz.cli.backup import list_backups
    from quiz.cli.learner import learner_path, say_mended
    from quiz.store.backups import backups_of
    from quiz.store.restoring import is_whole, mend, restore

    path, lang = learner_path(arguments), arguments.ui_lang
    if arguments.file is not None:
        told = restore(path, arguments.file, arguments.now)
        said = say("restored", lang, file=str(arguments.file), count=told.entries)
        if told.set_aside:
            said += " " + say("restored-aside", lang, aside=str(told.set_aside))
    elif not path.exists() and not backups_of(path):
        return list_backups(arguments)
    elif path.exists() and is_whole(path):
        print(say("restore-whole", lang, file=str(path)), file=sys.stderr)
        return list_backups(arguments)
    else:
        told = mend(path, arguments.now)
        said = say_mended(path, told, lang)
    if arguments.json:
        print(json.dumps(_record(told), ensure_ascii=False))
    print(said, file=sys.stderr)
    return 0


def _record(told: "Restored") -> dict[str, str | int | None]:
    return {
        "entries": told.entries,
        "salvaged": told.salvaged,
        "backup": str(told.backup) if told.backup else None,
        "set_aside": str(told.set_aside) if told.set_aside else None,
    }
