"""Content made ready for use: the facts and everything that is asked about them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quiz.content.collector import no_collector
from quiz.content.lines import Lines
from quiz.facts.base import FactBase
from quiz.questions.deck import Deck, with_pack_decks
from quiz.questions.index import FactIndex
from quiz.questions.question import Question, Refusal
from quiz.questions.renames import FormerIds, former_ids
from quiz.questions.template import QuestionTemplate


@dataclass(frozen=True, kw_only=True)
class Compiled:
    """What content folders come to; made from files, or read from the cache."""

    base: FactBase = field(repr=False)
    decks: tuple[Deck, ...]
    templates: tuple[QuestionTemplate, ...] = field(repr=False)
    questions: Sequence[Question] = field(repr=False)
    refusals: Sequence[Refusal] = field(repr=False)
    former: FormerIds = field(repr=False)  # under which ids questions were known
    lines: Lines = field(repr=False)  # where each fact is written


def compile_facts(
    base: FactBase,
    templates: tuple[QuestionTemplate, ...],
    decks: Sequence[Deck],
    lines: Lines,
) -> Compiled:
    """Ask everything of the facts that can be proven."""
    from quiz.questions.generation import (
        generate,  # kept off what is read from the cache
    )

    with no_collector():
        generated = generate(FactIndex(base), templates)
    questions, refusals = generated.questions, generated.refusals
    return Compiled(
        base=base,
        decks=with_pack_decks(decks, base),
        templates=templates,
        questions=questions,
        refusals=refusals,
        former=former_ids(questions, refusals, base, templates),
        lines=lines,
    )
