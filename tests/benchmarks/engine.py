# ruff: noqa: T201
"""From YAML to proven questions, by stages; and what a second start costs.

What is asked is who, when, where and which document.

    python -m tests.benchmarks.engine 1000 5000 20000

Every size is measured in a process of its own, in processor time, against PyYAML's C
loader on the same files with the collector off. The second start is measured against
`quiz --help`, by turns, the shortest of several.
"""

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import yaml

from quiz.content.cache.keeping import Cache
from quiz.content.compiled import Compiled
from quiz.content.folders import bundled
from quiz.content.packs import load
from quiz.questions.deck import with_pack_decks
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from tests.benchmarks.made_facts import write_facts

T = TypeVar("T")

TURNS = 7
ASKED = ("who.", "when.", "where.", "document")
SECOND_START = """
import sys
from pathlib import Path
from quiz.content.cache.keeping import Cache
found = Cache([Path(p) for p in sys.argv[2:]], Path(sys.argv[1])).find(exit)
print(found.questions[len(found.questions) // 2].stem.ko)
"""


def main(arguments: list[str]) -> None:
    """Measure each size in turn, or one of them here."""
    if arguments[:1] == ["--stages"]:
        measure(int(arguments[1]), Path(arguments[2]))
        return
    for size in map(int, arguments or ["1000", "5000"]):
        with TemporaryDirectory(prefix="quiz-made-") as folder:
            here = Path(folder)
            write_facts(here / "facts", size)
            (here / "core" / "data").mkdir(parents=True)
            (here / "core" / "data" / "core").symlink_to(bundled() / "data" / "core")
            ask = [sys.executable, "-m", __spec__.name, "--stages", str(size), folder]
            subprocess.run(ask, check=True)
            second_start(here)


def folders(here: Path) -> tuple[Path, Path]:
    """The content folders: the built-in types and templates, and the made facts."""
    return here / "core", here / "facts"


def measure(size: int, here: Path) -> None:
    """Print what each stage takes of one size, and the memory it needed."""
    files = sorted((here / "facts").rglob("*.yaml"))
    gc.disable()
    _, floor = timed(
        lambda: [yaml.load(f.read_bytes(), yaml.CSafeLoader) and None for f in files]  # noqa: TID251 - what we are measured against
    )
    loaded, reading = timed(lambda: load(folders(here)))
    assert not loaded.problems, loaded.problems[:3]
    base = loaded.base
    templates = [t for t in loaded.templates if t.aspect.startswith(ASKED)]
    index, posting = timed(lambda: FactIndex(base))
    generated, proving = timed(lambda: generate(index, templates))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    asked, refused = len(generated.questions), len(generated.refusals)
    cache = Cache(folders(here), here / "cache")
    cache.find(sys.exit)
    _, keeping = timed(
        lambda: cache.keep(
            Compiled(
                base=base,
                decks=with_pack_decks(loaded.decks, base),
                templates=tuple(templates),
                questions=generated.questions,
                refusals=generated.refusals,
                former={},
                lines=loaded.lines,
            )
        )
    )
    print(f"{size} events: {asked} questions, {refused} refusals, peak {peak:.0f} MB")
    stages = {
        "CSafeLoader": floor,
        "reading": reading,
        "index": posting,
        "proving": proving,
        "all three": reading + posting + proving,
        "keeping": keeping,
    }
    for name, seconds in stages.items():
        each = seconds / size * 1e6
        print(f"  {name:12} {seconds:8.2f} s {each:7.0f} us {seconds / floor:6.2f} x")


def second_start(here: Path) -> None:
    """Print how long the first question takes of what is kept, beside `--help`."""
    places = map(str, (here / "cache", *folders(here)))
    start = [sys.executable, "-c", SECOND_START, *places]
    helping = [sys.executable, "-m", "quiz", "--help"]
    shortest = {"help": 9.0, "start": 9.0}
    for _ in range(TURNS):
        for name, command in (("help", helping), ("start", start)):
            shortest[name] = min(shortest[name], spent_by(command))
    ratio = shortest["start"] / shortest["help"]
    said = ", ".join(f"{name} {1000 * s:.0f} ms" for name, s in shortest.items())
    print(f"  second start: {said}, {ratio:.2f} x")


def spent_by(command: Sequence[str]) -> float:
    """The processor time of a command, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What the work comes to, and its processor time in seconds."""
    start = time.process_time()
    return work(), time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
