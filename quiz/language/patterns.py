"""Regular expressions that cost nothing until they are used."""

import re
from collections.abc import Callable
from functools import cache


def lazily(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """The pattern, compiled when it is first asked for.

    Compiling is most of what importing a reader of dates would cost.

    >>> digits = lazily(r"[0-9]+")
    >>> digits().sub("#", "1961-07")
    '#-#'
    """
    return cache(lambda: re.compile(pattern, flags))
