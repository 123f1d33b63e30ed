"""A place that is not the one asked for, but lies around it, in it, or was its heir."""

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.entities import EntityId, EntityType
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import AliasIndex
from quiz.grading.ladder import Hit, find
from quiz.questions.question import EntityAnswer

_MOST_WORDS = 8


def judge_place(
    said: EntityId, wanted: EntityId, answer: EntityAnswer, base: FactBase
) -> Grade | None:
    """The grade of a place related to the answer; None if it is simply another.

    What lies inside counts only on the event's own chain: Moscow is in Russia, but
    the summit was not in Moscow.
    """
    around = base.maybe_around(wanted, ALWAYS)
    if said in around:
        return _incomplete("grade-more-exact-place")
    if said in answer.chain and wanted in base.maybe_around(said, ALWAYS):
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    is_same_level = base.entities[said].level is base.entities[wanted].level
    if is_same_level and any(
        {said, wanted} <= set(base.maybe_around(place, ALWAYS))
        for place in answer.chain
    ):
        return _incomplete("grade-name-at-the-time")
    return None


def find_nested(text: str, index: AliasIndex, base: FactBase) -> Hit | None:
    """The inner of two places written together: "Moscow, Russia", 러시아 모스크바."""
    words = text.replace(",", " ").split()
    for cut in range(1, len(words) if len(words) <= _MOST_WORDS else 0):
        left = find(" ".join(words[:cut]), EntityType.PLACE, index)
        right = find(" ".join(words[cut:]), EntityType.PLACE, index)
        if left is None or right is None:
            continue
        for inner, outer in ((left, right), (right, left)):
            inside = frozenset(
                place
                for place in inner.entities
                if outer.entities & set(base.maybe_around(place, ALWAYS))
            )
            if inside:
                return Hit(inside, around=outer.entities)
    return None


def _incomplete(reason: str) -> Grade:
    return Grade(verdict=Verdict.INCOMPLETE, score=0.5, reason=reason)
