"""Who is meant by what was typed: exactly, in another spelling, or nearly.

Each rung strips or rewrites something and counts only if an alias is left:
김정은 ends in the particle 은, so nothing is ever stripped blindly.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from quiz.facts.entities import EntityId, EntityType
from quiz.grading.asides import without_ending
from quiz.grading.contradictions import contradict, denies, may_be_another
from quiz.grading.distance import allowed, slips
from quiz.grading.full_forms import said_twice, with_middle_names
from quiz.grading.index import (
    AliasIndex,
    Shelf,
    bucket_of,
    folds,
    has_hangul,
    key_in_digits,
    letters_of,
    pack_of,
)
from quiz.grading.initials import agree, initials_in, without_initials
from quiz.grading.keyboard import in_other_modes
from quiz.grading.korean_names import are_spelt_apart
from quiz.grading.titles import (
    COPULAS,
    PARTICLES,
    PLACE_WORDS,
    without_article,
    without_deed,
    without_gloss,
    without_lead,
)
from quiz.language.folding import loanword
from quiz.language.jamo import coda
from quiz.language.normalise import key
from quiz.language.patterns import lazily
from quiz.values import dataclass

# Longer words cannot be titles, and trying them all would take time.
_MOST_WORDS = 12
_MOST_READINGS = 60
_AROUND = 120  # keys
_SHORTEST = 4  # keys; a slip in a shorter name makes another name
_WIDEST = 4  # slips: one more than the longest name forgives
_PLACE_WORDS = frozenset(map(key, PLACE_WORDS))

_NUMERAL = lazily(r"(?<=[ -])(?:II|lI|ll)(?=[ -]|$)")

Home = frozenset[str]  # the packs that a question is about
_PUNCTUATION = " \t\n.,!?;:'\"“”‘’«»「」『』…~"


@dataclass(frozen=True, slots=True)
class Hit:
    """Whom a response names, and the message that says how it was read.

    `name` is the name as it is written, where the message shows it; `reading` what
    of the response was the name.
    """

    entities: frozenset[EntityId]
    reason: str = "grade-correct"
    name: str = ""
    reading: str = ""
    is_surname: bool = False
    around: frozenset[EntityId] = frozenset()  # what was told as lying around it


@dataclass(frozen=True, slots=True)
class Near:
    """How far a response is from an entity's nearest name.

    `is_whole` where nothing of the response was taken for a particle or a title.
    """

    slips: int
    is_forgiven: bool
    text: str
    is_whole: bool = False


def find(
    text: str, kind: EntityType, index: AliasIndex, home: Home = frozenset()
) -> Hit | None:
    """Who of this type is meant, by the first rung that finds anyone.

    Whoever is of the packs at `home` is meant rather than another's namesake.
    """
    shelf = index.shelf(kind)
    if _is_too_long(text, shelf):
        return None
    readings = list(read(text, kind, index))
    hit = _exactly(readings, shelf, home) or _otherwise_spelt(readings, shelf, home)
    if hit is None and kind is EntityType.PERSON and _NUMERAL().search(text):
        # Il of Kim Il Sung looks like a numeral, and is typed as one.
        hit = _exactly([_NUMERAL().sub("Il", text)], shelf, home)
    if hit is None and kind is EntityType.PERSON:
        hit = _at_length(readings, shelf, home)
    if hit is not None:
        return _with_initials(hit, text, shelf)
    return _in_other_mode(text, kind, index, home)


def _with_initials(hit: Hit, text: str, shelf: Shelf) -> Hit | None:
    """The hit without those whose given names have other initials than typed."""
    if not shelf.initials or initials_in(hit.reading):
        return hit
    typed = initials_in(text)
    agreeing = frozenset(
        one
        for one in hit.entities
        if agree(typed, hit.reading, shelf.initials.get(one, frozenset()))
    )
    return replace(hit, entities=agreeing) if agreeing else None


def _at_length(readings: list[str], shelf: Shelf, home: Home) -> Hit | None:
    for told in (said_twice, with_middle_names):
        found = at_home(told(readings, shelf), home)
        if found:
            return Hit(found, reading=readings[0])
    return None


def at_home(entities: frozenset[EntityId], home: Home) -> frozenset[EntityId]:
    """Those of the packs at home; all, where none is."""
    return frozenset(e for e in entities if pack_of(e) in home) or entities


def _is_too_long(text: str, shelf: Shelf) -> bool:
    """Whether no name of these is so long, with whatever stands around it."""
    return len(key(text)) > 2 * shelf.longest + _AROUND


def _exactly(readings: list[str], shelf: Shelf, home: Home) -> Hit | None:
    for reading in readings:
        found = at_home(shelf.exact.get(key(reading), frozenset()), home)
        if found and home.isdisjoint(map(pack_of, found)):
            # A family name at home is nearer than another pack's full name.
            own = at_home(shelf.surnames.get(key(reading), frozenset()), home)
            if not home.isdisjoint(map(pack_of, own)):
                return Hit(own, reading=reading, is_surname=True)
        if found:
            spaced = _as_spaced(reading, found, shelf)
            reason = "grade-spacing" if spaced else "grade-correct"
            return Hit(found, reason, spaced, reading)
    for reading in readings:
        found = at_home(shelf.surnames.get(key(reading), frozenset()), home)
        if found:
            return Hit(found, reading=reading, is_surname=True)
    return None


def _otherwise_spelt(readings: list[str], shelf: Shelf, home: Home) -> Hit | None:
    several: Hit | None = None
    for reading in readings:
        for fold in folds(reading):
            found = at_home(shelf.folded.get(fold, frozenset()), home)
            if shelf.is_one(found):
                return Hit(found, reading=reading)
            if found and several is None:
                several = Hit(found, reading=reading)
    for reading in readings:
        if has_hangul(reading) and len(key(reading)) >= _SHORTEST:
            found = at_home(shelf.loanwords.get(loanword(reading), frozenset()), home)
            if shelf.is_one(found):
                return Hit(found, "grade-spelling", reading=reading)
    return several


def read(
    text: str, kind: EntityType, index: AliasIndex, *, reordered: bool = True
) -> Iterator[str]:
    """The text, and what is left of it without what may surround a name.

    `reordered` adds the words of a person's name in the other order.
    """
    seen = [text.strip(_PUNCTUATION)]
    rungs: list[Callable[[str], Iterator[str]]] = [
        _bare,
        _without_copula,
        _without_particle,
    ]
    if kind is EntityType.PERSON:
        rungs += [_without_initials, *((_in_other_order,) if reordered else ())]
    if kind is EntityType.OFFICE:
        rungs.append(_without_genitive)
    if kind is EntityType.PLACE:
        rungs.insert(0, lambda reading: iter((without_deed(reading),)))
    words = {EntityType.PERSON: index.titles, EntityType.PLACE: _PLACE_WORDS}
    if around := words.get(kind, frozenset()) | index.sorts:
        rungs.append(lambda reading: _without_titles(reading, around))
    yield seen[0]
    for rung in rungs:
        for reading in tuple(seen):
            for left in rung(reading):
                bare = left.strip(_PUNCTUATION)
                if len(seen) >= _MOST_READINGS:
                    return
                if bare and bare not in seen:
                    seen.append(bare)
                    yield bare


def nearby(text: str, kind: EntityType, index: AliasIndex) -> dict[EntityId, Near]:
    """Whoever has a name within one slip more than is forgiven, and how far it is.

    Digits must be the same: 1961 is not a misspelt 1962.
    """
    if _is_too_long(text, index.shelf(kind)) or denies(text):
        return {}
    readings = {
        key_in_digits(reading): reading
        for reading in read(text, kind, index, reordered=False)
    }
    found: dict[EntityId, Near] = {}
    shelf, typed = index.shelf(kind), initials_in(text)
    whole = next(iter(readings))
    for said, reading in readings.items():
        for near, entity in _near(said, reading, shelf):
            best = found.get(entity)
            if best is not None and best.slips <= near.slips:
                continue
            known = shelf.initials.get(entity, frozenset())
            if initials_in(reading) or agree(typed, reading, known):
                found[entity] = replace(near, is_whole=said == whole)
    return found


def _near(said: str, reading: str, shelf: Shelf) -> Iterator[tuple[Near, EntityId]]:
    script, digits, length = bucket_of(said)
    letters = letters_of(said)
    for long in range(max(_SHORTEST, length - _WIDEST), length + _WIDEST + 1):
        limit, apart = allowed(long) + 1, abs(long - length)
        if apart > limit:
            continue
        # A changed letter differs in two places, one too many or too few in one.
        most = 2 * limit - apart
        for others, name in shelf.near.get((script, digits, long), ()):
            if (letters ^ others).bit_count() <= most:
                distance = slips(said, name.key, limit)
                if distance <= limit and not contradict(reading, name.text):
                    is_forgiven = distance < limit and _is_a_slip(
                        reading, name.text, distance
                    )
                    if is_forgiven and are_spelt_apart(reading, name.text):
                        distance = 0  # nearer than any slip
                    yield Near(distance, is_forgiven, name.text), name.entity


def _is_a_slip(said: str, known: str, distance: int) -> bool:
    is_even = distance < _SEVERAL or _is_even(said, known)
    return is_even and not may_be_another(said, known)


_SEVERAL = 2  # slips


def _is_even(said: str, known: str) -> bool:
    """Whether no single word has more slips than a word of its length forgives.

    Two slips in one short word of a long name make another name: Kim Yong Nam.
    """
    mine, theirs = said.split(), known.split()
    if len(mine) != len(theirs) or len(mine) < 2:
        return True
    words = ((key(a), key(b)) for a, b in zip(mine, theirs, strict=True))
    return all(
        slips(typed, meant, limit) <= limit
        for typed, meant in words
        if (limit := max(1, allowed(len(meant))))
    )


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


def _in_other_mode(
    text: str, kind: EntityType, index: AliasIndex, home: Home
) -> Hit | None:
    """Whom the same keys name in the other keyboard mode."""
    bare = text.strip(_PUNCTUATION)
    for typed in in_other_modes(bare):
        if len(key(typed)) >= _SHORTEST:
            hit = _exactly(list(read(typed, kind, index)), index.shelf(kind), home)
            if hit is not None and len(key(hit.reading)) >= _SHORTEST:
                return replace(hit, reason="grade-wrong-keyboard", name="")
    return None


def _bare(reading: str) -> Iterator[str]:
    yield without_gloss(reading)
    yield without_article(reading)
    led = without_lead(reading)
    yield led
    yield without_article(without_gloss(led))


def _in_other_order(reading: str) -> Iterator[str]:
    """The given name where the family name was: Putin, Vladimir; Jong Un Kim."""
    words = reading.replace(",", " ").split()
    if 2 <= len(words) <= 3 and reading.count(",") <= 1:
        yield " ".join((*words[1:], words[0]))
        yield " ".join((words[-1], *words[:-1]))


def _without_initials(reading: str) -> Iterator[str]:
    yield without_initials(reading)


def _without_copula(reading: str) -> Iterator[str]:
    for bare in (reading, *without_ending(reading)):
        yield bare
        for copula in COPULAS:
            if bare.endswith(copula):
                yield bare.removesuffix(copula)


def _without_particle(reading: str) -> Iterator[str]:
    for particle in PARTICLES:
        if reading.endswith(particle):
            yield reading.removesuffix(particle)


def _without_genitive(reading: str) -> Iterator[str]:
    """The state before an office without 의: 러시아의 국방장관."""
    state, is_genitive, office = reading.partition("의 ")
    if is_genitive:
        yield f"{state} {office}"


def _without_titles(reading: str, titles: frozenset[str]) -> Iterator[str]:
    words = [word.strip(_PUNCTUATION) for word in reading.split()]
    words = [word for word in words if word]
    if len(words) > _MOST_WORDS:
        return
    keys = [(key(word), key(word.removesuffix("의"))) for word in words]
    spans = {
        (first, last)
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
        if _is_title(keys[first:last], titles)
    }
    starts = [0]  # where a name may begin: after nothing but titles
    for place in range(1, len(words)):
        if any((first, place) in spans for first in starts):
            starts.append(place)
    ends = [len(words)]
    for place in range(len(words) - 1, 0, -1):
        if any((place, last) in spans for last in ends):
            ends.append(place)
    for first in starts:
        for last in ends:
            if first < last and not _is_anothers(words, first, last):
                left = " ".join(words[first:last])
                yield left
                yield from _without_suffixed_title(left, titles)


def _is_anothers(words: list[str], first: int, last: int) -> bool:
    """Whether what stands around is someone else's: the aide of Putin, Putin's aide."""
    if last < len(words) and words[last - 1].endswith(("'s", "’s")):
        return True
    told = [word.casefold() for word in words]
    if "city" in told[:first]:  # a place is told so: the city of Moscow
        return False
    # In the other order of words the name stands first: Putin the aide of.
    return (first > 0 and "of" in told[first - 1 : first + 1]) or told[-1] == "of"


def _without_suffixed_title(left: str, titles: frozenset[str]) -> Iterator[str]:
    """A Korean title written onto the name: 푸틴대통령."""
    for size in range(1, min(9, len(left))):
        if key(left[-size:]) in titles and not left[-size:].isascii():
            yield left[:-size]


def _is_title(keys: list[tuple[str, str]], titles: frozenset[str]) -> bool:
    """Whether the words together are one title: 국방위원회 위원장, of the party."""
    before = "".join(whole for whole, _ in keys[:-1])
    return any(before + form in titles for form in keys[-1])
