"""4,271 real trips of US presidents and secretaries of state, read as any facts are.

The table lies beside the project; where it does not, what needs it is skipped.
"""

import tempfile
from functools import lru_cache
from pathlib import Path

import pytest

from quiz.content.importing.facts import import_facts
from quiz.content.importing.mapping import read_map
from quiz.content.importing.register import Register
from quiz.content.importing.tables import read_table
from quiz.content.packs import Loaded, load
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.settling import Generated

ROOT = Path(__file__).parents[2]
TABLE = ROOT.parent / "shared" / "datasets" / "state-travels.csv"
MAP = ROOT / "docs" / "examples" / "state-travels.map.yaml"

needs_travels = pytest.mark.skipif(
    not TABLE.exists(), reason=f"the table of travels is not at {TABLE}"
)


@lru_cache(maxsize=1)
def travels() -> Loaded:
    """The travels as a pack beside what ships."""
    imported = import_facts(
        read_table(TABLE.read_bytes(), TABLE.name),
        read_map(MAP.read_bytes(), MAP.name),
        load([ROOT]).base,
        "travels",
        Register(),
    )
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "data" / "travels"
        pack.mkdir(parents=True)
        for name, text in imported.files.items():
            (pack / name).write_text(text, encoding="utf-8")
        loaded = load([ROOT, Path(folder)])
    assert not loaded.problems
    return loaded


@lru_cache(maxsize=1)
def travels_index() -> FactIndex:
    """The index of what ships and the travels."""
    return FactIndex(travels().base)


@lru_cache(maxsize=1)
def travels_questions() -> Generated:
    """The questions and refusals of what ships and the travels."""
    return generate(travels_index(), travels().templates)
