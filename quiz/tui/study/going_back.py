"""Taking back what was done before the session: what there is, in a sentence, and how."""

from quiz.language.normalise import clean
from quiz.memory.entries import Answered, CardEntry, Logged
from quiz.memory.undoing import last_done, undo
from quiz.questions.outline import whole
from quiz.questions.question import Question, QuestionId
from quiz.terminal.entry_lines import Teller
from quiz.tui.context import Context
from quiz.values import dataclass


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was done last at this machine, to a question as it is called now."""

    line: Logged
    question: QuestionId

    @property
    def is_answer(self) -> bool:
        """Whether it was an answer, rather than a mark on a card."""
        return isinstance(self.line.entry, Answered)

    def take_back(self, context: Context) -> None:
        """Keep that it does not stand."""
        context.learner.add(undo(self.line, context.clock()))

    def say(self, context: Context) -> str:
        """Which question, when, and what was answered or done."""
        found = _find(context, self.question)
        stem = found.stem.say(context.lang) if found else self.question
        told = Teller({}, context.library.base, context.lang, context.ui_lang)
        words = told.line(self.line.entry, with_question=False)
        return f"{clean(stem)}\n{words}"


def last_of(context: Context) -> Earlier | None:
    """The last thing that can be taken back; None where there is nothing."""
    for line in last_done(context.learner.latest, 1):
        if isinstance(line.entry, CardEntry):
            former = context.library.former.items()
            own = line.entry.question
            heirs = (question for question, had in former if own in had)
            return Earlier(line, next(heirs, own))
    return None


def _find(context: Context, wanted: QuestionId) -> Question | None:
    library = context.library
    for deck in library.decks:
        for outlined in deck.outlines(library.questions, library.base):
            if outlined.id == wanted:
                return whole(outlined)
    return None
