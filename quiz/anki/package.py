"""A package for Anki: the collection of decks in a ZIP, always the same bytes."""

import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from quiz.anki.collection import write_collection
from quiz.anki.decks import DeckOfNotes
from quiz.anki.notes import Note
from quiz.anki.preset import Preset
from quiz.anki.progress import Progress
from quiz.anki.replacing import replacing

_COLLECTION = "collection.anki2"
_NO_CLOCK = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP can hold
_READABLE = 0o100644 << 16
_LEVEL = 6
_NO_PRESETS: Mapping[str, Preset] = MappingProxyType({})


def write_package(
    decks: Iterable[DeckOfNotes],
    changed: Mapping[str, int],
    file: Path,
    *,
    progress: Progress | None = None,
    presets: Mapping[str, Preset] = _NO_PRESETS,
) -> int:
    """Write the decks as a package and return its size in bytes.

    `changed` is when each note, by GUID, last changed; `presets` are the options of
    decks, by the deck's id. The same arguments give the
    same bytes. What stood in `file` is replaced in one step, or stays as it was.
    """
    with_notes = ((deck, deck.notes) for deck in decks)
    return write_streams(with_notes, changed, file, progress=progress, presets=presets)


def write_streams(
    decks: Iterable[tuple[DeckOfNotes, Iterable[Note]]],
    changed: Mapping[str, int],
    file: Path,
    *,
    progress: Progress | None = None,
    presets: Mapping[str, Preset] = _NO_PRESETS,
) -> int:
    """The same, with the notes of each deck from an iterator: none is kept."""
    with replacing(file) as draft:
        with tempfile.TemporaryDirectory(prefix="sasil-quiz-") as folder:
            collection = Path(folder) / _COLLECTION
            try:
                write_collection(
                    decks, changed, collection, progress=progress, presets=presets
                )
            except sqlite3.OperationalError as error:
                raise OSError(str(error)) from error  # the disk is full
            _zip(collection, draft)
        return draft.stat().st_size


def _zip(collection: Path, file: Path) -> None:
    """Pack the collection without a trace of when and where it was packed."""
    with zipfile.ZipFile(file, "w", compresslevel=_LEVEL) as package:
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
