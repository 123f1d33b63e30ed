"""Who or what goes by one name: in two packs, or told apart only by its scope."""

from collections import defaultdict
from collections.abc import Mapping

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId
from quiz.language.text import Lang

Namesakes = Mapping[EntityId, tuple[EntityId, ...]]


def namesakes(base: FactBase) -> Namesakes:
    """Those that share a name with others, with the others."""
    named: dict[tuple[str, str, str], list[EntityId]] = defaultdict(list)
    for entity in base.entities.values():
        for lang in Lang:
            if entity.name.has(lang):
                named[entity.type, lang, entity.name.say(lang)].append(entity.id)
    found: dict[EntityId, set[EntityId]] = defaultdict(set)
    for same in named.values():
        if len(same) > 1:
            for one in same:
                found[one].update(other for other in same if other != one)
    return {one: tuple(sorted(others)) for one, others in found.items()}
