"""What is certain, possible and impossible of an event."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.entities import Entity, EntityType, PlaceLevel
from quiz.facts.events import Event
from quiz.questions.index import FactIndex, Holds, date_spans, event_span
from quiz.questions.question import Given
from tests.questions.facts import (
    disputed,
    entity,
    entity_id,
    event,
    on,
    people,
    place,
    roster,
    some_places,
    world,
)
from tests.questions.random_facts import fact_bases

NEVER, MAY, MUST = Holds.NEVER, Holds.MAY, Holds.MUST


def things() -> list[Entity]:
    offices = [
        entity("o0", EntityType.OFFICE, "가온직", "Chair"),
        entity("o1", EntityType.OFFICE, "나래직", "Warden"),
    ]
    laid_down = [
        entity("v0", EntityType.PROVISION, "서로돕기", "aid"),
        entity("v1", EntityType.PROVISION, "곧알리기", "notice"),
        entity("v2", EntityType.PROVISION, "문열기", "trade"),
    ]
    pact = entity(
        *("d0", EntityType.DOCUMENT, "첫약속", "Alpha Pact"),
        provisions=["v0"],
        lacks=["v1"],
    )
    lost = place("lost", PlaceLevel.CITY, ko="길잃골", en="Xyloburg")
    return [*people(4), *some_places(), lost, *offices, *laid_down, pact]


def holds(one: Event, attribute: str, value: str, *others: Event) -> Holds:
    """Whether it holds; entities are named without their pack."""
    if attribute not in ("date", "date.whole", "type"):
        value = "+".join(f"t:{part}" for part in value.split("+"))
    index = FactIndex(world(*things(), one, *others))
    return index.holds(one, Given(attribute, value))


# -- dates ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "granule", "expected"),
    [
        ("1961-07-06", "1961", MUST),
        ("1961-07-06", "1961-07", MUST),
        ("1961-07-06", "1961-07-06", MUST),
        ("1961-07-06", "1961-07-07", NEVER),
        ("1961-07-06", "1962", NEVER),
        ("1961", "1961-07", MAY),
        ("1961", "196X", MUST),
        ("1961-07~", "1961", MAY),
        ("1961-07~", "1961-08", MAY),
        ("1961-07~", "1961-10", NEVER),
        ("1961?", "1962", MAY),
        ("1961?", "1963-02", NEVER),
        ("1961-07-06~", "1961-07-09", MAY),
        ("1961-07-06~", "1961-07-10", NEVER),
        ("196X~", "1972", MAY),
        ("19XX~", "2050", MAY),
        ("2001-07-26/2001-08-18", "2001", MUST),
        ("2001-07-26/2001-08-18", "2001-07", MAY),
        ("2001-07-26/2001-08-18", "2001-09", NEVER),
        ("1991-12/..", "2024", MAY),
        ("1991-12/..", "1991-11", NEVER),
        ("../1991-12", "1805", MAY),
        ("[1961-06..1961-07]", "1961", MUST),
        ("[1961-06..1961-07]", "1961-06", MAY),
        ("[1961-06..1961-07]", "1961-08", NEVER),
    ],
)
def test_a_date_lies_within_another_may_or_cannot(
    date: str, granule: str, expected: Holds
) -> None:
    assert holds(event("a", date=date), "date", granule) is expected


def test_an_event_without_a_date_may_have_been_at_any_time() -> None:
    assert holds(event("a", date=None), "date", "1961") is MAY
    assert holds(event("a", date=None), "date.whole", "1961/1962") is MAY


def test_of_a_disputed_date_each_version_may_be_true_and_none_is_certain() -> None:
    one = event("a", date=on("1949", Status.DISPUTED, "1950-03"))

    assert [holds(one, "date", year) for year in ("1949", "1950", "1951")] == [
        *(MAY, MAY, NEVER)
    ]
    assert holds(one, "date", "19XX") is MAY


@pytest.mark.parametrize(
    ("date", "given", "expected"),
    [
        ("1948/1972", "1948/1972", MUST),
        ("1948-09-09/1972-12-28", "1948/1972", MUST),
        ("1948/1972", "1948-09-09/1972-12-28", MAY),
        ("1948/1972-05", "1948/1972", MUST),
        ("1948/1973", "1948/1972", NEVER),
        ("1949/1972", "1948/1972", NEVER),
        ("1948~/1972", "1948/1972", MAY),
        ("1949~/1972", "1948/1972", MAY),
        ("1948/..", "1948/1972", MAY),
        ("1950/..", "1948/1972", NEVER),
        ("1950-03-01", "1948/1972", NEVER),
    ],
)
def test_a_duration_fits_one_that_is_said_more_coarsely(
    date: str, given: str, expected: Holds
) -> None:
    assert holds(event("a", "term", date), "date.whole", given) is expected


# -- lists ------------------------------------------------------------------


def test_who_is_not_in_a_closed_list_was_not_there() -> None:
    one = event("a", visitor=roster("p0", "p1"))

    assert holds(one, "visitor", "p0") is MUST
    assert holds(one, "visitor", "p2") is NEVER


def test_who_is_not_in_an_open_list_may_have_been_there() -> None:
    one = event("a", visitor=roster("p0", closed=False))

    assert holds(one, "visitor", "p0") is MUST
    assert holds(one, "visitor", "p2") is MAY


def test_what_no_one_wrote_down_is_unknown() -> None:
    assert holds(event("a"), "visitor", "p0") is MAY
    assert holds(event("a"), "visitor.office", "o0") is MAY
    assert holds(event("a"), "place", "city") is MAY


def test_a_type_without_the_role_never_has_it() -> None:
    assert holds(event("a", "lapse", documents="d0"), "visitor", "p0") is NEVER


def test_of_a_disputed_member_neither_version_is_certain() -> None:
    one = event("a", visitor=roster(disputed("p0", "p1")))

    assert [holds(one, "visitor", who) for who in ("p0", "p1", "p2")] == [
        *(MAY, MAY, NEVER)
    ]


@pytest.mark.parametrize(
    ("members", "closed", "named", "expected"),
    [
        (["p0", "p1"], True, "p0+p1", MUST),
        (["p0", "p1"], True, "p1+p0", MUST),
        (["p0", "p1"], True, "p0", NEVER),
        (["p0"], True, "p0+p1", NEVER),
        (["p0"], False, "p0", MAY),
        (["p0"], False, "p0+p1", MAY),
        (["p2"], False, "p0+p1", NEVER),
    ],
)
def test_these_and_no_others(
    members: list[str], closed: bool, named: str, expected: Holds
) -> None:
    one = event("a", "meeting", participants=roster(*members, closed=closed))

    assert holds(one, "participants.all", named) is expected


# -- offices ----------------------------------------------------------------


def test_an_office_not_recorded_may_be_any() -> None:
    assert holds(event("a", visitor="p0"), "visitor.office", "o0") is MAY


def test_one_recorded_in_another_office_did_not_come_in_this_one() -> None:
    one = event("a", visitor=roster("p0", offices=["o0"]))

    assert holds(one, "visitor.office", "o0") is MUST
    assert holds(one, "visitor.office", "o1") is NEVER


def test_who_held_the_office_elsewhere_may_have_held_it_here() -> None:
    one = event("a", visitor=roster("p0", offices=["o0"]))
    later = event("b", "gift", giver=roster("p0", offices=["o1"]))

    assert holds(one, "visitor.office", "o1", later) is MAY


# -- places -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "date", "asked", "expected"),
    [
        ("city", "1961", "city", MUST),
        ("city", "1961", "prov", MUST),
        ("city", "1961", "olda", MUST),
        ("city", "1961", "newa", NEVER),
        ("city", "2000", "newa", MUST),
        ("city", "1991", "newa", MAY),
        ("city", "1991", "olda", MAY),
        ("city", "1961", "hall", MAY),
        ("olda", "1961", "hall", MAY),
        ("newa", "1961", "hall", NEVER),
        ("city", "1961", "port", NEVER),
        ("prov", "1961", "port", MAY),
        ("fara", "1961", "city", NEVER),
    ],
)
def test_a_place_lies_in_another_by_the_date_of_the_event(
    where: str, date: str, asked: str, expected: Holds
) -> None:
    assert holds(event("a", date=date, place=where), "place", asked) is expected


def test_without_a_date_every_state_that_held_the_place_may_have() -> None:
    one = event("a", date=None, place="city")

    assert [
        holds(one, "place", where) for where in ("prov", "olda", "newa", "fara")
    ] == [*(MUST, MAY, MAY, NEVER)]


@pytest.mark.parametrize(
    ("where", "asked", "expected"),
    [
        ("lost", "newa", MAY),
        ("lost", "fara", MAY),
        ("lost", "prov", MAY),
        ("newa", "lost", MAY),
        ("lost", "lost", MUST),
        ("lost", "city", NEVER),
        ("city", "lost", NEVER),
        ("lost", "hall", NEVER),
        ("hall", "lost", NEVER),
    ],
)
def test_a_place_in_no_country_on_record_may_lie_in_any_larger_one(
    where: str, asked: str, expected: Holds
) -> None:
    assert holds(event("a", date="2000", place=where), "place", asked) is expected


# -- documents --------------------------------------------------------------


def test_a_document_provides_what_is_listed_lacks_what_is_listed_and_may_more() -> None:
    one = event("a", "signing", documents="d0")

    assert [holds(one, "documents.provisions", v) for v in ("v0", "v1", "v2")] == [
        *(MUST, NEVER, MAY)
    ]
    assert [holds(one, "documents.lacks", v) for v in ("v0", "v1", "v2")] == [
        *(NEVER, MUST, NEVER)
    ]


# -- types ------------------------------------------------------------------


def test_a_delegation_is_a_visit_and_talks_may_have_been_one() -> None:
    assert holds(event("a", "delegation"), "type", "core:visit") is MUST
    assert holds(event("a", "talks"), "type", "core:visit") is MAY
    assert holds(event("a", "summit"), "type", "core:visit") is MAY
    assert holds(event("a", "visit"), "type", "core:talks") is NEVER
    assert holds(event("a", "signing"), "type", "core:visit") is NEVER


def test_talks_that_are_part_of_a_visit_on_record_are_no_other_visit() -> None:
    visit = event("v", "visit", visitor="p0")
    signing = event("s", "signing", signatory="p0")
    in_visit = event("a", "talks", part_of="v", visitor="p0")
    in_signing = event("a", "talks", part_of="s", visitor="p0")
    of_another = event("a", "talks", part_of="v", visitor="p1")

    assert holds(in_visit, "type", "core:visit", visit) is NEVER
    assert holds(in_signing, "type", "core:visit", signing) is MAY
    assert holds(of_another, "type", "core:visit", visit) is MAY


def test_whoever_came_along_may_be_meant_by_the_visitor() -> None:
    trip = event("v", "visit", visitor="p0", companions="p1")

    assert holds(trip, "visitor", "p0") is MUST
    assert holds(trip, "visitor", "p1") is MAY
    assert holds(trip, "visitor", "p2") is NEVER


# -- finding candidates -----------------------------------------------------


def everything_given(base: FactBase) -> list[Given]:
    """Many things that a stem may give of these facts."""
    people_, places = (
        ("t:p0", "t:p1"),
        ("t:olda", "t:prov", "t:city", "t:lost", "t:hall"),
    )
    return [
        *(
            Given("type", f"core:{kind}")
            for kind in ("visit", "talks", "signing", "call")
        ),
        *(Given("date", date) for date in ("1949", "1961-07", "2000-01-01", "19XX")),
        Given("date.whole", "1949/1961"),
        *(Given(role, who) for role in ("visitor", "host", "giver") for who in people_),
        *(Given("place", where) for where in places),
        *(Given("visitor.office", f"t:office{n}") for n in range(2)),
        *(Given("documents.provisions", f"t:provision{n}") for n in range(2)),
        *(Given("documents.lacks", f"t:provision{n}") for n in range(2)),
        Given("participants.all", "t:p0+t:p1"),
    ]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(fact_bases())
def test_candidates_are_all_that_may_fit(base: FactBase) -> None:
    index = FactIndex(base)

    for one in everything_given(base):
        may_fit = [e.id for e in base.events.values() if index.holds(e, one)]
        found = [e.id for e in index.candidates((one,))]

        assert sorted(found) == sorted(may_fit), one


@settings(max_examples=30, deadline=None, derandomize=True)
@given(fact_bases())
def test_more_given_leaves_fewer_candidates(base: FactBase) -> None:
    index = FactIndex(base)
    given_ = everything_given(base)

    for one, other in pairwise(given_):
        both = {event.id for event in index.candidates((one, other))}
        assert both == {e.id for e in index.candidates((one,))} & {
            e.id for e in index.candidates((other,))
        }


def test_nothing_given_leaves_no_candidates_to_look_through() -> None:
    assert FactIndex(world(*things(), event("a"))).candidates(()) == []


def test_the_span_of_an_event_holds_all_its_versions() -> None:
    one = event("a", date=on("1949", Status.DISPUTED, "1961"))
    first, second = date_spans(one)

    assert event_span(one).covers(first)
    assert event_span(one).covers(second)


def test_how_often_someone_is_named_counts_events_not_doubts() -> None:
    base = world(*things(), event("a", visitor="p0"), event("b", visitor="p0"))
    index = FactIndex(base)

    assert index.times_named("visitor", entity_id("p0")) == 2
    assert index.times_named("host", entity_id("p0")) == 1
