from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.content.packs import load
from quiz.facts.entities import EntityId
from quiz.grading.documents import without_year, years_of
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import build_index
from quiz.grading.names import Case, grade_name
from quiz.questions.question import EntityAnswer

Put = Callable[..., Grade]
CONTENT = Path(__file__).parents[2]
TREATY = "doc:treaty-1961"


@pytest.fixture(scope="module")
def told() -> Callable[[str, str], Grade]:
    """Puts what is typed to a document, or what else is told, of the shipped facts."""
    base = load([CONTENT]).base
    index = build_index(base)

    def grade(document: str, typed: str) -> Grade:
        wanted = EntityId(f"korea-russia:{document}")
        answer = EntityAnswer((wanted,), base.entities[wanted].type)
        home = frozenset({"korea-russia"})
        case = Case(answer=answer, base=base, index=index, home=home)
        return grade_name(case, wanted, typed)

    return grade


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        *(("1961년 조소 우호조약", ("조소 우호조약", 1961)),),
        *(("조소 우호조약(1961. 7. 6.)", ("조소 우호조약", 1961)),),
        *(("Treaty of 1961", ("Treaty", 1961)), ("START I, 1991", ("START I", 1991))),
        *(("조소 우호조약", None), ("1961", None)),
    ],
)
def test_a_year_beside_a_name_is_taken_apart(
    text: str, apart: tuple[str, int] | None
) -> None:
    assert without_year(text) == apart


@pytest.mark.parametrize(
    "typed", ["조소 우호조약(1961)", "1961년 조소 우호조약", "조소 우호조약 1961"]
)
def test_the_year_of_a_document_may_stand_beside_it(put: Put, typed: str) -> None:
    assert put(TREATY, typed).verdict == "correct"


@pytest.mark.parametrize("typed", ["조러조약", "러북조약", "북러조약", "조러 조약"])
def test_a_short_name_that_two_share_is_asked_for_more_in_any_spelling(
    told: Callable[[str, str], Grade], typed: str
) -> None:
    assert told("treaty-2000", typed).reason == "grade-which-one"
    assert told("treaty-1961", typed).verdict is Verdict.WRONG


@pytest.mark.parametrize("typed", ["조소 우호조약(1962)", "1962년 조소 우호조약"])
def test_another_year_beside_the_name_is_half_right(put: Put, typed: str) -> None:
    grade = put(TREATY, typed)

    assert (grade.verdict, grade.score) == ("partial", 0.5)
    assert grade.reason == "grade-year-beside-differs"


def test_a_year_tells_which_of_two_of_one_short_name(
    told: Callable[[str, str], Grade],
) -> None:
    assert told("treaty-2024", "북러 조약").verdict == "incomplete"
    assert told("treaty-2024", "북러 조약(2024)").verdict == "correct"
    assert told("treaty-2000", "2000년 북러 조약").verdict == "correct"
    assert (
        told("treaty-2024", "신조약(2000)").confused_with == "korea-russia:treaty-2000"
    )


@pytest.mark.parametrize(
    ("document", "typed"),
    [
        *(("treaty-2024", "전략적 동반자 협정"), ("treaty-2024", "포괄적 동반자 조약")),
        ("treaty-2024", "Russia-North Korea strategic partnership treaty"),
        ("treaty-1961", "조선과 소련의 우호협조 상호원조 조약"),
        ("bridge-agreement-2024", "두만강 다리 건설 협정"),
    ],
)
def test_the_words_that_tell_a_document_name_it(
    told: Callable[[str, str], Grade], document: str, typed: str
) -> None:
    grade = told(document, typed)

    assert (grade.verdict, grade.reason) == ("typo", "grade-full-name")


@pytest.mark.parametrize(
    ("document", "typed", "verdict"),
    [
        *(("treaty-2024", "북중 전략적 동반자 조약", "wrong"),),
        *(("treaty-2024", "포괄적 전략 동반자 선언", "wrong"),),
        *(("treaty-2024", "협정", "incomplete"), ("treaty-2024", "선언", "wrong")),
        *(
            ("treaty-2024", "의정서", "wrong"),
            ("treaty-1961", "상호방위 조약", "wrong"),
        ),
        *(("treaty-2000", "친선조약", "incomplete"),),
        ("joint-declaration-2000", "조러공동선언", "correct"),
    ],
)
def test_other_states_sorts_and_words_do_not(
    told: Callable[[str, str], Grade], document: str, typed: str, verdict: str
) -> None:
    assert told(document, typed).verdict == verdict


@pytest.mark.parametrize(
    ("thing", "typed"),
    [
        ("war-plan-1950", "the plan to attack the North"),
        ("war-plan-1950", "invasion of the North"),
        ("immediate-mutual-military-aid", "no military aid"),
        ("immediate-mutual-military-aid", "비군사 원조"),
        ("economic-cooperation", "no economic cooperation"),
    ],
)
def test_the_opposite_in_the_same_words_is_wrong(
    told: Callable[[str, str], Grade], thing: str, typed: str
) -> None:
    assert told(thing, typed).verdict is Verdict.WRONG


def test_the_years_of_a_document_are_those_of_what_happened_to_it() -> None:
    base = load([CONTENT]).base

    assert {2000, 2024} < set(years_of(EntityId("korea-russia:treaty-2000"), base))
    assert years_of(EntityId("korea-russia:treaty-2024"), base)[0] == 2024
