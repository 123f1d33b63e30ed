"""What there is to look up, by category, and what of it a search finds."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property

from quiz.facts.base import FactBase
from quiz.facts.chronicle import Chronicle
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.facts.events import Event
from quiz.language.searching import matcher, searchable
from quiz.language.text import Lang

Item = Event | Entity


class Category(StrEnum):
    """A list to look things up in."""

    EVENTS = "events"
    PEOPLE = "people"
    PLACES = "places"
    DOCUMENTS = "documents"
    OTHERS = "others"


_TYPES = {
    EntityType.PERSON: Category.PEOPLE,
    EntityType.PLACE: Category.PLACES,
    EntityType.DOCUMENT: Category.DOCUMENTS,
}


class Shelf:
    """The facts as lists: events by when they happened, all else by name."""

    def __init__(self, base: FactBase, lang: Lang) -> None:
        """Look at these facts; names are sorted in this language."""
        self._base = base
        self._lang = lang
        self._items: dict[Category, Sequence[Item]] = {}
        self._texts: dict[Category, list[str]] = {}

    def items(self, category: Category) -> Sequence[Item]:
        """Everything in a category."""
        if category not in self._items:
            self._items[category] = (
                self._events() if category is Category.EVENTS else self._named(category)
            )
        return self._items[category]

    def _events(self) -> Sequence[Event]:
        events = self._base.events.values()
        undated = [event for event in events if event.date is None]
        return (*Chronicle.of(events).events, *undated)

    def _named(self, category: Category) -> Sequence[Entity]:
        found = (
            entity
            for entity in self._base.entities.values()
            if _TYPES.get(entity.type, Category.OTHERS) is category
        )
        return sorted(
            found, key=lambda entity: (entity.name.say(self._lang), entity.id)
        )

    @cached_property
    def mentions(self) -> Mapping[EntityId, Sequence[Event]]:
        """The events that each entity plays a part in, in order of time."""
        found: dict[EntityId, list[Event]] = {}
        for event in self._events():
            entities = {e for roster in event.roles.values() for e in roster.entities}
            for entity in entities:
                found.setdefault(entity, []).append(event)
        return found

    def search(
        self, category: Category, query: str, at_once: int
    ) -> Iterator[list[Item]]:
        """What a query finds, a part of the list at a time."""
        items, matches = self.items(category), matcher(query)
        texts = self._texts.setdefault(category, [])
        for first in range(0, max(len(items), 1), at_once):
            part = items[first : first + at_once]
            for item in part[max(len(texts) - first, 0) :]:
                texts.append(self._text(item))
            told = texts[first : first + at_once]
            yield [i for i, t in zip(part, told, strict=True) if matches(t)]

    def _text(self, item: Item) -> str:
        if isinstance(item, Event):
            date = str(item.date.value) if item.date else ""
            names = (
                name
                for roster in item.roles.values()
                for entity in roster.entities
                for name in (
                    self._base.entities[entity].name.ko,
                    self._base.entities[entity].name.en,
                )
            )
            parts = [item.title.ko, item.title.en, date, *names]
        else:
            aliases = (alias.text for alias in (*item.aliases, *item.short))
            parts = [item.name.ko, item.name.en, *aliases]
        # What a line feed parts is never found as one word.
        return searchable("\n".join(parts))
