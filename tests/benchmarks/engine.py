# ruff: noqa: T201
"""From YAML to proven questions, by stages; what a second start costs, and a change.

    python -m tests.benchmarks.engine 1000 5000 20000
    python -m tests.benchmarks.engine --all 1000
    python -m tests.benchmarks.engine --once 100000

What is asked is who, when, where and which document; with `--all`, everything. With
`--once`, what is made again after a change is left out.

Every size is measured in a process of its own, in processor time, against PyYAML's C
loader on the same files with the collector off; how the cost grows shows in the time
that an event takes. What is made again after one file was changed is told
by what was changed in it, its reading included. The second start is measured against
`quiz --help`, by turns, the shortest of several.
"""

import gc
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

import yaml

from quiz.content.cache.keeping import Cache
from quiz.content.folders import bundled
from quiz.content.packs import Loaded, load
from quiz.questions.about import About
from quiz.questions.explaining import date_key
from quiz.questions.generation import proven
from quiz.questions.index import FactIndex
from quiz.questions.proving import Proving
from quiz.questions.series import OF_SERIES
from quiz.questions.settling import Kept, Proven
from quiz.questions.template import QuestionTemplate
from tests.benchmarks.made_facts import write_facts

if TYPE_CHECKING:
    from quiz.content.cache.writing import Prove

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
    asked = ("",) if "--all" in arguments else ASKED
    flags = [one for one in arguments if one in ("--all", "--once")]
    arguments = [one for one in arguments if one not in flags]
    if arguments[:1] == ["--stages"]:
        once = "--once" in flags
        measure(int(arguments[1]), Path(arguments[2]), asked, once=once)
        return
    for size in map(int, arguments or ["1000", "5000"]):
        with TemporaryDirectory(prefix="quiz-made-") as folder:
            here = Path(folder)
            write_facts(here / "facts", size)
            (here / "core" / "data").mkdir(parents=True)
            (here / "core" / "data" / "core").symlink_to(bundled() / "data" / "core")
            ask = [sys.executable, "-m", __spec__.name, "--stages", str(size), folder]
            subprocess.run([*ask, *flags], check=True)
            second_start(here)


def folders(here: Path) -> tuple[Path, Path]:
    """The content folders: the built-in types and templates, and the made facts."""
    return here / "core", here / "facts"


def measure(size: int, here: Path, asked: tuple[str, ...], *, once: bool) -> None:
    """Print what each stage takes of one size, and the memory it needed."""
    gc.disable()
    loaded, reading = timed(lambda: load(folders(here)))
    assert not loaded.problems, loaded.problems[:3]
    loaded = only(loaded, asked)
    cache = Cache(folders(here), here / "cache")
    cache.find(sys.exit)
    proving = Stopwatch()
    made, rest = timed(lambda: cache.make(loaded, sys.exit, proving.outcomes))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    # Last, for what it takes of the memory.
    files = sorted((here / "facts").rglob("*.yaml"))
    _, floor = timed(
        lambda: [yaml.load(f.read_bytes(), yaml.CSafeLoader) and None for f in files]  # noqa: TID251 - what we are measured against
    )
    found, wordless = timed(lambda: proofs(FactIndex(loaded.base), loaded.templates))
    counts = f"{len(made.questions)} questions, {len(made.refusals)} refusals"
    print(f"{size} events: {counts}, {found} proofs, peak {peak:.0f} MB")
    stages = {
        "CSafeLoader": floor,
        "reading": reading,
        "index": proving.posting,
        "proving": proving.spent,
        "without words": wordless - proving.posting,
        "all three": reading + proving.posting + proving.spent,
        "keeping": rest - proving.posting - proving.spent,
        **({} if once else after_changes(here, asked)),
    }
    for name, seconds in stages.items():
        each = seconds / size * 1e6
        print(f"  {name:15} {seconds:8.2f} s {each:7.0f} us {seconds / floor:6.2f} x")


def proofs(index: FactIndex, templates: Sequence[QuestionTemplate]) -> int:
    """How many questions about an event have one answer, before they are worded."""
    base, found = index.base, 0
    asked = [t for t in templates if t.asks_alone and OF_SERIES.isdisjoint(t.required)]
    of_kind = {
        kind: [t for t in asked if any(base.is_kind_of(kind, one) for one in t.types)]
        for kind in base.types
    }
    for event in sorted(base.events.values(), key=date_key):
        about, proven_of_it = About(event, index), set[str]()
        for template in of_kind[event.type]:
            if template.aspect not in proven_of_it:
                proving = Proving(about, template)
                if proving.refused is None and next(proving.descriptions(), None):
                    proven_of_it.add(template.aspect)
        found += len(proven_of_it)
    return found


def after_changes(here: Path, asked: tuple[str, ...]) -> dict[str, float]:
    """What it takes to make everything again after one file was changed a little."""
    events = min((here / "facts" / "data" / "made").glob("events-*.yaml"))
    things = events.with_name("things.yaml")
    changes: dict[str, tuple[Path, Callable[[str], str]]] = {
        "a date": (
            events,
            lambda text: re.sub("date: 19..", "date: 1955", text, count=1),
        ),
        "an event more": (events, lambda text: text + _another(text)),
        "an event less": (events, lambda text: text.removesuffix(_last(text))),
        "a name": (things, lambda text: text.replace("ko: 김민민,", "ko: 김새롬,")),
        "a place": (things, lambda text: text.replace("within: l3}", "within: l4}", 1)),
        "a title": (things.with_name("pack.yaml"), lambda _: "pack: {title: Made}\n"),
    }
    found: dict[str, float] = {}
    for name, (file, change) in changes.items():
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        assert change(text) != text, name
        file.write_text(change(text), encoding="utf-8")
        _, found[name] = timed(lambda: make(here, asked, Stopwatch().outcomes))
    return found


def make(here: Path, asked: tuple[str, ...], prove: "Prove") -> None:
    """Read everything and make what has changed."""
    cache = Cache(folders(here), here / "cache")
    assert cache.find(sys.exit) is None
    loaded = load(folders(here))
    assert not loaded.problems, loaded.problems[:3]
    cache.make(only(loaded, asked), sys.exit, prove)


def only(loaded: Loaded, asked: tuple[str, ...]) -> Loaded:
    """With the templates that are measured alone."""
    chosen = tuple(t for t in loaded.templates if t.aspect.startswith(asked))
    return replace(loaded, templates=chosen)


def _last(text: str) -> str:
    """The last event of a file."""
    return "  - id: " + text.rpartition("  - id: ")[2]


def _another(text: str) -> str:
    """The first event of a file, as another one."""
    first = "  - id: " + text.split("  - id: ")[1]
    return re.sub("id: .*", "id: added", first, count=1)


class Stopwatch:
    """The processor time of proving, and of what comes before the first proof."""

    posting = spent = 0.0

    def outcomes(
        self, loaded: Loaded, known: Callable[[FactIndex], Kept] | None
    ) -> Iterator[Proven]:
        """Everything that can be asked."""
        index, self.posting = timed(lambda: FactIndex(loaded.base))
        start = time.process_time()
        kept = known(index) if known else None
        for one in proven(index, loaded.templates, kept):
            self.spent += time.process_time() - start
            yield one
            start = time.process_time()


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
