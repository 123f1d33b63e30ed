"""The first line of a session says what the session is for, and how far it goes."""

from datetime import timedelta

from quiz.language.text import Lang
from quiz.study.plan import SessionPlan
from quiz.terminal.progress import say_progress, say_sort, sort_of
from tests.study.learner import Learner, some
from tests.study.making import a_card, by_id


def test_answers_are_counted_where_so_many_are_planned() -> None:
    learner = Learner(some(9), plan=SessionPlan(cards=3))
    learner.answers()

    assert say_progress(learner.session, Lang.EN) == "1 / 3"
    assert say_progress(Learner(some(2)).session, Lang.EN) == "0 / 2"
    few = Learner(some(2), plan=SessionPlan(cards=3))
    assert say_progress(few.session, Lang.EN) == "0 / 2"


def test_the_time_left_is_told_where_the_session_has_an_end() -> None:
    plan = SessionPlan(time=timedelta(minutes=10))
    learner = Learner(some(9), plan=plan)

    assert say_progress(learner.session, Lang.KO) == "0 / 9 · 10분 남음"


def test_what_is_being_learnt_is_counted_beside_the_sort_of_question() -> None:
    learner = Learner(some(3))
    learner.answers()

    session = learner.session
    assert say_sort(session, learner.asked, Lang.KO) == (
        "새 질문 · 익히는 중 1",
        "새 질문",
    )
    assert say_sort(session, None, Lang.EN) == ("1 learning", "")


def test_practice_is_told_from_reviews() -> None:
    questions = some(2)
    cards = by_id(*map(a_card, questions))

    def sort(plan: SessionPlan | None) -> str:
        learner = Learner(questions, cards=dict(cards), plan=plan)
        return sort_of(learner.session, learner.asked)

    assert sort(SessionPlan(cram=True)) == "asking-cram"
    assert sort(SessionPlan(ahead=3)) == "asking-ahead"
    assert sort(None) == "asking-review"
