"""The words a template may name: those the program knows, and the roles of its types."""

from collections.abc import Iterable

from quiz.content.format import EVENT
from quiz.facts.dates import Precision
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.facts.events import EventType, Role

# The visitor and the host, without who came to whom.
BOTH = "both"
BUILT_IN = frozenset(
    {
        "type",
        "title",
        "series",
        "according_to",
        "as_of",
        "count",
        "n",
        "ordinal",
        "altered",
        "only",
        "length",
        "part",
        "date",
        "date.whole",
        "date.years",
        *(f"date.{precision.name.lower()}" for precision in Precision),
    }
)
# A role of such a name could not be written in an event, or not be told in a stem.
NO_ROLES = frozenset({BOTH, *BUILT_IN, *(field.name for field in EVENT.fields)})


def vocabulary(types: Iterable[EventType]) -> frozenset[str]:
    """The attributes that templates of these types may name."""
    known = set(BUILT_IN)
    for kind in types:
        for role, spec in kind.roles.items():
            known |= {role, f"{role}.all", f"{role}.count", *_parts(role, spec.of)}
    if {"visitor", "host"} <= known:
        known.add(BOTH)
    return frozenset(known)


def _parts(role: Role, of: EntityType) -> set[str]:
    match of:
        case EntityType.PERSON:
            return {f"{role}.office"}
        case EntityType.PLACE:
            return {f"{role}.{level.value}" for level in PlaceLevel}
        case EntityType.DOCUMENT:
            return {f"{role}.provisions", f"{role}.lacks", f"{role}.kind"}
        case _:
            return set()
