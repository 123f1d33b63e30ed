"""What a session asks, hears and stores: frozen values between it and its doors."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from quiz.grading.grade import Grade, Verdict
from quiz.memory.card import Card
from quiz.memory.entries import Answered, CardEntry, EntryId, Undone
from quiz.memory.rating import Rating, cap
from quiz.memory.replay import is_study
from quiz.memory.scheduling import Decision
from quiz.questions.question import Choices, Mode, Question
from quiz.study.plan import Ending
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.study.marking import Marked
    from quiz.study.session import StudySession


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What the session needs from the facts: grading, and options to choose from.

    `answer_texts` are what would tell an answer in the stem of another question;
    `contrast_for` sets the right answer beside the wrong one that keeps being given.
    """

    grade: Callable[[Question, str], Grade]
    grade_choice: Callable[[Question, Choices, int], Grade]
    choices_for: Callable[[Question], Choices | None]
    answer_texts: Callable[[Question], Iterable[str]] = lambda _: ()
    contrast_for: Callable[[Question], Choices | None] = lambda _: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What each rating would make of a card on a day, by the number of the day."""

    day: int
    futures: Mapping[Rating, Decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What to ask now, and how. `is_new`: never seen, so a flip is for study.

    `has_changed`: another answer was learnt than the one that is right now.
    `choices` is set exactly where the mode is `CHOICES` or `CONTRAST`. `done` counts the cards
    that left the session, `left` those still to come, this one included: together
    they are always the cards that the session began with. `foreseen` is set once the
    session has `thought_ahead`.
    """

    question: Question
    mode: Mode
    choices: Choices | None
    card: Card
    is_new: bool
    has_changed: bool = False
    done: int
    left: int
    foreseen: Foreseen | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A response with its grade, before the learner confirms the rating.

    `retry`: ask again before it stands (`reason` of the grade says what is
    missing). `grade` is None after a flip: the learner alone judges. `earlier`
    are the responses that did not stand; `retried` says that one of them used up
    the free retry. `objected`: the learner holds the response to be right. `moves` is
    false in practice beside the schedule, which no rating changes.
    """

    ask: Ask
    response: str
    grade: Grade | None
    proposed: Rating
    foreseen: Foreseen
    retry: bool = False
    retried: bool = False
    picked: int | None = None
    earlier: tuple[str, ...] = ()
    objected: bool = False
    moves: bool = True

    @property
    def futures(self) -> Mapping[Rating, Decision]:
        """Where each rating sends the card."""
        return self.foreseen.futures

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The ratings that may stand; a choice may be a guess, so it is never Easy."""
        return tuple(r for r in Rating if cap(r, self.ask.mode) is r)

    @property
    def may_object(self) -> bool:
        """Whether the learner can say "count it right": typed, and not counted so."""
        if self.ask.mode is not Mode.TYPED or self.grade is None or self.objected:
            return False
        is_said = bool(self.response) and self.grade.verdict is not Verdict.SKIPPED
        return is_said and not self.grade.is_right


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to store; `stored` then gives the session that goes on.

    `undone` takes back what `entry` replaces; the two are stored together.
    """

    entry: CardEntry
    card: Card
    undone: Undone | None = None
    resume: Callable[[EntryId], "StudySession"] = field(repr=False, compare=False)

    def stored(self, entry_id: EntryId) -> "StudySession":
        """The session after the entry was stored under this id."""
        return self.resume(entry_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a session came to. Looks at new cards are neither right nor again.

    `ending` is why it asks nothing more, None while it does; `left` are the cards still
    to come in it, `held` those that a day may not hold.
    """

    answered: int
    introduced: int
    right: int
    again: int
    time: timedelta
    next_due: datetime | None  # UTC; None where nothing is scheduled
    ending: Ending | None
    left: int
    held: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """An answer of this session, with what it takes to take it back."""

    id: EntryId
    entry: Answered
    before: Card
    from_steps: bool
    marked: "tuple[Marked, ...]" = ()  # done to cards just before

    @property
    def is_study(self) -> bool:
        """Whether it was a look at a new card."""
        return is_study(self.before, self.entry.mode)
