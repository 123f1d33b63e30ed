"""What the facts cover, and what that licenses."""

from dataclasses import replace

import pytest

from quiz.facts.base import FactBase
from quiz.facts.coverage import Coverage, CoverageId
from quiz.facts.dates import parse_date
from quiz.facts.entities import EntityType
from quiz.facts.events import Event, TypeId
from quiz.language.text import Text
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from tests.benchmarks.coverage import RECORD as TRAVELS
from tests.benchmarks.coverage import load_record, measure
from tests.questions.facts import (
    RECORD,
    core_templates,
    entity,
    entity_id,
    event,
    people,
    questions,
    refusals,
    roster,
    some_places,
    world,
)
from tests.questions.oracle import Oracle

CHAIR = entity("chair", EntityType.OFFICE, ko="가온직", en="Chair", article="none")


def covered(*events: Event, still: str = "", place: str = "") -> FactBase:
    """A base that covers every visit of the Chair until the end of 2000."""
    roles = {"visitor": (entity_id("chair"),)}
    if place:
        roles["place"] = (entity_id(place),)
    coverage = Coverage(
        id=CoverageId("t:trips"),
        name=Text("가온직의 방문", "Visits of the Chair"),
        types=(TypeId("core:visit"),),
        period=parse_date("1900/2000-12-31"),
        according_to=Text("기록원", "the Archive"),
        sources=(RECORD,),
        roles=roles,
        still=(entity_id(still),) if still else (),
    )
    base = world(*people(3), *some_places(), CHAIR, *events)
    return replace(base, coverage={coverage.id: coverage})


def trip(name: str, date: str, who: str = "p0", where: str = "city") -> Event:
    """A visit of the Chair."""
    return event(
        name, "visit", date, visitor=roster(who, offices=["chair"]), place=where
    )


def test_a_question_about_what_is_covered_keeps_to_it() -> None:
    question = questions(covered(trip("a", "1992-07-06")))["a/when.year"]

    assert "as Chair" in question.stem.en
    assert "가온직으로서" in question.stem.ko


def test_where_nothing_is_covered_the_office_is_not_told_for_nothing() -> None:
    bare = replace(covered(trip("a", "1992-07-06")), coverage={})

    assert "Chair" not in questions(bare)["a/when.year"].stem.en


def test_the_city_of_a_trip_is_asked_only_where_no_other_trip_can_be_missing() -> None:
    base = covered(trip("a", "1992-07-06"))

    asked = questions(base)["a/where.city"]

    assert asked.stem.en == (
        "Which city in Newavia did Abloxi, as Chair, visit in 1992?"
    )
    assert "a/where.city" not in questions(replace(base, coverage={}))


@pytest.mark.parametrize(
    ("date", "place"),
    [("2001-07-06", ""), ("1992-07-06", "fara")],
    ids=["after the period", "elsewhere"],
)
def test_what_lies_outside_is_not_covered(date: str, place: str) -> None:
    base = covered(trip("a", date), place=place)

    assert refusals(base)["a/where.city"] == "not-covered"


def test_of_those_who_go_on_nothing_is_asked_without_a_date() -> None:
    over = covered(trip("a", "1992-07-06"))
    going_on = covered(trip("a", "1992-07-06"), still="p0")

    assert "a/when.year" in questions(over)
    assert refusals(going_on)["a/when.year"] == "not-covered"
    assert questions(going_on)["a/when.month"].stem.en.startswith(
        "In which month of 1992"
    )


def test_talks_of_those_covered_are_no_visit_that_is_missing() -> None:
    talks = event(
        *("b", "talks", "1993-03-02"),
        visitor=roster("p0", offices=["chair"]),
        host="p1",
        place="city",
    )
    base = covered(trip("a", "1992-07-06"), talks)

    alone = questions(base)["a/when.year"]

    assert alone.proof.matches == ("t:a",)
    assert refusals(replace(base, coverage={}))["a/when.year"] == "ambiguous"
    assert Oracle(base, core_templates()).second_answers(alone) == []


def test_a_trip_is_told_from_another_of_the_year_by_its_month() -> None:
    base = covered(
        trip("a", "1992-07-06/1992-07-09"), trip("b", "1992-11-01/1992-11-02")
    )

    dates = questions(base)["a/when.whole"].stem

    assert dates.en.startswith("From which date to which date in July 1992 did Abloxi")
    assert dates.ko.startswith("1992년 7월에")
    assert dates.ko.endswith("며칠부터 며칠까지인가?")


@pytest.mark.soak
def test_nearly_every_trip_of_a_real_record_is_asked_about() -> None:
    if not TRAVELS.is_file():
        pytest.skip(f"the record is not here: {TRAVELS.name}")
    loaded = load_record(TRAVELS)

    found = measure(loaded, generate(FactIndex(loaded.base), loaded.templates))

    assert loaded.problems == ()
    assert found.events > 4200
    assert found.share("who") >= 98
    assert found.share("when") >= 92
