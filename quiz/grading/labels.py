"""Which of the things laid out is meant: by its number, its place or its words."""

import re
from collections.abc import Iterator, Sequence

from quiz.grading.asides import without_ending, without_hedges
from quiz.grading.titles import COPULAS
from quiz.language.normalise import key
from quiz.language.numerals import parse_number, parse_ordinal
from quiz.language.patterns import lazily
from quiz.questions.question import Item

_WORD = lazily(r"[^\W_]+")
_AROUND = lazily(r"^(?:the|number|no\.?|№|#) ?| ?(?:one|것|거)$", re.IGNORECASE)
_EMPTY = frozenset(("the", "a", "an", "of", "in", "and", "to", "s", "및"))
_BETWEEN = (lazily(r"\s*(?:→|⇒|->|=>|>|;|\n)\s*"), lazily(r"\s*[,/]\s*"))
_SHORTEST = 2  # letters of a word that tells one thing from another


def read_label(text: str, items: Sequence[Item]) -> int | None:
    """The place, from 0, of the one thing that the text tells; None if of none or more.

    By its number, its place in the row, all its words, or some that only it has.
    """
    said = key(text)
    whole = [
        place
        for place, item in enumerate(items)
        if said in (key(item.text.ko), key(item.text.en))
    ]
    number = _number(text)
    if not whole and number is not None and 1 <= number <= len(items):
        return number - 1
    fitting = whole or _by_words(text, items)
    return fitting[0] if len(fitting) == 1 else None


def read_labels(text: str, items: Sequence[Item]) -> tuple[int, ...] | None:
    """The places of all the things, in the order told; None unless each stands once."""
    for sign in _BETWEEN:
        parts = [part for part in sign().split(text) if part]
        if len(parts) == len(items):
            found = [read_label(part, items) for part in parts]
            places = tuple(place for place in found if place is not None)
            if len(set(places)) == len(items):
                return places
    return None


def _number(text: str) -> int | None:
    for said in _forms(text):
        bare = _AROUND().sub("", said.strip(" .!?()"))
        for parse in (parse_number, parse_ordinal):
            value = parse(bare)
            if value is not None:
                return value
    return None


def _forms(text: str) -> Iterator[str]:
    bare = without_hedges(text.strip())
    yield bare
    yield from without_ending(bare)
    yield from (bare.removesuffix(end) for end in COPULAS if bare.endswith(end))


def _by_words(text: str, items: Sequence[Item]) -> list[int]:
    words = [word for word in _words(text) if word not in _EMPTY]
    if not any(len(word) >= _SHORTEST for word in words):
        return []
    laid_out = [_words(f"{item.text.ko} {item.text.en}") for item in items]
    return [
        place
        for place, known in enumerate(laid_out)
        if all(_is_among(word, known) for word in words)
    ]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD().findall(text)]


def _is_among(word: str, known: Sequence[str]) -> bool:
    """Whether it is one of these words, in Korean with whatever particle."""
    bare = word if word.isascii() else _PARTICLE().sub("", word)
    return word in known or (
        not word.isascii() and any(other.startswith(bare) for other in known)
    )


_PARTICLE = lazily(r"(?<=..)[은는이가을를과와의]$")
