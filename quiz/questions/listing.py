# mypy: disable-error-code="explicit-override"
"""The questions of a deck in their order, found by their ids as well."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from quiz.questions.compared import Compared, compared
from quiz.questions.outline import Outlined, compares, turn_of, whole
from quiz.questions.question import Question, QuestionId


class Listing(Sequence[Outlined]):
    """A deck's questions, each at its place.

    What bears the same `mark` lists the same ids with the same answers, today and at
    any other time: what was found out about it may be kept. None promises nothing.
    """

    def __init__(self, questions: Iterable[Outlined], mark: str | None = None) -> None:
        """List them in this order; of several with one id, the last stands."""
        self._listed: Sequence[Outlined] = (*{q.id: q for q in questions}.values(),)
        self.mark = mark

    @cached_property
    def places(self) -> Mapping[QuestionId, int]:
        """Where each stands, in their order."""
        return {q.id: n for n, q in enumerate(self._listed)}

    @cached_property
    def turns(self) -> Sequence[int]:
        """Their places in the order in which new ones come."""
        listed = self._listed
        return sorted(range(len(listed)), key=lambda place: turn_of(listed[place]))

    @cached_property
    def compared(self) -> Compared:
        """Those that lay out several things."""
        listed = enumerate(self._listed)
        return compared((n, q.subjects, compares(q)) for n, q in listed)

    @overload
    def __getitem__(self, place: int) -> Outlined: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Outlined]: ...
    def __getitem__(self, place: int | slice) -> Outlined | Sequence[Outlined]:
        """What stands at a place."""
        return self._listed[place]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._listed)

    def __iter__(self) -> Iterator[Outlined]:
        """All of them, in their order."""
        return iter(self._listed)

    def read(self, question: QuestionId) -> Question:
        """The question with this id; raises `KeyError`."""
        return whole(self.find(question))

    def find(self, question: QuestionId) -> Outlined:
        """What bears this id; raises `KeyError`."""
        return self._listed[self.places[question]]


class Part(Sequence[Outlined]):
    """Some of a listing, none of which is read before it is asked for."""

    def __init__(self, listing: Listing, places: Sequence[int]) -> None:
        """Those at these places."""
        self.listing, self.places = listing, places

    @overload
    def __getitem__(self, number: int) -> Outlined: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Outlined]: ...
    def __getitem__(self, number: int | slice) -> Outlined | Sequence[Outlined]:
        """One of them, or several."""
        if isinstance(number, slice):
            return Part(self.listing, self.places[number])
        return self.listing[self.places[number]]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.places)

    def by_turns(self) -> Iterator[Outlined]:
        """All of them in the order in which new ones come."""
        if not self.places:  # and no turns are needed
            return iter(())
        among = frozenset(self.places)
        return (self.listing[n] for n in self.listing.turns if n in among)


def listing_of(questions: Iterable[Outlined]) -> Listing:
    """The questions as a listing, which they may be already."""
    return questions if isinstance(questions, Listing) else Listing(questions)
