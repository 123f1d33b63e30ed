"""A map: what the columns of a table mean, read from YAML into values."""

from collections.abc import Mapping
from dataclasses import field
from typing import NoReturn

from quiz.content.entries import Entry
from quiz.content.format import ENTITY_SECTIONS
from quiz.content.importing.map_format import MAP_FILE
from quiz.content.importing.rules import Change, Condition, Drop, Where
from quiz.content.importing.writing import Tree
from quiz.content.shapes import ShapeCheck
from quiz.content.yaml_lines import Document, Value, YamlList, YamlMap, read_yaml
from quiz.facts.dates import EventDate, parse_date
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.language.fill import TemplateError, names
from quiz.language.text import Lang, Text
from quiz.problems import ContentError, Problem
from quiz.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NameColumns:
    """The columns that hold a name: one for both languages, or one each."""

    ko: str = ""
    en: str = ""


NO_COLUMNS = NameColumns()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One level of a chain of places."""

    level: PlaceLevel
    name: NameColumns
    id: str = ""
    split: str = ""
    brackets: PlaceLevel | None = None
    levels: tuple[tuple[str, PlaceLevel], ...] = ()  # a word, the level it tells


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMap:
    """Where the fillers of a role are found."""

    of: EntityType
    name: NameColumns = NameColumns()
    id: str = ""
    split: str = ""
    chain: tuple[Step, ...] = ()
    value: str = ""
    office: str = ""
    closed: bool | None = None
    needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMap:
    """What a row says about its event."""

    type: str
    id: tuple[str, ...]
    title: Text
    status: str
    sources: tuple[str, ...]
    key: str = ""
    start: str = ""
    end: str = ""
    precision: str = ""
    order: str = ""
    roles: Mapping[str, RoleMap] = field(default_factory=dict)
    note: NameColumns = NameColumns()
    tags: tuple[str, ...] = ()
    importance: str = ""


@dataclass(frozen=True, slots=True)
class Succession:
    """That countries stand on the ground of another one from a day on."""

    before: str
    after: tuple[str, ...]
    on: EventDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMap:
    """Everything a map says."""

    file: str
    pack: Mapping[str, Tree]
    sources: tuple[Mapping[str, Tree], ...]
    coverage: tuple[Mapping[str, Tree], ...]
    entities: Mapping[str, tuple[Mapping[str, Tree], ...]]  # by section
    events: EventMap
    separator: str = ""
    changes: tuple[Change, ...] = ()
    drops: tuple[Drop, ...] = ()
    successions: tuple[Succession, ...] = ()
    split: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)  # of each column named
    title_line: int = 1


def read_map(data: bytes, file: str) -> ImportMap:
    """Read a map; raises `ContentError` with all its problems."""
    reading = read_yaml(data, file)
    if reading.document is None or reading.problems:
        raise ContentError(reading.problems)
    document = reading.document
    problems = ShapeCheck(document, frozenset()).check(MAP_FILE)
    if not isinstance(document.root, YamlMap):
        problems = problems or (_problem(document, 1, "file-is-not-a-mapping"),)
    if problems:
        raise ContentError(problems)
    return _Reader(document).read()


def _problem(document: Document, line: int, code: str, **arguments: str) -> Problem:
    return Problem(file=document.file, line=line, code=code, arguments=arguments)


class _Reader:
    """Reads one map whose shape is sound."""

    def __init__(self, document: Document) -> None:
        assert isinstance(document.root, YamlMap)  # noqa: S101  checked with the shape
        self._document = document
        self._root = Entry(document, document.root)
        self._lines: dict[str, int] = {}

    def read(self) -> ImportMap:
        root = self._root
        pack, events = root.entry("pack"), root.entry("events")
        if pack is None or events is None:
            self._refuse(1, "missing-field", field="events")
        return ImportMap(
            file=self._document.file,
            pack=pack.values,
            sources=self._trees("sources"),
            coverage=self._trees("coverage"),
            entities={section: self._trees(section) for section in ENTITY_SECTIONS},
            events=self._events(events),
            separator=root.text("separator").replace("tab", "\t"),
            changes=tuple(map(self._change, root.entries("change"))),
            drops=tuple(
                Drop(self._where(entry), entry.words("why"))
                for entry in root.entries("drop")
            ),
            successions=tuple(map(_succession, root.entries("succession"))),
            split=root.text("split"),
            lines=self._lines,
            title_line=events.line_of("title"),
        )

    def _refuse(self, line: int, code: str, **arguments: str) -> NoReturn:
        raise ContentError((_problem(self._document, line, code, **arguments),))

    def _trees(self, section: str) -> tuple[Mapping[str, Tree], ...]:
        return tuple(entry.values for entry in self._root.entries(section))

    def _column(self, entry: Entry, key: str) -> str:
        word = entry.word(key)
        if word is None:
            return ""
        self._lines.setdefault(word.text, word.line)
        return word.text

    def _names(self, entry: Entry, key: str) -> NameColumns:
        inner = entry.entry(key)
        if inner is not None:
            ko, en = self._column(inner, "ko"), self._column(inner, "en")
            return NameColumns(ko=ko, en=en)
        column = self._column(entry, key)
        return NameColumns(ko=column, en=column)

    def _events(self, entry: Entry) -> EventMap:
        date = entry.entry("date")
        listed = entry.entry("roles")
        roles = {
            role: self._role(spec)
            for role in (listed.values if listed else ())
            if listed and (spec := listed.entry(role))
        }
        for word in entry.list("id"):
            self._lines.setdefault(word.text, word.line)
        self._check_title(entry)
        return EventMap(
            type=entry.text("type"),
            id=tuple(word.text for word in entry.list("id")),
            key=self._column(entry, "key"),
            title=entry.words("title"),
            status=entry.text("status"),
            sources=tuple(word.text for word in entry.list("sources")),
            start=self._column(date, "start") if date else self._column(entry, "date"),
            end=self._column(date, "end") if date else "",
            precision=self._column(date, "precision") if date else "",
            order=date.text("order") if date else "",
            roles=roles,
            note=self._names(entry, "note"),
            tags=tuple(word.text for word in entry.list("tags")),
            importance=entry.text("importance"),
        )

    def _check_title(self, entry: Entry) -> None:
        title = entry.words("title")
        for lang in Lang:
            try:
                names(title.say(lang))
            except TemplateError as error:
                line = entry.line_of("title")
                self._refuse(line, "import-title", piece=error.place)

    def _role(self, entry: Entry) -> RoleMap:
        closed = entry.has("closed")
        return RoleMap(
            of=EntityType(entry.text("of")),
            name=self._names(entry, "name"),
            id=self._column(entry, "id"),
            split=entry.text("split"),
            chain=tuple(map(self._step, entry.entries("chain"))),
            value=entry.text("value"),
            office=self._column(entry, "as"),
            closed=entry.flag("closed", default=False) if closed else None,
            needed=entry.flag("needed", default=False),
        )

    def _step(self, entry: Entry) -> Step:
        brackets = entry.text("brackets")
        words = entry.entry("levels")
        levels: list[tuple[str, PlaceLevel]] = []
        for name in words.values if words else ():
            if name not in {level.value for level in PlaceLevel} or words is None:
                self._refuse(entry.line_of("levels"), "import-level", level=name)
            levels += [(word.text, PlaceLevel(name)) for word in words.list(name)]
        return Step(
            level=PlaceLevel(entry.text("level")),
            name=self._names(entry, "name"),
            id=self._column(entry, "id"),
            split=entry.text("split"),
            brackets=PlaceLevel(brackets) if brackets else None,
            levels=tuple(levels),
        )

    def _change(self, entry: Entry) -> Change:
        values = entry.entry("set")
        pieces = entry.entry("replace")
        found: list[tuple[str, str, str]] = []
        for column in pieces.values if pieces else ():
            self._lines.setdefault(column, entry.line_of("replace"))
            inner = pieces.entry(column) if pieces else None
            if inner is not None:
                found += [(column, old, inner.text(old)) for old in inner.values]
        for column in values.values if values else ():
            self._lines.setdefault(column, entry.line_of("set"))
        return Change(
            where=self._where(entry),
            values={k: values.text(k) for k in values.values} if values else {},
            pieces=tuple(found),
        )

    def _where(self, entry: Entry) -> Where:
        inner = entry.entry("where")
        if inner is None:
            return Where()
        for column in inner.values:
            self._lines.setdefault(column, inner.line_of(column))
        return Where(
            tuple(
                _condition(self._document, column, value)
                for column, value in inner.values.items()
            )
        )


def _condition(document: Document, column: str, value: Value) -> Condition:
    if isinstance(value, str):
        return Condition(column, texts=(value.strip(),))
    if isinstance(value, YamlList):
        return Condition(column, texts=tuple(map(str, value)))
    entry = Entry(document, value)
    return Condition(
        column,
        contains=entry.text("contains"),
        before=entry.date("before"),
        since=entry.date("from"),
    )


def _succession(entry: Entry) -> Succession:
    return Succession(
        entry.text("from"),
        tuple(word.text for word in entry.list("to")),
        parse_date(entry.text("on")),
    )
