"""Trees of decks: which decks share the limits of a day."""

import pytest

from quiz.facts.base import FactBase
from quiz.language.text import Text
from quiz.questions.deck import Deck, DeckFilter
from quiz.questions.question import Mode, NumberAnswer, Proof, Question, QuestionId
from quiz.study.trees import root_of, tree_among, tree_of, trees


def a_question(name: str, aspect: str = "who") -> Question:
    return Question(
        id=QuestionId(f"p:{name}/{aspect}"),
        template="core:visit-visitor",
        subjects=(),
        aspect=aspect,
        stem=Text("몇?", "How many?"),
        answer=NumberAnswer(1, Text()),
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=(Mode.TYPED,),
    )


def a_deck(name: str, *aspects: str) -> Deck:
    return Deck(id=name, title=Text("덱", "Deck"), take=DeckFilter(aspects=aspects))


QUESTIONS = (a_question("a", "who"), a_question("a", "when"), a_question("a", "where"))
DECKS = (a_deck("x", "who"), a_deck("x::y", "when"), a_deck("z", "where"))


@pytest.mark.parametrize(
    ("deck", "root"), [("a", "a"), ("a::b", "a"), ("a::b::c", "a")]
)
def test_the_root_is_the_outermost_deck(deck: str, root: str) -> None:
    assert root_of(deck) == root


@pytest.mark.parametrize("deck", DECKS[:2])
def test_a_tree_has_what_is_in_any_deck_of_one_root(deck: Deck) -> None:
    tree = tree_of(deck, DECKS, QUESTIONS, FactBase())
    held = {one.id: one.questions(QUESTIONS, FactBase()) for one in DECKS}

    for found in (tree, tree_among(deck.id, held)):
        within = {question.id for question in QUESTIONS if question.id in found}
        assert within == {"p:a/who", "p:a/when"}


def test_trees_are_told_apart_by_their_roots() -> None:
    held = {deck.id: deck.questions(QUESTIONS, FactBase()) for deck in DECKS}

    found = trees(held)

    assert {root: set(tree) for root, tree in found.items()} == {
        "x": {"p:a/who", "p:a/when"},
        "z": {"p:a/where"},
    }
