"""The cheapest description that leaves one answer: a best-first search.

After Krahmer, van Erk and Verleg (2003): constraints have costs, and the first
description found is the cheapest. A description is unique when every event that
*may* fit it has the answer for certain.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
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


# A description to look at, as the heap orders them: its cost, a ticket, what is given,
# which optional candidates were passed over, and what it matches without the last
# thing given. What it matches with it is found when its turn comes.
_Node = tuple[float, int, tuple[Given, ...], int, Sequence[Event] | None]


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
    heap: list[_Node] = []
    for anchors in itertools.product(*required):
        given = (*always, *[anchor.given for anchor in anchors])
        cost = sum([anchor.cost for anchor in anchors])
        heap.append((cost, next(ticket), given, 0, None))
    heapq.heapify(heap)
    fixed, more_to_give = len(always) + len(required), optional()
    for _ in range(MOST_LOOKS):
        if not heap:
            return
        cost, _, given, passed, parent = heapq.heappop(heap)
        matches = _matches(given, parent, index)
        if all(map(agrees, matches)):
            if not (is_enough and given == first):
                yield Description(given, tuple(matches))
        elif parent is not None and len(matches) == len(parent):
            continue  # what was added last ruled nothing out
        if len(given) - fixed >= MOST_OPTIONAL:
            continue
        named = {attribute for attribute, _ in given}
        for place in range(passed, len(more_to_give)):
            more, more_cost = more_to_give[place]
            if more.attribute not in named:
                child = (*given, more)
                heapq.heappush(
                    heap, (cost + more_cost, next(ticket), child, place + 1, matches)
                )


class Search:
    """The search among all that may be given of an event.

    Of one event the same is often searched for several answers: what singles the
    event out is remembered.
    """

    def __init__(
        self,
        event: Event,
        always: tuple[Given, ...],
        required: Sequence[Sequence[Candidate]],
        optional: Sequence[Candidate],
        index: FactIndex,
    ) -> None:
        """Look for nothing yet."""
        self._event, self._index = event, index
        self._always, self._required, self._optional = always, required, optional
        self._found: list[Description] = []
        # Nothing in it may hold on to this object, which would hold on to itself.
        self._rest = descriptions(always, required, lambda: optional, _is(event), index)

    @property
    def everything(self) -> tuple[Given, ...]:
        """All that could be given at once: what it leaves, nothing can rule out."""
        offers = itertools.chain(*self._required, self._optional)
        return (*self._always, *dict.fromkeys([one.given for one in offers]))

    @cached_property
    def within_reach(self) -> Sequence[Event]:
        """The events that no description can rule out, the one asked about among them.

        What the cheapest description leaves is looked at first: mostly that is all.
        """
        told = cheapest(self._always, self._required)
        left = self._index.candidates(told)
        if len(left) == 1:
            return left
        more = [given for given in self.everything if given not in told]
        is_it, may_fit = _is(self._event), self._index.may_fit
        return [one for one in left if is_it(one) or may_fit(one, more)]

    def descriptions(
        self, agrees: Callable[[Event], bool] | None = None
    ) -> Iterator[Description]:
        """What singles out the event, or those that agree; the cheapest first."""
        if agrees is None:
            return self._singling_out()
        optional = self._optional
        return descriptions(
            self._always, self._required, lambda: optional, agrees, self._index
        )

    def _singling_out(self) -> Iterator[Description]:
        for place in itertools.count():
            if place == len(self._found):
                one = next(self._rest, None)
                if one is None:
                    return
                self._found.append(one)
            yield self._found[place]


def _is(event: Event) -> Callable[[Event], bool]:
    identity = event.id
    return lambda other: other.id == identity


def cheapest(
    always: Sequence[Given], required: Sequence[Sequence[Candidate]]
) -> tuple[Given, ...]:
    """What burdens the stem least of all that has to be given."""
    anchors = [
        (offers[0] if len(offers) == 1 else min(offers, key=cost_of)).given
        for offers in required
    ]
    return (*always, *anchors)


def _matches(
    given: tuple[Given, ...], parent: Sequence[Event] | None, index: FactIndex
) -> Sequence[Event]:
    if parent is None:
        return index.candidates(given)
    holds, last = index.holds, given[-1]
    return [event for event in parent if holds(event, last)]
