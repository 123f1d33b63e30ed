from dataclasses import replace

import pytest

from quiz.facts.base import FactBase
from quiz.facts.dates import parse_date
from quiz.facts.entities import EntityId
from quiz.facts.events import TypeId
from quiz.language.text import Text
from quiz.questions.deck import Deck, DeckFilter, Order
from quiz.questions.question import Question
from tests.questions.facts import (
    entity_id,
    event,
    people,
    questions,
    shipped,
    shipped_questions,
    some_places,
    world,
)

NOTHING_ASKED = DeckFilter()


def facts() -> FactBase:
    return world(
        *(*people(4), *some_places()),
        event(
            "late", "visit", "2001-03-01", visitor="p0", place="town", tags=["visit"]
        ),
        event("early", "delegation", "1961", visitor="p1", place="city", tags=["old"]),
        event("talk", "talks", "1992-01", visitor="p2", host="p3", place="port"),
    )


def ids(take: DeckFilter, leave: DeckFilter = NOTHING_ASKED) -> set[str]:
    """The questions of the deck, without their pack."""
    base = facts()
    deck = Deck(id="d", title=Text("모음", "Deck"), take=take, leave=leave)
    found = deck.questions(questions(base).values(), base)
    return {question.id.partition(":")[2] for question in found}


def events_of(found: set[str]) -> set[str]:
    return {id_.partition("/")[0] for id_ in found}


def may_ask(take: DeckFilter, leave: DeckFilter = NOTHING_ASKED) -> bool:
    deck = Deck(id="d", title=Text("모음", "Deck"), take=take, leave=leave)
    return deck.may_ask(shipped().templates, facts())


@pytest.mark.parametrize(
    ("take", "leave"),
    [
        (DeckFilter(tags=("old",)), DeckFilter(tags=("old",))),
        (DeckFilter(period=parse_date("1900/1950")), NOTHING_ASKED),
        (DeckFilter(packs=("elsewhere",)), NOTHING_ASKED),
        (DeckFilter(aspects=("what.items",)), NOTHING_ASKED),
        (DeckFilter(aspects=("when",)), DeckFilter(aspects=("when",))),
        (DeckFilter(templates=("core:visit-year",), tags=("new",)), NOTHING_ASKED),
    ],
)
def test_a_deck_that_no_event_or_no_template_fits_asks_nothing(
    take: DeckFilter, leave: DeckFilter
) -> None:
    assert not may_ask(take, leave)
    assert not ids(take, leave)


def test_a_deck_of_which_a_template_fits_an_event_may_ask() -> None:
    assert may_ask(DeckFilter())
    assert may_ask(DeckFilter(tags=("old",)), DeckFilter(tags=("visit",)))
    assert may_ask(DeckFilter(aspects=("cloze",)))  # on request, and named


def test_a_deck_that_asks_for_nothing_has_everything() -> None:
    everything = {id_ for id_, q in questions(facts()).items() if not q.on_request}

    assert ids(DeckFilter()) == everything
    assert events_of(ids(DeckFilter())) == {"late", "early", "talk"}


def test_a_type_takes_its_kinds() -> None:
    visits = DeckFilter(types=(TypeId("core:visit"),))
    delegations = DeckFilter(types=(TypeId("core:delegation"),))

    assert events_of(ids(visits)) == {"late", "early"}
    assert events_of(ids(delegations)) == {"early"}


def test_a_tag_takes_the_events_that_bear_it() -> None:
    assert events_of(ids(DeckFilter(tags=("old", "visit")))) == {"early", "late"}
    assert events_of(ids(DeckFilter(tags=("old",)))) == {"early"}
    assert ids(DeckFilter(tags=("no-such-tag",))) == set()


def test_someone_takes_every_event_they_have_a_part_in() -> None:
    found = ids(DeckFilter(entities=(EntityId("t:p3"), EntityId("t:p0"))))

    assert events_of(found) == {"late", "talk"}


@pytest.mark.parametrize("aspect", ["when", "when.year", "who"])
def test_an_aspect_takes_those_that_begin_with_it(aspect: str) -> None:
    found = ids(DeckFilter(aspects=(aspect,)))

    assert found
    assert found == {
        id_
        for id_ in ids(DeckFilter())
        if f"{id_.partition('/')[2]}.".startswith(f"{aspect}.")
    }


def test_half_a_word_is_no_aspect() -> None:
    assert ids(DeckFilter(aspects=("wh",))) == set()


def test_a_pack_and_a_template_are_taken_by_name() -> None:
    year = ids(DeckFilter(templates=("core:visit-year",)))

    assert year
    assert {id_.partition("/")[2] for id_ in year} == {"when.year"}
    assert ids(DeckFilter(packs=("t",))) == ids(DeckFilter())
    assert ids(DeckFilter(packs=("elsewhere",))) == set()


def test_every_field_that_is_set_must_pass() -> None:
    both = DeckFilter(types=(TypeId("core:visit"),), tags=("old",), aspects=("when",))

    assert events_of(ids(both)) == {"early"}
    assert {id_.partition("/")[2] for id_ in ids(both)} == {"when.year"}


def test_what_is_left_out_is_not_in_the_deck() -> None:
    months = DeckFilter(aspects=("when.month",))
    old = DeckFilter(tags=("old",))
    either = DeckFilter(aspects=("when.month",), tags=("old",))

    assert ids(months)
    assert ids(old)
    assert ids(DeckFilter(), months) == ids(DeckFilter()) - ids(months)
    assert ids(DeckFilter(), either) == ids(DeckFilter()) - ids(months) - ids(old)


def test_leaving_out_nothing_leaves_out_nothing() -> None:
    assert ids(DeckFilter(tags=("old",)), DeckFilter()) == ids(
        DeckFilter(tags=("old",))
    )


def test_a_deck_goes_by_when_things_happened() -> None:
    base = facts()
    deck = Deck(id="d", title=Text("모음", "Deck"))
    found = deck.questions(reversed([*questions(base).values()]), base)
    order = list(dict.fromkeys(q.subjects[0].partition(":")[2] for q in found))

    assert order == ["early", "talk", "late"]


def test_questions_of_one_event_keep_their_order() -> None:
    base = facts()
    deck = Deck(id="d", title=Text("모음", "Deck"))
    asked: list[Question] = [*questions(base).values()]
    reworded = [replace(q, stem=Text("다른 말", "Other words")) for q in asked]

    before = [q.id for q in deck.questions(asked, base)]
    after = [q.id for q in deck.questions(reversed(reworded), base)]

    assert before == after


def test_each_shipped_deck_has_questions_of_its_packs_only() -> None:
    base, asked = shipped().base, shipped_questions().questions

    assert len(shipped().decks) > 1
    for deck in shipped().decks:
        found = deck.questions(asked, base)

        assert found, deck.id
        assert len({q.id for q in found}) == len(found)
        assert {q.pack for q in found} <= set(deck.take.packs or shipped().base.packs)


def test_a_shipped_deck_within_another_adds_nothing_to_it_but_months() -> None:
    base = shipped().base
    asked = [q for q in shipped_questions().questions if not q.on_request]
    decks = {d.id: {q.id for q in d.questions(asked, base)} for d in shipped().decks}

    assert any("::" in name for name in decks)
    for name, found in decks.items():
        outer = name.rpartition("::")[0]
        if outer:
            assert {q.partition("/")[2] for q in found - decks[outer]} <= {"when.month"}


def test_a_place_takes_what_lies_in_it_on_that_day() -> None:
    newa, olda = (DeckFilter(places=(entity_id(n),)) for n in ("newa", "olda"))

    assert events_of(ids(newa)) == {"talk"}
    assert events_of(ids(olda)) == {"early"}


def test_a_period_takes_what_happened_in_it() -> None:
    assert events_of(ids(DeckFilter(period=parse_date("1990/2000")))) == {"talk"}
    assert events_of(ids(DeckFilter(period=parse_date("1990/..")))) == {"talk", "late"}


def _of(order: Order, limit: int | None = None) -> list[str]:
    base = facts()
    asked = [
        replace(q, importance=3 if "talk" in q.id else 2)
        for q in questions(base).values()
    ]
    deck = Deck(id="d", title=Text("모음", "Deck"), order=order, limit=limit)
    return [q.subjects[0].partition(":")[2] for q in deck.questions(asked, base)]


def test_a_deck_has_an_order_of_its_own() -> None:
    assert list(dict.fromkeys(_of(Order.TIME))) == ["early", "talk", "late"]
    assert list(dict.fromkeys(_of(Order.NEWEST))) == ["late", "talk", "early"]
    assert list(dict.fromkeys(_of(Order.IMPORTANT))) == ["talk", "early", "late"]


def test_a_limit_keeps_the_most_important_in_the_order_of_the_deck() -> None:
    talks = _of(Order.TIME).count("talk")

    assert _of(Order.TIME, talks) == ["talk"] * talks
    assert _of(Order.TIME, talks + 1) == ["early"] + ["talk"] * talks
