"""`quiz questions --rules`: what each rule kept out, as a table."""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quiz.cli.table import table
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.questions.rule_counts import Counted, count_rules
from quiz.questions.rules import Level

if TYPE_CHECKING:
    from quiz.cli.loading import Library
    from quiz.questions.question import Question, Refusal


def tell_rules(
    questions: "Sequence[Question]",
    refusals: "Sequence[Refusal]",
    library: "Library",
    arguments: argparse.Namespace,
) -> int:
    """Print every rule with what it kept out, as a table or as JSON lines."""
    counted = list(count_rules(questions, refusals, library.facts))
    lang = arguments.ui_lang
    if arguments.json:
        for one in counted:
            print(json.dumps(_json(one, lang), ensure_ascii=False))
        return 0
    for line in table([_heading(lang), *_rows(counted, lang)]):
        print(line)
    return 0


def _heading(lang: Lang) -> tuple[str, ...]:
    names = ("rule", "questions", "options", "left", "says")
    return tuple(say(f"rules-{name}", lang) for name in names)


def _rows(counted: Sequence[Counted], lang: Lang) -> Iterator[tuple[str | int, ...]]:
    for one in counted:
        rule = one.rule
        says = say(f"rule-{rule.id}", lang)
        keeper = say(f"keeper-{rule.keeper}", lang)
        mark = say("rules-warning", lang) if rule.level is Level.WARNING else ""
        yield rule.id, one.questions, one.options, one.left, f"{says} ({keeper}{mark})"


def _json(one: Counted, lang: Lang) -> dict[str, object]:
    return {
        "rule": one.rule.id,
        "level": one.rule.level.value,
        "keeper": one.rule.keeper.value,
        "says": say(f"rule-{one.rule.id}", lang),
        "questions": one.questions,
        "options": one.options,
        "left": one.left,
    }
