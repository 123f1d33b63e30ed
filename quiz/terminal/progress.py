"""How far a session is and what sort of question it asks, in words for its first line."""

from datetime import timedelta

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.study.session import Ask, StudySession


def sort_of(session: StudySession, ask: Ask) -> str:
    """The code that says what sort of question it is; practice leaves the schedule alone."""
    if session.plan.cram:
        return "asking-cram"
    if ask.is_new:
        return "asking-new"
    if ask.card.is_learning:
        return "asking-learning"
    return "asking-ahead" if session.plan.ahead else "asking-review"


def say_sort(session: StudySession, ask: Ask | None, lang: Lang) -> tuple[str, str]:
    """What sort of question it is and how many are being learnt; and shorter.

    Those come back in the session: without them a first one would seem to stand
    still, since what is being learnt is not done.
    """
    sort = say(sort_of(session, ask), lang) if ask else ""
    if not session.steps:
        return sort, sort
    learning = say("asking-steps", lang, n=str(len(session.steps)))
    if ask is None or sort_of(session, ask) == "asking-learning":
        return learning, sort
    return f"{sort} · {learning}", sort


def done_of(session: StudySession) -> tuple[int, int]:
    """How many cards are done, and of how many; answers where fewer are planned."""
    planned = session.plan.cards
    if planned is not None and planned < session.total:
        return len(session.past), planned
    return session.done, session.total


def say_progress(
    session: StudySession, lang: Lang, counted: str = "asking-progress"
) -> str:
    """How many cards are done, or answers given where so many are planned; time left.

    `counted` is the code of the message that says the two numbers.
    """
    (done, total), plan = done_of(session), session.plan
    told = say(counted, lang, done=str(done), total=str(total))
    if plan.time is None:
        return told
    from quiz.terminal.intervals import say_interval

    left = max(plan.time - session.spent, timedelta(0)).total_seconds()
    return say("asking-time-left", lang, progress=told, left=say_interval(left, lang))
