"""What is done to the card on the screen of a session without answering it."""

from collections.abc import Callable

from quiz.study.marking import bury, flag, note, suspend
from quiz.study.session import Step
from quiz.tui.study.note_screen import NoteScreen
from quiz.tui.study.screen import StudyScreen


def put_off(screen: StudyScreen) -> None:
    """Put the card off until tomorrow, and go on."""
    _leave(screen, bury, "asking-buried")


def set_aside(screen: StudyScreen) -> None:
    """Set the card aside until further notice, and go on."""
    _leave(screen, suspend, "asking-suspended")


def change_flag(screen: StudyScreen) -> None:
    """Give the card a flag, or take it away."""
    if screen.asked is not None:
        now = screen.context.clock()
        _keep(screen, flag(screen.session, screen.asked.question.id, now))


def write_note(screen: StudyScreen) -> None:
    """Let a note be written on the card."""
    if screen.asked is None:
        return
    question = screen.asked.question.id

    def write(words: str | None) -> None:
        if words is not None:
            now = screen.context.clock()
            _keep(screen, note(screen.session, question, words, now))

    written = screen.session.cards[question].note
    screen.app.push_screen(NoteScreen(screen.context, written), write)


def _keep(screen: StudyScreen, step: Step) -> None:
    if screen.keep(step):
        screen.show_marked()


def _leave(screen: StudyScreen, way: Callable[..., Step], code: str) -> None:
    ask, context = screen.asked, screen.context
    if ask is None:
        return
    if screen.keep(way(screen.session, ask.question.id, context.clock())):
        screen.go_on()
        screen.app.notify(context.say(code), markup=False)
