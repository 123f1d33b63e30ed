"""Which clock the learner lived by: that of this machine, summer time and all."""

from collections.abc import Callable
from datetime import datetime


def clock_of(now: datetime) -> Callable[[datetime], datetime]:
    """What shows any moment on the clock of a learner whose clock now shows this.

    That of this machine, if it would show the same; else the moment was told on
    another clock, of which only the distance from UTC is known. The system is asked
    about each moment: the zone of `now` is one distance, in winter an hour off for
    what was answered in summer, and `zoneinfo` would need the zone's name and table.
    """
    if now.astimezone().utcoffset() == now.utcoffset():
        return datetime.astimezone
    return lambda moment: moment.astimezone(now.tzinfo)
