"""Calendar days of a learner: they begin at an hour of the night, where they live."""

from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

ROLLOVER_HOUR = 4


def day_of(moment: datetime, rollover_hour: int = ROLLOVER_HOUR) -> int:
    """The number of the day that holds a moment, on the clock of its own zone."""
    # Wall-clock subtraction: a day with a clock change is still one day.
    return (moment - timedelta(hours=rollover_hour)).toordinal()


@lru_cache(maxsize=8192)
def start_of(
    day: int, offset_minutes: int, rollover_hour: int = ROLLOVER_HOUR
) -> datetime:
    """When a day begins, in UTC, for one living at this distance from it."""
    last = date.max.toordinal() - 1
    midnight = datetime.fromordinal(min(day, last)).replace(tzinfo=UTC)
    return midnight + timedelta(hours=rollover_hour, minutes=-offset_minutes)


def date_of(day: int) -> date:
    """The calendar date of a day; the nearest there is where it lies outside."""
    return date.fromordinal(min(max(day, 1), date.max.toordinal()))


def offset_of(moment: datetime) -> int:
    """How many minutes the moment's zone is ahead of UTC."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("A moment needs a time zone.")
    return round(offset / timedelta(minutes=1))


def local(moment: datetime, offset_minutes: int) -> datetime:
    """The moment on a clock at this distance from UTC."""
    return moment.astimezone(_zone(offset_minutes))


@lru_cache(maxsize=4096)
def _zone(offset_minutes: int) -> timezone:
    return timezone(timedelta(minutes=offset_minutes))
