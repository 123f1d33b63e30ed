"""Entries become event types, events and series."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from quiz.content.attributes import NO_ROLES
from quiz.content.claim_reader import Backing, ClaimReader
from quiz.content.declared import Declaration, Declared
from quiz.content.entity_reader import resolve_entity
from quiz.content.entries import Entry, Word, between_text
from quiz.content.format import EVENT
from quiz.content.lines import Space
from quiz.content.suggestions import did_you_mean
from quiz.content.yaml_lines import YamlList, YamlMap
from quiz.facts.claims import Claim
from quiz.facts.dates import DateForm, DateSyntaxError, EventDate, between
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import (
    Event,
    EventId,
    EventType,
    Filler,
    Length,
    Role,
    RoleSpec,
    Roster,
    Series,
    SeriesId,
    TypeId,
    parse_minutes,
)
from quiz.values import dataclass

PLACE: Role = "place"
_FIELDS = frozenset(field.name for field in EVENT.fields)
_TYPES = {kind.value: kind for kind in EntityType}


def read_types(declared: Declared) -> dict[TypeId, EventType]:
    """Every event type, each with its own roles and those of its `kinds_of`."""
    own = {d.id: _read_type(d, declared) for d in declared.all(Space.TYPE)}
    whole: dict[TypeId, EventType] = {}
    for declaration in declared.all(Space.TYPE):
        _complete(TypeId(declaration.id), own, whole, (), declared)
    return whole


def _read_type(declaration: Declaration, declared: Declared) -> EventType:
    entry = declaration.entry
    roles: dict[Role, RoleSpec] = {}
    listed = entry.entry("roles")
    for role in listed.values if listed else ():
        spec = listed.entry(role) if listed else None
        of = _TYPES.get(spec.text("of")) if spec else None
        if listed is not None and role in NO_ROLES:
            line = listed.line_of(role)
            declared.report(entry.document, line, "role-is-taken", role=role)
        elif spec is not None and of is not None:
            roles[role] = RoleSpec(
                of=of,
                name=spec.words("name"),
                closed=spec.flag("closed", default=True),
                absent_means_none=spec.flag("absent_means_none", default=False),
            )
    return EventType(
        id=TypeId(declaration.id),
        name=entry.words("name"),
        roles=roles,
        kinds_of=_type_ids(declaration, declared, "kinds_of"),
        may_be=_type_ids(declaration, declared, "may_be"),
    )


def _type_ids(
    declaration: Declaration, declared: Declared, key: str
) -> tuple[TypeId, ...]:
    document = declaration.entry.document
    found = [
        declared.resolve(Space.TYPE, word, declaration.pack, document)
        for word in declaration.entry.list(key)
    ]
    return tuple(TypeId(kind.id) for kind in found if kind is not None)


def _complete(
    kind: TypeId,
    own: Mapping[str, EventType],
    whole: dict[TypeId, EventType],
    below: tuple[TypeId, ...],
    declared: Declared,
) -> EventType:
    if kind in whole:
        return whole[kind]
    parents: list[TypeId] = []
    for parent in own[kind].kinds_of:
        if parent in (*below, kind):
            entry = _entry(declared, Space.TYPE, kind)
            line = entry.line_of("kinds_of")
            declared.report(entry.document, line, "types-in-a-circle", id=entry.id)
        else:
            parents.append(parent)
    roles: dict[Role, RoleSpec] = {}
    for parent in parents:
        inherited = _complete(parent, own, whole, (*below, kind), declared)
        roles = {**roles, **inherited.roles}
    whole[kind] = replace(
        own[kind], roles={**roles, **own[kind].roles}, kinds_of=tuple(parents)
    )
    return whole[kind]


def _entry(declared: Declared, space: Space, identity: str) -> Entry:
    declaration = declared.get(space, identity)
    if declaration is None:
        raise KeyError(identity)
    return declaration.entry


@dataclass(frozen=True, slots=True)
class EventReader:
    """Reads the events and series of one pack."""

    claims: ClaimReader
    types: Mapping[TypeId, EventType]

    @property
    def _declared(self) -> Declared:
        return self.claims.declared

    def read_event(self, declaration: Declaration) -> Event | None:
        """The event of an entry, before it inherits; None if it has no known type."""
        entry = declaration.entry
        word = entry.word("type")
        kind = word and self._declared.resolve(
            Space.TYPE, word, declaration.pack, entry.document
        )
        spec = self.types[TypeId(kind.id)] if kind else None
        backing = self.claims.backing(entry)
        self._check_title(entry)
        event = Event(
            id=EventId(declaration.id),
            type=TypeId(kind.id if kind else ""),
            title=entry.words("title"),
            date=self._date_claim(entry, backing),
            roles=self._roles(declaration, spec, backing),
            status=backing.status,
            sources=backing.sources,
            lengths=self._lengths(entry, backing),
            part_of=self._part_of(declaration),
            note=entry.words("note"),
            tags=tuple(word.text for word in entry.list("tags")),
            importance=entry.number("importance", 2),
            formerly=tuple(map(EventId, self._formerly(declaration))),
        )
        # Read in any case: a wrong type hides no other mistake.
        return event if kind else None

    def _check_title(self, entry: Entry) -> None:
        title = entry.words("title")
        if title.ko.endswith((".", "。")) or title.en.endswith("."):
            self._report(entry, entry.line_of("title"), "title-ends-with-stop")

    def _formerly(self, declaration: Declaration) -> tuple[str, ...]:
        """The full ids it had before, of this pack where they name no other."""
        entry = declaration.entry
        found: list[str] = []
        for word in entry.list("formerly"):
            is_full = ":" in word.text
            identity = word.text if is_full else f"{declaration.pack}:{word.text}"
            taken = self._declared.get(Space.EVENT, identity)
            if taken is not None:
                place = f"{taken.entry.document.file}:{taken.entry.line}"
                code = "formerly-in-use"
                self._report(entry, word.line, code, id=word.text, first=place)
            else:
                found.append(identity)
        return tuple(found)

    def read_series(
        self, declaration: Declaration, events: Mapping[EventId, Event]
    ) -> Series | None:
        """The series of an entry; None if it lacks what makes one."""
        entry = declaration.entry
        as_of, counted = entry.date("as_of"), entry.entry("count")
        members = self._listed(declaration, "events", events)
        apart = self._listed(declaration, "not_counted", events)
        if as_of is None or counted is None:
            return None
        count = self.claims.claim(
            counted.number("value", 0), counted, self.claims.backing(counted), _count
        )
        series = Series(
            id=SeriesId(declaration.id),
            name=entry.words("name"),
            events=tuple(event.id for event in members),
            complete=entry.flag("complete", default=False),
            from_start=entry.flag("from_start", default=False),
            as_of=as_of,
            according_to=entry.words("according_to"),
            count=count,
            not_counted=tuple(event.id for event in apart),
            formerly=tuple(map(SeriesId, self._formerly(declaration))),
        )
        if len(members) == len(entry.list("events")):
            self._check_count(series, counted)
            self._check_order(members, entry)
            self._check_day_of_counting(members, as_of, entry)
        for event, word in zip(apart, entry.list("not_counted"), strict=False):
            if event in members:
                self._report(entry, word.line, "series-counts-its-own", id=word.text)
        return series

    def _listed(
        self, declaration: Declaration, key: str, events: Mapping[EventId, Event]
    ) -> list[Event]:
        entry, members = declaration.entry, []
        for word in entry.list(key):
            found = self._declared.resolve(
                Space.EVENT, word, declaration.pack, entry.document
            )
            event = events.get(EventId(found.id)) if found else None
            if event in members:
                self._report(entry, word.line, "event-twice", id=word.text)
            elif event is not None:
                members.append(event)
        return members

    def _check_count(self, series: Series, counted: Entry) -> None:
        listed, count = len(series.events), series.count.value
        if count < listed or (series.complete and count != listed):
            line = counted.line_of("value")
            numbers = {"count": str(count), "listed": str(listed)}
            self._report(counted, line, "series-count", **numbers)

    def _check_order(self, members: list[Event], entry: Entry) -> None:
        words = entry.list("events")
        for (before, after), word in zip(pairwise(members), words[1:], strict=True):
            if (
                before.date
                and after.date
                and after.date.value.span.last < before.date.value.span.first
            ):
                self._report(entry, word.line, "series-order", id=word.text)

    def _check_day_of_counting(
        self, members: list[Event], as_of: EventDate, entry: Entry
    ) -> None:
        for member, word in zip(members, entry.list("events"), strict=True):
            if member.date and member.date.value.span.first > as_of.span.last:
                self._report(entry, word.line, "series-counted-before", id=word.text)

    def _report(self, entry: Entry, line: int, code: str, **arguments: str) -> None:
        self._declared.report(entry.document, line, code, **arguments)

    def _date_claim(self, entry: Entry, backing: Backing) -> Claim[EventDate] | None:
        if isinstance(entry.values.get("date"), YamlMap):
            inner = entry.entry("date")
            date = self._date(inner) if inner else None
        else:
            inner, date = None, entry.date("date")
        return self.claims.claim(date, inner, backing, self._date) if date else None

    def _date(self, entry: Entry) -> EventDate | None:
        if entry.has("value"):
            return entry.date("value")
        earliest, latest = entry.text("earliest"), entry.text("latest")
        try:
            return between_text(earliest, latest)
        except DateSyntaxError as error:
            # A date of the wrong shape was reported with its own field.
            if error.reason in ("date-ends-before-it-begins", "date-open-between"):
                line = entry.line_of("latest")
                dates = {"value": f"{earliest}, {latest}", "field": "latest"}
                self._report(entry, line, error.reason, **dates)
            return None

    def _lengths(self, entry: Entry, backing: Backing) -> tuple[Claim[Length], ...]:
        found = []
        for inner in entry.entries("lengths"):
            length = _length(inner)
            if length is not None:
                found.append(self.claims.claim(length, inner, backing, _length))
        return tuple(found)

    def _part_of(self, declaration: Declaration) -> EventId | None:
        entry = declaration.entry
        word = entry.word("part_of")
        if word is None:
            return None
        found = self._declared.resolve(
            Space.EVENT, word, declaration.pack, entry.document
        )
        if found is not None and found.section != "events":
            self._report(entry, word.line, "part-of-a-series", id=word.text)
            return None
        return EventId(found.id) if found else None

    def _roles(
        self, declaration: Declaration, kind: EventType | None, backing: Backing
    ) -> dict[Role, Roster]:
        entry = declaration.entry
        rosters: dict[Role, Roster] = {}
        for role in entry.values:
            if role in _FIELDS:
                continue
            spec = kind.roles.get(role) if kind else None
            if spec is None and not self._is_role(role):
                continue  # a name that no type knows was reported with the fields
            if kind is not None and spec is None:
                self._report_role(entry, role, kind)
                continue
            reader = _RoleReader(self.claims, declaration, spec, backing)
            rosters[role] = reader.read(role)
        return rosters

    def _is_role(self, role: Role) -> bool:
        return any(role in kind.roles for kind in self.types.values())

    def _report_role(self, entry: Entry, role: Role, kind: EventType) -> None:
        free = [name for name in kind.roles if not entry.has(name)]
        near = did_you_mean(role, free)
        code = "role-not-in-type" + ("-meant" if near else "")
        arguments = {"role": role, "type": kind.id.partition(":")[2]}
        arguments |= {"meant": near} if near else {"roles": ", ".join(kind.roles)}
        self._report(entry, entry.line_of(role), code, **arguments)


@dataclass(frozen=True, slots=True)
class _RoleReader:
    """Reads who fills one role of one event, of an unknown type perhaps."""

    claims: ClaimReader
    declaration: Declaration
    spec: RoleSpec | None
    backing: Backing

    @property
    def _closed(self) -> bool:
        return self.spec is None or self.spec.closed

    def read(self, role: Role) -> Roster:
        entry = self.declaration.entry
        value = entry.values[role]
        if isinstance(value, YamlList):
            return self._roster(self._many(entry, role, self.backing), self._closed)
        inner = entry.entry(role)
        if inner is None:
            word = entry.word(role)
            members = self._members([(word, None)] if word else [], self.backing)
            return self._roster(members, self._closed)
        closed = inner.flag("closed", default=self._closed)
        if not inner.has("values"):
            members = self._members([(inner.word("value"), inner)], self.backing)
            return self._roster(members, closed)
        if inner.has("as"):
            line = inner.line_of("as")
            self.claims.declared.report(inner.document, line, "as-beside-values")
        backing = self.claims.backing(inner, self.backing)
        return Roster(
            members=self._many(inner, "values", backing),
            closed=closed,
            variants=self.claims.variants(inner, self._filler),
        )

    def _roster(self, members: tuple[Claim[Filler], ...], closed: bool) -> Roster:
        return Roster(members=members, closed=closed)

    def _many(
        self, entry: Entry, key: str, backing: Backing
    ) -> tuple[Claim[Filler], ...]:
        value = entry.values[key]
        if not isinstance(value, YamlList):
            return ()
        document = entry.document
        found: list[tuple[Word | None, Entry | None]] = []
        for index, item in enumerate(value):
            if isinstance(item, YamlMap):
                inner = Entry(document, item)
                found.append((inner.word("value"), inner))
            elif isinstance(item, str) and item:
                word = Word(item.strip(), document.line_of_item(value, index))
                found.append((word, None))
        return self._members(found, backing)

    def _members(
        self, written: list[tuple[Word | None, Entry | None]], backing: Backing
    ) -> tuple[Claim[Filler], ...]:
        members: list[Claim[Filler]] = []
        for word, inner in written:
            filler = self._fill(word, inner)
            if filler is None or word is None:
                continue
            if any(filler.entity == other.value.entity for other in members):
                document = self.declaration.entry.document
                self.claims.declared.report(
                    document, word.line, "entity-twice", id=word.text
                )
                continue
            members.append(self.claims.claim(filler, inner, backing, self._filler))
        return tuple(members)

    def _filler(self, entry: Entry) -> Filler | None:
        return self._fill(entry.word("value"), entry)

    def _fill(self, word: Word | None, entry: Entry | None) -> Filler | None:
        if word is None:
            return None
        entity = self._resolve(word, self.spec.of if self.spec else None)
        holds = entry.word("as") if entry else None
        office: EntityId | None = None
        if holds is not None:
            office = self._resolve(holds, EntityType.OFFICE)
        return Filler(entity, office) if entity is not None else None

    def _resolve(self, word: Word, of: EntityType | None) -> EntityId | None:
        return resolve_entity(word, of, self.declaration, self.claims.declared)


def _count(entry: Entry) -> int | None:
    return entry.number("value", 0)


def _length(entry: Entry) -> Length | None:
    minutes = parse_minutes(entry.text("value"))
    if minutes is None:
        return None
    return Length(
        minutes,
        approximate=entry.flag("approximate", default=False),
        at_least=entry.flag("at_least", default=False),
        part=entry.words("part"),
    )


def inherit(
    events: Mapping[EventId, Event],
    types: Mapping[TypeId, EventType],
    declared: Declared,
) -> dict[EventId, Event]:
    """The events, those that are part of another with its date and place.

    A part of something that lasted days happened once within them; a part of
    something in several places happened in one of them, no one knows which.
    """
    whole: dict[EventId, Event] = {}
    for start in events:
        chain: list[EventId] = []
        current: EventId | None = start
        while current is not None and current in events and current not in whole:
            if current in chain:
                entry = _entry(declared, Space.EVENT, current)
                line = entry.line_of("part_of")
                declared.report(entry.document, line, "parts-in-a-circle", id=entry.id)
                whole[current] = replace(events[current], part_of=None)
                chain.remove(current)
                break
            chain.append(current)
            current = events[current].part_of
        for identity in reversed(chain):
            event = events[identity]
            parent = whole.get(event.part_of) if event.part_of else None
            whole[identity] = _from_parent(event, parent, types)
    return {identity: whole[identity] for identity in events}


def _from_parent(
    event: Event, parent: Event | None, types: Mapping[TypeId, EventType]
) -> Event:
    if parent is None:
        return replace(event, part_of=None) if event.part_of else event
    date, roles = event.date, dict(event.roles)
    if date is None and parent.date is not None:
        date = _date_within(parent.date)
    place = parent.roles.get(PLACE)
    if (
        PLACE not in roles
        and place is not None
        and len(place.members) == 1
        and PLACE in types[event.type].roles
    ):
        roles[PLACE] = place
    return replace(event, date=date, roles=roles)


def _date_within(claim: Claim[EventDate]) -> Claim[EventDate] | None:
    date = claim.value
    if date.form is not DateForm.DURATION or date.first == date.last:
        return claim
    if date.first is None or date.last is None:
        return None
    return replace(claim, value=between(date.first, date.last), variants=())
