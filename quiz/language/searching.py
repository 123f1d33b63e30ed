"""Searching as people type: without case and spaces, and by first consonants."""

from quiz.language.normalise import nfc

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST, _LAST = 0xAC00, 0xD7A3
_EACH = 588  # syllables that begin with the same consonant


def initials(text: str) -> str:
    """The text with every syllable as its first consonant.

    >>> initials("김정은 2019")
    'ㄱㅈㅇ 2019'
    """
    return "".join(
        _INITIALS[(ord(c) - _FIRST) // _EACH] if _FIRST <= ord(c) <= _LAST else c
        for c in nfc(text)
    )


def searchable(text: str) -> str:
    """The text as it is searched: composed, in small letters, without spaces."""
    return nfc(text).casefold().replace(" ", "")


def matcher(query: str) -> "Matcher":
    """What decides whether a searchable text has every word of the query."""
    return Matcher(tuple(searchable(word) for word in query.split()))


class Matcher:
    """Words that all have to be found; those of consonants alone as first consonants."""

    def __init__(self, words: tuple[str, ...]) -> None:
        """Look for these."""
        self._plain = tuple(w for w in words if not _are_initials(w))
        self._initials = tuple(w for w in words if _are_initials(w))

    def __call__(self, text: str) -> bool:
        """Whether a searchable text has them all."""
        if not all(word in text for word in self._plain):
            return False
        if not self._initials:
            return True
        told = initials(text)
        return all(word in told for word in self._initials)


def _are_initials(word: str) -> bool:
    return all(character in _INITIALS for character in word)
