"""Sessions that end in time, go ahead, or practise beside the schedule."""

from datetime import timedelta

import pytest

from quiz.language.text import Lang
from quiz.memory.chance import chance
from quiz.memory.entries import Answered
from quiz.memory.fsrs import model
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.questions.question import Question
from quiz.study.exam import SURE
from quiz.study.plan import EVER, Ending, SessionPlan
from quiz.study.settings import StudySettings
from quiz.terminal.promises import say_future
from tests.study.learner import MINUTE, NOON, Learner, a_known_card, a_question, some

WEEK = timedelta(days=7)


def a_learner_who_knows_all(
    questions: list[Question], plan: SessionPlan, ago: timedelta = timedelta()
) -> Learner:
    cards = {question.id: a_known_card(question) for question in questions}
    return Learner(questions, cards, now=NOON - ago, plan=plan)


def answers_all(learner: Learner, response: str = "correct") -> list[Answered]:
    entries = []
    while learner.session.ask(learner.now) is not None:
        entries.append(learner.answers(response))
        learner.waits(MINUTE)
    return entries


def test_a_session_ends_after_so_many_answers_and_goes_on_if_wished() -> None:
    learner = Learner(some(9), settings=StudySettings(session_cards=4))

    answered = answers_all(learner)

    assert len(answered) == 4
    assert learner.session.is_over
    assert learner.session.left == 9
    learner.session = learner.session.prolonged()
    assert learner.session.ask(learner.now) is not None


def test_a_session_ends_when_its_time_is_spent_on_answers() -> None:
    length = timedelta(seconds=18)  # an answer of these tests takes four seconds
    learner = Learner(some(9), plan=SessionPlan(time=length))

    assert len(answers_all(learner)) == 5


@pytest.mark.parametrize(
    ("plan", "settings", "ending", "left", "held"),
    [
        (SessionPlan(cards=3), StudySettings(), Ending.CARDS, 9, 0),
        (SessionPlan(time=timedelta(seconds=10)), StudySettings(), Ending.TIME, 9, 0),
        (None, StudySettings(new_per_day=4), Ending.DAY, 0, 5),
        (None, StudySettings(), Ending.DONE, 0, 0),
        (SessionPlan(cards=99), StudySettings(), Ending.DONE, 0, 0),
    ],
)
def test_a_session_says_why_it_is_over(
    plan: SessionPlan | None,
    settings: StudySettings,
    ending: Ending,
    left: int,
    held: int,
) -> None:
    learner = Learner(some(9), plan=plan, settings=settings)
    before = learner.session.summary(learner.now).ending
    answers_all(learner)

    summary = learner.session.summary(learner.now)

    assert before is None
    assert (summary.ending, summary.held) == (ending, held)
    assert summary.left == left or ending not in (Ending.CARDS, Ending.TIME)


def test_reviews_beyond_the_limit_of_a_day_are_counted() -> None:
    questions = some(7)
    cards = {question.id: a_known_card(question) for question in questions}
    settings = StudySettings(reviews_per_day=2)
    learner = Learner(questions, cards, now=NOON + 4 * WEEK, settings=settings)
    answers_all(learner)

    assert learner.session.summary(learner.now).held == 5


def test_practice_beside_the_schedule_says_that_nothing_moves() -> None:
    learner = a_learner_who_knows_all(some(2), SessionPlan(cram=True))
    ask = learner.session.ask(learner.now)
    assert ask is not None

    judged = learner.session.judge_typed(ask, "correct", learner.now)

    assert not judged.moves
    assert say_future(judged, Rating.GOOD, Lang.EN) == "stays put"


def test_what_is_taken_back_at_the_end_is_asked_again() -> None:
    learner = Learner(some(9), plan=SessionPlan(cards=2))
    answers_all(learner)

    learner.takes_back()

    assert learner.session.ask(learner.now) is not None


def test_studying_ahead_asks_what_will_be_due_and_reschedules_it() -> None:
    questions = some(3)
    plan = SessionPlan(ahead=EVER)
    learner = a_learner_who_knows_all(questions, plan, ago=timedelta(days=29, hours=20))
    today = Learner(questions, learner.cards, now=learner.now)
    assert today.session.ask(today.now) is None
    before = dict(learner.cards)

    answered = answers_all(learner)

    assert {entry.question for entry in answered} == {q.id for q in questions}
    assert all(learner.cards[q.id].reps == before[q.id].reps + 1 for q in questions)


def test_studying_ahead_goes_no_further_than_wished() -> None:
    question = a_question()
    card = a_known_card(question)
    assert card.last_day is not None
    ago = timedelta(days=30 - card.interval + 3)

    for days, asked in ((2, 0), (3, 1)):
        plan = SessionPlan(ahead=days)
        learner = Learner([question], {question.id: card}, now=NOON - ago, plan=plan)
        assert learner.session.total == asked


def test_cram_leaves_the_schedule_alone_and_the_log_says_so() -> None:
    questions = some(5)
    learner = a_learner_who_knows_all(questions, SessionPlan(cram=True))
    before = dict(learner.cards)

    learner.answers("wrong")
    answered = answers_all(learner)

    assert len(answered) == 5  # the one that was missed came back
    assert learner.cards == before
    assert all(entry.cram for entry in answered)
    assert replay(learner.log) == {}


def test_cram_asks_what_is_missed_until_it_is_known() -> None:
    learner = a_learner_who_knows_all([a_question()], SessionPlan(cram=True))

    for _ in range(3):
        assert learner.answers("wrong").rating is Rating.AGAIN
    learner.answers("correct")

    assert learner.session.ask(learner.now) is None


def test_an_answer_in_cram_can_be_taken_back() -> None:
    learner = a_learner_who_knows_all(some(2), SessionPlan(cram=True))
    asked = learner.asked
    main = learner.session.main

    learner.answers("wrong")
    learner.takes_back()

    assert learner.asked == asked
    assert learner.session.main == main


def test_there_is_nothing_new_in_cram() -> None:
    assert Learner(some(5), plan=SessionPlan(cram=True)).session.total == 0


def test_the_days_before_an_exam_are_alike_and_everything_has_its_last_look() -> None:
    """Six weeks, every day what is due; nine in ten are recalled."""
    exam = (NOON + 6 * WEEK).date()
    settings = StudySettings(exam=exam, new_per_day=8, reviews_per_day=60)
    learner = Learner(some(150), settings=settings)
    reviews = []
    for day in range(42):
        now = NOON + timedelta(days=day)
        learner = Learner(learner.questions, learner.cards, settings, now)
        reviews.append(len(learner.session.main))
        while learner.session.ask(learner.now) is not None:
            is_known = chance(len(learner.session.past), day) < 0.9
            learner.answers("correct" if is_known else "wrong")
            learner.waits(MINUTE)

    fsrs, last_week = model("fsrs-6"), reviews[-7:]
    assert len(learner.cards) == 150
    assert max(last_week) < 1.5 * sum(last_week) / 7
    assert reviews[-1] < 1.2 * sum(last_week) / 7
    for card in learner.cards.values():
        assert card.last_day is not None
        days = exam.toordinal() - card.last_day
        seen_last_week = days <= 7
        assert seen_last_week or fsrs.retrievability(card.stability, days) >= SURE
