"""Who is meant by what was typed: exactly, in another spelling, or nearly.

Each rung strips or rewrites something and counts only if an alias is left:
김정은 ends in the particle 은, so nothing is ever stripped blindly.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quiz.facts.entities import EntityId, EntityType
from quiz.grading.distance import allowed, slips
from quiz.grading.index import AliasIndex, Shelf, digits_of, folds
from quiz.grading.titles import (
    COPULAS,
    PARTICLES,
    PLACE_WORDS,
    without_article,
    without_gloss,
    without_lead,
)
from quiz.language.jamo import coda, in_hangul_mode, in_latin_mode
from quiz.language.normalise import key

# Longer words cannot be titles, and trying them all would take time.
_MOST_WORDS = 12
_SHORTEST = 4  # keys; a slip in a shorter name makes another name
_PLACE_WORDS = frozenset(map(key, PLACE_WORDS))
_PUNCTUATION = " \t\n.,!?;:'\"“”‘’«»「」『』…~"


@dataclass(frozen=True, slots=True)
class Hit:
    """Whom a response names, and the message that says how it was read.

    `name` is the name as it is written, where the message shows it.
    """

    entities: frozenset[EntityId]
    reason: str = "grade-correct"
    name: str = ""
    is_surname: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """How far a response is from an entity's nearest name."""

    slips: int
    is_forgiven: bool
    text: str


def find(text: str, kind: EntityType, index: AliasIndex) -> Hit | None:
    """Who of this type is meant, by the first rung that finds anyone."""
    shelf = index.shelf(kind)
    readings = list(read(text, kind, index))
    for owners in (shelf.exact, shelf.surnames):
        for reading in readings:
            found = owners.get(key(reading))
            if found:
                spaced = _as_spaced(reading, found, shelf)
                return Hit(
                    found,
                    "grade-spacing" if spaced else "grade-correct",
                    spaced,
                    is_surname=owners is shelf.surnames,
                )
    for reading in readings:
        for fold in folds(reading):
            found = shelf.folded.get(fold)
            if found is not None and len(found) == 1:
                return Hit(found)
    return _in_other_mode(text, shelf)


def read(text: str, kind: EntityType, index: AliasIndex) -> Iterator[str]:
    """The text, and what is left of it without what may surround a name."""
    seen = [text.strip(_PUNCTUATION)]
    rungs: list[Callable[[str], Iterator[str]]] = [
        _bare,
        _without_copula,
        _without_particle,
    ]
    around = {EntityType.PERSON: index.titles, EntityType.PLACE: _PLACE_WORDS}.get(kind)
    if around:
        rungs.append(lambda reading: _without_titles(reading, around))
    yield seen[0]
    for rung in rungs:
        for reading in tuple(seen):
            for left in rung(reading):
                bare = left.strip(_PUNCTUATION)
                if bare and bare not in seen:
                    seen.append(bare)
                    yield bare


def nearby(text: str, kind: EntityType, index: AliasIndex) -> dict[EntityId, Near]:
    """Whoever has a name within one slip more than is forgiven, and how far it is.

    Digits must be the same: 1961 is not a misspelt 1962.
    """
    readings = {key(reading) for reading in read(text, kind, index)}
    typed = [(said, len(said), digits_of(said)) for said in readings]
    found: dict[EntityId, Near] = {}
    for name in index.shelf(kind).names:
        length = len(name.key)
        if length < _SHORTEST:
            continue
        limit = allowed(length)
        for said, said_length, digits in typed:
            if abs(said_length - length) > limit + 1 or digits != name.digits:
                continue
            distance = slips(said, name.key, limit + 1)
            best = found.get(name.entity)
            if distance <= limit + 1 and (best is None or distance < best.slips):
                found[name.entity] = Near(distance, distance <= limit, name.text)
    return found


def _as_spaced(reading: str, found: frozenset[EntityId], shelf: Shelf) -> str:
    """The name in Korean as it is spaced, where only the spaces differ."""
    if len(found) > 1 or coda(reading[-1]) is None:
        return ""
    (entity,) = found
    known = shelf.text_of.get((key(reading), entity), "")
    is_other = reading.split() != known.split()
    return known if is_other and _joined(reading) == _joined(known) else ""


def _joined(text: str) -> str:
    return "".join(text.split())


def _in_other_mode(text: str, shelf: Shelf) -> Hit | None:
    """Whom the same keys name in the other keyboard mode."""
    bare = text.strip(_PUNCTUATION)
    for typed in (in_hangul_mode(bare), in_hangul_mode(bare.lower())):
        if typed != bare and bare.isascii() and len(key(typed)) >= 4:
            found = shelf.exact.get(key(typed))
            if found:
                return Hit(found, "grade-wrong-keyboard")
    typed = in_latin_mode(bare)
    if typed != bare and typed.isascii() and len(key(typed)) >= 4:
        found = shelf.exact.get(key(typed))
        if found:
            return Hit(found, "grade-wrong-keyboard")
    return None


def _bare(reading: str) -> Iterator[str]:
    yield without_gloss(reading)
    yield without_article(reading)
    led = without_lead(reading)
    yield led
    yield without_article(without_gloss(led))


def _without_copula(reading: str) -> Iterator[str]:
    for copula in COPULAS:
        if reading.endswith(copula):
            yield reading.removesuffix(copula)


def _without_particle(reading: str) -> Iterator[str]:
    for particle in PARTICLES:
        if reading.endswith(particle):
            yield reading.removesuffix(particle)


def _without_titles(reading: str, titles: frozenset[str]) -> Iterator[str]:
    words = [word.strip(_PUNCTUATION) for word in reading.split()]
    words = [word for word in words if word]
    if len(words) > _MOST_WORDS:
        return
    for first in range(len(words)):
        if not _are_titles(words[:first], titles):
            continue
        for last in range(len(words), first, -1):
            if not _are_titles(words[last:], titles):
                continue
            left = " ".join(words[first:last])
            yield left
            yield from _without_suffixed_title(left, titles)


def _without_suffixed_title(left: str, titles: frozenset[str]) -> Iterator[str]:
    """A Korean title written onto the name: 푸틴대통령."""
    for size in range(1, min(9, len(left))):
        if key(left[-size:]) in titles and not left[-size:].isascii():
            yield left[:-size]


def _are_titles(words: list[str], titles: frozenset[str]) -> bool:
    if not words:
        return True
    for size in range(len(words), 0, -1):
        title = " ".join(words[:size])
        forms = (title, title.removesuffix("의"))
        if any(key(form) in titles for form in forms) and _are_titles(
            words[size:], titles
        ):
            return True
    return False
