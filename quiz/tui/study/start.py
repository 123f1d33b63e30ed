"""The screen of a session for a deck, from what the app works with."""

from textual.app import App

from quiz.problems import QuizError
from quiz.questions.deck import Deck
from quiz.questions.question import QuestionId
from quiz.study.beginning import Wanted, begin_session
from quiz.tui.context import Context
from quiz.tui.notices import tell
from quiz.tui.study.screen import Begun, StudyScreen


def study_screen(
    context: Context, deck: Deck, wanted: Wanted | None = None
) -> StudyScreen:
    """The screen of a session with what is due and new in the deck, or wanted of it."""

    def begin(again: QuestionId | None) -> Begun:
        cards = context.learner.kept_cards()
        session = begin_session(
            deck,
            facts=lambda: context.library,
            answers=context.learner,
            cards=cards,
            settings=context.settings,
            lang=context.lang,
            now=context.clock(),
            wanted=wanted or Wanted(),
            again=again,
        )
        return Begun(session=session, cards=cards)

    return StudyScreen(context, begin)


def open_session(app: App[None], context: Context, deck: Deck) -> None:
    """Open that screen, or say why it cannot be."""
    try:
        screen = study_screen(context, deck)
    except QuizError as error:
        tell(app, context, error)
        return
    app.push_screen(screen)
