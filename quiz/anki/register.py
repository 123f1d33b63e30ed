"""What was exported before: so that only what changed is given to Anki as changed.

Anki updates a note only where the package's time of change is later than its own, and
a package built from facts alone cannot know what an earlier one held. The register
does: a line for every note ever exported, as text that reads well in a review.
"""

import contextlib
import os
import re
from collections.abc import Iterable
from dataclasses import field
from pathlib import Path
from types import MappingProxyType

from quiz.anki.decks import DeckOfNotes
from quiz.problems import QuizError
from quiz.values import dataclass

_HEADER = "# sasil-quiz exports to Anki 1"
_SECONDS = re.compile("[0-9]{1,12}")  # more is no time, and too much for Anki


class BadRegisterError(QuizError):
    """A file that is no register of exports."""

    code = "anki-bad-register"


class UnreadableRegisterError(QuizError):
    """A register that is there and cannot be read."""

    code = "anki-unreadable-register"


@dataclass(frozen=True, slots=True)
class Exported:
    """How a note last went out: its question and deck, its fingerprint, when it changed."""

    question: str
    digest: str
    changed: int  # seconds since 1970
    deck: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notes of an export are new, changed and as before."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Register:
    """Every note by its GUID, and the name under which each deck first went out."""

    notes: MappingProxyType[str, Exported] = field(
        default_factory=lambda: MappingProxyType({})
    )
    decks: MappingProxyType[str, str] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def after(self, decks: Iterable[DeckOfNotes], now: int) -> "tuple[Register, Tally]":
        """The register with these decks, and how they differ from what it held.

        A note that changed gets the time of this export, or the second after its
        last change where a clock went back: Anki must see it as later.
        """
        notes, names = dict(self.notes), dict(self.decks)
        counts = {"new": 0, "changed": 0, "unchanged": 0}
        for deck in decks:
            names.setdefault(deck.id, deck.name)
            for note in deck.notes:
                before, digest, changed = notes.get(note.guid), note.digest, now
                if before is None:
                    counts["new"] += 1
                elif before.digest == digest:
                    counts["unchanged"] += 1
                    changed = before.changed
                else:
                    counts["changed"] += 1
                    changed = max(now, before.changed + 1)
                notes[note.guid] = Exported(note.question, digest, changed, deck.id)
        known = Register(MappingProxyType(notes), MappingProxyType(names))
        return known, Tally(**counts)

    def changed(self, decks: Iterable[DeckOfNotes]) -> dict[str, int]:
        """When each note of these decks last changed, by GUID."""
        notes = (note for deck in decks for note in deck.notes)
        return {note.guid: self.notes[note.guid].changed for note in notes}


def read_register(file: Path) -> Register:
    """The register in the file; an empty one where there is no file yet."""
    try:
        text = file.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Register()
    except UnicodeDecodeError as error:
        raise BadRegisterError(file=str(file), line="1") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableRegisterError(file=str(file), reason=reason) from error
    return _parse(text, file)


def write_register(register: Register, file: Path) -> None:
    """Keep the register, sorted by question; raises `OSError`."""
    lines = [_HEADER]
    lines += [f"deck\t{deck}\t{name}" for deck, name in sorted(register.decks.items())]
    rows = (
        (n.question, guid, n.digest, n.changed, n.deck)
        for guid, n in register.notes.items()
    )
    lines += ["\t".join(("note", *map(str, row))) for row in sorted(rows)]
    text = "\n".join(lines) + "\n"
    with contextlib.suppress(OSError):
        if file.read_text(encoding="utf-8") == text:
            return
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _parse(text: str, file: Path) -> Register:
    notes: dict[str, Exported] = {}
    decks: dict[str, str] = {}
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        match line.split("\t"):
            case [header] if header == _HEADER and number == 1:
                continue
            case ["deck", deck, name] if number > 1:
                decks[deck] = name
            case ["note", question, guid, digest, changed, deck] if (
                number > 1 and _SECONDS.fullmatch(changed)
            ):
                notes[guid] = Exported(question, digest, int(changed), deck)
            case _:
                raise BadRegisterError(file=str(file), line=str(number))
    return Register(MappingProxyType(notes), MappingProxyType(decks))
