"""What an import writes: its events and entities as the files of a pack."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quiz.content.format import ENTITY_SECTIONS
from quiz.content.importing.happenings import Happening, title_of
from quiz.content.importing.mapping import ImportMap, RoleMap
from quiz.content.importing.things import Thing, Things, outer_refs
from quiz.content.importing.writing import Group, Section, Tree, write_file
from quiz.facts.entities import EntityType
from quiz.language.text import Text

_HEADER = (
    "Written by `quiz import facts`. Change the map and import again; what you add by",
    "hand belongs in a file of your own beside this one.",
)
_MANY = 300  # more events than this do not read well in one file
_LATEST = 10**9


def pack_files(
    map_: ImportMap, happenings: Sequence[Happening], things: Things
) -> Iterator[tuple[str, str]]:
    """The files of the pack: name and content."""
    whole = [
        Section("pack", map_.pack),
        Section("sources", [Group(map_.sources)]),
        Section("coverage", [Group(_coverage(map_, things))]),
    ]
    yield "pack.yaml", write_file(_HEADER, whole)
    for section, (kind, _) in ENTITY_SECTIONS.items():
        groups = _entity_groups(kind, things)
        if any(group.entries for group in groups):
            content = [Section(section, groups)]
            yield f"{section}.yaml", write_file(_HEADER, content)
    for name, found in _split(map_, happenings):
        groups = [
            Group([_event(h, map_) for h in inner], year)
            for year, inner in _by_year(found)
        ]
        yield name, write_file(_HEADER, [Section("events", groups)])


def _coverage(map_: ImportMap, things: Things) -> list[Mapping[str, Tree]]:
    """What the map says is covered, without those that the table does not mention."""
    known = {thing.ref for thing in things}

    def mentioned(refs: Tree) -> list[Tree]:
        several = [refs] if isinstance(refs, str) else [*refs]
        return [ref for ref in several if ref in known or ":" in ref]

    found: list[Mapping[str, Tree]] = []
    for entry in map_.coverage:
        roles = entry["roles"]
        limits = roles.items() if isinstance(roles, Mapping) else ()
        named = {role: mentioned(refs) for role, refs in limits}
        still = mentioned(entry.get("still", ()))
        rest = {"still": still} if still else {}
        kept = {key: value for key, value in entry.items() if key != "still"}
        if all(named.values()):
            found.append({**kept, "roles": named, **rest})
    return found


def _split(
    map_: ImportMap, happenings: Sequence[Happening]
) -> Iterator[tuple[str, list[Happening]]]:
    ordered = sorted(happenings, key=_order)
    how = map_.split or ("decade" if len(ordered) > _MANY else "none")
    files: dict[str, list[Happening]] = defaultdict(list)
    for happening in ordered:
        year = _year(happening)
        if how == "none":
            name = "events.yaml"
        elif not year:
            name = "events-undated.yaml"
        else:
            name = f"events-{year if how == 'year' else f'{year[:-1]}0s'}.yaml"
        files[name].append(happening)
    yield from files.items()


def _order(happening: Happening) -> tuple[int, int, str]:
    first, last = happening.date.sort_key if happening.date else (_LATEST, _LATEST)
    return (first, last, happening.id)


def _year(happening: Happening) -> str:
    points = happening.date.points if happening.date else ()
    return f"{points[0].year:04d}" if points else ""


def _by_year(found: Iterable[Happening]) -> Iterator[tuple[str, list[Happening]]]:
    years: dict[str, list[Happening]] = defaultdict(list)
    for happening in found:
        years[_year(happening)].append(happening)
    yield from years.items()


# Events


def _event(happening: Happening, map_: ImportMap) -> Mapping[str, Tree]:
    events = map_.events
    entry: dict[str, Tree] = {
        "id": happening.id,
        "type": events.type,
        "title": _words(title_of(happening, events)),
    }
    if happening.date is not None:
        entry["date"] = _date(happening)
    for role, fillings in happening.roles.items():
        entry[role] = _role(tuple(fillings), events.roles[role])
    entry["status"] = events.status
    entry["sources"] = list(events.sources)
    if happening.note:
        entry["note"] = _words(happening.note)
    if events.tags:
        entry["tags"] = list(events.tags)
    if events.importance:
        entry["importance"] = events.importance
    return entry


def _date(happening: Happening) -> Tree:
    text = str(happening.date)
    if text.startswith("["):
        earliest, _, latest = text[1:-1].partition("..")
        return {"earliest": earliest, "latest": latest}
    return text


def _role(fillings: tuple[tuple[Thing, Thing | None], ...], spec: RoleMap) -> Tree:
    members: list[Tree] = [
        {"value": thing.ref, "as": office.ref} if office else thing.ref
        for thing, office in fillings
    ]
    if spec.closed is None:
        return members[0] if len(members) == 1 else members
    closed = "true" if spec.closed else "false"
    if len(members) > 1:
        return {"values": members, "closed": closed}
    thing, office = fillings[0]
    held: dict[str, Tree] = {"as": office.ref} if office else {}
    return {"value": thing.ref, **held, "closed": closed}


# Entities


def _entity_groups(kind: EntityType, things: Things) -> list[Group]:
    own = sorted((t for t in things if t.type is kind), key=lambda thing: thing.ref)
    if kind is not EntityType.PLACE:
        return [Group([_entity(thing, things) for thing in own])]
    by_country: dict[str, list[Thing]] = defaultdict(list)
    for thing in own:
        far = thing.outermost()
        by_country[far.name.en or far.name.ko].append(thing)
    groups = []
    for name in sorted(by_country):
        inner = sorted(by_country[name], key=lambda t: (len(t.around()), t.ref))
        groups.append(Group([_entity(thing, things) for thing in inner], name))
    return groups


def _entity(thing: Thing, things: Things) -> Mapping[str, Tree]:
    if thing.entry is not None:
        return _from_map(thing.entry, things)
    name = thing.name
    entry: dict[str, Tree] = {"id": thing.ref, "name": _words(name)}
    aliases = _aliases(thing, things)
    if aliases:
        entry["aliases"] = aliases
    shared = any(not things.is_called_only(thing, text) for text in (name.ko, name.en))
    if shared and thing.outer:
        entry["scope"] = _words(thing.outermost().name)
    if thing.type is EntityType.PLACE and thing.level is not None:
        entry["level"] = thing.level.value
        if thing.outer:
            entry["within"] = _within(thing, things)
    return entry


def _from_map(entry: Mapping[str, Tree], things: Things) -> Mapping[str, Tree]:
    """The entry as the map writes it, with places named as events name them."""
    if not any(outer_refs(entry.get("within", ""))):
        return entry

    def named(within: Tree) -> Tree:
        if isinstance(within, str):
            return things.called(EntityType.PLACE, within).ref
        if isinstance(within, Mapping):
            return {**within, "place": named(within.get("place", ""))}
        return [named(item) for item in within]

    return {**entry, "within": named(entry["within"])}


def _aliases(thing: Thing, things: Things) -> Mapping[str, Tree]:
    others = [name for name in thing.names if name != thing.name]
    found: dict[str, Tree] = {}
    for lang in ("ko", "en"):
        own = getattr(thing.name, lang)
        texts = sorted({getattr(name, lang) for name in others} - {own, ""})
        alone = [text for text in texts if things.is_called_only(thing, text)]
        if alone:
            found[lang] = alone
    if found.get("ko") == found.get("en"):
        found.pop("ko", None)
    return found


def _within(thing: Thing, things: Things) -> Tree:
    """The places around it; with dates where one country followed another."""
    outers = list(thing.outer)
    edges: list[dict[str, Tree]] = []
    for place in outers:
        edge: dict[str, Tree] = {"place": place.ref}
        begins = [day for other in outers if (day := things.handover(other, place))]
        ends = [day for other in outers if (day := things.handover(place, other))]
        if begins:
            edge["from"] = max(begins)
        if ends:
            edge["to"] = min(ends)
        edges.append(edge)
    if len(edges) == 1:
        return edges[0]["place"]
    return sorted(edges, key=lambda edge: str(edge.get("from", "")))


def _words(text: Text) -> Tree:
    """A text as authors write it: one string where both languages say the same."""
    if text.ko == text.en:
        return text.en
    return {lang: said for lang, said in (("ko", text.ko), ("en", text.en)) if said}
