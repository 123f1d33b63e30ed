"""The definition of the format, once: sections, fields, shapes, what each is for.

From it the reader checks what authors write, `schema.py` makes the JSON Schema for
editors, and a test holds the tables of `data/README.md`.
"""

import re

from quiz.facts.claims import Status
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.questions.question import Mode
from quiz.questions.template import Comparison
from quiz.values import dataclass

ID = re.compile(r"[a-z0-9][a-z0-9.-]*", re.ASCII)
REFERENCE = re.compile(r"(?:[a-z0-9][a-z0-9.-]*:)?[a-z0-9][a-z0-9.-]*", re.ASCII)
DECK_ID = re.compile(r"[a-z0-9][a-z0-9.-]*(?:::[a-z0-9][a-z0-9.-]*)*", re.ASCII)
TAG = re.compile(r"[^\s\"]+")
LANGUAGE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
ADDRESS = re.compile(r"\S+")
ATTRIBUTE = re.compile(r"[a-z][a-z_]*(?:\.[a-z][a-z_]*)*")
ALTERNATIVES = re.compile(rf"{ATTRIBUTE.pattern}(?:\|{ATTRIBUTE.pattern})*")
ROLE_NAME = re.compile(r"[a-z][a-z_]*")


@dataclass(frozen=True, slots=True)
class Line:
    """Text that must fit a pattern; `named` says what it is in a message."""

    named: str = "text"
    pattern: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A `Text`: one string for both languages, or a mapping of `ko` and `en`."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names per language tag: `{ko: [푸틴], ru: [Путин]}`."""


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two bounds."""

    least: int = 0
    most: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the EDTF subset of `quiz.facts.dates`."""

    between: bool = False  # whether `earliest` and `latest` may stand for it


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `PT2H`, `PT1H30M`, `P2D`."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; `length` fixes how many, `least` how many at the least."""

    item: "Shape"
    least: int = 0
    length: int | None = None


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping with keys of the author's choice."""

    key: Line
    value: "Shape"


@dataclass(frozen=True, slots=True)
class Field:
    """A named part of a record, with what it is for."""

    name: str
    shape: "Shape"
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with named fields.

    Exactly one of each group in `one_of` is given; `further` is the shape of fields
    that are not listed (the roles of an event).
    """

    name: str
    fields: tuple[Field, ...]
    one_of: tuple[str, ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    further: "Shape | None" = None

    def field(self, name: str) -> Field | None:
        """The field of this name, if there is one."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class ByForm:
    """Several ways to write the same: as plain text, as a list, as a mapping."""

    text: "Shape | None" = None
    many: "Shape | None" = None
    record: "Shape | None" = None


Shape = (
    Line
    | Words
    | Names
    | Flag
    | Number
    | Date
    | Duration
    | OneOf
    | ListOf
    | MapOf
    | Record
    | ByForm
)

_ID = Line("id", ID)
_REF = Line("reference", REFERENCE)
_REFS = ByForm(text=_REF, many=ListOf(_REF))
_ONE_OR_MORE = ByForm(text=_REF, many=ListOf(_REF, least=1))
_TEXT = Words()
_TAGS = ListOf(Line("tag", TAG))
_STATUS = OneOf(tuple(status.value for status in Status))


# The parts that every claim may carry, and those of a version beside it.
_CLAIM = (
    Field("status", _STATUS, "how far the sources agree; default: the event's"),
    Field("sources", _ONE_OR_MORE, "who says so; default: the event's"),
    Field("note", _TEXT, "a sentence shown with the answer"),
)
_VARIANT = (
    Field("sources", _REFS, "who prints this version"),
    Field("why", _TEXT, "one sentence: why it is printed, why it is wrong"),
)
_AS = Field("as", _REF, "the office held on that day")


def _variants(*values: Field, one_of: tuple[str, ...] = ()) -> Field:
    record = Record(
        "variant",
        (*values, *_VARIANT),
        one_of=one_of,
        together=(("earliest", "latest"),) if one_of else (),
    )
    return Field("variants", ListOf(record, least=1), "other versions of the value")


_DATES = (
    Field("value", Date(), "the date"),
    Field("earliest", Date(), "not known when: no earlier than"),
    Field("latest", Date(), "not known when: no later than"),
)
_WHEN = ("value", "earliest")
_PAIR = (("earliest", "latest"),)

DATE = ByForm(
    text=Date(between=True),
    record=Record(
        "date",
        (*_DATES, *_CLAIM, _variants(*_DATES, one_of=_WHEN)),
        one_of=_WHEN,
        together=_PAIR,
    ),
)

_FILLER = Field("value", _REF, "who or what", required=True)
_MEMBER = ByForm(
    text=_REF,
    record=Record("member", (_FILLER, _AS, *_CLAIM, _variants(_FILLER, _AS))),
)
ROLE = ByForm(
    text=_REF,
    many=ListOf(_MEMBER),
    record=Record(
        "role",
        (
            Field("value", _REF, "the only one known"),
            _AS,
            Field("values", ListOf(_MEMBER), "all that are known"),
            Field("closed", Flag(), "whether there is certainly no one else"),
            *_CLAIM,
            _variants(_FILLER, _AS),
        ),
        one_of=("value", "values"),
    ),
)

_LENGTH = Record(
    "length",
    (
        Field("value", Duration(), "how long: PT2H, PT1H30M, P2D", required=True),
        Field("part", _TEXT, "which part of it; default: the whole"),
        Field("approximate", Flag(), "about so long"),
        Field("at_least", Flag(), "longer than that"),
        *_CLAIM,
        _variants(Field("value", Duration(), "how long", required=True)),
    ),
)

_COUNT = Record(
    "count",
    (
        Field("value", Number(), "how many", required=True),
        Field("status", _STATUS, "how far the sources agree", required=True),
        Field("sources", _ONE_OR_MORE, "who says so", required=True),
        Field("note", _TEXT, "a sentence shown with the answer"),
        _variants(Field("value", Number(), "how many", required=True)),
    ),
)

PACK = Record(
    "pack",
    (
        Field("title", _TEXT, "the pack's name, as people see it", required=True),
        Field("description", _TEXT, "a sentence or two"),
        Field("licence", Line("text"), "terms for others, as CC0-1.0"),
    ),
)

SOURCE = Record(
    "source",
    (
        Field("id", _ID, "short and lasting: `kremlin-2000-07-19`", required=True),
        Field("publisher", _TEXT, "who says so", required=True),
        Field("title", _TEXT, "the page's title, or what it is"),
        Field("date", Date(), "when it was published"),
        Field("address", Line("address", ADDRESS), "where to read it"),
        Field("family", Line("text"), "the agency or work it repeats; default: itself"),
        Field("official", Flag(), "kept by those who did what it records"),
    ),
)

_ENTITY = (
    Field("id", _ID, "short and lasting: `putin`", required=True),
    Field("name", _TEXT, "the full name", required=True),
    Field("aliases", Names(), "other full names, per language; each names only this"),
    Field("short", Names(), "short names that others may share"),
    Field("scope", _TEXT, "tells it from another of the same name"),
    Field("article", OneOf(("the", "a", "an", "none")), "the English article"),
    Field("reading", Line("text"), "how Korean reads a name not in Hangul"),
    Field("sources", _REFS, "who says so"),
    Field("note", _TEXT, "a sentence shown with the answer"),
)
_KIND = Field(
    "kind",
    Line("tag", TAG),
    "a group; wrong options are taken from the same group",
)
_NAMED = (*_ENTITY, _KIND)
_PLACE = (
    Field(
        "level",
        OneOf(tuple(level.value for level in PlaceLevel)),
        "how large it is",
        required=True,
    ),
    Field(
        "within",
        ByForm(
            text=_REF,
            many=ListOf(
                ByForm(
                    text=_REF,
                    record=Record(
                        "within",
                        (
                            Field("place", _REF, "the larger place", required=True),
                            Field("from", Date(), "the first day within it"),
                            Field("to", Date(), "the first day no longer within it"),
                        ),
                    ),
                )
            ),
        ),
        "the place around it, or a list with dates",
    ),
    Field(
        "called",
        ListOf(
            Record(
                "called",
                (
                    Field("names", Names(), "what it was called", required=True),
                    Field("from", Date(), "the first day of that name"),
                    Field("to", Date(), "the first day no longer of that name"),
                ),
            )
        ),
        "its names at other times, with dates",
    ),
    Field("preposition", OneOf(("in", "at", "on")), "English; default: at a site, in"),
)
_DOCUMENT = (
    Field(
        "kind",
        OneOf(("treaty", "agreement", "declaration")),
        "what it is; wrong options are taken from the same kind",
    ),
    Field("provisions", _REFS, "what it lays down"),
    Field("complete", Flag(), "whether `provisions` are all that it lays down"),
    Field("lacks", _REFS, "what an earlier one laid down and it does not"),
)

EVENT = Record(
    "event",
    (
        Field("id", _ID, "short and lasting; history hangs on it", required=True),
        Field("type", _REF, "what sort of event: `visit`, `signing`", required=True),
        Field("title", _TEXT, "a short noun phrase", required=True),
        Field("date", DATE, "when, no finer than it is known"),
        Field("status", _STATUS, "how far the sources agree", required=True),
        Field("sources", _ONE_OR_MORE, "who says so", required=True),
        Field("lengths", ListOf(_LENGTH), "how long it, or a part of it, took"),
        Field("part_of", _REF, "a larger event; lends its date and place"),
        Field("note", _TEXT, "a sentence or two shown with the answer"),
        Field("tags", _TAGS, "words to choose it by"),
        Field("importance", Number(1, 3), "1 detail, 2 normal, 3 must know"),
        Field("formerly", ListOf(_REF), "ids it had before"),
    ),
    further=ROLE,
)

SERIES = Record(
    "series",
    (
        Field("id", _ID, "short and lasting", required=True),
        Field("name", _TEXT, "what is counted", required=True),
        Field("events", _ONE_OR_MORE, "in the order of time", required=True),
        Field("complete", Flag(), "whether there are no others", required=True),
        Field("from_start", Flag(), "not complete, but none came before the first"),
        Field("not_counted", _REFS, "what looks as if it belonged to it, and does not"),
        Field("as_of", Date(), "the day of the counting", required=True),
        Field("according_to", _TEXT, "who counts", required=True),
        Field("count", _COUNT, "how many, by that count", required=True),
        Field("formerly", ListOf(_REF), "ids it had before"),
    ),
)

COVERAGE = Record(
    "coverage",
    (
        Field("id", _ID, "short and lasting", required=True),
        Field("name", _TEXT, "what is covered, as people see it", required=True),
        Field(
            "types", _ONE_OR_MORE, "of which events every one is here", required=True
        ),
        Field(
            "roles",
            MapOf(Line("role", ROLE_NAME), _ONE_OR_MORE),
            "limited to whom, which offices, which places and all within them",
            required=True,
        ),
        Field("period", Date(), "from when to when: 1866/2025-02-19", required=True),
        Field("still", _REFS, "who goes on after the period"),
        Field("according_to", _TEXT, "who says so", required=True),
        Field("sources", _ONE_OR_MORE, "where", required=True),
    ),
)

_ROLE_SPEC = Record(
    "role-spec",
    (
        Field("of", OneOf(tuple(t.value for t in EntityType)), "what fills it", True),
        Field("name", _TEXT, "as people see it", required=True),
        Field("closed", Flag(), "a list is complete; default true"),
        Field("absent_means_none", Flag(), "a missing list is empty, not unknown"),
    ),
)
TYPE = Record(
    "type",
    (
        Field("id", _ID, "`visit`, `signing`", required=True),
        Field("name", _TEXT, "as people see it", required=True),
        Field("kinds_of", _REFS, "types its events also belong to"),
        Field("may_be", _REFS, "types its events perhaps belong to"),
        Field(
            "roles",
            MapOf(Line("role", ROLE_NAME), _ROLE_SPEC),
            "who and what takes part; those of `kinds_of` are added",
        ),
    ),
)

_ATTRIBUTES = ListOf(Line("attribute", ALTERNATIVES))
TEMPLATE = Record(
    "template",
    (
        Field("id", _ID, "short and lasting: `visit-visitor`", required=True),
        Field("types", _ONE_OR_MORE, "of which events it asks", required=True),
        Field(
            "asks",
            Line("attribute", ATTRIBUTE),
            "what the answer is: `visitor`, `date.year`",
            required=True,
        ),
        Field("aspect", _ID, "the end of the question's id", required=True),
        Field("stem", _TEXT, "the wording", required=True),
        Field("set_stem", _TEXT, "the wording where several answer together"),
        Field("required", _ATTRIBUTES, "what every stem gives"),
        Field("optional", _ATTRIBUTES, "what may be added where the proof needs it"),
        Field(
            "modes",
            ListOf(OneOf(tuple(m.value for m in Mode)), least=1),
            "how it may be asked",
        ),
        Field("importance", Number(-2, 2), "added to the event's"),
        Field(
            "covered",
            Flag(),
            "asked only where `coverage:` says that nothing is missing",
        ),
        Field("formerly", ListOf(_ID), "aspects it had before"),
        Field(
            "compares",
            OneOf(tuple(c.value for c in Comparison)),
            "it asks about several events at once, and how",
        ),
        Field("label", _TEXT, "what each of the events compared is called"),
        Field("on_request", Flag(), "only decks that name it take it"),
    ),
)

_FILTER = Record(
    "filter",
    (
        Field("packs", ListOf(_ID), "names of packs"),
        Field("types", _REFS, "types of events, those that are kinds of them too"),
        Field("tags", _TAGS, "tags of events"),
        Field("entities", _REFS, "who or what takes part: `korea-russia:putin`"),
        Field("places", _REFS, "where it was; a country takes all that lies in it"),
        Field("period", Date(), "when: `1991/2011`, `200X`, `2019/..`"),
        Field("aspects", ListOf(_ID), "what is asked: `when` takes `when.year`"),
        Field("templates", _REFS, "templates: `core:visit-visitor`"),
    ),
)
DECK = Record(
    "deck",
    (
        Field(
            "id", Line("id", DECK_ID), "`summits`; `a::b` lies in `a`", required=True
        ),
        Field("title", _TEXT, "as people see it", required=True),
        Field("description", _TEXT, "a sentence"),
        Field("take", _FILTER, "the questions it takes; default: all"),
        Field(
            "leave",
            _FILTER,
            "the questions it leaves out: those that match any of these",
        ),
        Field("order", OneOf(("time", "newest", "important")), "default: time"),
        Field("limit", Number(1), "at most so many, the most important of them"),
        Field("lang", OneOf(("ko", "en")), "asked in it where no `--lang` is given"),
    ),
)

ENTITY_SECTIONS: dict[str, tuple[EntityType, Record]] = {
    "people": (EntityType.PERSON, Record("person", _NAMED)),
    "places": (EntityType.PLACE, Record("place", (*_NAMED, *_PLACE))),
    "documents": (EntityType.DOCUMENT, Record("document", (*_ENTITY, *_DOCUMENT))),
    "organisations": (EntityType.ORGANISATION, Record("organisation", _NAMED)),
    "offices": (EntityType.OFFICE, Record("office", _NAMED)),
    "items": (EntityType.ITEM, Record("item", _NAMED)),
    "topics": (EntityType.TOPIC, Record("topic", _NAMED)),
    "provisions": (EntityType.PROVISION, Record("provision", _NAMED)),
}

DATA_FILE = Record(
    "file",
    (
        Field("pack", PACK, "what the pack is; in `pack.yaml` only"),
        Field("sources", ListOf(SOURCE), "who says so"),
        *(
            Field(section, ListOf(record), f"entities: {section}")
            for section, (_, record) in ENTITY_SECTIONS.items()
        ),
        Field("events", ListOf(EVENT), "what happened"),
        Field("series", ListOf(SERIES), "events counted together"),
        Field("coverage", ListOf(COVERAGE), "of which events every one is on record"),
        Field(
            "confusable", ListOf(ListOf(_REF, length=2)), "pairs that learners mix up"
        ),
        Field("types", ListOf(TYPE), "sorts of events"),
        Field("templates", ListOf(TEMPLATE), "how questions are worded"),
    ),
)
DECK_FILE = Record("deck-file", (Field("decks", ListOf(DECK), "decks", required=True),))
