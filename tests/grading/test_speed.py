"""A grade is there before anyone waits for it. Figures: tests/benchmarks/grading.py.

What is asserted is a ratio within one run: a busy machine slows both sides.
"""

import difflib
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median, quantiles

import pytest

from quiz.facts.entities import EntityId, EntityType
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.language.text import Text
from quiz.questions.question import (
    EntityAnswer,
    Mode,
    Proof,
    Question,
    QuestionId,
)
from tests.grading.many_names import MANY, hostile_texts, many_people
from tests.grading.real_names import KINDS_OF_SLIP, slips


def who(*numbers: int) -> Question:
    return Question(
        id=QuestionId("many:event/who"),
        template="core:x",
        subjects=(),
        aspect="who",
        stem=Text("누구?", "Who?"),
        answer=EntityAnswer(
            tuple(EntityId(f"many:{number}") for number in numbers), EntityType.PERSON
        ),
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=(Mode.TYPED,),
    )


def typed() -> Iterator[tuple[Question, str]]:
    entities = many_people().entities
    for number in range(0, MANY, 41):
        name = entities[EntityId(f"many:{number}")].name
        for kind in KINDS_OF_SLIP:
            for text in (name.ko, name.en):
                yield from ((who(number), slip) for slip in list(slips(text, kind))[:2])
    for text in hostile_texts():
        yield who(1), text
        yield who(2, 3), text


def comparisons() -> float:
    """Milliseconds that difflib takes to hold one name against five hundred."""
    names = [entity.name.en for entity in many_people().entities.values()][:500]
    taken = []
    for _ in range(5):
        started = time.process_time()
        difflib.get_close_matches(names[0], names, cutoff=0.99)
        taken.append(1000 * (time.process_time() - started))
    return median(taken)


@pytest.mark.soak
def test_among_five_thousand_people_a_grade_takes_milliseconds() -> None:
    base = many_people()
    index = build_index(base)
    grade(who(1), "warm", base, index)
    taken = []

    for question, text in typed():
        started = time.process_time()
        grade(question, text, base, index)
        taken.append(1000 * (time.process_time() - started))

    # Beside other work 7 and 39 times were seen. What is asserted is that nothing looks
    # at all names again.
    floor = comparisons()
    assert median(taken) <= 20 * floor
    assert quantiles(taken, n=100)[98] <= 100 * floor


@pytest.mark.soak
def test_the_grader_is_imported_before_anyone_notices() -> None:
    from tests.benchmarks.grading import import_times

    bare, whole = import_times()

    assert whole <= 6 * bare


def test_what_reads_answers_of_a_sort_is_imported_with_the_first_of_them() -> None:
    from tests.benchmarks.grading import READERS

    listed = subprocess.run(
        (
            *(sys.executable, "-c"),
            "import quiz.grading.judge, sys; print(*sys.modules, sep='\\n')",
        ),
        check=True,
        capture_output=True,
        text=True,
    )
    imported = set(listed.stdout.split())

    assert "quiz.grading.judge" in imported
    assert imported.isdisjoint(READERS)
    assert "quiz.grading.names" not in imported
    assert "quiz.facts.base" not in imported
