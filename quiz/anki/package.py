"""The one door of genanki: decks of notes become an Anki package.

genanki fills the collection; the file is ours, because its `write_to_file` leaves
a temporary database behind, gives every note one time of change, and writes a ZIP
that differs with the clock.
"""

import contextlib
import itertools
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.anki import note_type
from quiz.anki.decks import DeckOfNotes
from quiz.anki.identity import deck_number
from quiz.anki.notes import Note
from quiz.anki.replacing import replacing
from quiz.problems import QuizError

if TYPE_CHECKING:
    import genanki

_AFTER_ALL_OTHERS = 1_000_000  # a place among new cards
_COLLECTION = "collection.anki2"
_NO_CLOCK = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP can hold
_READABLE = 0o100644 << 16


class SameIdentityError(QuizError):
    """Two questions that would be one note."""

    code = "anki-same-identity"


def write_package(
    decks: Iterable[DeckOfNotes], changed: Mapping[str, int], file: Path
) -> int:
    """Write the decks as a package and return its size in bytes.

    `changed` is when each note, by GUID, last changed. The same arguments give the
    same bytes. What stood in `file` is replaced in one step, or stays as it was.
    """
    with replacing(file) as draft:
        with tempfile.TemporaryDirectory(prefix="sasil-quiz-") as folder:
            collection = Path(folder) / _COLLECTION
            try:
                _write_collection(decks, changed, collection)
            except sqlite3.OperationalError as error:
                raise OSError(str(error)) from error  # the disk is full
            _zip(collection, draft)
        return draft.stat().st_size


def _write_collection(
    decks: Iterable[DeckOfNotes], changed: Mapping[str, int], file: Path
) -> None:
    import genanki

    model = _model()
    numbers = itertools.count(max(changed.values(), default=0) * 1000)
    order, last = itertools.count(1), itertools.count(_AFTER_ALL_OTHERS)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        cursor = connection.cursor()
        # A package without decks brings the schema. Notes are written one by one and
        # not through a deck, which would hold them all and give them one time.
        genanki.Package([]).write_to_db(cursor, note_type.REVISED, numbers)
        for deck, notes in _once(decks):
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
        connection.commit()


def _once(
    decks: Iterable[DeckOfNotes],
) -> Iterator[tuple[DeckOfNotes, Iterator[Note]]]:
    """The decks and their notes; Anki would take one GUID twice as two notes."""
    seen: dict[str, str] = {}

    def check(note: Note) -> Note:
        if note.guid in seen:
            first = seen[note.guid]
            raise SameIdentityError(first=first, second=note.question)
        seen[note.guid] = note.question
        return note

    for deck in decks:
        yield deck, map(check, deck.notes)


def _model() -> "genanki.Model":
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


def _zip(collection: Path, file: Path) -> None:
    """Pack the collection without a trace of when and where it was packed."""
    with zipfile.ZipFile(file, "w", compresslevel=6) as package:
        with (
            collection.open("rb") as source,
            package.open(_entry(_COLLECTION), "w") as entry,
        ):
            shutil.copyfileobj(source, entry)
        package.writestr(_entry("media"), "{}")


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_CLOCK)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # else a package made on Windows would differ
    entry.external_attr = _READABLE
    return entry
