import json
import re
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.content.schema import schema_text

PACK = "pack: {title: T}\n"
WRONG = "people:\n  - {id: p, nmae: P}\nitems:\n  - {id: i, name: I, article: le}\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, marked, with one pack; the place to be."""
    pack = tmp_path / "data" / "mine"
    pack.mkdir(parents=True)
    (tmp_path / "quiz.toml").touch()
    (pack / "pack.yaml").write_text(PACK, "utf-8")
    monkeypatch.chdir(tmp_path)
    return pack


def test_what_is_wrong_is_told_on_standard_output(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "people.yaml").write_text(WRONG, "utf-8")

    code = main(["--ui-lang", "en", "check", "data/mine"])

    told = capsys.readouterr()
    assert code == 1
    assert told.out == (
        "data/mine/people.yaml:2: there is no field nmae here. Did you mean name?\n"
        "data/mine/people.yaml:4: article cannot be le. Use one of the, a, an, none.\n"
    )
    assert told.err.endswith(": 2 problems.\n")


LAUNCHES = """
types:
  - id: launch
    name: launch
    roles:
      rocket: {of: item, name: rocket}
      pad: {of: place, name: pad}
      camera: {of: item, name: camera}
  - {id: crewed, name: crewed launch, kinds_of: [launch]}
templates:
  - id: pad
    types: [launch]
    asks: pad
    aspect: where
    required: [rocket]
    stem: {ko: "{rocket:은} 어디서?", en: "Where was {rocket} launched?"}
sources: [{id: s, publisher: S, official: true}]
items: [{id: r7, name: R-7}]
places: [{id: baikonur, name: Baikonur, level: site}]
events:
  - {id: a, type: launch, title: A, rocket: r7, camera: r7, pad: baikonur, status: confirmed, sources: [s]}
  - {id: b, type: crewed, title: B, rocket: r7, camera: r7, status: confirmed, sources: [s]}
"""
DECKS = """decks:
  - {id: all, title: All, take: {packs: [mine]}}
  - {id: none, title: None, take: {packs: [mine], tags: [old]}}
"""


def test_what_is_no_mistake_but_seldom_meant_is_hinted(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "events.yaml").write_text(LAUNCHES, "utf-8")
    (own.parents[1] / "decks").mkdir()
    (own.parents[1] / "decks" / "mine.yaml").write_text(DECKS, "utf-8")

    code = main(["--ui-lang", "en", "check"])

    told = capsys.readouterr()
    assert (code, told.out) == (0, "")
    assert told.err.splitlines()[1:] == [
        "data/mine/events.yaml:5: hint: no template asks or tells camera, which 2 launch "
        "events have. Add one with asks: camera to ask it.",
        "decks/mine.yaml:3: hint: the deck none asks nothing: no template asks about "
        "any event that fits. Take more, or add a template.",
    ]


def test_what_another_pack_declares_already_is_hinted_unless_told_apart(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "people.yaml").write_text(
        "people:\n"
        "  - {id: vladimir, name: {ko: 블라디미르 푸틴, en: Vladimir Putin}}\n"
        "  - {id: kim, name: {ko: 김정일, en: Kim Jong-il}, scope: {ko: 화가, en: painter}}\n"
        "places:\n"
        "  - {id: moscow, name: {ko: 모스크바, en: Moscow}, level: area}\n",
        "utf-8",
    )

    main(["--ui-lang", "en", "check"])

    assert capsys.readouterr().err.splitlines()[1:] == [
        "data/mine/people.yaml:2: hint: vladimir has the name of korea-russia:putin in "
        "another pack. If it is the same, write korea-russia:putin in its place; if "
        "not, tell them apart by scope:."
    ]


def test_no_more_is_hinted_than_anyone_reads(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own.parents[1] / "decks").mkdir()
    decks = [f"  - {{id: d{n}, title: D, take: {{tags: [old]}}}}" for n in range(23)]
    told = "\n".join(["decks:", *decks, ""])
    (own.parents[1] / "decks" / "mine.yaml").write_text(told, "utf-8")

    main(["--ui-lang", "en", "check"])

    _, *hints, last = capsys.readouterr().err.splitlines()
    assert (len(hints), last) == (20, "and 3 more hints.")


def test_a_template_whose_wording_asks_nothing_is_hinted(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However many facts there are, every question of it would be refused."""
    text = LAUNCHES.replace("{rocket:은} 어디서?", "{rocket:을} 쏜 곳은?")
    (own / "events.yaml").write_text(text, "utf-8")

    main(["--ui-lang", "en", "check"])

    told = capsys.readouterr().err
    assert (
        "data/mine/events.yaml:16: hint: this template asks nothing: it breaks rule Q17 "
        "(the question word fits the sort of answer). Use the question word in both "
        "languages: " in told
    )


def test_a_particle_that_cannot_change_is_hinted(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = LAUNCHES.replace("{rocket:은} 어디서?", "{rocket}는 어디서?")
    (own / "events.yaml").write_text(text, "utf-8")

    main(["--ui-lang", "en", "check"])

    assert (
        "hint: the particle of {rocket}는 does not change with the name before it. "
        "Write {rocket:은}." in capsys.readouterr().err
    )


def test_nothing_is_hinted_of_what_comes_with_the_program(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    main(["--ui-lang", "en", "check"])

    assert "hint" not in capsys.readouterr().err


def test_what_is_wrong_is_told_in_korean(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "people.yaml").write_text("people:\n  - {id: p}\n", "utf-8")

    main(["--ui-lang", "ko", "check", "data/mine/people.yaml"])

    assert capsys.readouterr().out == (
        "data/mine/people.yaml:2: name이 없습니다. name: 줄을 더하세요.\n"
    )


def test_sound_content_is_counted_on_standard_error(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--ui-lang", "en", "check", "data/mine"])

    told = capsys.readouterr()
    assert (code, told.out) == (0, "")
    assert told.err.endswith(": no problems.\n")


def test_every_deck_is_counted_that_of_a_pack_as_well(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "a.yaml").write_text(
        "sources: [{id: s, publisher: S}]\n"
        "events: [{id: e, type: talks, title: E, status: single, sources: [s]}]\n",
        "utf-8",
    )

    main(["--ui-lang", "en", "check", "data/mine"])
    counted = re.search(r"(\d+) decks", capsys.readouterr().err)
    main(["--ui-lang", "en", "decks", "--learner", "none.db"])
    listed = capsys.readouterr().out.splitlines()[1:]

    assert any(line.startswith("mine ") for line in listed)
    assert counted is not None
    assert int(counted[1]) == len(listed)


def test_a_terminal_escape_in_a_file_name_is_not_printed(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "a\x1b[31m.yaml").write_text("nothing: 1\n", "utf-8")

    code = main(["--ui-lang", "en", "check", "data/mine"])

    told = capsys.readouterr().out
    assert code == 1
    assert "\x1b" not in told
    assert told.startswith("data/mine/a")


def test_a_path_that_is_not_there_says_what_to_do(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--ui-lang", "en", "check", "nowhere"])

    assert code == 1
    assert "nowhere is not there. Check the path." in capsys.readouterr().err


def test_the_schema_is_printed(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--schema"])

    printed = capsys.readouterr().out
    assert code == 0
    assert printed == schema_text()
    assert json.loads(printed)["title"] == "quiz content"
