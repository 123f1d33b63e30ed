"""The answers of the log as reviews: what was expected of each, and what came of it."""

from collections.abc import Iterable, Iterator

from quiz.memory.card import Card, State
from quiz.memory.days import day_of, local
from quiz.memory.entries import Answered, CardEntry, Logged
from quiz.memory.fsrs import model
from quiz.memory.rating import Rating
from quiz.memory.replay import after, is_study, standing_lines
from quiz.questions.question import QuestionId
from quiz.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """An answer that stands, with the card as it was.

    `day` is the learner's, by number. `expected` is the recall that the memory model
    expected, None where the card was new. `is_test` says that the card had been away
    for days: the first answer of its day, no look at something new, no practice.
    """

    entry: Answered
    before: Card
    day: int
    expected: float | None
    is_test: bool

    @property
    def question(self) -> QuestionId:
        """The question that was answered."""
        return self.entry.question

    @property
    def is_right(self) -> bool:
        """Whether it was recalled."""
        return self.entry.rating is not Rating.AGAIN

    @property
    def away(self) -> int:
        """How many days the card had been away."""
        return self.day - (self.before.last_day or self.day)


def reviews_of(log: Iterable[Logged]) -> Iterator[Review]:
    """Every answer that stands, in order, practice beside the schedule included."""
    cards: dict[QuestionId, Card] = {}
    for line in standing_lines(log):
        entry = line.entry
        if not isinstance(entry, CardEntry):
            continue
        before = cards.get(entry.question) or Card(question=entry.question)
        cards[entry.question] = after(before, entry)
        if isinstance(entry, Answered):
            yield review_of(entry, before)


def review_of(entry: Answered, before: Card) -> Review:
    """An answer as a review of the card as it was."""
    day = day_of(local(entry.at, entry.offset_minutes), entry.rollover_hour)
    expected = None
    if before.last_day is not None and before.stability > 0:
        fsrs = model(entry.parameters)
        expected = fsrs.retrievability(before.stability, day - before.last_day)
    is_test = (
        before.state is State.REVIEW
        and before.last_day is not None
        and day > before.last_day
        and not entry.cram
        and not is_study(before, entry.mode)
    )
    return Review(
        entry=entry, before=before, day=day, expected=expected, is_test=is_test
    )
