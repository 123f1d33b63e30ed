"""Compiled content as rows of a file, and read back from them when asked for."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_origin, get_type_hints

from quiz.content.cache.codec import Codec, codec_for
from quiz.content.cache.lazy import (
    BLOCK,
    ShelvedLines,
    ShelvedList,
    ShelvedMap,
    ShelvedQuestions,
)
from quiz.content.cache.shelf import Row, Shelf
from quiz.content.compiled import Compiled
from quiz.facts.base import FactBase
from quiz.questions.deck import Deck, with_pack_decks
from quiz.questions.outline import compares, keys_of
from quiz.questions.question import Question, QuestionId, Refusal
from quiz.questions.renames import FormerIds, Formers
from quiz.questions.settling import Outcome
from quiz.questions.template import QuestionTemplate

if TYPE_CHECKING:
    from quiz.content.packs import Loaded

_DECKS = codec_for(tuple[Deck, ...])
_TEMPLATES = codec_for(tuple[QuestionTemplate, ...])
_FORMER = codec_for(FormerIds)
_QUESTION, _REFUSAL = codec_for(Question), codec_for(Refusal)
_HINTS = get_type_hints(FactBase)


def _outline(question: Question) -> list[object]:
    """What `quiz.questions.outline.Outline` holds, but for place and reader."""
    return [
        question.id,
        question.subjects,
        question.importance,
        compares(question),
        keys_of(question),
    ]


_OUTLINE = Codec(_outline, tuple)


def _is_mapping(hint: Any) -> bool:  # noqa: ANN401 - types have no type of their own
    origin = get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def rows_of(loaded: "Loaded", outcomes: Iterable[Outcome]) -> Iterator[Row]:
    """Everything, in rows that can be read each on its own.

    The outcomes come in the order of time; no more of them are held than a row holds.
    """
    base = loaded.base
    decks = with_pack_decks(loaded.decks, base)
    yield "decks", "", _DECKS.encode(decks)
    yield "templates", "", _TEMPLATES.encode(loaded.templates)
    for name, hint in _HINTS.items():
        yield from _rows_of_facts(name, hint, getattr(base, name))
    yield "lines", "", loaded.lines.to_plain()
    formers = Formers(base, loaded.templates)
    questions, refusals = _Blocks("questions", _QUESTION), _Blocks("refusals", _REFUSAL)
    outlines = _Blocks("outlines", _OUTLINE)
    in_decks = [_InDeck(deck, base) for deck in decks]
    about = _About()
    for one in outcomes:
        formers.note(one)
        if isinstance(one, Refusal):
            yield from refusals.add(one)
            continue
        for deck in in_decks:
            deck.note(one, questions.length)
        yield from about.note(one, questions.length)
        yield from outlines.add(one)
        yield from questions.add(one)
    yield from chain(questions.rest(), outlines.rest(), refusals.rest(), about.rest())
    yield from (deck.row() for deck in in_decks)
    yield "lengths", "", [questions.length, refusals.length]
    yield "former", "", _FORMER.encode(formers.found())


def _rows_of_facts(name: str, hint: Any, value: Any) -> Iterator[Row]:  # noqa: ANN401
    if not _is_mapping(hint):
        yield "facts", name, codec_for(hint).encode(value)
        return
    yield "keys", name, list(value)
    codec = codec_for(get_args(hint)[1])
    for key, one in value.items():
        yield name, key, codec.encode(one)


class _Blocks:
    """Values of one kind, a block of them to a row."""

    def __init__(self, kind: str, codec: Codec) -> None:
        self._kind, self._codec = kind, codec
        self._block: list[Any] = []
        self.length = 0

    def add(self, value: object) -> Iterator[Row]:
        """The row that the value makes full."""
        self._block.append(self._codec.encode(value))
        self.length += 1
        if len(self._block) == BLOCK:
            yield from self.rest()

    def rest(self) -> Iterator[Row]:
        """The row of what has none yet."""
        if self._block:
            yield self._kind, "", self._block
        self._block = []


class _About:
    """Where the questions about each subject stand: next to each other."""

    def __init__(self) -> None:
        self._subject = ""
        self._places: list[int] = []

    def note(self, question: Question, place: int) -> Iterator[Row]:
        """The row of the subject before, where this is about another."""
        subject = question.id.rpartition("/")[0]
        if subject != self._subject:
            yield from self.rest()
            self._subject = subject
        self._places.append(place)

    def rest(self) -> Iterator[Row]:
        """The row of the last subject."""
        if self._places:
            yield "about", self._subject, self._places
        self._places = []


class _Placed(NamedTuple):
    """Where a question stands, and what decks put it in order by."""

    id: QuestionId
    date_key: tuple[int, int]
    importance: int
    place: int


class _InDeck:
    """Where the questions of a deck stand, in its order."""

    def __init__(self, deck: Deck, base: FactBase) -> None:
        self._deck, self._base = deck, base
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

    def row(self) -> Row:
        """The places of all that the deck asks."""
        arranged = self._deck.arranged(self._placed)
        places = [*self._places, *(one.place for one in arranged)]
        return "deck", self._deck.id, places


def read_shelf(shelf: Shelf, again: Callable[[], Compiled]) -> Compiled:
    """What the file holds, most of it unread; `again` makes it anew if it is broken."""
    decks = _DECKS.decode(shelf.get("decks", ""))
    asked, refused = shelf.get("lengths", "") or (0, 0)
    return Compiled(
        base=FactBase(
            **{name: _facts(shelf, name, hint, again) for name, hint in _HINTS.items()}
        ),
        decks=decks,
        templates=_TEMPLATES.decode(shelf.get("templates", "")),
        questions=ShelvedQuestions(
            shelf, "questions", asked, _QUESTION, lambda: again().questions, decks
        ),
        refusals=ShelvedList(
            shelf, "refusals", refused, _REFUSAL, lambda: again().refusals
        ),
        former=_FORMER.decode(shelf.get("former", "")),
        lines=ShelvedLines(shelf, lambda: again().lines),
    )


def _facts(shelf: Shelf, name: str, hint: Any, again: Callable[[], Compiled]) -> Any:  # noqa: ANN401
    if not _is_mapping(hint):
        return codec_for(hint).decode(shelf.get("facts", name))
    codec = codec_for(get_args(hint)[1])
    return ShelvedMap(shelf, name, codec, lambda: getattr(again().base, name))
