"""One outcome an id, in the order of time, and no two in the same words."""

from dataclasses import replace
from itertools import pairwise

from quiz.questions.generation import outcomes
from quiz.questions.question import Question, QuestionId, Refusal
from quiz.questions.settling import Twins, settled
from tests.questions.facts import shipped, shipped_index, shipped_questions


def test_what_is_asked_comes_in_the_order_of_time_and_ids() -> None:
    asked = [
        one
        for one in outcomes(shipped_index(), shipped().templates)
        if isinstance(one, Question)
    ]

    assert asked == sorted(asked, key=lambda q: (q.date_key, q.id))


def test_what_is_asked_of_one_event_stands_together() -> None:
    subjects = [
        one.id.rpartition("/")[0]
        for one in outcomes(shipped_index(), shipped().templates)
    ]

    changes = sum(a != b for a, b in pairwise(subjects))
    assert changes == len(set(subjects)) - 1


def test_a_question_outweighs_what_refused_its_id() -> None:
    question = shipped_questions().questions[0]
    refusal = a_refusal(question, "anchor-missing")

    assert settled([refusal, question, refusal]) == [question]


def test_the_refusal_that_came_nearest_to_a_question_tells_why() -> None:
    far = a_refusal(shipped_questions().questions[0], "anchor-missing")
    near = replace(far, code="ambiguous")

    assert settled([far, near]) == settled([near, far]) == [near]


def test_the_second_question_in_the_same_words_is_refused() -> None:
    twins = Twins()
    first = shipped_questions().questions[0]
    second = replace(first, id=QuestionId(f"{first.id}-again"))

    assert twins.sort_out(first)[0] is first
    refused, _ = twins.sort_out(second)

    assert isinstance(refused, Refusal)
    assert (refused.code, refused.arguments["other"]) == ("asked-already", first.id)


def a_refusal(question: Question, code: str) -> Refusal:
    return Refusal(
        id=question.id,
        template=question.template,
        subject=question.subjects[0],
        code=code,
    )


def test_what_is_kept_stands_while_its_words_have_the_same_owner() -> None:
    first = shipped_questions().questions[0]
    second = replace(first, id=QuestionId(f"{first.id}-again"))
    twins = Twins()
    wordings = [twins.sort_out(one)[1] for one in (first, second)]
    one, other = (wording for wording in wordings if wording)

    assert Twins().leave([one])
    assert Twins().leave([one, other])
    assert not Twins().leave([other])  # its words are free now
    taken = Twins()
    taken.sort_out(second)
    assert not taken.leave([one])  # its words are taken now
