"""Ids that questions had before, through `formerly:` of events and templates."""

from dataclasses import replace
from pathlib import Path

from quiz.content.packs import Loaded, load
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.question import QuestionId
from quiz.questions.renames import former_ids, heirs
from quiz.questions.settling import Generated
from tests.content.core_alone import core_alone

FACTS = """\
sources:
  - {id: record, publisher: {ko: 기록, en: the record}, official: true}
people:
  - {id: ann, name: {ko: 앤, en: Ann Archer}}
  - {id: ben, name: {ko: 벤, en: Ben Baker}}
places:
  - {id: atown, name: {ko: 가시, en: Atown}, level: city}
  - {id: btown, name: {ko: 나시, en: Btown}, level: city}
types:
  - id: feast
    name: {ko: 잔치, en: feast}
    roles:
      guest: {of: person, name: {ko: 손님, en: guest}}
      place: {of: place, name: {ko: 장소, en: place}}
templates:
  - id: feast-year
    types: [feast]
    asks: date.year
    aspect: when.year
    required: [guest]
    stem: {ko: "{guest}의 잔치는 몇 년에 있었는가?", en: "In which year did {guest} feast?"}
    WHEN
events:
  - id: one
    type: feast
    title: {ko: 잔치 하나, en: One feast}
    date: 1901
    guest: ann
    place: atown
    status: confirmed
    sources: [record]
    ONE
  - id: two
    type: feast
    title: {ko: 잔치 둘, en: Another feast}
    date: 1902
    guest: SECOND
    place: btown
    status: confirmed
    sources: [record]
    TWO
"""
ONE, TWO = QuestionId("t:one/when.year"), QuestionId("t:two/when.year")


def a_world(
    folder: Path, *, one: str = "", two: str = "", when: str = "", second: str = "ben"
) -> tuple[Loaded, Generated]:
    text = FACTS.replace("ONE", one).replace("TWO", two)
    text = text.replace("WHEN", when).replace("SECOND", second)
    pack = folder / "data" / "t"
    pack.mkdir(parents=True)
    (pack / "facts.yaml").write_text(text, "utf-8")
    loaded = load([core_alone(), folder])
    assert not loaded.problems, loaded.problems
    own = [t for t in loaded.templates if t.id.startswith("t:")]
    return loaded, generate(FactIndex(loaded.base), own)


def of(world: tuple[Loaded, Generated]) -> dict[QuestionId, tuple[QuestionId, ...]]:
    loaded, made = world
    return dict(
        former_ids(made.questions, made.refusals, loaded.base, loaded.templates)
    )


def test_a_renamed_event_keeps_its_questions(tmp_path: Path) -> None:
    found = of(a_world(tmp_path, one="formerly: [eins, uno]"))

    assert found == {ONE: ("t:eins/when.year", "t:uno/when.year")}


def test_an_event_may_come_from_another_pack(tmp_path: Path) -> None:
    found = of(a_world(tmp_path, one="formerly: [old-pack:eins]"))

    assert found == {ONE: ("old-pack:eins/when.year",)}


def test_a_renamed_aspect_keeps_its_questions(tmp_path: Path) -> None:
    found = of(a_world(tmp_path, when="formerly: [when, year]"))

    assert found == {
        ONE: ("t:one/when", "t:one/year"),
        TWO: ("t:two/when", "t:two/year"),
    }


def test_an_event_and_its_aspect_may_both_be_renamed(tmp_path: Path) -> None:
    found = of(a_world(tmp_path, one="formerly: [eins]", when="formerly: [when]"))

    assert set(found[ONE]) == {"t:one/when", "t:eins/when.year", "t:eins/when"}


def test_both_halves_of_a_split_have_the_history_of_the_whole(tmp_path: Path) -> None:
    found = of(a_world(tmp_path, one="formerly: [all]", two="formerly: [all]"))

    assert found == {ONE: ("t:all/when.year",), TWO: ("t:all/when.year",)}
    assert heirs(found) == {"t:all/when.year": (ONE, TWO)}


def test_an_id_in_use_keeps_its_own_history(tmp_path: Path) -> None:
    loaded, made = a_world(tmp_path, one="formerly: [gone]")
    events = dict(loaded.base.events)
    events[made.questions[0].subjects[0]] = replace(
        events[made.questions[0].subjects[0]],
        formerly=(made.questions[1].subjects[0],),
    )

    found = of((replace(loaded, base=replace(loaded.base, events=events)), made))

    assert found == {}


def test_a_suspended_question_keeps_its_history_to_itself(tmp_path: Path) -> None:
    # Two feasts of one guest: neither year can be asked any more.
    loaded, made = a_world(tmp_path, second="ann", one="formerly: [eins]")

    found = former_ids(made.questions, made.refusals, loaded.base, loaded.templates)

    assert not made.questions
    assert {r.id for r in made.refusals} == {ONE, TWO}
    assert found == {ONE: ("t:eins/when.year",)}


def test_nothing_renamed_is_nothing_to_look_up(tmp_path: Path) -> None:
    assert of(a_world(tmp_path)) == {}
