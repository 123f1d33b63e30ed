"""The timeline on the back of a card: what happened before and after."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.anki.timeline import Timelines
from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.dates import parse_date
from quiz.facts.events import Event, EventId
from quiz.language.text import Lang, Text

if TYPE_CHECKING:
    from tests.anki.conftest import MakeQuestion

TRIP = EventId("world:putin-pyongyang-2000")


def moved(event: Event, date: str, status: Status = Status.CONFIRMED) -> Event:
    assert event.date is not None
    name = f"on {date}"
    claim = replace(event.date, value=parse_date(date), status=status)
    return replace(
        event, id=EventId(f"world:{name}"), title=Text(name, name), date=claim
    )


def with_dates(base: FactBase, *dates: str) -> FactBase:
    """The trip alone, and the same trip again on each of the dates."""
    others = (moved(base.events[TRIP], date) for date in dates)
    return replace(base, events={e.id: e for e in (base.events[TRIP], *others)})


def shown(base: FactBase, question: "MakeQuestion", *subjects: EventId) -> list[str]:
    """The lines of the timeline of a question about these, the own ones with a star."""
    asked = [question(subjects=(event,)) for event in base.events]
    html = Timelines(base, asked).html(question(subjects=subjects or (TRIP,)), Lang.EN)
    found = re.findall(r'<li class="gap\d( here)?"><span>(.*?)</span>', html)
    return [f"*{date}" if here else date for here, date in found]


def test_two_events_before_and_two_after_are_shown(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    years = ("1997", "1998", "1999", "2001", "2002", "2003")

    found = shown(with_dates(base, *years), a_question)

    assert found == ["1998", "1999", "*19–20 July 2000", "2001", "2002"]


def test_a_disputed_date_is_on_no_timeline(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    known = with_dates(base, "1999")
    doubtful = moved(base.events[TRIP], "2001", Status.DISPUTED)
    both = replace(known, events={**known.events, doubtful.id: doubtful})

    assert shown(both, a_question) == ["1999", "*19–20 July 2000"]
    assert shown(both, a_question, doubtful.id) == []


def test_what_lasted_for_years_is_no_point_on_a_line(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    assert shown(with_dates(base, "1991/1999"), a_question) == []


def test_a_question_of_several_events_shows_these(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    years = ("1998", "1999", "2001")
    series = [EventId(f"world:on {year}") for year in ("2001", "1998")]

    assert shown(with_dates(base, *years), a_question, *series) == ["*1998", "*2001"]


def test_events_with_the_same_people_come_before_others(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    known = with_dates(base, "1990")
    stranger = replace(moved(base.events[TRIP], "2001"), roles={})
    all_three = replace(known, events={**known.events, stranger.id: stranger})

    assert shown(all_three, a_question) == ["1990", "*19–20 July 2000"]


def test_parts_and_wholes_of_an_event_are_no_neighbours(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    known = with_dates(base, "1998", "1999", "2001")
    trip, whole, _other, part = known.events.values()
    family = {
        trip.id: replace(trip, part_of=whole.id),
        part.id: replace(part, part_of=trip.id),
    }
    both = replace(known, events={**known.events, **family})

    assert shown(both, a_question) == ["1999", "*19–20 July 2000"]


def test_titles_on_it_are_text(base: FactBase, a_question: "MakeQuestion") -> None:
    event = replace(moved(base.events[TRIP], "1999"), title=Text("<b>{{x}}", "<b>"))
    known = replace(base, events={**base.events, event.id: event})

    html = Timelines(known, [a_question(subjects=(event.id,)), a_question()]).html(
        a_question(), Lang.KO
    )

    assert "&lt;b&gt;&#123;&#123;x" in html
    assert "<b>" not in html
