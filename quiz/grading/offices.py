"""Offices told with their state in any of its forms: 러 외무장관, Russian foreign minister."""

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId, EntityType
from quiz.grading.index import AliasIndex, full_names
from quiz.grading.ladder import Hit, find
from quiz.grading.states import states_told, without_states


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
