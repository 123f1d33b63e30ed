"""One entry of a file, read field by field after its shape was checked.

A field of a wrong shape was reported already; here it counts as absent.
"""

from typing import NamedTuple

from quiz.content.shapes import parse_number
from quiz.content.yaml_lines import Document, Value, YamlList, YamlMap
from quiz.facts.dates import DateSyntaxError, EventDate, between, parse_date
from quiz.language.text import Text

_FLAGS = {"true": True, "false": False}


class Word(NamedTuple):
    """A piece of text and the line it stands on."""

    text: str
    line: int


class Entry(NamedTuple):
    """A mapping within a document."""

    document: Document
    values: YamlMap

    @property
    def line(self) -> int:
        """Where the entry begins."""
        return self.values.line

    @property
    def id(self) -> str:
        """What it calls itself; empty where it does not say."""
        return self.text("id")

    def has(self, key: str) -> bool:
        """Whether the field is written."""
        return key in self.values

    def line_of(self, key: str) -> int:
        """The line of a field, or of the entry where it has none."""
        return self.document.line_of_key(self.values, key)

    def text(self, key: str, default: str = "") -> str:
        """A field of plain text."""
        value = self.values.get(key)
        return value.strip() if isinstance(value, str) and value else default

    def word(self, key: str) -> Word | None:
        """A field of plain text with its line."""
        text = self.text(key)
        line = self.document.line_of_value
        return Word(text, line(self.values, key)) if text else None

    def words(self, key: str) -> Text:
        """A field in both languages."""
        return to_text(self.values.get(key, ""))

    def flag(self, key: str, default: bool) -> bool:
        """A field of true or false."""
        return _FLAGS.get(self.text(key), default)

    def number(self, key: str, default: int) -> int:
        """A field with a whole number."""
        text = self.text(key)
        number = parse_number(text) if text else None
        return default if number is None else number

    def date(self, key: str) -> EventDate | None:
        """A field with a date."""
        try:
            return parse_date(self.text(key))
        except DateSyntaxError:
            return None

    def list(self, key: str) -> tuple[Word, ...]:
        """A field with one or several words."""
        value = self.values.get(key)
        if isinstance(value, YamlList):
            return tuple(
                Word(item.strip(), self.document.line_of_item(value, index))
                for index, item in enumerate(value)
                if isinstance(item, str) and item
            )
        word = self.word(key)
        return (word,) if word else ()

    def entry(self, key: str) -> "Entry | None":
        """A field that is a mapping."""
        value = self.values.get(key)
        return Entry(self.document, value) if isinstance(value, YamlMap) else None

    def entries(self, key: str) -> tuple["Entry", ...]:
        """The mappings in a field that is a list."""
        return entries_in(self.document, self.values.get(key, ""))


def entries_in(document: Document, value: Value) -> tuple[Entry, ...]:
    """The mappings in a list."""
    if not isinstance(value, YamlList):
        return ()
    return tuple(Entry(document, item) for item in value if isinstance(item, YamlMap))


def to_text(value: Value) -> Text:
    """A `Text` from one string for both languages, or from a mapping."""
    if isinstance(value, str):
        return Text(one_line(value), one_line(value))
    if isinstance(value, YamlMap):
        ko, en = value.get("ko", ""), value.get("en", "")
        return Text(
            one_line(ko) if isinstance(ko, str) else "",
            one_line(en) if isinstance(en, str) else "",
        )
    return Text()


def one_line(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def between_text(earliest: str, latest: str) -> EventDate:
    """A moment known only to lie between two dates; raises `DateSyntaxError`."""
    first, last = parse_date(earliest).first, parse_date(latest).last
    if first is None or last is None:
        raise DateSyntaxError("date-open-between", f"{earliest}, {latest}")
    return between(first, last)
