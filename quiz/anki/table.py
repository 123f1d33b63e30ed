"""The same notes as a table of text: the second way into Anki, and out of it.

A table carries no note type, no look and no time of change. Anki adds rows to a note
type that it has, and an update is an update whether or not anything changed.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from quiz.anki import note_type
from quiz.anki.decks import DeckOfNotes
from quiz.anki.replacing import replacing

# The note type is named in every row: one that Anki does not have is then skipped and
# reported. Named in the heading, its notes would silently be of another type.
_META = ("GUID", "Note type", "Deck", "Tags")
_HEADING = (
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    "#notetype column:2",
    "#deck column:3",
    "#tags column:4",
)


def write_table(decks: Iterable[DeckOfNotes], file: Path) -> int:
    """Write the notes, a row each, with headings for Anki; the file's size in bytes."""
    names = (*_META, *(field.name for field in note_type.FIELDS))
    with replacing(file) as draft:
        with draft.open("w", encoding="utf-8", newline="") as out:
            out.writelines(f"{line}\n" for line in _HEADING)
            out.write("#columns:" + "\t".join(names) + "\n")
            rows = csv.writer(out, "excel-tab", lineterminator="\n")
            for deck in decks:
                for note in deck.notes:
                    meta = (note.guid, note_type.NAME, deck.name, " ".join(note.tags))
                    rows.writerow((*meta, *note.fields))
        return draft.stat().st_size
