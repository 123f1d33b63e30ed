"""Time in grains."""

from quiz.facts.chronicle import Chronicle
from quiz.facts.dates import Precision
from quiz.facts.events import Event
from quiz.study.eras import eras, grain_of
from tests.facts.test_chronicle import an_event


def in_order(*dates: str) -> tuple[Event, ...]:
    named = (an_event(f"{n}", date) for n, date in enumerate(dates))
    return Chronicle.of(named).events


def test_every_event_is_in_exactly_one_era() -> None:
    events = in_order("-0043", "1949-03", "1961", "1961-07-06", "196X", "2024-06-19")

    for precision in Precision:
        told = [e for era in eras(events, precision) for e in era.events]
        assert sorted(e.id for e in told) == sorted(e.id for e in events)


def test_what_is_known_less_finely_stands_by_itself() -> None:
    parts = eras(in_order("1961", "1961-07-06", "1961-07-20"), Precision.MONTH)

    assert [(str(p.point) if p.point else None, len(p.events)) for p in parts] == [
        (None, 1),
        ("1961-07", 2),
    ]


def test_grain_is_the_coarsest_that_parts_them() -> None:
    assert grain_of(in_order("1949", "1961", "2024")) is Precision.DECADE
    assert grain_of(in_order("1961-01", "1961-05", "1961-07")) is Precision.MONTH
    assert grain_of(in_order("1949")) is Precision.DAY
