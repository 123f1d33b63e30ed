"""How many columns text takes in a terminal."""

import unicodedata
from functools import lru_cache

_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


def display_width(text: str) -> int:
    """The columns the text takes: two for a wide character, none for a mark.

    >>> display_width("김정은 1961")
    11
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_columns, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=4096)  # a screen is drawn from few characters, again and again
def _columns(char: str) -> int:
    if char.isascii():
        return int(char.isprintable())
    # Loose vowels and codas are drawn onto the consonant before them.
    if 0x1160 <= ord(char) <= 0x11FF or unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
