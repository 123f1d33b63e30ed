"""`quiz import facts`: facts from a table."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.problems import QuizError

if TYPE_CHECKING:
    from quiz.content.importing.facts import Imported, Progress
    from quiz.content.importing.folder import Outcome
    from quiz.facts.base import FactBase
    from quiz.language.text import Lang
    from quiz.problems import Problem

EXAMPLES = """\
examples:
  quiz import facts trips.csv --map trips.map.yaml -o my/data/trips
  quiz import facts q.json --map battles.map.yaml -o my/data/battles --dry-run

The map says what the columns mean; docs/importing.md explains it with an example.
Import a longer or corrected table into the same folder at any time: events and
entities keep their ids, and a file that you changed is not written over.
"""
_EVERY = 1000  # rows between two words on progress


class UnreadableError(QuizError):
    """A file that cannot be read."""

    code = "import-unreadable"


def add_to(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "facts",
        help="facts from a table: CSV, or results of a Wikidata query",
        description="Turn a table into a pack of facts, as a map tells. Every row that "
        "is dropped is reported with its line and the reason.",
        epilog=EXAMPLES,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the table")
    parser.add_argument(
        "--map", required=True, type=Path, metavar="FILE", help="what its columns mean"
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="FOLDER",
        help="the pack to write; its name is the folder's",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be done, write nothing"
    )
    parser.add_argument(
        "--force", action="store_true", help="write over files that a person changed"
    )
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Write the pack; dropped rows on standard output, the rest on standard error."""
    from quiz.content.files import shown_path
    from quiz.content.importing.facts import NothingImportedError, import_facts
    from quiz.content.importing.folder import (
        check_ours,
        compare,
        pack_name,
        register_in,
        write,
    )
    from quiz.content.importing.mapping import read_map
    from quiz.content.importing.tables import read_table

    folder, lang = arguments.output, arguments.ui_lang
    pack = pack_name(folder)
    map_ = read_map(_bytes(arguments.map), shown_path(arguments.map))
    data = _bytes(arguments.file)
    table = read_table(data, shown_path(arguments.file), map_.separator)
    register = register_in(folder)
    base = _base(arguments)
    try:
        found = import_facts(table, map_, base, pack, register, _progress(lang))
    except NothingImportedError as error:
        _tell_dropped(arguments, error.dropped)
        raise
    outcome = compare(folder, found.files, register)
    if not arguments.force:
        check_ours(folder, outcome, register)
    if not arguments.dry_run:
        write(folder, found.files, outcome, register)
    _tell(arguments, found, outcome)
    return 0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableError(file=str(path), reason=reason) from error


def _base(arguments: argparse.Namespace) -> "FactBase":
    """What other packs hold; the pack that is written is left out by its name."""
    from quiz.content.folders import find_content
    from quiz.content.packs import load

    return load(find_content(arguments.content, Path.cwd())).base


def _progress(lang: "Lang") -> "Progress":
    def tell(done: int, every: int) -> None:
        if sys.stderr.isatty() and (done % _EVERY == 0 or done == every):
            said = say("import-progress", lang, done=done, all=every)
            end = "\n" if done == every else ""
            print(f"\r{said}", end=end, file=sys.stderr, flush=True)

    return tell


def _tell(arguments: argparse.Namespace, found: "Imported", outcome: "Outcome") -> None:
    lang = arguments.ui_lang
    _tell_dropped(arguments, found.dropped)
    counts = {"rows": found.rows, "events": found.events}
    counts |= {"dropped": len(found.dropped), "entities": found.entities}
    said = [say("import-done", lang, **counts, elsewhere=found.elsewhere)]
    files = {
        name: len(getattr(outcome, name)) for name in ("new", "changed", "same", "gone")
    }
    folder = str(arguments.output)
    said.append(say("import-files", lang, folder=folder, **files))
    last = "import-dry-run" if arguments.dry_run else "import-next"
    said.append(say(last, lang, folder=folder))
    print("\n".join(said), file=sys.stderr)


def _tell_dropped(
    arguments: argparse.Namespace, dropped: "tuple[Problem, ...]"
) -> None:
    lang = arguments.ui_lang
    if arguments.json:
        for problem in dropped:
            print(json.dumps(_record(problem, lang), ensure_ascii=False))
    else:
        print("".join(f"{line}\n" for line in _lines(dropped, lang)), end="")


def _record(problem: "Problem", lang: "Lang") -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "code": problem.code,
        "reason": say(problem.code, lang, **problem.arguments),
    }


def _lines(dropped: Sequence["Problem"], lang: "Lang") -> Iterator[str]:
    """A line for each row; rows in a run that the map did not want share one."""

    def reason(problem: "Problem") -> str:
        return say(problem.code, lang, **problem.arguments)

    for said, run_ in groupby(dropped, key=reason):
        rows = list(run_)
        first = rows[0]
        if first.code == "import-row-unwanted" and len(rows) > 1:
            text = say(
                "import-dropped-run",
                lang,
                said=said,
                last=rows[-1].line,
                count=len(rows),
            )
            yield f"{first.file}:{first.line}: {text}"
        else:
            yield from (f"{p.file}:{p.line}: {said}" for p in rows)
