from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quiz.content.packs import load
from quiz.facts.entities import Entity, EntityType
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import AliasIndex, build_index
from quiz.grading.ladder import find, nearby
from quiz.grading.lookalikes import listed
from quiz.grading.names import Case, grade_name
from quiz.questions.question import EntityAnswer

CONTENT = Path(__file__).parents[2]
Put = Callable[..., Grade]


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "조러우호조약",
            "조로우호조약",
            "조미우호조약",
            "북러 우호조약",
            "조중 우호조약",
        ),
        *("조·러 우호조약", "조로 우호협조 및 상호원조조약", "한소 우호조약"),
    ],
)
def test_a_treaty_with_another_state_is_no_misspelling(put: Put, typed: str) -> None:
    grade = put("doc:treaty-1961", typed)

    assert not grade.is_right
    assert grade.verdict is not Verdict.CLOSE


@pytest.mark.parametrize("typed", ["조소우호조악", "조소 우호혐조 및 상호원조조약"])
def test_a_slip_beside_the_same_states_is_forgiven(put: Put, typed: str) -> None:
    assert put("doc:treaty-1961", typed).is_right


@pytest.mark.parametrize(
    ("wanted", "typed"),
    [
        *(("where:pyongyang", "평창"), ("where:pyongyang", "Pyongsong")),
        *(("who:kim-jong-il", "Kim Yong-il"), ("who:kim-jong-il", "Kim Jong-pil")),
        ("who:medvedev", "Medvedchuk"),
    ],
)
def test_a_place_or_person_outside_the_facts_is_no_misspelling(
    put: Put, wanted: str, typed: str
) -> None:
    assert put(wanted, typed).verdict == "wrong"


@pytest.mark.parametrize(
    "every",
    [pytest.param(1, id="all", marks=pytest.mark.soak), pytest.param(8, id="some")],
)
def test_no_listed_name_is_taken_for_anyone_in_the_facts(every: int) -> None:
    base = load([CONTENT]).base
    index = build_index(base)
    checked = 0
    for kind in (EntityType.PLACE, EntityType.PERSON):
        for known in list(base.of_type(kind))[::every]:
            answer = EntityAnswer((known.id,), kind, known.level)
            case = Case(answer=answer, base=base, index=index)
            for name in names_near(known, index):
                checked += 1
                assert not grade_name(case, known.id, name).is_right, (known.id, name)
    assert checked > 100 / every


def names_near(known: Entity, index: AliasIndex) -> Iterator[str]:
    """The listed names that would be slips in the entity's, were they not listed."""
    for name in listed(known.type):
        if find(name, known.type, index) is None:
            near = nearby(name, known.type, index)
            if known.id in near:
                yield name


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        *(("Moscow (Russia)", "correct"), ("모스크바(소련)", "correct")),
        *(("모스크바(수도)", "correct"), ("Moscow (Idaho)", "wrong")),
        ("모스크바(평양)", "wrong"),
    ],
)
def test_a_bracket_may_tell_where_a_place_lies_but_not_elsewhere(
    put: Put, typed: str, verdict: str
) -> None:
    assert put("where:moscow@russia", typed).verdict == verdict
