import html
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz.anki.note_type import FIELDS
from quiz.anki.notes import Note, NoteStyle, to_note
from quiz.facts.base import FactBase
from quiz.facts.claims import SourceId
from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import Alias, Called, EntityId, EntityType, PlaceLevel
from quiz.facts.events import EventId
from quiz.language.text import Lang, Text
from quiz.questions.question import (
    Answer,
    Choices,
    DateAnswer,
    EntityAnswer,
    Item,
    ItemAnswer,
    Misconception,
    Mode,
    NumberAnswer,
    Option,
    OrderAnswer,
    Question,
    QuestionId,
)

if TYPE_CHECKING:
    from tests.anki.conftest import MakeQuestion

ENGLISH = NoteStyle(lang=Lang.EN)
PUTIN = EntityId("world:putin")
KIM = EntityId("world:kim-jong-il")


def _year(text: str, known: str | None = None) -> DateAnswer:
    return DateAnswer(parse_date(text), Precision.YEAR, parse_date(known or text))


def test_a_note_fills_the_fields_of_the_note_type(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    note = to_note(a_question(), base, context="북러 관계")

    assert len(note.fields) == len(FIELDS)
    assert note.field("Id") == "world:putin-pyongyang-2000/when.year"
    assert note.field("Context") == "북러 관계 · 방문"
    assert note.field("Question") == "푸틴이 평양을 처음 방문한 해는?"
    assert note.field("Answer") == "2000년"
    assert note.field("Accepted") == "2000년 7월 19일~20일"
    assert note.field("Explanation") == "소련과 러시아를 통틀어 첫 방북이다."


def test_both_languages_are_on_the_note_and_either_may_come_first(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    korean = to_note(a_question(), base)
    english = to_note(a_question(), base, style=ENGLISH)

    assert korean.field("Question other") == english.field("Question")
    assert korean.field("Answer other") == english.field("Answer") == "2000"
    assert english.field("Question other") == korean.field("Question")
    assert (korean.field("Korean"), english.field("Korean")) == ("ko", "")


def test_a_question_in_one_language_has_no_second_one(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    note = to_note(a_question(stem=Text(ko="언제?")), base)

    assert note.field("Question other") == note.field("Answer other") == ""


def test_rewording_keeps_the_guid(base: FactBase, a_question: "MakeQuestion") -> None:
    before = to_note(a_question(), base)
    after = to_note(a_question(stem=Text("다른 말", "Other words")), base)

    assert after.guid == before.guid
    assert after.digest != before.digest


def test_language_and_deck_keep_the_guid(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    notes = [
        to_note(a_question(), base, context=context, decks=(context,), style=style)
        for context in ("a", "b")
        for style in (NoteStyle(), ENGLISH)
    ]

    assert len({note.guid for note in notes}) == 1
    assert len({note.digest for note in notes}) == 4


def test_a_note_keeps_the_guid_of_the_id_it_was_first_known_as(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    old = a_question()
    new = replace(old, id=QuestionId("world:new/when.year"))

    note = to_note(new, base, known_as=old.id)

    assert note.guid == to_note(old, base).guid != to_note(new, base).guid
    assert note.field("Id") == new.id


def test_a_type_named_as_the_deck_is_not_said_twice(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    assert to_note(a_question(), base, context="방문").field("Context") == "방문"


CHOICES = Choices(
    options=tuple(
        Option(key=year, text=Text(f"{year}년", year), correct=year == "2000")
        for year in ("1999", "2000", "2001")
    )
)


@pytest.mark.parametrize(
    ("style", "modes", "options"),
    [
        (
            NoteStyle(),
            (Mode.CHOICES, Mode.TYPED),
            "<ol><li>1999년</li><li>2000년</li><li>2001년</li></ol>",
        ),
        (
            ENGLISH,
            (Mode.CHOICES,),
            "<ol><li>1999</li><li>2000</li><li>2001</li></ol>",
        ),
        (NoteStyle(), (Mode.TYPED,), ""),
    ],
)
def test_the_options_of_a_question_for_choosing_are_on_the_note(
    base: FactBase,
    a_question: "MakeQuestion",
    style: NoteStyle,
    modes: tuple[Mode, ...],
    options: str,
) -> None:
    note = to_note(a_question(modes=modes), base, style=style, choices=CHOICES)

    assert note.field("Choices") == options


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        (_year("2000", "2000-07-19"), "2000"),
        (_year("-0043"), ""),
        (NumberAnswer(6, Text("회", "times")), "6"),
        (EntityAnswer((PUTIN,), EntityType.PERSON), "블라디미르 푸틴"),
        (EntityAnswer((PUTIN, KIM), EntityType.PERSON), ""),
        (EntityAnswer((EntityId("world:treaty"),), EntityType.DOCUMENT), ""),
        (
            DateAnswer(
                parse_date("2000-02-09"), Precision.DAY, parse_date("2000-02-09")
            ),
            "",
        ),
    ],
)
def test_only_what_has_one_spelling_is_typed(
    base: FactBase, a_question: "MakeQuestion", answer: Answer, typed: str
) -> None:
    assert to_note(a_question(answer=answer), base).field("Typed") == typed


def test_what_is_typed_in_digits_says_so(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    note = to_note(a_question(), base)

    assert note.field("Hint") == "연도를 숫자로 쓰세요."


def test_nothing_is_typed_where_the_question_is_not_for_typing(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    note = to_note(a_question(modes=(Mode.CHOICES,)), base)

    assert note.field("Typed") == note.field("Hint") == ""


def test_typing_can_be_declined(base: FactBase, a_question: "MakeQuestion") -> None:
    note = to_note(a_question(), base, style=NoteStyle(typing=False))

    assert note.field("Typed") == note.field("Hint") == ""


@pytest.mark.parametrize(
    ("style", "answer", "accepted"),
    [
        (NoteStyle(), "블라디미르 푸틴", "푸틴 · Vladimir Putin"),
        (ENGLISH, "Vladimir Putin", "블라디미르 푸틴"),
    ],
)
def test_other_names_that_count_are_listed(
    base: FactBase,
    a_question: "MakeQuestion",
    style: NoteStyle,
    answer: str,
    accepted: str,
) -> None:
    question = a_question(answer=EntityAnswer((PUTIN,), EntityType.PERSON))

    note = to_note(question, base, style=style)

    assert (note.field("Answer"), note.field("Accepted")) == (answer, accepted)


def test_what_a_place_was_called_then_is_listed_and_not_what_at_another_time(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    city = EntityId("world:pyongyang")
    called = tuple(
        Called(names=(Alias(name, "ko"),), end=parse_date(end) if end else None)
        for name, end in (("류경", "1900"), ("평양시", ""))
    )
    entity = replace(base.entities[city], called=called)
    world = replace(base, entities={**base.entities, city: entity})
    question = a_question(
        "place.city", answer=EntityAnswer((city,), EntityType.PLACE, PlaceLevel.CITY)
    )

    note = to_note(question, world)

    assert note.field("Accepted") == "평양시 · Pyongyang"


def test_several_answers_are_one_phrase(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    question = a_question(answer=EntityAnswer((KIM, PUTIN), EntityType.PERSON))

    assert to_note(question, base).field("Answer") == "김정일과 블라디미르 푸틴"
    english = to_note(question, base, style=ENGLISH)
    assert english.field("Answer") == "Kim Jong-il and Vladimir Putin"


def test_what_is_laid_out_to_compare_is_below_the_question(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    texts = (Text("나중", "<later>"), Text("먼저", "earlier"))
    later, earlier = (Item(text.en, text) for text in texts)
    in_order = a_question(
        "order",
        stem=Text("순서는?", "In which order?"),
        items=(later, earlier),
        answer=OrderAnswer((earlier, later)),
        modes=(Mode.ORDER,),
    )

    note = to_note(in_order, base, style=ENGLISH)

    asked = "In which order? <span>1. &lt;later&gt;</span> <span>2. earlier</span>"
    assert note.field("Question") == asked
    assert note.field("Answer") == "<span>earlier</span> <span>→ &lt;later&gt;</span>"
    assert note.field("Typed") == note.field("Choices") == ""


@pytest.mark.parametrize(
    ("lang", "short", "long"),
    [
        (Lang.EN, "Donald Trump's visit to North Korea", "a word " * 6 + "more"),
        (
            Lang.KO,
            "푸틴의 2000년 평양 방문",
            "조지 부시의 미국 대통령 시절 서울 방문(이명박)",
        ),
    ],
)
def test_a_long_answer_is_set_smaller(
    base: FactBase, a_question: "MakeQuestion", lang: Lang, short: str, long: str
) -> None:
    for text, expected in ((short, short), (long, f"<span>{long}</span>")):
        asked = a_question("earlier", answer=ItemAnswer(Item("one", Text(text, text))))
        shown = to_note(asked, base, style=NoteStyle(lang=lang)).field("Answer")

        assert html.unescape(shown) == expected


def test_a_widely_printed_error_says_why(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    wrong = (
        Misconception(value=parse_date("2019"), why=Text("오보다.", "Misprinted.")),
        Misconception(value=KIM, why=Text("아니다.", "No.")),
        Misconception(value=7, why=Text("하나 많다.", "One too many.")),
    )

    note = to_note(a_question(misconceptions=wrong), base)

    assert note.field("Misconception") == (
        "<p>‘2019년’: 오보다.</p><p>‘김정일’: 아니다.</p><p>‘7’: 하나 많다.</p>"
    )


def test_sources_are_named_and_linked(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    source = to_note(a_question(), base).field("Source")

    assert source == (
        '<ul><li><a href="https://kremlin.example/events?id=1&amp;page=2">크렘린</a>, '
        "2000년 7월 19일</li><li>통신사</li></ul>"
    )


def test_a_source_that_reads_the_same_is_named_once(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    first, twin = SourceId("world:report"), SourceId("world:twin")
    other = replace(base.sources[first], id=twin, address="twin.example")
    doubled = replace(base, sources={**base.sources, twin: other})

    source = to_note(a_question(sources=(first, twin)), doubled).field("Source")

    assert source == "<ul><li>통신사</li></ul>"


def test_tags_are_levels_without_spaces(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    note = to_note(a_question(), base, decks=("history::korea russia",))

    assert note.tags == (
        "aspect::when::year",
        "decade::2000s",
        "deck::history::korea_russia",
        "event::putin-pyongyang-2000",
        "first",
        "person::kim-jong-il",
        "person::putin",
        "place::pyongyang",
        "source::kremlin-2000",
        "source::report",
        "type::visit",
    )


def test_a_kind_of_visit_is_found_among_visits(
    base: FactBase, a_question: "MakeQuestion"
) -> None:
    envoys = EventId("world:envoys-2023")

    note = to_note(a_question(subjects=(envoys,)), base)

    assert "type::visit::delegation" in note.tags
    assert "decade::2020s" in note.tags


@pytest.mark.parametrize("style", [NoteStyle(), ENGLISH])
def test_hostile_text_is_escaped_wherever_it_comes_from(
    base: FactBase, a_question: "MakeQuestion", style: NoteStyle
) -> None:
    bad = Text(*["<b onclick='x'>{{Id}}[sound:a.mp3]\x1f\\(x\\)"] * 2)
    source = SourceId("world:bad")
    entities = {id_: replace(e, name=bad) for id_, e in base.entities.items()}
    types = {id_: replace(kind, name=bad) for id_, kind in base.types.items()}
    sources = {
        **base.sources,
        source: replace(
            base.sources[SourceId("world:report")], publisher=bad, title=bad
        ),
    }
    hostile = replace(base, entities=entities, types=types, sources=sources)
    question = a_question(
        stem=bad,
        explanation=bad,
        answer=EntityAnswer((PUTIN,), EntityType.PERSON),
        sources=(source,),
        misconceptions=(Misconception(value=KIM, why=bad),),
    )

    options = tuple(Option(key="x", text=bad, correct=right) for right in (True, False))

    note = to_note(
        question,
        hostile,
        context=bad.ko,
        style=style,
        choices=Choices(options=options),
    )

    _assert_literal(note)


def _assert_literal(note: Note) -> None:
    text = "".join(note.fields)
    for own in ("ul", "ol", "li", "p", "span"):
        text = text.replace(f"<{own}>", "").replace(f"</{own}>", "")
    assert not set(text) & set("<>[]{}\\\x1f")


def test_every_sort_of_answer_makes_a_whole_note(
    base: FactBase, questions: tuple[Question, ...]
) -> None:
    assert len({type(question.answer) for question in questions}) > 2
    for question in questions:
        for style in (NoteStyle(), ENGLISH):
            note = to_note(question, base, style=style)

            assert all(note.field(name) for name in ("Id", "Question", "Answer"))
            assert all(note.field(f"{n} other") for n in ("Question", "Answer"))
