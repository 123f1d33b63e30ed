"""Keys: every letter also works while the Korean layout is on."""

import pytest
from textual.app import App
from textual.binding import Binding

from quiz.language.messages import knows
from quiz.tui.app import QuizApp
from quiz.tui.help.screen import HelpScreen
from quiz.tui.home.deck_list import DeckList
from quiz.tui.home.screen import HomeScreen
from quiz.tui.keys import JAMO, bind
from quiz.tui.study.answer_input import AnswerInput
from quiz.tui.study.screen import StudyScreen

OURS = (QuizApp, HomeScreen, DeckList, StudyScreen, AnswerInput, HelpScreen)


def bindings_of(place: type[App[None] | HomeScreen]) -> list[Binding]:
    return [b for b in place.BINDINGS if isinstance(b, Binding)]


def test_letter_is_bound_with_its_jamo() -> None:
    assert bind("u", "undo", "key-undo").key == "u,ㅕ"


def test_hint_shows_the_first_key_only() -> None:
    assert bind("enter,q", "leave", "key-leave").key_display == "enter"


def test_every_letter_has_its_jamo() -> None:
    assert len(JAMO) == len(set(JAMO.values())) == 26


@pytest.mark.parametrize("place", OURS)
def test_every_key_says_what_it_does(place: type[HomeScreen]) -> None:
    bound = bindings_of(place)

    assert bound
    assert all(knows(binding.description) for binding in bound)


@pytest.mark.parametrize("place", OURS)
def test_every_letter_key_has_its_jamo_beside_it(place: type[HomeScreen]) -> None:
    assert bindings_of(place)
    for binding in bindings_of(place):
        keys = binding.key.split(",")
        assert all(JAMO[key] in keys for key in keys if key in JAMO)
