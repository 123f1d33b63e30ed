"""What lies ahead: a learner who studies every day, day by day, on the memory model.

Answers are Good or Again. Whoever is simulated may recall more or less than the
model expects (`shift`, in log odds); the model does not know.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean

from quiz.memory.calibration import shifted
from quiz.memory.card import Card, State
from quiz.memory.chance import chance, stream
from quiz.memory.fsrs import MemoryState, Model, model
from quiz.memory.rating import Rating
from quiz.memory.reviews import Review

# By how much of it an interval is spread, either way, so that days fill evenly.
SPREAD = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """How many seconds things take; the defaults are guesses for typed answers.

    A new card is looked at and recalled twice on its first day; a lapse is one wrong
    answer and a right one after it.
    """

    new: float = 40.0
    right: float = 9.0
    lapse: float = 30.0


# So many answers of a sort say how long they take; fewer say little.
ENOUGH = 30


def costs_of(reviews: Iterable[Review]) -> tuple[Costs, bool]:
    """What things cost this learner, and whether that is known: else the defaults.

    A lapse costs the wrong answer and a right one, a new card a look and two
    right ones; of an answer left lying, a minute counts.
    """
    right, wrong, looks = [list[float]() for _ in range(3)]
    for review in reviews:
        seconds = min(review.entry.seconds, 60.0)
        if review.before.last_day is None:
            looks.append(seconds)
        elif review.is_test:
            (right if review.is_right else wrong).append(seconds)
    if len(right) < ENOUGH:
        return Costs(), False
    often = fmean(right)
    lapse = fmean(wrong) if wrong else Costs().lapse - often
    look = fmean(looks) if looks else often
    return Costs(new=look + 2 * often, right=often, lapse=lapse + often), True


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a learner studies: how much on each day, by number, and for which recall.

    `looks` says whether a day asks a card before it is due, as days before an exam do;
    `comes_on` the day on which a card comes back that falls due on a day off, by luck.
    """

    retention: float
    parameters: str
    new_on: Callable[[int], int]
    reviews_on: Callable[[int], int]
    maximum_interval: int = 36500
    looks: "Callable[[int, Trace], bool] | None" = None
    comes_on: Callable[[int, float], int] | None = None
    costs: Costs = Costs()


@dataclass(slots=True, eq=False)
class Trace:
    """A memory in the simulation: changed in place, as there are many.

    `last` and `due` are days; `luck` is its own, from 0 up to 1.
    """

    stability: float
    difficulty: float
    last: int
    due: int
    luck: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of the simulation; `recall` is how many facts would be recalled, of `seen`."""

    day: int
    new: int
    reviews: int
    lapses: int
    seconds: float
    seen: int
    recall: float

    def times(self, n: int) -> "Day":
        """The day of a deck that is so many times as large."""
        return Day(
            day=self.day,
            new=self.new * n,
            reviews=self.reviews * n,
            lapses=self.lapses * n,
            seconds=self.seconds * n,
            seen=self.seen * n,
            recall=self.recall * n,
        )


def traces_of(cards: Iterable[Card], today: int) -> list[Trace]:
    """The memories of cards that were seen; those on steps come back tomorrow."""
    return [
        Trace(
            card.stability,
            card.difficulty,
            card.last_day,
            card.last_day + card.interval if card.state is State.REVIEW else today + 1,
            chance(card.question),
        )
        for card in cards
        if card.last_day is not None and not card.suspended
    ]


class Simulation:
    """One learner's days to come; `days` gives them one after another."""

    def __init__(
        self,
        traces: list[Trace],
        unseen: int,
        course: Course,
        *,
        shift: float = 0.0,
        seed: int = 0,
    ) -> None:
        """Begin with these memories, which are changed, and so many new facts."""
        self.traces = traces
        self.unseen = unseen
        self._course = course
        self._shift = shift
        self._luck = stream("simulation", seed)
        self._model: Model = model(course.parameters)
        self._first = _first_day(self._model)
        self._by_due: dict[int, list[Trace]] = {}
        for trace in traces:
            trace.due = self._comes_on(trace.due, trace.luck)
            self._by_due.setdefault(trace.due, []).append(trace)

    def days(self, first: int, count: int, every: int = 1) -> Iterator[Day]:
        """So many days from the first; recall is counted each `every` days, else 0."""
        overdue = [
            trace
            for day in sorted(day for day in self._by_due if day < first)
            for trace in self._by_due.pop(day)
        ]
        for day in range(first, first + count):
            waiting = overdue + self._by_due.pop(day, [])
            waiting += self._last_looks(day)
            most = self._course.reviews_on(day)
            lapses = sum(not self._review(trace, day) for trace in waiting[:most])
            overdue = waiting[most:]
            new = min(self._course.new_on(day), self.unseen)
            for _ in range(new):
                self._learn(day)
            costs, reviews = self._course.costs, min(len(waiting), most)
            is_counted = (day - first + 1) % every == 0
            yield Day(
                day=day,
                new=new,
                reviews=reviews,
                lapses=lapses,
                seconds=costs.new * new
                + costs.lapse * lapses
                + costs.right * (reviews - lapses),
                seen=len(self.traces),
                recall=sum(self.recalls(day)) if is_counted else 0.0,
            )

    def recalls(self, day: int) -> Iterator[float]:
        """How likely each fact seen would be recalled on a day."""
        recall = self._model.retrievability
        for trace in self.traces:
            yield shifted(recall(trace.stability, day - trace.last), self._shift)

    def _last_looks(self, day: int) -> list[Trace]:
        looks = self._course.looks
        if looks is None:
            return []
        found = [trace for trace in self.traces if looks(day, trace)]
        for trace in found:
            self._by_due[trace.due].remove(trace)
        return found

    def _learn(self, day: int) -> None:
        self.unseen -= 1
        first, luck = self._first, next(self._luck)
        trace = Trace(first.stability, first.difficulty, day, day, luck)
        self.traces.append(trace)
        self._put_off(trace, day)

    def _review(self, trace: Trace, day: int) -> bool:
        fsrs, away = self._model, day - trace.last
        recall = shifted(fsrs.retrievability(trace.stability, away), self._shift)
        before = MemoryState(trace.stability, trace.difficulty)
        is_right = next(self._luck) < recall
        if is_right:
            memory = fsrs.after(before, Rating.GOOD, away)
        else:
            memory = fsrs.after(before, Rating.AGAIN, away)
            memory = fsrs.after(memory, Rating.GOOD, 0)
        trace.stability, trace.difficulty = memory.stability, memory.difficulty
        trace.last = day
        self._put_off(trace, day)
        return is_right

    def _put_off(self, trace: Trace, day: int) -> None:
        ideal = self._model.interval(trace.stability, self._course.retention)
        spread = 1 + SPREAD * (2 * next(self._luck) - 1)
        days = min(max(round(ideal * spread), 1), self._course.maximum_interval)
        trace.due = self._comes_on(day + days, trace.luck)
        self._by_due.setdefault(trace.due, []).append(trace)

    def _comes_on(self, due: int, luck: float) -> int:
        moved = self._course.comes_on
        return due if moved is None else moved(due, luck)


def _first_day(fsrs: Model) -> MemoryState:
    """The memory after the first day of a fact: a look, then recalled on both steps."""
    memory = fsrs.first(Rating.AGAIN)
    for _ in range(2):
        memory = fsrs.after(memory, Rating.GOOD, 0)
    return memory
