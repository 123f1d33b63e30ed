"""Offices told where a person was asked: 러시아 대통령 names nobody yet."""

from collections.abc import Iterable

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import Event
from quiz.grading.index import AliasIndex
from quiz.grading.ladder import find
from quiz.grading.offices import find_of_state, is_so_called, states_of
from quiz.grading.states import states_told, without_states
from quiz.grading.titles import without_article
from quiz.language.normalise import key

# What whoever leads a state is called, beside any office.
_LEADERS = frozenset(
    map(
        key,
        (
            *("지도자", "최고지도자", "최고 영도자", "최고령도자", "국가원수", "정상"),
            *("leader", "supreme leader", "head of state", "leader of"),
            *("supreme leader of", "head of state of"),
        ),
    )
)


def tells_only_the_post(
    text: str,
    person: EntityId,
    events: Iterable[Event],
    index: AliasIndex,
    base: FactBase,
) -> bool:
    """Whether the text is no more than an office that the person held.

    The one held in the events counts; where they tell none, any the person ever held.
    """
    told = find(text, EntityType.OFFICE, index) or find_of_state(text, index, base)
    is_leader = key(without_article(without_states(text))) in _LEADERS
    if told is None and not is_leader:
        return False
    # Which of all events the person was in is sought last: there may be many.
    held = _held(person, events, base) or _held(person, base.events.values(), base)
    if told is not None:
        said = told.reading or text
        return not told.entities.isdisjoint(held) or any(
            is_so_called(said, base.entities[office]) for office in held
        )
    states = states_told(text)
    return any(states <= states_of(office, base) for office in held)


def _held(person: EntityId, events: Iterable[Event], base: FactBase) -> set[EntityId]:
    """The offices in which the person took part, or which the events are about."""
    found: set[EntityId] = set()
    for event in events:
        rosters = event.roles.values()
        members = [member.value for roster in rosters for member in roster.members]
        if person in {member.entity for member in members}:
            found |= {m.office for m in members if m.entity == person and m.office}
            found |= {m.entity for m in members if _is_office(m.entity, base)}
    return found


def _is_office(entity: EntityId, base: FactBase) -> bool:
    return base.entities[entity].type is EntityType.OFFICE
