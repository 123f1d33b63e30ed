from collections.abc import Callable

import pytest

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.grading.grade import Verdict
from quiz.grading.index import build_index
from quiz.grading.judge import grade
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
