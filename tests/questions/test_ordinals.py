"""Which of a series an event was: only where that is certain."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.dates import parse_date
from quiz.facts.events import Event, EventId, Series, SeriesId
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.language.text import Lang, Text
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import NumberAnswer
from quiz.questions.saying import say_answer
from tests.questions.facts import (
    claim,
    core_templates,
    event,
    people,
    questions,
    shipped_questions,
    some_places,
    world,
)
from tests.questions.oracle import Oracle


def trips(*dates: str) -> list[Event]:
    """Visits of one man to one city, named `e1`, `e2`, …; nothing else tells them apart."""
    return [
        event(f"e{n}", "visit", date, visitor="p0", place="city")
        for n, date in enumerate(dates, start=1)
    ]


def counted(
    events: Sequence[Event],
    *,
    listed: int | None = None,
    complete: bool = True,
    from_start: bool = False,
    status: Status = Status.CONFIRMED,
) -> FactBase:
    """The visits, the first of them (or all) counted in a series."""
    ids = tuple(EventId(e.id) for e in events[: listed or len(events)])
    series = Series(
        id=SeriesId("t:trips"),
        name=Text("갈무리의 달재울 방문", "the visits counted"),
        events=ids,
        complete=complete,
        from_start=from_start,
        as_of=parse_date("2010-05-01"),
        according_to=Text("기록원", "the Archive"),
        count=claim(len(ids), status),
    )
    base = world(*people(2), *some_places(), *events)
    return replace(base, series={series.id: series})


THREE = ("1992-03-01", "1995-06-02", "2001-09-03")


def test_a_visit_that_nothing_else_tells_apart_is_told_by_its_place_in_a_series() -> (
    None
):
    asked = questions(counted(trips(*THREE)))

    assert asked["e2/when.year"].stem == Text(
        "기록원에 따르면, 갈무리의 달재울 방문 가운데 두 번째는 몇 년에 있었는가?",
        "According to the Archive, in which year was the second of the visits counted?",
    )


def test_last_is_asked_as_of_the_day_of_the_counting() -> None:
    events = trips("1992", "1993", "1995", "1997", "2001-09-03")

    stem = questions(counted(events))["e5/when.year"].stem

    assert "2010년 5월 1일까지 있었던" in stem.ko
    assert stem.en.endswith("the last of the visits counted up to 1 May 2010?")


def test_the_only_one_is_asked_as_the_only_one() -> None:
    events = [
        *trips("1992-03-01"),
        event("x", "talks", "1999", visitor="p0", host="p1"),
    ]

    stem = questions(counted(events, listed=1))["e1/when.year"].stem

    assert stem.en == (
        "According to the Archive, in which year was the visits counted, "
        "the only one up to 1 May 2010?"
    )


def test_which_of_the_series_it_was_is_asked_as_well() -> None:
    base = counted(trips(*THREE))
    question = questions(base)["e3/ordinal"]

    assert isinstance(question.answer, NumberAnswer)
    assert question.stem.ko.endswith(
        "2001년의 방문은 갈무리의 달재울 방문 가운데 몇 번째였는가?"
    )
    assert say_answer(question.answer, base, Lang.KO) == "세 번째"


@pytest.mark.parametrize("typed", ["첫 번째", "첫번째", "1", "1번째", "first", "첫째"])
def test_the_first_may_be_typed_as_people_write_it(typed: str) -> None:
    base = counted(trips(*THREE))
    question = questions(base)["e1/ordinal"]

    assert grade(question, typed, base, build_index(base)).score == 1


def _by_ordinal(base: FactBase) -> set[str]:
    return {
        id_
        for id_, question in questions(base).items()
        if any(
            g.attribute in ("ordinal", "only", "series") for g in question.proof.given
        )
        and not id_.startswith("trips/")
    }


def test_nothing_is_first_where_the_series_may_lack_some() -> None:
    assert _by_ordinal(counted(trips(*THREE), complete=False)) == set()


def test_the_first_is_known_where_only_later_ones_may_be_missing() -> None:
    base = counted(trips(*THREE), complete=False, from_start=True)

    assert _by_ordinal(base) == {"e1/when.year", "e1/ordinal"}


@pytest.mark.parametrize("other", ["1995", "1995-06-01/1995-06-04", "1995-06~"])
def test_of_two_that_may_overlap_neither_has_a_place(other: str) -> None:
    base = counted(trips("1992-03-01", "1995-06-02", other, "2001-09-03"))

    assert {id_.partition("/")[0] for id_ in _by_ordinal(base)} == {"e1", "e4"}


def test_a_visit_on_record_that_the_series_leaves_out_takes_the_later_places_away() -> (
    None
):
    events = trips("1992-03-01", "2001-09-03", "1995-06-02")

    assert {i.partition("/")[0] for i in _by_ordinal(counted(events, listed=2))} == {
        "e1"
    }


def _counts(base: FactBase) -> tuple[set[str], list[str]]:
    """Which counts are asked, and why the others are not."""
    found = generate(FactIndex(base), core_templates())
    asked = {str(q.id) for q in found.questions if q.aspect == "count"}
    return asked, [r.code for r in found.refusals if r.aspect == "count"]


def test_how_many_is_not_asked_where_another_is_on_record() -> None:
    whole, lacking = counted(trips(*THREE)), counted(trips(*THREE), listed=2)

    assert _counts(whole) == ({"t:trips/count"}, [])
    assert _counts(lacking) == (set(), ["series-omits"])


def test_what_is_on_record_and_not_counted_takes_nothing_away() -> None:
    lacking = counted(trips(*THREE), listed=2)
    (series,) = lacking.series.values()
    apart = replace(series, not_counted=(EventId("t:e3"),))
    base = replace(lacking, series={series.id: apart})

    assert _counts(base) == ({"t:trips/count"}, [])
    assert "e2/ordinal" in _by_ordinal(base)


def test_of_two_series_that_contradict_each_other_nothing_is_asked() -> None:
    base = counted(trips(*THREE))
    (series,) = base.series.values()
    other = replace(
        series,
        id=SeriesId("u:trips"),
        complete=False,
        count=claim(5),
        events=(EventId("t:e1"),),
    )
    both = replace(base, series={series.id: series, other.id: other})

    assert "series-contradicted" in _counts(both)[1]
    assert _counts(both)[0] == set()
    assert _by_ordinal(both) == set()


def test_the_oracle_agrees_and_sees_through_a_place_that_is_not_certain() -> None:
    base = counted(trips(*THREE))
    asked = questions(base)
    doubtful = replace(
        base,
        events={
            **base.events,
            EventId("t:e3"): replace(
                base.events[EventId("t:e3")], date=claim(parse_date("1995"))
            ),
        },
    )
    templates = core_templates()

    sure, unsure = Oracle(base, templates), Oracle(doubtful, templates)

    for id_ in ("e2/when.year", "e2/ordinal"):
        assert sure.second_answers(asked[id_]) == []
        assert sure.is_sound(asked[id_])
        assert not unsure.is_sound(asked[id_])


def test_what_is_counted_is_told_as_a_sentence() -> None:
    counts = [q for q in shipped_questions().questions if q.aspect == "count"]

    assert counts
    for question in counts:
        assert question.explanation.en[0].isupper(), question.id
