"""What has changed in the questions between two looks."""

from collections.abc import Mapping
from dataclasses import replace

from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import EventId
from quiz.language.text import Text
from quiz.questions.changes import Change, Changed, Seen, compare, look
from quiz.questions.question import (
    Choices,
    EntityAnswer,
    Option,
    Proof,
    Question,
    QuestionId,
    Refusal,
)


def a_question(
    name: str = "a", stem: str = "누구인가?", answer: str = "p:ann"
) -> Question:
    return Question(
        id=QuestionId(f"p:{name}/who"),
        template="p:who",
        subjects=(EventId(f"p:{name}"),),
        aspect="who",
        stem=Text(stem, "Who?"),
        answer=EntityAnswer((EntityId(answer),), EntityType.PERSON),
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=(),
    )


def a_refusal(name: str = "a") -> Refusal:
    return Refusal(
        id=QuestionId(f"p:{name}/who"),
        template="p:who",
        subject=EventId(f"p:{name}"),
        code="ambiguous",
    )


def some_choices(*keys: str) -> Choices:
    return Choices(
        options=tuple(
            Option(key=key, text=Text(key), correct=place == 0)
            for place, key in enumerate(keys)
        )
    )


def seen(*questions: Question, choices: Choices | None = None) -> tuple[Seen, ...]:
    return look(questions, lambda _: choices)


def changed(
    before: tuple[Seen, ...],
    *questions: Question,
    refusals: tuple[Refusal, ...] = (),
    former: Mapping[QuestionId, tuple[QuestionId, ...]] | None = None,
    choices: Choices | None = None,
) -> tuple[Changed, ...]:
    now = seen(*questions, choices=choices)
    return compare(before, now, questions, refusals, former or {})


def test_what_is_as_it_was_is_not_told() -> None:
    assert changed(seen(a_question()), a_question()) == ()


def test_order_is_no_change() -> None:
    one, two = a_question("a"), a_question("b")

    assert changed(seen(two, one), one, two) == ()


def test_a_new_question_is_told() -> None:
    (new,) = changed(seen(a_question()), a_question(), a_question("b"))

    assert (new.id, new.changes, new.before) == ("p:b/who", (Change.NEW,), None)


def test_another_wording_in_either_language_is_told() -> None:
    before = seen(a_question())
    english = replace(a_question(), stem=Text("누구인가?", "Who was it?"))

    (korean,) = changed(before, a_question(stem="누구였는가?"))
    (other,) = changed(before, english)

    assert korean.changes == other.changes == (Change.REWORDED,)


def test_another_answer_is_told_with_the_one_before() -> None:
    (found,) = changed(seen(a_question()), a_question(answer="p:ben"))

    assert found.changes == (Change.ANSWER,)
    assert found.before is not None
    assert found.before.answer == ("p:ann",)


def test_other_choices_are_told_only_where_the_answer_stands() -> None:
    before = seen(a_question(), choices=some_choices("p:ann", "p:ben"))
    others = some_choices("p:ann", "p:cho")

    (same,) = changed(before, a_question(), choices=others)
    (other,) = changed(before, a_question(answer="p:cho"), choices=others)

    assert same.changes == (Change.CHOICES,)
    assert other.changes == (Change.ANSWER,)


def test_what_became_ambiguous_is_suspended_with_its_reason() -> None:
    (found,) = changed(seen(a_question()), refusals=(a_refusal(),))

    assert found.changes == (Change.SUSPENDED,)
    assert found.refusal == a_refusal()


def test_what_is_neither_asked_nor_refused_is_gone() -> None:
    (found,) = changed(seen(a_question()))

    assert (found.changes, found.now, found.refusal) == ((Change.GONE,), None, None)


def test_a_renamed_question_is_neither_gone_nor_new() -> None:
    before = seen(a_question("old"))
    former = {QuestionId("p:a/who"): (QuestionId("p:old/who"),)}

    (same,) = changed(before, a_question("a"), former=former)
    (reworded,) = changed(before, a_question("a", stem="누구?"), former=former)

    assert same.changes == (Change.RENAMED,)
    assert reworded.changes == (Change.RENAMED, Change.REWORDED)


def test_what_was_renamed_and_became_ambiguous_is_suspended() -> None:
    former = {QuestionId("p:a/who"): (QuestionId("p:old/who"),)}

    (found,) = changed(
        seen(a_question("old")), refusals=(a_refusal("a"),), former=former
    )

    assert (found.id, found.changes) == ("p:old/who", (Change.SUSPENDED,))


def test_merged_questions_are_one_renamed_and_none_gone() -> None:
    before = seen(a_question("old"), a_question("other"))
    former = {
        QuestionId("p:a/who"): (QuestionId("p:old/who"), QuestionId("p:other/who"))
    }

    (found,) = changed(before, a_question("a"), former=former)

    assert found.changes == (Change.RENAMED,)
