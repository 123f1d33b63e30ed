"""Compiled content as rows of a file, and read back from them when asked for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, get_args, get_origin, get_type_hints

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
from quiz.questions.deck import Deck
from quiz.questions.question import Question, Refusal
from quiz.questions.renames import FormerIds
from quiz.questions.template import QuestionTemplate

_DECKS = codec_for(tuple[Deck, ...])
_TEMPLATES = codec_for(tuple[QuestionTemplate, ...])
_FORMER = codec_for(FormerIds)
_QUESTION, _REFUSAL = codec_for(Question), codec_for(Refusal)
_HINTS = get_type_hints(FactBase)


def _is_mapping(hint: Any) -> bool:  # noqa: ANN401 - types have no type of their own
    origin = get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def rows_of(made: Compiled) -> Iterator[Row]:
    """Everything, in rows that can be read each on its own."""
    yield "decks", "", _DECKS.encode(made.decks)
    yield "templates", "", _TEMPLATES.encode(made.templates)
    yield "lengths", "", [len(made.questions), len(made.refusals)]
    for name, hint in _HINTS.items():
        yield from _rows_of_facts(name, hint, getattr(made.base, name))
    yield from _blocks("questions", made.questions, _QUESTION)
    yield from _blocks("refusals", made.refusals, _REFUSAL)
    yield from _places(made)
    yield "former", "", _FORMER.encode(made.former)
    yield "lines", "", made.lines.to_plain()


def _rows_of_facts(name: str, hint: Any, value: Any) -> Iterator[Row]:  # noqa: ANN401
    if not _is_mapping(hint):
        yield "facts", name, codec_for(hint).encode(value)
        return
    yield "keys", name, list(value)
    codec = codec_for(get_args(hint)[1])
    for key, one in value.items():
        yield name, key, codec.encode(one)


def _blocks(kind: str, values: Sequence[Any], codec: Codec) -> Iterator[Row]:
    for first in range(0, len(values), BLOCK):
        block = values[first : first + BLOCK]
        yield kind, "", [codec.encode(value) for value in block]


def _places(made: Compiled) -> Iterator[Row]:
    """Where the questions of each deck and about each subject stand."""
    at = {question.id: place for place, question in enumerate(made.questions)}
    for deck in made.decks:
        chosen = deck.questions(made.questions, made.base)
        yield "deck", deck.id, [at[question.id] for question in chosen]
    about: dict[str, list[int]] = defaultdict(list)
    for identity, place in at.items():
        about[identity.rpartition("/")[0]].append(place)
    for subject, places in about.items():
        yield "about", subject, places


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
