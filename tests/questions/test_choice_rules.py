"""Each rule about a set of options catches what breaks it."""

from dataclasses import replace

import pytest

from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import EntityType
from quiz.language.text import Text
from quiz.questions.choice_rules import lint_choices
from quiz.questions.distractors import choices_for
from quiz.questions.question import (
    Choices,
    DateAnswer,
    EntityAnswer,
    Option,
    Proof,
    Question,
    QuestionId,
)
from tests.questions.facts import entity_id, shipped_index, shipped_questions

WHO = Question(
    id=QuestionId("t:a/who.host"),
    template="core:x",
    subjects=(),
    aspect="who.host",
    stem=Text("베를린 회담의 상대는 누구인가?", "Who was met at the Berlin talks?"),
    answer=EntityAnswer((entity_id("p0"),), EntityType.PERSON),
    proof=Proof(given=(), matches=()),
    explanation=Text(),
    sources=(),
    modes=(),
)
DATE = parse_date("1961")
WHEN = replace(WHO, answer=DateAnswer(DATE, Precision.YEAR, DATE))


def options(*names: tuple[str, str], right: int = 0) -> Choices:
    return Choices(
        options=tuple(
            Option(key=f"t:p{n}", text=Text(ko, en), correct=n == right)
            for n, (ko, en) in enumerate(names)
        )
    )


def dates(*keys: str) -> Choices:
    found = [Option(key=k, text=Text(k, k), correct=k == "1961") for k in keys]
    return Choices(options=tuple(found))


def test_three_like_names_break_nothing() -> None:
    fine = options(("갈무리", "Abloxi"), ("노을빛", "Brunde"), ("도담이", "Cavosh"))

    assert lint_choices(WHO, fine) == []


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        ("Q26", [("갈무리", "Abloxi"), ("노을빛", "Brunde")]),
        ("Q10", [("갈무리", "Abloxi"), ("노을빛", "Brunde"), ("없음", "None")]),
        ("Q27", [("갈무리", "Abloxi"), ("노을빛", "Brunde"), ("노을 빛", "Cavosh")]),
        ("Q29", [("갈무리", "Abloxi"), ("노을빛", "Brunde"), ("도담이", "")]),
        ("Q30", [("갈무리", "Abloxi"), ("노을빛", "Brunde"), ("도담", "Cavosh the Elder")]),
        ("Q31", [("갈무리", "Abloxi"), ("노을빛", "Brunde"), ("베를린", "Cavosh")]),
    ],
)  # fmt: skip
def test_a_set_that_breaks_a_rule_is_caught(
    rule: str, names: list[tuple[str, str]]
) -> None:
    assert rule in lint_choices(WHO, options(*names))


def test_dates_that_touch_are_one_option() -> None:
    assert lint_choices(WHEN, dates("1960", "1961", "1963")) == []
    assert "Q27" in lint_choices(WHEN, dates("196X", "1961", "1970"))


def test_no_shipped_set_of_options_breaks_a_rule_that_is_an_error() -> None:
    warned = {"Q30", "Q31"}
    sets = [
        (q, choices)
        for q in shipped_questions().questions
        if (choices := choices_for(q, shipped_index())) and not q.items
    ]
    broken = {q.id: set(lint_choices(q, choices)) for q, choices in sets}

    assert {
        id_: rules - warned for id_, rules in broken.items() if rules - warned
    } == {}
    assert len(sets) > 400
