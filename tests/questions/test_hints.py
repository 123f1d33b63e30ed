"""A name that says the month, the day or the number gives away what is asked."""

from dataclasses import replace

import pytest

from quiz.facts.claims import Status
from quiz.facts.dates import DatePoint, Precision, parse_date, parse_point
from quiz.facts.entities import EntityType
from quiz.facts.events import EventId, Series, SeriesId
from quiz.language.text import Text
from quiz.questions.generation import generate
from quiz.questions.hints import hints_at_date, hints_at_number
from quiz.questions.index import FactIndex
from tests.questions.facts import (
    claim,
    core_templates,
    entity,
    event,
    people,
    questions,
    some_places,
    world,
)

JUNE: DatePoint = parse_point("2000-06-15")


@pytest.mark.parametrize(
    "name",
    [
        *("6·15 공동선언", "6.15 선언", "6ㆍ15선언", "6월 15일 선언", "6월15일 선언"),
        *("June 15th Declaration", "the June 15 Declaration", "the 15 June accord"),
        *("the Accord of 15th of June",),
    ],
)
def test_a_name_with_the_day_tells_the_day_and_the_month(name: str) -> None:
    assert hints_at_date(name, JUNE, Precision.DAY)
    assert hints_at_date(name, JUNE, Precision.MONTH)


@pytest.mark.parametrize("name", ["6월 선언", "June Manifesto", "the June Accord"])
def test_a_name_with_the_month_tells_the_month_alone(name: str) -> None:
    assert hints_at_date(name, JUNE, Precision.MONTH)
    assert not hints_at_date(name, JUNE, Precision.DAY)


@pytest.mark.parametrize(
    "name",
    [
        *("16·15 선언", "6·150 호", "16월의 아이들", "10·4 선언", "1.6.15판"),
        *("Declaration of General June Park", "Juneau Accord", "July 15 Declaration"),
    ],
)
def test_other_numbers_and_names_tell_nothing(name: str) -> None:
    assert not hints_at_date(name, JUNE, Precision.DAY)
    assert not hints_at_date(name, JUNE, Precision.MONTH)


@pytest.mark.parametrize(
    ("name", "number", "is_told"),
    [
        ("두 차례의 정상회담", 2, True),
        ("세 번의 방문", 3, True),
        ("the two summits", 2, True),
        ("the twenty-one trips", 21, True),
        ("모두 번역한 것", 2, False),
        ("the two summits", 3, False),
        ("one-to-one talks", 1, False),
    ],
)
def test_a_number_in_words_is_told(name: str, number: int, *, is_told: bool) -> None:
    assert hints_at_number(name, number) is is_told


def test_a_declaration_named_after_its_day_is_asked_for_its_year_alone() -> None:
    declared = entity("d", EntityType.DOCUMENT, "6·15 선언", "June 15th Declaration")
    other = entity("o", EntityType.DOCUMENT, "솔고을 선언", "Solmark Declaration")
    asked = questions(
        world(
            *(declared, other, *people(2), *some_places()),
            event("a", "signing", "2000-06-15", documents="d", place="city"),
            event("b", "signing", "2007-10-04", documents="o", place="city"),
        )
    )

    assert {"a/when.year", "b/when.year", "b/when.day"} <= set(asked)
    assert not {"a/when.day", "a/when.month"} & set(asked)


def how_many(name: Text, status: Status = Status.CONFIRMED) -> str:
    """Whether it is asked how many of a series there were; else why not."""
    days = ("2001-01-01", "2002-01-01")
    events = [
        event(f"e{n}", "visit", day, visitor=f"p{n}") for n, day in enumerate(days)
    ]
    series = Series(
        id=SeriesId("t:s"),
        name=name,
        events=tuple(EventId(one.id) for one in events),
        complete=True,
        as_of=parse_date("2010"),
        according_to=Text("기록원", "the Archive"),
        count=claim(2, status),
    )
    base = replace(world(*people(2), *events), series={series.id: series})
    found = generate(FactIndex(base), core_templates())
    if any(question.aspect == "count" for question in found.questions):
        return "asked"
    [refusal] = [one for one in found.refusals if one.id == "t:s/count"]
    return f"{refusal.code} {refusal.arguments.get('rule', '')}".strip()


def test_a_series_whose_name_says_how_many_is_not_counted() -> None:
    assert how_many(Text("달재울 방문", "the visits to Dalzeul")) == "asked"
    assert how_many(Text("두 차례의 방문", "the visits")) == "breaks-a-rule Q03"
    assert how_many(Text("달재울 방문", "the two visits")) == "breaks-a-rule Q03"


def test_a_count_found_only_in_the_text_under_study_is_not_asked() -> None:
    visits = Text("달재울 방문", "the visits to Dalzeul")

    assert how_many(visits, Status.SINGLE) == "asked"
    assert how_many(visits, Status.ARTICLE_ONLY) == "is-article-only"
