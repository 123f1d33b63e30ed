"""Prints problems: `file:line: what. what to do.`, one a line."""

from collections.abc import Iterable, Mapping
from typing import TextIO

from quiz.language.messages import knows, say
from quiz.language.text import Lang
from quiz.problems import Problem


def print_problems(problems: Iterable[Problem], lang: Lang, stream: TextIO) -> None:
    """Print every problem, in the order of files and lines."""
    for problem in sorted(problems):
        said = say(problem.code, lang, **_words(problem, lang)).rstrip()
        print(f"{problem.file}:{problem.line}: {said}", file=stream)


def _words(problem: Problem, lang: Lang) -> Mapping[str, str]:
    """What the message needs; of a rule, what it says and how a wording keeps it."""
    rule = problem.arguments.get("rule")
    if rule is None:
        return problem.arguments
    advice = f"remedy-reword-{rule}"
    return {
        **problem.arguments,
        "says": say(f"rule-{rule}", lang),
        "advice": say(advice, lang) if knows(advice) else "",
    }
