"""Taking back what was done before the session: what there is, in a sentence."""

from collections.abc import Callable, Sequence
from typing import Protocol

from quiz.facts.base import FactBase
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.memory.entries import Answered, CardEntry, Logged
from quiz.memory.undoing import last_done
from quiz.questions.deck import Deck
from quiz.questions.outline import whole
from quiz.questions.question import Question, QuestionId
from quiz.questions.renames import FormerIds
from quiz.terminal.entry_lines import Teller
from quiz.values import dataclass


class Library(Protocol):
    """The facts loaded, and what is asked about them."""

    @property
    def base(self) -> FactBase:
        """Every fact."""

    @property
    def questions(self) -> Sequence[Question]:
        """Every question."""

    @property
    def decks(self) -> tuple[Deck, ...]:
        """Every deck."""

    @property
    def former(self) -> FormerIds:
        """Under which ids questions were known before."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was done last at this machine, to a question as it is called now."""

    line: Logged
    question: QuestionId

    @property
    def is_answer(self) -> bool:
        """Whether it was an answer, rather than a mark on a card."""
        return isinstance(self.line.entry, Answered)

    def say(self, library: Library, lang: Lang, ui_lang: Lang) -> str:
        """Which question, when, and what was answered or done."""
        found = _find(library, self.question)
        stem = found.stem.say(lang) if found else self.question
        told = Teller({}, library.base, lang, ui_lang)
        words = told.line(self.line, with_question=False)
        return f"{clean(stem)}\n{words}"


def last_of(
    latest: Callable[[int], Sequence[Logged]], former: FormerIds
) -> Earlier | None:
    """The last thing that can be taken back; None where there is nothing.

    `latest` gives the latest entries of a machine, at most so many, the latest first.
    """
    for line in last_done(latest, 1):
        if isinstance(line.entry, CardEntry):
            own = line.entry.question
            heirs = (question for question, had in former.items() if own in had)
            return Earlier(line, next(heirs, own))
    return None


def _find(library: Library, wanted: QuestionId) -> Question | None:
    for deck in library.decks:
        for outlined in deck.outlines(library.questions, library.base):
            if outlined.id == wanted:
                return whole(outlined)
    return None
