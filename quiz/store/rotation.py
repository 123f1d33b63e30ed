"""Which backups are kept as they grow old: many of late, then one a day, week, month."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

RECENT = timedelta(days=2)  # within it every one is kept
DAYS, WEEKS, MONTHS = 12, 10, 9  # Anki's own numbers


def worth_keeping(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """The moments whose backups are kept; the latest always is."""
    latest_first = sorted(moments, reverse=True)
    kept = {moment for moment in latest_first if now - moment <= RECENT}
    kept.update(latest_first[:1])
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAYS, lambda moment: moment.date()),
        (WEEKS, lambda moment: moment.isocalendar()[:2]),
        (MONTHS, lambda moment: (moment.year, moment.month)),
    )
    for most, period in periods:
        latest_of: dict[object, datetime] = {}
        for moment in latest_first:
            latest_of.setdefault(period(moment), moment)
        kept.update(list(latest_of.values())[:most])
    return kept
