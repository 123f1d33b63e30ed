"""The names of entities as they are sought in a text; each is prepared once."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.facts.wording import MONTHS
from quiz.language.normalise import key

_HANGUL = re.compile(r"[가-힣]")
_OF_DATES = re.compile(rf"\d|{'|'.join(MONTHS)}")


class _Sought(NamedTuple):
    """What shows an entity: keys of two syllables or more, or else words."""

    hangul: tuple[str, ...]
    latin: tuple[str, ...]


class Names:
    """Which entity a text names, under any of the names it is known by."""

    def __init__(self, base: FactBase) -> None:
        """Prepare none yet."""
        self._base = base
        self._sought: dict[EntityId, _Sought] = {}
        self._own: dict[EntityId, tuple[str, str]] = {}
        self._may_date: dict[EntityId, bool] = {}

    def are_any_in(self, text: str, entities: Iterable[EntityId]) -> bool:
        """Whether the text holds one of the names of one of the entities."""
        # Hangul names are sought in the keys of a text, others in its words.
        syllables = "" if text.isascii() else _key(text)
        return self._are_any_in(syllables, text.casefold(), entities)

    def are_any_in_name(self, whole: EntityId, entities: Iterable[EntityId]) -> bool:
        """Whether a full name of one holds a name of one of the others."""
        own = self._own.get(whole)
        if own is None:
            name = self._base.entities[whole].name
            syllables = "\n".join(map(_key, name))
            own = self._own[whole] = (syllables, "\n".join(name).casefold())
        return self._are_any_in(*own, entities)

    def _are_any_in(
        self, syllables: str, words: str, entities: Iterable[EntityId]
    ) -> bool:
        for entity in entities:
            sought = self._sought.get(entity)
            if sought is None:
                sought = self._sought[entity] = _sought(self._base.entities[entity])
            hangul, latin = sought
            for one in hangul:
                if one in syllables:
                    return True
            for one in latin:
                if one in words and _stands_alone(one, words):
                    return True
        return False

    def may_tell_date(self, entity: EntityId) -> bool:
        """Whether its full name has a number or a month in it, as few have.

        A person's tells nothing: August Bebel, Theresa May.
        """
        known = self._may_date.get(entity)
        if known is None:
            one = self._base.entities[entity]
            found = any(map(_OF_DATES.search, one.name))
            is_person = one.type is EntityType.PERSON
            known = self._may_date[entity] = found and not is_person
        return known


def _stands_alone(latin: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(latin)}(?!\w)", words))


def _sought(entity: Entity) -> _Sought:
    """What of its names is sought, and how.

    A Latin or Cyrillic name must stand as whole words: "Chita" is not in "architect".
    """
    hangul: dict[str, None] = {}
    latin: dict[str, None] = {}
    for one in (*entity.name, *(alias.text for alias in entity.names_in(ALWAYS))):
        if len(_HANGUL.findall(one)) > 1:
            hangul[key(one)] = None
        elif sum(c.isalpha() for c in one.casefold()) >= 4:
            latin[one.casefold()] = None
    return _Sought(tuple(hangul), tuple(latin))


def _key(text: str) -> str:
    # Spaces do not count in a key, and most words come again in other stems.
    return "".join(map(_word_key, text.split(" ")))


@lru_cache(maxsize=65536)
def _word_key(word: str) -> str:
    return key(word)
