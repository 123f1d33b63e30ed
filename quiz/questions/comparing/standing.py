"""Which comparisons of several events stand after some facts changed.

Each is made in the turn of one event, from what it and its companions are called and
have. A turn comes out as it did unless the event or one of its companions is touched,
as it was or as it is.
"""

from collections.abc import Iterator, Mapping, Sequence

from quiz.facts.events import EventId
from quiz.questions.comparing.companions import Companions
from quiz.questions.comparing.compare import Groups
from quiz.questions.index import FactIndex
from quiz.questions.question import QuestionId
from quiz.questions.template import Comparison, QuestionTemplate
from quiz.questions.touched import Changes, Events
from quiz.values import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """The comparisons that stand, and the events whose turns are taken again."""

    kept: frozenset[QuestionId]
    turns: Events


def standing(
    index: FactIndex,
    templates: Sequence[QuestionTemplate],
    touched: Events,
    changes: Changes,
    asked: Mapping[QuestionId, bool],
) -> Standing:
    """What stands of the comparisons found the last time, `asked` or refused.

    Who is the odd one out is found among all events that share a value, and looked for
    again whatever changed.
    """
    again = {*touched, *changes.events}
    for companions in Groups(index).companions(templates):
        again |= _beside(companions, touched, changes, index)
    aspects = {
        template.aspect
        for template in templates
        if template.compares is not None
        and (template.compares is not Comparison.ODD_ONE_OUT or not again)
    }
    kept: set[QuestionId] = set()
    turns = set(again)
    for question, is_asked in asked.items():
        if question.rpartition("/")[2] not in aspects:
            continue
        subjects = [*compared(question)]
        if is_asked and again.isdisjoint(subjects):
            kept.add(question)
        else:
            turns.update(subjects)
    return Standing(frozenset(kept), frozenset(turns))


def compared(question: QuestionId) -> Iterator[EventId]:
    """The events that a question with this id compares: "pack:a+b/aspect"."""
    pack, _, names = question.rpartition("/")[0].partition(":")
    for name in names.split("+"):
        yield EventId(f"{pack}:{name}")


def _beside(
    companions: Companions, touched: Events, changes: Changes, index: FactIndex
) -> set[EventId]:
    now, before = index.base.events, changes.before.events
    found: set[EventId] = set()
    for identity in touched & now.keys():
        found |= companions.near(now[identity], 0)
    for identity in changes.events:
        if identity in before:
            # As many as have changed may have come to stand between.
            found |= companions.near(before[identity], len(changes.events))
    return found
