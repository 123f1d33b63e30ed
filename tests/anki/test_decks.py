from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.anki.decks import chosen, in_order, prepare, shared
from quiz.anki.notes import NoteStyle
from quiz.facts.base import FactBase
from quiz.facts.events import EventId
from quiz.language.text import Lang, Text
from quiz.questions.deck import Deck, DeckFilter
from quiz.questions.question import NumberAnswer, Question, QuestionId

if TYPE_CHECKING:
    from quiz.anki.decks import DeckOfNotes
    from tests.anki.conftest import MakeQuestion

KOREAN = NoteStyle()
ALL = Deck(id="all", title=Text("모두", "All"), description=Text("<설명>", "<About>"))
WHEN = Deck(
    id="all::when", title=Text("언제", "When"), take=DeckFilter(aspects=("when",))
)
PLACES = Deck(
    id="places", title=Text("어디::곳", "Where"), take=DeckFilter(aspects=("place",))
)
DECKS = (ALL, WHEN, PLACES)


def _prepare(
    wanted: tuple[Deck, ...],
    questions: tuple[Question, ...],
    base: FactBase,
    style: NoteStyle = KOREAN,
    **names: str,
) -> "dict[str, DeckOfNotes]":
    made = prepare(wanted, DECKS, questions, base, style=style, names=names)
    return {deck.id: deck for deck in made}


def test_a_deck_is_chosen_with_those_within_it() -> None:
    assert chosen(DECKS, ["all"]) == (ALL, WHEN)
    assert chosen(DECKS, ["places", "all::when"]) == (WHEN, PLACES)
    assert chosen(DECKS, []) == DECKS
    assert chosen(DECKS, ["al"]) == ()


def test_every_question_is_in_one_deck_the_deepest(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    made = _prepare(DECKS, questions, base)

    ids = [note.question for deck in made.values() for note in deck.notes]
    assert sorted(ids) == sorted(question.id for question in questions)
    assert [note.question for note in made["all::when"].notes] == [questions[0].id]


def test_a_question_of_two_decks_is_tagged_with_both_and_counted(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    made = _prepare(DECKS, questions, base)

    city = next(note for note in made["all"].notes if note.question.endswith("city"))
    assert {"deck::all", "deck::places"} <= set(city.tags)
    assert "places" not in made
    assert shared([*made.values(), *_prepare((PLACES,), questions, base).values()]) == 2


def test_a_question_within_a_deck_is_not_counted_as_shared(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    assert shared(_prepare((ALL, WHEN), questions, base).values()) == 0


def test_a_deck_alone_has_all_its_questions(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    assert len(_prepare((ALL,), questions, base)["all"].notes) == len(questions)


def test_cards_of_one_event_are_dealt_apart(a_question: "MakeQuestion") -> None:
    envoys = (EventId("world:envoys-2023"),)
    year, place = a_question(), a_question("place.city")
    later = replace(year, id=QuestionId("world:envoys-2023/when"), subjects=envoys)

    assert in_order([year, place, later]) == [year, later, place]


def test_what_must_be_known_is_learned_first_and_counts_last(
    a_question: "MakeQuestion",
) -> None:
    detail, normal, must = (a_question(f"when.{n}", importance=n) for n in (1, 2, 3))
    count = a_question("count", importance=3, answer=NumberAnswer(6))

    assert in_order([count, detail, normal, must]) == [must, normal, detail, count]


def test_an_empty_deck_is_left_out(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    assert _prepare((PLACES,), questions[:2], base) == {}


def test_decks_are_named_by_their_titles(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    korean = _prepare((WHEN, PLACES), questions, base)
    english = _prepare((WHEN,), questions, base, NoteStyle(lang=Lang.EN))

    assert korean["all::when"].name == "모두::언제"
    assert korean["places"].name == "어디:곳"
    assert english["all::when"].name == "All::When"


def test_a_deck_keeps_the_name_it_went_out_with(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    english = NoteStyle(lang=Lang.EN)

    made = _prepare((ALL,), questions, base, english, all="옛 이름")

    assert made["all"].name == "옛 이름"
    assert made["all"].notes[0].field("Context").startswith("All · ")


def test_a_deck_says_what_it_is_whose_facts_and_under_which_licence(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    description = _prepare((ALL,), questions, base)["all"].description

    assert description.startswith(
        "<p>&lt;설명&gt;</p><p>사실 자료: 세계, 라이선스 CC0-1.0</p><p>"
    )
