"""The first two lines of a session: how far it is, and how it went."""

from typing import TYPE_CHECKING

from quiz.language.normalise import clean
from quiz.study.session import Ask, StudySession
from quiz.terminal.progress import say_progress, say_sort
from quiz.tui.context import Context
from quiz.tui.study.history_bar import HistoryBar, met_in
from quiz.tui.study.top_line import TopLine

if TYPE_CHECKING:
    from textual.screen import Screen


def show_progress(
    screen: "Screen[None]", context: Context, session: StudySession, ask: Ask | None
) -> None:
    """Show them for what is asked, or for a session that is over."""
    sort, shorter = say_sort(session, ask, context.ui_lang)
    if ask is not None:
        flagged = " ⚑" if session.cards[ask.question.id].flag else ""
        sort, shorter = sort + flagged, shorter + flagged
    screen.query_one(TopLine).show(
        clean(session.title.say(context.lang)),
        sort,
        say_progress(session, context.ui_lang),
        shorter,
    )
    met, history = met_in(session)
    current = None
    if ask is not None:
        asked = ask.question.id
        current = met.index(asked) if asked in met else len(met)
    screen.query_one(HistoryBar).show(history, session.total, current)
