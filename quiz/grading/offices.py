"""Offices told with their state in any of its forms: 러 외무장관, Russian foreign minister."""

from quiz.facts.base import FactBase
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.grading.index import AliasIndex, full_names
from quiz.grading.ladder import Hit, find
from quiz.grading.states import states_told, without_states
from quiz.language.normalise import key


def find_of_state(text: str, index: AliasIndex, base: FactBase) -> Hit | None:
    """The offices of the state told that are called by the rest of the text."""
    states = states_told(text)
    if not states:
        return None
    hit = find(without_states(text), EntityType.OFFICE, index)
    fitting = frozenset(
        office
        for office in (hit.entities if hit else ())
        if states <= states_of(office, base)
    )
    return Hit(fitting) if fitting else None


def states_of(office: EntityId, base: FactBase) -> frozenset[str]:
    """The states that the names of the office tell."""
    names = full_names(base.entities[office])
    return frozenset(state for name in names for state in states_told(name))


def is_so_called(text: str, office: Entity) -> bool:
    """Whether the text is a name of the office but for the state that it is of.

    수상 is what North Korea's premier was called, and what is left of 소련 수상.
    """
    if office.type is not EntityType.OFFICE or not text:
        return False
    bare = {key(without_states(name)) for name in full_names(office)}
    return not states_told(text) and key(text) in bare
