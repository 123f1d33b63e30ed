import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from quiz.content.files import yaml_files
from quiz.content.folders import bundled
from quiz.content.schema import json_schema, schema_text
from quiz.content.yaml_lines import read_yaml

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
COMMITTED = Path(__file__).parents[2] / "data" / "schema.json"


def accepts(text: str) -> bool:
    document = read_yaml(text.encode(), "a.yaml").document
    assert document is not None
    return bool(VALIDATOR.is_valid(document.root))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_committed_schema_is_the_one_of_the_format() -> None:
    # `quiz check --schema > data/schema.json` writes it anew.
    assert COMMITTED.read_text("utf-8") == schema_text()


def test_the_schema_is_plain_json() -> None:
    assert json.loads(schema_text()) == json_schema()


@pytest.mark.parametrize(
    "path",
    [*yaml_files(bundled() / "data"), *yaml_files(bundled() / "decks")],
    ids=lambda path: path.relative_to(bundled()).as_posix(),
)
def test_the_shipped_files_fit_the_schema(path: Path) -> None:
    document = read_yaml(path.read_bytes(), path.name).document
    assert document is not None

    errors = [
        (list(error.absolute_path), error.message)
        for error in VALIDATOR.iter_errors(document.root)
    ]

    assert errors == []


EVENT = "events:\n  - id: e\n    type: visit\n    title: T\n    status: single\n"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (EVENT + "    sources: [s]\n", True),
        (EVENT + "    sources: s\n    visitor: {value: p, as: o}\n", True),
        (EVENT + "    sources: [s]\n    date: {earliest: 1961, latest: 1962}\n", True),
        (EVENT, False),
        (EVENT + "    sources: []\n", False),
        (EVENT + "    sources: [s]\n    status-of: x\n", False),
        (EVENT + "    sources: [s]\n    visitor: {value: p, values: [q]}\n", False),
        (EVENT + "    sources: [s]\n    visitor: {who: p}\n", False),
        (EVENT + "    sources: [s]\n    date: {earliest: 1961}\n", False),
        (EVENT + "    sources: [s]\n    importance: many\n", False),
        (EVENT + "    sources: [s]\n    lengths: [{value: 2 hours}]\n", False),
        (EVENT.replace("single", "sure") + "    sources: [s]\n", False),
        ("people:\n  - {id: p, name: {ko: 이름}, aliases: {ko: [a], en: b}}\n", True),
        ("people:\n  - {id: p, name: {de: Name}}\n", False),
        ("people:\n  - {id: P, name: Name}\n", False),
        ("places:\n  - {id: p, name: Name, level: town}\n", False),
        ("peeple: []\n", False),
        ("confusable:\n  - [a]\n", False),
        ("decks:\n  - {id: 'a::b', title: T, take: {types: [visit]}}\n", True),
        ("decks:\n  - {id: 'a:b', title: T}\n", False),
    ],
)
def test_the_schema_tells_right_from_wrong_as_the_reader_does(
    text: str, fits: bool
) -> None:
    assert accepts(text) is fits


def test_an_editor_that_types_values_by_itself_finds_no_fault() -> None:
    event = {
        "id": "e",
        "type": "visit",
        "title": {"ko": 1961, "en": True},
        "date": 1961,
        "importance": 3,
        "place": {"value": "moscow", "closed": True},
        "status": "single",
        "sources": ["s"],
    }

    assert VALIDATOR.is_valid({"events": [event]})
