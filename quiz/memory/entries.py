"""The learner's log: what happened, one frozen entry after another, never edited."""

from datetime import datetime
from typing import TypeAlias

from quiz.grading.grade import Verdict
from quiz.hashing import blake2b
from quiz.language.text import Lang
from quiz.memory.card import Interval, State
from quiz.memory.rating import Rating
from quiz.questions.question import Mode, QuestionId
from quiz.values import dataclass


@dataclass(frozen=True, slots=True, order=True)
class EntryId:
    """Which entry: the machine that wrote it and its place in that machine's log."""

    machine: str
    sequence: int

    @classmethod
    def imported(cls, program: str, item: str, number: int) -> "EntryId":
        """The id of what another program logged of its item under this number.

        The same wherever it is imported, so that it is never counted twice.
        """
        digest = blake2b(item.encode(), digest_size=8).hexdigest()
        return cls(f"{program}.{digest}", number)

    @property
    def program(self) -> str:
        """The other program that logged it; empty where a machine of ours did."""
        program, dot, _ = self.machine.partition(".")
        return program if dot else ""

    @property
    def text(self) -> str:
        """The id as one word."""
        return f"{self.machine}-{self.sequence}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question was asked, answered and rated.

    `at` is in UTC, `offset_minutes` the learner's distance from it. `options` are
    the keys of the choices in the order shown; `response` is what was typed, or
    the key picked; `earlier` the attempts before it that did not stand; `answer` the
    keys of what was then the right answer, `confused_with` that of what a wrong one
    names. `state`, `step` and `interval` are what the scheduler decided, `spread` the
    days that chance and load added to it: decided once, never again. `parameters`
    names the weights, `rollover_hour` when the learner's day began. `objected`: the
    learner holds the response to be right and the verdict wrong; the facts' author is
    to look at it. `cram`: asked beside the schedule, which it leaves alone. `origin`
    is the program it was given in, if it was not this one.
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
    answer: tuple[str, ...] = ()
    confused_with: str = ""
    objected: bool = False
    cram: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """An entry about a question was taken back: replay passes over it.

    `given` is when that was entered, which tells it from a twin: from what a copy of
    the file logged under the same id. Older entries do not say it.
    """

    question: QuestionId
    at: datetime
    offset_minutes: int
    undoes: EntryId
    given: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reset:
    """A card was made new again; its history stays in the log."""

    question: QuestionId
    at: datetime
    offset_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescheduled:
    """A card was given another day, counted from its last answer, without one."""

    question: QuestionId
    at: datetime
    offset_minutes: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspended:
    """A card was set aside until further notice, or with `suspended` false let back."""

    question: QuestionId
    at: datetime
    offset_minutes: int
    suspended: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Buried:
    """A card was put off until this day, counted as `quiz.memory.days` does."""

    question: QuestionId
    at: datetime
    offset_minutes: int
    until_day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged:
    """A card was given a flag, 1 to 7, or with 0 none."""

    question: QuestionId
    at: datetime
    offset_minutes: int
    flag: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The learner wrote a note of their own on a card; an empty one removes it."""

    question: QuestionId
    at: datetime
    offset_minutes: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsChanged:
    """A setting was given a value, for one deck or with an empty `deck` for all.

    `None` gives it back its default. The latest entry of a name counts.
    """

    at: datetime
    offset_minutes: int
    deck: str = ""
    name: str
    value: "Setting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """The learner wants what they typed before this moment forgotten, everywhere."""

    at: datetime
    offset_minutes: int


Setting: TypeAlias = str | int | float | bool | tuple[str | int | float, ...] | None
CardEntry: TypeAlias = (
    Answered | Undone | Reset | Rescheduled | Suspended | Buried | Flagged | Noted
)
Entry: TypeAlias = CardEntry | SettingsChanged | Erased


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry with the id under which the log keeps it, and its place in the log.

    `stamp` counts microseconds since 1970 by a clock that never runs back and is
    never behind an entry it has seen: where logs of several machines are merged, it
    alone says what came after what, and an id breaks ties.
    """

    id: EntryId
    entry: Entry
    stamp: int = 0

    @property
    def origin(self) -> str:
        """The other program in which it was done; empty where it was done in ours."""
        given_in = self.entry.origin if isinstance(self.entry, Answered) else ""
        return given_in or self.id.program

    @property
    def place(self) -> tuple[int, EntryId]:
        """What the log is sorted by."""
        return self.stamp, self.id
