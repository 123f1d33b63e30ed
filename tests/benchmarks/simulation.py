# ruff: noqa: T201
"""Reviews per retained fact: our schedule against others, at equal retention.

    python -m tests.benchmarks.simulation [MEMORY...]

A learner meets 20 facts a day until all are met, and answers everything when it is
due, for a year. Each schedule's one knob is turned until the learner recalls the
same share of the facts met, on the average of the days of the year; then reviews are
counted. The last table leaves all knobs as they come. Memories are published models
other than the scheduler's own.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log
from statistics import fmean

from quiz.memory.chance import stream
from tests.benchmarks.rivals import RIVALS, Schedule
from tests.benchmarks.worlds import Memory, World, activation, maimemo, other_fsrs

FACTS, NEW_A_DAY, DAYS = 300, 20, 365
LEARNERS = 5
TARGETS = (0.85, 0.9)
LOOK_EVERY = 5  # days; recall is averaged over these
WORLDS: dict[str, World] = {
    "DHP (Ye, Su and Cao 2022)": maimemo,
    "ACT-R (Pavlik and Anderson 2005)": activation,
    "FSRS-6, other weights": other_fsrs,
}


@dataclass(frozen=True, slots=True)
class Year:
    """What a year came to: reviews, the facts retained on average, and their share."""

    reviews: int
    retained: float
    share: float

    @property
    def cost(self) -> float:
        """Reviews per retained fact."""
        return self.reviews / self.retained


def year(
    world: World, schedule: Callable[[float], Schedule], knob: float, seed: int
) -> Year:
    """A year of one learner under one schedule; facts and luck depend on the seed."""
    make = world(stream("learner", seed))
    reviews, recalls = 0, list[float]()
    for fact in range(FACTS):
        luck = stream("answers", seed, fact)
        learnt = fact // NEW_A_DAY
        count, seen = _life(make(), schedule(knob), DAYS - learnt, luck.__next__)
        reviews += count
        recalls += seen
    retained = sum(recalls) * LOOK_EVERY / DAYS
    return Year(reviews, retained, fmean(recalls))


def _life(
    memory: Memory, schedule: Schedule, days: int, luck: Callable[[], float]
) -> tuple[int, list[float]]:
    """The reviews of one fact, and its recall every few days, from learning on."""
    reviews, recalls, day = 0, list[float](), 0
    away = schedule.next(0, right=None)
    while True:
        until = min(day + away, days)
        looks = range(day + LOOK_EVERY - day % LOOK_EVERY, until + 1, LOOK_EVERY)
        recalls += [memory.recall(look - day) for look in looks]
        if day + away >= days:
            return reviews, recalls
        right = luck() < memory.recall(away)
        memory.review(away, right=right)
        reviews, day = reviews + 1, day + away
        away = schedule.next(away, right=right)


def at_retention(world: World, rival: str, target: float, seed: int) -> Year:
    """The year under the knob that gives this retention, found by halving."""
    schedule, _, low, high = RIVALS[rival]
    best = year(world, schedule, low, seed)
    for _ in range(14):
        knob = exp((log(low) + log(high)) / 2)
        found = year(world, schedule, knob, seed)
        if abs(found.share - target) < abs(best.share - target):
            best = found
        low, high = (knob, high) if found.share > target else (low, knob)
    return best


def as_it_comes(world: World, rival: str) -> str:
    """What a schedule costs and retains where nobody turns its knob."""
    schedule, knob, _, _ = RIVALS[rival]
    years = [year(world, schedule, knob, seed) for seed in range(LEARNERS)]
    shares = [one.share for one in years]
    cost = fmean(one.cost for one in years)
    return f"{cost:.1f} at {min(shares):.0%}–{max(shares):.0%}"


def equal(world: World, rival: str, target: float) -> str:
    """What a schedule costs at a retention, or as near to it as it comes."""
    years = [at_retention(world, rival, target, seed) for seed in range(LEARNERS)]
    costs, shares = [one.cost for one in years], [one.share for one in years]
    cell = f"{fmean(costs):.1f} ({min(costs):.1f}–{max(costs):.1f})"
    is_there = abs(fmean(shares) - target) <= 0.01
    return cell if is_there else f"{cell} at {fmean(shares):.0%}"


def main(*memories: str) -> None:
    """Print the tables, as they stand in docs/simulation.md; of all memories or some."""
    worlds = {
        name: world
        for name, world in WORLDS.items()
        if not memories or any(memory in name for memory in memories)
    }
    for target in (*TARGETS, None):
        heading = "as it comes" if target is None else f"{target:.0%} retained"
        print(f"\n| {heading} | {' | '.join(RIVALS)} |")
        print("|---|" + "---|" * len(RIVALS))
        for name, world in worlds.items():
            cells = (
                as_it_comes(world, rival)
                if target is None
                else equal(world, rival, target)
                for rival in RIVALS
            )
            print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
