"""What the real Anki makes of our packages, with its default options."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki import note_type
from quiz.anki.notes import Note, NoteStyle, to_note
from quiz.facts.base import FactBase
from quiz.language.messages import say
from quiz.language.text import Lang, Text
from quiz.questions.question import Question, QuestionId

if TYPE_CHECKING:
    from anki._backend import Translations

    from tests.anki.conftest import Anki, MakePackage, MakeQuestion

NOON = 1_795_348_800
HOSTILE = (
    "<script>alert(1)</script>{{c1::x}}{{Front}}{{/Korean}}[sound:a.mp3][[type:Typed]]"
    "\\(x\\)[latex]y[/latex]<img src=a.png>&lt;b&gt; 조선 <1392> 'a' \"b\""
)


@pytest.fixture
def notes(base: FactBase, questions: tuple[Question, ...]) -> tuple[Note, ...]:
    return tuple(to_note(question, base, decks=("all",)) for question in questions)


def _text(side: str) -> str:
    """What a reader sees, more or less."""
    bare = re.sub(r"<style>.*?</style>|<[^>]*>", " ", side, flags=re.DOTALL)
    return " ".join(html.unescape(bare).split())


def test_every_card_renders_and_none_is_empty(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    done = anki.take(a_package(notes))

    assert done == {"new": 6, "updated": 0, "duplicate": 0, "conflicting": 0}
    assert anki.decks() == ["역사", "역사::북러 관계"]
    assert anki.note_types() == ["sasil-quiz 1"]
    for note in notes:
        front, back = map(_text, anki.sides()[note.guid])
        assert html.unescape(note.field("Question")) in front
        assert html.unescape(note.field("Answer")) in back
        assert html.unescape(note.field("Source").split(">")[3].split("<")[0]) in back
    assert anki.faults() == []


def test_the_answer_is_not_on_the_front(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes))

    assert notes
    for note in notes:
        assert note.field("Answer") not in _text(anki.sides()[note.guid][0])


def test_a_box_to_type_in_is_there_only_where_typing_is_meant(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes))

    boxed = {
        guid for guid, (front, _) in anki.sides().items() if "[[type:Typed]]" in front
    }
    assert boxed == {note.guid for note in notes if note.field("Typed")}
    assert 0 < len(boxed) < len(notes)


def test_the_same_package_again_is_nothing_new(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes))

    again = anki.take(a_package(notes))

    assert again == {"new": 0, "updated": 0, "duplicate": 6, "conflicting": 0}


def test_rewording_updates_in_place_and_keeps_the_schedule(
    base: FactBase,
    questions: tuple[Question, ...],
    notes: tuple[Note, ...],
    a_package: "MakePackage",
    anki: "Anki",
) -> None:
    anki.take(a_package(notes))
    anki.study()
    before = anki.schedule()
    reworded = [
        to_note(replace(question, stem=Text("새 말", "New words")), base)
        for question in questions
    ]

    done = anki.take(a_package(reworded, at=NOON + 1))

    assert done == {"new": 0, "updated": 6, "duplicate": 0, "conflicting": 0}
    assert all(reps == 1 for _, _, reps, _ in before.values())
    assert anki.schedule() == before
    assert all("새 말" in front for front, _ in anki.sides().values())
    assert anki.note_types() == ["sasil-quiz 1"]
    assert anki.faults() == []


def test_another_language_updates_in_place_and_keeps_the_schedule(
    base: FactBase,
    questions: tuple[Question, ...],
    notes: tuple[Note, ...],
    a_package: "MakePackage",
    anki: "Anki",
) -> None:
    anki.take(a_package(notes))
    anki.study()
    before = anki.schedule()
    english = [to_note(q, base, style=NoteStyle(lang=Lang.EN)) for q in questions]

    done = anki.take(a_package(english, at=NOON + 1))

    assert done["updated"] == 6
    assert anki.schedule() == before
    assert "Sources" in _text(anki.sides()[english[0].guid][1])
    assert anki.faults() == []


def test_facts_may_come_go_and_change_places(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes[:4]))
    anki.study()
    before = anki.schedule()

    done = anki.take(a_package([*notes[:1:-1], notes[0]], at=NOON + 1))

    after = anki.schedule()
    assert (done["new"], done["updated"], done["conflicting"]) == (2, 3, 0)
    assert {guid: after[guid] for guid in before} == before
    assert len(after) == 6
    assert anki.faults() == []


def test_a_note_that_the_user_edited_later_is_theirs(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes))
    (card,) = anki.collection.find_cards(f'"Id:{notes[0].field("Id")}"')
    note = anki.collection.get_card(card).note()
    note["Explanation"] = "내 설명"
    anki.collection.update_note(note)

    done = anki.take(a_package([replace(notes[0], tags=("new",))], at=NOON + 1))

    assert (done["updated"], done["duplicate"]) == (0, 1)
    assert "내 설명" in anki.sides()[notes[0].guid][1]


def test_a_new_look_arrives(
    notes: tuple[Note, ...],
    a_package: "MakePackage",
    anki: "Anki",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    anki.take(a_package(notes))
    anki.study()
    before = anki.schedule()
    monkeypatch.setattr(note_type, "styling", lambda: ".card { color: teal }")
    monkeypatch.setattr(note_type, "REVISED", note_type.REVISED + 1)

    done = anki.take(a_package(notes))

    assert done == {"new": 0, "updated": 0, "duplicate": 6, "conflicting": 0}
    assert anki.note_types() == ["sasil-quiz 1"]
    assert ".card { color: teal }" in anki.sides()[notes[0].guid][0]
    assert anki.schedule() == before


def test_composed_and_decomposed_text_are_one_note(
    base: FactBase, a_question: "MakeQuestion", a_package: "MakePackage", anki: "Anki"
) -> None:
    composed = a_question(id=QuestionId("한국사:세종/when.year"))
    stem = Text(unicodedata.normalize("NFD", composed.stem.ko), composed.stem.en)
    name = QuestionId(unicodedata.normalize("NFD", composed.id))
    anki.take(a_package([to_note(composed, base)]))

    decomposed = to_note(replace(composed, id=name, stem=stem), base)
    done = anki.take(a_package([decomposed], at=NOON + 1))

    assert decomposed == replace(to_note(composed, base), question=name)
    assert (done["new"], done["updated"]) == (0, 1)


def test_hostile_text_is_shown_literally(
    base: FactBase, a_question: "MakeQuestion", a_package: "MakePackage", anki: "Anki"
) -> None:
    bad = Text(HOSTILE, HOSTILE)
    kind = Text(f"{HOSTILE} kind", f"{HOSTILE} kind")
    types = {name: replace(spec, name=kind) for name, spec in base.types.items()}
    question = a_question(stem=bad, explanation=bad, tags=(HOSTILE,))
    note = to_note(question, replace(base, types=types), context=f"{HOSTILE} deck")

    anki.take(a_package([note], name="<b>역사</b>"))

    (front, back) = anki.sides()[note.guid]
    assert HOSTILE in _literally(front)
    # Deck, type, question and explanation; question and explanation again.
    assert _literally(back).count(HOSTILE) == 6
    assert front.count("[[type:") == 1
    for side in (front, back):
        assert not re.search(r"<script|<img|\[sound|\[latex|\[anki:|{{", side)
    (card,) = anki.collection.find_cards("")
    assert anki.collection.get_card(card).question_av_tags() == []
    assert anki.faults() == []


def _literally(side: str) -> str:
    return html.unescape(side)


def test_a_very_long_field_arrives_whole(
    base: FactBase, a_question: "MakeQuestion", a_package: "MakePackage", anki: "Anki"
) -> None:
    text = "가나다 " * 34_000
    note = to_note(a_question(explanation=Text(text, text)), base)

    anki.take(a_package([note]))

    assert text.strip() in anki.sides()[note.guid][1]
    assert anki.faults() == []


def test_tags_arrive_as_they_were_written(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes))

    assert set(anki.collection.tags.all()) == {tag for n in notes for tag in n.tags}
    assert len(anki.collection.find_notes("tag:type::visit")) == len(notes)


def test_new_cards_come_in_the_order_of_the_notes(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes))

    order = sorted((due, guid) for guid, (due, *_) in anki.schedule().items())
    assert [guid for _, guid in order] == [note.guid for note in notes]


def test_what_the_user_did_to_a_card_stays_but_not_their_tags(
    notes: tuple[Note, ...], a_package: "MakePackage", anki: "Anki"
) -> None:
    anki.take(a_package(notes))
    (card,) = anki.collection.find_cards(f'"Id:{notes[0].field("Id")}"')
    own = anki.collection.decks.id("나의 덱")
    assert own is not None
    anki.collection.set_deck([card], own)
    anki.collection.sched.suspend_cards([card])
    anki.collection.set_user_flag_for_cards(3, [card])
    note = anki.collection.get_card(card).note()
    anki.collection.tags.bulk_add([note.id], "mine")

    changed = replace(notes[0], tags=("theirs",))
    anki.take(a_package([changed], at=2 * NOON))

    kept = anki.collection.get_card(card)
    assert (kept.did, kept.queue, kept.user_flag()) == (own, -1, 3)
    assert kept.note().tags == ["theirs"]


@pytest.fixture
def translated(anki: "Anki") -> Iterator[Callable[[Lang], "Translations"]]:
    """Anki's words in a language, which is one for the whole process."""
    from anki import lang as language

    def words(lang: Lang) -> "Translations":
        language.set_lang(lang.value)
        return language.tr_legacyglobal

    yield words
    language.set_lang("en")


@pytest.mark.parametrize("lang", list(Lang))
def test_what_is_to_be_ticked_is_called_as_anki_calls_it(
    lang: Lang, translated: Callable[[Lang], "Translations"]
) -> None:
    tr = translated(lang)
    progress = say("anki-progress", lang, cards=1, reviews=1)
    newer = say("anki-newer-package", lang, file="a.apkg")
    docs = (Path(__file__).parents[2] / "docs" / "anki.md").read_text(encoding="utf-8")

    assert tr.importing_also_import_progress() in progress
    assert tr.exporting_support_older_anki_versions().partition(" (")[0] in newer
    for option in (
        tr.importing_also_import_progress(),
        tr.importing_with_deck_configs(),
        tr.importing_merge_notetypes(),
        tr.importing_update_notes(),
        tr.importing_update_notetypes(),
        tr.exporting_include_scheduling_information(),
    ):
        assert option in docs
