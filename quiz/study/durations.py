"""Lengths of time as settings write them: `90s`, `10m`, `2h`, `1d`."""

import re
from datetime import timedelta

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_DURATION = re.compile(r"(\d{1,7})\s*([smhd])")


def read_duration(text: str) -> timedelta:
    """The length that the text names; raises `ValueError` for any other text.

    >>> read_duration("10m")
    datetime.timedelta(seconds=600)
    """
    match = _DURATION.fullmatch(text.strip().lower())
    if match is None:
        raise ValueError(f"{text!r} is no length of time")
    return timedelta(seconds=int(match[1]) * _UNITS[match[2]])


def write_duration(length: timedelta) -> str:
    """The length in the largest unit that says it exactly.

    >>> write_duration(timedelta(minutes=10)), write_duration(timedelta(seconds=90))
    ('10m', '90s')
    """
    seconds = int(length.total_seconds())
    for unit, size in reversed(_UNITS.items()):
        if seconds and seconds % size == 0:
            return f"{seconds // size}{unit}"
    return f"{seconds}s"
