"""What is certain, possible and impossible of every event: the three-valued index.

An event fits a description unless something given is *never* true of it. What is
not recorded is unknown, not false: an imprecise date, an open list, a place known
only by its country, a role that nobody wrote down.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from functools import cached_property, lru_cache, partial
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
from quiz.questions.postings import Postings, possible_values
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
Look = Callable[[Event, str], "Holds"]
_LATELY = 64  # descriptions whose events are remembered


class Holds(IntEnum):
    """Whether something is true of an event."""

    NEVER = 0
    MAY = 1
    MUST = 2


_NEVER, _MAY, _MUST = Holds.NEVER, Holds.MAY, Holds.MUST


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
        self._looks: dict[tuple[str, TypeId], Look] = {}
        self._kinds: dict[tuple[str, ...], frozenset[TypeId]] = {}
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
        attribute, value = given
        look = self._looks.get((attribute, event.type))
        if look is None:
            look = self._look_for(attribute, event.type)
            self._looks[attribute, event.type] = look
        return look(event, value)

    def _look_for(self, attribute: str, kind: TypeId) -> Look:
        """How to find out whether such a thing holds of an event of a type."""
        if attribute == "type":
            return lambda event, value: self._holds_type(event, TypeId(value))
        if attribute == "date":
            return self._holds_date
        if attribute == "date.whole":
            return lambda event, value: _holds_whole_date(event, parse_date(value))
        if attribute == "both":
            return self._holds_both
        if attribute in OF_SERIES:
            return lambda event, value: self._holds_of_series(
                event, Given(attribute, value)
            )
        role, _, part = attribute.partition(".")
        spec = self.base.types[kind].roles.get(role)
        if spec is None:
            return lambda *_: _NEVER
        return self._look_at_role(role, part, spec)

    def _look_at_role(self, role: Role, part: str, spec: RoleSpec) -> Look:
        absent = _NEVER if spec.absent_means_none else _MAY
        look: Callable[[Event, Roster, str], Holds]
        match part:
            case "all":
                look = _holds_all
            case "office":
                look = partial(self._holds_office, role)
            case "provisions" | "lacks":
                look = partial(self._holds_provision, part)
            case _ if spec.of is EntityType.PLACE:
                look = self._holds_place
            case _ if role == "visitor":
                look = _holds_visitor
            case _:
                look = _holds_member

        def look_at(event: Event, value: str) -> Holds:
            roster = event.roles.get(role)
            return absent if roster is None else look(event, roster, value)

        return look_at

    def _holds_of_series(self, event: Event, given: Given) -> Holds:
        if event.id in members_told(given, self.base):
            return _MUST
        is_open = (
            given.attribute == "series" and not series_in(given, self.base).complete
        )
        return _MAY if is_open else _NEVER

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

    def _holds_both(self, event: Event, value: str) -> Holds:
        """Whether the two were visitor and host, whichever of them came."""
        one, other = value.split("+")
        best = _NEVER
        for visitor, host in ((one, other), (other, one)):
            came = self.holds(event, Given("visitor", visitor))
            if came:
                best = max(best, min(came, self.holds(event, Given("host", host))))
        return best

    def _holds_type(self, event: Event, wanted: TypeId) -> Holds:
        holds = self._type_holds(event.type, wanted)
        if holds is _MAY and event.part_of is not None:
            # Talks that are part of a visit on record are not another visit.
            whole = self.base.events[event.part_of]
            came = set(event.entities("visitor"))
            is_on_record = came and came <= {*whole.entities("visitor"), *_with(whole)}
            if is_on_record and self._type_holds(whole.type, wanted) is _MUST:
                return _NEVER
        if holds is _MAY and any(
            wanted in coverage.types for coverage in self.coverage_of(event)
        ):
            return _NEVER  # or it would be on record as one
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
                known = _MUST
            else:
                known = _MAY if self.base.may_be(kind, wanted) else _NEVER
            self._type_values[kind, wanted] = known
        return known

    def _holds_date(self, event: Event, value: str) -> Holds:
        """Whether the event lies within a day, month, year or decade."""
        if event.date is None:
            return _MAY
        granule, possible = granule_span(value), self._spans[event.id]
        if is_certain(event.date) and granule.covers(possible[0]):
            return _MUST
        for span in possible:
            if granule.meets(span):
                return _MAY
        return _NEVER

    def _holds_place(self, event: Event, roster: Roster, value: str) -> Holds:
        place, span = EntityId(value), self._span[event.id]
        best = _NEVER if roster.closed else _MAY
        around = self.geography.maybe_around(place, span)
        for filler, certain in possible_fillers(roster):
            member = filler.entity
            if place == member or place in self.geography.around(member, span):
                if certain:
                    return _MUST
                best = _MAY
            elif (
                member in around
                or place in self.geography.maybe_around(member, span)
                or self.geography.may_lie_in(member, place)
                or self.geography.may_lie_in(place, member)
            ):
                best = _MAY
        return best

    def _holds_office(
        self, role: Role, event: Event, roster: Roster, value: str
    ) -> Holds:
        office = EntityId(value)
        best = _NEVER if roster.closed else _MAY
        along = event.roles.get("companions") if role == "visitor" else None
        if along and any(m.value.office == office for m in along.members):
            best = _MAY
        for filler, certain in possible_fillers(roster):
            if filler.office == office:
                if certain:
                    return _MUST
                best = _MAY
            elif filler.office is None or filler.entity in self._holders[office]:
                best = _MAY  # one may hold several offices
        return best

    def _holds_provision(
        self, part: str, _: Event, roster: Roster, value: str
    ) -> Holds:
        best = _NEVER if roster.closed else _MAY
        for filler, certain in possible_fillers(roster):
            document = self.base.entities[filler.entity]
            listed = document.provisions if part == "provisions" else document.lacks
            if value in listed:
                if certain:
                    return _MUST
                best = _MAY
            elif (
                part == "provisions"
                and value not in document.lacks
                and not document.complete
            ):
                best = _MAY  # what is listed of a document is not all of it
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
        postings, events = self._postings, self._events
        numbers = postings.that_may_fit(description, self._kinds_of(description))
        found = [events[number] for number in sorted(numbers)]
        unsure = [one for one in description if not postings.is_exact(one.attribute)]
        if not unsure:
            return found
        return [event for event in found if self.may_fit(event, unsure)]

    def _kinds_of(self, description: tuple[Given, ...]) -> frozenset[TypeId]:
        """The types that may be all those given."""
        wanted = tuple(
            [value for attribute, value in description if attribute == "type"]
        )
        known = self._kinds.get(wanted)
        if known is None:
            known = self._kinds[wanted] = frozenset(
                kind
                for kind in self.base.types
                if all(self._type_holds(kind, TypeId(one)) for one in wanted)
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


def _holds_member(_: Event, roster: Roster, value: str) -> Holds:
    best = _NEVER if roster.closed else _MAY
    for member in roster.members:
        if member.status is Status.DISPUTED:
            if any(one.entity == value for one in possible_values(member)):
                best = _MAY
        elif member.value.entity == value:
            return _MUST
    return best


def _holds_visitor(event: Event, roster: Roster, value: str) -> Holds:
    holds = _holds_member(event, roster, value)
    # Whoever came along was there as well, though not the one who led.
    if not holds and value in _with(event):
        return _MAY
    return holds


def _holds_all(_: Event, roster: Roster, value: str) -> Holds:
    """Whether these and no others fill the role."""
    wanted = set(value.split("+"))
    possible = {filler.entity for filler, _ in possible_fillers(roster)}
    certain = {filler.entity for filler, sure in possible_fillers(roster) if sure}
    if roster.closed and not wanted <= possible:
        return _NEVER
    if not certain <= wanted:
        return _NEVER
    is_sure = roster.closed and certain == possible == wanted
    return _MUST if is_sure else _MAY


def members_of(given: Given) -> tuple[EntityId, ...]:
    """The entities of a given that names everyone in a role."""
    return tuple(EntityId(part) for part in given.value.split("+"))


def _holds_whole_date(event: Event, date: EventDate) -> Holds:
    """Whether the event began and ended as the date says, which may be coarser."""
    claim = event.date
    if claim is None:
        return _MAY
    if date.first is None or date.last is None:
        return _NEVER  # only whole durations are given
    start, end = date.first.span, date.last.span
    first, last = _ends(claim.value)
    is_sure = is_certain(claim) and claim.value.form is DateForm.DURATION
    if is_sure and start.covers(first) and end.covers(last):
        return _MUST
    for version in (claim.value, *claim.rivals):
        first, last = _ends(version)
        if start.meets(first) and end.meets(last):
            return _MAY
    return _NEVER


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
