import pytest

from quiz.facts.base import FactBase
from quiz.facts.entities import Alias, Entity, EntityId, EntityType
from quiz.grading.index import AliasIndex, build_index, is_east_asian
from quiz.grading.ladder import find
from quiz.language.text import Text


def a_person(korean: str, english: str, *aliases: str) -> Entity:
    return Entity(
        id=EntityId(f"test:{english.casefold().replace(' ', '-')}"),
        type=EntityType.PERSON,
        name=Text(korean, english),
        aliases=tuple(Alias(alias, "x") for alias in aliases),
    )


def an_index(*people: Entity) -> AliasIndex:
    return build_index(FactBase(entities={person.id: person for person in people}))


def who(text: str, *people: Entity) -> set[str]:
    hit = find(text, EntityType.PERSON, an_index(*people))
    return set(hit.entities) if hit else set()


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        ("김정은", "Kim Jong Un", True),
        ("강경화", "Kang Kyung-wha", True),
        ("리인규", "Ri In-gyu", True),
        ("허담", "Ho Dam", True),
        ("블라디미르 푸틴", "Vladimir Putin", False),
        ("푸틴", "Vladimir Putin", False),
        ("오바마", "Barack Obama", False),
    ],
)
def test_it_is_known_whose_family_name_comes_first(
    korean: str, english: str, *, expected: bool
) -> None:
    assert is_east_asian(a_person(korean, english)) is expected


def test_a_name_in_hanja_shows_that_the_family_name_comes_first() -> None:
    assert is_east_asian(a_person("시진핑", "Xi Jinping", "习近平"))


def test_a_family_name_is_a_name_while_only_one_bears_it() -> None:
    putin = a_person("블라디미르 푸틴", "Vladimir Putin")
    sergei = a_person("세르게이 이바노프", "Sergei Ivanov")
    igor = a_person("이고리 이바노프", "Igor Ivanov")

    assert who("Putin", putin, sergei) == {putin.id}
    assert who("이바노프", putin, sergei) == {sergei.id}
    assert who("이바노프", sergei, igor) == {sergei.id, igor.id}


def test_a_written_alias_beats_another_ones_family_name() -> None:
    stalin = a_person("이오시프 스탈린", "Joseph Stalin", "스탈린", "Stalin")
    son = a_person("바실리 스탈린", "Vasily Stalin")

    assert who("스탈린", stalin, son) == {stalin.id}


def test_slavic_folding_does_not_join_korean_names() -> None:
    nam = a_person("김영남", "Kim Yong Nam")

    assert who("Kim Jong Nam", nam) == set()


def test_northern_and_southern_spellings_are_one_name() -> None:
    ri = a_person("리용호", "Ri Yong Ho")

    assert who("이용호", ri) == {ri.id}


def test_an_english_article_does_not_matter() -> None:
    gift = Entity(
        id=EntityId("test:sword"),
        type=EntityType.ITEM,
        name=Text("조선검", "a Korean sword"),
    )
    index = build_index(FactBase(entities={gift.id: gift}))

    for text in ("a Korean sword", "Korean sword", "the Korean sword"):
        hit = find(text, EntityType.ITEM, index)

        assert hit is not None
        assert hit.entities == {gift.id}
