"""What Anki recognises our notes and decks by: stable numbers and names from ids.

Nothing here looks at wording, language or order. Changing a rule doubles every
note of everyone who has imported a deck.
"""

import base64
import hashlib
from collections.abc import Iterable

from quiz.language.normalise import nfc

_FIRST_DECK = 1 << 30  # below lie numbers that people and genanki's examples use
_FIRST_PRESET = 1 << 40  # Anki numbers by milliseconds, and was not there in 2004


def guid(question: str) -> str:
    """The identity of a question's note, 16 letters and digits.

    Anki composes text when it reads a package, so the id is composed before it is
    hashed: the two spellings of one Korean id are one note.

    >>> guid("korea-russia:putin-pyongyang-2000/when.year")
    'i4e7oc4s7stsqieo'
    """
    digest = hashlib.sha256(f"note {nfc(question)}".encode()).digest()
    return base64.b32encode(digest[:10]).decode().lower()


def deck_number(deck: str) -> int:
    """The number of a deck in a package, from its id."""
    digest = hashlib.sha256(f"deck {nfc(deck)}".encode()).digest()
    return _FIRST_DECK + int.from_bytes(digest[:4]) % _FIRST_DECK


def preset_number(options: str) -> int:
    """The number of a preset: one for each choice of options.

    >>> preset_number("a") != preset_number("b")
    True
    """
    digest = hashlib.sha256(f"preset {options}".encode()).digest()
    return _FIRST_PRESET + int.from_bytes(digest[:4])


def digest(parts: Iterable[str]) -> str:
    """A short fingerprint of content: other content, another fingerprint."""
    text = "\x1f".join(parts)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
