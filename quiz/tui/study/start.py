"""A session for a deck, from what the app works with."""

from collections.abc import Mapping

from quiz.grading.grade import Grade
from quiz.grading.judge import grade, grade_choice
from quiz.memory.card import Card
from quiz.questions.deck import Deck
from quiz.questions.question import Choices, Question, QuestionId
from quiz.study.session import Judge, StudySession
from quiz.study.telling import answer_texts
from quiz.study.trees import tree_of
from quiz.tui.context import Context
from quiz.tui.study.screen import StudyScreen


def study_screen(context: Context, deck: Deck) -> StudyScreen:
    """The screen of a session with what is due and new in the deck."""
    cards = context.learner.cards()
    return StudyScreen(context, _session(context, deck, cards), cards)


def _session(
    context: Context, deck: Deck, cards: Mapping[QuestionId, Card]
) -> StudySession:
    library = context.library

    def grade_typed(question: Question, response: str) -> Grade:
        return grade(question, response, library.base, library.index)

    def grade_picked(question: Question, choices: Choices, picked: int) -> Grade:
        return grade_choice(question, choices, picked, library.base)

    return StudySession.begin(
        title=deck.title,
        questions=deck.questions(library.questions, library.base),
        cards=cards,
        settings=context.settings,
        lang=context.lang,
        judge=Judge(
            grade=grade_typed,
            grade_choice=grade_picked,
            choices_for=library.choices_for,
            answer_texts=lambda question: answer_texts(question.answer, library.base),
        ),
        now=context.clock(),
        tree=tree_of(deck, library.decks, library.questions, library.base),
    )
