"""Documents told with their year, and whatever has a long name told by some words."""

from collections.abc import Iterator
from itertools import chain

from quiz.facts.base import FactBase
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.grading.contradictions import tells_another_side
from quiz.grading.distance import allowed, slips
from quiz.grading.index import full_names
from quiz.grading.states import STATE_WORDS, states_told
from quiz.language.normalise import key
from quiz.language.patterns import lazily
from quiz.values import dataclass

_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_BESIDE = lazily(
    rf"^(?:the )?{_YEAR}(?: ?년(?:도|의)?)? (?P<after>.+)$"
    rf"|^(?P<before>.+?),? ?[(\[](?:of |signed in )?{_YEAR.replace('year', 'gloss')}"
    r"(?:[ .\-년][^)\]]*)?[)\]]$"
    rf"|^(?P<first>.+?),? (?:of )?{_YEAR.replace('year', 'last')} ?년?$"
)


def without_year(text: str) -> tuple[str, int] | None:
    """The name and the year told before, after or in brackets behind it.

    >>> without_year("1961년 조소 우호조약"), without_year("START I (1991)")
    (('조소 우호조약', 1961), ('START I', 1991))
    """
    match = _BESIDE().match(text.strip())
    if match is None:
        return None
    name = match["after"] or match["before"] or match["first"]
    return name, int(match["year"] or match["gloss"] or match["last"])


def years_of(document: EntityId, base: FactBase) -> tuple[int, ...]:
    """The years in which something happened to the document, or that it is named for.

    The first is the one that it is commonly told by.
    """
    years = {
        point.year
        for event in base.events.values()
        if event.date is not None
        and any(document in roster.entities for roster in event.roles.values())
        for point in event.date.value.points
    }
    named = (
        apart
        for name in _names(base.entities[document])
        if (apart := without_year(name))
    )
    return tuple(sorted(years | {year for _, year in named}))


# What sort of document: those in a row are called one another.
_SORTS = (
    ("조약", "협정", "협약", "treaty", "agreement", "pact", "accord", "convention"),
    ("선언", "성명", "선언문", "공동성명", "declaration", "statement", "communique"),
    ("의정서", "protocol"),
)
_EMPTY = frozenset(
    (
        *("of", "on", "the", "a", "an", "and", "between", "for", "in", "with", "및"),
        *("관한", "대한", "간", "간의", "사이의", "와", "과", "의"),
    )
)
_ENDING = lazily(r"(?:적인|적|에|의|과|와|을|를)$")
_FEWEST = 2  # words of its own, or one and the states


@dataclass(frozen=True, slots=True)
class ByWords:
    """Whatever words fit, and whether the words say enough."""

    entities: frozenset[EntityId]
    are_enough: bool


def find_by_words(
    text: str, base: FactBase, kind: EntityType = EntityType.DOCUMENT
) -> ByWords:
    """The documents, topics or things that have all of these words in their names.

    Of documents the sort and the states must fit as well. A single word says too
    little, unless the states that agreed are told with it.
    """
    words, sort = _content(text)
    found = frozenset(
        document.id
        for document in base.of_type(kind)
        if words and _has(document, words, sort, text)
    )
    is_agreed = kind is EntityType.DOCUMENT and bool(states_told(text))
    return ByWords(found, len(words) + is_agreed >= _FEWEST)


def tells_only_the_sort(text: str, document: Entity) -> bool:
    """Whether the text says no more than what sort of document this is: 조약, treety."""
    words, sort = _content(text)
    if sort is None and len(words) == 1:
        return any(
            tells_only_the_sort(text.casefold().replace(words[0], meant), document)
            for meant in _sorts_near(words[0])
        )
    if sort is None or words or not _has(document, words, sort, text):
        return False
    told = _WORD().findall(text.casefold())[-1]
    return any(told in name.casefold() for name in _names(document))


def _sorts_near(word: str) -> Iterator[str]:
    """The sorts of documents that the word may misspell."""
    typed = key(word)
    for sort in chain.from_iterable(_SORTS):
        known = key(sort)
        limit = allowed(len(known))
        if slips(typed, known, limit) <= limit:
            yield sort


def _has(document: Entity, words: list[str], sort: int | None, text: str) -> bool:
    names = _names(document)
    states = {state for name in names for state in states_told(name)}
    if states and not states_told(text) <= states:
        return False
    if tells_another_side(text, names):
        return False
    told = [_content(name) for name in names]
    sorts = {each for _, each in told if each is not None}
    known = {word for each, _ in told for word in each}
    return (sort is None or not sorts or sort in sorts) and all(
        _is_among(word, known) for word in words
    )


def _names(document: Entity) -> tuple[str, ...]:
    return (*full_names(document), *(short.text for short in document.short))


def _is_among(word: str, known: set[str]) -> bool:
    """Whether the word is one of these, or in Korean written onto another."""
    is_korean = not word.isascii()
    return word in known or (
        is_korean
        and (any(word in other for other in known) or _is_made_of(word, known))
    )


def _is_made_of(word: str, known: set[str]) -> bool:
    """Whether words of the name are written together in this one: 친선협조."""
    return not word or any(
        word.startswith(other) and _is_made_of(word.removeprefix(other), known)
        for other in known
        if len(other) > 1
    )


def _content(text: str) -> tuple[list[str], int | None]:
    """The words of a name that say something, and the row of the sort it tells."""
    sort = None
    found: list[str] = []
    for word in _WORD().findall(text.casefold()):
        row, left = _sort_of(word)
        sort = row if row is not None else sort
        bare = _ENDING().sub("", _without_pair(left))
        is_state = bare in STATE_WORDS or _is_pair(bare)
        if len(key(bare)) > 1 and not is_state and not {bare, left} & _EMPTY:
            found.append(bare)
    return list(dict.fromkeys(found)), sort


def _without_pair(word: str) -> str:
    """The word without the two states that it begins with: 북소우호협력."""
    is_told = len(word) > len("북소") + 1 and _is_pair(word[:2])
    return word[2:] if is_told else word


def _is_pair(word: str) -> bool:
    return len(word) == 2 and len(states_told(word)) == 2


def _sort_of(word: str) -> tuple[int | None, str]:
    for row, sorts in enumerate(_SORTS):
        for sort in sorts:
            if word == sort or (word.endswith(sort) and not sort.isascii()):
                return row, word.removesuffix(sort)
    return None, word


_WORD = lazily(r"[^\W_]+")
