"""Entries become statements of what the facts cover."""

from collections.abc import Mapping

from quiz.content.declared import Declaration, Declared
from quiz.content.entries import Entry
from quiz.content.lines import Space
from quiz.content.suggestions import did_you_mean
from quiz.facts.claims import SourceId
from quiz.facts.coverage import Coverage, CoverageId
from quiz.facts.entities import EntityId
from quiz.facts.events import EventType, Role, TypeId


def read_coverage(
    declaration: Declaration, types: Mapping[TypeId, EventType], declared: Declared
) -> Coverage | None:
    """The coverage of an entry; None if part of it is not understood."""
    entry = declaration.entry
    period, inner = entry.date("period"), entry.entry("roles")
    if period is None or inner is None:
        return None
    kinds = _resolved(Space.TYPE, entry, "types", declaration, declared)
    roles: dict[Role, tuple[EntityId, ...]] = {}
    for role in inner.values:
        _check_role(role, inner, [types[TypeId(kind)] for kind in kinds], declared)
        named = _resolved(Space.ENTITY, inner, role, declaration, declared)
        if len(named) < len(inner.list(role)):
            return None  # what is missing would make it cover more than was meant
        roles[role] = tuple(map(EntityId, named))
    return Coverage(
        id=CoverageId(declaration.id),
        name=entry.words("name"),
        types=tuple(map(TypeId, kinds)),
        period=period,
        according_to=entry.words("according_to"),
        sources=tuple(
            map(
                SourceId,
                _resolved(Space.SOURCE, entry, "sources", declaration, declared),
            )
        ),
        roles=roles,
        still=tuple(
            map(
                EntityId, _resolved(Space.ENTITY, entry, "still", declaration, declared)
            )
        ),
    )


def _resolved(
    space: Space, entry: Entry, key: str, declaration: Declaration, declared: Declared
) -> tuple[str, ...]:
    found = (
        declared.resolve(space, word, declaration.pack, entry.document)
        for word in entry.list(key)
    )
    return tuple(one.id for one in found if one is not None)


def _check_role(
    role: Role, entry: Entry, kinds: list[EventType], declared: Declared
) -> None:
    for kind in kinds:
        if role not in kind.roles:
            near = did_you_mean(role, kind.roles)
            code = "role-not-in-type" + ("-meant" if near else "")
            arguments = {"role": role, "type": kind.id.partition(":")[2]}
            arguments |= {"meant": near} if near else {"roles": ", ".join(kind.roles)}
            declared.report(entry.document, entry.line_of(role), code, **arguments)
