"""Offices are named with their state, or without where no other state has one."""

import pytest

from quiz.facts.base import FactBase
from quiz.facts.entities import Alias, Entity, EntityId, EntityType, PlaceLevel
from quiz.grading.grade import Verdict
from quiz.grading.index import build_index
from quiz.grading.names import Case, grade_name
from quiz.language.text import Text
from quiz.questions.question import EntityAnswer


def an_office(local: str, name: Text, *aliases: str, short: str = "") -> Entity:
    return Entity(
        id=EntityId(f"test:{local}"),
        type=EntityType.OFFICE,
        name=name,
        aliases=tuple(Alias(alias, "x") for alias in aliases),
        short=tuple(Alias(name, "ko") for name in short.split("|") if name),
    )


def a_country(local: str, name: Text) -> Entity:
    return Entity(
        id=EntityId(f"test:{local}"),
        type=EntityType.PLACE,
        name=name,
        level=PlaceLevel.COUNTRY,
    )


ENTITIES = (
    a_country("russia", Text("러시아", "Russia")),
    a_country("north-korea", Text("북한", "North Korea")),
    an_office(
        "defence-russia",
        Text("러시아 국방장관", "Minister of Defence of Russia"),
        "러시아 국방부 장관",
        "Russian defence minister",
    ),
    an_office(
        "defence-dprk",
        Text("북한 국방상", "North Korean defence chief"),
        "북한 국방장관",
    ),
    an_office("svr", Text("러시아 대외정보국장", "SVR director"), "대외정보국 국장"),
    an_office("chairman", Text("북한 국무위원장", "Chairman of the Commission")),
    an_office("other", Text("러시아 국무위원장", "Commission head"), short="위원장"),
    an_office("holder", Text("두마 의장", "Speaker"), "의장"),
    an_office("rival", Text("러시아 의장", "Russian speaker")),
)


def judged(wanted: str, text: str) -> str:
    base = FactBase(entities={entity.id: entity for entity in ENTITIES})
    answer = EntityAnswer((EntityId(f"test:{wanted}"),), EntityType.OFFICE)
    case = Case(answer=answer, base=base, index=build_index(base))
    grade = grade_name(case, answer.entities[0], text)
    return grade.reason if grade.asks_again else grade.verdict.value


@pytest.mark.parametrize(
    ("wanted", "typed", "expected"),
    [
        ("defence-russia", "국방부 장관", Verdict.CORRECT),
        ("defence-russia", "defence minister", Verdict.CORRECT),
        ("defence-russia", "Minister of Defence", Verdict.CORRECT),
        ("defence-russia", "러시아의 국방장관", Verdict.CORRECT),
        ("defence-russia", "국방장관", "grade-which-one"),
        ("defence-dprk", "국방장관", "grade-which-one"),
        ("defence-dprk", "국방상", Verdict.CORRECT),
        ("defence-dprk", "국방부 장관", Verdict.WRONG),
        ("svr", "대외정보국 국장", Verdict.CORRECT),
        ("svr", "대외정보국장", Verdict.CORRECT),
        ("svr", "북한 대외정보국장", Verdict.WRONG),
        ("chairman", "국무위원장", "grade-which-one"),
    ],
)
def test_the_state_may_be_left_out_where_only_one_has_such_an_office(
    wanted: str, typed: str, expected: str
) -> None:
    assert judged(wanted, typed) == expected


def test_a_name_written_for_one_office_is_too_little_for_one_that_lacks_its_state() -> (
    None
):
    assert judged("holder", "의장") == Verdict.CORRECT
    assert judged("rival", "의장") == "grade-which-one"
    assert judged("rival", "러시아 의장") == Verdict.CORRECT
