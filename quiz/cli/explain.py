"""`quiz explain`: why an answer is the only one, and why something is not asked."""

import argparse
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.questions.question import Refusal

EXAMPLES = """\
examples:
  quiz explain treaty-1961-lapse/when.day
  quiz explain korea-russia:putin-kim-jong-il-2000/where.city --lang en
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "explain",
        help="show the proof of a question: why there is only one answer",
        description="Show why a question has exactly one answer, why each wrong option "
        "is false, what some print and is not so, and the sources; of what is not "
        "asked, which rule that keeps.",
        epilog=EXAMPLES,
    )
    parser.add_argument("question", metavar="QUESTION", help="its id, as listed")


def run(arguments: argparse.Namespace) -> int:
    """Explain one question."""
    from quiz.cli.loading import UnknownQuestionError, load_library
    from quiz.terminal.proof import explain

    library = load_library(arguments)
    try:
        question = library.question(arguments.question)
    except UnknownQuestionError:
        refusal = library.refusal(arguments.question)
        if refusal is None:
            raise
        return _explain_refusal(refusal, library, arguments)
    if arguments.json:
        from quiz.cli.question_json import question_json

        found = question_json(question, library, arguments.lang)
        found["proof"] = {
            "matches": list(question.proof.matches),
            "ruled_out": [library.facts.ruled_out(g) for g in question.proof.given],
        }
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for line in explain(question, library.facts, arguments.lang):
        print(line)
    return 0


def _explain_refusal(
    refusal: "Refusal", library: "Library", arguments: argparse.Namespace
) -> int:
    from quiz.cli.refusals import tell, told_json
    from quiz.terminal.proof import explain_refusal

    [told] = tell([refusal], library, arguments.lang)
    if arguments.json:
        print(json.dumps(told_json(told, library), ensure_ascii=False))
        return 0
    for line in explain_refusal(
        refusal, f"{told.reason} {told.advice}", arguments.lang
    ):
        print(line)
    return 0
