"""Something that went wrong, told to the learner while the app goes on."""

from textual.app import App

from quiz.language.normalise import clean
from quiz.problems import QuizError
from quiz.tui.context import Context

_SECONDS = 10


def tell(app: App[None], context: Context, error: QuizError) -> None:
    """Say what went wrong and what to do about it."""
    app.notify(
        clean(context.say(error.code, **error.arguments)),
        severity="error",
        markup=False,
        timeout=_SECONDS,
    )


def warn(app: App[None], words: str) -> None:
    """Say why what was asked for was not done."""
    app.notify(clean(words), severity="warning", markup=False, timeout=_SECONDS)
