"""One learner's history in one SQLite file: an append-only log, and cards made of it."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from quiz.memory.card import Card
from quiz.memory.entries import (
    Answered,
    CardEntry,
    Entry,
    EntryId,
    Erased,
    Logged,
    SettingsChanged,
    Undone,
)
from quiz.memory.replay import replay
from quiz.questions.question import QuestionId
from quiz.questions.renames import FormerIds
from quiz.store import card_table, log_table
from quiz.store.errors import (
    DamagedFileError,
    LearnerFileError,
    LockedFileError,
    ReplacedFileError,
    is_undecodable,
    saying_which,
)
from quiz.store.kept_cards import KeptCards
from quiz.store.machines import (
    former_names,
    machine_at,
    place_of,
    remember_names,
    rename_machine,
)
from quiz.store.opening import make_file, open_to_read, prepare
from quiz.store.rows import RowError

BUSY_SECONDS = 10.0
_TOLD = 500  # entries read from one word on it to the next

T = TypeVar("T")

# The stamp before which no copy holds a typed word, in what the file says of itself.
_ERASED = "erased everywhere"


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
        self.machine = self._named()
        self._may_write = True
        self.was_mended = False  # whether `cards` had to make the cards anew

    @classmethod
    def open(cls, path: Path, former: FormerIds | None = None) -> Self:
        """Open the learner's file, made with its folder where there is none."""
        with saying_which(path):
            make_file(path)
            db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                db.row_factory = sqlite3.Row
                was_older = prepare(db, path)
                with _understood(path):
                    learner = cls(path, db, former)
            except BaseException:
                db.close()
                raise
        if was_older:
            with suppress(DamagedFileError):  # said when the cards are read
                learner.rebuild()
        return learner

    @contextmanager
    def apart(self, is_wanted: Callable[[], bool]) -> Iterator[Self]:
        """The same file for another thread, which may read it and not write.

        It has a connection of its own, closed at the end. Once it `is_wanted` no
        longer, what is being read ends with a `LearnerFileError`.
        """
        with saying_which(self.path):
            if _place(self.path) != self._place:
                raise ReplacedFileError(file=str(self.path))
            db = open_to_read(self.path, BUSY_SECONDS, is_wanted)
        with closing(db):
            with saying_which(self.path), _understood(self.path):
                reader = type(self)(self.path, db, self._former)
            reader._may_write = False
            yield reader

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
                log_table.append(self._db, self.machine, undone)
                entry = self._as_kept(entry, undone.undoes)
            entry_id = log_table.append(self._db, self.machine, entry)
            is_heir = entry.question in self._former
            if is_heir or self._known != self._data_version():
                self._remake([entry.question])
            else:
                card_table.keep(self._db, card)
        return entry_id

    def add(self, *entries: Entry) -> tuple[EntryId, ...]:
        """Append entries of any sort, durably, all or none; cards are made of them."""
        with self._writing():
            ids = tuple(log_table.append(self._db, self.machine, e) for e in entries)
            self._remake(e.question for e in entries if isinstance(e, CardEntry))
            if any(isinstance(entry, Erased) for entry in entries):
                self._erase()
        return ids

    def take(self, lines: Iterable[Logged]) -> int:
        """Take in entries that were logged elsewhere; how many were not here yet.

        An entry that is here already is passed over, so that taking the same again
        changes nothing. A stamp of 0 stands for the time of the entry.
        """
        from quiz.memory.typed import without_typed

        with self._writing():
            erased = self._erased_before()
            fit = (without_typed(x) if x.stamp < erased else x for x in lines)
            new = [line for line in fit if log_table.take(self._db, line)]
            entries = [line.entry for line in new]
            self._remake(e.question for e in entries if isinstance(e, CardEntry))
            if any(isinstance(entry, Erased) for entry in entries):
                self._erase()
            if any(line.id.machine == self.machine for line in new):
                # What we wrote and did not know: a copy of this file goes by our name.
                self.machine = rename_machine(self._db, self.path)
        return len(new)

    def cards(self) -> dict[QuestionId, Card]:
        """Every card that something of the log stands for, by its own id or a former.

        Cards that cannot be read are made anew from the log, which is the truth.
        """
        with self._reading():
            self._known = self._data_version()
            cards = self._kept_cards()
            if cards is None and not self._may_write:
                cards = replay(log_table.read_all(self._db))
            if cards is not None:
                return cards | self._inherited(cards)
        self.rebuild()
        self.was_mended = True
        with self._reading():
            self._known = self._data_version()
            cards = self._kept_cards() or {}
            return cards | self._inherited(cards)

    def kept_cards(self) -> KeptCards:
        """The same cards, each read when it is asked for, while the file is open.

        What is written later is there when it is read later.
        """
        with self._reading():
            self._known = self._data_version()
        inherited = self.soundly(self._read_inherited)
        return KeptCards(self._db, self, inherited)

    def soundly(self, read: Callable[[], T]) -> T:
        """Read in one transaction; once more, if the cards had to be made anew."""
        with self._reading(), suppress(RowError):
            try:
                return read()
            except sqlite3.OperationalError as error:
                if not _is_about_tables(error):
                    raise
        self.rebuild()
        self.was_mended = True
        with self._reading():
            self._known = self._data_version()
            return read()

    def if_possible(self, write: Callable[[], object]) -> None:
        """Write in one transaction, or not at all where that would fail or wait."""
        with suppress(LearnerFileError):
            self._db.execute("pragma busy_timeout = 0")
            # Not worth waiting for the disk: the next answer is, and takes this along.
            self._db.execute("pragma synchronous = normal")
            try:
                with self._writing():
                    write()
            finally:
                self._db.execute("pragma synchronous = full")
                self._db.execute(f"pragma busy_timeout = {int(1000 * BUSY_SECONDS)}")

    def entries(
        self, told: Callable[[int, int], object] | None = None
    ) -> tuple[Logged, ...]:
        """The whole log, in the order in which replay reads it.

        `told` hears how many entries are read, and of how many, as it goes on.
        """
        with self._reading():
            lines = log_table.read_all(self._db)
            if told is None:
                return tuple(lines)
            total, found = log_table.count(self._db), list[Logged]()
            for line in lines:
                found.append(line)
                if len(found) % _TOLD == 0:
                    told(len(found), total)
            return tuple(found)

    def entries_of(self, question: QuestionId) -> tuple[Logged, ...]:
        """The entries about one question, under its own id and former ones."""
        with self._reading():
            known = (question, *self._former.get(question, ()))
            return tuple(log_table.read_of(self._db, known))

    def answered_at(self) -> tuple[datetime, ...]:
        """When answers were given, by the quarter of an hour, each quarter once."""
        with self._reading():
            quarters = list(log_table.read_quarters(self._db))
        return tuple(datetime.fromtimestamp(900 * q, UTC) for q in quarters)

    def settings(self) -> tuple[SettingsChanged, ...]:
        """Every change of a setting, in the order of the log."""
        with self._reading():
            lines = log_table.read_named(self._db, "settings")
            return tuple(
                line.entry for line in lines if isinstance(line.entry, SettingsChanged)
            )

    def latest(self, most: int) -> tuple[Logged, ...]:
        """What was entered at this machine, the latest first."""
        with self._reading():
            names = dict.fromkeys((self.machine, *former_names(self._db, self.path)))
            return tuple(islice(log_table.read_latest(self._db, *names), most))

    def lately(self, most: int) -> tuple[Logged, ...]:
        """What was entered last at any machine, in the order of the log."""
        with self._reading():
            latest = islice(log_table.read_backwards(self._db), most)
            return tuple(latest)[::-1]

    def check(self) -> None:
        """Read every page of the file; raises `DamagedFileError`."""
        with self._reading():
            (said,) = self._db.execute("pragma integrity_check(1)").fetchone()
        if said != "ok":
            raise DamagedFileError(file=str(self.path), detail=str(said))

    def erased_before(self) -> int:
        """The stamp before which the learner wants no typed word kept; 0 if none."""
        with self._reading():
            return self._erased_before()

    def erase_typed(self, before: int) -> None:
        """Take out what was typed before a stamp, without a wish in the log."""
        with self._writing():
            self._erase(before)

    def compact(self) -> None:
        """Write the file anew without what was taken out of it; none of that is left.

        Raises `LockedFileError` where somebody reads it all the while.
        """
        with saying_which(self.path):
            self._db.execute("vacuum")
            checkpoint = "pragma wal_checkpoint(truncate)"
            (is_busy, *_) = self._db.execute(checkpoint).fetchone()
        if is_busy:
            raise LockedFileError(file=str(self.path), detail=checkpoint)

    def is_erased_everywhere(self) -> bool:
        """Whether no copy of the file is known to hold words that are to be erased."""
        with self._reading():
            told = self._about(_ERASED) or ""
            return self._erased_before() <= (int(told) if told.isdigit() else 0)

    def note_erased(self, before: int) -> None:
        """Keep that there is none of before this stamp."""
        with self._writing():
            self._tell_about(_ERASED, str(before))

    def folders(self) -> tuple[Path, ...]:
        """The folders through which this file was synced at this place."""
        with self._reading():
            told = self._about(f"folders at {place_of(self.path)}")
        try:
            folders = json.loads(told or "[]")
        except ValueError:
            return ()
        return tuple(Path(folder) for folder in folders if isinstance(folder, str))

    def note_folder(self, folder: Path) -> None:
        """Keep that the file was synced through a folder."""
        known, folder = self.folders(), folder.absolute()
        if folder in known:
            return
        told = json.dumps([str(one) for one in (*known, folder)], ensure_ascii=False)
        with self._writing():
            self._tell_about(f"folders at {place_of(self.path)}", told)

    def names(self) -> tuple[str, ...]:
        """The names under which entries were written at this place, the present last."""
        with self._reading():
            return (*former_names(self._db, self.path), self.machine)

    def note_names(self, names: Sequence[str]) -> None:
        """Keep names under which entries were written at this place before."""
        with self._writing():
            remember_names(self._db, self.path, names)

    def rebuild(self) -> int:
        """Make every card anew from the log; how many there are."""
        with self._writing():
            cards = replay(log_table.read_all(self._db))
            card_table.keep_only(self._db, cards.values())
        return len(cards)

    def _remake(self, questions: Iterable[QuestionId]) -> None:
        """Make the cards of these questions anew from all their entries."""
        asked = dict.fromkeys(questions)
        cards = replay(log_table.read_of(self._db, asked)) if asked else {}
        for question in asked:
            card_table.keep(self._db, cards.get(question) or Card(question=question))

    def _about(self, name: str) -> str | None:
        """What the file says about itself under a name."""
        sql = "select value from about where name = ?"
        row = self._db.execute(sql, (name,)).fetchone()
        return None if row is None else str(row["value"])

    def _tell_about(self, name: str, value: str) -> None:
        sql = "insert or replace into about (name, value) values (?, ?)"
        self._db.execute(sql, (name, value))

    def _erase(self, before: int | None = None) -> None:
        """Take out what was typed before a stamp, or the learner last wished it gone."""
        from quiz.memory.typed import has_typed, without_typed

        before = self._erased_before() if before is None else before
        typed = [
            without_typed(line)
            for line in log_table.read_all(self._db)
            if line.stamp < before and has_typed(line.entry)
        ]
        log_table.overwrite(self._db, typed)

    def _as_kept(self, entry: CardEntry, before: EntryId) -> CardEntry:
        """An answer kept anew, without words that were erased since it was given."""
        if not isinstance(entry, Answered):
            return entry
        from quiz.memory.typed import has_typed, wordless

        kept = log_table.find(self._db, before)
        return entry if kept is None or has_typed(kept.entry) else wordless(entry)

    def _erased_before(self) -> int:
        wishes = log_table.read_named(self._db, "erased")
        return max((line.stamp for line in wishes), default=0)

    def _kept_cards(self) -> dict[QuestionId, Card] | None:
        """The cards as they are kept; None where they are not to be relied on."""
        try:
            found = card_table.read(self._db)
        except RowError:
            return None
        except sqlite3.OperationalError as error:
            if not _is_about_tables(error):
                raise
            return None
        if not found and replay(log_table.read_all(self._db)):
            return None
        return {card.question: card for card in found}

    def _read_inherited(self) -> dict[QuestionId, Card]:
        """The inherited cards, from those alone that they are made of."""
        is_any = self._db.execute("select 1 from cards limit 1").fetchone()
        if not is_any and replay(log_table.read_all(self._db)):
            raise RowError("no cards")
        if not self._former:
            return {}
        told = {
            "questions": json.dumps([*self._former, *chain(*self._former.values())])
        }
        among = "question in (select value from json_each(:questions))"
        found = card_table.read_where(self._db, among, told)
        return self._inherited({card.question: card for card in found})

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
                from quiz.memory.heritage import inherit  # of few questions

                card = inherit(log_table.read_of(self._db, had), question)
                if card is not None:
                    found[question] = card
        return found

    def _named(self) -> str:
        name = machine_at(self._db, self.path)
        if name is None:
            raise RowError("about: no machine")
        return name

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


def _is_about_tables(error: sqlite3.OperationalError) -> bool:
    """Whether a table or a column has gone, or a text in it is none any more."""
    if is_undecodable(error):
        return True
    return error.sqlite_errorcode == sqlite3.SQLITE_ERROR


def _place(path: Path) -> tuple[int, int] | None:
    """Which file the path leads to; None where it leads to none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
