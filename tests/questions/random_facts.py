"""Random fact bases: every sort of doubt that a record may have, over few names.

Few names and few years, so that events collide as much as they can. A base is more
or less doubtful as a whole: where little is doubtful, much is asked.
"""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, Status
from quiz.facts.coverage import Coverage, CoverageId
from quiz.facts.dates import (
    DateForm,
    DatePoint,
    EventDate,
    Precision,
    days_in_month,
    parse_date,
)
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.facts.events import Event, Filler, Roster, Series, SeriesId, TypeId
from quiz.language.text import Text
from tests.questions.facts import (
    RECORD,
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
    *("visit", "delegation", "talks", "summit", "reception", "signing", "gift"),
    *("initialling", "lapse", "takes-office", "term", "call", "meeting", "ceremony"),
    *("statement", "support", "relations", "entry-into-force", "ratification"),
)
YEARS = (1949, 1961, 1991, 1992, 2000)
HANDOVER = "1991-12-26"
HANDED_OVER = (inside("olda", end=HANDOVER), inside("newa", start=HANDOVER))
VAGUELY = (inside("olda", end="1991"), inside("newa", start="1992"))

NAMED = {
    EntityType.OFFICE: (("가온직", "Chair"), ("나래직", "Warden"), ("다솜직", "Reeve")),
    EntityType.TOPIC: (
        ("쇠길", "rails"),
        ("고기잡이", "fishery"),
        ("별찾기", "astronomy"),
    ),
    EntityType.ITEM: (("긴칼", "a sabre"), ("털모자", "a fur hat"), ("꽃병", "a vase")),
    EntityType.ORGANISATION: (
        ("한울회", "Hanul"),
        ("두레단", "Dure"),
        ("세모임", "Semo"),
    ),
    EntityType.PROVISION: (
        ("서로돕기", "aid"),
        ("곧알리기", "notice"),
        ("문열기", "trade"),
    ),
}
DOCUMENTS = (
    ("첫약속", "Alpha Pact"),
    ("둘약속", "Beta Pact"),
    ("셋약속", "Gamma Pact"),
)
PLACES = (
    place("olda", PlaceLevel.COUNTRY, ko="옛누리", en="Oldavia"),
    place("newa", PlaceLevel.COUNTRY, ko="새누리", en="Newavia"),
    place("fara", PlaceLevel.COUNTRY, ko="먼나라", en="Faravia"),
    place("area", PlaceLevel.AREA, *HANDED_OVER, ko="동녘땅", en="Eastlands"),
    place("prov", PlaceLevel.REGION, "area", *HANDED_OVER, ko="솔고을", en="Solmark"),
    place("city", PlaceLevel.CITY, "prov", ko="달재울", en="Dalzeul"),
    place("hall", PlaceLevel.SITE, "city", ko="별마당", en="Stjarna"),
    place("port", PlaceLevel.CITY, *VAGUELY, ko="물나루", en="Quayhurst"),
    place("town", PlaceLevel.CITY, "fara", ko="먼고을", en="Vzdaltown"),
    place("lost", PlaceLevel.CITY, ko="길잃골", en="Xyloburg"),
    place("gate", PlaceLevel.SITE, "fara", ko="돌문터", en="Kamenport"),
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """How often, of ten times, a record leaves something open."""

    tenths: int

    def strikes(self, draw: st.DrawFn) -> bool:
        """Whether this very thing is left open."""
        return draw(st.integers(0, 9)) > 9 - self.tenths

    def status(self, draw: st.DrawFn) -> Status:
        """Confirmed, if in no doubt."""
        if not self.strikes(draw):
            return Status.CONFIRMED
        return draw(st.sampled_from([Status.SINGLE, Status.DISPUTED]))


@st.composite
def points(draw: st.DrawFn, doubt: Doubt) -> DatePoint:
    """A point, perhaps approximate or uncertain, fine if in no doubt."""
    year = draw(st.sampled_from(YEARS))
    marks = draw(st.sampled_from("~?%")) if doubt.strikes(draw) else ""
    vague, unsure = marks in ("~", "%"), marks in ("?", "%")
    fine = [Precision.DAY, Precision.MONTH, Precision.YEAR]
    precision = draw(st.sampled_from([*Precision] if doubt.strikes(draw) else fine))
    month = draw(st.sampled_from([1, 7, 12]))
    last = days_in_month(year, month)
    day = draw(st.sampled_from([1, 6, last]))
    exact = DatePoint(year, month, day, Precision.DAY).at(precision)
    assert exact is not None
    return DatePoint(exact.year, exact.month, exact.day, precision, vague, unsure)


@st.composite
def dates(draw: st.DrawFn, doubt: Doubt) -> EventDate:
    """A point, a duration, perhaps open, or somewhere between."""
    form = draw(st.sampled_from([DateForm.POINT, DateForm.POINT, DateForm.DURATION]))
    if doubt.strikes(draw):
        form = draw(st.sampled_from(DateForm))
    a = draw(points(doubt))
    if form is DateForm.POINT:
        return EventDate(form, a, a)
    first, last = sorted((a, draw(points(doubt))), key=lambda point: point.span)
    if form is DateForm.BETWEEN or not doubt.strikes(draw):
        return EventDate(form, first, last)
    if draw(st.booleans()):
        return EventDate(form, None, last)
    return EventDate(form, first, None)


@st.composite
def date_claims(draw: st.DrawFn, doubt: Doubt) -> Claim[EventDate] | None:
    """A date, perhaps disputed; or none."""
    if doubt.strikes(draw) and draw(st.booleans()):
        return None
    status = doubt.status(draw)
    rivals = st.lists(dates(doubt), max_size=2)
    found = draw(rivals) if status is Status.DISPUTED else []
    return claim(draw(dates(doubt)), status, found)


@st.composite
def rosters(
    draw: st.DrawFn, doubt: Doubt, names: list[str], offices: list[str], closed: bool
) -> Roster:
    """One to three of the names, perhaps disputed or in office; perhaps open."""
    most = draw(st.sampled_from([1, 1, 1, 2, 3]))
    some = st.lists(st.sampled_from(names), min_size=1, max_size=most, unique=True)
    members = []
    chosen = draw(some)
    for name in chosen:
        office = draw(st.sampled_from(["", *offices]))
        status = doubt.status(draw)
        rivals = draw(st.lists(st.sampled_from(names), max_size=1))
        others = [Filler(entity_id(one)) for one in rivals if one not in chosen]
        filler = Filler(entity_id(name), entity_id(office) if office else None)
        members.append(claim(filler, status, others))
    is_open = doubt.strikes(draw) or not (closed or draw(st.booleans()))
    return Roster(members=tuple(members), closed=not is_open)


@st.composite
def events(
    draw: st.DrawFn, number: int, names: dict[EntityType, list[str]], doubt: Doubt
) -> Event:
    """An event of any type, with most of its roles."""
    kind = draw(st.sampled_from(KINDS))
    roles: dict[str, Roster] = {}
    for role, spec in shipped().base.types[event("x", kind).type].roles.items():
        if doubt.strikes(draw) or (not spec.closed and draw(st.booleans())):
            continue
        offices = names[EntityType.OFFICE] if spec.of is EntityType.PERSON else []
        roles[role] = draw(rosters(doubt, names[spec.of], offices, spec.closed))
    status = Status.SINGLE if doubt.strikes(draw) else Status.CONFIRMED
    part_of = ""
    if number and draw(st.integers(0, 4)) == 4:
        part_of = f"e{draw(st.integers(0, number - 1))}"
    date = draw(date_claims(doubt))
    return event(f"e{number}", kind, date, status=status, part_of=part_of, roles=roles)


@st.composite
def fact_bases(draw: st.DrawFn, most: int = 12) -> FactBase:
    """From three events to `most`, over a handful of names."""
    things = [*people(5), *PLACES]
    for kind, rows in NAMED.items():
        for n, (ko, en) in enumerate(rows):
            things.append(entity(f"{kind.value}{n}", kind, ko, en))
    laid_down = st.lists(st.sampled_from(["0", "1", "2"]), max_size=2, unique=True)
    for n, (ko, en) in enumerate(DOCUMENTS):
        has, lacks = draw(laid_down), draw(laid_down)
        things.append(
            entity(
                *(f"document{n}", EntityType.DOCUMENT, ko, en),
                provisions=[f"provision{one}" for one in has],
                lacks=[f"provision{one}" for one in lacks if one not in has],
                complete=draw(st.booleans()),
            )
        )
    names: dict[EntityType, list[str]] = {}
    for thing in things:
        names.setdefault(thing.type, []).append(thing.local_id)
    doubt = Doubt(draw(st.sampled_from([0, 1, 2, 4])))
    count = draw(st.integers(3, most))
    base = world(*things, *(draw(events(n, names, doubt)) for n in range(count)))
    series = draw(all_series([*base.events.values()]))
    return replace(base, coverage=draw(coverages(names)), series=series)


@st.composite
def all_series(draw: st.DrawFn, known: list[Event]) -> dict[SeriesId, Series]:
    """Some visits, in the order of their dates as far as these tell it."""
    visits = [e for e in known if e.type.endswith(("visit", "delegation")) and e.date]
    if not visits or draw(st.booleans()):
        return {}
    visits.sort(key=lambda e: (e.date.value.sort_key if e.date else (0, 0), e.id))
    some = draw(
        st.sets(st.sampled_from([e.id for e in visits]), min_size=1, max_size=5)
    )
    chosen = tuple(e.id for e in visits if e.id in some)
    complete = draw(st.booleans())
    found = Series(
        id=SeriesId("t:counted"),
        name=Text("세어 본 나들이", "the outings counted"),
        events=chosen,
        complete=complete,
        from_start=not complete and draw(st.booleans()),
        as_of=parse_date("2030"),
        according_to=Text("기록원", "the Archive"),
        count=claim(len(chosen)),
    )
    return {found.id: found}


@st.composite
def coverages(
    draw: st.DrawFn, names: dict[EntityType, list[str]]
) -> dict[CoverageId, Coverage]:
    """Often nothing is covered; or all visits of someone, there and then."""
    if draw(st.booleans()):
        return {}
    whose = st.sampled_from([*names[EntityType.OFFICE], *names[EntityType.PERSON]])
    roles = {"visitor": (entity_id(draw(whose)),)}
    if draw(st.booleans()):
        roles["place"] = (entity_id(draw(st.sampled_from(names[EntityType.PLACE]))),)
    coverage = Coverage(
        id=CoverageId("t:all"),
        name=Text("모든 방문", "all visits"),
        types=(TypeId("core:visit"),),
        period=parse_date(draw(st.sampled_from(["1900/2050", "1950/1995"]))),
        according_to=Text("기록원", "the Archive"),
        sources=(RECORD,),
        roles=roles,
    )
    return {coverage.id: coverage}
