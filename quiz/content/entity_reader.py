"""Entries become sources and entities."""

from quiz.content.declared import Declaration, Declared
from quiz.content.entries import Entry, Word, entries_in, one_line
from quiz.content.lines import Space
from quiz.content.yaml_lines import YamlList, YamlMap
from quiz.facts.claims import Source, SourceId
from quiz.facts.entities import (
    Alias,
    Called,
    Entity,
    EntityId,
    EntityType,
    PlaceLevel,
    Within,
)

_WITH_THE = (EntityType.DOCUMENT, EntityType.OFFICE)


def read_source(declaration: Declaration) -> Source:
    """The source that an entry describes."""
    entry = declaration.entry
    return Source(
        id=SourceId(declaration.id),
        publisher=entry.words("publisher"),
        title=entry.words("title"),
        date=entry.date("date"),
        address=entry.text("address"),
        family=entry.text("family", entry.id),
        official=entry.flag("official", default=False),
    )


def read_entity(declaration: Declaration, declared: Declared) -> Entity:
    """The entity that an entry describes."""
    entry = declaration.entry
    kind = declaration.type or EntityType.TOPIC
    level = _level(entry) if kind is EntityType.PLACE else None
    return Entity(
        id=EntityId(declaration.id),
        type=kind,
        name=entry.words("name"),
        aliases=_aliases(entry, "aliases"),
        short=_aliases(entry, "short"),
        scope=entry.words("scope"),
        article=_article(entry, kind),
        preposition=_preposition(entry, level) if kind is EntityType.PLACE else "",
        reading=entry.text("reading"),
        kind=entry.text("kind"),
        level=level,
        within=_within(declaration, declared),
        called=_called(declaration, declared),
        provisions=_provisions(declaration, declared, "provisions"),
        lacks=_provisions(declaration, declared, "lacks"),
        complete=entry.flag("complete", default=False),
        sources=read_sources(entry, declaration.pack, declared),
        note=entry.words("note"),
    )


def read_sources(entry: Entry, pack: str, declared: Declared) -> tuple[SourceId, ...]:
    """The sources an entry names, as far as they are known."""
    found = []
    for word in entry.list("sources"):
        source = declared.resolve(Space.SOURCE, word, pack, entry.document)
        if source is not None:
            found.append(SourceId(source.id))
    return tuple(dict.fromkeys(found))


def resolve_entity(
    word: Word, of: EntityType | None, declaration: Declaration, declared: Declared
) -> EntityId | None:
    """The entity of the wanted type, if any, that a reference means; else a problem."""
    document = declaration.entry.document
    found = declared.resolve(Space.ENTITY, word, declaration.pack, document)
    if found is None:
        return None
    if of is not None and found.type is not of:
        declared.report(
            document,
            word.line,
            "wrong-entity-type",
            id=word.text,
            type=(found.type or of).value,
            wanted=of.value,
        )
        return None
    return EntityId(found.id)


def _level(entry: Entry) -> PlaceLevel | None:
    text = entry.text("level")
    return PlaceLevel(text) if text in {level.value for level in PlaceLevel} else None


def _article(entry: Entry, kind: EntityType) -> str:
    default = "the" if kind in _WITH_THE else "none"
    return entry.text("article", default)


def _preposition(entry: Entry, level: PlaceLevel | None) -> str:
    return entry.text("preposition", "at" if level is PlaceLevel.SITE else "in")


def _aliases(entry: Entry, key: str) -> tuple[Alias, ...]:
    names = entry.values.get(key)
    if not isinstance(names, YamlMap):
        return ()
    found: list[Alias] = []
    for tag, value in names.items():
        texts = value if isinstance(value, YamlList) else [value]
        found += [
            Alias(one_line(text), tag)
            for text in texts
            if isinstance(text, str) and text.strip()
        ]
    return tuple(dict.fromkeys(found))


def _within(declaration: Declaration, declared: Declared) -> tuple[Within, ...]:
    entry = declaration.entry
    found: list[Within] = []
    for word in entry.list("within"):
        place = resolve_entity(word, EntityType.PLACE, declaration, declared)
        if place is not None:
            found.append(Within(place=place))
    for edge in entries_in(entry.document, entry.values.get("within", "")):
        larger = edge.word("place")
        if larger is None:
            continue
        place = resolve_entity(larger, EntityType.PLACE, declaration, declared)
        start, end = edge.date("from"), edge.date("to")
        if start and end and end.span.last < start.span.first:
            declared.report(entry.document, edge.line, "ends-before-it-begins")
        elif place is not None:
            found.append(Within(place=place, start=start, end=end))
    return tuple(found)


def _called(declaration: Declaration, declared: Declared) -> tuple[Called, ...]:
    entry = declaration.entry
    found: list[Called] = []
    for period in entries_in(entry.document, entry.values.get("called", "")):
        names = _aliases(period, "names")
        start, end = period.date("from"), period.date("to")
        if start and end and end.span.last < start.span.first:
            declared.report(entry.document, period.line, "ends-before-it-begins")
        elif names:
            found.append(Called(names=names, start=start, end=end))
    return tuple(found)


def _provisions(
    declaration: Declaration, declared: Declared, key: str
) -> tuple[EntityId, ...]:
    found = [
        resolve_entity(word, EntityType.PROVISION, declaration, declared)
        for word in declaration.entry.list(key)
    ]
    return tuple(dict.fromkeys(entity for entity in found if entity is not None))
