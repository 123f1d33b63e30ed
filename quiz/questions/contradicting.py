"""What is told of someone may be true of a namesake, and then have another answer.

A stem names people and places by their names, and two packs may each know one of the
same name. What the other pack tells of its own must not say otherwise.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from quiz.facts.entities import EntityId
from quiz.facts.events import Event
from quiz.questions.asking import Asked, ask
from quiz.questions.index import FactIndex
from quiz.questions.namesakes import Namesakes
from quiz.questions.question import Answer, DateAnswer, EntityAnswer, Given

_MOST = 64  # readings of one stem that are looked at


def contradictions(
    given: Sequence[Given], asks: str, asked: Asked, index: FactIndex
) -> Iterator[Event]:
    """Events that the same words fit, of namesakes, with certainly another answer."""
    for reading in _readings(given, index.namesakes):
        for event in index.candidates(reading):
            if _differs(event, asks, asked.answer, index):
                yield event


def _readings(given: Sequence[Given], known: Namesakes) -> Iterator[tuple[Given, ...]]:
    """The given as it may be meant of namesakes, at least one of them."""
    parts = (part for one in given for part in one.value.split("+"))
    if not known or known.keys().isdisjoint(parts):
        return
    ways = [[one._replace(value=v) for v in _values(one, known)] for one in given]
    yield from islice(product(*ways), 1, _MOST)


def _values(one: Given, known: Namesakes) -> Iterator[str]:
    parts = [EntityId(part) for part in one.value.split("+")]
    for meant in product(*((part, *known.get(part, ())) for part in parts)):
        yield "+".join(meant)


def _differs(event: Event, asks: str, answer: Answer, index: FactIndex) -> bool:
    if isinstance(answer, DateAnswer):
        date = event.date
        return date is not None and not date.value.span.meets(answer.date.span)
    own = ask(event, asks, index)
    if not isinstance(own, Asked):
        return False
    if isinstance(answer, EntityAnswer) and isinstance(own.answer, EntityAnswer):
        same = {o for e in answer.entities for o in (e, *index.namesakes.get(e, ()))}
        return same.isdisjoint(own.answer.entities)
    return own.answer != answer
