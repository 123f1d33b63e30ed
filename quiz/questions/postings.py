"""Under every value, the events that may have it: what a proof begins with.

An event is a number here, its place in the order of ids, so that what two values
have in common is an intersection of sets. A posting may hold events that do not
fit (`is_exact` says when it cannot); it never lacks one that does.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quiz.facts.base import FactBase
from quiz.facts.claims import Claim
from quiz.facts.dates import Span, parse_date
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import Event, Filler, Role, Roster, TypeId
from quiz.questions.geography import Geography
from quiz.questions.question import Given
from quiz.questions.series import OF_SERIES

Numbers = set[int]
Kinds = frozenset[TypeId]

_NONE: Numbers = set()
_NOT_POSTED = frozenset({"type", *OF_SERIES})
# Days are put in boxes of about a month and of about a year.
_MONTH, _YEAR = 30, 365
_FINE = 2 * _YEAR  # what lasts longer stands in no box of a month
_WIDE = 40 * _YEAR  # what lasts longer is looked at for every date


class Postings:
    """Every event under every value that is recorded of it."""

    def __init__(self, base: FactBase, geography: Geography) -> None:
        """Hold nothing; `post` adds an event."""
        self._base = base
        self._geography = geography
        self._kinds: list[TypeId] = []
        self._of_kind: dict[TypeId, Numbers] = defaultdict(set)
        self._members: dict[tuple[Role, EntityId], Numbers] = defaultdict(set)
        self._of_role: dict[Role, Numbers] = defaultdict(set)
        # Open lists by type: most types leave most roles open, and every stem
        # names a type.
        self._open: dict[Role, dict[TypeId, Numbers]] = defaultdict(dict)
        self._open_of: dict[tuple[Role, Kinds], list[Numbers]] = {}
        self._dates = _Dates()
        self._near: dict[tuple[Role, EntityId], Numbers] = {}
        self._exact: dict[str, bool] = {}
        self._parts_of_events: Numbers = set()

    def post(self, event: Event, spans: Iterable[Span]) -> None:
        """Add the next event, in the order of ids; it may lie on any of the spans."""
        number = len(self._kinds)
        self._kinds.append(event.type)
        self._of_kind[event.type].add(number)
        if event.part_of is not None:
            self._parts_of_events.add(number)
        for span in spans:
            self._dates.post(number, span)
        for role, spec in self._base.types[event.type].roles.items():
            roster = event.roles.get(role)
            if roster is not None:
                self._post_roster(number, role, roster)
            is_open = (
                not spec.absent_means_none if roster is None else not roster.closed
            )
            if is_open:
                self._open[role].setdefault(event.type, set()).add(number)
        # Whoever came along was there as well, though not the one who led.
        if "visitor" in event.roles:
            for companion in event.entities("companions"):
                self._members["visitor", companion].add(number)

    def _post_roster(self, number: int, role: Role, roster: Roster) -> None:
        for member in roster.members:
            for filler in possible_values(member):
                self._members[role, filler.entity].add(number)
                self._of_role[role].add(number)

    def times(self, role: Role, entity: EntityId) -> int:
        """In how many events the entity may fill the role."""
        return len(self._members.get((role, entity), _NONE))

    def that_may_fit(self, description: Sequence[Given], kinds: Kinds) -> Numbers:
        """The events of these types that are posted under everything given."""
        postings = [
            self._parts(attribute, value, kinds)
            for attribute, value in description
            if attribute not in _NOT_POSTED
        ]
        if not postings:
            return _NONE.union(*(self._of_kind.get(kind, _NONE) for kind in kinds))
        if len(postings) > 1:
            postings.sort(key=_size)
        found = _NONE.union(*postings[0])
        for parts in postings[1:]:
            if not found:
                break
            if len(parts) == 1:
                found &= parts[0]
            else:
                found = _NONE.union(*map(found.__and__, parts))
        of = self._kinds
        return {number for number in found if of[number] in kinds}

    def is_exact(self, attribute: str) -> bool:
        """Whether every event posted under such a given may have it."""
        known = self._exact.get(attribute)
        if known is None:
            known = self._exact[attribute] = self._is_plain(attribute)
        return known

    def _is_plain(self, attribute: str) -> bool:
        """Whether nothing but who is posted decides what holds."""
        if attribute == "type":
            return not self._parts_of_events and not self._base.coverage
        if attribute == "both":
            return True
        if attribute == "date" or attribute in OF_SERIES or "." in attribute:
            return False
        specs = (kind.roles.get(attribute) for kind in self._base.types.values())
        fills_places = any(spec and spec.of is EntityType.PLACE for spec in specs)
        return not fills_places or self._geography.is_timeless

    def _parts(self, attribute: str, value: str, kinds: Kinds) -> list[Numbers]:
        if attribute in ("date", "date.whole"):
            return self._dates.meeting(parse_date(value).span)
        if attribute == "both":
            one, other = (EntityId(part) for part in value.split("+"))
            return [self._pair(one, other, kinds) | self._pair(other, one, kinds)]
        role, _, part = attribute.partition(".")
        if part == "all":
            first = EntityId(value.partition("+")[0])
            posted = self._members.get((role, first), _NONE)
        elif part:
            posted = self._of_role[role]
        elif self._base.entities[EntityId(value)].type is EntityType.PLACE:
            posted = self._near_to(role, EntityId(value))
        else:
            posted = self._members.get((role, EntityId(value)), _NONE)
        return [*self._open_lists(role, kinds), posted]

    def _pair(self, visitor: EntityId, host: EntityId, kinds: Kinds) -> Numbers:
        """The events that may have had this visitor and this host."""
        visited = [
            *self._open_lists("visitor", kinds),
            self._members.get(("visitor", visitor), _NONE),
        ]
        hosted = [
            *self._open_lists("host", kinds),
            self._members.get(("host", host), _NONE),
        ]
        return _NONE.union(*[v & h for v in visited for h in hosted])

    def _open_lists(self, role: Role, kinds: Kinds) -> list[Numbers]:
        known = self._open_of.get((role, kinds))
        if known is None:
            lists = self._open.get(role, {})
            found = [numbers for kind, numbers in lists.items() if kind in kinds]
            known = self._open_of[role, kinds] = found
        return known

    def _near_to(self, role: Role, place: EntityId) -> Numbers:
        """The events whose place may be this one, or lie around it or inside it."""
        known = self._near.get((role, place))
        if known is None:
            places = (place, *self._geography.near(place))
            lists = (self._members.get((role, one), _NONE) for one in places)
            known = self._near[role, place] = _NONE.union(*lists)
        return known


def possible_values(member: Claim[Filler]) -> tuple[Filler, ...]:
    """Who or what a claim may mean, the versions that may be true included."""
    return (member.value, *member.rivals)


class _Dates:
    """The events in boxes of days; those that share a day share a box."""

    def __init__(self) -> None:
        self._months: dict[int, Numbers] = defaultdict(set)
        self._years: dict[int, Numbers] = defaultdict(set)
        self._long: dict[int, Numbers] = defaultdict(set)
        self._wide: Numbers = set()

    def post(self, number: int, span: Span) -> None:
        """Add an event that may lie on the span."""
        length = span.last - span.first
        if length > _WIDE:
            self._wide.add(number)
            return
        is_long = length > _FINE
        for box in range(span.first // _YEAR, span.last // _YEAR + 1):
            self._years[box].add(number)
            if is_long:
                self._long[box].add(number)
        if not is_long:
            for box in range(span.first // _MONTH, span.last // _MONTH + 1):
                self._months[box].add(number)

    def meeting(self, span: Span) -> list[Numbers]:
        """Sets that hold every event that may lie on a day of the span, and others."""
        first, last = span
        found = [self._wide] if self._wide else []
        years = range(first // _YEAR, last // _YEAR + 1)
        if last - first > 2 * _MONTH:
            return found + [self._years[box] for box in years if box in self._years]
        found += [self._long[box] for box in years if box in self._long]
        months = range(first // _MONTH, last // _MONTH + 1)
        return found + [self._months[box] for box in months if box in self._months]


def _size(parts: list[Numbers]) -> int:
    return sum(map(len, parts))
