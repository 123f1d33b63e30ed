"""`quiz questions`: what is asked, and what could not be asked and why."""

import argparse
import json
import sys
from collections import Counter
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.questions.question import Question, Refusal

EXAMPLES = """\
examples:
  quiz questions                        every question of every pack
  quiz questions korea-russia::gifts    those of one deck
  quiz questions --refused              what could not be asked, and why
  quiz questions --json | jq .stem      one JSON object a line
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "questions",
        help="list what is asked, or with --refused what could not be asked",
        description="List the questions that were proven to have exactly one answer.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="only this deck")
    parser.add_argument(
        "--refused", action="store_true", help="what could not be asked, and why"
    )


def run(arguments: argparse.Namespace) -> int:
    """List questions or refusals on standard output, their number on error."""
    from quiz.cli.loading import load_library

    library = load_library(arguments)
    if arguments.refused:
        return _refused(library, arguments)
    questions: tuple[Question, ...] = library.questions
    if arguments.deck:
        questions = library.deck(arguments.deck).questions(questions, library.base)
    for question in questions:
        if arguments.json:
            from quiz.cli.question_json import question_json

            found = question_json(question, library, arguments.lang)
            print(json.dumps(found, ensure_ascii=False))
        else:
            print(_line(question, library, arguments.lang))
    count = say("questions-count", arguments.ui_lang, count=str(len(questions)))
    print(count, file=sys.stderr)
    return 0


def _line(question: "Question", library: "Library", lang: Lang) -> str:
    from quiz.questions.saying import say_answer

    answer = say_answer(question.answer, library.base, lang)
    return f"{question.stem.say(lang)}\n    → {answer}    {question.id}"


def _refused(library: "Library", arguments: argparse.Namespace) -> int:
    refusals = library.refusals
    if arguments.deck:
        chosen = library.deck(arguments.deck)
        packs = chosen.take.packs
        refusals = tuple(r for r in refusals if r.id.partition(":")[0] in packs)
    for refusal in refusals:
        if arguments.json:
            found = {
                "id": refusal.id,
                "template": refusal.template,
                "subject": refusal.subject,
                "code": refusal.code,
                "reason": reason(refusal, arguments.ui_lang),
                **refusal.arguments,
            }
            print(json.dumps(found, ensure_ascii=False))
        else:
            print(f"{refusal.id}: {reason(refusal, arguments.ui_lang)}")
    for code, number in Counter(r.code for r in refusals).most_common():
        print(f"{number:6} {code}", file=sys.stderr)
    return 0


def reason(refusal: "Refusal", lang: Lang) -> str:
    """Why a question could not be asked, in words."""
    return say(f"refused-{refusal.code}", lang, **refusal.arguments)
