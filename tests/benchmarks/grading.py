# ruff: noqa: T201
"""How fair and how fast the grading of typed answers is, in figures.

    python -m tests.benchmarks.grading            everything, some minutes
    python -m tests.benchmarks.grading speed      only the times

Not collected by pytest: what must hold is in tests/grading (`-m soak`). Times are of
the processor, and beside each is its ratio to a floor measured in the same run: the
exact name of the only person known.
"""

import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityId
from quiz.grading.grade import Grade
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.grading.names import Case, grade_name
from quiz.language.normalise import key
from quiz.questions.question import EntityAnswer, Question
from tests.grading.many_names import MANY, hostile_texts, many_people
from tests.grading.real_names import KINDS_OF_SLIP, NameList, lists, slips
from tests.grading.test_speed import who

LANGS = ("ko", "en", "ru")


def main(only: str) -> None:
    """Print the tables."""
    if only in ("", "speed"):
        speed()
        importing()
    if only in ("", "slips"):
        print("\nslips of one key, in names of five keys or more")
        print(f"{'list':10} {'':3} {'slip':11} {'typed':>6} {'right':>7} {'kept':>7}")
        for names in lists():
            fairness(names)


def speed() -> None:
    """Times among five thousand people, by what is typed."""
    one = FactBase(entities=dict(list(many_people().entities.items())[:1]))
    lone = build_index(one)
    name = one.entities[EntityId("many:0")].name.ko
    floor = median(_taken([lambda: grade(who(0), name, one, lone)] * 2_000))
    base = many_people()
    started = time.process_time()
    index = build_index(base)
    print(
        f"floor {floor:.3f} ms; index of {MANY}: {time.process_time() - started:.2f} s"
    )
    print(f"{'typed':10} {'grades':>6} {'median':>8} {'p99':>8} {'max':>8}  x floor")

    def graded(question: Question, text: str) -> Callable[[], Grade]:
        return lambda: grade(question, text, base, index)

    people = range(0, MANY, 41)
    names = {n: base.entities[EntityId(f"many:{n}")].name for n in people}
    cases = {
        "exact": [graded(who(n), names[n].en) for n in people],
        "someone": [graded(who(n), names[(n + 41) % 4_961].ko) for n in people],
        "slips": [
            graded(who(n), slip)
            for n in people
            for kind in KINDS_OF_SLIP
            for text in (names[n].ko, names[n].en)
            for slip in list(slips(text, kind))[:4]
        ],
        "hostile": [
            graded(question, text)
            for text in hostile_texts()
            for question in (who(1), who(2, 3))
        ],
    }
    for title, made in cases.items():
        taken = _taken(made)
        middle, last = median(taken), quantiles(taken, n=100)[98]
        print(
            f"{title:10} {len(taken):6} {middle:8.2f} {last:8.2f} {max(taken):8.2f}"
            f"  {middle / floor:.0f} {last / floor:.0f}"
        )


def _taken(calls: Iterable[Callable[[], Grade]]) -> list[float]:
    """Milliseconds of each."""
    taken = []
    for call in calls:
        started = time.process_time()
        call()
        taken.append(1000 * (time.process_time() - started))
    return taken


def import_times(*more: str) -> tuple[float, float]:
    """Milliseconds of the processor for Python alone and with the grader, at best.

    All is compiled once. `more` are modules imported beside the grader.
    """
    wanted = ", ".join(("quiz.grading.judge", *more))
    with TemporaryDirectory() as folder:
        return _best("pass", folder), _best(f"import {wanted}", folder)


def importing() -> None:
    """What importing costs over Python alone, at the start and for every answer."""
    bare, start = import_times()
    _, whole = import_times(*READERS)
    print(
        f"\nimport: {start - bare:.0f} ms over bare Python's {bare:.0f} ms "
        f"(x {start / bare:.1f}); {whole - bare:.0f} ms with what reads answers "
        "of every sort"
    )


# What is imported with the first answer of its sort.
READERS = tuple(
    f"quiz.grading.{name}"
    for name in ("cases", "sets", "dates", "lengths", "numbers", "laid_out")
)


def _best(code: str, compiled: str) -> float:
    # As after an installation, whatever is set here: nothing is compiled anew.
    environment = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONDONTWRITEBYTECODE"
    } | {"PYTHONPYCACHEPREFIX": compiled}
    times = []
    for _ in range(25):
        before = _of_children()
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)
        times.append(1000 * (_of_children() - before))
    return min(times)


def _of_children() -> float:
    """Seconds of the processor that ended children have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def fairness(names: NameList) -> None:
    """Slips in every name of one list, by script and kind of slip."""
    base = names.base()
    index = build_index(base)
    for slot, lang in enumerate(LANGS):
        for kind in KINDS_OF_SLIP:
            counts: Counter[str] = Counter()
            for place, three in enumerate(names.names):
                if len(key(three[slot])) < 5:
                    continue
                entity = base.entities[EntityId(f"{names.title}:{place}")]
                answer = EntityAnswer((entity.id,), entity.type, entity.level)
                case = Case(answer=answer, base=base, index=index)
                for typed in slips(three[slot], kind):
                    judged = grade_name(case, entity.id, typed)
                    counts["typed"] += 1
                    counts["right"] += judged.is_right
                    counts["kept"] += judged.is_right or judged.asks_again
            right, kept = (counts[x] / counts["typed"] for x in ("right", "kept"))
            print(
                f"{names.title:10} {lang:3} {kind:11} {counts['typed']:6} "
                f"{right:7.1%} {kept:7.1%}"
            )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
