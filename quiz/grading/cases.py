"""What the answers to a question about names are judged against."""

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId
from quiz.grading.index import AliasIndex, pack_of
from quiz.grading.names import Case
from quiz.grading.role_titles import with_roles_as_titles
from quiz.questions.question import EntityAnswer, Question


def case_of(
    question: Question,
    answer: EntityAnswer,
    base: FactBase,
    index: AliasIndex,
    text: str,
) -> Case:
    """What the text is judged against as an answer to the question."""
    asked = question.proof.matches or question.subjects
    events = tuple(base.events[id_] for id_ in asked if id_ in base.events)
    return Case(
        answer=answer,
        base=base,
        index=with_roles_as_titles(index, answer, events, base, text),
        misconceptions=question.misconceptions,
        events=events,
        also=_also(question, answer, base),
        home=frozenset((question.pack, *map(pack_of, answer.entities))),
    )


def _also(
    question: Question, answer: EntityAnswer, base: FactBase
) -> frozenset[EntityId]:
    """Whoever did the very same as the answer, in every event asked about."""
    given = {one for told in question.proof.given for one in told.value.split("+")}
    found: set[EntityId] | None = None
    for id_ in question.proof.matches:
        event = base.events.get(id_)
        rosters = event.roles.values() if event else ()
        same = {
            entity
            for roster in rosters
            if set(answer.entities) <= set(roster.entities)
            for entity in roster.entities
        }
        found = same if found is None else found & same
    return frozenset(found or ()) - given - set(answer.entities)
