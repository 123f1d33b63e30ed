"""Rules that a question keeps, and what would tell its answer."""

import re
from dataclasses import replace

import pytest

from quiz.facts.dates import DateForm, EventDate, Precision, parse_date, parse_point
from quiz.facts.entities import EntityId, EntityType, PlaceLevel
from quiz.language.normalise import key
from quiz.language.text import Text
from quiz.questions.index import FactIndex
from quiz.questions.lint import leaks_answer, lint
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    Given,
    NumberAnswer,
    Proof,
    Question,
    QuestionId,
)
from quiz.questions.template import QuestionTemplate
from tests.questions.facts import (
    RECORD,
    entity,
    entity_id,
    people,
    shipped,
    shipped_index,
    shipped_questions,
    some_places,
    world,
)

FINE = Text("몇 년인가?", "In which year?")
BASE = world(
    *(*people(3), *some_places()),
    entity("kim", ko="김정은", en="Kim Jong-un", aliases=["Kim Jong Un", "은"]),
    entity("chita", EntityType.PLACE, "치타", "Chita", level=PlaceLevel.CITY),
    entity("pact", EntityType.DOCUMENT, "1961년 조소 조약", "the treaty of 1961"),
)
INDEX = FactIndex(BASE)
TEMPLATE = QuestionTemplate(
    id="core:x", types=(), asks="date.year", aspect="when.year", stem=FINE
)


def year(text: str) -> DateAnswer:
    point = parse_point(text)
    return DateAnswer(
        EventDate(DateForm.POINT, point, point), Precision.YEAR, parse_date(text)
    )


def who(name: str) -> EntityAnswer:
    return EntityAnswer((entity_id(name),), EntityType.PERSON)


def where(name: str) -> EntityAnswer:
    return EntityAnswer((entity_id(name),), EntityType.PLACE, PlaceLevel.CITY)


def broken(ko: str, en: str, answer: Answer) -> list[str]:
    question = Question(
        id=QuestionId("t:a/when.year"),
        template="core:x",
        subjects=(),
        aspect="when.year",
        stem=Text(ko, en),
        answer=answer,
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(RECORD,),
        modes=(),
    )
    return lint(question, TEMPLATE, INDEX)


def test_a_good_question_breaks_nothing() -> None:
    assert broken(FINE.ko, FINE.en, year("1961")) == []


@pytest.mark.parametrize(
    ("ko", "en", "answer"),
    [
        ("김정은은 언제 왔는가?", "When?", who("kim")),
        ("누가 왔는가?", "Who came with Kim Jong Un?", who("kim")),
        ("누가 왔는가?", "Who came with KIM JONG-UN?", who("kim")),
        ("김 정 은의 동생은?", "Who?", who("kim")),
        ("1961년 조약은 몇 년에?", "When?", year("1961")),
        ("몇 년인가?", "In which year was the treaty of 1961?", year("1961")),
        ("몇 번인가? 3번", "How many?", NumberAnswer(3)),
        ("몇 번인가?", "How many, 3 times?", NumberAnswer(3)),
        ("어디인가?", "Which city, Chita?", where("chita")),
    ],
)
def test_a_stem_that_tells_its_answer_breaks_the_rule(
    ko: str, en: str, answer: Answer
) -> None:
    assert "Q03" in broken(ko, en, answer)


@pytest.mark.parametrize(
    ("ko", "en", "answer"),
    [
        ("건축가는 어디에서?", "Which architect, where?", where("chita")),
        ("은행은 어디인가?", "Which bank?", who("kim")),
        ("19610번은?", "Which of 19610?", year("1961")),
        ("13번은?", "13 times?", NumberAnswer(3)),
        ("김정일은 어디로?", "Where did Kim Jong-il go?", who("kim")),
    ],
)
def test_part_of_another_word_tells_nothing(ko: str, en: str, answer: Answer) -> None:
    assert "Q03" not in broken(ko, en, answer)


@pytest.mark.parametrize(
    ("ko", "en", "rule"),
    [
        ("", "When?", "Q34"),
        ("언제인가?", "", "Q34"),
        ("푸틴은(는) 언제?", "When?", "Q18"),
        ("평양(으)로 간 것은?", "When?", "Q18"),
        ("{host}와 언제?", "When?", "Q19"),
        ("언제인가?", "When  was it?", "Q19"),
        ("[장소]에서 언제?", "When?", "Q19"),
    ],
)
def test_half_done_wording_is_caught(ko: str, en: str, rule: str) -> None:
    assert rule in broken(ko, en, year("1961"))


def test_a_question_without_sources_is_not_asked() -> None:
    asked = shipped_questions().questions[0]
    template = next(t for t in shipped().templates if t.id == asked.template)

    assert lint(replace(asked, sources=()), template, shipped_index()) == ["Q20"]
    assert lint(asked, template, shipped_index()) == []


def test_words_that_age_are_not_in_a_template() -> None:
    aged = replace(TEMPLATE, stem=Text("최근 몇 년인가?", "When?"))
    asked = shipped_questions().questions[0]

    assert "Q15" in lint(asked, aged, shipped_index())


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        (Given("visitor", "t:kim"), who("kim")),
        (Given("participants.all", "t:p0+t:kim"), who("kim")),
        (Given("documents", "t:pact"), year("1961")),
        (Given("date", "1961-07"), year("1961")),
        (Given("date", "196X"), year("1961")),
        (Given("place", "t:prov"), where("city")),
        (Given("place", "t:fara"), where("city")),
    ],
)
def test_what_tells_the_answer_is_not_given(given: Given, answer: Answer) -> None:
    assert leaks_answer(given, answer, INDEX)


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        (Given("type", "core:visit"), year("1961")),
        (Given("visitor", "t:p0"), who("kim")),
        (Given("documents", "t:pact"), year("1962")),
        (Given("date", "1962"), year("1961")),
        (Given("date", "1961"), who("kim")),
        (Given("visitor", "t:kim"), where("city")),
    ],
)
def test_what_tells_nothing_may_be_given(given: Given, answer: Answer) -> None:
    assert not leaks_answer(given, answer, INDEX)


def test_no_shipped_stem_tells_its_answer_under_any_name() -> None:
    base = shipped().base
    told = [
        (question.id, name)
        for question in shipped_questions().questions
        if isinstance(question.answer, EntityAnswer)
        for answer in question.answer.entities
        for name in names(answer)
        for stem in (question.stem.ko, question.stem.en)
        if is_said(name, stem)
    ]

    assert told == []
    assert len(base.entities) > 100


def names(answer: EntityId) -> list[str]:
    found = shipped().base.entities[answer]
    return [found.name.ko, found.name.en, *(alias.text for alias in found.aliases)]


def is_said(name: str, stem: str) -> bool:
    """Found anywhere if it is in Hangul, else as whole words."""
    if len(re.findall(r"[가-힣]", name)) > 1:
        return key(name) in key(stem)
    if sum(letter.isalpha() for letter in name) < 4:
        return False
    words = " ".join(re.findall(r"\w+", name.casefold()))
    said = " ".join(re.findall(r"\w+", stem.casefold()))
    return f" {words} " in f" {said} "


def test_no_shipped_stem_tells_the_year_it_asks_for() -> None:
    tried = 0
    for question in shipped_questions().questions:
        answer = question.answer
        if isinstance(answer, DateAnswer) and answer.asked <= Precision.YEAR:
            tried += 1
            for point in answer.date.points:
                digits = str(point.year)
                assert digits not in question.stem.ko, question.id
                assert digits not in question.stem.en, question.id

    assert tried > 20
