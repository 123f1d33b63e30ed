"""The one door of genanki: decks of notes become a collection of Anki.

genanki fills the tables; what surrounds them is ours, because its `write_to_file`
leaves a temporary database behind and gives every note one time of change, and
because it knows nothing of progress and of deck options.
"""

import contextlib
import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.anki import note_type
from quiz.anki.decks import DeckOfNotes
from quiz.anki.identity import deck_number
from quiz.anki.notes import Note
from quiz.anki.preset import Preset
from quiz.anki.progress import Progress
from quiz.anki.reviews import Calendar, CardProgress, Marks
from quiz.problems import QuizError

if TYPE_CHECKING:
    import genanki

_AFTER_ALL_OTHERS = 1_000_000  # a place among new cards
_STARTING_EASE = 2500  # which FSRS does not use

_KEEP_PROGRESS = (
    "update cards set type = ?, queue = ?, due = coalesce(?, due), ivl = ?,"
    " factor = ?, reps = ?, lapses = ?, left = ?, flags = ?, data = ? where id = ?"
)
_KEEP_DATA = "update cards set data = ? where id = ?"
# So that no import takes it for the learner's own doing.
_RETIRED = json.dumps({"cd": Marks(suspended=True).custom_data})
_KEEP_REVIEW = "insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)"


class SameIdentityError(QuizError):
    """Two questions that would be one note."""

    code = "anki-same-identity"


def write_collection(
    decks: Iterable[tuple[DeckOfNotes, Iterable[Note]]],
    changed: Mapping[str, int],
    file: Path,
    *,
    progress: Progress | None,
    presets: Mapping[str, Preset],
) -> None:
    """Fill a new file with the decks, each with its notes, which are read once."""
    numbers = itertools.count(max(changed.values(), default=0) * 1000)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        cursor = connection.cursor()
        _write_frame(cursor, numbers, progress.calendar if progress else None, presets)
        _write_notes(cursor, numbers, _once(decks), changed, progress)
        _apply_presets(cursor, presets)
        connection.commit()


def _write_frame(
    cursor: sqlite3.Cursor,
    numbers: Iterator[int],
    calendar: Calendar | None,
    presets: Mapping[str, Preset],
) -> None:
    import genanki

    # A package without decks brings the schema. Notes are written one by one and not
    # through a deck, which would hold them all and give them one time.
    genanki.Package([]).write_to_db(cursor, note_type.REVISED, numbers)
    # Without a version Anki takes the reviews for those of its first scheduler, and
    # silently turns Hard into Good and Good into Easy.
    conf: dict[str, object] = {"schedVer": 2, "sched2021": True}
    if calendar is not None:
        conf["creationOffset"] = -calendar.offset_minutes
        conf["rollover"] = calendar.rollover_hour
        cursor.execute("update col set crt = ?", (calendar.created,))
    _merge(cursor, "conf", conf)
    by_number = {str(one["id"]): one for one in presets.values()}
    _merge(cursor, "dconf", dict(sorted(by_number.items())))


def _write_notes(
    cursor: sqlite3.Cursor,
    numbers: Iterator[int],
    decks: Iterable[tuple[DeckOfNotes, Iterable[Note]]],
    changed: Mapping[str, int],
    progress: Progress | None,
) -> None:
    import genanki

    model = note_model()
    cards = progress.cards if progress else {}
    order, last = itertools.count(1), itertools.count(_AFTER_ALL_OTHERS)
    for deck, notes in decks:
        number = deck_number(deck.id)
        shell = genanki.Deck(number, deck.name, deck.description)
        shell.add_model(model)
        shell.write_to_db(cursor, note_type.REVISED, numbers)
        for note in notes:
            made = genanki.Note(
                model=model,
                fields=list(note.fields),
                guid=note.guid,
                tags=note.tags,
                due=next(last if note.is_retired else order),
            )
            for card in made.cards:
                card.suspend = note.is_retired  # kept where progress is imported
            made.write_to_db(cursor, changed[note.guid], number, numbers)
            if note.is_retired:
                cursor.execute(_KEEP_DATA, (_RETIRED, cursor.lastrowid))
            elif note.question in cards:
                _write_progress(cursor, cursor.lastrowid, cards[note.question])


def _write_progress(
    cursor: sqlite3.Cursor, card: int | None, progress: CardProgress
) -> None:
    state = (progress.type, progress.queue, progress.due, progress.interval)
    counts = (progress.reps, progress.lapses, progress.steps_left, progress.flag)
    row = (*state, _STARTING_EASE, *counts, progress.data, card)
    cursor.execute(_KEEP_PROGRESS, row)
    for r in progress.reviews:
        intervals = (r.interval, r.last_interval)
        kept = (r.at, card, r.rating, *intervals, r.factor, r.milliseconds, r.kind)
        cursor.execute(_KEEP_REVIEW, kept)


def _apply_presets(cursor: sqlite3.Cursor, presets: Mapping[str, Preset]) -> None:
    (text,) = cursor.execute("select decks from col").fetchone()
    decks = json.loads(text)
    for deck, options in presets.items():
        number = str(deck_number(deck))
        if number in decks:
            decks[number]["conf"] = options["id"]
    cursor.execute("update col set decks = ?", (json.dumps(decks),))


def _merge(cursor: sqlite3.Cursor, column: str, values: Mapping[str, object]) -> None:
    (text,) = cursor.execute(f"select {column} from col").fetchone()  # noqa: S608
    merged = json.dumps({**json.loads(text), **values})
    cursor.execute(f"update col set {column} = ?", (merged,))  # noqa: S608


def _once(
    decks: Iterable[tuple[DeckOfNotes, Iterable[Note]]],
) -> Iterator[tuple[DeckOfNotes, Iterator[Note]]]:
    """The decks and their notes; Anki would take one GUID twice as two notes."""
    seen: dict[str, str] = {}

    def check(note: Note) -> Note:
        if note.guid in seen:
            first = seen[note.guid]
            raise SameIdentityError(first=first, second=note.question)
        seen[note.guid] = note.question
        return note

    for deck, notes in decks:
        yield deck, map(check, notes)


def note_model() -> "genanki.Model":
    """The note type in genanki's terms."""
    import genanki

    return genanki.Model(
        note_type.NUMBER,
        note_type.NAME,
        fields=[
            {
                "id": field.number,
                "name": field.name,
                "collapsed": field.in_reserve,
                "preventDeletion": True,
            }
            for field in note_type.FIELDS
        ],
        templates=[
            {
                "id": card.number,
                "name": card.name,
                "qfmt": card.front,
                "afmt": card.back,
            }
            for card in note_type.templates()
        ],
        css=note_type.styling(),
        sort_field_index=note_type.SORT_FIELD,
    )
