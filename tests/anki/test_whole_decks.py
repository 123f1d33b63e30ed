"""Whole decks in the real Anki: every question arrives, and nothing is at fault."""

import html
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki.escaping import tag
from quiz.anki.identity import guid
from quiz.cli import main
from quiz.cli.loading import Library
from quiz.questions.question import Choices, Question
from quiz.questions.shuffle import draw
from tests.questions.travels import MAP, TABLE, needs_travels

if TYPE_CHECKING:
    from tests.anki.conftest import Anki


def _text(side: str) -> str:
    """What a reader sees: no styles, no tags, spaces as one."""
    bare = re.sub(r"<style>.*?</style>|<[^>]*>", " ", side, flags=re.DOTALL)
    return " ".join(html.unescape(bare).split())


def differences(
    anki: "Anki", sides: Mapping[str, tuple[str, str]], lines: str
) -> list[str]:
    """What `quiz questions --json` says and the sides that Anki shows do not."""
    assert anki.collection.db is not None
    rows = anki.collection.db.all("select guid, tags from notes")
    tags = {str(note): str(known) for note, known in rows}
    found = list[str]()
    asked = [json.loads(line) for line in lines.splitlines()]
    assert asked
    for question in asked:
        note = guid(question["id"])
        if note not in sides:
            found.append(f"{question['id']} is missing")
            continue
        front, back = map(_text, sides[note])
        said = (question["stem"] in front, question["answer"]["text"] in back)
        known = set(tags[note].split())
        wanted = {tag(name) for name in question["tags"]}
        wanted.add(f"aspect::{question['aspect'].replace('.', '::')}")
        if not all(said) or not wanted <= known:
            found.append(f"{question['id']}: {said}, without {wanted - known}")
    return found


@pytest.mark.parametrize("lang", ["ko", pytest.param("en", marks=pytest.mark.soak)])
def test_every_question_of_every_shipped_deck_is_in_anki_as_it_is_asked(
    lang: str, tmp_path: Path, anki: "Anki", capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--lang", lang, "--learner", str(tmp_path / "me.db")]
    assert main(["export", "anki", "-o", str(tmp_path / "a.apkg"), *options]) == 0

    done = anki.take(tmp_path / "a.apkg")

    sides = anki.sides()
    assert done["new"] > 300
    assert anki.faults(sides) == []
    for deck in ("korea-russia", "us-korea-russia"):
        capsys.readouterr()
        assert main(["questions", deck, "--json", *options]) == 0
        assert differences(anki, sides, capsys.readouterr().out) == []


@pytest.fixture
def options_of_one_in_five(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the other questions none are drawn: tests/questions draws those of all."""
    choices_for = Library.choices_for

    def of_some(library: Library, question: Question) -> Choices | None:
        drawn = draw(5, question.id, "in anki") == 0
        return choices_for(library, question) if drawn else None

    monkeypatch.setattr(Library, "choices_for", of_some)


@pytest.mark.soak
@needs_travels
@pytest.mark.usefixtures("options_of_one_in_five")
def test_four_thousand_travels_are_in_anki_as_they_are_asked(
    tmp_path: Path, anki: "Anki", capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "travels" / "data" / "travels"
    options = ["--content", str(tmp_path / "travels"), "--lang", "en"]
    options += ["--learner", str(tmp_path / "me.db")]
    words = ["import", "facts", str(TABLE), "--map", str(MAP), "-o", str(pack)]
    assert main(words) == 0
    package = str(tmp_path / "a.apkg")
    assert main(["export", "anki", "travels", "-o", package, *options]) == 0

    done = anki.take(tmp_path / "a.apkg")

    sides = anki.sides()
    assert done["new"] > 8000
    assert anki.faults(sides) == []
    capsys.readouterr()
    assert main(["questions", "travels", "--json", *options]) == 0
    assert differences(anki, sides, capsys.readouterr().out) == []
