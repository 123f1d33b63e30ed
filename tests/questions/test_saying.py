"""Answers in words."""

from dataclasses import replace

from quiz.facts.entities import EntityType
from quiz.language.text import Lang, Text
from quiz.questions.question import EntityAnswer
from quiz.questions.saying import say_answer
from tests.questions.facts import entity_id, people, world


def test_two_of_one_name_in_an_answer_are_told_apart() -> None:
    one, other, third = people(3)
    name = Text("김민서", "Kim Min-seo")
    base = world(
        replace(one, name=name, scope=Text("시인", "poet")),
        replace(other, name=name, scope=Text("화가", "painter")),
        third,
    )

    def said(*names: str, lang: Lang = Lang.EN) -> str:
        answer = EntityAnswer(tuple(map(entity_id, names)), EntityType.PERSON)
        return say_answer(answer, base, lang)

    assert said("p0", "p1") == "Kim Min-seo (poet) and Kim Min-seo (painter)"
    assert said("p0", "p1", lang=Lang.KO) == "김민서(시인)와 김민서(화가)"
    assert said("p0") == "Kim Min-seo"
