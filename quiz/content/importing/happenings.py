"""Rows become events: roles filled, dates read, ids given, titles worded."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quiz.content.importing.mapping import EventMap, NameColumns, RoleMap, Step
from quiz.content.importing.moments import read_moment, span_of
from quiz.content.importing.register import Register
from quiz.content.importing.slugs import slug
from quiz.content.importing.tables import Row
from quiz.content.importing.things import Thing, Things
from quiz.facts.dates import DateSyntaxError, EventDate
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.language.fill import fill, names
from quiz.language.lists import join
from quiz.language.normalise import key
from quiz.language.text import NOTHING, Lang, Text

Filling = tuple[Thing, Thing | None]  # who or what, and the office held

_DATE_CODES = {
    "import-date-ambiguous": "import-row-date-order",
    "date-ends-before-it-begins": "import-row-date-backwards",
}


@dataclass(eq=False, slots=True, kw_only=True)
class Happening:
    """What one row, or several with one key, tell."""

    row: Row
    date: EventDate | None = None
    roles: dict[str, dict[Filling, None]] = field(default_factory=dict)
    around: dict[str, list[Thing]] = field(default_factory=dict)  # as the row has it
    note: Text = NOTHING
    id: str = ""
    twins: list[str] = field(default_factory=list)  # keys of rows that tell the same

    def signature(self, title: Text) -> tuple[object, ...]:
        """What makes two of them the same: title, date, and who and what took part."""
        fillings = tuple((role, frozenset(f)) for role, f in self.roles.items())
        return (title, str(self.date), fillings)


class RowError(Exception):
    """A row that cannot become an event, and why."""

    def __init__(self, code: str, **arguments: str) -> None:
        """Keep the reason for the message catalogue."""
        self.code = code
        self.arguments = arguments
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows as a map tells."""

    map: EventMap
    things: Things

    def prepare(self, rows: Iterable[Row]) -> None:
        """Mention the largest places first: smaller ones may bear their names."""
        for row in rows:
            for spec in self.map.roles.values():
                self._places(row, spec.chain[:1])
        self.things.settle()

    def read(self, row: Row) -> Happening:
        """The happening of a row; raises `RowError`."""
        date = self._date(row)
        for role, spec in self.map.roles.items():
            if spec.needed and not any(_is_filled(row, spec)):
                raise RowError("import-row-lacks", role=role)
        roles = {
            role: dict.fromkeys(self._fillings(row, spec))
            for role, spec in self.map.roles.items()
        }
        return Happening(
            row=row,
            date=date,
            roles={role: fillings for role, fillings in roles.items() if fillings},
            around={
                role: self._places(row, spec.chain[:-1])
                for role, spec in self.map.roles.items()
            },
            note=_name(row, self.map.note),
        )

    def _date(self, row: Row) -> EventDate | None:
        start, end = row.get(self.map.start), row.get(self.map.end)
        precision = row.get(self.map.precision)
        if not start and not end:
            return None
        try:
            first = read_moment(start or end, self.map.order, precision)
            last = read_moment(end, self.map.order, precision) if end else None
            return span_of(first, last)
        except DateSyntaxError as error:
            code = _DATE_CODES.get(error.reason, "import-row-date")
            raise RowError(code, date=error.text) from error

    def _fillings(self, row: Row, spec: RoleMap) -> Iterator[Filling]:
        held = row.get(spec.office)
        office = self.things.office(held) if held else None
        for thing in self._fillers(row, spec):
            yield thing, office

    def _fillers(self, row: Row, spec: RoleMap) -> list[Thing]:
        if spec.value:
            return [self.things.called(spec.of, spec.value)]
        if spec.chain:
            return self._places(row, spec.chain)
        return [
            self.things.mention(spec.of, name, identity)
            for name, identity in _pieces(row, spec.name, spec.id, spec.split)
        ]

    def _places(self, row: Row, chain: tuple[Step, ...]) -> list[Thing]:
        found: list[Thing] = []
        for step in chain:
            outer = found[0] if found else None
            inner = [
                self._place(name, identity, step, outer)
                for name, identity in _pieces(row, step.name, step.id, step.split)
                if not (outer and _is_called(outer, name))
            ]
            found = inner or found
        return found

    def _place(
        self, name: Text, identity: str, step: Step, outer: Thing | None
    ) -> Thing:
        plain, around = _brackets(name)
        if step.brackets and around:
            name = plain
            outer = self.things.mention(
                EntityType.PLACE, around, "", step.brackets, outer
            )
        level = _level(name, step)
        return self.things.mention(EntityType.PLACE, name, identity, level, outer)


def _is_filled(row: Row, spec: RoleMap) -> Iterator[bool]:
    yield bool(spec.value)
    for columns in (spec.name, *(step.name for step in spec.chain)):
        yield bool(_name(row, columns))


def _is_called(thing: Thing, name: Text) -> bool:
    """Whether the name is the larger place's own: Singapore in Singapore."""
    return any(key(text) in thing.keys for text in (name.ko, name.en) if text)


def _level(name: Text, step: Step) -> PlaceLevel:
    text = f"{name.en} {name.ko}".casefold()
    for word, level in step.levels:
        # A Latin word counts as a whole one: no camp in Campobello.
        edge = r"\b" if word.isascii() else ""
        if re.search(f"{edge}{re.escape(word.casefold())}{edge}", text):
            return level
    return step.level


def _brackets(name: Text) -> tuple[Text, Text]:
    """A name and what stands in brackets behind it."""

    def parts(text: str) -> tuple[str, str]:
        plain, opening, inner = text.partition("(")
        if not opening or not inner.endswith(")") or not plain.strip():
            return text, ""
        return plain.strip(), inner[:-1].strip()

    (ko, around_ko), (en, around_en) = parts(name.ko), parts(name.en)
    return Text(ko, en), Text(around_ko, around_en)


def _name(row: Row, columns: NameColumns) -> Text:
    return Text(row.get(columns.ko), row.get(columns.en))


def _pieces(
    row: Row, columns: NameColumns, id_column: str, split: str
) -> list[tuple[Text, str]]:
    """The names in a cell, each with what the table calls it for ever."""

    def pieces(text: str) -> list[str]:
        found = text.split(split) if split else [text]
        return [piece.strip() for piece in found if piece.strip()]

    name = _name(row, columns)
    ko, en, ids = pieces(name.ko), pieces(name.en), pieces(row.get(id_column))
    longest = max(len(ko), len(en))
    # Lists that do not run in parallel cannot be told apart: the longer one counts.
    ko, en, ids = (
        found if len(found) == longest else [""] * longest for found in (ko, en, ids)
    )
    # Wikidata gives the number of what has no name in the language.
    named = (
        (Text(*("" if is_number(text) else text for text in both)), identity)
        for *both, identity in zip(ko, en, ids, strict=True)
    )
    return [(text, identity) for text, identity in named if text]


def is_number(text: str) -> bool:
    """Whether the text is one of Wikidata's numbers, as `Q7747`."""
    return text[:1] == "Q" and text[1:].isdigit()


def merge(first: Happening, second: Happening) -> None:
    """Add to a happening what another row of the same key tells; raises `RowError`."""
    if first.date is not None and second.date not in (None, first.date):
        raise RowError(
            "import-row-other-date",
            date=str(second.date),
            first=str(first.date),
            line=str(first.row.line),
        )
    first.date = first.date or second.date
    for role, fillings in second.roles.items():
        first.roles.setdefault(role, {}).update(fillings)
    first.note = first.note or second.note


def give_ids(
    happenings: Iterable[Happening], map_: EventMap, register: Register
) -> None:
    """Give every happening its id: the one it had before, or one of the map's making."""
    taken = set(register.events.values())
    repeats: dict[str, int] = {}
    for happening in happenings:
        wanted = _wanted(happening, map_)
        row_key = happening.row.get(map_.key)
        if not row_key:
            cells = _in_cells(happening, map_)
            repeats[cells] = repeats.get(cells, 0) + 1
            row_key = f"{cells}#{repeats[cells]}"
        keys = [row_key, *happening.twins]
        known = (register.events.get(name, "") for name in keys)
        identity = next(filter(None, known), "")
        number = 2
        if not identity:
            identity = wanted
            while identity in taken:
                identity, number = f"{wanted}-{number}", number + 1
        for name in keys:
            register.events.setdefault(name, identity)
        taken.add(identity)
        happening.id = identity


def _wanted(happening: Happening, map_: EventMap) -> str:
    """The id it should have: a date as it is read, however the table writes it."""
    dated = "date" if happening.date and happening.date.start else ""
    parts = (dated if dated and part == map_.start else part for part in map_.id)
    return _joined(_id_part(happening, part) for part in parts)


def _in_cells(happening: Happening, map_: EventMap) -> str:
    """What a row is known by where no column is its key: its cells as they stand."""
    return _joined(_id_part(happening, part) for part in map_.id)


def _joined(parts: Iterable[str]) -> str:
    return "-".join(filter(None, map(slug, parts))) or "event"


def _id_part(happening: Happening, part: str) -> str:
    if part in happening.row.cells:
        return happening.row.get(part)
    if part == "date":
        return str((happening.date.start if happening.date else None) or "")
    first = next(iter(happening.roles.get(part, ())), None)
    return (first[0].name.en or first[0].name.ko) if first else ""


def check_title(happening: Happening, map_: EventMap) -> None:
    """See that every place of the title can be filled; raises `RowError`."""
    for template in filter(None, (map_.title.ko, map_.title.en)):
        for name in sorted(names(template)):
            if not _title_value(happening, name):
                raise RowError("import-row-lacks", role=name)


def title_of(happening: Happening, map_: EventMap) -> Text:
    """The title, worded as the map tells."""

    def said(template: str, lang: Lang) -> str:
        values = {name: _title_value(happening, name) for name in names(template)}
        return fill(template, lang, values) if template else ""

    return Text(said(map_.title.ko, Lang.KO), said(map_.title.en, Lang.EN))


def _title_value(happening: Happening, name: str) -> Text:
    if name in happening.row.cells:
        text = happening.row.get(name)
        return Text(text, text)
    if name == "year":
        start = happening.date.start if happening.date else None
        year = str(start.year) if start else ""
        return Text(year, year)
    role, _, level = name.rpartition("_")
    if name in happening.roles:
        fillers = [thing for thing, _ in happening.roles[name]]
    else:
        found = (thing for thing, _ in happening.roles.get(role, ()))
        near = happening.around.get(role, [])
        fillers = list(dict.fromkeys(_at_level(thing, level, near) for thing in found))
    texts = [thing.said() for thing in fillers]
    ko, en = (join([text.say(lang) for text in texts], lang) for lang in Lang)
    return Text(ko, en)


def _at_level(thing: Thing, level: str, near: list[Thing]) -> Thing:
    """The place around it that is so large; the largest where none is.

    A city may have lain in several countries: the row tells in which one it did.
    """
    around = thing.around()
    places = [thing, *(place for place in near if place in around), *around]
    same = (p for p in places if p.level is not None and p.level.value == level)
    return next(same, thing.outermost())


def title_names(map_: EventMap, columns: Iterable[str]) -> frozenset[str]:
    """The names that a title may use."""
    levels = {f"{role}_{level.value}" for role in map_.roles for level in PlaceLevel}
    return frozenset({"year", *map_.roles, *levels, *columns})
