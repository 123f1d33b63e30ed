"""The definition of a map's format, once; `docs/importing.md` tells it in words."""

from quiz.content.format import (
    COVERAGE,
    ENTITY_SECTIONS,
    PACK,
    REFERENCE,
    ROLE_NAME,
    SOURCE,
    ByForm,
    Date,
    Field,
    Flag,
    Line,
    ListOf,
    MapOf,
    Number,
    OneOf,
    Record,
    Words,
)
from quiz.content.importing.moments import ORDERS
from quiz.facts.claims import Status
from quiz.facts.entities import EntityType, PlaceLevel

_TEXT = Line("text")
_REF = Line("reference", REFERENCE)
_COLUMNS = ByForm(text=_TEXT, many=ListOf(_TEXT, least=1))
_LEVELS = tuple(level.value for level in PlaceLevel)


_LANGUAGES = Record(
    "name",
    (Field("ko", _TEXT, "the column of it"), Field("en", _TEXT, "the column of it")),
)
_NAME = ByForm(text=_TEXT, record=_LANGUAGES)

_CONDITION = ByForm(
    text=_TEXT,
    many=ListOf(_TEXT, least=1),
    record=Record(
        "condition",
        (
            Field("contains", _TEXT, "it stands somewhere in the cell"),
            Field("before", Date(), "the cell is an earlier date"),
            Field("from", Date(), "the cell is this date or a later one"),
        ),
        one_of=("contains", "before", "from"),
    ),
)
_WHERE = MapOf(_TEXT, _CONDITION)

CHANGE = Record(
    "change",
    (
        Field("where", _WHERE, "the rows it is about; default: all"),
        Field("set", MapOf(_TEXT, _TEXT), "what these cells are to say"),
        Field("replace", MapOf(_TEXT, MapOf(_TEXT, _TEXT)), "pieces of cells"),
        Field("why", _TEXT, "for those who read the map"),
    ),
)
DROP = Record(
    "drop",
    (
        Field("where", _WHERE, "the rows that are not wanted", required=True),
        Field("why", Words(), "the reason that is reported", required=True),
    ),
)

_BRACKETS = OneOf(_LEVELS)
STEP = Record(
    "step",
    (
        Field("level", OneOf(_LEVELS), "how large these places are", required=True),
        Field("name", _NAME, "the column of the name", required=True),
        Field("id", _TEXT, "the column that tells two of one name apart"),
        Field("split", _TEXT, "what stands between several"),
        Field("brackets", _BRACKETS, "the level of a place in brackets behind it"),
        Field(
            "levels",
            MapOf(_TEXT, ListOf(_TEXT, least=1)),
            "words in a name that tell another level",
        ),
    ),
)
ROLE = Record(
    "role-map",
    (
        Field("of", OneOf(tuple(t.value for t in EntityType)), "what fills it", True),
        Field("name", _NAME, "the column of the name"),
        Field("id", _TEXT, "the column that tells two of one name apart"),
        Field("split", _TEXT, "what stands between several"),
        Field("chain", ListOf(STEP, least=1), "places, from the largest inward"),
        Field("value", _REF, "the same in every row"),
        Field("as", _TEXT, "the column of the office held"),
        Field("closed", Flag(), "whether there is certainly no one else"),
        Field("needed", Flag(), "a row without it is dropped"),
    ),
    one_of=("name", "chain", "value"),
)
EVENTS = Record(
    "events",
    (
        Field("type", _REF, "what sort of event each row is", required=True),
        Field("id", _COLUMNS, "the columns of which ids are made", required=True),
        Field("key", _TEXT, "the column that names a row for ever"),
        Field("title", Words(), "with places to fill: `{visitor}`", required=True),
        Field(
            "date",
            ByForm(
                text=_TEXT,
                record=Record(
                    "date-map",
                    (
                        Field("start", _TEXT, "the column of the first day", True),
                        Field("end", _TEXT, "the column of the last day"),
                        Field("precision", _TEXT, "the column of how fine it is"),
                        Field("order", OneOf(ORDERS), "of 07/06/1961"),
                    ),
                ),
            ),
            "the column of the date",
        ),
        Field("roles", MapOf(Line("role", ROLE_NAME), ROLE), "who, what and where"),
        Field("status", OneOf(tuple(s.value for s in Status)), "of all", required=True),
        Field("sources", ByForm(text=_REF, many=ListOf(_REF)), "of all", required=True),
        Field("note", _NAME, "the column of a note"),
        Field("tags", ByForm(text=_TEXT, many=ListOf(_TEXT)), "of all"),
        Field("importance", Number(1, 3), "of all"),
    ),
)
SUCCESSION = Record(
    "succession",
    (
        Field("from", _REF, "the country that ended", required=True),
        Field("to", ListOf(_REF, least=1), "those on its ground", required=True),
        Field("on", Date(), "the first day of the new order", required=True),
    ),
)

MAP_FILE = Record(
    "map",
    (
        Field("pack", PACK, "what the pack is", required=True),
        Field("sources", ListOf(SOURCE), "who says so", required=True),
        Field(
            "coverage", ListOf(COVERAGE), "of which events every one is in the table"
        ),
        *(
            Field(section, ListOf(record), "those known by more than a name")
            for section, (_, record) in ENTITY_SECTIONS.items()
        ),
        Field("separator", _TEXT, "what stands between columns; default: as found"),
        Field("change", ListOf(CHANGE), "cells to mend, in this order"),
        Field("drop", ListOf(DROP), "rows not wanted"),
        Field("succession", ListOf(SUCCESSION), "countries on the same ground"),
        Field("split", OneOf(("decade", "year", "none")), "one file of events a …"),
        Field("events", EVENTS, "what a row means", required=True),
    ),
)
