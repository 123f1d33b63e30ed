"""The file that was compiled the last time: what of it still holds for other facts."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace

from quiz.content.cache.blocks import Groups
from quiz.content.cache.heads import heads_in
from quiz.content.cache.rows import FACTS, is_mapping, read_shelf
from quiz.content.cache.shelf import BrokenShelfError, Shelf, packed
from quiz.content.compiled import Compiled
from quiz.facts.base import FactBase
from quiz.facts.claims import SourceId
from quiz.facts.entities import EntityId
from quiz.facts.events import EventId, SeriesId
from quiz.language.text import NOTHING
from quiz.questions.comparing.standing import standing
from quiz.questions.deck import Deck
from quiz.questions.index import FactIndex
from quiz.questions.question import Question, QuestionId
from quiz.questions.settling import Comparisons, Kept, Wording
from quiz.questions.template import QuestionTemplate
from quiz.questions.touched import Changes, Events, touched
from quiz.values import dataclass


class Before:
    """A file that the same program made, of the same folders, from other files."""

    def __init__(self, shelf: Shelf) -> None:
        """Read what it holds; raises what is in `lazy.BROKEN` where it is not sound."""
        self._shelf = shelf
        self._compiled = read_shelf(shelf, _lost)
        self.groups = Groups(shelf)
        self.heads = [*heads_in(shelf)]
        self._left: dict[str, dict[str, bytes]] = {
            name: dict(shelf.packed(name))
            for name, hint in FACTS.items()
            if is_mapping(hint)
        }
        self._new: dict[str, set[str]] = {name: set() for name in self._left}
        self._keys = dict(shelf.packed("keys"))
        self._is_wide = False

    def compare(self, kind: str, key: str, data: bytes) -> None:
        """Take in a row of the facts as they are now."""
        if kind in self._left:
            if self._left[kind].pop(key, None) != data:
                self._new[kind].add(key)
        elif kind == "keys" and key == "types":
            self._is_wide |= self._keys.get(key) != data
        elif kind == "templates":
            self._is_wide |= packed(self._shelf.get(kind, key)) != data

    def known(
        self, base: FactBase, templates: Sequence[QuestionTemplate]
    ) -> Callable[[FactIndex], Kept]:
        """What need not be proven again, when every row of the facts was compared."""
        changes = self._changes(base)
        pairs_stand = self._compiled.base.confusable == base.confusable

        def known(index: FactIndex) -> Kept:
            again = touched(changes, index, templates)
            stands = None
            if again is not None and pairs_stand:
                stands = standing(
                    index, templates, again.compared, changes, self._compared()
                )
            return _Kept(
                self.groups, again.asked if again is not None else None, stands
            )

        return known

    def _compared(self) -> dict[QuestionId, bool]:
        """What was asked of several things, and whether nothing refused it."""
        return {
            QuestionId(name): group.refused == 0
            for name, group in self.groups.named()
            if "/" in name
        }

    def _changes(self, base: FactBase) -> Changes:
        found = {name: self._new[name] | self._left[name].keys() for name in self._left}
        entities = {*map(EntityId, found["entities"])}
        pairs = self._compiled.base.confusable
        if pairs != base.confusable:
            entities.update(one for pair in (*pairs, *base.confusable) for one in pair)
        return Changes(
            before=self._compiled.base,
            sources=frozenset(map(SourceId, found["sources"])),
            entities=frozenset(entities),
            events=frozenset(map(EventId, found["events"])),
            series=frozenset(map(SeriesId, found["series"])),
            is_wide=self._is_wide or bool(found["types"] or found["coverage"]),
        )

    def places(self, deck: Deck) -> "array[int] | None":
        """Where its questions stood; None where it asked others, or in another order."""
        known = {_choice(one) for one in self._compiled.decks}
        if not deck.is_in_time or _choice(deck) not in known:
            return None
        return array("I", self._shelf.get("deck", deck.id))


def _choice(deck: Deck) -> Deck:
    """The deck without what does not decide what it asks."""
    return replace(deck, title=NOTHING, description=NOTHING, lang=None)


def _lost() -> Compiled:
    raise BrokenShelfError


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was proven of all events but some, and of those compared."""

    groups: Groups
    again: Events | None  # None: of all of them
    standing: Comparisons | None

    def wordings(self, name: str) -> Sequence[Wording] | None:
        """In which words it was asked of an event where that still holds; else None."""
        if self.again is None or name in self.again:
            return None
        found = self.groups.get(name)
        if found is None:
            return None
        subject = name.partition("/")[0]
        return [
            Wording(QuestionId(f"{subject}/{aspect}"), bytes.fromhex(words), twin)
            for aspect, words, twin in found.wordings
        ]

    def comparisons(self) -> Comparisons | None:
        """Which comparisons still hold; None where no one can tell."""
        return self.standing

    def question(self, name: QuestionId) -> Question:
        """A comparison that still holds; raises `LookupError`."""
        found = self.groups.get(name)
        if found is not None:
            for one in self.groups.outcomes(found):
                if isinstance(one, Question) and one.id == name:
                    return one
        raise LookupError(name)
