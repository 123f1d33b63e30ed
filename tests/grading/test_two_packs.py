"""Two packs loaded together do not disturb each other's answers."""

import pytest

from quiz.facts.base import FactBase
from quiz.facts.entities import Alias, Entity, EntityId, EntityType, PlaceLevel, Within
from quiz.grading.grade import Grade
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.language.text import NOTHING, Text
from quiz.questions.question import (
    EntityAnswer,
    Mode,
    Proof,
    Question,
    QuestionId,
)


def an_entity(
    id_: str,
    name: str,
    kind: EntityType = EntityType.PERSON,
    *,
    aliases: str = "",
    short: str = "",
    scope: Text = NOTHING,
    within: str = "",
    level: PlaceLevel | None = None,
) -> Entity:
    korean, english = name.split("|")
    return Entity(
        id=EntityId(id_),
        type=kind,
        name=Text(korean, english),
        aliases=tuple(Alias(text, "x") for text in aliases.split("|") if text),
        short=tuple(Alias(text, "x") for text in short.split("|") if text),
        scope=scope,
        level=level,
        within=(Within(place=EntityId(within)),) if within else (),
    )


OFFICE, PLACE = EntityType.OFFICE, EntityType.PLACE
CITY, COUNTRY = PlaceLevel.CITY, PlaceLevel.COUNTRY
ENTITIES = (
    an_entity("one:nixon", "리처드 닉슨|Richard Nixon"),
    an_entity("two:nixon", "리처드 닉슨|Richard Nixon", aliases="닉슨 대통령님|Tricky"),
    an_entity("one:johnson", "린든 존슨|Lyndon Johnson"),
    an_entity("two:johnson", "보리스 존슨|Boris Johnson"),
    an_entity("one:stalin", "이오시프 스탈린|Joseph Stalin"),
    an_entity("two:vasily", "바실리 스탈린|Vasily Stalin", aliases="스탈린"),
    an_entity("two:only", "앤서니 이든|Anthony Eden"),
    an_entity(
        "one:president", "러시아 대통령|President of Russia", OFFICE, aliases="대통령"
    ),
    an_entity("two:us", "미국 대통령|US president", OFFICE, short="대통령"),
    an_entity("two:korea", "한국 대통령|Korean president", OFFICE, short="대통령"),
    an_entity("one:russia", "러시아|Russia", PLACE, level=COUNTRY),
    an_entity("two:russia", "러시아|Russia", PLACE, level=COUNTRY),
    an_entity("one:moscow", "모스크바|Moscow", PLACE, within="one:russia", level=CITY),
    an_entity("two:moscow", "모스크바|Moscow", PLACE, within="two:russia", level=CITY),
    an_entity("one:york", "뉴욕|New York", PLACE, level=CITY),
    an_entity("two:york", "뉴욕|New York", PLACE, level=PlaceLevel.REGION),
    an_entity("one:kim", "김철수|Kim Chol Su", scope=Text("외교관", "diplomat")),
    an_entity("two:kim", "김철수|Kim Chol Su", scope=Text("장군", "general")),
)
BASE = FactBase(entities={entity.id: entity for entity in ENTITIES})
INDEX = build_index(BASE)


def put(pack: str, wanted: str, typed: str) -> Grade:
    answers = tuple(EntityId(one) for one in wanted.split("+"))
    entity = BASE.entities[answers[0]]
    question = Question(
        id=QuestionId(f"{pack}:event/who"),
        template="core:x",
        subjects=(),
        aspect="who",
        stem=Text("?", "?"),
        answer=EntityAnswer(answers, entity.type, entity.level),
        proof=Proof(given=(), matches=()),
        explanation=NOTHING,
        sources=(),
        modes=(Mode.TYPED,),
    )
    return grade(question, typed, BASE, INDEX)


@pytest.mark.parametrize("name", ["리처드 닉슨", "닉슨", "Nixon", "Richard Nixon"])
@pytest.mark.parametrize("wanted", ["one:nixon", "two:nixon"])
@pytest.mark.parametrize("pack", ["one", "two", "three"])
def test_whom_two_packs_know_is_one_person(pack: str, wanted: str, name: str) -> None:
    assert put(pack, wanted, name).verdict == "correct"


def test_a_misspelt_name_of_whom_two_packs_know_is_forgiven() -> None:
    assert put("one", "one:nixon", "Richard Nixson").verdict == "typo"
    assert put("one", "one:nixon", "닉쓴").is_right


def test_a_name_that_only_the_other_pack_gives_is_right_too() -> None:
    assert put("one", "one:nixon", "Tricky").verdict == "correct"


def test_a_set_counts_whom_two_packs_know_once() -> None:
    assert put("two", "two:nixon+two:only", "닉슨, 이든").verdict == "correct"
    assert put("two", "two:nixon+two:only", "닉슨, Tricky").score == 0.5


@pytest.mark.parametrize("pack", ["one", "two"])
def test_a_shared_family_name_means_the_one_of_the_questions_pack(pack: str) -> None:
    other = "two" if pack == "one" else "one"

    assert put(pack, f"{pack}:johnson", "존슨").verdict == "correct"
    assert (
        put(
            pack, f"{pack}:johnson", BASE.entities[EntityId(f"{other}:johnson")].name.ko
        ).confused_with
        == f"{other}:johnson"
    )


def test_of_a_third_pack_a_shared_name_asks_which_one() -> None:
    grade = put("one", "two:johnson", "존슨")

    assert grade.reason == "grade-which-one"


def test_an_alias_of_another_pack_takes_no_family_name_away() -> None:
    assert put("one", "one:stalin", "스탈린").verdict == "correct"
    assert put("one", "one:stalin", "스탈린이").verdict == "correct"
    assert put("two", "two:vasily", "스탈린").verdict == "correct"
    assert put("one", "one:nixon", "바실리 스탈린").confused_with == "two:vasily"


def test_a_short_name_of_the_second_pack_does_not_disturb_the_first() -> None:
    assert put("one", "one:president", "대통령").verdict == "correct"
    assert put("two", "two:us", "대통령").reason == "grade-which-one"


def test_who_is_known_to_another_pack_alone_is_still_named() -> None:
    assert put("one", "one:johnson", "이든").confused_with == "two:only"


def test_a_place_around_is_the_same_in_both_packs() -> None:
    for pack in ("one", "two"):
        assert put(pack, f"{pack}:moscow", "모스크바").verdict == "correct"
        assert put(pack, f"{pack}:moscow", "Moscow, Russia").verdict == "correct"
        assert put(pack, f"{pack}:moscow", "러시아").reason == "grade-more-exact-place"


def test_what_differs_in_size_or_scope_is_not_the_same() -> None:
    assert put("three", "one:york", "뉴욕").is_right  # its own pack's wins
    assert put("one", "one:kim", "김철수 (장군)").confused_with == "two:kim"
    assert put("one", "one:kim", "김철수 (외교관)").verdict == "correct"
