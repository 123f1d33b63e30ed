"""How much will be recalled on the day of an exam: honestly, with what is uncertain."""

from collections.abc import Iterable, Sequence
from copy import copy
from statistics import NormalDist, median, quantiles

from quiz.memory.calibration import Calibration
from quiz.memory.card import Card
from quiz.memory.chance import stream
from quiz.memory.simulation import Simulation, Trace, traces_of
from quiz.study.ahead import course_of, thinned
from quiz.study.exam import new_needed
from quiz.study.settings import StudySettings
from quiz.values import dataclass

RUNS, FEWEST_RUNS = 40, 8
# So many days are gone through in all runs; of an exam too far off nothing is told.
MOST_DAYS = 16_000
# So many cards are simulated; of a larger deck every second, third, … one.
MOST_CARDS = 1000


@dataclass(frozen=True, slots=True)
class Span:
    """A number and the bounds that hold it nine times in ten."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What an exam brings, out of `facts`.

    `studied` are the facts recalled if the learner goes on every day, `idle` if not
    a card is seen from today on. `unseen` facts never come up before the day; all
    would, with `needed` new ones a day. `busiest` is how many reviews the busiest day
    of the last week brings, as a rule.
    """

    day: int
    facts: int
    studied: Span
    idle: Span
    unseen: int
    needed: int
    busiest: int


def outlook(
    cards: Iterable[Card],
    unseen: int,
    settings: StudySettings,
    calibration: Calibration,
    today: int,
) -> Outlook | None:
    """The outlook for the exam of a deck; None where none lies within five years.

    Two things are uncertain: how far this learner's recall is from what the memory
    model expects (`calibration`), and which facts chance takes on the day. Each run
    draws both.
    """
    if settings.exam is None or settings.exam.toordinal() <= today:
        return None
    count = min(RUNS, MOST_DAYS // (settings.exam.toordinal() - today))
    needed = new_needed(settings, today, unseen) if count >= FEWEST_RUNS else None
    if needed is None:
        return None
    traces = traces_of(cards, today)
    facts, day = len(traces) + unseen, settings.exam.toordinal()
    every = 1 + facts // MOST_CARDS
    sample = _Deck(
        traces[::every], unseen // every, thinned(settings, every), today, day
    )
    runs = [
        sample.run(shift, seed)
        for seed, shift in enumerate(_shifts(calibration, count))
    ]
    return Outlook(
        day=day,
        facts=facts,
        studied=_span([run.studied * every for run in runs], facts),
        idle=_span([run.idle * every for run in runs], facts),
        unseen=min(run.unseen for run in runs) * every,
        needed=needed,
        busiest=round(median(run.busiest for run in runs)) * every,
    )


@dataclass(frozen=True, slots=True)
class _Run:
    studied: int
    idle: int
    unseen: int
    busiest: int


@dataclass(frozen=True, slots=True)
class _Deck:
    traces: Sequence[Trace]
    unseen: int
    settings: StudySettings
    today: int
    day: int

    def run(self, shift: float, seed: int) -> _Run:
        """One course of things, studied and not."""
        cards = len(self.traces) + self.unseen
        course = course_of(self.settings, self.today, cards)
        luck = stream("exam", seed)
        studied, idle = (
            Simulation(
                [copy(t) for t in self.traces], new, course, shift=shift, seed=seed
            )
            for new in (self.unseen, 0)
        )
        left = self.day - self.today
        days = list(studied.days(self.today, left, every=left))
        return _Run(
            studied=sum(next(luck) < recall for recall in studied.recalls(self.day)),
            idle=sum(next(luck) < recall for recall in idle.recalls(self.day)),
            unseen=studied.unseen,
            busiest=max((one.reviews for one in days[-7:]), default=0),
        )


def _shifts(calibration: Calibration, count: int) -> list[float]:
    """What the learner's shift may be, each as likely as the others."""
    if calibration.deviation <= 0:
        return [calibration.shift] * count
    normal = NormalDist(calibration.shift, calibration.deviation)
    return [normal.inv_cdf((run + 0.5) / count) for run in range(count)]


def _span(counts: Sequence[int], most: int) -> Span:
    low, *_, high = quantiles(counts, n=20, method="inclusive")
    return Span(min(low, most), min(median(counts), most), min(high, most))
