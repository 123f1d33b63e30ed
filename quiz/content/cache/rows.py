"""Compiled content as it lies in the rows of a file, read when it is asked for."""

from collections.abc import Callable, Mapping
from typing import Any, get_args, get_origin, get_type_hints

from quiz.content.cache.codec import codec_for, codec_later
from quiz.content.cache.lazy import ShelvedLines, ShelvedList, ShelvedMap
from quiz.content.cache.questions import ShelvedQuestions
from quiz.content.cache.shelf import Shelf
from quiz.content.compiled import Compiled
from quiz.facts.base import FactBase
from quiz.questions.deck import Deck
from quiz.questions.question import Question, Refusal
from quiz.questions.renames import FormerIds
from quiz.questions.template import QuestionTemplate

DECKS = codec_for(tuple[Deck, ...])
FORMER = codec_for(FormerIds)
QUESTION, REFUSAL = codec_later(Question), codec_later(Refusal)
TEMPLATE = codec_later(QuestionTemplate)
FACTS = get_type_hints(FactBase)


def is_mapping(hint: Any) -> bool:  # noqa: ANN401 - types have no type of their own
    """Whether a part of the facts is kept a row a value."""
    origin = get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def read_shelf(shelf: Shelf, again: Callable[[], Compiled]) -> Compiled:
    """What the file holds, most of it unread; `again` makes it anew if it is broken.

    Raises what is in `lazy.BROKEN` where that shows at once.
    """
    decks = DECKS.decode(shelf.get("decks", ""))
    asked, refused, templates = shelf.get("lengths", "")
    return Compiled(
        base=FactBase(
            **{name: _facts(shelf, name, hint, again) for name, hint in FACTS.items()}
        ),
        decks=decks,
        templates=ShelvedList(
            shelf, "templates", templates, TEMPLATE, lambda: again().templates
        ),
        questions=ShelvedQuestions(
            shelf, "questions", asked, QUESTION, lambda: again().questions, decks
        ),
        refusals=ShelvedList(
            shelf, "refusals", refused, REFUSAL, lambda: again().refusals
        ),
        former=FORMER.decode(shelf.get("former", "")),
        lines=ShelvedLines(shelf, lambda: again().lines),
    )


def _facts(shelf: Shelf, name: str, hint: Any, again: Callable[[], Compiled]) -> Any:  # noqa: ANN401
    if not is_mapping(hint):
        return codec_for(hint).decode(shelf.get("facts", name))
    codec = codec_later(get_args(hint)[1])
    return ShelvedMap(shelf, name, codec, lambda: getattr(again().base, name))
