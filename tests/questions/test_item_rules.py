"""Each rule about one question catches what breaks it, and passes what does not."""

from dataclasses import replace

import pytest

from quiz.facts.claims import Status
from quiz.facts.dates import DateForm, EventDate, Precision, parse_date
from quiz.facts.entities import EntityType, PlaceLevel
from quiz.language.text import Lang, Text
from quiz.questions.item_rules import broken_rules, warnings, wording_rules
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    Given,
    Mode,
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
    event,
    people,
    shipped,
    shipped_questions,
    some_places,
    world,
)

WHEN = Text("{host:을} 만난 해는 언제인가?", "In which year was {host} met?")
TEMPLATE = QuestionTemplate(
    id="core:x", types=(), asks="date.year", aspect="when.year", stem=WHEN
)
BASE = world(
    *(*people(6), *some_places()),
    event("a", "talks", "1961-07", visitor="p0", host="p1", place="city"),
    event("b", "talks", "1962", status=Status.SINGLE, visitor="p2", host="p3"),
)


def a_year(text: str, asked: Precision = Precision.YEAR) -> DateAnswer:
    known = parse_date(text)
    point = known.points[0]
    return DateAnswer(EventDate(DateForm.POINT, point, point), asked, known)


def people_set(*names: str) -> EntityAnswer:
    return EntityAnswer(tuple(map(entity_id, names)), EntityType.PERSON)


def where(level: PlaceLevel) -> EntityAnswer:
    return EntityAnswer((entity_id("city"),), EntityType.PLACE, level)


FINE = Question(
    id=QuestionId("t:a/when.year"),
    template="core:x",
    subjects=(next(iter(BASE.events)),),
    aspect="when.year",
    stem=Text("누구를 만난 해는 언제인가?", "In which year was someone met?"),
    answer=a_year("1961-07"),
    proof=Proof(given=(Given("host", entity_id("p1")),), matches=()),
    explanation=Text(),
    sources=(RECORD,),
    modes=(Mode.TYPED,),
)


def broken(
    question: Question = FINE, template: QuestionTemplate = TEMPLATE
) -> set[str]:
    return set(broken_rules(question, template, BASE))


def asking(ko: str, en: str, answer: Answer) -> set[str]:
    one = replace(FINE, answer=answer, proof=Proof(given=(), matches=()))
    return broken(one, replace(TEMPLATE, stem=Text(ko, en), required=()))


def test_a_good_question_breaks_no_rule() -> None:
    assert broken() == set()


@pytest.mark.parametrize(
    ("rule", "ko", "en"),
    [
        ("Q05", "언제, 어디에서 만났는가?", "When was it signed?"),
        ("Q05", "누구를 만났는가?", "Who was met and where was it?"),
        ("Q09", "방문하지 않은 사람은 누구인가?", "Who was there?"),
        ("Q09", "누구인가?", "Which of them did not come?"),
        ("Q15", "최근 방문한 사람은 누구인가?", "Who came?"),
        ("Q15", "누구인가?", "Who is now in office?"),
        ("Q16", "그가 만난 사람은 누구인가?", "Whom did {host} meet?"),
        ("Q16", "누구인가?", "Whom did he meet?"),
        ("Q34", "{host:이} 만난 사람은 누구인가?", "Who was met?"),
    ],
)
def test_a_wording_that_breaks_a_rule_is_caught(rule: str, ko: str, en: str) -> None:
    assert rule in wording_rules(Text(ko, en))


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("{as_of} 현재 몇 번인가?", "How many by {as_of}, now?"),
        (
            "{host}에게 하지 않겠다고 한 해는?",
            "When was {host} told it would not go on?",
        ),
        ("몇 년 몇 월인가?", "In which month and year?"),
        ("{host:과} 누가 만났는가?", "Who met {host}?"),
        ("열리지 ‘않은’ 회담은 무엇인가?", "Which talks were NOT held?"),
    ],
)
def test_a_wording_that_only_looks_like_it_passes(ko: str, en: str) -> None:
    assert wording_rules(Text(ko, en)) == ()


@pytest.mark.parametrize(
    ("ko", "en", "answer", "rules"),
    [
        ("언제 만났는가?", "When were talks held?", a_year("1961-07"), {"Q07"}),
        ("해는 언제인가?", "In which year?", a_year("1961", Precision.MONTH), {"Q07", "Q08"}),
        ("누구를 만난 해인가?", "Whose year?", a_year("1961"), {"Q07", "Q17"}),
        ("어디인가?", "Where?", where(PlaceLevel.CITY), {"Q07"}),
        ("언제인가?", "When?", people_set("p0"), {"Q17"}),
        ("언제인가?", "When?", NumberAnswer(3), {"Q17"}),
        ("며칠에 있었는가?", "On which day?", a_year("1961-07-06", Precision.DAY), set()),
        ("도시는 어디인가?", "Which city?", where(PlaceLevel.CITY), set()),
        ("누구인가?", "Who?", people_set("p0"), set()),
        ("몇 번인가?", "How many?", NumberAnswer(3), set()),
        ("해는 언제인가?", "In which year?", a_year("1961~"), {"Q22"}),
    ],
)  # fmt: skip
def test_what_is_asked_is_what_the_answer_is(
    ko: str, en: str, answer: Answer, rules: set[str]
) -> None:
    assert asking(ko, en, answer) == rules


def test_a_set_is_small_and_its_number_is_told() -> None:
    two = replace(FINE, answer=people_set("p0", "p1"))
    many = replace(two, answer=people_set("p0", "p1", "p2", "p3", "p4"))
    silent = replace(
        TEMPLATE,
        stem=Text("누구인가?", "Who?"),
        set_stem=Text("다음 사람은 누구누구인가?", "Which people?"),
    )
    counting = replace(
        silent,
        set_stem=Text("{count}명은 누구인가?", "{count} people are meant: who?"),
    )

    assert "Q12" in broken(two, silent)
    assert "Q12" not in broken(two, counting)
    assert "Q12" in broken(many, counting)


def test_a_name_may_have_brackets_of_its_own() -> None:
    names = Text("[초안] {x}", "{x}  [draft]")
    base = world(entity("p1", ko=names.ko, en=names.en))
    stem = Text(f"{names.ko}의 해는 언제인가?", f"In which year was {names.en}?")
    unfilled = stem._replace(en=f"{stem.en} [{{when}}]")

    def rules(stem: Text) -> set[str]:
        question = replace(FINE, stem=stem, subjects=())
        return set(broken_rules(question, TEMPLATE, base))

    assert rules(stem) == set()
    assert rules(unfilled) == {"Q19"}


def test_what_must_be_given_is() -> None:
    stem = Text(
        "{visitor:이} {host:을} 만난 해는 언제인가?",
        "In which year: {visitor}, {host}?",
    )
    needs = replace(TEMPLATE, stem=stem, required=("host|place", "visitor"))
    more = (*FINE.proof.given, Given("visitor", entity_id("p0")))
    told = replace(FINE, proof=Proof(given=more, matches=()))

    assert broken(template=needs) == {"Q14"}
    assert broken(told, needs) == set()


def test_the_stem_says_all_that_the_proof_rests_on() -> None:
    more = (*FINE.proof.given, Given("place", entity_id("p0")))
    rests = replace(FINE, proof=Proof(given=more, matches=()))
    ko, en = (
        "[{place}에서 ]{host:을} 만난 해는 언제인가?",
        "In which year was {host} met",
    )

    assert broken(rests, replace(TEMPLATE, stem=Text(ko, f"{en}[ {{place:in}}]?"))) == (
        set()
    )
    assert "Q14" in broken(rests, replace(TEMPLATE, stem=Text(ko, f"{en}?")))
    # Of several wordings only the first that can be said appears.
    either = f"{en}[ {{host:given}}| {{place:in}}]?"
    assert "Q14" in broken(rests, replace(TEMPLATE, stem=Text(ko, either)))


def test_what_is_not_confirmed_names_who_says_so() -> None:
    doubtful = replace(FINE, subjects=(list(BASE.events)[1],))
    said = replace(doubtful, attributed_to=Text("통신", "the agency"))

    assert broken(doubtful) == {"Q21"}
    assert broken(said) == set()


def test_a_question_has_a_source_and_an_id_of_its_aspect() -> None:
    assert broken(replace(FINE, sources=())) == {"Q20"}
    assert broken(replace(FINE, id=QuestionId("t:a/when"))) == {"Q25"}


def test_what_is_long_is_told_but_asked() -> None:
    long = replace(FINE, stem=Text("가" * 81, "a" * 161))

    assert list(warnings(FINE, BASE)) == []
    assert list(warnings(long, BASE)) == ["Q13"]
    assert "Q13" not in broken(long)


def test_no_shipped_question_breaks_a_rule() -> None:
    templates = {t.id: t for t in shipped().templates}
    found = {
        q.id: rules
        for q in shipped_questions().questions
        if (rules := [*broken_rules(q, templates[q.template], shipped().base)])
    }

    assert found == {}


def test_few_shipped_stems_are_long() -> None:
    long = [
        q.id
        for q in shipped_questions().questions
        if any(
            len(q.stem.say(lang)) > limit
            for lang, limit in ((Lang.KO, 80), (Lang.EN, 160))
        )
    ]

    assert len(long) < 0.02 * len(shipped_questions().questions), long
