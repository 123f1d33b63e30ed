# ruff: noqa: T201
"""How much of a real record is asked: a table by aspect, and why the rest is not.

    python -m tests.benchmarks.coverage state-travels.csv

The record is the trips abroad of US presidents and secretaries of state, read through
docs/examples/state-travels.map.yaml. Its remarks are notes: no stem tells them.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from quiz.content.files import pack_in
from quiz.content.importing.facts import import_facts
from quiz.content.importing.mapping import read_map
from quiz.content.importing.register import Register
from quiz.content.importing.tables import read_table
from quiz.content.packs import Loaded, load_files
from quiz.facts.events import EventId
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.settling import Generated

ROOT = Path(__file__).parents[2]
MAP = ROOT / "docs" / "examples" / "state-travels.map.yaml"
RECORD = ROOT.parent / "shared" / "datasets" / "state-travels.csv"


@dataclass(frozen=True, slots=True)
class Covered:
    """What is asked of how many events, by aspect and by its first word."""

    events: int
    asked: Mapping[str, frozenset[EventId]]
    refused: Mapping[str, Mapping[str, int]]

    def share(self, aspect: str) -> float:
        """Of how many of a hundred events this is asked."""
        return 100 * len(self.asked.get(aspect, ())) / self.events


def load_record(csv: Path) -> Loaded:
    """The record as facts, with the types and templates of `core` alone."""
    core = pack_in(ROOT / "data" / "core")
    map_ = read_map(MAP.read_bytes(), MAP.name)
    table = read_table(csv.read_bytes(), csv.name)
    base = load_files([core], []).base
    found = import_facts(table, map_, base, "travels", Register())
    with TemporaryDirectory() as folder:
        pack = Path(folder) / "travels"
        pack.mkdir()
        for name, text in found.files.items():
            (pack / name).write_text(text, encoding="utf-8")
        return load_files([core, pack_in(pack)], [])


def measure(loaded: Loaded, generated: Generated) -> Covered:
    """Of how many events each aspect is asked, and why it is not of the others."""
    asked: dict[str, set[EventId]] = defaultdict(set)
    for question in generated.questions:
        for name in (question.aspect, question.aspect.partition(".")[0]):
            asked[name].update(question.subjects)
    refused: dict[str, Counter[str]] = defaultdict(Counter)
    for refusal in generated.refusals:
        refused[refusal.aspect][refusal.code] += 1
    return Covered(
        len(loaded.base.events),
        {aspect: frozenset(events) for aspect, events in asked.items()},
        refused,
    )


def main(csv: Path) -> None:
    """Print the table."""
    loaded = load_record(csv)
    generated = generate(FactIndex(loaded.base), loaded.templates)
    covered = measure(loaded, generated)
    print(f"{covered.events} events, {len(generated.questions)} questions\n")
    print(f"{'asked':14} {'events':>6} {'share':>7}  not asked of the others because")
    for aspect in sorted({*covered.asked, *covered.refused}):
        count = len(covered.asked.get(aspect, ()))
        reasons = Counter(covered.refused.get(aspect, {})).most_common(4)
        why = ", ".join(f"{code} {number}" for code, number in reasons)
        print(f"{aspect:14} {count:6} {covered.share(aspect):6.1f}%  {why}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else RECORD)
