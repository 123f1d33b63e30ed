"""Fair to real names: no one is taken for another, and slips of the finger pass."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import pytest

from quiz.content.packs import load
from quiz.facts.base import FactBase
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import AliasIndex, build_index, full_names
from quiz.grading.ladder import find, nearby
from quiz.grading.names import Case, grade_name
from quiz.language.normalise import key
from quiz.questions.question import EntityAnswer
from tests.grading.real_names import KINDS_OF_SLIP, NameList, lists, slips

CONTENT = Path(__file__).parents[2]
SLOT_OF_LANGUAGE = {"ko": 0, "en": 1, "ru": 2}


@pytest.fixture(scope="module")
def world() -> FactBase:
    """Every shipped entity, and every real name beside them."""
    entities: dict[EntityId, Entity] = dict(load([CONTENT]).base.entities)
    for names in lists():
        entities |= names.entities()
    return FactBase(entities=entities)


@pytest.fixture(scope="module")
def index(world: FactBase) -> AliasIndex:
    return build_index(world)


Bearers = dict[tuple[EntityType, str], set[EntityId]]


@pytest.fixture(scope="module")
def bearers(world: FactBase) -> Bearers:
    """Whose each name is."""
    found: Bearers = {}
    for entity in world.entities.values():
        for text in (*full_names(entity), *(short.text for short in entity.short)):
            found.setdefault((entity.type, key(text)), set()).add(entity.id)
    return found


def named(base: FactBase) -> Iterator[tuple[Entity, str]]:
    for entity in base.entities.values():
        for name in full_names(entity):
            yield entity, name


def case_of(entity: Entity, base: FactBase, index: AliasIndex) -> Case:
    answer = EntityAnswer((entity.id,), entity.type, entity.level)
    return Case(answer=answer, base=base, index=index)


def chance(below: int, *names: object) -> int:
    digest = blake2b("/".join(map(str, names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % below


def test_there_are_a_thousand_real_names() -> None:
    assert sum(len(names.names) for names in lists()) > 1_000
    assert {names.title for names in lists()} == {
        *("countries", "cities", "languages", "leaders"),
    }


def test_a_real_name_names_its_bearers_and_no_one_else(
    world: FactBase, index: AliasIndex, bearers: Bearers
) -> None:
    assert len(list(named(world))) > 1_000
    for entity, name in named(world):
        hit = find(name, entity.type, index)

        assert hit is not None, name
        assert entity.id in hit.entities, name
        # Two lists may know one person, whom a family name then names alone.
        same = index.shelf(entity.type).same
        known = {same.get(one, one) for one in bearers[entity.type, key(name)]}
        assert {same.get(one, one) for one in hit.entities} <= known, (name, hit)


def test_no_name_passes_for_any_that_it_could_be_taken_for(
    world: FactBase, index: AliasIndex, bearers: Bearers
) -> None:
    put, close = inverted(world, index, bearers)

    assert put > 5_000
    assert close <= 0.01 * put, close


def inverted(world: FactBase, index: AliasIndex, bearers: Bearers) -> tuple[int, int]:
    """All names put to whoever could accept them; how many, and how many were "close".

    The acceptance index says who that is: whom the name finds, and whoever has one
    near it.
    """
    put = close = 0
    for said, name in named(world):
        kind = said.type
        same = index.shelf(kind).same
        hit = find(name, kind, index)
        candidates = {*nearby(name, kind, index), *(hit.entities if hit else ())}
        own = {same.get(one, one) for one in bearers[kind, key(name)]}
        put += 1
        for other in candidates:
            if same.get(other, other) in own:
                continue
            wanted = world.entities[other]
            judged = grade_name(case_of(wanted, world, index), other, name)

            assert not judged.is_right, (other, name, judged)
            close += judged.verdict is Verdict.CLOSE
    return put, close


@pytest.mark.soak
def test_no_name_passes_for_any_other_in_twenty_thousand_grades(
    world: FactBase, index: AliasIndex
) -> None:
    graded, close = sampled(world, index, 20_000)

    assert graded == 20_000
    assert close <= 200


def sampled(world: FactBase, index: AliasIndex, count: int) -> tuple[int, int]:
    """Names put to others of their type; how many, and how many were "close"."""
    by_type: dict[EntityType, list[Entity]] = {}
    for entity in world.entities.values():
        by_type.setdefault(entity.type, []).append(entity)
    names = list(named(world))
    graded = close = 0
    for turn in range(count):
        said, name = names[chance(len(names), "name", turn)]
        others = [one for one in by_type[said.type] if one is not said]
        wanted = others[chance(len(others), "wanted", turn)]
        judged = grade_name(case_of(wanted, world, index), wanted.id, name)
        same = index.shelf(wanted.type).same
        who = same.get(wanted.id, wanted.id)
        one = [e for e in by_type[wanted.type] if same.get(e.id, e.id) == who]
        own = {key(text) for entity in one for text in full_names(entity)}

        assert not judged.is_right or key(name) in own, (wanted.id, name, judged)
        graded += 1
        close += judged.verdict is Verdict.CLOSE
    return graded, close


def test_a_name_from_outside_the_shipped_facts_is_no_misspelling_in_them() -> None:
    base = load([CONTENT]).base
    index = build_index(base)
    counts: Counter[Verdict] = Counter()
    outside = 0
    for names in lists():
        for three in names.names:
            unknown, same = looked_up(three, names.kind, index)
            outside += len(unknown)
            # Whoever is not near is no candidate: this is all that could pass.
            for name in unknown:
                for id_ in set(nearby(name, names.kind, index)) - same:
                    case = case_of(base.entities[id_], base, index)
                    counts[grade_name(case, id_, name).verdict] += 1

    assert outside > 3_000
    assert counts[Verdict.CORRECT] == 0
    assert counts[Verdict.TYPO] <= 0.001 * outside
    assert counts[Verdict.CLOSE] <= 0.01 * outside


def looked_up(
    names: tuple[str, ...], kind: EntityType, index: AliasIndex
) -> tuple[list[str], set[EntityId]]:
    """Which names the facts lack, and whom the others name."""
    hits = {name: find(name, kind, index) for name in names}
    same = {id_ for hit in hits.values() if hit for id_ in hit.entities}
    return [name for name, hit in hits.items() if not hit], same


@pytest.mark.parametrize("kind", KINDS_OF_SLIP)
@pytest.mark.parametrize("lang", SLOT_OF_LANGUAGE)
def test_a_slip_in_every_twentieth_name_is_forgiven_or_asked_again(
    lang: str, kind: str
) -> None:
    counts = forgiven(lang, kind, every=20)

    assert counts["kept"] >= 0.94 * counts["all"] > 0


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS_OF_SLIP)
@pytest.mark.parametrize("lang", SLOT_OF_LANGUAGE)
def test_a_slip_in_any_name_is_forgiven_or_asked_again(lang: str, kind: str) -> None:
    for names in lists():
        counts = forgiven(lang, kind, every=1, only=names)

        assert counts["all"] > 0, names.title
        assert counts["kept"] >= 0.94 * counts["all"], names.title


@cache
def indexed(title: str) -> tuple[FactBase, AliasIndex]:
    """The list of this title as facts, and how to find them."""
    (base,) = (names.base() for names in lists() if names.title == title)
    return base, build_index(base)


def forgiven(
    lang: str, kind: str, *, every: int, only: NameList | None = None
) -> Counter[str]:
    """How many one-key slips were accepted or answered with a retry."""
    counts: Counter[str] = Counter()
    for names in (only,) if only else lists():
        base, index = indexed(names.title)
        for place, three in enumerate(names.names[::every]):
            name = three[SLOT_OF_LANGUAGE[lang]]
            if len(key(name)) < 5:
                continue
            entity = base.entities[EntityId(f"{names.title}:{place * every}")]
            for typed in slips(name, kind):
                judged: Grade = grade_name(
                    case_of(entity, base, index), entity.id, typed
                )
                counts["all"] += 1
                counts["kept"] += judged.is_right or judged.asks_again
    return counts
