"""The one door of genanki: decks of notes become an Anki package.

genanki fills the collection; the file is ours, because its `write_to_file` leaves
a temporary database behind, gives every note one time of change, and writes a ZIP
that differs with the clock.
"""

import contextlib
import itertools
import os
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
from quiz.problems import QuizError

if TYPE_CHECKING:
    import genanki

_COLLECTION = "collection.anki2"
_NO_CLOCK = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP can hold
_READABLE = 0o100644 << 16


class SameIdentityError(QuizError):
    """Two questions that would be one note."""

    code = "anki-same-identity"


class CannotWriteError(QuizError):
    """A package that could not be written where it was wanted."""

    code = "anki-cannot-write"


class NotAFileError(QuizError):
    """A place for the package that holds something else than a file."""

    code = "anki-not-a-file"


def write_package(
    decks: Iterable[DeckOfNotes], changed: Mapping[str, int], file: Path
) -> int:
    """Write the decks as a package and return its size in bytes.

    `changed` is when each note, by GUID, last changed. The same arguments give the
    same bytes. What stood in `file` is replaced in one step, or stays as it was.
    """
    target = file.resolve()
    if target.exists() and not target.is_file():
        raise NotAFileError(file=str(file))
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with tempfile.TemporaryDirectory(prefix="sasil-quiz-") as folder:
            collection = Path(folder) / _COLLECTION
            _write_collection(decks, changed, collection)
            _zip(collection, draft)
        size = draft.stat().st_size
        draft.replace(target)
    except (OSError, sqlite3.OperationalError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotWriteError(file=str(file), reason=reason) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
    return size


def _write_collection(
    decks: Iterable[DeckOfNotes], changed: Mapping[str, int], file: Path
) -> None:
    import genanki

    model = _model()
    numbers = itertools.count(max(changed.values(), default=0) * 1000)
    order = itertools.count(1)
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
                genanki.Note(
                    model=model,
                    fields=list(note.fields),
                    guid=note.guid,
                    tags=note.tags,
                    due=next(order),
                ).write_to_db(cursor, changed[note.guid], number, numbers)
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
