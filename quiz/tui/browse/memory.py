"""What the learner knows, read while a screen of facts is there already."""

from functools import partial

from textual.screen import Screen
from textual.widgets import Static

from quiz.problems import QuizError
from quiz.study.knowledge import Known
from quiz.tui.browse.pages import read_known
from quiz.tui.context import Context
from quiz.tui.notices import tell
from quiz.tui.reading import read_apart


async def read_memory(screen: Screen[None], shared: Context) -> Known | None:
    """What the learner knows; the line `#legend` of the screen says that it is read.

    None, and a notice, where it cannot be read: the facts are there all the same.
    """
    legend = screen.query_one("#legend", Static)

    def wait(_: int) -> None:
        legend.update(shared.say("reading"))

    try:
        return await read_apart(partial(read_known, shared), wait)
    except QuizError as error:
        tell(screen.app, shared, error)
        return None
