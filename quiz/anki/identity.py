"""What Anki recognises our notes and decks by: stable numbers and names from ids.

Nothing here looks at wording, language or order. Changing a rule doubles every
note of everyone who has imported a deck.
"""

import base64
import hashlib
from collections.abc import Iterable

from quiz.language.normalise import nfc

_FIRST_DECK = 1 << 30  # below lie numbers that people and genanki's examples use


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


def digest(parts: Iterable[str]) -> str:
    """A short fingerprint of content: other content, another fingerprint."""
    text = "\x1f".join(parts)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
