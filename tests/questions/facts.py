"""Small worlds of facts for tests, over the event types and templates that ship."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from quiz.content.packs import Loaded, load
from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, Source, SourceId, Status, Variant
from quiz.facts.dates import EventDate, parse_date
from quiz.facts.entities import (
    Alias,
    Entity,
    EntityId,
    EntityType,
    PlaceLevel,
    Within,
)
from quiz.facts.events import Event, EventId, Filler, Role, Roster, TypeId
from quiz.language.text import Text
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import Question
from quiz.questions.settling import Generated
from quiz.questions.template import QuestionTemplate

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
RECORD = SourceId("t:record")

# Names that are in no other name and in no wording.
PEOPLE = (
    "갈무리",
    "노을빛",
    "도담이",
    "미르솔",
    "바람꽃",
    "새벽별",
    "여울목",
    "해오름",
)
PEOPLE_EN = (
    "Abloxi",
    "Brunde",
    "Cavosh",
    "Dimmuk",
    "Efzari",
    "Fuldor",
    "Gwenik",
    "Hoqqer",
)


@lru_cache(maxsize=1)
def shipped() -> Loaded:
    """What the project ships."""
    return load([ROOT])


@lru_cache(maxsize=1)
def shipped_index() -> FactIndex:
    """The index of what ships."""
    return FactIndex(shipped().base)


def alone() -> tuple[QuestionTemplate, ...]:
    """The templates that ship and ask about one event, or one series."""
    return tuple(t for t in shipped().templates if t.asks_alone)


@lru_cache(maxsize=1)
def shipped_questions() -> Generated:
    """The questions about one event, or one series, of what ships; and refusals."""
    found = generate(shipped_index(), alone())
    assert len(found.questions) > 100  # or what holds for each of them says nothing
    return found


@lru_cache(maxsize=1)
def shipped_comparisons() -> tuple[Question, ...]:
    """The questions about several events of what ships."""
    several = [t for t in shipped().templates if t.compares is not None]
    found = generate(shipped_index(), several).questions
    assert len(found) > 40  # or what holds for each of them says nothing
    return found


def core_templates() -> tuple[QuestionTemplate, ...]:
    """The templates about one event that come with the program."""
    return tuple(t for t in alone() if t.id.startswith("core:"))


def entity_id(name: str) -> EntityId:
    """The full id of an entity of these small worlds."""
    return EntityId(f"t:{name}")


def confirmed(value: T) -> Claim[T]:
    return claim(value)


def claim(
    value: T,
    status: Status = Status.CONFIRMED,
    rivals: Sequence[T] = (),
    why: Text | None = None,
) -> Claim[T]:
    """A value; its rivals are other versions of it."""
    reason = why or Text("다른 집계", "another count")
    variants = tuple(Variant(value=rival, why=reason) for rival in rivals)
    return Claim(value=value, status=status, sources=(RECORD,), variants=variants)


def on(date: str, status: Status = Status.CONFIRMED, *rivals: str) -> Claim[EventDate]:
    """A date."""
    return claim(parse_date(date), status, [parse_date(rival) for rival in rivals])


def entity(
    name: str,
    kind: EntityType = EntityType.PERSON,
    ko: str = "",
    en: str = "",
    *,
    aliases: Sequence[str] = (),
    level: PlaceLevel | None = None,
    within: Iterable[Within] = (),
    provisions: Sequence[str] = (),
    lacks: Sequence[str] = (),
    complete: bool = False,
    article: str = "",
    preposition: str = "",
    reading: str = "",
) -> Entity:
    """Someone or something with a name."""
    return Entity(
        id=entity_id(name),
        type=kind,
        name=Text(ko or f"{name} 님", en or name.title()),
        aliases=tuple(Alias(alias, "en") for alias in aliases),
        level=level,
        within=tuple(within),
        provisions=tuple(map(entity_id, provisions)),
        lacks=tuple(map(entity_id, lacks)),
        complete=complete,
        article=article,
        preposition=preposition,
        reading=reading,
    )


def place(
    name: str,
    level: PlaceLevel = PlaceLevel.CITY,
    *within: Within | str,
    ko: str = "",
    en: str = "",
) -> Entity:
    """A place; what it lies in always is given by name."""
    edges = [inside(w) if isinstance(w, str) else w for w in within]
    return entity(name, EntityType.PLACE, ko, en, level=level, within=edges)


def inside(outer: str, start: str = "", end: str = "") -> Within:
    """That a place lies in another, from the first day to the day it ended."""
    return Within(
        place=entity_id(outer),
        start=parse_date(start) if start else None,
        end=parse_date(end) if end else None,
    )


def roster(
    *members: str | Claim[Filler], closed: bool = True, offices: Sequence[str] = ()
) -> Roster:
    """Who fills a role, by name; offices in the same order."""
    claims = []
    for n, member in enumerate(members):
        if isinstance(member, Claim):
            claims.append(member)
            continue
        office = entity_id(offices[n]) if n < len(offices) and offices[n] else None
        claims.append(confirmed(Filler(entity_id(member), office)))
    return Roster(members=tuple(claims), closed=closed)


def disputed(name: str, *rivals: str) -> Claim[Filler]:
    """Someone in a role, or one of the rivals."""
    others = [Filler(entity_id(rival)) for rival in rivals]
    return claim(Filler(entity_id(name)), Status.DISPUTED, others)


def event(
    name: str,
    kind: str = "visit",
    date: str | Claim[EventDate] | None = "1961-07-06",
    *,
    status: Status = Status.CONFIRMED,
    part_of: str = "",
    title: Text | None = None,
    tags: Sequence[str] = (),
    importance: int = 2,
    roles: Mapping[Role, Roster] | None = None,
    **named: str | Roster,
) -> Event:
    """Something that happened; a role is a name, or a roster."""
    filled: dict[Role, Roster] = {
        role: value if isinstance(value, Roster) else roster(value)
        for role, value in named.items()
    }
    return Event(
        id=EventId(f"t:{name}"),
        type=TypeId(f"core:{kind}"),
        title=title or Text(f"{name} 사건", f"The event {name}"),
        date=on(date) if isinstance(date, str) else date,
        roles={**(roles or {}), **filled},
        status=status,
        sources=(RECORD,),
        part_of=EventId(f"t:{part_of}") if part_of else None,
        tags=tuple(tags),
        importance=importance,
    )


def world(
    *things: Entity | Event, confusable: Sequence[tuple[str, str]] = ()
) -> FactBase:
    """The things as facts, over the event types that ship."""
    record = Source(id=RECORD, publisher=Text("기록원", "the Archive"), official=True)
    return FactBase(
        sources={RECORD: record},
        types=shipped().base.types,
        entities={thing.id: thing for thing in things if isinstance(thing, Entity)},
        events={thing.id: thing for thing in things if isinstance(thing, Event)},
        confusable=tuple((entity_id(a), entity_id(b)) for a, b in confusable),
    )


def people(count: int = 4) -> list[Entity]:
    """`p0`, `p1`, …, each under a name that is in no other."""
    return [entity(f"p{n}", ko=PEOPLE[n], en=PEOPLE_EN[n]) for n in range(count)]


def some_places() -> list[Entity]:
    """Two states that follow one another, another one, and what lies in them."""
    return [
        place("olda", PlaceLevel.COUNTRY, ko="옛누리", en="Oldavia"),
        place("newa", PlaceLevel.COUNTRY, ko="새누리", en="Newavia"),
        place("fara", PlaceLevel.COUNTRY, ko="먼나라", en="Faravia"),
        place(
            "prov",
            PlaceLevel.REGION,
            inside("olda", end="1991-12-26"),
            inside("newa", start="1991-12-26"),
            ko="솔고을",
            en="Solmark",
        ),
        place("city", PlaceLevel.CITY, "prov", ko="달재울", en="Dalzeul"),
        place("hall", PlaceLevel.SITE, "city", ko="별마당", en="Stjarna"),
        place("port", PlaceLevel.CITY, "prov", ko="물나루", en="Quayhurst"),
        place("town", PlaceLevel.CITY, "fara", ko="먼고을", en="Vzdaltown"),
    ]


def questions(base: FactBase) -> dict[str, Question]:
    """What is asked of the facts, by the part of the id after the pack."""
    found = generate(FactIndex(base), core_templates()).questions
    return {question.id.partition(":")[2]: question for question in found}


def refusals(base: FactBase) -> dict[str, str]:
    """What is not asked, with the reason, by the part of the id after the pack."""
    found = generate(FactIndex(base), core_templates()).refusals
    return {refusal.id.partition(":")[2]: refusal.code for refusal in found}
