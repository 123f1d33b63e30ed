"""Four thousand real trips: options that a guesser learns nothing from, all false."""

from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from quiz.facts.events import EventId
from quiz.language.text import Lang
from quiz.questions.distractors import choices_for
from quiz.questions.question import (
    Choices,
    DateAnswer,
    NumberAnswer,
    Question,
)
from quiz.questions.shuffle import stable_hash
from tests.benchmarks.choices import SALTS, UNEVEN, longest, unevenness
from tests.questions.oracle import Oracle
from tests.questions.travels import (
    needs_travels,
    travels,
    travels_index,
    travels_questions,
)

# All in one worker, which reads the travels and draws their options once.
pytestmark = [pytest.mark.soak, needs_travels, pytest.mark.xdist_group("travels")]

ENOUGH = 3_000
PARTS = 6  # the oracle looks at every question, in so many tests


@cache
def oracle() -> Oracle:
    return Oracle(travels().base, travels().templates)


@cache
def offered(salt: str) -> tuple[tuple[Question, Choices], ...]:
    index = travels_index()
    found = tuple(
        (question, choices)
        for question in travels_questions().questions
        if not question.items
        and (choices := choices_for(question, index, salt=salt)) is not None
    )
    assert len(found) >= ENOUGH
    return found


@pytest.mark.parametrize("salt", SALTS)
def test_the_key_stands_everywhere_equally_often(salt: str) -> None:
    places = Counter(choices.right for _, choices in offered(salt))

    assert unevenness(places) < UNEVEN


@pytest.mark.parametrize("salt", SALTS)
def test_choosing_the_middle_value_is_right_less_than_two_times_in_five(
    salt: str,
) -> None:
    values = [
        choices.right == 1
        for question, choices in offered(salt)
        if isinstance(question.answer, DateAnswer | NumberAnswer)
    ]

    assert sum(values) < 0.4 * len(values)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("sign", [1, -1], ids=["longest", "shortest"])
def test_choosing_by_length_is_worth_no_more_than_chance(lang: Lang, sign: int) -> None:
    worth = [longest(choices, lang, sign) for _, choices in offered("")]

    assert abs(sum(worth) / len(worth) - 1 / 3) < 0.05


@pytest.mark.parametrize("part", range(PARTS))
def test_no_question_has_a_second_answer_or_a_true_wrong_option(part: int) -> None:
    options = {question.id: choices for question, choices in offered("")}
    asked = [
        question
        for question in travels_questions().questions
        if question.pack == "travels" and not question.items
    ]
    drawn = [q for q in asked if stable_hash(q.id, "oracle") % PARTS == part]

    wrong = [
        fault
        for question in drawn
        for fault in oracle().faults(question, options.get(question.id))
    ]

    assert len(asked) > 15_000
    assert len(drawn) > 0.9 * len(asked) / PARTS
    assert wrong == []


def test_no_trip_is_put_in_an_order_with_one_that_it_touches() -> None:
    base = travels().base
    compared = [q for q in travels_questions().questions if q.proof.parts]
    for question in compared:
        dates = [base.events[EventId(one)].date for one in question.subjects]
        spans = sorted(date.value.span for date in dates if date is not None)
        if not question.proof.given:
            assert all(a.last < b.first for a, b in pairwise(spans))

    assert len(compared) > 1_000
