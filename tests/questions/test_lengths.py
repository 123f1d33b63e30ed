"""How long something took, where that is known of the whole or of its parts."""

from dataclasses import replace

from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.events import Length
from quiz.language.text import Text
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import LengthAnswer, Question, Refusal
from tests.questions.facts import (
    claim,
    core_templates,
    event,
    people,
    some_places,
    world,
)
from tests.questions.oracle import Oracle

ALONE = Text("단독 회담", "the talks in private")
DINNER = Text("만찬", "the dinner")
TOAST = Text("축배", "the toasts")


def talks(*lengths: tuple[int, Text] | tuple[int, Text, str]) -> FactBase:
    """Talks of which each part took so many minutes, in doubt or at least."""
    told = []
    for minutes, part, *doubt in lengths:
        status = Status.DISPUTED if "disputed" in doubt else Status.CONFIRMED
        length = Length(minutes, part=part, at_least="at least" in doubt)
        told.append(claim(length, status))
    met = event("talks", "talks", visitor="p0", host="p1", place="city")
    return world(*people(2), *some_places(), replace(met, lengths=tuple(told)))


def outcome(base: FactBase) -> Question | Refusal:
    found = generate(FactIndex(base), core_templates())
    both: tuple[Question | Refusal, ...] = (*found.questions, *found.refusals)
    (one,) = (one for one in both if one.aspect == "length")
    return one


def test_of_several_parts_the_first_is_asked_about_and_named() -> None:
    base = talks((120, ALONE), (300, DINNER))
    question = outcome(base)

    assert isinstance(question, Question)
    assert question.answer == LengthAnswer(Length(120, part=ALONE))
    assert ALONE.ko in question.stem.ko
    assert ALONE.en in question.stem.en
    assert Oracle(base, core_templates()).second_answers(question) == []


def test_a_part_that_is_known_is_asked_about_before_one_that_is_not() -> None:
    base = talks((60, DINNER, "at least"), (90, TOAST, "disputed"), (120, ALONE))
    question = outcome(base)

    assert isinstance(question, Question)
    assert question.answer == LengthAnswer(Length(120, part=ALONE))


def test_the_whole_is_asked_about_before_any_part() -> None:
    question = outcome(talks((120, ALONE), (300, Text())))

    assert isinstance(question, Question)
    assert question.answer == LengthAnswer(Length(300))


def test_a_part_of_which_two_lengths_are_told_is_not_asked_about() -> None:
    refusal = outcome(talks((120, ALONE), (300, ALONE)))

    assert isinstance(refusal, Refusal)
    assert refusal.code == "several-lengths"
