"""What a typed name is worth: a person, place or document under every spelling."""

from collections.abc import Callable
from dataclasses import dataclass

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId, EntityType
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import AliasIndex, is_east_asian
from quiz.grading.ladder import Hit, find, nearby
from quiz.grading.places import find_nested, judge_place
from quiz.grading.splitting import split
from quiz.grading.titles import glosses
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.question import EntityAnswer, Misconception

WRONG = Grade(verdict=Verdict.WRONG, score=0.0, reason="grade-wrong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a name is judged against: the answer, and everything it might be instead."""

    answer: EntityAnswer
    base: FactBase
    index: AliasIndex
    misconceptions: tuple[Misconception, ...] = ()

    def find(self, text: str) -> Hit | None:
        """Who of the answer's type is meant."""
        hit = find(text, self.answer.type, self.index)
        if hit is None and self.answer.type is EntityType.PLACE:
            return find_nested(text, self.index, self.base)
        return hit


def grade_name(case: Case, wanted: EntityId, text: str) -> Grade:
    """Whether the text names the wanted entity, and if not, whom it names."""
    hit = case.find(text)
    if hit is not None:
        judged = _judge(case, wanted, hit)
        if judged.is_right and _gloss_names_another(case, wanted, text):
            return _wrong("grade-only-one")
        return judged
    several = _named(text, case.answer.type, case.index)
    if len(several) > 1:
        if all(named == {wanted} for named in several):
            return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
        return _wrong("grade-only-one")
    if _is_name_of_another_type(text, case.answer.type, case.index):
        return WRONG
    return _misspelt(case, wanted, text)


def names_one(kind: EntityType, index: AliasIndex) -> Callable[[str], bool]:
    """A test of whether a text, as a whole, names someone of this type."""
    return lambda text: find(text, kind, index) is not None


def other_name(entity: EntityId, base: FactBase) -> dict[str, str]:
    """The arguments of a message that names an entity in the reader's language."""
    known = base.entities[entity]
    said = {}
    for lang in Lang:
        scope = f"({known.scope.say(lang)})" if known.scope else ""
        space = " " if scope and lang is Lang.EN else ""
        said[f"name_{lang}"] = f"{known.name.say(lang)}{space}{scope}"
    return said


def _judge(case: Case, wanted: EntityId, hit: Hit) -> Grade:
    if wanted in hit.entities:
        alone = len(hit.entities) == 1
        if alone and not (hit.is_surname and is_east_asian(case.base.entities[wanted])):
            return Grade(
                verdict=Verdict.CORRECT,
                score=1.0,
                reason=hit.reason,
                arguments={"name": hit.name} if hit.name else {},
            )
        return Grade(verdict=Verdict.INCOMPLETE, score=0.5, reason="grade-which-one")
    if case.answer.type is EntityType.PLACE:
        for place in sorted(hit.entities):
            judged = judge_place(place, wanted, case.answer, case.base)
            if judged is not None:
                return judged
    if len(hit.entities) > 1:
        return WRONG
    (other,) = hit.entities
    for misconception in case.misconceptions:
        if misconception.value == other:
            return printed(misconception, other)
    return Grade(
        verdict=Verdict.WRONG,
        score=0.0,
        reason="grade-is-other",
        arguments=other_name(other, case.base),
        confused_with=other,
    )


def printed(misconception: Misconception, confused_with: EntityId | str) -> Grade:
    """The grade of a version that is printed widely and contradicted."""
    return Grade(
        verdict=Verdict.WRONG,
        score=0.0,
        reason="grade-widely-printed",
        arguments={f"why_{lang}": misconception.why.say(lang) for lang in Lang},
        confused_with=confused_with,
    )


def _misspelt(case: Case, wanted: EntityId, text: str) -> Grade:
    near = nearby(text, case.answer.type, case.index)
    own = near.pop(wanted, None)
    others = min((other.slips for other in near.values()), default=None)
    if own is not None and (others is None or own.slips < others):
        if own.is_forgiven:
            return Grade(
                verdict=Verdict.TYPO,
                score=1.0,
                reason="grade-typo",
                arguments={"name": own.text},
            )
        return Grade(verdict=Verdict.CLOSE, score=0.0, reason="grade-close")
    nearest = frozenset(
        entity
        for entity, other in near.items()
        if other.slips == others and other.is_forgiven
    )
    if len(nearest) == 1 and (own is None or others is None or others < own.slips):
        return _judge(case, wanted, Hit(nearest))
    return WRONG


def _named(text: str, kind: EntityType, index: AliasIndex) -> list[frozenset[EntityId]]:
    """Whom each part of a list names, of the parts that name anyone."""
    parts = split(text, names_one(kind, index))
    hits = [find(part, kind, index) for part in parts] if len(parts) > 1 else []
    return [hit.entities for hit in hits if hit is not None]


def _gloss_names_another(case: Case, wanted: EntityId, text: str) -> bool:
    kind = case.answer.type
    if kind is EntityType.PLACE:
        return False
    hits = [find(gloss, kind, case.index) for gloss in glosses(text)]
    return any(hit is not None and wanted not in hit.entities for hit in hits)


def _is_name_of_another_type(text: str, kind: EntityType, index: AliasIndex) -> bool:
    said = key(text)
    return any(
        said in shelf.exact
        for other, shelf in index.shelves.items()
        if other is not kind
    )


def _wrong(reason: str) -> Grade:
    return Grade(verdict=Verdict.WRONG, score=0.0, reason=reason)
