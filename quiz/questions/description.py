"""The cheapest description that leaves one answer: a best-first search.

After Krahmer, van Erk and Verleg (2003): constraints have costs, and the first
description found is the cheapest. A description is unique when every event that
*may* fit it has the answer for certain.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quiz.facts.events import Event
from quiz.questions.index import FactIndex
from quiz.questions.question import Given

MOST_OPTIONAL = 3
MOST_LOOKS = 600


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be given, and what it costs the reader of the stem."""

    given: Given
    cost: float


@dataclass(frozen=True, slots=True)
class Description:
    """What is given, and the events that may fit it; all of them have the answer."""

    given: tuple[Given, ...]
    matches: tuple[Event, ...]


def descriptions(
    always: Sequence[Given],
    required: Sequence[Sequence[Candidate]],
    optional: Sequence[Candidate],
    agrees: Callable[[Event], bool],
    index: FactIndex,
) -> Iterator[Description]:
    """Unique descriptions, cheapest first.

    One candidate of each list in `required` is always given; at most one
    optional candidate of an attribute is added, and only where it rules out an
    event that disagrees.
    """
    heap: list[tuple[float, int, tuple[Given, ...], int, tuple[Event, ...]]] = []
    ticket = itertools.count()
    for anchors in itertools.product(*required):
        given = (*always, *(anchor.given for anchor in anchors))
        cost = sum(anchor.cost for anchor in anchors)
        heap.append((cost, next(ticket), given, 0, tuple(index.candidates(given))))
    heapq.heapify(heap)
    fixed = len(always) + len(required)
    for _ in range(MOST_LOOKS):
        if not heap:
            return
        cost, _, given, start, matches = heapq.heappop(heap)
        wrong = [event for event in matches if not agrees(event)]
        if not wrong:
            yield Description(given, matches)
        if len(given) - fixed >= MOST_OPTIONAL:
            continue
        named = {one.attribute for one in given}
        for place in range(start, len(optional)):
            candidate = optional[place]
            if candidate.given.attribute in named:
                continue
            left = tuple(e for e in matches if index.holds(e, candidate.given))
            if wrong and len(left) == len(matches):
                continue
            entry = (*given, candidate.given)
            heapq.heappush(
                heap, (cost + candidate.cost, next(ticket), entry, place + 1, left)
            )
