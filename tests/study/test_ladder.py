"""The answering ladder."""

import pytest

from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import EventId
from quiz.language.text import Text
from quiz.memory.card import Card, State
from quiz.questions.question import EntityAnswer, Mode, Proof, Question, QuestionId
from quiz.study.ladder import mode_for

BOTH = (Mode.CHOICES, Mode.TYPED)


def a_question(modes: tuple[Mode, ...] = BOTH) -> Question:
    return Question(
        id=QuestionId("p:e/who"),
        template="core:visit-visitor",
        subjects=(EventId("p:e"),),
        aspect="who",
        stem=Text("누구?", "Who?"),
        answer=EntityAnswer((EntityId("p:putin"),), EntityType.PERSON),
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=modes,
    )


def a_card(successes: int = 0, misses: int = 0, state: State = State.REVIEW) -> Card:
    return Card(
        question=QuestionId("p:e/who"), state=state, successes=successes, misses=misses
    )


@pytest.mark.parametrize(
    ("card", "mode"),
    [
        (a_card(state=State.NEW), Mode.FLIP),
        (a_card(), Mode.CHOICES),
        (a_card(misses=1), Mode.CHOICES),
        (a_card(successes=1), Mode.TYPED),
        (a_card(successes=1, misses=1), Mode.TYPED),
        (a_card(successes=5, misses=2), Mode.CHOICES),
        (a_card(successes=5, misses=3), Mode.CHOICES),
        (a_card(successes=6), Mode.TYPED),
    ],
)
def test_the_ladder_climbs_with_success_and_steps_down_after_two_misses(
    card: Card, mode: Mode
) -> None:
    assert mode_for(a_question(), card, can_choose=True) is mode


def test_without_choices_it_is_typed() -> None:
    assert mode_for(a_question(), a_card(), can_choose=False) is Mode.TYPED


def test_only_modes_that_the_question_offers_are_used() -> None:
    known, unknown = a_card(successes=3), a_card()
    choices, typed = a_question((Mode.CHOICES,)), a_question((Mode.TYPED,))

    assert mode_for(choices, known, can_choose=True) is Mode.CHOICES
    assert mode_for(typed, unknown, can_choose=True) is Mode.TYPED


def test_what_can_be_neither_chosen_nor_typed_is_flipped() -> None:
    assert mode_for(a_question(()), a_card(3), can_choose=True) is Mode.FLIP
    assert mode_for(a_question((Mode.CHOICES,)), a_card(3), can_choose=False) is (
        Mode.FLIP
    )


@pytest.mark.parametrize("mode", [Mode.ORDER, Mode.CONTRAST, Mode.MATCH])
@pytest.mark.parametrize("card", [a_card(state=State.NEW), a_card(3), a_card(misses=2)])
def test_what_is_laid_out_is_always_asked_in_its_one_way(
    mode: Mode, card: Card
) -> None:
    assert mode_for(a_question((mode,)), card, can_choose=False) is mode
