"""`quiz explain`: why this answer is the only one, and why each option is false."""

import argparse
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

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
        "is false, what some print and is not so, and the sources.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("question", metavar="QUESTION", help="its id, as listed")


def run(arguments: argparse.Namespace) -> int:
    """Explain one question."""
    from quiz.cli.loading import load_library
    from quiz.terminal.proof import explain

    library = load_library(arguments)
    question = library.question(arguments.question)
    if arguments.json:
        from quiz.cli.question_json import question_json

        found = question_json(question, library, arguments.lang)
        found["proof"] = {
            "matches": list(question.proof.matches),
            "ruled_out": [library.facts.ruled_out(g) for g in question.proof.given],
        }
        print(json.dumps(found, ensure_ascii=False))
        return 0
    choices = library.choices_for(question)
    for line in explain(question, choices, library.facts, arguments.lang):
        print(line)
    return 0
