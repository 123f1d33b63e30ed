"""Prints problems: `file:line: what. what to do.`, one a line."""

from collections.abc import Iterable
from typing import TextIO

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.problems import Problem


def print_problems(problems: Iterable[Problem], lang: Lang, stream: TextIO) -> None:
    """Print every problem, in the order of files and lines."""
    for problem in sorted(problems):
        said = say(problem.code, lang, **problem.arguments)
        print(f"{problem.file}:{problem.line}: {said}", file=stream)
