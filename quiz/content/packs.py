"""Loads content folders: every pack under `data/`, every deck under `decks/`.

Mistakes come back as problems, all of them at once. What a mistake touches is left
out, so that every id in the facts resolves; they are whole only without problems.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from quiz.content.claim_reader import ClaimReader
from quiz.content.collector import no_collector
from quiz.content.coverage_reader import read_coverage
from quiz.content.deck_reader import read_deck
from quiz.content.declared import Declaration, Declared
from quiz.content.entity_checks import break_circles, check_names
from quiz.content.entity_reader import read_entity, read_source
from quiz.content.entries import Entry, Word, entries_in, to_text
from quiz.content.event_reader import EventReader, inherit, read_types
from quiz.content.files import (
    PACK_FILE,
    PackFolder,
    gather,
    pack_in,
    packs_in,
    shown_path,
)
from quiz.content.fitting import fitting
from quiz.content.folders import is_content
from quiz.content.format import DATA_FILE, DECK_FILE, ENTITY_SECTIONS, ID
from quiz.content.lines import Lines, Space
from quiz.content.series_checks import check_series
from quiz.content.shapes import ShapeCheck
from quiz.content.template_reader import read_template
from quiz.content.yaml_lines import Document, YamlList, YamlMap, read_yaml
from quiz.facts.base import FactBase
from quiz.facts.claims import SourceId
from quiz.facts.entities import Entity, EntityId
from quiz.facts.events import Event, EventId, Pack, Series, SeriesId
from quiz.problems import Problem, QuizError
from quiz.questions.deck import Deck
from quiz.questions.template import QuestionTemplate
from quiz.values import dataclass

# What a file may declare, as far as its text tells where it is no sound YAML.
_IDS = re.compile(r"\bid:\s*[\"']?([a-z0-9][a-z0-9.-]*)", re.ASCII)
_KEYS = re.compile(r"\b([a-z][a-z_]*):", re.ASCII)


class NoSuchPathError(QuizError):
    """A path to check that is not there."""

    code = "no-such-path"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What content folders hold, and everything that is wrong with them."""

    base: FactBase = field(default_factory=FactBase)
    templates: tuple[QuestionTemplate, ...] = ()
    decks: tuple[Deck, ...] = ()
    problems: tuple[Problem, ...] = ()
    lines: Lines = field(default_factory=Lines)
    files: Mapping[str, Path] = field(default_factory=dict)  # as shown, as opened


@dataclass(frozen=True, slots=True)
class _File:
    pack: str  # empty for a file of decks
    path: Path
    document: Document


def load(folders: Sequence[Path], without: frozenset[Path] = frozenset()) -> Loaded:
    """Load content folders, each holding `data/` and `decks/`.

    Never raises for mistakes in content: they are in what it returns. `without` are
    the folders of packs and the files of decks to leave out, as resolved.
    """
    packs, decks = gather(folders)
    return load_files(
        [pack for pack in packs if pack.path.resolve() not in without],
        [path for path in decks if path.resolve() not in without],
    )


def load_files(packs: Sequence[PackFolder], decks: Sequence[Path]) -> Loaded:
    """Load packs and files of decks."""
    with no_collector():
        return _Loading(packs, decks).load()


class _Loading:
    """One run over the files, from reading to the finished facts."""

    def __init__(self, packs: Sequence[PackFolder], decks: Sequence[Path]) -> None:
        self._folders = packs
        self._deck_paths = decks
        self._declared = Declared()
        self._files: list[_File] = []
        self._packs: dict[str, Pack] = {}
        self._paths: dict[str, Path] = {}
        self._perhaps_roles: set[str] = set()

    def load(self) -> Loaded:
        self._read_files()
        self._check_shapes()
        self._declare()
        base, templates = self._facts()
        decks = tuple(
            read_deck(declaration, tuple(self._packs), self._declared)
            for declaration in self._declared.all(Space.DECK)
        )
        return Loaded(
            base=base,
            templates=templates,
            decks=decks,
            problems=_in_order(self._declared.problems),
            lines=self._declared.lines,
            files=self._paths,
        )

    def _read_files(self) -> None:
        for folder in self._folders:
            self._read_pack(folder)
        for path in self._deck_paths:
            self._read(path, "")

    def _read_pack(self, folder: PackFolder) -> None:
        shown = self._show(folder.path / PACK_FILE)
        if folder.name in self._packs:
            self._report(shown, 1, "pack-twice", name=folder.name)
            return
        if not ID.fullmatch(folder.name):
            self._report(shown, 1, "pack-name", name=folder.name)
            self._declared.complete = False
            return
        self._packs[folder.name] = Pack(name=folder.name, title=to_text(folder.name))
        for path in folder.files:
            self._read(path, folder.name)

    def _read(self, path: Path, pack: str) -> None:
        shown = self._show(path)
        try:
            data = path.read_bytes()
        except OSError as error:
            self._report(shown, 1, "file-unreadable", reason=error.strerror or "")
            self._declared.complete = False
            return
        reading = read_yaml(data, shown)
        self._declared.problems += reading.problems
        if reading.document is not None:
            self._files.append(_File(pack, path, reading.document))
        elif not reading.unread:
            self._declared.complete = False
        self._declared.perhaps |= set(_IDS.findall(reading.unread))
        self._perhaps_roles |= set(_KEYS.findall(reading.unread))

    def _show(self, path: Path) -> str:
        shown = shown_path(path)
        self._paths[shown] = path
        return shown

    def _report(self, file: str, line: int, code: str, **arguments: str) -> None:
        problem = Problem(file=file, line=line, code=code, arguments=arguments)
        self._declared.problems.append(problem)

    def _check_shapes(self) -> None:
        roles = frozenset(
            role
            for file in self._files
            for entry in _section(file.document, "types")
            if (spec := entry.entry("roles"))
            for role in spec.values
        )
        roles |= self._perhaps_roles
        records = {True: DATA_FILE, False: DECK_FILE}
        fits = {is_data: fitting(shape, roles) for is_data, shape in records.items()}
        for file in self._files:
            is_data = bool(file.pack)
            if not fits[is_data](file.document.root):
                check = ShapeCheck(file.document, roles)
                self._declared.problems += check.check(records[is_data])

    def _declare(self) -> None:
        for file in self._files:
            if not file.pack:
                self._add(file, Space.DECK, "decks")
                continue
            self._take_pack(file)
            self._add(file, Space.SOURCE, "sources")
            for section in ENTITY_SECTIONS:
                self._add(file, Space.ENTITY, section)
            self._add(file, Space.EVENT, "events")
            self._add(file, Space.EVENT, "series")
            self._add(file, Space.COVERAGE, "coverage")
            self._add(file, Space.TYPE, "types")
            self._add(file, Space.TEMPLATE, "templates")

    def _take_pack(self, file: _File) -> None:
        root = file.document.root
        if not isinstance(root, YamlMap) or "pack" not in root:
            return
        entry = Entry(file.document, root).entry("pack")
        if file.path.name != PACK_FILE:
            line = file.document.line_of_key(root, "pack")
            self._declared.report(file.document, line, "pack-elsewhere")
        elif entry is not None:
            self._packs[file.pack] = Pack(
                name=file.pack,
                title=entry.words("title") or to_text(file.pack),
                description=entry.words("description"),
                licence=entry.text("licence"),
                files=tuple(
                    other.document.file
                    for other in self._files
                    if other.pack == file.pack
                ),
            )

    def _add(self, file: _File, space: Space, section: str) -> None:
        kind = ENTITY_SECTIONS[section][0] if section in ENTITY_SECTIONS else None
        for entry in _section(file.document, section):
            if entry.id:
                full = f"{file.pack}:{entry.id}" if file.pack else entry.id
                self._declared.add(
                    space, Declaration(full, file.pack, section, entry, kind)
                )

    def _facts(self) -> tuple[FactBase, tuple[QuestionTemplate, ...]]:
        declared = self._declared
        sources = {SourceId(d.id): read_source(d) for d in declared.all(Space.SOURCE)}
        entities: dict[EntityId, Entity] = {
            EntityId(d.id): read_entity(d, declared) for d in declared.all(Space.ENTITY)
        }
        entities = break_circles(entities, declared)
        check_names(entities, declared)
        types = read_types(declared)
        readers = {
            pack: EventReader(ClaimReader(pack, declared, sources), types)
            for pack in self._packs
        }
        events: dict[EventId, Event] = {}
        for declaration in declared.all(Space.EVENT):
            if declaration.section == "events":
                event = readers[declaration.pack].read_event(declaration)
                if event is not None:
                    events[event.id] = event
        events = inherit(events, types, declared)
        series: dict[SeriesId, Series] = {}
        for declaration in declared.all(Space.EVENT):
            if declaration.section == "series":
                found = readers[declaration.pack].read_series(declaration, events)
                if found is not None:
                    series[found.id] = found
        coverage = [
            read_coverage(declaration, types, declared)
            for declaration in declared.all(Space.COVERAGE)
        ]
        base = FactBase(
            packs=self._packs,
            sources=sources,
            entities=entities,
            types=types,
            events=events,
            series=series,
            coverage={one.id: one for one in coverage if one is not None},
            confusable=tuple(self._confusable()),
        )
        check_series(base, declared)
        templates = tuple(
            read_template(d, types, declared) for d in declared.all(Space.TEMPLATE)
        )
        return base, templates

    def _confusable(self) -> Iterator[tuple[EntityId, EntityId]]:
        for file in self._files:
            root = file.document.root
            pairs = root.get("confusable", "") if isinstance(root, YamlMap) else ""
            for pair in pairs if isinstance(pairs, YamlList) else ():
                if isinstance(pair, YamlList) and len(pair) == 2:
                    yield from self._pair(file, pair)

    def _pair(self, file: _File, pair: YamlList) -> Iterator[tuple[EntityId, EntityId]]:
        found: list[Declaration] = []
        for index, item in enumerate(pair):
            word = Word(str(item), file.document.line_of_item(pair, index))
            entity = self._declared.resolve(
                Space.ENTITY, word, file.pack, file.document
            )
            if entity is not None:
                found.append(entity)
        if len(found) == 2:
            first, second = found
            if first.type is not second.type or first.id == second.id:
                code = "confusable-pair"
                self._declared.report(file.document, pair.line, code)
            else:
                yield EntityId(first.id), EntityId(second.id)


def _section(document: Document, section: str) -> tuple[Entry, ...]:
    root = document.root
    if not isinstance(root, YamlMap):
        return ()
    return entries_in(document, root.get(section, ""))


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    unique = {(p.file, p.line, p.code, tuple(p.arguments.items())): p for p in problems}
    return tuple(unique[address] for address in sorted(unique))


def load_paths(paths: Sequence[Path], content: Sequence[Path]) -> Loaded:
    """Load content with what lies at some paths; only their own problems are kept.

    A path is a content folder, a folder of packs, a pack, or a file of one.
    """
    folders, packs = list(content), dict[Path, PackFolder]()
    for path in paths:
        if not path.exists():
            raise NoSuchPathError(path=str(path))
        home = _home(path.resolve())
        if home is not None:
            folders.append(home)
        else:
            packs |= {pack.path.resolve(): pack for pack in _loose_packs(path)}
    own, decks = gather(folders)
    known = {pack.path.resolve() for pack in own}
    loose = [pack for folder, pack in packs.items() if folder not in known]
    loaded = load_files([*own, *loose], decks)
    asked = [path.resolve() for path in paths]
    kept = [
        problem
        for problem in loaded.problems
        if any(loaded.files[problem.file].resolve().is_relative_to(p) for p in asked)
    ]
    return replace(loaded, problems=tuple(kept))


def _home(path: Path) -> Path | None:
    """The content folder that a path is, or lies in."""
    if path.is_dir() and is_content(path):
        return path
    for folder in (path, *path.parents):
        if folder.name in ("data", "decks"):
            return folder.parent
    return None


def _loose_packs(path: Path) -> tuple[PackFolder, ...]:
    if path.is_file():
        folder = next(
            (f for f in path.resolve().parents if (f / PACK_FILE).is_file()),
            path.resolve().parent,
        )
        return (pack_in(folder),)
    if any(path.glob("*.yaml")):
        return (pack_in(path),)
    return packs_in(path)
