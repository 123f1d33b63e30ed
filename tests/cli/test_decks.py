"""`quiz decks` lists the decks; `quiz where` where everything is."""

import json
from pathlib import Path

import pytest

from quiz.cli import main


def test_decks_show_what_is_there_before_anything_was_studied(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    learner = tmp_path / "learner.db"

    left = main(["decks", "--json", "--learner", str(learner)])

    decks = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert left == 0
    assert all(
        set(deck) >= {"id", "title", "questions", "due", "new"} for deck in decks
    )
    assert all(deck["questions"] >= deck["new"] > deck["due"] == 0 for deck in decks)
    rich = [deck for deck in decks if deck["id"].partition("::")[0] == "korea-russia"]
    assert rich
    assert all(deck["questions"] > 10 for deck in rich)
    assert not learner.exists()


def test_the_columns_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["decks", "--learner", str(tmp_path / "learner.db"), "--ui-lang", "en"])

    heading, first, *_ = capsys.readouterr().out.splitlines()
    assert heading.split() == ["deck", "due", "new", "all", "title"]
    assert heading.index("all") + len("all") == _end_of(first.split()[3], first)
    assert heading.index("title") == first.index(first.split("  ")[-1])


def _end_of(word: str, line: str) -> int:
    return line.index(f" {word} ") + 1 + len(word)


@pytest.mark.usefixtures("no_shipped_facts")
def test_a_pack_of_ones_own_is_a_deck_without_being_asked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pack = tmp_path / "data" / "moon"
    pack.mkdir(parents=True)
    (pack / "events.yaml").write_text(
        "people: [{id: armstrong, name: Neil Armstrong}]\n"
        "places: [{id: moon, name: Moon, level: country}]\n"
        "sources: [{id: nasa, publisher: NASA, official: true}]\n"
        "events: [{id: landing, type: visit, title: a landing, date: 1969-07-20,"
        " visitor: armstrong, place: {values: [moon], closed: true},"
        " status: confirmed, sources: [nasa]}]\n",
        encoding="utf-8",
    )

    main(["decks", "--json", "--content", str(tmp_path)])

    decks = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert "moon" in decks


def test_where_names_the_learners_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["where", "--json", "--learner", str(tmp_path / "mine.db")])

    found = json.loads(capsys.readouterr().out)
    assert found["learner"] == str(tmp_path / "mine.db")
    assert found["content"]


def test_where_calls_things_in_the_language_of_the_program(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "mine.db"
    main(["where", "--learner", str(file), "--ui-lang", "ko"])
    korean = capsys.readouterr().out.splitlines()
    main(["where", "--learner", str(file), "--ui-lang", "en"])
    english = capsys.readouterr().out.splitlines()

    assert f"학습 기록  {file}" in korean
    assert f"learner   {file}" in english
    assert [line.split()[-1] for line in korean] == [
        line.split()[-1] for line in english
    ]
