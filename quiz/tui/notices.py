"""A failure of the world, told to the learner while the app goes on."""

from textual.app import App

from quiz.language.normalise import clean
from quiz.problems import QuizError
from quiz.tui.context import Context

_SECONDS = 10


def tell(app: App[None], context: Context, error: QuizError) -> None:
    """Say what went wrong and what to do about it."""
    words = clean(context.say(error.code, **error.arguments))
    app.notify(words, severity="error", markup=False, timeout=_SECONDS)
