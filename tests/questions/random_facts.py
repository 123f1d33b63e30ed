"""Random fact bases: every sort of doubt that a record may have, over few names.

Few names and few years, so that events collide as much as they can.
"""

from hypothesis import strategies as st

from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, Status
from quiz.facts.dates import DateForm, DatePoint, EventDate, Precision, days_in_month
from quiz.facts.entities import Entity, EntityType, PlaceLevel
from quiz.facts.events import Event, Filler, Roster
from tests.questions.facts import (
    claim,
    entity,
    entity_id,
    event,
    inside,
    people,
    place,
    shipped,
    world,
)

KINDS = (
    *("visit", "visit", "delegation", "talks", "summit", "reception", "signing"),
    *("initialling", "lapse", "gift", "takes-office", "term", "call", "meeting"),
    *("ceremony", "statement", "support", "relations", "entry-into-force"),
)
YEARS = (1949, 1961, 1991, 1992, 2000)
CERTAIN_MOSTLY = (*([Status.CONFIRMED] * 8), Status.SINGLE, Status.DISPUTED)


def _things() -> list[Entity]:
    kinds = {
        EntityType.OFFICE: (
            ("o0", "가온직", "Chair"),
            ("o1", "나래직", "Warden"),
            ("o2", "다솜직", "Reeve"),
        ),
        EntityType.TOPIC: (
            ("x0", "쇠길", "rails"),
            ("x1", "고기잡이", "fishery"),
            ("x2", "별찾기", "stargazing"),
        ),
        EntityType.ITEM: (
            ("i0", "긴칼", "a sabre"),
            ("i1", "털모자", "a fur hat"),
            ("i2", "꽃병", "a vase"),
        ),
        EntityType.ORGANISATION: (
            ("g0", "한울회", "Hanul"),
            ("g1", "두레단", "Dure"),
            ("g2", "세모임", "Semo"),
        ),
        EntityType.PROVISION: (
            ("v0", "서로돕기", "mutual help"),
            ("v1", "곧알리기", "prompt notice"),
            ("v2", "문열기", "open doors"),
        ),
    }
    return [
        entity(name, kind, ko, en)
        for kind, rows in kinds.items()
        for name, ko, en in rows
    ]


PLACES = [
    place("olda", PlaceLevel.COUNTRY, ko="옛누리", en="Oldavia"),
    place("newa", PlaceLevel.COUNTRY, ko="새누리", en="Newavia"),
    place("fara", PlaceLevel.COUNTRY, ko="먼나라", en="Faravia"),
    place("area", PlaceLevel.AREA, inside("olda", end="1991-12-26"), inside("newa", start="1991-12-26"), ko="동녘땅", en="Eastlands"),
    place("prov", PlaceLevel.REGION, "area", inside("olda", end="1991-12-26"), inside("newa", start="1991-12-26"), ko="솔고을", en="Solmark"),
    place("city", PlaceLevel.CITY, "prov", ko="달재울", en="Dalzeul"),
    place("hall", PlaceLevel.SITE, "city", ko="별마당", en="Stjarna"),
    place("port", PlaceLevel.CITY, inside("olda", end="1991"), inside("newa", start="1992"), ko="물나루", en="Quayhurst"),
    place("town", PlaceLevel.CITY, "fara", ko="먼고을", en="Vzdaltown"),
    place("gate", PlaceLevel.SITE, "fara", ko="돌문터", en="Kamenport"),
]  # fmt: skip


@st.composite
def points(draw: st.DrawFn) -> DatePoint:
    """A point of any precision, now and then approximate or uncertain."""
    year = draw(st.sampled_from(YEARS))
    marks = draw(st.sampled_from(["", "", "", "", "", "~", "?", "%"]))
    approximate, uncertain = marks in ("~", "%"), marks in ("?", "%")
    precision = draw(st.sampled_from([*Precision, Precision.DAY, Precision.YEAR]))
    match precision:
        case Precision.DAY:
            month = draw(st.sampled_from([1, 7, 12]))
            day = draw(st.sampled_from([1, 6, days_in_month(year, month)]))
            return DatePoint(year, month, day, precision, approximate, uncertain)
        case Precision.MONTH:
            month = draw(st.sampled_from([1, 7, 12]))
            return DatePoint(year, month, None, precision, approximate, uncertain)
        case Precision.YEAR:
            return DatePoint(year, None, None, precision, approximate, uncertain)
        case Precision.DECADE:
            decade = year // 10 * 10
            return DatePoint(decade, None, None, precision, approximate, uncertain)
        case _:
            century = year // 100 * 100
            return DatePoint(century, None, None, precision, approximate, uncertain)


@st.composite
def dates(draw: st.DrawFn) -> EventDate:
    """A point, a duration, perhaps open, or somewhere between."""
    form = draw(st.sampled_from([DateForm.POINT, DateForm.POINT, *DateForm]))
    a = draw(points())
    if form is DateForm.POINT:
        return EventDate(form, a, a)
    b = draw(points())
    first, last = sorted((a, b), key=lambda point: point.span)
    if first.span.first > last.span.last:
        first, last = last, first
    if form is DateForm.DURATION:
        end = draw(st.sampled_from(["both", "both", "both", "first", "last"]))
        return EventDate(
            form, None if end == "last" else first, None if end == "first" else last
        )
    return EventDate(form, first, last)


@st.composite
def date_claims(draw: st.DrawFn) -> Claim[EventDate] | None:
    if draw(st.integers(0, 14)) == 0:
        return None
    status = draw(st.sampled_from(CERTAIN_MOSTLY))
    rivals = draw(st.lists(dates(), max_size=2)) if status is Status.DISPUTED else []
    return claim(draw(dates()), status, rivals)


@st.composite
def rosters(
    draw: st.DrawFn, names: list[str], offices: list[str], closed: bool
) -> Roster:
    """One to three of the names, some disputed, the list now and then open."""
    chosen = draw(
        st.lists(
            st.sampled_from(names),
            min_size=1,
            max_size=draw(st.sampled_from([1, 1, 1, 2, 3])),
            unique=True,
        )
    )
    members = []
    for name in chosen:
        office = draw(st.sampled_from([None, None, *offices])) if offices else None
        filler = Filler(entity_id(name), entity_id(office) if office else None)
        status = draw(st.sampled_from(CERTAIN_MOSTLY))
        others = draw(st.lists(st.sampled_from(names), max_size=1))
        rivals = [Filler(entity_id(other)) for other in others if other not in chosen]
        members.append(claim(filler, status, rivals))
    is_closed = draw(st.sampled_from([closed, closed, closed, True, False]))
    return Roster(members=tuple(members), closed=is_closed)


@st.composite
def events(draw: st.DrawFn, number: int, names: dict[EntityType, list[str]]) -> Event:
    kind = draw(st.sampled_from(KINDS))
    roles: dict[str, Roster] = {}
    for role, spec in shipped().base.types[event("x", kind).type].roles.items():
        if spec.of not in names or draw(st.integers(0, 5)) == 0:
            continue
        offices = names[EntityType.OFFICE] if spec.of is EntityType.PERSON else []
        roles[role] = draw(rosters(names[spec.of], offices, spec.closed))
    status = draw(st.sampled_from([*([Status.CONFIRMED] * 9), Status.SINGLE]))
    part_of = (
        f"e{draw(st.integers(0, number - 1))}"
        if number and draw(st.integers(0, 4)) == 0
        else ""
    )
    return event(
        f"e{number}", kind, draw(date_claims()), status=status, part_of=part_of, **roles
    )


@st.composite
def fact_bases(draw: st.DrawFn, most: int = 12) -> FactBase:
    """From three events to `most`, over a handful of names."""
    things = [*people(5), *PLACES, *_things()]
    provisions = ["v0", "v1", "v2"]
    for n, (ko, en) in enumerate(
        (("첫약속", "Alpha Pact"), ("둘약속", "Beta Pact"), ("셋약속", "Gamma Pact"))
    ):
        has = draw(st.lists(st.sampled_from(provisions), max_size=2, unique=True))
        lacks = draw(st.lists(st.sampled_from(provisions), max_size=2, unique=True))
        things.append(
            entity(
                f"d{n}",
                EntityType.DOCUMENT,
                ko,
                en,
                provisions=has,
                lacks=[one for one in lacks if one not in has],
            )
        )
    names: dict[EntityType, list[str]] = {}
    for thing in things:
        names.setdefault(thing.type, []).append(thing.local_id)
    count = draw(st.integers(3, most))
    return world(*things, *(draw(events(n, names)) for n in range(count)))
