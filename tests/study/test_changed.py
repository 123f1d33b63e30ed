"""A question whose answer changed is shown as changed, and asked again."""

from dataclasses import replace
from datetime import timedelta

from quiz.memory.card import Card, State
from quiz.memory.rating import Rating
from quiz.questions.question import Mode
from quiz.study.queue import gather
from quiz.study.settings import StudySettings
from tests.study.learner import Learner
from tests.study.making import NOON, a_card, a_question

OLD = a_question("e", answer="putin")
NEW = a_question("e", answer="lavrov")


def learnt(answer: tuple[str, ...]) -> Card:
    """A card that would not be due for a while."""
    return replace(a_card(OLD, last=-2, interval=30, stability=30), answer=answer)


def test_a_card_is_due_again_when_its_answer_has_changed() -> None:
    card = learnt(("p:putin",))

    assert gather([OLD], {OLD.id: card}, StudySettings(), NOON).review == ()
    assert gather([NEW], {NEW.id: card}, StudySettings(), NOON).review == (NEW.id,)


def test_nothing_is_known_of_answers_that_were_not_kept() -> None:
    card = learnt(())

    assert gather([NEW], {NEW.id: card}, StudySettings(), NOON).review == ()


def test_it_is_shown_as_changed_first_and_then_asked() -> None:
    learner = Learner([NEW], cards={NEW.id: learnt(("p:putin",))}, now=NOON)

    ask = learner.asked
    assert (ask.mode, ask.has_changed, ask.is_new) == (Mode.FLIP, True, False)
    entry = learner.answers()
    assert (entry.proposed, entry.answer) == (Rating.AGAIN, ("p:lavrov",))
    learner.waits(timedelta(minutes=10))

    ask = learner.asked
    assert (ask.mode, ask.has_changed) == (Mode.CHOICES, False)
    assert ask.card.state is State.RELEARNING
    assert ask.card.reps == 2


def test_the_order_in_which_answers_are_listed_is_no_change() -> None:
    card = replace(learnt(()), answer=tuple(reversed(("p:putin",))))

    assert gather([OLD], {OLD.id: card}, StudySettings(), NOON).review == ()
