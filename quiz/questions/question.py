"""A question with its answer and the proof that there is no other."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import NamedTuple, NewType

from quiz.facts.claims import SourceId
from quiz.facts.dates import EventDate, Precision
from quiz.facts.entities import EntityId, EntityType, PlaceLevel
from quiz.facts.events import EventId, Length
from quiz.language.text import NOTHING, Text
from quiz.values import dataclass

QuestionId = NewType("QuestionId", str)  # "pack:subject/aspect"


def several_id(subjects: Iterable[EventId], aspect: str) -> QuestionId:
    """The id of a question about several events of one pack: "pack:a+b/aspect"."""
    ordered = sorted(subjects)
    pack = ordered[0].partition(":")[0]
    names = "+".join(subject.partition(":")[2] for subject in ordered)
    return QuestionId(f"{pack}:{names}/{aspect}")


class Mode(StrEnum):
    """How a question is asked."""

    FLIP = "flip"
    CHOICES = "choices"
    TYPED = "typed"
    ORDER = "order"  # what is laid out is put in order
    CONTRAST = "contrast"  # one of the things that are laid out is chosen
    MATCH = "match"  # each thing that is laid out is given its own value


@dataclass(frozen=True, slots=True)
class EntityAnswer:
    """One entity, or a closed set of two to four whose number the stem states.

    `level` is the level asked for where the answer is a place; `chain` holds
    the places around and inside it that the event itself lies on.
    """

    entities: tuple[EntityId, ...]
    type: EntityType
    level: PlaceLevel | None = None
    chain: tuple[EntityId, ...] = ()


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """A date, asked to a stated precision and known at least that finely.

    `whole` asks for both ends of a duration; otherwise `date` is a point.
    """

    date: EventDate
    asked: Precision
    known: EventDate  # the fact's own date: a finer or longer true answer counts
    whole: bool = False


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """A count with what is counted ("회", "times")."""

    value: int
    unit: Text = NOTHING


@dataclass(frozen=True, slots=True)
class LengthAnswer:
    """How long something took; the stem names the part of it that is meant."""

    length: Length


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a question lays out: an event or a value, and what it is called."""

    key: str  # an event's or entity's id, or EDTF
    text: Text


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """One of the things that the question lays out."""

    item: Item


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """What the question lays out, in the right order."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """What the question lays out, each with the one value that is its own.

    `values` are all that are offered, in the order shown; one or two belong to none.
    """

    pairs: tuple[tuple[Item, Item], ...]
    values: tuple[Item, ...]


# Values to match with things are told by these letters, where answers are typed.
VALUE_LETTERS = "abcdefghi"

Answer = (
    EntityAnswer
    | DateAnswer
    | NumberAnswer
    | LengthAnswer
    | ItemAnswer
    | OrderAnswer
    | MatchAnswer
)


class Given(NamedTuple):
    """One thing the stem tells: an attribute of the event and its value.

    `value` is an entity id, a type id, or EDTF text of a granule.
    """

    attribute: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Why the answer is the only one.

    `matches` are the events that may fit everything given; each of them has the
    answer for certain. Where several events are compared, `parts` prove of each that
    what it is called means no other, in the order of the question's subjects.
    """

    given: tuple[Given, ...]
    matches: tuple[EventId, ...]
    parts: tuple["Proof", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Misconception:
    """A version of the answer that is printed widely and contradicted."""

    value: EntityId | EventDate | int
    why: Text
    sources: tuple[SourceId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something to ask, in both languages, with one proven answer.

    A question does not hold its choices: `choices_for` makes them. `items` are what
    it is about where it is asked by ordering, contrasting or matching: they belong
    to the question, stand under its stem, and are in the order shown. `altered` is
    the one wrong value that its statement holds, an entity id or EDTF.
    """

    id: QuestionId
    template: str
    subjects: tuple[EventId, ...]
    aspect: str
    stem: Text
    answer: Answer
    proof: Proof
    explanation: Text
    sources: tuple[SourceId, ...]
    modes: tuple[Mode, ...]
    tags: tuple[str, ...] = ()
    attributed_to: Text = NOTHING  # who says so, where the fact is not confirmed
    misconceptions: tuple[Misconception, ...] = ()
    date_key: tuple[int, int] = (0, 0)  # orders questions by when it happened
    importance: int = 2
    items: tuple[Item, ...] = ()
    on_request: bool = False  # only a deck that names its aspect or template takes it
    altered: str = ""

    @property
    def given(self) -> tuple[Given, ...]:
        """Everything that is told, of one event or of all that are compared."""
        parts = (one for part in self.proof.parts for one in part.given)
        return (*self.proof.given, *parts)

    @property
    def pack(self) -> str:
        """The pack of its subject."""
        return self.id.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A question that could not be asked, and why.

    `code` names the message; `arguments` say which facts stand in the way, `rivals`
    the first of the events that could not be told apart.
    """

    id: QuestionId
    template: str
    subject: EventId
    code: str
    arguments: Mapping[str, str] = field(default_factory=dict, compare=False)
    rivals: tuple[EventId, ...] = ()

    @property
    def pack(self) -> str:
        """The pack of its subject."""
        return self.id.partition(":")[0]

    @property
    def subjects(self) -> tuple[EventId, ...]:
        """What would have been asked about."""
        return (self.subject,)

    @property
    def aspect(self) -> str:
        """What would have been asked."""
        return self.id.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of several answers to choose from; `key` is an entity id or EDTF."""

    key: str
    text: Text
    correct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Two to four options, exactly one of them right, in the order shown."""

    options: tuple[Option, ...]

    @property
    def right(self) -> int:
        """The place of the right option, from 0."""
        return next(i for i, option in enumerate(self.options) if option.correct)
