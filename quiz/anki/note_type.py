"""The note type, frozen: fields, cards and styling as Anki knows them.

Once released, fields are never renamed, moved, added or removed, and cards are only
appended: with default options Anki refuses to update notes whose type has another
shape, and makes a second type beside it. Fields in reserve are for what comes.
"""

from importlib import resources
from string import Template

from quiz.anki.identity import digest
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.values import dataclass

# Anki recognises the note type by this number. Another one doubles every note.
NUMBER = 1795300000001
NAME = "sasil-quiz 1"

# When the look was last revised, in seconds since 1970. Anki takes cards and styling
# that are newer than its own; a test asks for a new number when they change.
REVISED = 1795621805


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its own number, which survives a renaming in Anki."""

    number: int
    name: str
    in_reserve: bool = False


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """One card of a note: its number, name and two sides."""

    number: int
    name: str
    front: str
    back: str


FIELDS = (
    Field(1795300001001, "Id"),
    Field(1795300001002, "Context"),
    Field(1795300001003, "Question"),
    Field(1795300001004, "Answer"),
    Field(1795300001005, "Typed"),  # what is typed, where typing is meaningful
    Field(1795300001006, "Hint"),  # how to type it
    Field(1795300001007, "Choices"),  # a list
    Field(1795300001008, "Accepted"),
    Field(1795300001009, "Explanation"),
    Field(1795300001010, "Misconception"),
    Field(1795300001011, "Source"),
    Field(1795300001012, "Question other"),  # the same in the other language
    Field(1795300001013, "Answer other"),
    Field(1795300001014, "Explanation other"),
    Field(1795300001015, "Korean"),  # not empty where Korean comes first
    Field(1795300001016, "Notice"),  # instead of all else: "retired"
    Field(1795300001017, "Timeline"),
    Field(1795300001018, "Choices open"),  # not empty where they are not folded away
    Field(1795300001019, "Reserve 1", in_reserve=True),
    Field(1795300001020, "Reserve 2", in_reserve=True),
    Field(1795300001021, "Reserve 3", in_reserve=True),
    Field(1795300001022, "Reserve 4", in_reserve=True),
)
SORT_FIELD = 2  # what the browser lists: the question
LABELS = ("options", "also", "beware", "source", "other")


def templates() -> tuple[CardTemplate, ...]:
    """The cards a note has, in Anki's order: later ones are only appended."""
    return (CardTemplate(1795300002001, "Question", _side("front"), _side("back")),)


def styling() -> str:
    """The style sheet of every card."""
    return _read("card.css")


def fingerprint() -> str:
    """What identifies the look of the cards: the two sides and the style sheet."""
    sides = [side for card in templates() for side in (card.front, card.back)]
    return digest([*sides, styling()])


def _side(name: str) -> str:
    labels = {label: _in_both(f"anki-card-{label}") for label in LABELS}
    return Template(_read(f"{name}.html")).substitute(labels)


def _in_both(code: str) -> str:
    """A label in the language that comes first on the note."""
    korean, english = say(code, Lang.KO), say(code, Lang.EN)
    return (
        f"{{{{#Korean}}}}{korean}{{{{/Korean}}}}{{{{^Korean}}}}{english}{{{{/Korean}}}}"
    )


def _read(name: str) -> str:
    file = resources.files("quiz.anki") / name
    return file.read_text(encoding="utf-8").strip()
