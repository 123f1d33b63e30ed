# mypy: disable-error-code="explicit-override"
"""The questions of a compiled file, and what decides on their turns, read when asked.

As everywhere, what a broken file should have held is made again from the sources.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

from quiz.content.cache.codec import Codec
from quiz.content.cache.heads import ids_in
from quiz.content.cache.lazy import BROKEN, ShelvedList
from quiz.content.cache.shelf import BrokenShelfError, Shelf
from quiz.hashing import blake2b
from quiz.questions.compared import Compared
from quiz.questions.deck import Deck
from quiz.questions.listing import Listing
from quiz.questions.outline import Outline, Outlined
from quiz.questions.question import Question, QuestionId


class ShelvedQuestions(ShelvedList[Question]):
    """The questions, with where those of each deck and each subject stand."""

    def __init__(
        self,
        shelf: Shelf,
        kind: str,
        length: int,
        codec: Codec,
        again: Callable[[], Sequence[Question]],
        decks: Sequence[Deck],
    ) -> None:
        """Read nothing yet; `decks` are those whose questions are on file."""
        super().__init__(shelf, kind, length, codec, again)
        self._decks = frozenset(decks)
        self._outlines = Outlines(shelf, self)
        self._listings: dict[str, Listing] = {}

    def of(self, deck: Deck) -> Sequence[Question] | None:
        """Those of a deck in their order; None where that is not on file."""
        return self._at("deck", deck.id) if deck in self._decks else None

    def outlines_of(self, deck: Deck) -> Listing | None:
        """Outlines of those of a deck; None where they are not on file."""
        if deck not in self._decks:
            return None
        if deck.id not in self._listings:
            try:
                self._listings[deck.id] = self._listing(deck)
            except BROKEN:
                return None
        return self._listings[deck.id]

    def _listing(self, deck: Deck) -> Listing:
        places = self._shelf.get("deck", deck.id)
        turns, events, asked = self._shelf.get("turns", deck.id)
        if len(turns) != len(places):
            raise BrokenShelfError
        among = Compared(dict(events), asked)
        mark = f"{self._edition()}:{deck.id}"
        return ShelvedListing(self._outlines, places, turns, among, mark)

    def _edition(self) -> str:
        """What no other file has: of what it was made, and when."""
        made_of = json.dumps(self._shelf.get("made-of", ""))
        return blake2b(made_of.encode(), digest_size=16).hexdigest()

    def about(self, subject: str) -> Sequence[Question] | None:
        """Those about an event or series; None where that is not on file."""
        return self._at("about", subject)

    def _at(self, kind: str, key: str) -> Sequence[Question] | None:
        try:
            places = self._shelf.get(kind, key)
            return None if places is None else [self[place] for place in places]
        except BROKEN:
            return None


class Outlines:
    """The outlines of all questions, a block read at a time."""

    def __init__(self, shelf: Shelf, questions: Sequence[Question]) -> None:
        """Read nothing yet; the questions stand in for what is broken."""
        self._shelf, self._questions = shelf, questions
        self._blocks: dict[int, list[Outline]] = {}

    def at(self, place: int) -> Outlined:
        """That of the question at a place."""
        try:
            number = bisect_right(self._starts, place) - 1
            if number not in self._blocks:
                self._blocks[number] = self._read(number)
            return self._blocks[number][place - self._starts[number]]
        except BROKEN:
            return self._questions[place]

    def _read(self, number: int) -> list[Outline]:
        rows = self._shelf.at("outlines", number)
        read = self._questions.__getitem__
        return [
            Outline(
                *(n, name, tuple(about), weight, many, tuple(keys)),
                *(tuple([(kind, what, value) for kind, what, value in traits]), read),
            )
            for n, (name, about, weight, many, keys, traits) in enumerate(
                rows, self._starts[number]
            )
        ]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return tuple(self._shelf.get("starts", "questions"))

    @cached_property
    def ids(self) -> Sequence[QuestionId]:
        """The ids of all questions, in their order."""
        try:
            ids = ids_in(self._shelf)
            if len(ids) == len(self._questions):
                return ids
        except BROKEN:
            pass
        return [question.id for question in self._questions]


class ShelvedListing(Listing):
    """The questions of a deck, whose outlines and ids are read when asked for."""

    def __init__(
        self,
        outlines: Outlines,
        among: Sequence[int],
        turns: Sequence[int],
        compared: Compared,
        mark: str,
    ) -> None:
        """Read nothing yet; `among` all questions, those of the deck stand there."""
        super().__init__((), mark)
        self._outlines, self._among = outlines, among
        self.turns, self.compared = turns, compared
        self._found: dict[QuestionId, Outlined] = {}

    @cached_property
    def places(self) -> dict[QuestionId, int]:
        """Where each stands, in their order."""
        ids = self._outlines.ids
        return {ids[place]: n for n, place in enumerate(self._among)}

    @overload
    def __getitem__(self, place: int) -> Outlined: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Outlined]: ...
    def __getitem__(self, place: int | slice) -> Outlined | Sequence[Outlined]:
        """What stands at a place."""
        if isinstance(place, slice):
            return [self._outlines.at(one) for one in self._among[place]]
        found = self._outlines.at(self._among[place])
        self._found[found.id] = found
        return found

    def __len__(self) -> int:
        """How many there are."""
        return len(self._among)

    def __iter__(self) -> Iterator[Outlined]:
        """All of them, in their order."""
        return map(self._outlines.at, self._among)

    def find(self, question: QuestionId) -> Outlined:
        """What bears this id; raises `KeyError`."""
        # Of what was read already no other id has to be.
        found = self._found.get(question)
        return self[self.places[question]] if found is None else found
