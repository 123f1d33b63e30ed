"""How much to study: limits, steps and retention. What to study is a deck's."""

from dataclasses import dataclass, field
from datetime import timedelta

from quiz.memory.scheduling import SchedulingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySettings:
    """How much a day, how far ahead, and what the scheduler aims at."""

    new_per_day: int = 20
    reviews_per_day: int = 200
    learn_ahead: timedelta = timedelta(minutes=20)
    scheduling: SchedulingSettings = field(default_factory=SchedulingSettings)
