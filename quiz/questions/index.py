"""What is certain, possible and impossible of every event: the three-valued index.

An event fits a description unless something given is *never* true of it. What is
not recorded is unknown, not false: an imprecise date, an open list, a place known
only by its country, a role that nobody wrote down.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from functools import cached_property, lru_cache
from itertools import product, repeat

from quiz.facts.base import ALWAYS, FactBase
from quiz.facts.claims import Claim, Status
from quiz.facts.coverage import Coverage
from quiz.facts.dates import (
    DateForm,
    EventDate,
    Precision,
    Span,
    parse_date,
)
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import (
    Event,
    EventId,
    EventType,
    Filler,
    Role,
    RoleSpec,
    Roster,
    Series,
    TypeId,
)
from quiz.questions.coverage import covering_event
from quiz.questions.geography import Geography
from quiz.questions.names import Names
from quiz.questions.namesakes import Namesakes, namesakes
from quiz.questions.postings import Postings
from quiz.questions.question import Given
from quiz.questions.series import OF_SERIES, members_told, series_in
from quiz.questions.wording import Vocabulary

# How many days `~` and `?` add at either end.
_SLACK = {
    Precision.DAY: 3,
    Precision.MONTH: 31,
    Precision.YEAR: 366,
    Precision.DECADE: 3660,
    Precision.CENTURY: 36600,
}
Look = Callable[[Event, Given], "Holds"]
_LATELY = 64  # descriptions whose events are remembered


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
        self.geography = Geography(base)
        self.vocabulary = Vocabulary(base)
        self.names = Names(base)
        self._postings = Postings(base, self.geography)
        self._events = sorted(base.events.values(), key=lambda event: event.id)
        self._coverage: dict[EventId, tuple[Coverage, ...]] = {}
        self._holders: dict[EntityId, set[EntityId]] = defaultdict(set)
        self._type_values: dict[tuple[TypeId, TypeId], Holds] = {}
        self._said_types: dict[tuple[TypeId, tuple[TypeId, ...]], Given] = {}
        self._looks: dict[str, Look] = {}
        self._kinds: dict[tuple[Given, ...], frozenset[TypeId]] = {}
        self._spans: dict[EventId, list[Span]] = {}
        self._span: dict[EventId, Span] = {}
        # What was looked for is often looked for again soon: of one event the year,
        # the month and the day.
        self._lately: dict[tuple[Given, ...], list[Event]] = {}
        self._last_day: dict[str, int] = {}
        for event in self._events:
            self._post(event)

    def _post(self, event: Event) -> None:
        spans = self._spans[event.id] = date_spans(event)
        whole = self._span[event.id] = _hull(spans)
        self._postings.post(event, spans or (whole,))
        if event.date is not None and event.date.value.last is not None:
            day = event.date.value.last.span.last
            self._last_day[event.pack] = max(day, self._last_day.get(event.pack, day))
        for person, office in offices_held(event, self.base.types):
            self._holders[office].add(person)

    # -- what holds ---------------------------------------------------------

    def holds(self, event: Event, given: Given) -> Holds:
        """Whether the given is certain, possible or impossible of the event."""
        look = self._looks.get(given.attribute)
        if look is None:
            look = self._looks[given.attribute] = self._look_for(given.attribute)
        return look(event, given)

    def _look_for(self, attribute: str) -> Look:
        """How to find out whether such a thing holds of an event."""
        if attribute == "type":
            return lambda event, given: self._holds_type(event, TypeId(given.value))
        if attribute == "date":
            return lambda event, given: self._holds_date(
                event, granule_span(given.value)
            )
        if attribute == "date.whole":
            return lambda event, given: _holds_whole_date(
                event, parse_date(given.value)
            )
        if attribute == "both":
            return lambda event, given: self._holds_both(event, *members_of(given))
        if attribute in OF_SERIES:
            return self._holds_of_series
        role, _, part = attribute.partition(".")
        return lambda event, given: self._holds_role(event, given, role, part)

    def _holds_role(self, event: Event, given: Given, role: Role, part: str) -> Holds:
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
                if role == "visitor" and not holds and value in _with(event):
                    return Holds.MAY
                return holds

    def _holds_of_series(self, event: Event, given: Given) -> Holds:
        if event.id in members_told(given, self.base):
            return Holds.MUST
        is_open = (
            given.attribute == "series" and not series_in(given, self.base).complete
        )
        return Holds.MAY if is_open else Holds.NEVER

    def series_of(self, event: Event) -> tuple[Series, ...]:
        """The series that list the event, in the order of their ids."""
        return self._series.get(event.id, ())

    @cached_property
    def namesakes(self) -> Namesakes:
        """Who or what shares a name with others."""
        return namesakes(self.base)

    @cached_property
    def _series(self) -> Mapping[EventId, tuple[Series, ...]]:
        found: dict[EventId, tuple[Series, ...]] = {}
        for _, series in sorted(self.base.series.items()):
            for event in series.events:
                found[event] = (*found.get(event, ()), series)
        return found

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
        if holds is Holds.MAY and any(
            wanted in coverage.types for coverage in self.coverage_of(event)
        ):
            return Holds.NEVER  # or it would be on record as one
        return holds

    def said_type(self, kind: TypeId, types: tuple[TypeId, ...]) -> Given:
        """The first of these types that all events of the kind are of, to be given."""
        known = self._said_types.get((kind, types))
        if known is None:
            found = next(one for one in types if self.base.is_kind_of(kind, one))
            known = self._said_types[kind, types] = Given("type", found)
        return known

    def coverage_of(self, event: Event) -> tuple[Coverage, ...]:
        """What covers the event for certain, whatever its type."""
        if not self.base.coverage:
            return ()
        known = self._coverage.get(event.id)
        if known is None:
            found = tuple(covering_event(event, self.base))
            known = self._coverage[event.id] = found
        return known

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
        for span in possible:
            if granule.meets(span):
                return Holds.MAY
        return Holds.NEVER

    def _holds_place(self, event: Event, roster: Roster, place: EntityId) -> Holds:
        span = self._span[event.id]
        best = Holds.NEVER if roster.closed else Holds.MAY
        around = self.geography.maybe_around(place, span)
        for filler, certain in possible_fillers(roster):
            member = filler.entity
            if place == member or place in self.geography.around(member, span):
                if certain:
                    return Holds.MUST
                best = Holds.MAY
            elif (
                member in around
                or place in self.geography.maybe_around(member, span)
                or self.geography.may_lie_in(member, place)
                or self.geography.may_lie_in(place, member)
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
            elif (
                part == "provisions"
                and value not in document.lacks
                and not document.complete
            ):
                best = Holds.MAY  # what is listed of a document is not all of it
        return best

    # -- which events may fit -----------------------------------------------

    def candidates(self, description: Iterable[Given]) -> list[Event]:
        """Every event that may fit everything given, in the order of their ids."""
        description = tuple(description)
        found = self._lately.get(description)
        if found is None:
            if len(self._lately) >= _LATELY:
                self._lately.clear()
            found = self._find(description) if description else []
            self._lately[description] = found
        return found

    def _find(self, description: tuple[Given, ...]) -> list[Event]:
        numbers = self._postings.that_may_fit(description, self._kinds_of(description))
        unsure = [one for one in description if not self._postings.is_exact(one)]
        found = [self._events[number] for number in sorted(numbers)]
        if not unsure:
            return found
        return [event for event in found if self.may_fit(event, unsure)]

    def _kinds_of(self, description: tuple[Given, ...]) -> frozenset[TypeId]:
        """The types that may be all those given."""
        wanted = tuple(one for one in description if one.attribute == "type")
        known = self._kinds.get(wanted)
        if known is None:
            known = self._kinds[wanted] = frozenset(
                kind
                for kind in self.base.types
                if all(self._type_holds(kind, TypeId(one.value)) for one in wanted)
            )
        return known

    def ruled_out(self, given: Given) -> int:
        """How many events the given alone excludes."""
        return len(self.base.events) - len(self.candidates((given,)))

    def span_of(self, event: Event) -> Span:
        """The days an event of the facts may have touched, as `event_span` says."""
        return self._span[event.id]

    def times_named(self, role: Role, entity: EntityId) -> int:
        """In how many events the entity fills the role, at least one."""
        return max(1, self._postings.times(role, entity))

    def last_day(self, pack: str) -> int | None:
        """The last day on which anything in the pack may have happened."""
        return self._last_day.get(pack)

    def may_fit(self, event: Event, description: Iterable[Given]) -> bool:
        """Whether nothing given is impossible of the event."""
        return all(map(self.holds, repeat(event), description))


def _with(event: Event) -> tuple[EntityId, ...]:
    """Who is recorded to have come along."""
    return event.entities("companions")


@lru_cache(maxsize=65536)
def granule_span(value: str) -> Span:
    """The days of a date that a stem gives."""
    return parse_date(value).span


def possible_fillers(roster: Roster) -> list[tuple[Filler, bool]]:
    """Who may fill the role, each with whether that is certain."""
    found: list[tuple[Filler, bool]] = []
    for member in roster.members:
        if member.status is not Status.DISPUTED:
            found.append((member.value, True))
        else:
            found += [(filler, False) for filler in (member.value, *member.rivals)]
    return found


def offices_held(
    event: Event, types: Mapping[TypeId, EventType]
) -> Iterator[tuple[EntityId, EntityId]]:
    """Who may hold which office by the record of the event.

    That is told with the person, or by an office that has a role beside them: of who
    takes it, or holds it for a term. Whom such an event only names may hold it too.
    """
    offices: list[EntityId] = []
    people: list[EntityId] = []
    for role, roster in event.roles.items():
        of = types[event.type].roles[role].of
        for filler, _ in possible_fillers(roster):
            if filler.office is not None:
                yield filler.entity, filler.office
            if of is EntityType.OFFICE:
                offices.append(filler.entity)
            elif of is EntityType.PERSON:
                people.append(filler.entity)
    yield from product(people, offices)


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
    return _hull(date_spans(event))


def _hull(spans: list[Span]) -> Span:
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


def role_spec(base: FactBase, event: Event, role: Role) -> RoleSpec | None:
    """What may fill the role of this event; None where its type has no such role."""
    return base.types[event.type].roles.get(role)
