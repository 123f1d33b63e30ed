"""Everything that content comes to, as the rows of a file."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, get_args

from quiz.content.cache.before import Before
from quiz.content.cache.blocks import Blocks, Group
from quiz.content.cache.codec import codec_for
from quiz.content.cache.heads import Head, head_of, rows_of_heads, turns_of
from quiz.content.cache.rows import DECKS, FACTS, FORMER, TEMPLATE, is_mapping
from quiz.content.cache.shelf import Row, packed
from quiz.facts.base import FactBase
from quiz.questions.compared import compared
from quiz.questions.deck import Deck, with_pack_decks
from quiz.questions.index import FactIndex
from quiz.questions.question import Question, QuestionId
from quiz.questions.renames import Formers
from quiz.questions.settling import Kept, Proven

if TYPE_CHECKING:
    from quiz.content.packs import Loaded

Prove = Callable[["Loaded", Callable[[FactIndex], Kept] | None], Iterable[Proven]]


def rows_of(loaded: "Loaded", prove: Prove, before: Before | None) -> Iterator[Row]:
    """Everything, in rows that can be read each on its own.

    What is proven comes in the order of time; no more of it is held than a row holds.
    What holds of the file made before is taken from it; raises what is in
    `lazy.BROKEN` where that turns out not to be sound.
    """
    base = loaded.base
    decks = with_pack_decks(loaded.decks, base)
    yield "decks", "", packed(DECKS.encode(decks))
    yield "lines", "", packed(loaded.lines.to_plain())
    encoded = [TEMPLATE.encode(template) for template in loaded.templates]
    templates = "templates", "", packed(encoded)
    yield "starts", "templates", packed([0])  # in one block
    for row in chain([templates], _rows_of_facts(base)):
        if before:
            before.compare(*row)
        yield row
    known = before.known(base, loaded.templates) if before else None
    yield from _rows_of_questions(loaded, prove(loaded, known), decks, before)


def _rows_of_questions(
    loaded: "Loaded",
    proven: Iterable[Proven],
    decks: tuple[Deck, ...],
    before: Before | None,
) -> Iterator[Row]:
    blocks = Blocks(before.groups if before else None)
    formers = Formers(loaded.base, loaded.templates)
    in_decks = [
        _InDeck(deck, loaded.base, before.places(deck) if before else None)
        for deck in decks
    ]
    about, heads = _About(), list[Head]()
    for one in proven:
        first, outcomes = blocks.asked, one.outcomes
        asking = in_decks
        yield from blocks.add(one)
        if one.is_kept and before and (group := before.groups.get(one.name)):
            asking = [deck for deck in in_decks if not deck.keep(group, first)]
            heads += before.heads[group.first : group.first + group.asked]
            if asking or formers.are_any:
                outcomes = tuple(before.groups.outcomes(group))
        for outcome in outcomes:
            formers.note(outcome)
        questions = [one for one in outcomes if isinstance(one, Question)]
        if not one.is_kept:
            heads += map(head_of, questions)
        for deck in asking:
            for place, question in enumerate(questions, first):
                deck.note(question, place)
        yield from about.note(one.subject, range(first, blocks.asked))
    yield from chain(blocks.rest(), about.rest())
    yield from rows_of_heads(heads)
    turns = turns_of(heads)
    for deck in in_decks:
        yield deck.row()
        yield deck.row_of_turns(heads, turns)
    lengths = [blocks.asked, blocks.refused, len(loaded.templates)]
    yield "lengths", "", packed(lengths)
    yield "former", "", packed(FORMER.encode(formers.found()))


def _rows_of_facts(base: FactBase) -> Iterator[Row]:
    for name, hint in FACTS.items():
        value = getattr(base, name)
        if not is_mapping(hint):
            yield "facts", name, packed(codec_for(hint).encode(value))
            continue
        yield "keys", name, packed(list(value))
        codec = codec_for(get_args(hint)[1])
        for key, one in value.items():
            yield name, key, packed(codec.encode(one))


class _About:
    """Where the questions about each subject stand: next to each other."""

    def __init__(self) -> None:
        self._subject = ""
        self._places: list[int] = []

    def note(self, subject: str, places: Iterable[int]) -> Iterator[Row]:
        """The row of the subject before, where this is another."""
        if subject != self._subject:
            yield from self.rest()
            self._subject = subject
        self._places += places

    def rest(self) -> Iterator[Row]:
        """The row of the last subject."""
        if self._places:
            yield "about", self._subject, packed(self._places)
        self._places = []


class _Placed(NamedTuple):
    """Where a question stands, and what decks put it in order by."""

    id: QuestionId
    date_key: tuple[int, int]
    importance: int
    place: int


class _InDeck:
    """Where the questions of a deck stand, in its order."""

    def __init__(self, deck: Deck, base: FactBase, before: "array[int] | None") -> None:
        """Note nothing yet; `before` is where they stood in the last file."""
        self._deck, self._base, self._before = deck, base, before
        # Few decks have another order; only for those more than a number is kept.
        self._places = array("I")
        self._placed: list[_Placed] = []

    def note(self, question: Question, place: int) -> None:
        """Take in the next question in the order of time."""
        if not self._deck.has(question, self._base):
            return
        if self._deck.is_in_time:
            self._places.append(place)
        else:
            self._placed.append(
                _Placed(question.id, question.date_key, question.importance, place)
            )

    def keep(self, group: Group, first: int) -> bool:
        """Take in the next questions if it is known which of them it asked."""
        if self._before is None:
            return False
        start = bisect_left(self._before, group.first)
        end = bisect_left(self._before, group.first + group.asked, start)
        self._places.extend(
            place - group.first + first for place in self._before[start:end]
        )
        return True

    def row(self) -> Row:
        """The places of all that the deck asks."""
        return "deck", self._deck.id, packed(self._asked())

    def row_of_turns(self, heads: Sequence[Head], turns: Sequence[int]) -> Row:
        """In which order its new ones come, and which compare: places in the deck."""
        asked = self._asked()
        order = sorted(range(len(asked)), key=lambda n: turns[asked[n]])
        about = (heads[place] for place in asked)
        found = compared((n, q.subjects, q.compares) for n, q in enumerate(about))
        events = [*found.events.items()]
        return "turns", self._deck.id, packed([order, events, found.asked])

    def _asked(self) -> Sequence[int]:
        arranged = self._deck.arranged(self._placed)
        return [*self._places, *(one.place for one in arranged)]
