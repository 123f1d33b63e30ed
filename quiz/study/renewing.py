"""A session goes on after its facts were edited."""

from collections.abc import Iterable
from dataclasses import replace

from quiz.questions.question import Question
from quiz.study.apart import Clashing
from quiz.study.session import StudySession


def renewed(session: StudySession, questions: Iterable[Question]) -> StudySession:
    """The session with its questions as they are now.

    What is no longer asked leaves what is to come; what was answered stays.
    """
    now = {q.id: q for q in questions if q.id in session.questions}
    asked = {**session.questions, **now}
    return replace(
        session,
        questions=asked,
        clashes=Clashing(asked.__getitem__, session.judge.answer_texts),
        main=tuple(q for q in session.main if q in now),
        steps=tuple(q for q in session.steps if q in now),
        first=session.first if session.first in now else None,
    )
