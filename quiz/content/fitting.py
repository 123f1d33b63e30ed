"""Whether values have their shapes, answered at once where all is well.

Nearly every file is as it should be: only where this says no, `shapes` looks for what
is wrong and where it stands. It says yes to nothing in which that would find a mistake.
"""

import re
from collections.abc import Callable, Mapping
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
from quiz.content.shapes import LANGUAGES, parse_number
from quiz.content.yaml_lines import Value, YamlList, YamlMap
from quiz.facts.dates import DateSyntaxError, parse_date
from quiz.facts.events import parse_minutes

Fits = Callable[[Value], bool]


def fitting(shape: Shape, roles: frozenset[str]) -> Fits:
    """A test for values of the shape; `roles` are the role names that any type knows."""
    match shape:
        case Record():
            return _record(shape, roles)
        case ListOf():
            return _list(shape, roles)
        case MapOf():
            return _map(shape, roles)
        case ByForm():
            return _by_form(shape, roles)
        case Words():
            return _words
        case Names():
            return _names
        case _:
            return _text(_scalar(shape))


def _scalar(
    shape: Line | Flag | Number | Date | Duration | OneOf,
) -> Callable[[str], bool]:
    match shape:
        case Line(_, pattern):
            return _pattern(pattern)
        case Flag():
            return ("true", "false").__contains__
        case Number(least, most):
            return lambda value: _is_number(value, least, most)
        case Date():
            return _is_date
        case Duration():
            return lambda value: parse_minutes(value) is not None
        case OneOf(values):
            return values.__contains__
        case _:
            assert_never(shape)


def _text(is_right: Callable[[str], bool]) -> Fits:
    # The same words come again and again: each is looked at once.
    known: set[str] = set()

    def fits(value: Value) -> bool:
        if not isinstance(value, str) or not value:
            return False
        if value in known:
            return True
        if is_right(value):
            known.add(value)
            return True
        return False

    return fits


def _record(shape: Record, roles: frozenset[str]) -> Fits:
    inner: dict[str, Fits] = {}
    if shape.further is not None:
        inner = dict.fromkeys(roles, fitting(shape.further, roles))
    inner |= {field.name: fitting(field.shape, roles) for field in shape.fields}
    required = [field.name for field in shape.fields if field.required]

    def fits(value: Value) -> bool:
        if not isinstance(value, YamlMap):
            return False
        for key, part in value.items():
            of_field = inner.get(key)
            if of_field is None or not of_field(part):
                return False
        for key in required:
            if key not in value:
                return False
        return not is_grouped or _is_grouped(shape, value)

    is_grouped = bool(shape.one_of or shape.together)
    return fits


def _is_grouped(shape: Record, value: YamlMap) -> bool:
    is_one = not shape.one_of or sum(name in value for name in shape.one_of) == 1
    return is_one and all(
        (one in value) == (other in value) for one, other in shape.together
    )


def _list(shape: ListOf, roles: frozenset[str]) -> Fits:
    item, least, length = fitting(shape.item, roles), shape.least, shape.length

    def fits(value: Value) -> bool:
        return (
            isinstance(value, YamlList)
            and len(value) >= least
            and (length is None or len(value) == length)
            and all(map(item, value))
        )

    return fits


def _map(shape: MapOf, roles: frozenset[str]) -> Fits:
    key, inner = _pattern(shape.key.pattern), fitting(shape.value, roles)

    def fits(value: Value) -> bool:
        return isinstance(value, YamlMap) and all(
            key(name) and inner(part) for name, part in value.items()
        )

    return fits


def _pattern(pattern: re.Pattern[str] | None) -> Callable[[str], bool]:
    return lambda text: pattern is None or bool(pattern.fullmatch(text))


def _by_form(shape: ByForm, roles: frozenset[str]) -> Fits:
    forms: Mapping[type, Shape | None] = {
        str: shape.text,
        YamlList: shape.many,
        YamlMap: shape.record,
    }
    inner = {form: fitting(one, roles) for form, one in forms.items() if one}

    def fits(value: Value) -> bool:
        of_form = inner.get(type(value))
        return of_form is not None and of_form(value)

    return fits


def _words(value: Value) -> bool:
    if isinstance(value, str):
        return bool(value)
    return isinstance(value, YamlMap) and all(
        lang in LANGUAGES and isinstance(text, str) and bool(text.strip())
        for lang, text in value.items()
    )


def _names(value: Value) -> bool:
    return isinstance(value, YamlMap) and all(
        bool(LANGUAGE.fullmatch(tag))
        and (all(map(_line, names)) if isinstance(names, YamlList) else _line(names))
        for tag, names in value.items()
    )


def _line(value: Value) -> bool:
    return isinstance(value, str) and bool(value)


def _is_number(value: str, least: int, most: int) -> bool:
    number = parse_number(value)
    return number is not None and least <= number <= most


def _is_date(value: str) -> bool:
    try:
        parse_date(value)
    except DateSyntaxError:
        return False
    return True
