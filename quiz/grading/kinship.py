"""How much two events have to do with each other."""

from collections.abc import Iterator

from quiz.facts.events import Event


def kinship(event: Event, subject: Event) -> int:
    """How much two events have to do with each other; 0 is nothing."""
    family = {event.id, event.part_of} & {subject.id, subject.part_of} - {None}
    shared = set(_everyone(event)) & set(_everyone(subject))
    if not family and not shared:
        return 0
    return 10 * bool(family) + 2 * len(shared) + (event.type == subject.type)


def _everyone(event: Event) -> Iterator[str]:
    for roster in event.roles.values():
        yield from roster.entities
