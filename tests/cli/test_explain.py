"""`quiz explain` shows the proof in words."""

import json
import re
from pathlib import Path

import pytest

from quiz.cli import main


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_a_widely_printed_error_is_shown_with_why_it_is_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = said(
        ["explain", "treaty-1961-lapse/when.month", "--lang", "en", "--ui-lang", "en"],
        capsys,
    )

    assert "September 1996" in text
    assert "Printed by some, but not so: December 1996" in text


def test_what_is_so_instead_has_its_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    question = "putin-kim-jong-un-vladivostok-2019/capacity.host"

    text = said(["explain", question, "--lang", "en", "--ui-lang", "en"], capsys)

    assert ": Here it is the President of Russia." in text


def test_things_given_have_their_articles(capsys: pytest.CaptureFixture[str]) -> None:
    question = "putin-gift-june-2024/who.giver"

    text = said(["explain", question, "--lang", "en", "--ui-lang", "en"], capsys)

    assert "given: an admiral's dirk (" in text


def test_the_readme_shows_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"```\n\$ quiz (explain \S+)\n(.+?)```", readme, re.DOTALL)
    assert shown is not None

    text = said([*shown[1].split(), "--lang", "en", "--ui-lang", "en"], capsys)

    assert text.startswith(shown[2])


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("kim-il-sung-premier/when.years", "An answer of this sort is asked without"),
        ("kim-il-sung-ussr-1956/who.visitor", "Fewer than two fitting options can"),
    ],
)
def test_why_there_are_no_options_is_told(
    question: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = said(["explain", question, "--lang", "en", "--ui-lang", "en"], capsys)

    assert why in text


def test_the_proof_names_what_is_given_and_what_is_left(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = said(
        ["explain", "putin-kim-jong-il-vladivostok-2002/where.city", "--ui-lang", "ko"],
        capsys,
    )

    assert "모두 들어맞는 사건은 하나입니다" in text
    assert "모스크바" in text
    assert "출처:" in text


def test_the_proof_is_in_one_language_that_of_the_question(
    capsys: pytest.CaptureFixture[str],
) -> None:
    question = ["explain", "treaty-1961-lapse/when.month"]

    korean = said([*question, "--lang", "ko", "--ui-lang", "en"], capsys)
    english = said([*question, "--lang", "en", "--ui-lang", "ko"], capsys)

    assert "출처:" in korean
    assert "Sources:" not in korean
    assert not re.search("[가-힣]", english)


def test_every_question_that_is_shipped_can_be_explained(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from argparse import Namespace

    from quiz.cli.loading import load_library
    from quiz.language.text import Lang
    from quiz.terminal.proof import explain

    library = load_library(Namespace(content=[], ui_lang=Lang.EN))

    assert len(library.questions) > 100
    for question in library.questions:
        for lang in Lang:
            lines = list(explain(question, library.facts, lang))
            assert lines[0] == question.stem.say(lang)


FEASTS = """
sources: [{id: record, publisher: The record, official: true}]
people:
  - {id: ann, name: {ko: 앤, en: Ann}}
  - {id: ben, name: {ko: 벤, en: Ben}}
offices: [{id: mayor, name: {ko: 시장, en: mayor}}]
places:
  - {id: spain, name: {ko: 스페인, en: Spain}, level: country}
  - {id: seville, name: {ko: 세비야, en: Seville}, level: city, within: spain}
  - {id: portugal, name: {ko: 포르투갈, en: Portugal}, level: country}
  - {id: lisbon, name: {ko: 리스본, en: Lisbon}, level: city, within: portugal}
types:
  - id: feast
    name: {ko: 잔치, en: feast}
    roles:
      cook: {of: person, name: {ko: 요리사, en: cook}}
      guest: {of: person, name: {ko: 손님, en: guest of honour}}
      kitchen: {of: place, name: {ko: 부엌, en: kitchen}}
events:
  - {id: one, type: feast, title: One, date: 1961, cook: {value: ann, as: mayor}, guest: ben, kitchen: seville, status: confirmed, sources: record}
  - {id: two, type: feast, title: Two, date: 1965, cook: {value: ben, as: mayor}, guest: ann, kitchen: seville, status: confirmed, sources: record}
  - {id: three, type: feast, title: Three, date: 1970, cook: {value: ann, as: mayor}, guest: ben, kitchen: lisbon, status: confirmed, sources: record}
templates:
  - id: feast-year
    types: feast
    asks: date.year
    aspect: when.year
    required: [guest.all, cook.office, kitchen.country]
    stem:
      ko: "{kitchen.country}에서 {cook.office:이} {guest.all:을} 대접한 해는 언제인가?"
      en: "In which year did the {cook.office:bare} feast {guest.all} in {kitchen.country}?"
"""


FEAST_COUNTRY = """
templates:
  - id: feast-country
    types: feast
    asks: kitchen.country
    aspect: where.country
    required: [date]
    stem:
      ko: "{date}에 어느 나라에서 잔치를 했는가?"
      en: "In which country was the feast of {date}?"
places:
  - {id: france, name: {ko: 프랑스, en: France}, level: country}
  - {id: lyon, name: {ko: 리옹, en: Lyon}, level: city, within: france}
events:
  - {id: four, type: feast, title: Four, date: 1972, cook: ben, guest: ann, kitchen: lyon, status: confirmed, sources: record}
"""


@pytest.mark.usefixtures("no_shipped_facts")
def test_roles_of_ones_own_are_called_what_their_type_calls_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "data" / "own"
    pack.mkdir(parents=True)
    (pack / "facts.yaml").write_text(FEASTS, "utf-8")
    asked = ["explain", "own:one/when.year", "--content", str(tmp_path)]

    english, korean = (said([*asked, "--lang", lang], capsys) for lang in ("en", "ko"))

    assert "type of event: feast" in english
    assert "guest of honour (all of them): Ben" in english
    assert "cook (office): mayor" in english
    assert "kitchen (country): Spain" in english
    assert "“Three”: kitchen (country) – Portugal" in english
    assert "손님 모두: 벤" in korean
    assert "요리사의 직책: 시장" in korean
    assert "부엌의 나라: 스페인" in korean


def test_a_near_miss_of_an_id_is_answered_with_what_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = main(["explain", "treaty-1961-laps/when.day", "--ui-lang", "en"])

    assert left == 1
    assert "treaty-1961-lapse/when.day" in capsys.readouterr().err


def test_in_korean_the_particle_after_an_unknown_id_fits_its_last_letter(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["explain", "nothing:of/who.operator", "--ui-lang", "ko"])
    vowel = capsys.readouterr().err
    main(["explain", "treaty-1961-laps/when.span", "--ui-lang", "ko"])
    consonant = capsys.readouterr().err

    assert "who.operator라는 질문은" in vowel
    assert "when.span이라는 질문은" in consonant


def test_what_comes_near_is_told_with_what_it_has_instead(
    capsys: pytest.CaptureFixture[str],
) -> None:
    question = "putin-kim-jong-il-vladivostok-2002/where.city"

    english = said(["explain", question, "--lang", "en"], capsys)

    assert "“The Moscow summit of 2001”: when – 4 August 2001" in english
    assert "Here it is Vladivostok." in english


def test_what_is_true_instead_of_a_wrong_option_is_of_the_sort_that_was_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "data" / "own"
    pack.mkdir(parents=True)
    (pack / "facts.yaml").write_text(FEASTS, "utf-8")
    (pack / "more.yaml").write_text(FEAST_COUNTRY, "utf-8")
    own = ["explain", "own:one/where.country", "--content", str(tmp_path)]

    country = said([*own, "--lang", "en"], capsys)
    dropped = said(
        ["explain", "treaty-2000-signing/what.dropped", "--lang", "ko"], capsys
    )

    assert "Portugal: Here it is Spain. It is the answer for “Three”." in country
    assert "여기서는 침공 시 즉각적인 상호 군사 원조 의무입니다" in dropped


def test_several_events_are_explained_one_by_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    question = "agreement-1949-signing+treaty-1961-signing/earlier"

    english = said(["explain", question, "--lang", "en"], capsys)
    korean = said(["explain", question, "--lang", "ko"], capsys)

    assert "Each was over before the next began:" in english
    assert english.index("when – 17 March 1949") < english.index("when – 6 July 1961")
    assert "앞의 것이 끝난 뒤에 다음 것이 시작했습니다:" in korean


def test_what_is_not_asked_is_explained_with_its_rule(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["questions", "--refused", "--json"])
    refused = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    ambiguous = next(one for one in refused if one["code"] == "ambiguous")

    english = said(["explain", ambiguous["id"], "--lang", "en"], capsys)
    korean = said(["explain", ambiguous["id"], "--lang", "ko"], capsys)

    assert english.startswith(f"Not asked: {ambiguous['id']}")
    assert "Q01: there is exactly one answer" in english
    assert "Q01: 질문에 맞는 답이 하나뿐이다" in korean
