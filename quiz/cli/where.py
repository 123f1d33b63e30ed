"""`quiz where`: where everything is kept."""

import argparse
import json
from pathlib import Path

EXAMPLES = """\
examples:
  quiz where
  quiz where --json | jq -r .learner    for a script
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    subparsers.add_parser(
        "where",
        help="show where the facts, the learner's file and its backups are",
        description="Show the content folders in use, the learner's file, the settings, "
        "the backups, and the folder of what is only kept to start faster.",
        epilog=EXAMPLES,
    )


def run(arguments: argparse.Namespace) -> int:
    """Show the folders and files in use."""
    from quiz.cli.table import table
    from quiz.content.cache.keeping import cache_folder
    from quiz.content.folders import find_content
    from quiz.language.messages import say
    from quiz.store.backups import folder_of
    from quiz.store.places import default_learner_file
    from quiz.store.settings_file import settings_file

    learner = arguments.learner or default_learner_file()
    found = {
        "content": [str(f) for f in find_content(arguments.content, Path.cwd())],
        "learner": str(learner),
        "settings": str(settings_file(learner)),
        "backups": str(folder_of(learner)),
        "cache": str(cache_folder()),
    }
    if arguments.json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    rows = [
        (say(f"where-{name}", arguments.ui_lang), place)
        for name, places in found.items()
        for place in ([places] if isinstance(places, str) else places)
    ]
    for line in table(rows):
        print(line)
    return 0
