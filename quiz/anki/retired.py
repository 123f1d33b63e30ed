"""Notes whose questions are no longer asked: the card says so, instead of asking on.

Anki deletes nothing that a newer package lacks. The register knows what ever went out,
so a fact that was removed, or is now refused, still reaches the cards made of it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from quiz.anki.decks import DeckOfNotes
from quiz.anki.notes import Note, to_retired
from quiz.anki.register import Register
from quiz.language.text import Lang


def with_retired(
    decks: Iterable[DeckOfNotes],
    register: Register,
    *,
    asked: Collection[str],
    packs: Collection[str],
    wanted: Collection[str] | None,
    lang: Lang,
) -> tuple[DeckOfNotes, ...]:
    """The decks, each followed by those of its notes whose questions have gone.

    `asked` are the GUIDs of everything asked in any deck. What belongs to a pack that
    is not loaded has not gone. `wanted` are the ids of the decks to give, None for
    all: then a deck that is itself gone comes back for its retired notes.
    """
    gone: dict[str, list[Note]] = {}
    for guid, known in register.notes.items():
        pack = known.question.partition(":")[0]
        is_wanted = wanted is None or known.deck in wanted
        if guid not in asked and pack in packs and is_wanted:
            note = to_retired(known.question, guid, known.deck, lang)
            gone.setdefault(known.deck, []).append(note)
    found = [
        replace(deck, notes=(*deck.notes, *_sorted(gone.pop(deck.id, []))))
        for deck in decks
    ]
    return (*found, *_left(gone, register.decks))


def _left(
    gone: Mapping[str, list[Note]], names: Mapping[str, str]
) -> Iterable[DeckOfNotes]:
    for deck, notes in sorted(gone.items()):
        name = names.get(deck, deck)
        yield DeckOfNotes(id=deck, name=name, description="", notes=_sorted(notes))


def _sorted(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.question))
