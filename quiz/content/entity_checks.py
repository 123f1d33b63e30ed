"""What must hold between entities: places form no circle, full names tell them apart.

Names tell apart the entities of one pack: two packs may know the same person, each
as its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from quiz.content.declared import Declared
from quiz.content.entries import Entry
from quiz.content.lines import Space
from quiz.facts.base import ALWAYS
from quiz.facts.entities import Entity, EntityId
from quiz.language.normalise import key


def break_circles(
    entities: Mapping[EntityId, Entity], declared: Declared
) -> dict[EntityId, Entity]:
    """The entities without the place that closes a circle; each one is a problem."""
    sound = dict(entities)
    done: set[EntityId] = set()
    for start in entities:
        path: list[EntityId] = []
        stack: list[tuple[EntityId, Iterator[EntityId]]] = []
        if start not in done:
            path.append(start)
            stack.append((start, iter(_around(sound[start]))))
        while stack:
            place, larger = stack[-1]
            outer = next(larger, None)
            if outer is None:
                done.add(place)
                path.pop()
                stack.pop()
            elif outer in path:
                circle = [*path[path.index(outer) :], outer]
                _report_circle(place, circle, declared)
                kept = tuple(w for w in sound[place].within if w.place != outer)
                sound[place] = replace(sound[place], within=kept)
            elif outer not in done and outer in sound:
                path.append(outer)
                stack.append((outer, iter(_around(sound[outer]))))
    return sound


def _around(entity: Entity) -> tuple[EntityId, ...]:
    return tuple(edge.place for edge in entity.within)


def _report_circle(place: EntityId, circle: list[EntityId], declared: Declared) -> None:
    declaration = declared.get(Space.ENTITY, place)
    if declaration is not None:
        entry = declaration.entry
        names = " > ".join(name.partition(":")[2] for name in circle)
        declared.report(
            entry.document, entry.line_of("within"), "places-in-a-circle", places=names
        )


def check_names(entities: Mapping[EntityId, Entity], declared: Declared) -> None:
    """Report each full name that two of a type in a pack share without a scope."""
    holders: dict[tuple[str, str, str], list[tuple[EntityId, str]]] = defaultdict(list)
    for entity in entities.values():
        pack = entity.id.partition(":")[0]
        names = [entity.name.ko, entity.name.en]
        names += [alias.text for alias in entity.names_in(ALWAYS)]
        seen: set[str] = set()
        for name in names:
            same = key(name) if name else ""
            if same and same not in seen:
                seen.add(same)
                holders[pack, entity.type.value, same].append((entity.id, name))
    for group in holders.values():
        bare = [(holder, name) for holder, name in group if not entities[holder].scope]
        for holder, name in bare[1:]:
            _report_shared(holder, name, bare[0][0], declared)


def _report_shared(
    entity: EntityId, name: str, other: EntityId, declared: Declared
) -> None:
    declaration = declared.get(Space.ENTITY, entity)
    if declaration is None:
        return
    entry = declaration.entry
    line, local = _line_of_name(entry, name), other.partition(":")[2]
    declared.report(entry.document, line, "shared-name", name=name, other=local)


def _line_of_name(entry: Entry, name: str) -> int:
    for field in ("name", "aliases"):
        inner = entry.entry(field)
        for tag in inner.values if inner else ():
            if inner and any(word.text == name for word in inner.list(tag)):
                return next(w.line for w in inner.list(tag) if w.text == name)
    return entry.line_of("name")
