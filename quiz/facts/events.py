"""What happened: events made of claims, their types, and series of them."""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import NewType

from quiz.facts.claims import Claim, SourceId, Status, Variant
from quiz.facts.dates import EventDate
from quiz.facts.entities import EntityId, EntityType
from quiz.language.text import NOTHING, Text
from quiz.values import dataclass

EventId = NewType("EventId", str)  # "pack:name"
SeriesId = NewType("SeriesId", str)  # "pack:name"
TypeId = NewType("TypeId", str)  # "pack:name", as in "core:visit"
Role = str  # "visitor", "host", "place", "documents", …


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role; a person perhaps as holder of an office."""

    entity: EntityId
    office: EntityId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Everyone known to fill a role; `closed` says that there is no one else."""

    members: tuple[Claim[Filler], ...]
    closed: bool
    variants: tuple[Variant[Filler], ...] = ()

    @property
    def entities(self) -> tuple[EntityId, ...]:
        """The members' ids, in the order written."""
        return tuple([member.value.entity for member in self.members])


@dataclass(frozen=True, slots=True)
class Length:
    """How long something took, in minutes; of the whole or of one named part."""

    minutes: int
    approximate: bool = False
    at_least: bool = False
    part: Text = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSpec:
    """What may fill a role of an event type."""

    of: EntityType
    name: Text
    closed: bool = True  # what a list means where the author does not say
    absent_means_none: bool = False  # a missing list is an empty one, not unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """A sort of event: its roles, and the types its events may also belong to.

    An event of a type in `kinds_of` is one for certain (a delegation is a
    visit); of a type in `may_be`, perhaps (talks may have been a visit).
    """

    id: TypeId
    name: Text
    roles: Mapping[Role, RoleSpec]
    kinds_of: tuple[TypeId, ...] = ()
    may_be: tuple[TypeId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, as written in `data/`.

    `status` and `sources` hold for all its values that name none of their own.
    """

    id: EventId
    type: TypeId
    title: Text
    date: Claim[EventDate] | None
    roles: Mapping[Role, Roster]
    status: Status
    sources: tuple[SourceId, ...]
    lengths: tuple[Claim[Length], ...] = ()
    part_of: EventId | None = None
    note: Text = NOTHING
    tags: tuple[str, ...] = ()
    importance: int = 2  # 1 detail, 2 normal, 3 must know
    formerly: tuple[EventId, ...] = ()

    @property
    def first_id(self) -> EventId:
        """The id it began with; what chance decides of it stays through a rename."""
        return self.formerly[0] if self.formerly else self.id

    @property
    def pack(self) -> str:
        """The name of the pack that holds it."""
        return self.id.partition(":")[0]

    @property
    def local_id(self) -> str:
        """The id without its pack."""
        return self.id.partition(":")[2]

    def entities(self, role: Role) -> tuple[EntityId, ...]:
        """Who fills the role, as far as known."""
        roster = self.roles.get(role)
        return roster.entities if roster else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Events counted together: the licence to ask how many, first, second, last.

    `count` is what those who count say; it may exceed the events listed only
    where the series is not complete. `from_start` says of such a series that there
    was none before the first listed. `not_counted` are events that look as if they
    belonged to it and do not: of a series of state visits, the private ones.
    """

    id: SeriesId
    name: Text
    events: tuple[EventId, ...]
    complete: bool
    as_of: EventDate
    according_to: Text
    count: Claim[int]
    from_start: bool = False
    not_counted: tuple[EventId, ...] = ()
    formerly: tuple[SeriesId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One folder of data under one name."""

    name: str
    title: Text
    description: Text = NOTHING
    licence: str = ""
    files: tuple[str, ...] = field(default=())


_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", re.ASCII)


def parse_minutes(text: str) -> int | None:
    """The minutes of an ISO 8601 duration of days, hours and minutes."""
    match = _LENGTH.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    days, hours, minutes = (int(part or 0) for part in match.groups())
    return (days * 24 + hours) * 60 + minutes
