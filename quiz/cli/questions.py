"""`quiz questions`: what is asked, what could not be asked, and what has changed."""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.questions.question import Question

EXAMPLES = """\
examples:
  quiz questions                        every question of every pack
  quiz questions korea-russia::gifts    those of one deck
  quiz questions --refused              what could not be asked, and why
  quiz questions --rules                what each rule kept out
  quiz questions --changed              what is new, reworded, suspended or gone
  quiz questions --changed --seen       the same, and note it as seen
  quiz questions --json | jq .stem      one JSON object a line
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "questions",
        help="list what is asked, what could not be asked, or what has changed",
        description="List the questions that were proven to have exactly one answer.",
        epilog=EXAMPLES,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="only this deck")
    listed = parser.add_mutually_exclusive_group()
    listed.add_argument(
        "--refused",
        action="store_true",
        help="what could not be asked, why, and which value would help",
    )
    listed.add_argument(
        "--rules",
        action="store_true",
        help="what each rule of good questions kept out, as a table",
    )
    listed.add_argument(
        "--changed",
        action="store_true",
        help="what has changed since the questions were last noted as seen",
    )
    parser.add_argument(
        "--seen",
        action="store_true",
        help="note every question as seen; only what changes later is told then",
    )


def run(arguments: argparse.Namespace) -> int:
    """List questions or refusals on standard output, their number on error."""
    from quiz.cli.loading import load_library, speak

    library = load_library(arguments)
    if arguments.refused or arguments.rules:
        return _refused(library, arguments)
    if arguments.changed or arguments.seen:
        from quiz.cli.changes import tell_changes

        return tell_changes(library, arguments)
    questions: Sequence[Question] = library.questions
    if arguments.deck:
        deck = library.deck(arguments.deck)
        speak(arguments, [deck])
        questions = deck.questions(questions, library.base)
    for question in questions:
        if arguments.json:
            from quiz.cli.question_json import question_json

            found = question_json(question, library, arguments.lang)
            print(json.dumps(found, ensure_ascii=False))
        else:
            print(_line(question, library, arguments.lang))
    lang = arguments.ui_lang
    print(say("questions-count", lang, count=str(len(questions))), file=sys.stderr)
    if (
        arguments.deck
        and not questions
        and deck.refusals(library.refusals, library.base)
    ):
        print(say("questions-refused", lang, deck=deck.id), file=sys.stderr)
    return 0


def _line(question: "Question", library: "Library", lang: Lang) -> str:
    from quiz.questions.laid_out import say_stem
    from quiz.questions.saying import say_answer

    answer = say_answer(question.answer, library.base, lang)
    return f"{say_stem(question, lang)}\n    → {answer}    {question.id}"


def _refused(library: "Library", arguments: argparse.Namespace) -> int:
    from quiz.cli.refusals import drop_table, tell, told_json

    questions, refusals = library.questions, library.refusals
    if arguments.deck:
        deck = library.deck(arguments.deck)
        questions = deck.questions(questions, library.base)
        refusals = deck.refusals(refusals, library.base)
    if arguments.rules:
        from quiz.cli.rules import tell_rules

        return tell_rules(questions, refusals, library, arguments)
    for told in tell(refusals, library, arguments.ui_lang):
        if arguments.json:
            print(json.dumps(told_json(told, library), ensure_ascii=False))
        else:
            print(told.text)
    for row in drop_table(questions, refusals, arguments.ui_lang):
        print(row, file=sys.stderr)
    return 0
