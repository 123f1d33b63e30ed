"""`data/README.md` against the format and the reader."""

import re
from pathlib import Path

import pytest

from quiz.content.files import packs_in, yaml_files
from quiz.content.folders import bundled
from quiz.content.format import (
    DATA_FILE,
    DECK_FILE,
    ByForm,
    Field,
    ListOf,
    MapOf,
    Record,
    Shape,
)
from quiz.content.packs import load_files
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex

README = Path(__file__).parents[2] / "data" / "README.md"

# Where the tables of several records are one, and how each is introduced.
HEADINGS = {
    "pack": "`pack:`, in `pack.yaml`",
    "source": "`sources:`",
    "person": "`people:`, `organisations:`, `offices:`, `items:`, `topics:`, `provisions:`",
    "place": "`places:`",
    "within": "`within:` of a place, with dates",
    "called": "`called:` of a place",
    "document": "`documents:`",
    "event": "`events:`; besides these, the roles of its type",
    "date": "`date:` as a claim of its own",
    "role": "a role as a mapping",
    "member": "a member of a role's list, as a mapping",
    "length": "`lengths:`",
    "variant": "`variants:` of any value",
    "series": "`series:`",
    "count": "`count:` of a series",
    "coverage": "`coverage:`",
    "type": "`types:`",
    "role-spec": "`roles:` of a type",
    "template": "`templates:`",
    "deck": "`decks:`, in a file under `decks/`",
    "filter": "`take:` and `leave:` of a deck",
}


def records(shape: Shape | None) -> dict[str, tuple[Field, ...]]:
    """Every record below a shape, by name, with the fields of all of that name."""
    found: dict[str, tuple[Field, ...]] = {}

    def visit(inner: Shape | None) -> None:
        match inner:
            case Record():
                known = found.get(inner.name, ())
                names = {field.name for field in known}
                new = tuple(f for f in inner.fields if f.name not in names)
                found[inner.name] = known + new
                for field in inner.fields:
                    visit(field.shape)
                visit(inner.further)
            case ListOf(item):
                visit(item)
            case MapOf(_, value):
                visit(value)
            case ByForm(text, many, record):
                visit(text)
                visit(many)
                visit(record)
            case _:
                pass

    visit(shape)
    return found


def table(name: str, fields: tuple[Field, ...]) -> str:
    """The table of a record, as it stands in the README."""
    rows = [
        f"| `{field.name}` | {'yes' if field.required else ''} | {field.about} |"
        for field in fields
    ]
    return "\n".join(
        [f"**{HEADINGS[name]}**", "", "| field | needed | is |", "|---|---|---|", *rows]
    )


def tables() -> dict[str, str]:
    """The table of every record that the README shows."""
    every = records(DATA_FILE) | records(DECK_FILE)
    return {name: table(name, every[name]) for name in HEADINGS}


def test_every_record_of_the_format_has_a_table() -> None:
    every = records(DATA_FILE) | records(DECK_FILE)
    entities = {"organisation", "office", "item", "topic", "provision"}  # as a person

    assert set(every) - entities - {"file", "deck-file"} == set(HEADINGS)
    assert {name: every[name] for name in entities} == dict.fromkeys(
        entities, every["person"]
    )


@pytest.mark.parametrize("name", HEADINGS)
def test_the_readme_tells_every_field(name: str) -> None:
    text = README.read_text("utf-8")

    assert tables()[name] in text


def test_the_readme_has_no_field_that_the_format_lacks() -> None:
    told = re.findall(
        r"^\| `([^`|]+)` \| (?:yes)? \|", README.read_text("utf-8"), re.MULTILINE
    )
    known = re.findall(r"^\| `([^`|]+)` \|", "\n".join(tables().values()), re.MULTILINE)

    assert sorted(told) == sorted(known)


def test_the_example_in_the_readme_has_no_problems(tmp_path: Path) -> None:
    text = README.read_text("utf-8")
    blocks = re.findall(
        r"^`([\w/.-]+\.yaml)`\n\n```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL
    )
    for name, content in blocks:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")

    packs = [*packs_in(bundled() / "data"), *packs_in(tmp_path / "data")]
    shown = ("core", "cold-war", "imjin-war")
    needed = [pack for pack in packs if pack.name in shown]
    loaded = load_files(needed, yaml_files(tmp_path / "decks"))

    assert [name for name, _ in blocks] == [
        "data/cold-war/pack.yaml",
        "data/cold-war/nixon.yaml",
        "decks/cold-war.yaml",
        "data/imjin-war/battles.yaml",
    ]
    assert loaded.problems == ()
    assert "cold-war:nixon-china-1972" in loaded.base.events

    asked = generate(FactIndex(loaded.base), loaded.templates).questions
    battles = [q.id for q in asked if q.id.startswith("imjin-war:")]
    assert "imjin-war:jinju-1592/who.winner" in battles
    assert len(battles) == 6
