"""Content made ready for use: the facts and everything that is asked about them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from itertools import chain
from typing import TYPE_CHECKING

from quiz.content.lines import Lines
from quiz.facts.base import FactBase
from quiz.questions.deck import Deck
from quiz.questions.question import Question, Refusal
from quiz.questions.renames import FormerIds
from quiz.questions.template import QuestionTemplate
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.content.packs import Loaded
    from quiz.questions.index import FactIndex
    from quiz.questions.settling import Kept, Proven


@dataclass(frozen=True, kw_only=True)
class Compiled:
    """What content folders come to; made from files, or read from the cache."""

    base: FactBase = field(repr=False)
    decks: tuple[Deck, ...]
    templates: Sequence[QuestionTemplate] = field(repr=False)
    questions: Sequence[Question] = field(repr=False)
    refusals: Sequence[Refusal] = field(repr=False)
    former: FormerIds = field(repr=False)  # under which ids questions were known
    lines: Lines = field(repr=False)  # where each fact is written


def prove(
    loaded: "Loaded", known: "Callable[[FactIndex], Kept] | None" = None
) -> "Iterator[Proven]":
    """Ask everything of the facts that can be proven, one subject after another.

    `known` tells what need not be proven again.
    """
    # Kept off what is read from the cache.
    from quiz.content.collector import no_collector
    from quiz.questions.generation import proven
    from quiz.questions.index import FactIndex

    with no_collector():
        index = FactIndex(loaded.base)
        yield from proven(index, loaded.templates, known(index) if known else None)


def compile_facts(loaded: "Loaded") -> Compiled:
    """Everything at once, held in memory."""
    from quiz.questions.deck import with_pack_decks
    from quiz.questions.renames import former_ids
    from quiz.questions.settling import Generated

    found = Generated.of(chain.from_iterable(one.outcomes for one in prove(loaded)))
    base, templates = loaded.base, loaded.templates
    return Compiled(
        base=base,
        decks=with_pack_decks(loaded.decks, base),
        templates=templates,
        questions=found.questions,
        refusals=found.refusals,
        former=former_ids(found.questions, found.refusals, base, templates),
        lines=loaded.lines,
    )
