"""What a document provides: asked only where nothing else can be in it."""

from quiz.facts.base import FactBase
from quiz.facts.entities import EntityType
from quiz.language.text import Text
from quiz.questions.distractors import choices_for
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import EntityAnswer
from tests.questions.facts import (
    core_templates,
    entity,
    entity_id,
    event,
    questions,
    world,
)
from tests.questions.oracle import Oracle

NAMES = {"peace": "평화", "trade": "교역", "fishing": "어로", "whaling": "고래잡이"}
ASKED = "one/what.provided"


def signed(*provisions: str, complete: bool) -> FactBase:
    """Two pacts: one lays down what is named, the other may lay down anything."""
    things = [
        entity(name, EntityType.PROVISION, ko, f"free {name}")
        for name, ko in NAMES.items()
    ]
    pact = entity(
        *("pact", EntityType.DOCUMENT, "달재울 조약", "Pact of Dale"),
        provisions=provisions,
        complete=complete,
    )
    other = entity(
        *("other", EntityType.DOCUMENT, "솔내 조약", "Pact of Pines"),
        provisions=["fishing", "whaling"],
    )
    return world(
        *(*things, pact, other),
        event("one", "signing", "1961", documents="pact"),
        event("two", "signing", "1962", documents="other"),
    )


def test_what_a_document_provides_is_asked_where_all_of_it_is_listed() -> None:
    base = signed("peace", "trade", complete=True)
    asked = questions(base)

    assert asked[ASKED].stem == Text(
        "달재울 조약이 정한 두 가지는 무엇인가?",
        "Which two things does the Pact of Dale provide for?",
    )
    assert asked[ASKED].answer == EntityAnswer(
        (entity_id("peace"), entity_id("trade")), EntityType.PROVISION
    )
    assert "two/what.provided" not in asked


def test_of_a_document_that_may_provide_more_it_is_not_asked() -> None:
    found = generate(FactIndex(signed("peace", complete=False)), core_templates())

    codes = {str(r.id): r.code for r in found.refusals}
    assert codes["t:one/what.provided"] == "provisions-are-open"


def test_wrong_options_are_what_the_document_certainly_does_not_provide() -> None:
    base = signed("peace", complete=True)
    question = questions(base)[ASKED]

    choices = choices_for(question, FactIndex(base))

    assert choices is not None
    assert {o.key for o in choices.options if not o.correct} <= {
        entity_id(name) for name in ("trade", "fishing", "whaling")
    }
    assert Oracle(base, core_templates()).faults(question, choices) == []


def test_the_oracle_sees_that_an_open_document_may_provide_anything() -> None:
    question = questions(signed("peace", complete=True))[ASKED]

    unsure = Oracle(signed("peace", complete=False), core_templates())

    assert not unsure.is_sound(question)
