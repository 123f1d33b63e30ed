"""What lies ahead of a learner with these settings: days, and what other goals cost."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from statistics import fmean

from quiz.memory.card import Card
from quiz.memory.simulation import Costs, Course, Day, Simulation, Trace, traces_of
from quiz.study.exam import Exam, exam_ahead
from quiz.study.pauses import return_from
from quiz.study.settings import StudySettings
from quiz.values import dataclass

# The recalls whose cost is compared; below them FSRS has seen few reviews.
RETENTIONS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97)
# So many cards are simulated; of a larger deck every second, third, … one.
MOST_CARDS = 5000
# So often what is recalled is counted for a goal; the last day alone is a matter of luck.
LOOKS = 12


@dataclass(frozen=True, slots=True)
class Goal:
    """What aiming at a recall comes to.

    `recall` facts are recalled on an average day, at so many seconds each; `seen` are
    those met at the end. `seconds_one_more` is what each fact costs that the goal below
    would not keep; for the lowest goal, that would not be kept without any study.
    """

    retention: float
    reviews_a_day: float
    minutes_a_day: float
    recall: float
    seen: int
    seconds_a_fact: float | None
    seconds_one_more: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """So many days from today, of a deck of `total` questions and the cards seen."""

    cards: Sequence[Card]
    total: int
    settings: StudySettings
    today: int
    days: int
    costs: Costs

    def course(self, retention: float | None = None, every: int = 1) -> list[Day]:
        """The days under the settings, or at another recall; counted each `every`."""
        nth = 1 + self.total // MOST_CARDS
        settings = thinned(self.settings, nth)
        if retention is not None:
            settings = at_retention(settings, retention)
        traces = traces_of(self.cards, self.today)
        unseen = (self.total - len(traces)) // nth
        course = course_of(settings, self.today, self.total // nth, self.costs)
        simulation = Simulation(traces[::nth], unseen, course)
        days = simulation.days(self.today, self.days, every)
        return [day.times(nth) for day in days]

    def goals(self) -> Iterator[Goal]:
        """What each recall comes to, the learner's own among them, the lowest first."""
        own = self.settings.scheduling.desired_retention
        every = max(self.days // LOOKS, 1)
        spent, kept = 0.0, self._kept_without_study(every)
        for retention in sorted({*RETENTIONS, own}):
            days = self.course(retention, every)
            seconds = sum(day.seconds for day in days)
            recall = fmean(day.recall for day in days[every - 1 :: every])
            more = recall - kept
            yield Goal(
                retention=retention,
                reviews_a_day=sum(day.reviews for day in days) / self.days,
                minutes_a_day=seconds / 60 / self.days,
                recall=recall,
                seen=days[-1].seen,
                seconds_a_fact=seconds / recall if recall else None,
                seconds_one_more=(seconds - spent) / more if more >= 1 else None,
            )
            spent, kept = seconds, recall

    def _kept_without_study(self, every: int) -> float:
        """How many facts would be recalled on an average day if none were seen again."""
        course = course_of(self.settings, self.today, self.total, self.costs)
        idle = Simulation(traces_of(self.cards, self.today), 0, course)
        looks = range(self.today + every - 1, self.today + self.days, every)
        return fmean(sum(idle.recalls(day)) for day in looks)


def course_of(
    settings: StudySettings, today: int, cards: int, costs: Costs | None = None
) -> Course:
    """The course of a deck of so many cards, from today on."""
    exam = exam_ahead(settings, today, cards)
    has_days_off = bool(settings.pauses) or 0 in settings.easy_days
    return Course(
        retention=settings.scheduling.desired_retention,
        parameters=settings.scheduling.parameters,
        new_on=settings.new_on,
        reviews_on=settings.reviews_on,
        maximum_interval=settings.scheduling.maximum_interval,
        looks=None if exam is None else _Looks(exam),
        comes_on=_DaysOff(settings, today) if has_days_off else None,
        costs=costs or Costs(),
    )


def thinned(settings: StudySettings, nth: int) -> StudySettings:
    """The same settings for a deck of which only every nth card is there."""
    if nth == 1:
        return settings
    return replace(
        settings,
        new_per_day=ceil(settings.new_per_day / nth),
        reviews_per_day=ceil(settings.reviews_per_day / nth),
    )


def at_retention(settings: StudySettings, retention: float) -> StudySettings:
    """The same settings, but for another recall."""
    scheduling = replace(settings.scheduling, desired_retention=retention)
    return replace(settings, scheduling=scheduling)


class _DaysOff:
    """When a card comes back that falls due on a day off, as the queue will ask it.

    After a pause, over some days; after another day off, on the first day that is none.
    """

    def __init__(self, settings: StudySettings, today: int) -> None:
        self._settings = settings
        self._last = max((p.last.toordinal() for p in settings.pauses), default=today)
        self._days: dict[int, tuple[int, ...]] = {}

    def __call__(self, due: int, luck: float) -> int:
        days = self._days.get(due)
        if days is None:
            days = self._days[due] = self._days_for(due)
        return days[int(luck * len(days))]

    def _days_for(self, due: int) -> tuple[int, ...]:
        if self._settings.share(due) > 0:
            return (due,)
        pause = self._settings.pause_on(due)
        if pause is not None and (days := return_from(self._settings, pause).days):
            return days
        following = self._settings.working_days(due, max(self._last, due) + 7)
        return (next(following, due),)


class _Looks:
    """Which cards an exam asks for on a day beside those that are due."""

    def __init__(self, exam: Exam) -> None:
        self._exam = exam
        self._window = frozenset(exam.window)

    def __call__(self, day: int, trace: Trace) -> bool:
        return (
            day in self._window
            and day == self._exam.place(trace.luck)
            and self._exam.wants_look(trace.last, trace.due, trace.stability)
        )
