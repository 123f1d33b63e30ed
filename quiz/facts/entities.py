"""Who and what events are about: people, places, documents, offices, things."""

from enum import StrEnum
from typing import NewType

from quiz.facts.claims import SourceId
from quiz.facts.dates import EventDate, Span
from quiz.language.text import NOTHING, Text
from quiz.values import dataclass

EntityId = NewType("EntityId", str)  # "pack:name", as in "korea-russia:putin"


class EntityType(StrEnum):
    """What sort of thing an entity is; names are unique within one."""

    PERSON = "person"
    PLACE = "place"
    DOCUMENT = "document"
    ORGANISATION = "organisation"
    OFFICE = "office"
    ITEM = "item"  # a thing given, built or carried
    TOPIC = "topic"  # what was talked about or agreed
    PROVISION = "provision"  # what a document lays down


class PlaceLevel(StrEnum):
    """How large a place is; a question names the level it asks for."""

    COUNTRY = "country"
    REGION = "region"  # a province, republic, krai or oblast
    CITY = "city"
    SITE = "site"  # a building, an island, a cosmodrome
    AREA = "area"  # no single unit of government, as the Russian Far East

    @property
    def size(self) -> int:
        """Which of two levels is the larger: one can only lie in a larger one."""
        return _FROM_SMALL_TO_LARGE.index(self)


_FROM_SMALL_TO_LARGE = (
    *(PlaceLevel.SITE, PlaceLevel.CITY, PlaceLevel.REGION),
    *(PlaceLevel.AREA, PlaceLevel.COUNTRY),
)
LEVELS = frozenset(level.value for level in PlaceLevel)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name; `tag` says whose (`ko`, `ko-kp`, `en`, `ru`, `hanja`, …)."""

    text: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """That a place lies in another, always or between two dates."""

    place: EntityId
    start: EventDate | None = None
    end: EventDate | None = None

    def holds_throughout(self, span: Span) -> bool:
        """Whether the place lay there on every day of the span."""
        return (self.start is None or self.start.span.last <= span.first) and (
            self.end is None or span.last < self.end.span.first
        )

    def may_hold(self, span: Span) -> bool:
        """Whether the place may have lain there on some day of the span."""
        return _may_hold(self.start, self.end, span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What a place was called between two dates: Leningrad, Stalingrad."""

    names: tuple[Alias, ...]
    start: EventDate | None = None
    end: EventDate | None = None

    def may_hold(self, span: Span) -> bool:
        """Whether the place may have been called so on some day of the span."""
        return _may_hold(self.start, self.end, span)


def _may_hold(start: EventDate | None, end: EventDate | None, span: Span) -> bool:
    return (start is None or start.span.first <= span.last) and (
        end is None or span.first <= end.span.last
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something with a name that events refer to.

    `article` is the English one (`the`, `a`, `an` or none), `preposition` the
    English one for being there; `reading` is how Korean reads a name that is
    not in Hangul. Places have `level`, `within` and perhaps `called`, documents `kind`,
    `provisions` and `lacks` (what an earlier document had and this one has not);
    `complete` says that the provisions are all that it lays down.
    """

    id: EntityId
    type: EntityType
    name: Text
    aliases: tuple[Alias, ...] = ()
    short: tuple[Alias, ...] = ()  # names that others may share: "Kim", "북러 조약"
    scope: Text = NOTHING  # tells it from another of the same full name
    article: str = ""
    preposition: str = ""
    reading: str = ""
    kind: str = ""
    level: PlaceLevel | None = None
    within: tuple[Within, ...] = ()
    called: tuple[Called, ...] = ()  # at other times; `name` is today's
    provisions: tuple[EntityId, ...] = ()
    lacks: tuple[EntityId, ...] = ()
    complete: bool = False
    sources: tuple[SourceId, ...] = ()
    note: Text = NOTHING

    def names_in(self, span: Span) -> tuple[Alias, ...]:
        """The aliases, and what it may have been called at some time in the span."""
        then = (one.names for one in self.called if one.may_hold(span))
        return (*self.aliases, *(alias for names in then for alias in names))

    @property
    def local_id(self) -> str:
        """The id without its pack."""
        return self.id.partition(":")[2]
