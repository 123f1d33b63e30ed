"""Stems with their places filled, in Korean and English."""

import pytest

from quiz.facts.entities import Entity, EntityType, PlaceLevel
from quiz.language.text import Lang, Text
from quiz.questions.question import Given
from quiz.questions.wording import (
    Vocabulary,
    render,
    shown_names,
    with_article,
    word_forms,
)
from tests.questions.facts import entity, place, shipped_questions, world

KO, EN = Lang.KO, Lang.EN


def things() -> list[Entity]:
    return [
        entity("kim", ko="김정은", en="Kim Jong-un"),
        entity("lavrov", ko="라브로프", en="Lavrov"),
        entity("owls", ko="올빼미들", en="Night Owls"),
        entity("rt", EntityType.ORGANISATION, "RT", "RT", reading="알티"),
        place("moscow", PlaceLevel.CITY, ko="모스크바", en="Moscow"),
        place("seoul", PlaceLevel.CITY, ko="서울", en="Seoul"),
        entity(
            *("ussr", EntityType.PLACE, "소련", "Soviet Union"),
            level=PlaceLevel.COUNTRY,
            article="the",
        ),
        place("kremlin", PlaceLevel.SITE, ko="크렘린", en="Kremlin Palace"),
        entity(
            *("island", EntityType.PLACE, "루스키섬", "Russky Island"),
            level=PlaceLevel.SITE,
            preposition="on",
        ),
        entity("pact", EntityType.DOCUMENT, "조약", "Treaty of Friendship"),
        entity("note", EntityType.DOCUMENT, "각서", "Note 5", article="none"),
        entity("chair", EntityType.OFFICE, "위원장", "Chairman"),
        entity("sword", EntityType.ITEM, "긴칼", "old sword", article="a"),
        entity("hour", EntityType.ITEM, "시계", "hourglass", article="a"),
        entity("union", EntityType.ITEM, "단복", "uniform", article="an"),
    ]


def said(stem: str, lang: Lang, **given: str) -> str:
    """The stem; names are of the things above, dates and durations are EDTF."""
    values = [
        Given(
            name.replace("__", "."),
            value
            if name.startswith("date")
            else "+".join(f"t:{part}" for part in value.split("+")),
        )
        for name, value in given.items()
    ]
    korean, english = Vocabulary(world(*things())).words_for(values)
    return render(stem, lang, korean if lang is KO else english)


@pytest.mark.parametrize(
    ("stem", "given", "expected"),
    [
        (
            "{a:이} {b:을} 만났다",
            {"a": "kim", "b": "lavrov"},
            "김정은이 라브로프를 만났다",
        ),
        (
            "{a:이} {b:을} 만났다",
            {"a": "lavrov", "b": "kim"},
            "라브로프가 김정은을 만났다",
        ),
        ("{a:과} {b:은}", {"a": "kim", "b": "lavrov"}, "김정은과 라브로프는"),
        ("{p:으로} 갔다", {"p": "moscow"}, "모스크바로 갔다"),
        ("{p:으로} 갔다", {"p": "seoul"}, "서울로 갔다"),
        ("{p:으로} 갔다", {"p": "kremlin"}, "크렘린으로 갔다"),
        ("{a:은} 전했다", {"a": "rt"}, "RT는 전했다"),
        ("{date}에", {"date": "2000-07"}, "2000년 7월에"),
        ("{date:은}", {"date": "2000"}, "2000년은"),
        (
            "{date.whole} 있던",
            {"date__whole": "1948/1972"},
            "1948년부터 1972년까지 있던",
        ),
        ("{x.all:이} 만났다", {"x__all": "kim+lavrov"}, "김정은과 라브로프가 만났다"),
        ("{x.all:이} 만났다", {"x__all": "lavrov+kim"}, "라브로프와 김정은이 만났다"),
        (
            "{x.all} 사이",
            {"x__all": "lavrov+owls+kim"},
            "라브로프와 올빼미들과 김정은 사이",
        ),
    ],
)
def test_korean_takes_the_particle_that_fits(
    stem: str, given: dict[str, str], expected: str
) -> None:
    assert said(stem, KO, **given) == expected


@pytest.mark.parametrize(
    ("stem", "given", "expected"),
    [
        ("In {p}", {"p": "ussr"}, "In the Soviet Union"),
        ("Who was {p:in}?", {"p": "moscow"}, "Who was in Moscow?"),
        ("Who was {p:in}?", {"p": "ussr"}, "Who was in the Soviet Union?"),
        ("Who was {p:in}?", {"p": "kremlin"}, "Who was at Kremlin Palace?"),
        ("Who was {p:in}?", {"p": "island"}, "Who was on Russky Island?"),
        ("Who came {date:in}?", {"date": "2000-07-19"}, "Who came on 19 July 2000?"),
        ("Who came {date:in}?", {"date": "2000-07"}, "Who came in July 2000?"),
        ("Who came {date:in}?", {"date": "2000"}, "Who came in 2000?"),
        ("{date.whole:in}", {"date__whole": "1948/1972"}, "From 1948 to 1972"),
        ("{a:s} visit", {"a": "kim"}, "Kim Jong-un's visit"),
        ("{a:s} visit", {"a": "owls"}, "Night Owls' visit"),
        ("{p:s} end", {"p": "ussr"}, "The Soviet Union's end"),
        ("Who became {o:bare}?", {"o": "chair"}, "Who became Chairman?"),
        ("Who signed {d}?", {"d": "pact"}, "Who signed the Treaty of Friendship?"),
        ("Who signed {d}?", {"d": "note"}, "Who signed Note 5?"),
        ("Who gave {i}?", {"i": "sword"}, "Who gave an old sword?"),
        ("Who gave {i}?", {"i": "hour"}, "Who gave an hourglass?"),
        ("Who gave {i}?", {"i": "union"}, "Who gave a uniform?"),
        ("{x.all} met", {"x__all": "kim+lavrov"}, "Kim Jong-un and Lavrov met"),
    ],
)
def test_english_takes_the_article_and_the_preposition(
    stem: str, given: dict[str, str], expected: str
) -> None:
    assert said(stem, EN, **given) == expected


def test_a_segment_appears_only_when_all_of_it_was_given() -> None:
    stem = "누가[ {place}에서][ {host:을} {date}에] 만났는가?"

    assert said(stem, KO) == "누가 만났는가?"
    assert said(stem, KO, place="moscow") == "누가 모스크바에서 만났는가?"
    assert said(stem, KO, host="kim") == "누가 만났는가?"
    assert said(stem, KO, host="kim", date="2000") == "누가 김정은을 2000년에 만났는가?"


def test_what_is_left_out_leaves_no_gap() -> None:
    stem = "Who [{host}] came[ {place:in}] [{date:in}]?"

    assert said(stem, EN) == "Who came?"
    assert said(stem, EN, place="moscow") == "Who came in Moscow?"


def test_an_english_stem_begins_with_a_capital_wherever_it_begins() -> None:
    assert (
        said("[{date:in} ]{place} fell?", EN, place="ussr") == "The Soviet Union fell?"
    )
    assert said("[{date:in} ]it fell?", EN, date="1991") == "In 1991 it fell?"


def test_a_place_that_is_needed_and_was_not_given_is_an_error() -> None:
    with pytest.raises(KeyError):
        said("{host:이} 왔다", KO)


def test_a_stem_knows_what_it_can_show() -> None:
    stem = "{a:이}[ {b.office:으로}서][ {c}{d:in}]"

    assert shown_names(stem) == {"a", "b.office", "c", "d"}
    assert shown_names("") == frozenset()


def test_the_type_is_in_the_words_of_the_template() -> None:
    given = [Given("type", "core:visit"), Given("place", "t:moscow")]

    for words in Vocabulary(world(*things())).words_for(given):
        assert set(words) == {"place"}


def test_a_name_is_never_read_as_a_template() -> None:
    odd = entity("odd", ko="[이름] {host}", en="[Name] {host:in}")
    _, words = Vocabulary(world(odd)).words_for([Given("a", "t:odd")])

    assert render("{a} came[ with {b}]", EN, words) == "[Name] {host:in} came"


def test_a_plain_word_takes_particles_in_korean_only() -> None:
    times = Text("세 번", "three times")

    assert word_forms(times, KO)["은"] == "세 번은"
    assert word_forms(times, EN)["in"] == "three times"


def test_documents_and_offices_take_the_article_unless_they_say_otherwise() -> None:
    articles = {thing.local_id: with_article(thing) for thing in things()}

    assert articles["pact"] == "the Treaty of Friendship"
    assert articles["note"] == "Note 5"
    assert articles["chair"] == "the Chairman"
    assert articles["kim"] == "Kim Jong-un"


def test_of_a_city_a_stem_tells_the_country_before_a_part_of_it() -> None:
    (year,) = [
        question
        for question in shipped_questions().questions
        if question.id == "us-korea-russia:bush-senior-ussr-1991/when.year"
    ]

    assert "visit the Soviet Union" in year.stem.en  # Moscow alone fits two trips


def test_a_document_stands_by_itself_in_the_gap_for_it() -> None:
    """Its options are names without the article that they take in a sentence."""
    asked = shipped_questions().questions
    gaps = [q.stem.en for q in asked if q.id.endswith("/cloze.document")]

    assert gaps
    assert all(": ____." in stem for stem in gaps)
