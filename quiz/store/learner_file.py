"""One learner's history in one SQLite file: an append-only log, and cards made of it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import Self

from quiz.memory.card import Card
from quiz.memory.entries import CardEntry, Entry, EntryId, Logged, Undone
from quiz.memory.heritage import inherit
from quiz.memory.replay import is_blank, replay
from quiz.questions.question import QuestionId
from quiz.questions.renames import FormerIds
from quiz.store.card_rows import COLUMNS, card_from_row, card_to_row
from quiz.store.errors import (
    DamagedFileError,
    ForeignFileError,
    NewerFileError,
    ReplacedFileError,
    saying_which,
)
from quiz.store.migrating import making, migrate, migrations, version_of
from quiz.store.rows import RowError, entry_from_row, logged_to_row, stamp_of

# "sasi" (사실, fact) as a number: how SQLite files say whose they are.
APPLICATION_ID = 0x73617369
BUSY_SECONDS = 10.0

_SELECT = "select machine, sequence, stamp, entry, question, at, body from entries"
_ENTRIES = f"{_SELECT} order by stamp, machine, sequence"
_ENTRIES_OF_QUESTIONS = (  # nothing but constants
    f"{_SELECT} where question in (select value from json_each(?))"  # noqa: S608
    " order by stamp, machine, sequence"
)
_APPEND = (
    "insert into entries (machine, sequence, stamp, entry, question, at, body)"
    " values (:machine, :sequence, :stamp, :entry, :question, :at, :body)"
)
_CARDS = f"select {', '.join(COLUMNS)} from cards order by question"  # noqa: S608
_KEEP_CARD = (
    f"insert or replace into cards ({', '.join(COLUMNS)})"  # noqa: S608
    f" values ({', '.join(f':{name}' for name in COLUMNS)})"
)


class LearnerFile:
    """An open learner's file; several processes may have it open at once.

    Use it as a context manager. Every failure is a `LearnerFileError`. With `former`
    ids, a question has the answers too that were given under those; the file itself
    keeps every entry and every card under the id that it was answered under.
    """

    def __init__(
        self, path: Path, db: sqlite3.Connection, former: FormerIds | None = None
    ) -> None:
        """Wrap an open connection; use `open` to get one."""
        self.path = path
        self._db = db
        self._former = former or {}
        self._known: int | None = None
        self._place = _place(path)
        self.machine = self._value("machine")
        self.was_mended = False  # whether `cards` had to make the cards anew

    @classmethod
    def open(cls, path: Path, former: FormerIds | None = None) -> Self:
        """Open the learner's file, made with its folder where there is none."""
        with saying_which(path):
            _make(path)
            db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                db.row_factory = sqlite3.Row
                was_older = _prepare(db, path)
                with _understood(path):
                    learner = cls(path, db, former)
            except BaseException:
                db.close()
                raise
        if was_older:
            with suppress(DamagedFileError):  # said when the cards are read
                learner.rebuild()
        return learner

    def close(self) -> None:
        """Close the file; what was recorded is safe without it."""
        with saying_which(self.path):
            self._db.close()

    def __enter__(self) -> Self:
        """The file itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def record(
        self, entry: CardEntry, card: Card, undone: Undone | None = None
    ) -> EntryId:
        """Append an entry and keep the card it made, durably, in one transaction.

        `undone` takes back what the entry replaces: both are kept, or neither. The
        id is given by the file. Where another process has written since `cards`
        was read, the card is made anew from the whole log.
        """
        with self._writing():
            if undone is not None:
                self._append(undone)
            entry_id = self._append(entry)
            is_heir = entry.question in self._former
            if is_heir or self._known != self._data_version():
                self._remake([entry.question])
            else:
                self._keep(card)
        return entry_id

    def add(self, *entries: Entry) -> tuple[EntryId, ...]:
        """Append entries of any sort, durably, all or none; cards are made of them."""
        with self._writing():
            ids = tuple(map(self._append, entries))
            self._remake(e.question for e in entries if isinstance(e, CardEntry))
        return ids

    def take(self, lines: Iterable[Logged]) -> int:
        """Take in entries that were logged elsewhere; how many were not here yet.

        An id that is here already is passed over, so that taking the same again
        changes nothing. A stamp of 0 stands for the time of the entry.
        """
        with self._writing():
            new = [line for line in lines if self._take(line)]
            entries = [line.entry for line in new]
            self._remake(e.question for e in entries if isinstance(e, CardEntry))
        return len(new)

    def cards(self) -> dict[QuestionId, Card]:
        """Every card that has an answer standing, under its own id or a former one.

        Cards that cannot be read are made anew from the log, which is the truth.
        """
        with self._reading():
            self._known = self._data_version()
            cards = self._kept_cards()
            if cards is not None:
                return cards | self._inherited(cards)
        self.rebuild()
        self.was_mended = True
        with self._reading():
            self._known = self._data_version()
            cards = self._kept_cards() or {}
            return cards | self._inherited(cards)

    def entries(self) -> tuple[Logged, ...]:
        """The whole log, in the order in which replay reads it."""
        with self._reading():
            return tuple(self._entries())

    def rebuild(self) -> int:
        """Make every card anew from the log; how many there are."""
        with self._writing():
            cards = replay(self._entries())
            self._db.execute("drop table if exists cards")
            for statement in making("cards", migrations()):
                self._db.execute(statement)
            for card in cards.values():
                self._keep(card)
        return len(cards)

    def _append(self, entry: Entry) -> EntryId:
        (last,) = self._db.execute(
            "select coalesce(max(sequence), 0) from entries where machine = ?",
            (self.machine,),
        ).fetchone()
        (latest,) = self._db.execute(
            "select coalesce(max(stamp), 0) from entries"
        ).fetchone()
        entry_id = EntryId(self.machine, last + 1)
        line = Logged(entry_id, entry, max(stamp_of(entry.at), latest + 1))
        self._db.execute(_APPEND, logged_to_row(line))
        return entry_id

    def _take(self, line: Logged) -> bool:
        stamp = line.stamp or stamp_of(line.entry.at)
        row = logged_to_row(replace(line, stamp=stamp))
        done = self._db.execute(f"{_APPEND} on conflict do nothing", row)
        return done.rowcount > 0

    def _remake(self, questions: Iterable[QuestionId]) -> None:
        """Make the cards of these questions anew from all their entries."""
        asked = dict.fromkeys(questions)
        cards = replay(self._entries_of(asked))
        for question in asked:
            self._keep(cards.get(question) or Card(question=question))

    def _keep(self, card: Card) -> None:
        if is_blank(card):
            self._db.execute("delete from cards where question = ?", (card.question,))
        else:
            self._db.execute(_KEEP_CARD, card_to_row(card))

    def _kept_cards(self) -> dict[QuestionId, Card] | None:
        """The cards as they are kept; None where they are not to be relied on."""
        try:
            rows = self._db.execute(_CARDS)
            found = [card_from_row(dict(row)) for row in rows]
        except RowError:
            return None
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                raise
            return None  # no such table or column
        if not found and replay(self._entries()):
            return None
        return {card.question: card for card in found}

    def _entries(self) -> Iterator[Logged]:
        return (entry_from_row(dict(row)) for row in self._db.execute(_ENTRIES))

    def _entries_of(self, questions: Iterable[QuestionId]) -> Iterator[Logged]:
        rows = self._db.execute(_ENTRIES_OF_QUESTIONS, (json.dumps(list(questions)),))
        return (entry_from_row(dict(row)) for row in rows)

    def _inherited(self, cards: Mapping[QuestionId, Card]) -> dict[QuestionId, Card]:
        """The cards of questions that were answered under former ids."""
        found: dict[QuestionId, Card] = {}
        for question, former in self._former.items():
            had = [old for old in former if old in cards]
            if had and question in cards:
                had.append(question)
            if len(had) == 1:
                found[question] = replace(cards[had[0]], question=question)
            elif had:
                card = inherit(self._entries_of(had), question)
                if card is not None:
                    found[question] = card
        return found

    def _value(self, name: str) -> str:
        sql = "select value from about where name = ?"
        row = self._db.execute(sql, (name,)).fetchone()
        if row is None:
            raise RowError(f"about: no {name}")
        return str(row["value"])

    def _data_version(self) -> int:
        # Changes only when another connection has committed.
        (version,) = self._db.execute("pragma data_version").fetchone()
        return int(version)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with saying_which(self.path), _understood(self.path):
            # What is written to a file without a name is gone once it is closed.
            if _place(self.path) != self._place:
                raise ReplacedFileError(file=str(self.path))
            self._db.execute("begin immediate")
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with saying_which(self.path), _understood(self.path):
            self._db.execute("begin")
            try:
                yield
            finally:
                self._db.execute("rollback")


@contextmanager
def _understood(path: Path) -> Iterator[None]:
    try:
        yield
    except RowError as error:
        raise DamagedFileError(file=str(path), detail=str(error)) from error


def _place(path: Path) -> tuple[int, int] | None:
    """Which file the path leads to; None where it leads to none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _make(path: Path) -> None:
    """Make the folder and the file, which is nobody else's to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)


def _prepare(db: sqlite3.Connection, path: Path) -> bool:
    """Bring the file to the present schema; whether it had an older one."""
    scripts = migrations()
    _refuse_what_is_not_ours(db, path, len(scripts))
    db.execute("pragma journal_mode = wal")
    db.execute("pragma synchronous = full")
    if version_of(db) == len(scripts):
        return False
    db.execute("begin immediate")
    try:
        is_empty = version_of(db) == 0
        migrate(db, scripts)
        if is_empty:
            db.execute(f"pragma application_id = {APPLICATION_ID}")
            sql = "insert into about (name, value) values ('machine', ?)"
            db.execute(sql, (token_hex(4),))
        db.execute("commit")
    except BaseException:
        if db.in_transaction:
            db.execute("rollback")
        raise
    return not is_empty


def _refuse_what_is_not_ours(db: sqlite3.Connection, path: Path, version: int) -> None:
    """Look before touching: not even the journal mode of another's file changes."""
    db.execute("begin")  # one look: another process may be making the file right now
    (owner,) = db.execute("pragma application_id").fetchone()
    (tables,) = db.execute("select count(*) from sqlite_schema").fetchone()
    found = version_of(db)
    db.execute("rollback")
    if owner != APPLICATION_ID and tables:
        raise ForeignFileError(file=str(path), detail="application_id")
    if found > version:
        raise NewerFileError(file=str(path), detail=f"{found} > {version}")
