"""The cheapest description that leaves one answer: a best-first search.

After Krahmer, van Erk and Verleg (2003): constraints have costs, and the first
description found is the cheapest. A description is unique when every event that
*may* fit it has the answer for certain.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from quiz.facts.events import Event
from quiz.questions.index import FactIndex
from quiz.questions.question import Given

MOST_OPTIONAL = 3
MOST_LOOKS = 600


class Candidate(NamedTuple):
    """Something that may be given, and what it costs the reader of the stem."""

    given: Given
    cost: float


cost_of = attrgetter("cost")  # what to put candidates in order by


class Description(NamedTuple):
    """What is given, and the events that may fit it; all of them have the answer."""

    given: tuple[Given, ...]
    matches: tuple[Event, ...]


class _Node(NamedTuple):
    """A description to look at; what it matches is found when its turn comes."""

    given: tuple[Given, ...]
    optional_from: int  # the optional candidates before this one were passed over
    parent: tuple[Event, ...] | None  # what it matches without the last thing given


def descriptions(
    always: Sequence[Given],
    required: Sequence[Sequence[Candidate]],
    optional: Callable[[], Sequence[Candidate]],
    agrees: Callable[[Event], bool],
    index: FactIndex,
) -> Iterator[Description]:
    """Unique descriptions, cheapest first.

    One candidate of each list in `required` is always given; at most one
    optional candidate of an attribute is added, and only where it rules out an
    event that disagrees. What is optional is asked for when it is needed.
    """
    first = cheapest(always, required)
    events = tuple(index.candidates(first))
    is_enough = all(map(agrees, events))
    if is_enough:  # mostly no other is looked for
        yield Description(first, events)
    ticket = itertools.count()
    heap: list[tuple[float, int, _Node]] = []
    for anchors in itertools.product(*required):
        given = (*always, *[anchor.given for anchor in anchors])
        cost = sum([anchor.cost for anchor in anchors])
        heap.append((cost, next(ticket), _Node(given, 0, None)))
    heapq.heapify(heap)
    fixed, more_to_give = len(always) + len(required), optional()
    for _ in range(MOST_LOOKS):
        if not heap:
            return
        cost, _, node = heapq.heappop(heap)
        matches = _matches(node, index)
        if all(map(agrees, matches)):
            if not (is_enough and node.given == first):
                yield Description(node.given, matches)
        elif node.parent is not None and len(matches) == len(node.parent):
            continue  # what was added last ruled nothing out
        if len(node.given) - fixed >= MOST_OPTIONAL:
            continue
        named = {one.attribute for one in node.given}
        for place in range(node.optional_from, len(more_to_give)):
            more = more_to_give[place]
            if more.given.attribute not in named:
                child = _Node((*node.given, more.given), place + 1, matches)
                heapq.heappush(heap, (cost + more.cost, next(ticket), child))


def cheapest(
    always: Sequence[Given], required: Sequence[Sequence[Candidate]]
) -> tuple[Given, ...]:
    """What burdens the stem least of all that has to be given."""
    anchors = [
        (offers[0] if len(offers) == 1 else min(offers, key=cost_of)).given
        for offers in required
    ]
    return (*always, *anchors)


def _matches(node: _Node, index: FactIndex) -> tuple[Event, ...]:
    if node.parent is None:
        return tuple(index.candidates(node.given))
    last = node.given[-1]
    return tuple(event for event in node.parent if index.holds(event, last))
