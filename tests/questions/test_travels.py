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
    QuestionId,
)
from quiz.questions.shuffle import shuffled
from tests.benchmarks.choices import SALTS, UNEVEN, longest, unevenness
from tests.questions.oracle import Oracle
from tests.questions.travels import (
    needs_travels,
    travels,
    travels_index,
    travels_questions,
)

pytestmark = [pytest.mark.soak, needs_travels]

ENOUGH = 3_000


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


def test_no_wrong_option_is_true_however_the_trips_went() -> None:
    """Three hundred of the sets, drawn by their ids, as each takes a while."""
    oracle = Oracle(travels().base, travels().templates)
    sets = [pair for pair in offered("") if pair[0].pack == "travels"]
    drawn = shuffled(sets, lambda pair: pair[0].id, "oracle")[:300]

    true: dict[QuestionId, list[str]] = {
        question.id: found
        for question, choices in drawn
        if (found := oracle.true_options(question, choices))
    }

    assert true == {}


def test_no_trip_is_put_in_an_order_with_one_that_it_touches() -> None:
    base = travels().base
    compared = [q for q in travels_questions().questions if q.proof.parts]
    for question in compared:
        dates = [base.events[EventId(one)].date for one in question.subjects]
        spans = sorted(date.value.span for date in dates if date is not None)
        if not question.proof.given:
            assert all(a.last < b.first for a, b in pairwise(spans))

    assert len(compared) > 1_000
