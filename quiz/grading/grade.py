"""What a response was worth, and why."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from quiz.facts.entities import EntityId
from quiz.values import dataclass


class Verdict(StrEnum):
    """What a response is, as a judge of answers says it."""

    CORRECT = "correct"
    TYPO = "typo"  # right; the spelling is shown
    ALSO_TRUE = "also-true"  # full credit, and a fault of the question
    PARTIAL = "partial"
    INCOMPLETE = "incomplete"  # "which month?": one free retry
    CLOSE = "close"  # one free retry
    WRONG = "wrong"
    UNPARSED = "unparsed"  # asked again, no penalty
    SKIPPED = "skipped"


# Reasons that say no more than the verdict does.
_NOTHING_MORE = ("grade-correct", "grade-wrong", "grade-skipped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A verdict with its reason.

    `score` runs from 0 to 1. `reason` names a message and `arguments` fill it.
    `confused_with` is the entity (or EDTF date) that a wrong answer names.
    """

    verdict: Verdict
    score: float
    reason: str
    arguments: Mapping[str, str] = field(default_factory=dict, compare=False)
    confused_with: EntityId | str | None = None

    @property
    def is_right(self) -> bool:
        """Whether the answer counts as recalled in full."""
        return self.verdict in (Verdict.CORRECT, Verdict.TYPO, Verdict.ALSO_TRUE)

    @property
    def says_more(self) -> bool:
        """Whether the reason tells anything that the verdict does not."""
        return self.reason not in _NOTHING_MORE

    @property
    def asks_again(self) -> bool:
        """Whether the learner gets another try before the grade stands."""
        return self.verdict in (Verdict.INCOMPLETE, Verdict.CLOSE, Verdict.UNPARSED)
