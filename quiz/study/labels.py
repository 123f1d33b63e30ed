"""What a question is about, for choosing and counting: people, decades, types and so on."""

from collections.abc import Iterator
from enum import StrEnum

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import Event, TypeId
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.questions.question import Question
from quiz.values import dataclass


class Facet(StrEnum):
    """In which respect questions are told apart."""

    PERSON = "person"
    PLACE = "place"
    DOCUMENT = "document"
    TYPE = "type"
    DECADE = "decade"
    TAG = "tag"
    ASPECT = "aspect"


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """One value of a facet: an id, a decade ("1960"), a tag, the head of an aspect."""

    facet: Facet
    key: str

    def say(self, base: FactBase, lang: Lang) -> str:
        """What people call it."""
        match self.facet:
            case Facet.PERSON | Facet.PLACE | Facet.DOCUMENT:
                return base.name(EntityId(self.key), lang)
            case Facet.TYPE:
                return base.types[TypeId(self.key)].name.say(lang)
            case Facet.DECADE:
                return say("label-decade", lang, year=self.key)
            case Facet.TAG | Facet.ASPECT:
                return self.key


_FACETS = {
    EntityType.PERSON: Facet.PERSON,
    EntityType.PLACE: Facet.PLACE,
    EntityType.DOCUMENT: Facet.DOCUMENT,
}


def labels_of(question: Question, base: FactBase) -> frozenset[Label]:
    """Every label that the question bears."""
    events = [base.events[subject] for subject in question.subjects]
    found = {label for event in events for label in _labels_of_event(event, base)}
    found |= {Label(Facet.TAG, tag) for tag in question.tags}
    found.add(Label(Facet.ASPECT, question.aspect.partition(".")[0]))
    return frozenset(found)


def _labels_of_event(event: Event, base: FactBase) -> Iterator[Label]:
    for roster in event.roles.values():
        for entity in roster.entities:
            facet = _FACETS.get(base.entities[entity].type)
            if facet is not None:
                yield Label(facet, entity)
    for kind in (event.type, *base.types[event.type].kinds_of):
        yield Label(Facet.TYPE, kind)
    if event.date is not None:
        for point in event.date.value.points:
            yield Label(Facet.DECADE, str(point.year // 10 * 10))
    yield from (Label(Facet.TAG, tag) for tag in event.tags)
