"""What can be wrong: mistakes in content as values, failures of the world as errors.

Both carry a code and its arguments; the message catalogue in `quiz.language`
says them in Korean and English.
"""

from collections.abc import Mapping
from dataclasses import field

from quiz.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """A mistake in content: where it is, what it is, and what the message needs."""

    file: str
    line: int
    code: str
    arguments: Mapping[str, str] = field(default_factory=dict, compare=False)


class QuizError(Exception):
    """A failure of the world that the reader can do something about.

    `code` names the message in the catalogue; `arguments` fill its places.
    """

    code = "error"

    def __init__(self, **arguments: str) -> None:
        """Keep what the message needs."""
        self.arguments = arguments
        details = ", ".join(f"{name}={value}" for name, value in arguments.items())
        super().__init__(f"{self.code}: {details}" if details else self.code)


class ContentError(QuizError):
    """Content that cannot be used until its problems are mended."""

    code = "content-has-problems"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep every problem, so that all of them are shown at once."""
        self.problems = problems
        super().__init__(count=str(len(problems)))
