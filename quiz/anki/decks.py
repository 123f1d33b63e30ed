"""Which deck of Anki a question goes to, what that deck is called and says of itself."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from quiz.anki.escaping import deck_name, field
from quiz.anki.notes import Note, NoteStyle, to_note
from quiz.anki.timeline import Timelines
from quiz.facts.base import FactBase
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.questions.deck import Deck
from quiz.questions.question import Choices, NumberAnswer, Question, QuestionId
from quiz.values import dataclass

ChoicesFor = Callable[[Question], Choices | None]


def _no_choices(_question: Question) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckOfNotes:
    """A deck as Anki gets it: name with `::` between levels, HTML description."""

    id: str
    name: str
    description: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Which decks hold a question, and the one of them where its note goes."""

    decks: tuple[str, ...]
    home: str | None


def chosen(decks: Sequence[Deck], wanted: Sequence[str]) -> tuple[Deck, ...]:
    """The decks wanted and the decks within them; all where none is named."""
    if not wanted:
        return tuple(decks)
    return tuple(
        deck for deck in decks if any(_is_within(deck.id, name) for name in wanted)
    )


def prepare(
    wanted: Sequence[Deck],
    decks: Sequence[Deck],
    questions: Iterable[Question],
    base: FactBase,
    *,
    style: NoteStyle,
    names: Mapping[str, str],
    lasting: Mapping[QuestionId, QuestionId] = MappingProxyType({}),
    choices_for: ChoicesFor = _no_choices,
) -> tuple[DeckOfNotes, ...]:
    """The wanted ones of all decks, as notes in the order they are to be learned.

    A note of Anki has one deck, and one GUID twice in a package makes two notes: a
    question goes to the deepest wanted deck that holds it, the first of several.
    `names` are kept from earlier exports: to Anki another name is another deck.
    `lasting` are the ids that give the notes of renamed questions their GUIDs.
    """

    def make(question: Question, deck: Deck) -> Note:
        return to_note(
            question,
            base,
            context=deck.title.say(style.lang),
            decks=holders[question.id].decks,
            style=style,
            known_as=lasting.get(question.id, ""),
            choices=choices_for(question),
            timeline=timelines.html(question, style.lang),
        )

    asked = tuple(questions)
    timelines = Timelines(base, asked)
    held = {deck.id: deck.questions(asked, base) for deck in decks}
    holders = _holders(held, {deck.id for deck in wanted})
    made: list[DeckOfNotes] = []
    for deck in wanted:
        own = [q for q in held[deck.id] if holders[q.id].home == deck.id]
        if own:
            packs = sorted({question.pack for question in own})
            deck_of_notes = DeckOfNotes(
                id=deck.id,
                name=names.get(deck.id) or _full_name(deck, decks, style.lang),
                description=_description(deck, packs, base, style.lang),
                notes=tuple(make(question, deck) for question in in_order(own)),
            )
            made.append(deck_of_notes)
    return tuple(made)


def in_order(questions: Iterable[Question]) -> list[Question]:
    """The questions as they are to be learned, what must be known first.

    Among those that weigh the same: one of each event in the order given, then the
    next of each. Anki brings new cards in this order, and cards of different notes
    it does not keep apart: side by side, the answer of one would give away the other.
    Counts come last, when one knows what is counted.
    """
    asked: Counter[tuple[bool, int, tuple[str, ...]]] = Counter()
    placed: list[tuple[bool, int, int, Question]] = []
    for question in questions:
        is_count = isinstance(question.answer, NumberAnswer)
        among = (is_count, -question.importance, question.subjects)
        placed.append((is_count, -question.importance, asked[among], question))
        asked[among] += 1
    return [question for *_, question in sorted(placed, key=lambda one: one[:3])]


def shared(decks: Iterable[DeckOfNotes]) -> int:
    """How many notes also belong to another of these decks, one not around theirs."""
    all_decks = tuple(decks)
    marks = {f"deck::{deck.id}": deck.id for deck in all_decks}
    return sum(
        any(tag in marks and not _is_within(deck.id, marks[tag]) for tag in note.tags)
        for deck in all_decks
        for note in deck.notes
    )


def _is_within(deck: str, name: str) -> bool:
    return deck == name or deck.startswith(f"{name}::")


def _holders(
    held: Mapping[str, Sequence[Question]], wanted: set[str]
) -> dict[QuestionId, Holders]:
    decks: dict[QuestionId, list[str]] = {}
    for deck, questions in held.items():
        for question in questions:
            decks.setdefault(question.id, []).append(deck)
    found: dict[QuestionId, Holders] = {}
    for question_id, names in decks.items():
        homes = [name for name in names if name in wanted]
        home = max(homes, key=lambda name: name.count("::"), default=None)
        found[question_id] = Holders(decks=tuple(names), home=home)
    return found


def _full_name(deck: Deck, decks: Iterable[Deck], lang: Lang) -> str:
    """The titles of the deck and of those it lies in, with `::` between."""
    titles = {other.id: other.title.say(lang) for other in decks}
    parts = deck.id.split("::")
    levels = ("::".join(parts[: i + 1]) for i in range(len(parts)))
    named = (
        deck_name(titles.get(level, "")) or part
        for level, part in zip(levels, parts, strict=True)
    )
    return "::".join(named)


def _description(deck: Deck, packs: Iterable[str], base: FactBase, lang: Lang) -> str:
    lines = [deck.description.say(lang)]
    lines += [", ".join(_credits(pack, base, lang)) for pack in packs]
    lines.append(say("anki-deck-update", lang))
    return "".join(f"<p>{field(line)}</p>" for line in lines if line)


def _credits(name: str, base: FactBase, lang: Lang) -> Iterator[str]:
    pack = base.packs.get(name)
    if pack is None:
        return
    yield say("anki-deck-facts", lang, pack=pack.title.say(lang) or name)
    if pack.licence:
        yield say("anki-deck-licence", lang, licence=pack.licence)
