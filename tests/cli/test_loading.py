"""Loading for commands: what is bundled has to be sound, one's own may be broken."""

import argparse
import shutil
import sqlite3
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.cli.loading import load_library
from quiz.content import folders
from quiz.content.folders import bundled
from quiz.language.text import Lang
from quiz.problems import ContentError
from quiz.store.learner_file import LearnerFile

GOOD = """\
sources:
  - {id: paper, title: {ko: 신문, en: Paper}, publisher: {ko: 신문사, en: Press}}
people:
  - {id: ann, name: {ko: 앤, en: Ann}}
"""
BAD = "people: [{id: bob, name: {ko: 밥, en: Bob}, no-such-field: 1}]\n"
DECK = """\
decks:
  - id: own
    title: {ko: 내 것, en: Mine}
    take: {types: [core:visit]}
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with a sound deck, beside the smallest bundled content."""
    shipped = tmp_path / "shipped"
    shutil.copytree(bundled() / "data" / "core", shipped / "data" / "core")
    monkeypatch.setattr(folders, "bundled", lambda: shipped)
    write(tmp_path / "own" / "decks" / "own.yaml", DECK)
    return tmp_path / "own"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def arguments(own: Path) -> argparse.Namespace:
    return argparse.Namespace(content=[own], ui_lang=Lang.EN)


def test_a_faulty_pack_of_ones_own_is_left_out_as_a_whole(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(own / "data" / "sound" / "a.yaml", GOOD)
    write(own / "data" / "faulty" / "a.yaml", GOOD)
    write(own / "data" / "faulty" / "b.yaml", BAD)

    library = load_library(arguments(own))

    assert set(library.base.packs) == {"core", "sound"}
    assert [deck.id for deck in library.decks] == ["own"]
    told = capsys.readouterr()
    problem, summary = told.err.splitlines()
    assert "faulty/b.yaml:1: " in problem
    assert "left out" in summary
    assert summary.endswith("data/faulty.")
    assert told.out == ""


def test_what_refers_to_a_pack_left_out_is_left_out_too(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(own / "data" / "faulty" / "b.yaml", BAD)
    write(
        own / "data" / "second" / "a.yaml", "confusable: [[faulty:bob, ann]]\n" + GOOD
    )
    write(
        own / "decks" / "other.yaml",
        DECK.replace("own", "other", 1).replace(
            "types: [core:visit]", "packs: [faulty]"
        ),
    )

    library = load_library(arguments(own))

    assert set(library.base.packs) == {"core"}
    assert [deck.id for deck in library.decks] == ["own"]
    problem, left_out, with_it = capsys.readouterr().err.splitlines()
    assert "faulty/b.yaml:1: " in problem  # and nothing of what only refers to it
    assert left_out.endswith("data/faulty.")
    assert "second" in with_it
    assert "other.yaml" in with_it
    assert "own.yaml" not in with_it


def test_sound_content_is_loaded_without_a_word(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(own / "data" / "sound" / "a.yaml", GOOD)

    library = load_library(arguments(own))

    assert set(library.base.packs) == {"core", "sound"}
    assert capsys.readouterr().err == ""


def test_faulty_bundled_content_is_a_failure(own: Path) -> None:
    write(own.parent / "shipped" / "data" / "core" / "bad.yaml", BAD)
    write(own / "data" / "faulty" / "b.yaml", BAD)

    with pytest.raises(ContentError) as caught:
        load_library(arguments(own))

    assert len({problem.file for problem in caught.value.problems}) == 2


def test_a_pack_with_the_name_of_a_bundled_one_takes_nothing_from_it(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = load_library(arguments(own)).base.types
    write(own / "data" / "core" / "a.yaml", GOOD)

    library = load_library(arguments(own))

    assert library.base.types == before
    assert "left out" in capsys.readouterr().err


def test_check_still_fails_on_what_the_others_leave_out(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(own / "data" / "faulty" / "b.yaml", BAD)

    checked = main(["check", "--content", str(own)])
    listed = main(["decks", "--content", str(own), "--learner", str(own / "no.db")])

    assert (checked, listed) == (1, 0)
    assert "own" in capsys.readouterr().out


def test_a_deck_of_a_pack_left_out_is_unknown(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(own / "data" / "faulty" / "b.yaml", BAD)
    package = tmp_path / "x.apkg"

    left = main(
        [
            *("export", "anki", "faulty", "-o", str(package), "--ui-lang", "en"),
            *("--content", str(own)),
        ]
    )

    assert left == 1
    assert "no deck faulty" in capsys.readouterr().err
    assert not package.exists()


def test_cards_made_anew_are_told_of_once(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = own / "learner.db"
    with LearnerFile.open(path) as learner:
        assert learner.cards() == {}
    db = sqlite3.connect(path)
    db.execute("drop table cards")
    db.close()
    command = ["due", "--content", str(own), "--learner", str(path), "--ui-lang", "en"]

    first, told = main(command), capsys.readouterr().err
    second, again = main(command), capsys.readouterr().err

    assert (first, second) == (0, 0)
    assert "made anew" in told
    assert again == ""
