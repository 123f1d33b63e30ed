"""What is certain, possible and impossible of every event: the three-valued index.

An event fits a description unless something given is *never* true of it. What is
not recorded is unknown, not false: an imprecise date, an open list, a place known
only by its country, a role that nobody wrote down.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from functools import cached_property, lru_cache

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.claims import Claim, Status
from quiz.facts.dates import (
    DateForm,
    EventDate,
    Precision,
    Span,
    parse_date,
)
from quiz.facts.entities import EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, EventId, Filler, Role, RoleSpec, Roster, TypeId
from quiz.questions.question import Given

# A span wider than this many years is looked at for every date.
_WIDE_YEARS = 40

_SIZE = {
    PlaceLevel.SITE: 1,
    PlaceLevel.CITY: 2,
    PlaceLevel.REGION: 3,
    PlaceLevel.AREA: 4,
    PlaceLevel.COUNTRY: 5,
}

# How many days `~` and `?` add at either end.
_SLACK = {
    Precision.DAY: 3,
    Precision.MONTH: 31,
    Precision.YEAR: 366,
    Precision.DECADE: 3660,
    Precision.CENTURY: 36600,
}


class Holds(IntEnum):
    """Whether something is true of an event."""

    NEVER = 0
    MAY = 1
    MUST = 2


class FactIndex:
    """Answers, for any event and anything given, whether it holds.

    `candidates` finds the events that may fit a description from the rarest
    thing given, so that the cost of a proof does not grow with the facts.
    """

    def __init__(self, base: FactBase) -> None:
        """Post every event under every value that is recorded of it."""
        self.base = base
        self._members: dict[tuple[str, str], list[EventId]] = defaultdict(list)
        self._open: dict[str, list[EventId]] = defaultdict(list)
        self._by_type: dict[TypeId, list[EventId]] = defaultdict(list)
        self._by_year: dict[int, list[EventId]] = defaultdict(list)
        self._wide: list[EventId] = []
        self._of_role: dict[str, list[EventId]] = defaultdict(list)
        self._postings: dict[Given, list[list[EventId]]] = {}
        self._holders: dict[EntityId, set[EntityId]] = defaultdict(set)
        self._type_values: dict[tuple[TypeId, TypeId], Holds] = {}
        self._spans: dict[EventId, list[Span]] = {}
        self._span: dict[EventId, Span] = {}
        self._last_day: dict[str, int] = {}
        # A proof asks the same of a place and a date over and over.
        self.around = lru_cache(maxsize=None)(base.around)
        self.maybe_around = lru_cache(maxsize=None)(base.maybe_around)
        for event in base.events.values():
            self._post(event)

    def _post(self, event: Event) -> None:
        self._by_type[event.type].append(event.id)
        spans = self._spans[event.id] = date_spans(event)
        self._span[event.id] = event_span(event)
        if event.date is not None and event.date.value.last is not None:
            day = event.date.value.last.span.last
            self._last_day[event.pack] = max(day, self._last_day.get(event.pack, day))
        for span in spans or [ALWAYS]:
            first, last = _year_of(span.first), _year_of(span.last)
            if last - first > _WIDE_YEARS:
                self._wide.append(event.id)
            else:
                for year in range(first, last + 1):
                    self._by_year[year].append(event.id)
        for role, spec in self.base.types[event.type].roles.items():
            roster = event.roles.get(role)
            if roster is None:
                if not spec.absent_means_none:
                    self._open[role].append(event.id)
                continue
            if not roster.closed:
                self._open[role].append(event.id)
            for filler, _ in possible_fillers(roster):
                self._members[role, filler.entity].append(event.id)
                self._of_role[role].append(event.id)
                if role == "companions":
                    self._members["visitor", filler.entity].append(event.id)
                if filler.office is not None:
                    self._holders[filler.office].add(filler.entity)

    # -- what holds ---------------------------------------------------------

    def holds(self, event: Event, given: Given) -> Holds:
        """Whether the given is certain, possible or impossible of the event."""
        if given.attribute == "type":
            return self._holds_type(event, TypeId(given.value))
        if given.attribute == "date":
            return self._holds_date(event, granule_span(given.value))
        if given.attribute == "date.whole":
            return _holds_whole_date(event, parse_date(given.value))
        if given.attribute == "both":
            return self._holds_both(event, *members_of(given))
        role, _, part = given.attribute.partition(".")
        spec = self.base.types[event.type].roles.get(role)
        if spec is None:
            return Holds.NEVER
        roster = event.roles.get(role)
        if roster is None:
            return Holds.NEVER if spec.absent_means_none else Holds.MAY
        value = EntityId(given.value)
        match part:
            case "all":
                return _holds_all(roster, members_of(given))
            case "office":
                holds = self._holds_office(roster, value)
                along = event.roles.get("companions") if role == "visitor" else None
                if along and any(m.value.office == value for m in along.members):
                    return max(holds, Holds.MAY)
                return holds
            case "provisions" | "lacks":
                return self._holds_provision(roster, part, value)
            case _ if spec.of is EntityType.PLACE:
                return self._holds_place(event, roster, value)
            case _:
                holds = _holds_member(roster, value)
                # Whoever came along was there as well, though not the one who led.
                came_along = role == "visitor" and value in _with(event)
                return max(holds, Holds.MAY) if came_along else holds

    def _holds_both(self, event: Event, one: EntityId, other: EntityId) -> Holds:
        """Whether the two were visitor and host, whichever of them came."""
        ways = ((one, other), (other, one))
        return max(
            min(
                self.holds(event, Given("visitor", visitor)),
                self.holds(event, Given("host", host)),
            )
            for visitor, host in ways
        )

    def _holds_type(self, event: Event, wanted: TypeId) -> Holds:
        holds = self._type_holds(event.type, wanted)
        if holds is Holds.MAY and event.part_of is not None:
            # Talks that are part of a visit on record are not another visit.
            whole = self.base.events[event.part_of]
            came = set(event.entities("visitor"))
            is_on_record = came and came <= {*whole.entities("visitor"), *_with(whole)}
            if is_on_record and self._type_holds(whole.type, wanted) is Holds.MUST:
                return Holds.NEVER
        return holds

    def _type_holds(self, kind: TypeId, wanted: TypeId) -> Holds:
        known = self._type_values.get((kind, wanted))
        if known is None:
            if self.base.is_kind_of(kind, wanted):
                known = Holds.MUST
            else:
                known = Holds.MAY if self.base.may_be(kind, wanted) else Holds.NEVER
            self._type_values[kind, wanted] = known
        return known

    def _holds_date(self, event: Event, granule: Span) -> Holds:
        """Whether the event lies within the granule: a day, month, year or decade."""
        if event.date is None:
            return Holds.MAY
        possible = self._spans[event.id]
        if is_certain(event.date) and granule.covers(possible[0]):
            return Holds.MUST
        if any(granule.meets(span) for span in possible):
            return Holds.MAY
        return Holds.NEVER

    def _holds_place(self, event: Event, roster: Roster, place: EntityId) -> Holds:
        span = self._span[event.id]
        best = Holds.NEVER if roster.closed else Holds.MAY
        around = set(self.maybe_around(place, span))
        for filler, certain in possible_fillers(roster):
            member = filler.entity
            if place == member or place in self.around(member, span):
                if certain:
                    return Holds.MUST
                best = Holds.MAY
            elif (
                member in around
                or place in self.maybe_around(member, span)
                or self._may_lie_in(member, place)
                or self._may_lie_in(place, member)
            ):
                best = Holds.MAY
        return best

    def _holds_office(self, roster: Roster, office: EntityId) -> Holds:
        best = Holds.NEVER if roster.closed else Holds.MAY
        for filler, certain in possible_fillers(roster):
            if filler.office == office:
                if certain:
                    return Holds.MUST
                best = Holds.MAY
            elif filler.office is None or filler.entity in self._holders[office]:
                best = Holds.MAY  # one may hold several offices
        return best

    def _holds_provision(self, roster: Roster, part: str, value: EntityId) -> Holds:
        best = Holds.NEVER if roster.closed else Holds.MAY
        for filler, certain in possible_fillers(roster):
            document = self.base.entities[filler.entity]
            listed = document.provisions if part == "provisions" else document.lacks
            if value in listed:
                if certain:
                    return Holds.MUST
                best = Holds.MAY
            elif part == "provisions" and value not in document.lacks:
                best = Holds.MAY  # what is listed of a document is not all of it
        return best

    # -- which events may fit -----------------------------------------------

    def candidates(self, description: Iterable[Given]) -> list[Event]:
        """Every event that may fit everything given, in the order of their ids."""
        description = tuple(description)
        postings = [self._posting(given) for given in description]
        rarest = min(postings, key=_size, default=[])
        events = self.base.events
        ids = sorted({event for part in rarest for event in part})
        return [events[i] for i in ids if self.may_fit(events[i], description)]

    def ruled_out(self, given: Given) -> int:
        """How many events the given alone excludes."""
        return len(self.base.events) - len(self.candidates((given,)))

    def times_named(self, role: Role, entity: EntityId) -> int:
        """In how many events the entity fills the role, at least one."""
        return max(1, len(self._members.get((role, entity), ())))

    def last_day(self, pack: str) -> int | None:
        """The last day on which anything in the pack may have happened."""
        return self._last_day.get(pack)

    def may_fit(self, event: Event, description: Iterable[Given]) -> bool:
        """Whether nothing given is impossible of the event."""
        return all(self.holds(event, given) for given in description)

    def _posting(self, given: Given) -> list[list[EventId]]:
        """Lists that hold every event of which the given may be true, and others."""
        known = self._postings.get(given)
        if known is None:
            known = self._postings[given] = list(self._parts(given))
        return known

    def _parts(self, given: Given) -> Iterator[list[EventId]]:
        if given.attribute == "type":
            for kind, events in self._by_type.items():
                if self._type_holds(kind, TypeId(given.value)):
                    yield events
            return
        if given.attribute in ("date", "date.whole"):
            span = granule_span(given.value)
            for year in range(_year_of(span.first), _year_of(span.last) + 1):
                yield self._by_year.get(year, [])
            yield self._wide
            return
        if given.attribute == "both":
            yield self._open["visitor"]
            for entity in members_of(given):
                yield self._members.get(("visitor", entity), [])
            return
        role, _, part = given.attribute.partition(".")
        yield self._open[role]
        if part == "all":
            yield self._members.get((role, members_of(given)[0]), [])
        elif part:
            yield self._of_role[role]
        else:
            value = EntityId(given.value)
            yield self._members.get((role, value), [])
            if self.base.entities[value].type is EntityType.PLACE:
                for member in self._near(value):
                    yield self._members.get((role, member), [])

    @cached_property
    def _inside(self) -> Mapping[EntityId, tuple[EntityId, ...]]:
        """For every place, those that lie in it at any time."""
        inside: dict[EntityId, list[EntityId]] = defaultdict(list)
        for place in self.base.of_type(EntityType.PLACE):
            for around in self.base.maybe_around(place.id, ALWAYS):
                inside[around].append(place.id)
        return {place: tuple(found) for place, found in inside.items()}

    def _near(self, place: EntityId) -> Iterator[EntityId]:
        """Places around this one or inside it, at any time, as far as is known."""
        yield from self.maybe_around(place, ALWAYS)
        yield from self._inside.get(place, ())
        yield from (e for e in self._adrift if self._may_lie_in(e, place))
        if place in self._adrift:
            places = self.base.of_type(EntityType.PLACE)
            yield from (e.id for e in places if self._may_lie_in(place, e.id))

    @cached_property
    def _adrift(self) -> frozenset[EntityId]:
        """The places of which no one recorded in which country they lie."""
        return frozenset(
            place.id
            for place in self.base.of_type(EntityType.PLACE)
            if not any(
                self.base.entities[around].level is PlaceLevel.COUNTRY
                for around in (place.id, *self.maybe_around(place.id, ALWAYS))
            )
        )

    def _may_lie_in(self, inner: EntityId, outer: EntityId) -> bool:
        """Whether nothing recorded keeps one place from lying in the other."""
        if inner not in self._adrift:
            return False
        small, large = (self.base.entities[place].level for place in (inner, outer))
        return small is not None and large is not None and _SIZE[small] < _SIZE[large]


def _with(event: Event) -> tuple[EntityId, ...]:
    """Who is recorded to have come along."""
    return event.entities("companions")


def _size(posting: list[list[EventId]]) -> int:
    return sum(map(len, posting))


@lru_cache(maxsize=65536)
def granule_span(value: str) -> Span:
    """The days of a date that a stem gives."""
    return parse_date(value).span


def possible_fillers(roster: Roster) -> Iterator[tuple[Filler, bool]]:
    """Who may fill the role, each with whether that is certain."""
    for member in roster.members:
        yield member.value, member.status is not Status.DISPUTED
        for rival in member.rivals:
            yield rival, False


def _holds_member(roster: Roster, value: EntityId) -> Holds:
    best = Holds.NEVER if roster.closed else Holds.MAY
    for filler, certain in possible_fillers(roster):
        if filler.entity == value:
            if certain:
                return Holds.MUST
            best = Holds.MAY
    return best


def _holds_all(roster: Roster, wanted: tuple[EntityId, ...]) -> Holds:
    """Whether these and no others fill the role."""
    possible = {filler.entity for filler, _ in possible_fillers(roster)}
    certain = {filler.entity for filler, sure in possible_fillers(roster) if sure}
    if roster.closed and not set(wanted) <= possible:
        return Holds.NEVER
    if not certain <= set(wanted):
        return Holds.NEVER
    is_sure = roster.closed and certain == possible == set(wanted)
    return Holds.MUST if is_sure else Holds.MAY


def members_of(given: Given) -> tuple[EntityId, ...]:
    """The entities of a given that names everyone in a role."""
    return tuple(EntityId(part) for part in given.value.split("+"))


def _holds_whole_date(event: Event, date: EventDate) -> Holds:
    """Whether the event began and ended as the date says, which may be coarser."""
    claim = event.date
    if claim is None:
        return Holds.MAY
    if date.first is None or date.last is None:
        return Holds.NEVER  # only whole durations are given
    start, end = date.first.span, date.last.span
    first, last = _ends(claim.value)
    is_sure = is_certain(claim) and claim.value.form is DateForm.DURATION
    if is_sure and start.covers(first) and end.covers(last):
        return Holds.MUST
    for version in (claim.value, *claim.rivals):
        first, last = _ends(version)
        if start.meets(first) and end.meets(last):
            return Holds.MAY
    return Holds.NEVER


def is_certain(claim: Claim[EventDate]) -> bool:
    """Whether a date is known to the precision that is written."""
    date = claim.value
    return (
        claim.status is not Status.DISPUTED
        and not date.is_approximate
        and not date.is_uncertain
    )


def date_spans(event: Event) -> list[Span]:
    """The days the event may have touched, its rival dates included."""
    if event.date is None:
        return []
    dates = (event.date.value, *event.date.rivals)
    return [_widened(date) for date in dates]


def event_span(event: Event) -> Span:
    """The days the event may have touched; all of time where no date is known."""
    spans = date_spans(event)
    if not spans:
        return ALWAYS
    return Span(min(s.first for s in spans), max(s.last for s in spans))


def _widened(date: EventDate) -> Span:
    """The span with what `~` and `?` add: a unit of the precision, or three days."""
    span = date.span
    if not (date.is_approximate or date.is_uncertain):
        return span
    slack = _SLACK[date.precision]
    return Span(span.first - slack, span.last + slack)


def _ends(date: EventDate) -> tuple[Span, Span]:
    """The days on which it may have begun, and those on which it may have ended."""
    whole = _widened(date)
    if date.form is not DateForm.DURATION:
        return whole, whole
    slack = date.span.first - whole.first
    first = date.first.span.last + slack if date.first else whole.last
    last = date.last.span.first - slack if date.last else whole.first
    return Span(whole.first, first), Span(last, whole.last)


def _year_of(day: int) -> int:
    """A year near the day; neighbours overlap, so an error of one is harmless."""
    return day * 400 // 146097


def role_spec(base: FactBase, event: Event, role: Role) -> RoleSpec | None:
    """What may fill the role of this event; None where its type has no such role."""
    return base.types[event.type].roles.get(role)
