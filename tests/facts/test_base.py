"""Where places lay at a time, and what an event is or may be."""

import pytest

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.dates import parse_date
from quiz.facts.entities import Entity, EntityId, EntityType, PlaceLevel, Within
from quiz.facts.events import EventType, TypeId
from quiz.language.text import Lang, Text

SOVIET, BETWEEN, RUSSIAN = "1961-07-06", "1991-12", "2001-08-04"


def place(name: str, level: PlaceLevel, *within: Within) -> Entity:
    return Entity(
        id=EntityId(name),
        type=EntityType.PLACE,
        name=Text(f"{name} 땅", name.upper()),
        level=level,
        within=within,
    )


def edge(outer: str, start: str = "", end: str = "") -> Within:
    return Within(
        place=EntityId(outer),
        start=parse_date(start) if start else None,
        end=parse_date(end) if end else None,
    )


def base(end: str = "1991-12-26", start: str = "1991-12-26") -> FactBase:
    places = (
        place("ussr", PlaceLevel.COUNTRY),
        place("russia", PlaceLevel.COUNTRY),
        place("krai", PlaceLevel.REGION, edge("ussr", "", end), edge("russia", start)),
        place("city", PlaceLevel.CITY, edge("krai")),
        place("hall", PlaceLevel.SITE, edge("city", "1957")),
    )
    kinds = (
        EventType(id=TypeId("visit"), name=Text(), roles={}),
        EventType(
            id=TypeId("state-visit"), name=Text(), roles={}, kinds_of=(TypeId("visit"),)
        ),
        EventType(id=TypeId("talks"), name=Text(), roles={}, may_be=(TypeId("visit"),)),
        EventType(
            id=TypeId("summit"), name=Text(), roles={}, kinds_of=(TypeId("talks"),)
        ),
    )
    return FactBase(
        entities={one.id: one for one in places}, types={one.id: one for one in kinds}
    )


def around(name: str, date: str, facts: FactBase | None = None) -> list[str]:
    span = parse_date(date).span
    return list((facts or base()).around(EntityId(name), span))


def maybe(name: str, date: str, facts: FactBase | None = None) -> list[str]:
    span = parse_date(date).span
    return list((facts or base()).maybe_around(EntityId(name), span))


def test_a_city_lay_in_the_state_of_its_day() -> None:
    assert around("city", SOVIET) == ["krai", "ussr"]
    assert around("city", RUSSIAN) == ["krai", "russia"]


def test_the_state_changed_on_the_day_it_ended() -> None:
    assert around("krai", "1991-12-25") == ["ussr"]
    assert around("krai", "1991-12-26") == ["russia"]


def test_of_a_date_across_the_change_neither_state_is_certain() -> None:
    assert around("city", BETWEEN) == ["krai"]
    assert set(maybe("city", BETWEEN)) == {"krai", "ussr", "russia"}


def test_of_no_date_only_what_always_held_is_certain() -> None:
    assert base().around(EntityId("city"), ALWAYS) == ("krai",)
    assert set(base().maybe_around(EntityId("hall"), ALWAYS)) == {
        *("city", "krai", "ussr", "russia")
    }


def test_a_border_dated_by_a_year_leaves_that_year_open() -> None:
    facts = base(end="1991", start="1991")

    assert around("krai", "1990-12-31", facts) == ["ussr"]
    assert around("krai", "1991-07", facts) == []
    assert set(maybe("krai", "1991-07", facts)) == {"ussr", "russia"}
    assert around("krai", "1992", facts) == ["russia"]


def test_what_is_certain_may_be() -> None:
    for name in ("hall", "city", "krai", "ussr"):
        for date in (SOVIET, BETWEEN, RUSSIAN, "1957", "1956", "19XX"):
            assert set(around(name, date)) <= set(maybe(name, date))


def test_a_building_lies_nowhere_before_it_was_built() -> None:
    assert around("hall", "1956") == []
    assert around("hall", "1958") == ["city", "krai", "ussr"]


@pytest.mark.parametrize(
    ("name", "level", "date", "expected"),
    [
        ("hall", PlaceLevel.SITE, SOVIET, "hall"),
        ("hall", PlaceLevel.CITY, SOVIET, "city"),
        ("hall", PlaceLevel.COUNTRY, SOVIET, "ussr"),
        ("hall", PlaceLevel.COUNTRY, RUSSIAN, "russia"),
        ("hall", PlaceLevel.COUNTRY, BETWEEN, None),
        ("krai", PlaceLevel.CITY, SOVIET, None),
        ("ussr", PlaceLevel.COUNTRY, RUSSIAN, "ussr"),
    ],
)
def test_a_place_is_named_at_the_level_asked_for(
    name: str, level: PlaceLevel, date: str, expected: str | None
) -> None:
    found = base().at_level(EntityId(name), level, parse_date(date).span)

    assert found == expected


@pytest.mark.parametrize(
    ("kind", "wanted", "is_one", "may_be_one"),
    [
        ("visit", "visit", True, True),
        ("state-visit", "visit", True, True),
        ("visit", "state-visit", False, False),
        ("talks", "visit", False, True),
        ("summit", "talks", True, True),
        ("summit", "visit", False, True),
        ("talks", "state-visit", False, False),
        ("visit", "talks", False, False),
    ],
)
def test_a_type_is_what_it_is_a_kind_of_and_may_be_more(
    kind: str, wanted: str, is_one: bool, may_be_one: bool
) -> None:
    facts = base()

    assert facts.is_kind_of(TypeId(kind), TypeId(wanted)) is is_one
    assert facts.may_be(TypeId(kind), TypeId(wanted)) is may_be_one


def test_entities_are_found_by_type_and_named_in_each_language() -> None:
    facts = base()

    assert len([*facts.of_type(EntityType.PLACE)]) == 5
    assert [*facts.of_type(EntityType.PERSON)] == []
    assert facts.name(EntityId("city"), Lang.KO) == "city 땅"
    assert facts.name(EntityId("city"), Lang.EN) == "CITY"
