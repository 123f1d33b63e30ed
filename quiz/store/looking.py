"""One look at a deck's cards on a day: those that matter are found by the day."""

import json
import re
import sqlite3
from collections.abc import (
    Callable,
    Container,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Set,
)
from datetime import datetime
from itertools import compress
from typing import Any

from quiz.memory.card import Card, State
from quiz.memory.changed import has_changed
from quiz.questions.listing import Listing, Part
from quiz.questions.outline import keys_of
from quiz.questions.question import QuestionId
from quiz.store import card_table
from quiz.store.rows import RowError, time_from_text
from quiz.study.standing import Seen, Standing, counts_today, is_open, seen_of

# What is remembered of each question of a deck, as bits of a byte.
NEW, CHANGED, RECALLED = 1, 2, 4
_IS_NEW = bytes(kinds & NEW for kinds in range(256))
_IS_RECALLED = bytes(kinds & RECALLED for kinds in range(256))
_CHANGED = re.compile(rb"[\x02\x06]")

WORTH_KEEPING = 200  # questions answered since that was kept, after which it is anew
FURTHEST = 3  # days; so far apart begin those of one number, wherever they are counted
MOST_STANDINGS = 40  # kept; each deck of each edition of the facts has one

_OPEN = "suspended = 0 and coalesce(buried_until, 0) <= :today"
_SEEN = "select question, last_day, due_day - last_day, stability from cards"
_REVIEW = f"{_SEEN} where state = 'review' and due_day <= :today and {_OPEN}"
_LATER = f"{_SEEN} where state = 'review' and due_day > :today and {_OPEN}"
_AMONG = "question in (select value from json_each(:questions))"
_DUES = (
    "select question, due, due_day from cards where state = 'review'"  # noqa: S608
    f" and due_day > :today and due is not null and {_OPEN}"
)
_FIRST_DUE = f"{_DUES} order by due_day"
_DUE_BEFORE = f"{_DUES} and due_day <= :day and due < :due order by due"
_STEPS = "('new', 'learning', 'relearning')"
_ON_STEPS = f"state in {_STEPS} and last_day is not null and {_OPEN}"
_CLOSED = f"select question from cards where last_day is null and not ({_OPEN})"  # noqa: S608
_KINDS = "select question, last_day is null, successes > 0, answer from cards"
_TOUCHED = (
    "select distinct question from entries where number > ? and question is not null"
)


class _Recalled:
    """The places of what was ever recalled; of most nobody asks."""

    def __init__(self, kinds: bytearray) -> None:
        self._kinds = kinds

    def __contains__(self, place: object) -> bool:
        return isinstance(place, int) and bool(self._kinds[place] & RECALLED)


class Look:
    """One look at a deck's cards on a day, within one transaction."""

    def __init__(
        self,
        db: sqlite3.Connection,
        inherited: Mapping[QuestionId, Card],
        listing: Listing,
        today: int,
    ) -> None:
        """`inherited` stand in the place of what the file says of those questions."""
        self._db = db
        self._inherited = inherited
        self._listing = listing
        self._today = today
        self._heirs = [c for q, c in inherited.items() if q in listing.places]
        self.to_keep: tuple[int, bytes] | None = None

    def standing(self, tree: Container[QuestionId]) -> Standing:
        """Where the cards stand; `later` has to be read in a transaction, too."""
        listing, today = self._listing, self._today
        kinds = self._kinds()
        for card in self._heirs:
            kinds[listing.places[card.question]] = self._kind_of(card)
        changed = {listing[match.start()].id for match in _CHANGED.finditer(kinds)}
        done = [c for c in self._answered() if counts_today(c, listing, tree, today)]
        introduced = [card for card in done if card.first_day == today]
        return Standing(
            fresh=self._fresh(kinds),
            learning=self._learning(),
            review=self._seen(_REVIEW, lambda due: due <= today),
            changed=self._later(changed) if changed else (),
            later=lambda: [c for c in self._later() if c.question not in changed],
            next_due=self._next_due(changed),
            seen_today=[
                listing.find(card.question)
                for card in introduced
                if card.question in listing.places and is_open(card, today)
            ],
            answered=len(done),
            introduced=len(introduced),
            recalled=_Recalled(kinds) if any(kinds.translate(_IS_RECALLED)) else (),
        )

    def _rows(self, sql: str, **told: object) -> sqlite3.Cursor:
        return card_table.rows(self._db, sql, {"today": self._today, **told})

    def _cards(self, where: str, **told: object) -> list[Card]:
        """The cards of which this holds; what others inherit stands in their place."""
        told["today"] = self._today
        found = card_table.read_where(self._db, where, told)
        return [card for card in found if card.question not in self._inherited]

    def _kinds(self) -> bytearray:
        """What is remembered of each question, or found out anew where nothing is."""
        listing = self._listing
        (upto,) = next(self._rows("select coalesce(max(number), 0) from entries"))
        sql = "select upto, kinds from standings where mark = :mark"
        found = next(self._rows(sql, mark=listing.mark), (upto + 1, b""))
        if found[0] > upto or len(found[1]) != len(listing):
            kinds = bytearray([NEW]) * len(listing)
            self._find_kinds(kinds, self._rows(_KINDS))
            is_worth_keeping = True
        else:
            kinds = bytearray(found[1])
            rows = self._db.execute(_TOUCHED, (found[0],))
            touched = [q for (q,) in rows if q in listing.places]
            for question in touched:
                kinds[listing.places[question]] = NEW
            told = {"questions": json.dumps(touched)}
            self._find_kinds(kinds, self._rows(f"{_KINDS} where {_AMONG}", **told))
            is_worth_keeping = len(touched) > WORTH_KEEPING
        if is_worth_keeping and listing.mark is not None:
            self.to_keep = upto, bytes(kinds)
        return kinds

    def _find_kinds(self, kinds: bytearray, rows: Iterable[Any]) -> None:
        listing = self._listing
        for question, is_new, was_recalled, answer in rows:
            place = listing.places.get(question)
            if place is not None:
                kind = NEW if is_new else 0
                if answer and not is_new:
                    kind |= CHANGED * _differs(answer, keys_of(listing[place]))
                kinds[place] = kind | RECALLED * was_recalled

    def _kind_of(self, card: Card) -> int:
        question = self._listing.find(card.question)
        kind = NEW if card.last_day is None else 0
        if not kind and has_changed(card, keys_of(question)):
            kind = CHANGED
        return kind | (RECALLED if card.successes > 0 else 0)

    def _fresh(self, kinds: bytearray) -> Part:
        closed = {question for (question,) in self._rows(_CLOSED)}
        closed.difference_update(self._inherited)
        closed.update(c.question for c in self._heirs if not is_open(c, self._today))
        found = list(compress(range(len(kinds)), kinds.translate(_IS_NEW)))
        if closed:
            places = self._listing.places
            out = {places[question] for question in closed if question in places}
            found = [place for place in found if place not in out]
        return Part(self._listing, found)

    def _later(self, among: Set[QuestionId] | None = None) -> Sequence[Seen]:
        """What falls due after today, of all the deck or of these."""
        is_later = self._today.__lt__
        if among is None:
            return self._seen(_LATER, is_later)
        told = {"questions": json.dumps(list(among))}
        found = self._seen(f"{_LATER} and {_AMONG}", is_later, **told)
        return [card for card in found if card.question in among]

    def _seen(
        self, sql: str, is_due: Callable[[int], bool], **told: object
    ) -> list[Seen]:
        inherited = self._inherited
        rows = self._rows(sql, **told).fetchall()
        places = self._listing.places if rows else {}  # read for those alone
        seen = tuple.__new__  # `_make` counts the columns of each row as well
        found = [seen(Seen, row) for row in rows if row[0] in places]
        if self._heirs:
            found = [card for card in found if card.question not in inherited]
            found += [seen_of(card) for card in self._open_heirs(is_due)]
        return found

    def _open_heirs(self, is_due: Callable[[int], bool]) -> Iterator[Card]:
        """Those counted in days that are due so."""
        for card in self._heirs:
            if card.state is not State.REVIEW or card.last_day is None:
                continue
            if is_open(card, self._today) and is_due(card.last_day + card.interval):
                yield card

    def _next_due(self, changed: Set[QuestionId]) -> datetime | None:
        """When the first falls due that does not today, and has not changed."""
        listing, inherited = self._listing, self._inherited
        dues = [
            card.due
            for card in self._open_heirs(self._today.__lt__)
            if card.due is not None and card.question not in changed
        ]
        left_out = {*changed, *inherited}

        def first(rows: Iterable[Any]) -> Any | None:  # noqa: ANN401
            return next(
                (r for r in rows if r[0] in listing.places and r[0] not in left_out),
                None,
            )

        if found := first(self._rows(_FIRST_DUE)):
            _, due, day = found
            told = {"due": due, "day": day + FURTHEST}
            _, due, _ = first(self._rows(_DUE_BEFORE, **told)) or found
            dues.append(_moment(due))
        return min(dues, default=None)

    def _learning(self) -> Sequence[Card]:
        found = [
            c for c in self._cards(_ON_STEPS) if c.question in self._listing.places
        ]
        found += [
            card
            for card in self._heirs
            if card.state is not State.REVIEW
            and card.last_day is not None
            and is_open(card, self._today)
        ]
        return sorted(found, key=lambda card: self._listing.places[card.question])

    def _answered(self) -> Sequence[Card]:
        theirs = self._inherited.values()
        return [
            *self._cards("last_day = :today"),
            *(card for card in theirs if card.last_day == self._today),
        ]


def keep(db: sqlite3.Connection, mark: str, upto: int, kinds: bytes) -> None:
    """Keep what was found out about a deck, and drop what was kept longest ago."""
    sql = "insert or replace into standings (mark, upto, kinds) values (?, ?, ?)"
    db.execute(sql, (mark, upto, kinds))
    latest = "select rowid from standings order by rowid desc limit ?"
    sql = f"delete from standings where rowid not in ({latest})"  # noqa: S608
    db.execute(sql, (MOST_STANDINGS,))


def _differs(learnt: str, keys: tuple[str, ...]) -> bool:
    """Whether the answer last learnt, as its row has it, is not this one."""
    if learnt == json.dumps(keys, ensure_ascii=False):
        return False
    try:
        return sorted(json.loads(learnt)) != sorted(keys)
    except (ValueError, TypeError, RecursionError) as error:
        raise RowError(f"answer: {error}") from error


def _moment(due: str) -> datetime:
    try:
        return time_from_text(due)
    except ValueError as error:
        raise RowError(f"due: {error}") from error
