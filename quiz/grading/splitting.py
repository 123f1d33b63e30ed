"""An answer of several names, taken apart."""

import re
from collections.abc import Callable

from quiz.language.patterns import lazily

# From the strongest to the weakest: 조·소 우호조약 holds a dot, so a whole that is
# known is never taken apart, and a weaker sign is tried only within a part.
_SIGNS = (
    lazily(r"\s*[;；\n]\s*"),
    lazily(r"\s*[,/、，]\s*"),
    lazily(r"\s*[·&+]\s*|\s+(?:and|및|그리고)\s+", re.IGNORECASE),
    lazily(r"(?<=\S)(?:과|와|하고|이랑|랑)\s+"),
    lazily(r"(?<=\S)(?:과|와|하고|이랑|랑)(?=\S)"),
)
_MOST_PARTS = 40  # of so many nothing is looked up
# Written onto names, 과 may belong to one of them: every part must then be known.
_GLUED = _SIGNS[-1]


def split(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """The parts of an answer; a part that is known stays whole.

    >>> split("김정일과 푸틴", {"김정일", "푸틴"}.__contains__)
    ['김정일', '푸틴']
    """
    return _split(text.strip(), is_known, _SIGNS)


def _split(
    text: str,
    is_known: Callable[[str], bool],
    signs: tuple[Callable[[], re.Pattern[str]], ...],
) -> list[str]:
    if not signs or not text or is_known(text):
        return [text] if text else []
    sign, *weaker = signs
    parts = [part.removeprefix("and ") for part in sign().split(text)]
    if len(parts) > _MOST_PARTS:
        return [part for part in parts if part]
    if len(parts) > 1 and sign is _GLUED and not all(map(is_known, parts)):
        parts = [text]
    return [found for part in parts for found in _split(part, is_known, tuple(weaker))]
