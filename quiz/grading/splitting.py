"""An answer of several names, taken apart."""

import re
from collections.abc import Callable

from quiz.language.patterns import lazily

# From the strongest to the weakest: 조·소 우호조약 holds a dot, so a whole that is
# known is never taken apart, and a weaker sign is tried only within a part.
_SIGNS = (
    lazily(r"\s*[;；\n]\s*"),
    lazily(r"\s*[,/、，]\s*"),
    lazily(
        r"\s*[·&+]\s*|\s+(?:and|or|with|vs\.?|и|или|및|그리고|또는|혹은|아니면|대)\s+",
        re.IGNORECASE,
    ),
    lazily(r"(?<=\S)(?:과|와|하고|이랑|랑)\s+"),
    lazily(r"(?<=\S)(?:과|와|하고|이랑|랑)(?=\S)|\s?[-–—]\s?"),
)
_MOST_PARTS = 40  # of so many nothing is looked up
_MOST_JOINED = 12
# Written onto names, 과 or a hyphen may belong to one: every part must then be known.
_GLUED = _SIGNS[-1]


def split(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """The parts of an answer; a part that is known stays whole.

    >>> split("김정일과 푸틴", {"김정일", "푸틴"}.__contains__)
    ['김정일', '푸틴']
    """
    return _split(text.strip(), is_known, _SIGNS)


def without_numbers(text: str) -> str:
    """The list without the numbers of its lines: 1. 김일성 2. 흐루쇼프.

    >>> without_numbers("1. 김일성 2. 흐루쇼프"), without_numbers("2 horses")
    ('김일성; 흐루쇼프', '2 horses')
    """
    parts = _NUMBER().split(f" {text}")
    if parts[0].strip() or parts[1::2] != [str(n + 1) for n in range(len(parts) // 2)]:
        return text
    return "; ".join(part.strip(" ,;\n") for part in parts[2::2])


_NUMBER = lazily(r"[\s,;]\(?(\d)(?:[.):]\s*|\s+)(?=\D)")


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
    if 2 < len(parts) <= _MOST_JOINED:
        parts = _rejoined(text, parts, sign(), is_known)
    if len(parts) > 1 and sign is _GLUED and not all(map(is_known, parts)):
        parts = [text]
    return [found for part in parts for found in _split(part, is_known, tuple(weaker))]


def _rejoined(
    text: str,
    parts: list[str],
    sign: re.Pattern[str],
    is_known: Callable[[str], bool],
) -> list[str]:
    """The parts with those made whole again that only together are a known name."""
    signs = [match[0] for match in sign.finditer(text)]
    found: list[str] = []
    place = 0
    while place < len(parts):
        whole, step = parts[place], 1
        pair = parts[place : place + 2]
        if len(pair) == 2 and not all(map(is_known, pair)):
            together = signs[place].join(pair)
            if is_known(together):
                whole, step = together, 2
        found.append(whole)
        place += step
    return found


def names_in_a_row(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """The names that stand side by side with nothing but spaces between them.

    As few as there can be, and each of them known; else the text as it is.

    >>> names_in_a_row("카빈총 우주복 장갑", {"카빈총", "우주복 장갑", "장갑"}.__contains__)
    ['카빈총', '우주복 장갑']
    """
    words = text.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return [text]
    best: list[list[str] | None] = [[]]  # of the first words, by how many
    for last in range(1, len(words) + 1):
        ways = [
            [*before, name]
            for first in range(max(0, last - _MOST_OF_A_NAME), last)
            if (before := best[first]) is not None
            and is_known(name := " ".join(words[first:last]))
        ]
        best.append(min(ways, key=len, default=None))
    return best[-1] or [text]


_MOST_WORDS = 16
_MOST_OF_A_NAME = 7  # words
