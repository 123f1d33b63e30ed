"""How often each rule kept something out, and how often a question still breaks it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from quiz.questions.choice_rules import lint_choices
from quiz.questions.distractors import weigh
from quiz.questions.index import FactIndex
from quiz.questions.item_rules import warnings
from quiz.questions.question import Question, Refusal
from quiz.questions.rules import KEPT_BY, RULES, Rule
from quiz.values import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """A rule with the questions and options that it kept out, and what is left.

    `left` are the questions asked that break it: only warnings have any.
    """

    rule: Rule
    questions: int
    options: int
    left: int


def count_rules(
    questions: Iterable[Question], refusals: Iterable[Refusal], index: FactIndex
) -> Iterator[Counted]:
    """Count for every rule, in their order; options are made for every question."""
    refused = Counter(rule_of(refusal) for refusal in refusals)
    options: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for question in questions:
        left.update(warnings(question, index.base))
        if question.items:
            continue
        weighed = weigh(question, index)
        options.update(weighed.turned_away)
        if weighed.choices is not None:
            left.update(lint_choices(question, weighed.choices))
    for rule in RULES:
        yield Counted(rule, refused[rule.id], options[rule.id], left[rule.id])


def rule_of(refusal: Refusal) -> str:
    """The rule that a refusal keeps; empty where a fact is not recorded."""
    return refusal.arguments.get("rule") or KEPT_BY.get(refusal.code, "")
