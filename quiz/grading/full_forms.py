"""Names told in more words than the facts have: with a patronymic, or twice over."""

from collections.abc import Iterable

from quiz.facts.entities import EntityId
from quiz.grading.index import Shelf
from quiz.language.normalise import key
from quiz.language.patterns import lazily

_INITIALS = lazily(r"(?:[^\W\d_가-힣]\.-?)+|[^\W\d_가-힣]")
_MOST_WORDS = 6


def with_middle_names(readings: Iterable[str], shelf: Shelf) -> frozenset[EntityId]:
    """Whoever bears a name with more given names, or their initials, than is known.

    Barack Hussein Obama is Barack Obama, and G.W. Bush is George W. Bush; what
    stands in the middle contradicts no name that has a middle too, and is itself
    the name of no one else.
    """
    for reading in readings:
        words = _apart(reading)
        if not 3 <= len(words) <= _MOST_WORDS:
            continue
        *given, family = words
        if len(key(family)) < _SHORTEST or _tell_another(given[1:], shelf):
            continue
        found: dict[int, set[EntityId]] = {}
        for text, entity in shelf.families.get(key(family), ()):
            agreeing = _agreement(given, key(family), _apart(text))
            if agreeing:
                found.setdefault(agreeing, set()).add(entity)
        if found:
            return frozenset(found[max(found)])
    return frozenset()


_SHORTEST = 3  # keys of a family name
_JOINING = frozenset(
    ("and", "or", "not", "with", "및", "또는", "그리고", "말고", "아니고")
)


def _tell_another(middle: list[str], shelf: Shelf) -> bool:
    """Whether words within a name are someone's own, or join two names."""
    return any(
        word.casefold() in _JOINING
        or key(word) in shelf.exact
        or key(word) in shelf.surnames
        for word in middle
        if len(word) > 1
    )


def said_twice(readings: Iterable[str], shelf: Shelf) -> frozenset[EntityId]:
    """Whoever is named by both halves: 김정은 金正恩."""
    for reading in readings:
        words = reading.split()
        for cut in range(1, len(words) if len(words) <= 2 * _MOST_WORDS else 0):
            halves = (" ".join(words[:cut]), " ".join(words[cut:]))
            first, last = (shelf.exact.get(key(h), frozenset()) for h in halves)
            if first & last and key(halves[0]) != key(halves[1]):
                return first & last
    return frozenset()


def _apart(name: str) -> list[str]:
    """The words of a name, of initials each letter: G.W. Bush is three."""
    words: list[str] = []
    for word in name.split():
        if _INITIALS().fullmatch(word):
            words += [char for char in word if char.isalpha()]
        else:
            words.append(word)
    return words


def _agreement(given: list[str], family: str, known: list[str]) -> int:
    """How many given names agree; 0 if any does not, or the first is not told."""
    if len(known) < 2 or key(known[-1]) != family:
        return 0
    theirs = known[:-1]
    if len(theirs) > 1 and len(theirs) != len(given):
        return 0
    pairs = tuple(zip(given, theirs, strict=False))
    return len(pairs) if all(_agree(mine, other) for mine, other in pairs) else 0


def _agree(mine: str, theirs: str) -> bool:
    if len(mine) == 1 or len(theirs) == 1:
        return mine[0].casefold() == theirs[0].casefold()
    return key(mine) == key(theirs)
