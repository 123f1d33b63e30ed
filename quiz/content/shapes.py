"""Checks values against the shapes of `format.py`: form only, not meaning."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import assert_never

from quiz.content.format import (
    LANGUAGE,
    ByForm,
    Date,
    Duration,
    Flag,
    Line,
    ListOf,
    MapOf,
    Names,
    Number,
    OneOf,
    Record,
    Shape,
    Words,
)
from quiz.content.suggestions import MAX_SUGGESTIONS, date_meant, did_you_mean
from quiz.content.yaml_lines import Document, Value, YamlList, YamlMap
from quiz.facts.dates import DateSyntaxError, parse_date
from quiz.facts.events import parse_minutes
from quiz.language.text import Lang
from quiz.problems import Problem

_MENDABLE = ("date-syntax", "date-needs-hyphens")
LANGUAGES = tuple(lang.value for lang in Lang)

# A file of another kind has something wrong in each line; nobody reads all that.
MOST_PROBLEMS = 1000

# Lines are looked up only where there is something to say.
LineFinder = Callable[[], int]


class _EnoughError(Exception):
    """There is more amiss than anyone will read."""


class ShapeCheck:
    """Finds what in one document does not have its shape, up to a thousand problems."""

    def __init__(self, document: Document, roles: frozenset[str]) -> None:
        """Check this document; `roles` are the role names that any type knows."""
        self._document = document
        self._roles = roles
        self.problems: list[Problem] = []

    def check(self, record: Record) -> tuple[Problem, ...]:
        """Check the whole document against the record of its file."""
        root = self._document.root
        if root == "":
            return ()
        if isinstance(root, YamlMap):
            with suppress(_EnoughError):
                self._record(root, record)
        else:
            self._add(1, "file-is-not-a-mapping")
        return tuple(self.problems)

    def _add(self, line: int, code: str, **arguments: str) -> None:
        found = Problem(
            file=self._document.file, line=line, code=code, arguments=arguments
        )
        self.problems.append(found)
        if len(self.problems) >= MOST_PROBLEMS:
            self.problems.append(replace(found, code="too-much-amiss", arguments={}))
            raise _EnoughError

    def _record(self, value: YamlMap, record: Record) -> None:
        meant = set()
        known = [field.name for field in record.fields]
        for key in value:
            line = self._document.line_of_key(value, key)
            field = record.field(key)
            if field is not None:
                self._value(value, key, field.shape)
            elif record.further is not None and key in self._roles:
                self._value(value, key, record.further)
            elif value[key] == "" and " " in key:
                self._add(line, "comma-in-braces", rest=key, field=record.name)
            else:
                further = self._roles if record.further is not None else ()
                free = [name for name in (*known, *further) if name not in value]
                few = len(self.problems) < MAX_SUGGESTIONS
                near = did_you_mean(key, free) if few else ""
                meant.add(near)
                self._unknown_field(line, key, near, record)
        for field in record.fields:
            if field.required and field.name not in value and field.name not in meant:
                if value is self._document.root and not self._document.whole:
                    continue  # it may stand where the file could not be read
                self._add(value.line, "missing-field", field=field.name)
        self._groups(value, record)

    def _unknown_field(self, line: int, key: str, near: str, record: Record) -> None:
        if near:
            self._add(line, "unknown-field-meant", field=key, meant=near)
        elif record.further is not None:
            self._add(line, "unknown-field-or-role", field=key)
        else:
            self._add(line, "unknown-field", field=key)

    def _groups(self, value: YamlMap, record: Record) -> None:
        if record.one_of:
            given = [name for name in record.one_of if name in value]
            names = ", ".join(record.one_of)
            if not given:
                self._add(value.line, "needs-one-of", fields=names)
            elif len(given) > 1:
                self._add(value.line, "needs-only-one-of", fields=names)
        for first, second in record.together:
            if (first in value) != (second in value):
                self._add(value.line, "needs-both", first=first, second=second)

    def _value(self, within: YamlMap, key: str, shape: Shape) -> None:
        line = self._document.line_of_value
        self._shape(within[key], shape, key, lambda: line(within, key))

    def _shape(  # noqa: PLR0912
        self, value: Value, shape: Shape, name: str, line: LineFinder
    ) -> None:
        if value == "":
            self._add(line(), "empty-field", field=name)
            return
        match shape:
            case ByForm():
                self._by_form(value, shape, name, line)
            case Record():
                if isinstance(value, YamlMap):
                    self._record(value, shape)
                else:
                    self._add(line(), "expected-mapping", field=name)
            case ListOf():
                self._list(value, shape, name, line)
            case MapOf():
                self._map(value, shape, name, line)
            case Words():
                self._words(value, name, line)
            case Names():
                self._names(value, name, line)
            case Line() | Flag() | Number() | Date() | Duration() | OneOf():
                if isinstance(value, str):
                    self._scalar(value, shape, name, line)
                else:
                    self._add(line(), "expected-text", field=name)
            case _:
                assert_never(shape)

    def _by_form(
        self, value: Value, shape: ByForm, name: str, line: LineFinder
    ) -> None:
        if isinstance(value, str):
            inner = shape.text
        elif isinstance(value, YamlList):
            inner = shape.many
        else:
            inner = shape.record
        if inner is not None:
            self._shape(value, inner, name, line)
            return
        self._add(line(), "expected-other-form", field=name)

    def _list(self, value: Value, shape: ListOf, name: str, line: LineFinder) -> None:
        if not isinstance(value, YamlList):
            self._add(line(), "expected-list", field=name)
            return
        if shape.length is not None and len(value) != shape.length:
            self._add(line(), "list-length", field=name, count=str(shape.length))
        elif len(value) < shape.least:
            self._add(line(), "empty-list", field=name)
        for index, item in enumerate(value):
            place = _item_line(self._document, value, index)
            self._shape(item, shape.item, name, place)

    def _map(self, value: Value, shape: MapOf, name: str, line: LineFinder) -> None:
        if not isinstance(value, YamlMap):
            self._add(line(), "expected-mapping", field=name)
            return
        for key in value:
            if shape.key.pattern and not shape.key.pattern.fullmatch(key):
                at = self._document.line_of_key(value, key)
                self._add(at, f"not-{shape.key.named}", value=key, field=name)
            self._value(value, key, shape.value)

    def _words(self, value: Value, name: str, line: LineFinder) -> None:
        if isinstance(value, str):
            return
        if not isinstance(value, YamlMap):
            self._add(line(), "expected-words", field=name)
            return
        for lang in value:
            at = self._document.line_of_value(value, lang)
            if lang not in LANGUAGES and value[lang] == "":
                self._add(at, "comma-in-braces", rest=lang, field=name)
            elif lang not in LANGUAGES:
                self._add(at, "unknown-language", language=lang, field=name)
            elif not isinstance(value[lang], str):
                self._add(at, "expected-text", field=lang)
            elif not str(value[lang]).strip():
                self._add(at, "empty-field", field=lang)

    def _names(self, value: Value, name: str, line: LineFinder) -> None:
        if not isinstance(value, YamlMap):
            self._add(line(), "expected-names", field=name)
            return
        for tag, names in value.items():
            at = self._document.line_of_key(value, tag)
            if not LANGUAGE.fullmatch(tag):
                self._add(at, "not-language-tag", value=tag, field=name)
            if isinstance(names, YamlList):
                for index, item in enumerate(names):
                    place = _item_line(self._document, names, index)
                    self._shape(item, Line(), tag, place)
            elif not isinstance(names, str):
                self._add(at, "expected-list", field=tag)
            elif not names:
                self._add(at, "empty-field", field=tag)

    def _scalar(
        self,
        value: str,
        shape: Line | Flag | Number | Date | Duration | OneOf,
        name: str,
        line: LineFinder,
    ) -> None:
        arguments = {"value": value, "field": name}
        match shape:
            case Line(named, pattern):
                code = f"not-{named}" if _unfit(pattern, value) else ""
            case Flag():
                code = "" if value in ("true", "false") else "not-flag"
            case Number(least, most):
                arguments |= {"least": str(least), "most": str(most)}
                number = parse_number(value)
                fits = number is not None and least <= number <= most
                code = "" if fits else "not-number"
            case Date(between):
                code = _date_mistake(value)
                may_mend = code in _MENDABLE
                meant = date_meant(value, between=between) if may_mend else ""
                if meant:
                    code, arguments = "date-meant", arguments | {"meant": meant}
            case Duration():
                code = "not-duration" if parse_minutes(value) is None else ""
            case OneOf(values):
                arguments["values"] = ", ".join(values)
                code = "" if value in values else "not-one-of"
            case _:
                assert_never(shape)
        if code:
            self._add(line(), code, **arguments)


def parse_number(text: str) -> int | None:
    """The whole number written with plain digits, else None."""
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        return None
    return int(text)


def _unfit(pattern: re.Pattern[str] | None, value: str) -> bool:
    return pattern is not None and not pattern.fullmatch(value)


def _date_mistake(value: str) -> str:
    try:
        parse_date(value)
    except DateSyntaxError as error:
        return error.reason
    return ""


def _item_line(document: Document, items: YamlList, index: int) -> LineFinder:
    return lambda: document.line_of_item(items, index)
