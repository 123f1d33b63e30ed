"""Decks on their way to Anki: gathered, compared with the last export, written, told."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.anki.decks import DeckOfNotes, chosen, prepare, shared
from quiz.anki.identity import guid
from quiz.anki.lasting import lasting_ids
from quiz.anki.notes import NoteStyle, Options
from quiz.anki.register import Register, Tally, read_register, write_register
from quiz.anki.retired import with_retired
from quiz.cli.learner import learner_path, open_learner
from quiz.cli.learning import load_settings
from quiz.cli.loading import load_library, speak
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.problems import QuizError
from quiz.questions.question import QuestionId
from quiz.study.settings_text import SettingsRead
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.anki.preset import Preset
    from quiz.anki.progress import Progress
    from quiz.cli.loading import Library
    from quiz.questions.deck import Deck


class NoProgressError(QuizError):
    """Progress was wanted, and nothing has been studied."""

    code = "anki-no-progress"


class OnlyNotesError(QuizError):
    """More was wanted of a table than it can carry."""

    code = "anki-only-notes"


class OwnFileError(QuizError):
    """The output would replace the learner's file or the register."""

    code = "anki-own-file"


class NothingToExportError(QuizError):
    """The decks chosen hold no question."""

    code = "anki-nothing-to-export"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the decks, how they differ from before, the file's size."""

    decks: Sequence[DeckOfNotes]
    tally: Tally
    size: int
    progress: "Progress | None"

    @property
    def studied(self) -> tuple[int, int]:
        """How many of the notes have reviews with them, and how many reviews."""
        known = self._reviewed
        found = [
            known[n.question]
            for d in self.decks
            for n in d.notes
            if n.question in known
        ]
        return len(found), sum(found)

    @property
    def left(self) -> int:
        """How many cards with reviews are in none of the decks."""
        return len(self._reviewed) - self.studied[0]

    @property
    def _reviewed(self) -> Mapping[str, int]:
        """The questions that were answered, and how often."""
        cards = self.progress.cards if self.progress else {}
        return {one: len(card.reviews) for one, card in cards.items() if card.reviews}

    @property
    def notes(self) -> int:
        """How many notes."""
        return sum(len(deck.notes) for deck in self.decks)

    @property
    def retired(self) -> int:
        """How many of them are of questions no longer asked."""
        return sum(note.is_retired for deck in self.decks for note in deck.notes)


def export(arguments: argparse.Namespace) -> int:
    """Write the decks that the arguments name and say what was written."""
    beside = arguments.with_progress or arguments.with_preset
    if arguments.format == "csv" and beside:
        raise OnlyNotesError(file=str(arguments.output))
    library = load_library(arguments)
    wanted = _chosen(library, arguments.decks)
    speak(arguments, wanted)
    place = _register_file(arguments)
    before = read_register(place)
    decks: Sequence[DeckOfNotes] = _prepare(arguments, library, wanted, before)
    if not decks:
        raise NothingToExportError(decks=", ".join(deck.id for deck in wanted))
    register, tally = before.after(decks, int(arguments.now.timestamp()))
    decks = _recent(decks, register, arguments)
    settings = load_settings(arguments)
    progress = _progress(arguments, library, settings, decks)
    presets = _presets(arguments, settings, decks)
    size = _write(arguments, decks, register, progress, presets)
    _keep(register, place, arguments.ui_lang)
    written = Written(decks, tally, size, progress)
    print("\n".join(_told(arguments, written)), file=sys.stderr)
    if arguments.json:
        print(json.dumps(_record(arguments.output, written), ensure_ascii=False))
    return 0


def _chosen(library: "Library", wanted: Sequence[str]) -> "tuple[Deck, ...]":
    decks = library.decks
    names = [n if chosen(decks, [n]) else library.deck(n).id for n in wanted]
    return chosen(decks, names)


def _prepare(
    arguments: argparse.Namespace,
    library: "Library",
    wanted: "Sequence[Deck]",
    before: Register,
) -> tuple[DeckOfNotes, ...]:
    lasting = lasting_ids(library.former, library.base)
    decks = prepare(
        wanted,
        library.decks,
        library.questions,
        library.base,
        style=NoteStyle(
            lang=arguments.lang,
            typing=not arguments.no_typing,
            options=Options(arguments.options),
        ),
        names=before.decks,
        lasting=lasting,
        choices_for=library.choices_for,
    )
    if arguments.no_retired:
        return decks
    return with_retired(
        decks,
        before,
        asked={guid(lasting.get(q.id, q.id)) for q in library.questions},
        packs=library.base.packs,
        wanted={deck.id for deck in wanted} if arguments.decks else None,
        lang=arguments.lang,
    )


def _recent(
    decks: Sequence[DeckOfNotes], register: Register, arguments: argparse.Namespace
) -> Sequence[DeckOfNotes]:
    """The decks with only those notes that changed since the moment given."""
    if arguments.changed_since is None:
        return decks
    since = arguments.changed_since.timestamp()
    changed = register.changed(decks)
    found = (
        replace(deck, notes=tuple(n for n in deck.notes if changed[n.guid] >= since))
        for deck in decks
    )
    return [deck for deck in found if deck.notes]


def _write(
    arguments: argparse.Namespace,
    decks: Sequence[DeckOfNotes],
    register: Register,
    progress: "Progress | None",
    presets: "Mapping[str, Preset]",
) -> int:
    if arguments.format == "csv":
        from quiz.anki.table import write_table

        return write_table(decks, arguments.output)
    from quiz.anki.package import write_package

    changed = register.changed(decks)
    output = arguments.output
    return write_package(decks, changed, output, progress=progress, presets=presets)


def _presets(
    arguments: argparse.Namespace, settings: SettingsRead, decks: Sequence[DeckOfNotes]
) -> "dict[str, Preset]":
    """The options of each deck, where they are wanted."""
    from quiz.anki.preset import preset

    if not arguments.with_preset:
        return {}
    return {deck.id: preset(settings.of(deck.id)) for deck in decks}


def _progress(
    arguments: argparse.Namespace,
    library: "Library",
    settings: SettingsRead,
    decks: Sequence[DeckOfNotes],
) -> "Progress | None":
    from quiz.anki.progress import progress_of
    from quiz.cli.zone import clock_of

    if not arguments.with_progress:
        return None
    path = learner_path(arguments)
    if not path.exists():
        raise NoProgressError(file=str(path))
    with open_learner(arguments, library.former) as learner:
        cards, log = learner.cards(), learner.entries()
    if not cards:
        raise NoProgressError(file=str(path))
    own = {
        QuestionId(note.question): settings.of(deck.id).scheduling
        for deck in decks
        if settings.decks
        for note in deck.notes
    }
    general = settings.study.scheduling
    now, clock = arguments.now, clock_of(arguments.now)
    return progress_of(cards, log, library.former, general, now, own, clock=clock)


def _register_file(arguments: argparse.Namespace) -> Path:
    """Where exports are noted, beside the learner's file; neither is the output."""
    learner = learner_path(arguments)
    beside = learner.with_name(f"{learner.stem}.anki-exports.tsv")
    place = Path(arguments.register or beside)
    if arguments.output.resolve() in (place.resolve(), learner.resolve()):
        raise OwnFileError(file=str(arguments.output))
    return place


def _keep(register: Register, place: Path, ui_lang: Lang) -> None:
    """Note what was exported; the package is good even where that fails."""
    try:
        write_register(register, place)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        text = say("anki-register-not-kept", ui_lang, file=str(place), reason=reason)
        print(text, file=sys.stderr)


def _told(arguments: argparse.Namespace, written: Written) -> Iterator[str]:
    file, lang, tally = Path(arguments.output), arguments.ui_lang, written.tally
    yield say(
        "anki-exported",
        lang,
        notes=written.notes,
        decks=len(written.decks),
        file=str(file),
        size=_said_size(written.size),
    )
    if tally.changed or tally.unchanged:
        counts = {"new": tally.new, "changed": tally.changed}
        yield say("anki-since-last-time", lang, **counts, unchanged=tally.unchanged)
    if written.progress is not None:
        cards, reviews = written.studied
        yield say("anki-progress", lang, cards=cards, reviews=reviews)
        if written.left:
            yield say("anki-progress-left", lang, count=written.left)
    if written.retired:
        yield say("anki-retired", lang, count=written.retired)
    if several := shared(written.decks):
        yield say("anki-several-decks", lang, count=several)
    if arguments.format == "anki" and file.suffix.lower() != ".apkg":
        yield say("anki-other-ending", lang, file=str(file))


def _record(file: Path, written: Written) -> dict[str, object]:
    return {
        "file": str(file),
        "bytes": written.size,
        "notes": written.notes,
        "new": written.tally.new,
        "changed": written.tally.changed,
        "unchanged": written.tally.unchanged,
        "retired": written.retired,
        "studied": written.studied[0],
        "reviews": written.studied[1],
        "decks": [
            {"id": deck.id, "name": deck.name, "notes": len(deck.notes)}
            for deck in written.decks
        ],
    }


def _said_size(size: int) -> str:
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{size / 1e6:.1f} MB"
