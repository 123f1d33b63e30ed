"""Which of two has a value that the other certainly has not; which of four lacks it."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from quiz.facts.entities import PlaceLevel
from quiz.facts.events import Event, EventId
from quiz.questions.asking import Asked
from quiz.questions.comparing.group import Group
from quiz.questions.comparing.labels import Labelled
from quiz.questions.index import FactIndex, Holds
from quiz.questions.question import EntityAnswer, Given, ItemAnswer, Question

_LEVELS = {level.value for level in PlaceLevel}
_LIKE = 3  # so many share a value that the odd one has not


def ask_contrast(group: Group) -> Iterator[Question]:
    """Which of two has a value: each event beside one companion that has not."""
    for event in group.turns:
        one = group.labelled(event)
        given = value_of(one, group) if one else None
        if one is None or given is None:
            continue
        for other in group.beside(one):
            other_value = value_of(other, group)
            if other_value and is_without(other, given, group.index):
                yield group.question([one, other], ItemAnswer(one.item), (given,))
                break


def ask_odd_one_out(group: Group) -> Iterator[Question]:
    """Which of four lacks a value that the others share: one question a value."""
    by_value: dict[Given, list[Event]] = defaultdict(list)
    for event in group.events:
        asked = group.asked(event)
        given = _value(asked, event, group) if asked else None
        if given:
            by_value[given].append(event)
    for given, events in by_value.items():
        labelled = (group.labelled(event) for event in events)
        like = [*islice((one for one in labelled if one), _LIKE)]
        if len(like) < _LIKE:
            continue
        taken: set[EventId] = {member.event.id for member in like}
        for other in group.beside(like[0]):
            if other.event.id not in taken and is_without(other, given, group.index):
                yield group.question([*like, other], ItemAnswer(other.item), (given,))
                break


def value_of(one: Labelled, group: Group) -> Given | None:
    """The one value that the event certainly has of what is asked."""
    return _value(one.asked, one.event, group)


def _value(asked: Asked, event: Event, group: Group) -> Given | None:
    answer = asked.answer
    if not isinstance(answer, EntityAnswer) or len(answer.entities) != 1:
        return None
    role, _, part = group.template.asks.partition(".")
    attribute = role if part in _LEVELS else group.template.asks
    given = Given(attribute, answer.entities[0])
    is_sure = group.index.holds(event, given) is Holds.MUST
    return given if is_sure else None


def is_without(other: Labelled, given: Given, index: FactIndex) -> bool:
    """Whether the event certainly has not the value."""
    return index.holds(other.event, given) is Holds.NEVER
