# mypy: disable-error-code="explicit-override"
"""The questions of a deck in their order, found by their ids as well."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from quiz.facts.events import EventId
from quiz.questions.outline import Outlined, compares, whole
from quiz.questions.question import Question, QuestionId


class Listing(Sequence[Outlined]):
    """A deck's questions, each at its place.

    What bears the same `mark` lists the same ids with the same answers, today and at
    any other time: what was found out about it may be kept. None promises nothing.
    """

    def __init__(self, questions: Iterable[Outlined], mark: str | None = None) -> None:
        """List them in this order; of several with one id, the last stands."""
        listed = tuple(questions)
        self.places: dict[QuestionId, int] = {q.id: n for n, q in enumerate(listed)}
        if len(self.places) < len(listed):
            listed = tuple({q.id: q for q in listed}.values())
            self.places = {q.id: n for n, q in enumerate(listed)}
        self._listed = listed
        self.mark = mark

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
        return whole(self._listed[self.places[question]])

    @cached_property
    def by_event(self) -> Mapping[EventId, Sequence[QuestionId]]:
        """What is asked of each event, comparisons left out."""
        found: dict[EventId, list[QuestionId]] = {}
        for question in self._listed:
            if not compares(question):
                for event in question.subjects:
                    found.setdefault(event, []).append(question.id)
        return found


def listing_of(questions: Iterable[Outlined]) -> Listing:
    """The questions as a listing, which they may be already."""
    return questions if isinstance(questions, Listing) else Listing(questions)
