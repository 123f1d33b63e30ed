"""`quiz init`: a content folder of one's own, with one good example."""

import argparse
import json
import shlex
import sys
from pathlib import Path

EXAMPLES = """\
examples:
  quiz init my-facts               an example in my-facts/, ready to study
  quiz init my-facts --lang ko     with its comments in Korean
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "init",
        help="make a folder for facts of your own, with one good example",
        description="Make a folder for facts of your own, with one good example to "
        "study and to change. A folder that holds anything is not touched.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "folder", type=Path, metavar="FOLDER", help="a folder that is new or empty"
    )


def run(arguments: argparse.Namespace) -> int:
    """List the files written on standard output, what to do next on standard error."""
    from quiz.content.starter import EXAMPLE, start
    from quiz.language.messages import say
    from quiz.language.normalise import clean

    folder: Path = arguments.folder
    written = start(folder, arguments.lang)
    if arguments.json:
        found = {"folder": str(folder), "files": [str(path) for path in written]}
        print(json.dumps(found, ensure_ascii=False))
    else:
        for path in written:
            print(clean(str(path)))
    lang = arguments.ui_lang
    is_here = folder.resolve() == Path.cwd().resolve()
    steps = (
        *(() if is_here else ((f"cd {shlex.quote(str(folder))}", ""),)),
        ("quiz check --watch", say("init-check", lang)),
        (f"quiz questions {EXAMPLE}", say("init-questions", lang)),
        (f"quiz study {EXAMPLE}", say("init-study", lang)),
    )
    shown = folder.resolve().name if is_here else str(folder)
    print(say("init-made", lang, folder=clean(shown)), file=sys.stderr)
    for command, about in steps:
        line = f"  {command:24}  # {about}" if about else f"  {command}"
        print(clean(line), file=sys.stderr)
    return 0
