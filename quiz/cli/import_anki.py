"""`quiz import anki`: reviews made in Anki, merged into the learner's log."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.anki.history import History
    from quiz.anki.importing import Found
    from quiz.cli.loading import Library
    from quiz.questions.question import QuestionId
    from quiz.store.learner_file import LearnerFile

EXAMPLES = """\
examples:
  quiz import anki collection.colpkg
  quiz import anki summits.apkg --dry-run

In Anki choose File > Export: a collection package, or a deck package with “Include
scheduling information” ticked. Import the same or a later file at any time: reviews
that are here already are passed over.
"""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of an import: how many reviews were taken, of how many questions."""

    taken: int
    questions: int


def add_to(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "anki",
        help="reviews made in Anki, into the learner's file",
        description="Merge the reviews of an Anki package (.apkg, .colpkg) into the "
        "learner's log, with suspension, flags and due days. Notes are recognised by their identity, whatever their text.",
        epilog=EXAMPLES,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the package")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be done, write nothing"
    )
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Merge the reviews; what did not match on standard output, the rest on error."""
    from quiz.anki.history import read_history
    from quiz.cli.learner import back_up_if_due, learner_path, open_learner
    from quiz.cli.loading import load_library

    library = load_library(arguments)
    questions = _questions(library)
    history = read_history(arguments.file, questions)
    if arguments.dry_run and not learner_path(arguments).exists():
        found = _find(arguments, library, questions, history, None)
        _tell(arguments, history, found, _merged(found))
        return 0
    with open_learner(arguments, library.former) as learner:
        found = _find(arguments, library, questions, history, learner)
        if not arguments.dry_run:
            back_up_if_due(learner, arguments.now, arguments.ui_lang)
            learner.take((*found.lines, *found.marks))
    _tell(arguments, history, found, _merged(found))
    return 0


def _find(
    arguments: argparse.Namespace,
    library: "Library",
    questions: "Mapping[str, QuestionId]",
    history: "History",
    learner: "LearnerFile | None",
) -> "Found":
    from quiz.anki.importing import Learner, find_entries
    from quiz.anki.marks import find_marks
    from quiz.cli.learning import load_settings
    from quiz.cli.zone import clock_of
    from quiz.memory.heritage import under_todays_ids

    who = Learner(
        lang=arguments.lang,
        now=arguments.now,
        clock=clock_of(arguments.now),
        scheduling=load_settings(arguments).study.scheduling,
    )
    log = learner.entries() if learner else ()
    found = find_entries(history, questions, log, who, library.former)
    asked = {question.id for question in library.questions}
    current = {guid: q for guid, q in questions.items() if q in asked}
    both = under_todays_ids((*log, *found.lines), library.former)
    return replace(found, marks=find_marks(history, current, both, who))


def _questions(library: "Library") -> "dict[str, QuestionId]":
    """Every question by the GUID of its note, also what is refused or has another id."""
    from quiz.anki.identity import guid
    from quiz.anki.lasting import lasting_ids

    lasting = lasting_ids(library.former, library.base)
    ids = [old for former in library.former.values() for old in former]
    ids += [refusal.id for refusal in library.refusals]
    ids += [question.id for question in library.questions]
    found = {guid(question): question for question in ids}
    return found | {guid(old): question for question, old in lasting.items()}


def _merged(found: "Found") -> Merged:
    questions = {getattr(line.entry, "question", "") for line in found.lines}
    return Merged(taken=len(found.lines), questions=len(questions))


def _tell(
    arguments: argparse.Namespace,
    history: "History",
    found: "Found",
    merged: Merged,
) -> None:
    from quiz.anki.importing import unknown_ids

    lang = arguments.ui_lang
    unknown = sorted(unknown_ids(history, found))
    for question, reviews in unknown:
        if arguments.json:
            record = {"question": question, "reviews": reviews}
            print(json.dumps(record, ensure_ascii=False))
        else:
            print(say("anki-unknown-note", lang, question=question, count=reviews))
    print("\n".join(_lines(arguments, history, found, merged)), file=sys.stderr)


def _lines(
    arguments: argparse.Namespace,
    history: "History",
    found: "Found",
    merged: Merged,
) -> Iterator[str]:
    lang = arguments.ui_lang
    yield say(
        "anki-imported",
        lang,
        reviews=merged.taken,
        questions=merged.questions,
        known=found.known,
    )
    ours = sum(guid in history.ids for guid in found.unknown)
    if found.marks:
        cards = {getattr(line.entry, "question", "") for line in found.marks}
        yield say("anki-marks", lang, marks=len(found.marks), questions=len(cards))
    if others := len(found.unknown) - ours:
        yield say("anki-other-notes", lang, count=others)
    if found.future:
        yield say("anki-future-reviews", lang, count=found.future)
    if history.unreadable:
        yield say("anki-unreadable-reviews", lang, count=history.unreadable)
    if arguments.dry_run:
        yield say("anki-dry-run", lang)
