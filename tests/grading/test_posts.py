from collections.abc import Callable

import pytest

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityType
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.language.text import Text
from quiz.questions.question import Question
from tests.grading.conftest import entities_of, event

Put = Callable[..., Grade]
OFFICES = {
    "president-of-russia": "러시아 대통령|President of Russia|Russian president",
    "president-of-us": "미국 대통령|President of the United States",
    "foreign-minister": "러시아 외무장관|Foreign Minister of Russia",
}


@pytest.fixture(scope="module")
def ask(
    base: FactBase, question_of: Callable[..., Question]
) -> Callable[[str, str], Grade]:
    """Asks who held talks as President of Russia, or what else the subject tells."""
    talks = event(
        "moscow", Text("회담", "talks"), "2001", "putin", office="president-of-russia"
    )
    tea = event("tea", Text("다과", "tea"), "2003", "putin")
    world = FactBase(
        entities={**base.entities, **entities_of(EntityType.OFFICE, OFFICES)},
        events={one.id: one for one in (talks, tea)},
    )
    index = build_index(world)

    def put(subject: str, text: str) -> Grade:
        return grade(question_of("who:putin", subject=subject), text, world, index)

    return put


@pytest.mark.parametrize("subject", ["moscow", "tea"])
@pytest.mark.parametrize(
    "typed",
    [
        *("러시아 대통령", "the president of Russia", "Russian president"),
        *("러시아의 대통령입니다", "러시아 지도자", "the leader of Russia"),
    ],
)
def test_an_office_that_the_person_held_is_asked_for_its_name(
    ask: Callable[[str, str], Grade], subject: str, typed: str
) -> None:
    told = ask(subject, typed)

    assert (told.verdict, told.score) == (Verdict.INCOMPLETE, 0)
    assert told.reason == "grade-office-not-name"


@pytest.mark.parametrize(
    "typed", ["미국 대통령", "러시아 외무장관", "북한 지도자", "leader of the DPRK"]
)
def test_an_office_that_the_person_did_not_hold_is_wrong(
    ask: Callable[[str, str], Grade], typed: str
) -> None:
    assert ask("moscow", typed).verdict is Verdict.WRONG


def test_an_office_of_someone_else_then_is_wrong_though_held_at_another_time(
    base: FactBase, question_of: Callable[..., Question]
) -> None:
    minister = event(
        "tour", Text("순방", "tour"), "1998", "putin", office="foreign-minister"
    )
    president = event(
        "moscow", Text("회담", "talks"), "2001", "putin", office="president-of-russia"
    )
    world = FactBase(
        entities={**base.entities, **entities_of(EntityType.OFFICE, OFFICES)},
        events={one.id: one for one in (minister, president)},
    )

    told = grade(
        question_of("who:putin", subject="tour"),
        "러시아 대통령",
        world,
        build_index(world),
    )

    assert told.verdict is Verdict.WRONG
