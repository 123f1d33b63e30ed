"""A session for a deck, from what the app works with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual.app import App

from quiz.grading.grade import Grade
from quiz.memory.card import Card
from quiz.memory.confusions import confusions
from quiz.memory.reviews import reviews_of
from quiz.problems import QuizError
from quiz.questions.deck import Deck
from quiz.questions.outline import Outlined
from quiz.questions.question import Choices, Question, QuestionId
from quiz.study.contrast import contrast, rival_of
from quiz.study.plan import SessionPlan
from quiz.study.rivals import rivals_of
from quiz.study.session import Judge, StudySession
from quiz.study.telling import answer_texts
from quiz.study.trees import tree_of
from quiz.tui.context import Context, Library
from quiz.tui.notices import tell
from quiz.tui.study.screen import StudyScreen

# So many of the latest answers tell what the learner confuses now.
LATELY = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of a deck is wanted, and how far: without more, what is due and new."""

    plan: SessionPlan | None = None
    choose: Callable[[tuple[Question, ...]], tuple[Question, ...]] | None = None

    def of(self, deck: Deck, library: Library) -> Sequence[Outlined]:
        """What of the deck is wanted; questions are read only to choose among them."""
        if self.choose is None:
            return deck.outlines(library.questions, library.base)
        return self.choose(deck.questions(library.questions, library.base))


def study_screen(
    context: Context, deck: Deck, wanted: Wanted | None = None
) -> StudyScreen:
    """The screen of a session with what is due and new in the deck, or wanted of it."""
    cards = context.learner.cards()
    session = _session(context, deck, cards, wanted or Wanted())
    return StudyScreen(context, session, cards)


def open_session(app: App[None], context: Context, deck: Deck) -> None:
    """Open that screen, or say why it cannot be."""
    try:
        screen = study_screen(context, deck)
    except QuizError as error:
        tell(app, context, error)
        return
    app.push_screen(screen)


def _session(
    context: Context, deck: Deck, cards: Mapping[QuestionId, Card], wanted: Wanted
) -> StudySession:
    library = context.library

    # Facts may be edited while the session goes on: these look at the latest.
    def grade_typed(question: Question, response: str) -> Grade:
        from quiz.grading.judge import grade  # the first answer is soon enough

        now = context.library
        return grade(question, response, now.base, now.index)

    def grade_picked(question: Question, choices: Choices, picked: int) -> Grade:
        from quiz.grading.judge import grade_choice

        return grade_choice(question, choices, picked, context.library.base)

    def choices_for(question: Question) -> Choices | None:
        return context.library.choices_for(question)

    def tell_answer(question: Question) -> Iterator[str]:
        return answer_texts(question.answer, context.library.base)

    def contrast_for(question: Question) -> Choices | None:
        rival = rival_of(reviews_of(context.learner.entries_of(question.id)))
        return contrast(question, rival, context.library.base) if rival else None

    lately = reversed(context.learner.latest(LATELY))
    rivals = rivals_of(library.base.confusable, confusions(reviews_of(lately)))
    return StudySession.begin(
        title=deck.title,
        questions=wanted.of(deck, library),
        cards=cards,
        settings=context.settings.of(deck.id),
        lang=context.lang,
        judge=Judge(
            grade=grade_typed,
            grade_choice=grade_picked,
            choices_for=choices_for,
            answer_texts=tell_answer,
            contrast_for=contrast_for,
        ),
        now=context.clock(),
        tree=tree_of(deck, library.decks, library.questions, library.base),
        plan=wanted.plan,
        rivals=rivals,
    )
