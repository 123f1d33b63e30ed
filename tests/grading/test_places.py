from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz.facts.base import FactBase
from quiz.facts.dates import parse_date
from quiz.facts.entities import (
    Alias,
    Called,
    Entity,
    EntityId,
    EntityType,
    PlaceLevel,
    Within,
)
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.language.text import Text
from quiz.questions.question import Question
from tests.grading import conftest

HOUSES = {
    "kumsusan-house": "금수산영빈관|Kumsusan State Guest House",
    "paekhwawon": "백화원영빈관|Paekhwawon State Guest House",
    "kumsusan-palace": "금수산기념궁전|Kumsusan Memorial Palace",
    "sosnovy-bor": "소스노비보르|Sosnovy Bor",
}


@pytest.fixture
def houses(monkeypatch: pytest.MonkeyPatch) -> FactBase:
    levels = dict.fromkeys(HOUSES, PlaceLevel.SITE)
    monkeypatch.setattr(conftest, "LEVELS", {**conftest.LEVELS, **levels})
    return FactBase(entities=conftest.entities_of(EntityType.PLACE, HOUSES), events={})


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("금수산영빈관", Verdict.CORRECT),
        ("영빈관", Verdict.INCOMPLETE),
        ("금수산", Verdict.INCOMPLETE),
        ("state guest house", Verdict.INCOMPLETE),
        ("Kumsusan", Verdict.INCOMPLETE),
        ("백화원", Verdict.WRONG),
        ("소스노비", Verdict.WRONG),
        ("백화원영빈관", Verdict.WRONG),
    ],
)
def test_a_part_of_a_name_that_sites_share_is_asked_which_one(
    houses: FactBase, question_of: Callable[..., Question], typed: str, verdict: Verdict
) -> None:
    question = question_of("where:kumsusan-house", subject="talks")

    assert grade(question, typed, houses, build_index(houses)).verdict is verdict


PETERSBURG = Entity(
    id=EntityId("test:petersburg"),
    type=EntityType.PLACE,
    name=Text("상트페테르부르크", "Saint Petersburg"),
    level=PlaceLevel.CITY,
    within=(Within(place=EntityId("test:russia")),),
    called=(
        Called(
            names=(Alias("레닌그라드", "ko"), Alias("Leningrad", "en")),
            start=parse_date("1924-01-26"),
            end=parse_date("1991-09-06"),
        ),
    ),
)


@pytest.fixture
def ask_city(
    base: FactBase, question_of: Callable[..., Question]
) -> Callable[[str, str], Grade]:
    """Asks in which city something of this date was; the answer is Petersburg."""

    def ask(date: str, text: str) -> Grade:
        visit = conftest.event("visit", Text("방문", "visit"), date, "putin")
        world = FactBase(
            entities={**base.entities, PETERSBURG.id: PETERSBURG},
            events={visit.id: visit},
        )
        question = question_of("where:petersburg", subject="visit")
        return grade(question, text, world, build_index(world))

    return ask


NAMES_THEN = ["레닌그라드", "Leningrad", "Leningrad, Russia", "러시아 레닌그라드에서"]


@pytest.mark.parametrize("typed", [*NAMES_THEN, "상트페테르부르크", "Saint Petersburg"])
def test_a_place_may_be_called_as_it_was_then_and_as_it_is_now(
    ask_city: Callable[[str, str], Grade], typed: str
) -> None:
    assert ask_city("1972-05-27", typed).is_right


@pytest.mark.parametrize("typed", [*NAMES_THEN, "레닌그라트", "Leningrat"])
def test_a_name_of_another_time_is_asked_what_it_was_then(
    ask_city: Callable[[str, str], Grade], typed: str
) -> None:
    told = ask_city("2006-07-14", typed)

    assert told.verdict is Verdict.INCOMPLETE
    assert told.reason == "grade-name-at-the-time"


@pytest.mark.parametrize(
    ("date", "typed", "verdict"),
    [
        ("2006-07-14", "상트페테르부르크", Verdict.CORRECT),
        ("2006-07-14", "상트 페테르부르크", Verdict.CORRECT),
        ("2006-07-14", "Saint Petersburg", Verdict.CORRECT),
        ("2006-07-14", "페트로그라드", Verdict.INCOMPLETE),
        ("1919-05-01", "Petrograd", Verdict.CORRECT),
        ("1972-05-27", "Petrograd", Verdict.INCOMPLETE),
        ("1930-05-01", "Petrograd", Verdict.CORRECT),
    ],
)
def test_a_place_may_have_its_old_name_back(
    ask_city: Callable[[str, str], Grade],
    monkeypatch: pytest.MonkeyPatch,
    date: str,
    typed: str,
    verdict: Verdict,
) -> None:
    petrograd = (Alias("페트로그라드", "ko"), Alias("Petrograd", "en"))
    today = (Alias("상트페테르부르크", "ko"), Alias("Saint Petersburg", "en"))
    called = [
        Called(names=today, end=parse_date("1914")),
        Called(names=petrograd, start=parse_date("1914"), end=parse_date("1924")),
        Called(names=petrograd, start=parse_date("1929"), end=parse_date("1931")),
    ]
    renamed = replace(PETERSBURG, called=(*called, *PETERSBURG.called))
    monkeypatch.setitem(globals(), "PETERSBURG", renamed)

    assert ask_city(date, typed).verdict is verdict


def test_a_name_is_of_the_year_in_which_it_changed(
    ask_city: Callable[[str, str], Grade],
) -> None:
    assert ask_city("1991", "레닌그라드").is_right


def test_a_misspelt_name_of_that_time_is_shown_as_it_was_spelt_then(
    ask_city: Callable[[str, str], Grade],
) -> None:
    assert ask_city("1972", "레닌그라트").arguments["name"] == "레닌그라드"
