"""The shipped facts: each name put to each other, each question its own answer."""

from pathlib import Path

import pytest

from quiz.content.packs import load
from quiz.grading.grade import Verdict
from quiz.grading.index import build_index, full_names
from quiz.grading.judge import grade
from quiz.grading.names import Case, grade_name
from quiz.language.normalise import key
from quiz.language.text import Lang
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import EntityAnswer
from quiz.questions.saying import say_answer

CONTENT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "every",
    [pytest.param(1, id="all", marks=pytest.mark.soak), pytest.param(6, id="some")],
)
def test_no_shipped_name_is_mistaken_for_anyone_elses(every: int) -> None:
    base = load([CONTENT]).base
    index = build_index(base)

    assert len(base.entities) > 100
    for wanted in list(base.entities.values())[::every]:
        shared = {
            key(name)
            for other in base.of_type(wanted.type)
            if other is not wanted
            for name in (*full_names(other), *(short.text for short in other.short))
        }
        answer = EntityAnswer((wanted.id,), wanted.type, wanted.level)
        case = Case(answer=answer, base=base, index=index)
        for other in base.of_type(wanted.type):
            for name in full_names(other):
                judged = grade_name(case, wanted.id, name)

                if other is wanted and key(name) in shared:
                    assert judged.reason == "grade-which-one", (wanted.id, name)
                elif other is wanted:
                    assert judged.verdict is Verdict.CORRECT, (wanted.id, name)
                else:
                    assert not judged.is_right, (wanted.id, other.id, name)


def test_every_shipped_question_accepts_its_own_answer() -> None:
    loaded = load([CONTENT])
    index = build_index(loaded.base)

    questions = generate(FactIndex(loaded.base), loaded.templates).questions

    assert questions
    for question in questions:
        for lang in Lang:
            said = say_answer(question.answer, loaded.base, lang)
            judged = grade(question, said, loaded.base, index)
            assert judged.verdict is Verdict.CORRECT, (question.id, said)
