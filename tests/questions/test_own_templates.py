"""A teacher's own type of events, with roles and templates, all of it YAML."""

from pathlib import Path

import pytest

from quiz.content.packs import load
from quiz.facts.entities import EntityId
from quiz.questions.deck import Deck, DeckFilter
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from quiz.questions.settling import Generated
from tests.content.core_alone import core_alone
from tests.questions.oracle import Oracle

PACK = """\
types:
  - id: launch
    name: {ko: 발사, en: launch}
    roles:
      rocket: {of: item, name: {ko: 로켓, en: rocket}}
      engineer: {of: person, name: {ko: 설계자, en: engineer}, closed: false}
      place: {of: place, name: {ko: 발사장, en: launch site}}
templates:
  - id: launch-rocket
    types: [launch]
    asks: rocket
    aspect: what.rocket
    required: [place, date]
    optional: [engineer]
    stem:
      ko: "{date}에 {place}에서 [{engineer:이} ]쏘아 올린 로켓은 무엇인가?"
      en: "Which rocket did [{engineer}|they] launch {place:in} {date:in}?"
  - id: launch-year
    types: [launch]
    asks: date.year
    aspect: when.year
    required: [rocket]
    optional: [place, engineer]
    stem:
      ko: "[{engineer:이} ][{place}에서 ]{rocket:을} 쏘아 올린 해는 언제인가?"
      en: "In which year was {rocket} launched[ {place:in}][ by {engineer}]?"
  - id: launch-gap
    types: [launch]
    asks: rocket
    aspect: cloze.rocket
    required: [place, date]
    on_request: true
    stem:
      ko: "‘{date}에 {place}에서 ____ 발사.’ 빈칸에 들어갈 로켓은 무엇인가?"
      en: "“{date}: launch of ____ {place:in}.” Which rocket fills the gap?"
sources:
  - {id: log, publisher: {ko: 발사 기록, en: the launch log}, official: true}
items:
  - {id: sparrow, name: {ko: 참새호, en: Sparrow}}
  - {id: magpie, name: {ko: 까치호, en: Magpie}}
people:
  - {id: han, name: {ko: 한가람, en: Han Garam}}
places:
  - {id: cape, name: {ko: 바람곶, en: Cape Wind}, level: site}
events:
  - {id: one, type: launch, title: {ko: 첫 발사, en: The first launch}, date: 1998-08-31,
     rocket: sparrow, place: cape, engineer: han, status: confirmed, sources: log}
  - {id: two, type: launch, title: {ko: 다음 발사, en: The next launch}, date: 2002-11-05,
     rocket: magpie, place: cape, status: confirmed, sources: log}
  - {id: three, type: launch, title: {ko: 마지막 발사, en: The last launch}, date: 2009-04-05,
     rocket: magpie, place: cape, status: confirmed, sources: log}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pack = tmp_path / "data" / "rockets"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text(f"pack: {{title: Rockets}}\n{PACK}", "utf-8")
    return tmp_path


def made(folder: Path) -> Generated:
    loaded = load([core_alone(), folder])
    assert loaded.problems == ()
    found = generate(FactIndex(loaded.base), loaded.templates)
    return Generated(
        tuple(q for q in found.questions if q.pack == "rockets"),
        tuple(r for r in found.refusals if r.pack == "rockets"),
    )


def test_its_events_are_asked_about(folder: Path) -> None:
    stems = {str(q.id): q.stem for q in made(folder).questions}

    assert stems["rockets:one/when.year"].ko == "참새호를 쏘아 올린 해는 언제인가?"
    assert stems["rockets:one/what.rocket"].en == (
        "Which rocket did they launch at Cape Wind in 1998?"
    )


def test_its_questions_are_proven(folder: Path) -> None:
    loaded = load([core_alone(), folder])
    oracle = Oracle(loaded.base, loaded.templates)

    for question in made(folder).questions:
        assert oracle.second_answers(question) == []
        assert oracle.is_sound(question)


def test_what_cannot_be_told_apart_is_refused_with_the_reason(folder: Path) -> None:
    refused = {str(r.id): r.code for r in made(folder).refusals}

    assert refused["rockets:two/when.year"] == "ambiguous"
    assert refused["rockets:three/when.year"] == "ambiguous"


def test_a_gap_to_fill_is_only_in_a_deck_that_asks_for_it(folder: Path) -> None:
    loaded, asked = load([core_alone(), folder]), made(folder).questions
    usual = Deck(id="a", title=loaded.base.packs["rockets"].title)
    gaps = Deck(id="b", title=usual.title, take=DeckFilter(aspects=("cloze.rocket",)))

    ordinary = {q.aspect for q in usual.questions(asked, loaded.base)}

    assert ordinary == {"what.rocket", "when.year"}
    assert len(gaps.questions(asked, loaded.base)) == 3


def test_what_the_stem_does_not_say_proves_nothing(folder: Path) -> None:
    file = folder / "data/rockets/pack.yaml"
    text = file.read_text("utf-8").replace(
        "{id: han,", "{id: lee, name: Lee}\n  - {id: han,"
    )
    for event, engineer in (("two", "lee"), ("three", "han")):
        row = text[text.index(f"{{id: {event},") :]
        told = row.replace("place: cape", f"place: cape, engineer: {engineer}", 1)
        text = text.replace(row, told)
    text = text.replace(", closed: false", "")
    file.write_text(text, "utf-8")
    year = "rockets:two/when.year"
    asked = {str(q.id): q.stem.en for q in made(folder).questions}
    assert asked[year] == "In which year was Magpie launched by Lee?"

    silent = text.replace("[{engineer:이} ][{place}", "[{place}")
    file.write_text(silent.replace("[ by {engineer}]", ""), "utf-8")

    assert year not in {str(q.id) for q in made(folder).questions}
    (refusal,) = (r for r in made(folder).refusals if r.id == year)
    assert refusal.arguments["rule"] == "Q14"


TOUR = """\
pack: {title: Tours}
types:
  - id: tour
    name: {ko: 순회, en: tour}
    roles:
      band: {of: person, name: {ko: 악단, en: band}}
      stop: {of: place, name: {ko: 공연지, en: stop}}
templates:
  - id: tour-days
    types: [tour]
    asks: date.whole
    aspect: when.whole
    required: [band]
    optional: [stop]
    stem:
      ko: "{band:이} [{stop}에서 ]연주한 것은 며칠부터 며칠까지인가?"
      en: "From which date to which date did {band} play[ {stop:in}]?"
sources:
  - {id: log, publisher: {ko: 기록, en: the log}, official: true}
people:
  - {id: han, name: {ko: 한가람, en: Han Garam}}
places:
  - {id: land, name: {ko: 바람나라, en: Windland}, level: country}
  - {id: isle, name: {ko: 섬나라, en: Isleland}, level: country}
  - {id: port, name: {ko: 바람항, en: Windport}, level: city, within: land}
  - {id: hill, name: {ko: 바람골, en: Windhill}, level: city, within: land}
  - {id: cove, name: {ko: 섬골, en: Covetown}, level: city, within: isle}
events:
  - {id: one, type: tour, title: {ko: 첫 순회, en: First tour}, date: 1998-08-01/1998-08-09,
     band: han, stop: [port, cove], status: confirmed, sources: log}
  - {id: two, type: tour, title: {ko: 다음 순회, en: Next tour}, date: 1999-05-01/1999-05-04,
     band: han, stop: [hill], status: confirmed, sources: log}
"""


def test_the_days_of_a_stay_are_not_those_of_one_stop(folder: Path) -> None:
    file = folder / "data/rockets/pack.yaml"
    file.write_text(TOUR, "utf-8")
    asked = {str(q.id): q.stem.en for q in made(folder).questions}

    assert asked == {
        "rockets:two/when.whole": (
            "From which date to which date did Han Garam play in Windhill?"
        )
    }


def test_a_deck_takes_a_place_whatever_its_role_is_called(folder: Path) -> None:
    file = folder / "data/rockets/pack.yaml"
    file.write_text(TOUR, "utf-8")
    base, asked = load([core_alone(), folder]).base, made(folder).questions
    title = base.packs["rockets"].title
    inside = DeckFilter(places=(EntityId("rockets:land"),))

    (one,) = Deck(id="a", title=title, take=inside).questions(asked, base)

    assert one.subjects == ("rockets:two",)
    assert one.explanation.en == "Next tour · 1–4 May 1999 · Windhill."
