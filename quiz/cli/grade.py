"""`quiz grade`: how an answer would be graded."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from quiz.language.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.cli.loading import Library
    from quiz.grading.grade import Grade
    from quiz.questions.question import Question

EXAMPLES = """\
examples:
  quiz grade treaty-1961-signing/when.month "1961년 7월"
  quiz grade treaty-1961-lapse/when.year 1996 --json
  cat answers.txt | quiz grade treaty-1961-lapse/when.year
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "grade",
        help="show how an answer would be graded",
        description="Grade an answer, or one a line from standard input. Nothing is "
        "recorded.",
        epilog=EXAMPLES,
    )
    parser.add_argument("question", metavar="QUESTION", help="its id, as listed")
    parser.add_argument("answer", metavar="ANSWER", nargs="?", help="what was typed")


def run(arguments: argparse.Namespace) -> int:
    """Grade one answer, or those of standard input."""
    from quiz.cli.loading import load_library

    library = load_library(arguments)
    question = library.question(arguments.question)
    given: Iterable[str] = (
        (arguments.answer,)
        if arguments.answer is not None
        else (line.rstrip("\n") for line in sys.stdin)
    )
    for answer in given:
        print(_graded(question, answer, library, arguments), flush=True)
    return 0


def _graded(
    question: "Question", answer: str, library: "Library", arguments: argparse.Namespace
) -> str:
    from quiz.grading.grade import Verdict
    from quiz.grading.judge import grade
    from quiz.memory.rating import propose
    from quiz.questions.question import Mode

    found: Grade = grade(question, answer, library.base, library.index)
    # What cannot be read is asked again, and rates nothing.
    is_read = found.verdict is not Verdict.UNPARSED
    rating = propose(found, Mode.TYPED).name.lower() if is_read else None
    reason = say(found.reason, arguments.ui_lang, **found.arguments)
    if arguments.json:
        return json.dumps(
            {
                "answer": answer,
                "verdict": found.verdict.value,
                "score": found.score,
                "reason": reason,
                "code": found.reason,
                "rating": rating,
                "asks_again": found.asks_again,
                "confused_with": found.confused_with,
            },
            ensure_ascii=False,
        )
    verdict = say(f"verdict-{found.verdict.value}", arguments.ui_lang)
    said = say(f"rating-{rating}", arguments.ui_lang) if rating else "–"
    why = f": {reason}" if found.says_more else ""
    return f"{verdict} ({found.score:.2f}){why} [{said}]"
