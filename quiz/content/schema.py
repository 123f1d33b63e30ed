"""The format as a JSON Schema, for editors that check YAML while one types."""

import json
import re
from collections.abc import Mapping
from typing import assert_never

from quiz.content.format import (
    DATA_FILE,
    DECK_FILE,
    ByForm,
    Date,
    Duration,
    Field,
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

Json = dict[str, object]


def schema_text() -> str:
    """The schema as it is printed and committed."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def json_schema() -> Json:
    """The schema of a file of data or of decks."""
    whole = Record("content", (*DATA_FILE.fields, *DECK_FILE.fields))
    optional = tuple(Field(f.name, f.shape, f.about) for f in whole.fields)
    definitions: dict[str, Json] = {}
    body = _record(Record("content", optional), definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quiz content",
        "description": "A YAML file under data/ or decks/.",
        **body,
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _of(shape: Shape, definitions: dict[str, Json]) -> Json:
    match shape:
        case ListOf():
            return _list(shape, definitions)
        case MapOf(key, value):
            inner: Json = {"type": "object"}
            inner["additionalProperties"] = _of(value, definitions)
            if key.pattern:
                inner["propertyNames"] = {"pattern": _anchored(key.pattern)}
            return inner
        case Record():
            return _reference(shape, definitions)
        case ByForm(text, many, fields):
            forms = [form for form in (text, many, fields) if form is not None]
            return {"anyOf": [_of(form, definitions) for form in forms]}
        case Words():
            words = _closed({"ko": _text(), "en": _text()}) | {"minProperties": 1}
            return {"anyOf": [_text(), words]}
        case Names():
            names = {"anyOf": [_text(), {"type": "array", "items": _text()}]}
            return {"type": "object", "additionalProperties": names}
        case _:
            return _scalar(shape)


def _scalar(shape: Line | Flag | Number | Date | Duration | OneOf) -> Json:
    match shape:
        case Line(_, pattern):
            return _text() | ({"pattern": _anchored(pattern)} if pattern else {})
        case Flag():
            return {"enum": [True, False, "true", "false"]}
        case Number(least, most):
            # Written as text as well: the reader's own view of a file.
            number = {"type": "integer", "minimum": least, "maximum": most}
            return {"anyOf": [number, {"type": "string", "pattern": "^-?[0-9]{1,9}$"}]}
        case Date():
            return {"type": ["string", "integer"], "examples": ["1949", "2000-02-09"]}
        case Duration():
            length = r"^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$"
            return {"type": "string", "pattern": length, "examples": ["PT2H"]}
        case OneOf(values):
            return {"enum": list(values)}
        case _:
            assert_never(shape)


def _text() -> Json:
    # Editors type plain YAML values by themselves; the reader takes all as text.
    return {"type": ["string", "number", "boolean"]}


def _list(shape: ListOf, definitions: dict[str, Json]) -> Json:
    found: Json = {"type": "array", "items": _of(shape.item, definitions)}
    if shape.length is not None:
        found |= {"minItems": shape.length, "maxItems": shape.length}
    elif shape.least:
        found["minItems"] = shape.least
    return found


def _reference(record: Record, definitions: dict[str, Json]) -> Json:
    body = _record(record, definitions)
    # Records of one name may differ (the variants of a date and of a role).
    name, count = record.name, 1
    while definitions.get(name, body) != body:
        count += 1
        name = f"{record.name}-{count}"
    definitions[name] = body
    return {"$ref": f"#/$defs/{name}"}


def _record(record: Record, definitions: dict[str, Json]) -> Json:
    body = _closed(
        {
            field.name: _of(field.shape, definitions) | {"description": field.about}
            for field in record.fields
        }
    )
    required = [field.name for field in record.fields if field.required]
    if required:
        body["required"] = required
    if record.one_of:
        body["oneOf"] = [{"required": [name]} for name in record.one_of]
    if record.together:
        body["dependentRequired"] = {
            **{first: [second] for first, second in record.together},
            **{second: [first] for first, second in record.together},
        }
    if record.further is not None:
        body["patternProperties"] = {
            _other_than(record): _of(record.further, definitions)
        }
    return body


def _other_than(record: Record) -> str:
    # A field of its own must not have to fit the shape of the further ones as well.
    names = "|".join(re.escape(field.name) for field in record.fields)
    return f"^(?!(?:{names})$)[a-z][a-z_]*$"


def _closed(properties: Mapping[str, Json]) -> Json:
    return {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }


def _anchored(pattern: re.Pattern[str]) -> str:
    return f"^(?:{pattern.pattern})$"
