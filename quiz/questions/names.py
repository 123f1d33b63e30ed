"""The names of entities as they are sought in a text; each is prepared once."""

import re
from functools import lru_cache
from typing import NamedTuple

from quiz.facts.base import FactBase
from quiz.facts.entities import Entity, EntityId
from quiz.facts.wording import MONTHS
from quiz.language.normalise import key

_HANGUL = re.compile(r"[가-힣]")
_OF_DATES = re.compile(rf"\d|{'|'.join(MONTHS)}")


class Read(NamedTuple):
    """A text as Hangul names are sought in it, and as others are."""

    syllables: str
    words: str


class Names:
    """Which entity a text names, under any of the names it is known by."""

    def __init__(self, base: FactBase) -> None:
        """Prepare none yet."""
        self._base = base
        self._sought: dict[EntityId, tuple[Read, ...]] = {}
        self._own: dict[EntityId, tuple[Read, ...]] = {}
        self._may_date: dict[EntityId, bool] = {}

    def is_in(self, text: Read, entity: EntityId) -> bool:
        """Whether the text holds one of the names of the entity."""
        sought = self._sought.get(entity)
        if sought is None:
            sought = self._sought[entity] = _sought(self._base.entities[entity])
        syllables, words = text
        for hangul, latin in sought:
            if hangul:
                if hangul in syllables:
                    return True
            elif latin in words and _stands_alone(latin, words):
                return True
        return False

    def has_in_name(self, whole: EntityId, entity: EntityId) -> bool:
        """Whether a full name of one holds a name of the other."""
        own = self._own.get(whole)
        if own is None:
            name = self._base.entities[whole].name
            texts = dict.fromkeys((name.ko, name.en))
            own = self._own[whole] = tuple(map(read, texts))
        return any(self.is_in(text, entity) for text in own)

    def may_tell_date(self, entity: EntityId) -> bool:
        """Whether its full name has a number or a month in it, as few have."""
        known = self._may_date.get(entity)
        if known is None:
            name = self._base.entities[entity].name
            found = _OF_DATES.search(name.ko) or _OF_DATES.search(name.en)
            known = self._may_date[entity] = bool(found)
        return known


def _stands_alone(latin: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(latin)}(?!\w)", words))


def _sought(entity: Entity) -> tuple[Read, ...]:
    """What shows each name: the key of two syllables or more, or else its words.

    A Latin or Cyrillic name must stand as whole words: "Chita" is not in "architect".
    """
    found: dict[Read, None] = {}
    name = entity.name
    for one in (name.ko, name.en, *(alias.text for alias in entity.aliases)):
        if len(_HANGUL.findall(one)) > 1:
            found[Read(key(one), "")] = None
        elif sum(c.isalpha() for c in one.casefold()) >= 4:
            found[Read("", one.casefold())] = None
    return tuple(found)


def read(text: str) -> Read:
    """The text as names are sought in it."""
    return Read("" if text.isascii() else _key(text), text.casefold())


def _key(text: str) -> str:
    # Spaces do not count in a key, and most words come again in other stems.
    return "".join(map(_word_key, text.split(" ")))


@lru_cache(maxsize=65536)
def _word_key(word: str) -> str:
    return key(word)
