"""What a learner wishes to be asked."""

from dataclasses import replace

import pytest

from quiz.language.text import Lang
from quiz.memory.card import Card, State
from quiz.questions.question import Question, QuestionId
from quiz.study.labels import Facet, Label, labels_of
from quiz.study.wishes import UnknownWishError, choose_wished, is_of_cards
from tests.questions.facts import shipped, shipped_questions

BASE = shipped().base
QUESTIONS = shipped_questions().questions


def wished(
    *wishes: str,
    cards: dict[QuestionId, Card] | None = None,
    missed: frozenset[QuestionId] = frozenset(),
) -> tuple[Question, ...]:
    return choose_wished(QUESTIONS, wishes, BASE, cards or {}, lambda _: missed)


def labels(question: Question, facet: Facet) -> set[str]:
    found = labels_of(question, BASE)
    return {label.say(BASE, Lang.EN) for label in found if label.facet is facet}


@pytest.mark.parametrize("word", ["treaty", "treaties", "Treaties"])
def test_only_treaties(word: str) -> None:
    found = wished(word)

    assert 10 < len(found) < len(QUESTIONS) / 2
    assert all(
        "treaty" in labels(question, Facet.TAG) or labels(question, Facet.DOCUMENT)
        for question in found
    )


@pytest.mark.parametrize("word", ["Kim Jong-un", "김정은", "kim jong un"])
def test_only_one_person_under_any_name(word: str) -> None:
    found = wished(word)

    assert found
    assert all("Kim Jong-un" in labels(q, Facet.PERSON) for q in found)


@pytest.mark.parametrize("word", ["1960s", "1960년대"])
def test_only_one_decade(word: str) -> None:
    found = wished(word)

    assert found
    assert all("1960s" in labels(q, Facet.DECADE) for q in found)


def test_all_wishes_hold_and_of_one_with_commas_either() -> None:
    both = wished("summit", "2000s")
    either = wished("summit,2000s")

    assert both
    assert set(both) == set(wished("summit")) & set(wished("2000s"))
    assert set(either) == set(wished("summit")) | set(wished("2000s"))


def test_only_what_was_missed() -> None:
    missed = frozenset({QUESTIONS[3].id, QUESTIONS[8].id})

    for word in ("missed", "missed:30", "틀린 것"):
        assert {question.id for question in wished(word, missed=missed)} == missed


def test_only_what_is_hard_flagged_or_new() -> None:
    hard, flagged, easy = (q.id for q in QUESTIONS[:3])
    card = Card(question=easy, state=State.REVIEW, difficulty=3)
    cards = {
        easy: card,
        hard: replace(card, question=hard, difficulty=9),
        flagged: replace(card, question=flagged, flag=2),
    }

    assert [q.id for q in wished("hard", cards=cards)] == [hard]
    assert [q.id for q in wished("flagged", cards=cards)] == [flagged]
    assert len(wished("new", cards=cards)) == len(QUESTIONS) - 3


def test_what_nothing_is_called_is_refused_with_what_is_near() -> None:
    with pytest.raises(UnknownWishError) as refused:
        wished("treatys of old")

    assert refused.value.arguments["word"] == "treatys of old"
    with pytest.raises(UnknownWishError) as refused:
        wished("Gorbachow")
    assert "gorbachev" in refused.value.arguments["near"]


def test_what_became_of_cards_is_asked_due_or_not() -> None:
    assert is_of_cards("missed:3")
    assert is_of_cards("Hard")
    assert not is_of_cards("new")
    assert not is_of_cards("treaties")


def test_a_label_is_said_in_both_languages() -> None:
    decade = Label(Facet.DECADE, "1990")

    assert (decade.say(BASE, Lang.KO), decade.say(BASE, Lang.EN)) == (
        "1990년대",
        "1990s",
    )
