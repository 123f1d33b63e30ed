"""How well an event is known."""

import pytest

from quiz.facts.events import EventId
from quiz.memory.card import Card
from quiz.questions.question import Question
from quiz.study.knowledge import Known
from tests.study.making import TODAY, a_card, a_question, by_id

EVENT = EventId("p:visit")
WHO, WHEN, WHERE = (a_question("visit", aspect) for aspect in ("who", "when", "where"))


def known(questions: list[Question], *cards: Card) -> Known:
    return Known(questions, by_id(*cards), TODAY, "fsrs-6")


def test_what_was_never_met_is_neither_weak_nor_known() -> None:
    found = known([WHO, WHEN]).of(EVENT)

    assert (found.asked, found.met, found.is_weak) == (2, 0, False)


def test_recall_is_the_mean_of_what_was_met() -> None:
    cards = a_card(WHO, last=0), a_card(WHEN, last=-10, stability=10)

    found = known([WHO, WHEN, WHERE], *cards).of(EVENT)

    assert (found.asked, found.met) == (3, 2)
    assert found.recall == pytest.approx(0.95)  # 1 today, 0.9 after the stability


@pytest.mark.parametrize(("days", "weak"), [(9, False), (11, True)])
def test_what_is_about_to_be_forgotten_is_weak(days: int, weak: bool) -> None:
    card = a_card(WHO, last=-days, stability=10)

    assert known([WHO], card).of(EVENT).is_weak is weak
