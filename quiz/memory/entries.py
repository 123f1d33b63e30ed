"""The learner's log: what happened, one frozen entry after another, never edited."""

from dataclasses import dataclass
from datetime import datetime

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Interval, State
from quiz.memory.rating import Rating
from quiz.questions.question import Mode, QuestionId


@dataclass(frozen=True, slots=True, order=True)
class EntryId:
    """Which entry: the machine that wrote it and its place in that machine's log."""

    machine: str
    sequence: int

    @property
    def text(self) -> str:
        """The id as one word."""
        return f"{self.machine}-{self.sequence}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question was asked, answered and rated.

    `at` is in UTC, `offset_minutes` the learner's distance from it. `options` are
    the keys of the choices in the order shown; `response` is what was typed, or
    the key picked; `earlier` the attempts before it that did not stand. `state`,
    `step` and `interval` are what the scheduler decided, `spread` the days that
    chance added to it: decided once, never again. `parameters` names the weights,
    `rollover_hour` when the learner's day began. `objected`: the learner holds the
    response to be right and the verdict wrong; the facts' author is to look at it.
    """

    question: QuestionId
    at: datetime
    offset_minutes: int
    mode: Mode
    lang: Lang
    verdict: Verdict | None  # None where the learner alone judged
    score: float | None
    rating: Rating
    proposed: Rating
    state: State
    step: int
    interval: Interval
    spread: int = 0
    desired_retention: float
    parameters: str
    rollover_hour: int
    seconds: float
    response: str = ""
    earlier: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    objected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """An answer was taken back: replay passes over it."""

    question: QuestionId
    at: datetime
    offset_minutes: int
    undoes: EntryId


Entry = Answered | Undone


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry with the id under which the log keeps it."""

    id: EntryId
    entry: Entry
