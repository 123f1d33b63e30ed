# mypy: disable-error-code="explicit-override"
"""Cards looked up in the learner's file when they are asked for, and by the day."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from quiz.memory.card import Card, State
from quiz.questions.listing import Listing
from quiz.questions.question import QuestionId
from quiz.store import card_table
from quiz.store.looking import Look, keep
from quiz.study.standing import Standing, seen_of

T = TypeVar("T")

_BY_DAY = "select due_day, count(*) from cards where state = 'review'"
_AMONG = "question in (select value from json_each(:questions))"


class Reads(Protocol):
    """The file that the cards lie in."""

    def soundly(self, read: Callable[[], T]) -> T:
        """Read in one transaction; once more, if the cards had to be made anew."""

    def if_possible(self, write: Callable[[], object]) -> None:
        """Write in one transaction, or not at all where that would fail or wait."""


class KeptCards(Mapping[QuestionId, Card]):
    """Every card of a learner's file, read when it is asked for.

    `inherited` are the cards of questions that were answered under former ids: they
    stand in the place of those in the file.
    """

    def __init__(
        self, db: sqlite3.Connection, file: Reads, inherited: Mapping[QuestionId, Card]
    ) -> None:
        """Read nothing yet."""
        self._db = db
        self._file = file
        self._inherited = inherited

    def __getitem__(self, question: QuestionId) -> Card:
        """The card; raises `KeyError` where nothing of the log stands for one."""
        if question in self._inherited:
            return self._inherited[question]
        sql, told = "question = :question", {"question": question}
        found = self._file.soundly(lambda: card_table.read_where(self._db, sql, told))
        if not found:
            raise KeyError(question)
        return found[0]

    def __iter__(self) -> Iterator[QuestionId]:
        """The ids of the questions that have cards."""
        sql = "select question from cards"
        rows = self._file.soundly(lambda: list(self._rows(sql)))
        return iter(dict.fromkeys((*(row[0] for row in rows), *self._inherited)))

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        """Whether there is any."""
        sql = "select 1 from cards limit 1"
        is_any = self._file.soundly(lambda: list(self._rows(sql)))
        return bool(is_any or self._inherited)

    def in_memory(self) -> Mapping[QuestionId, Card]:
        """All of them, read at once."""
        cards = self._file.soundly(lambda: card_table.read(self._db))
        return {card.question: card for card in cards} | {**self._inherited}

    def reviews_by_day(self) -> Mapping[int, int]:
        """How many reviews fall due on each day."""
        replaced = {"questions": json.dumps(list(self._inherited))}
        all_of_them = f"{_BY_DAY} group by due_day"
        not_these = f"{_BY_DAY} and {_AMONG} group by due_day"

        def read() -> Counter[int]:
            counted = Counter(dict(self._rows(all_of_them)))
            counted.subtract(dict(self._rows(not_these, replaced)))
            return counted

        counted = self._file.soundly(read)
        cards = self._inherited.values()
        review = (seen_of(card) for card in cards if card.state is State.REVIEW)
        counted.update(card.last_day + card.interval for card in review)
        return counted

    def standing(
        self, listing: Listing, today: int, tree: Container[QuestionId]
    ) -> Standing:
        """Where the cards of a deck stand, from a look at those that matter today."""
        look = Look(self._db, self._inherited, listing, today)
        standing = self._file.soundly(lambda: look.standing(tree))
        if look.to_keep is not None:
            upto, kinds = look.to_keep
            mark = listing.mark or ""
            self._file.if_possible(lambda: keep(self._db, mark, upto, kinds))
        # Read when it is asked for, after the transaction.
        soundly = self._file.soundly
        return replace(standing, later=lambda: soundly(standing.later))

    def _rows(
        self, sql: str, told: Mapping[str, object] | None = None
    ) -> sqlite3.Cursor:
        return card_table.rows(self._db, sql, told or {})
