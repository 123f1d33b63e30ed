"""The names of the shipped facts, each put to each other."""

from pathlib import Path

from quiz.content.packs import load
from quiz.grading.grade import Verdict
from quiz.grading.index import build_index, full_names
from quiz.grading.names import Case, grade_name
from quiz.questions.question import EntityAnswer

CONTENT = Path(__file__).parents[2]


def test_no_shipped_name_is_mistaken_for_anyone_elses() -> None:
    base = load([CONTENT]).base
    index = build_index(base)

    for wanted in base.entities.values():
        answer = EntityAnswer((wanted.id,), wanted.type, wanted.level)
        case = Case(answer=answer, base=base, index=index)
        for other in base.of_type(wanted.type):
            for name in full_names(other):
                grade = grade_name(case, wanted.id, name)

                if other is wanted:
                    assert grade.verdict is Verdict.CORRECT, (wanted.id, name)
                else:
                    assert not grade.is_right, (wanted.id, other.id, name)
