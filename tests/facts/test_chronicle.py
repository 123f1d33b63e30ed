"""Events in the order of time."""

from quiz.facts.chronicle import Chronicle, day_of
from quiz.facts.claims import Claim, Status
from quiz.facts.dates import day_number, parse_date
from quiz.facts.events import Event, EventId, TypeId
from quiz.language.text import Text


def an_event(name: str, date: str | None) -> Event:
    return Event(
        id=EventId(f"t:{name}"),
        type=TypeId("core:visit"),
        title=Text(name, name),
        date=Claim(value=parse_date(date), status=Status.CONFIRMED, sources=())
        if date
        else None,
        roles={},
        status=Status.CONFIRMED,
        sources=(),
    )


def names(chronicle: Chronicle) -> list[str]:
    return [event.local_id for event in chronicle.events]


def test_events_stand_in_order_and_the_undated_are_left_out() -> None:
    chronicle = Chronicle.of(
        [
            an_event("day", "1961-07-06"),
            an_event("none", None),
            an_event("bce", "-0043"),
            an_event("year", "1961"),
            an_event("before", "1960-12-31"),
        ]
    )

    assert names(chronicle) == ["bce", "before", "year", "day"]


def test_neighbours_are_told_nearest_first() -> None:
    events = [an_event(str(year), str(year)) for year in range(2000, 2007)]
    chronicle = Chronicle.of(events)

    assert [e.local_id for e in chronicle.before(events[3].id)] == [
        *("2002", "2001", "2000"),
    ]
    assert [e.local_id for e in chronicle.after(events[3].id)] == [
        *("2004", "2005", "2006"),
    ]


def test_day_of_a_coarse_date_is_in_its_middle() -> None:
    assert day_of(an_event("y", "1961")) == day_number(1961, 7, 2)
    assert day_of(an_event("d", "1961-07-06/1961-07-20")) == day_number(1961, 7, 6)
    assert day_of(an_event("b", "[1961-07-01..1961-07-03]")) == day_number(1961, 7, 2)
