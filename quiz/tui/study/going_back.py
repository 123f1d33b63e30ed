"""Taking back what was done before the session on the screen began."""

from quiz.memory.undoing import undo
from quiz.problems import QuizError
from quiz.terminal.going_back import last_of
from quiz.tui.notices import tell
from quiz.tui.study.screen import StudyScreen


def go_further(screen: StudyScreen, *, was_told: bool) -> bool:
    """Take back what was done last, or tell first what that is; whether it was told."""
    context = screen.context
    earlier = last_of(context.learner.latest, context.library.former)
    if earlier is None:
        screen.nudge(context.say("undo-nothing"))
        return was_told
    what = earlier.say(context.library, context.lang, context.ui_lang)
    if not was_told:
        screen.nudge(context.say("asking-undo-earlier", what=what), retry=True)
        return True
    try:
        context.learner.add(undo(earlier.line, context.clock()))
        screen.begin_anew(earlier.question, again=earlier.is_answer)
    except QuizError as error:
        tell(screen.app, context, error)
        return was_told
    screen.nudge(context.say("asking-undone-earlier", what=what))
    return False
