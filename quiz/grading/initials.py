"""Initials of given names: V. Putin, Путин В. В., and never X. Putin."""

from collections.abc import Iterable

from quiz.language.folding import slavic
from quiz.language.patterns import lazily

# One letter each, of any script but Hangul; "a" alone is an article.
_INITIALS = lazily(r"(?!a$)-?[^\W\d_가-힣](?:-[^\W\d_가-힣])*\.?")

Initials = tuple[str, ...]


def initials_in(text: str) -> Initials:
    """The initials that a name is told with, as letters that spellings share.

    >>> initials_in("V. Putin") == initials_in("Путин В."), initials_in("Vladimir Putin")
    (True, ())
    """
    return tuple(
        slavic(letter)[:1]
        for word in _words(text)
        if _INITIALS().fullmatch(word)
        for letter in word
        if letter.isalpha()
    )


def without_initials(text: str) -> str:
    """The name without its initials; empty if there are none, or nothing else."""
    words = _words(text)
    full = [word for word in words if not _INITIALS().fullmatch(word)]
    return " ".join(full) if len(full) < len(words) else ""


def initials_of(names: Iterable[str], *, family_first: bool) -> frozenset[Initials]:
    """What initials the given names have, in each of the names that tell them."""
    found = set()
    for name in names:
        words = _words(name)
        given = words[1:] if family_first else words[:-1]
        letters = tuple(slavic(word)[:1] for word in given)
        if letters and all(letter.isalpha() and letter.isascii() for letter in letters):
            found.add(letters)
    return frozenset(found)


def agree(typed: Initials, reading: str, known: frozenset[Initials]) -> bool:
    """Whether the initials fit, beside the given names that the reading tells.

    A middle name that nobody wrote down contradicts none.
    """
    told = max(0, len(_words(reading)) - 1)
    return not known or any(
        all(mine == theirs for mine, theirs in zip(typed, own[told:], strict=False))
        for own in known
    )


def _words(text: str) -> list[str]:
    return text.replace(",", " ").replace(".", ". ").split()
