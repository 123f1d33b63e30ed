"""The example that `quiz init` writes."""

import re
from pathlib import Path

import pytest

from quiz.content.folders import bundled
from quiz.content.packs import load
from quiz.content.starter import (
    EXAMPLE,
    CannotWriteError,
    FolderNotEmptyError,
    NotAFolderError,
    start,
)
from quiz.language.text import Lang
from quiz.questions.distractors import choices_for
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex

HANGUL_COMMENT = re.compile(r"^\s*#.*[가-힣]", re.MULTILINE)
LATIN_COMMENT = re.compile(r"^\s*# [A-Z]", re.MULTILINE)


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("lang", Lang)
def test_the_example_has_no_problems(tmp_path: Path, lang: Lang) -> None:
    start(tmp_path / "mine", lang)

    loaded = load([bundled(), tmp_path / "mine"])

    assert loaded.problems == ()
    assert EXAMPLE in loaded.base.packs
    assert any(deck.id == EXAMPLE for deck in loaded.decks)


def test_the_example_makes_questions_with_choices_of_every_sort(tmp_path: Path) -> None:
    start(tmp_path, Lang.EN)
    loaded = load([bundled(), tmp_path])
    facts = FactIndex(loaded.base)
    questions = generate(facts, loaded.templates).questions
    (deck,) = (deck for deck in loaded.decks if deck.id == EXAMPLE)

    own = deck.questions(questions, loaded.base)

    assert len(own) >= 20
    assert {question.aspect for question in own} == {
        "who.commander",
        "where.site",
        "when.month",
        "when.whole",
        "count",
    }
    with_choices = {q.aspect for q in own if choices_for(q, facts)}
    assert with_choices >= {"who.commander", "where.site", "when.month"}


def test_what_is_asked_does_not_depend_on_the_language_of_the_comments(
    tmp_path: Path,
) -> None:
    start(tmp_path / "ko", Lang.KO)
    start(tmp_path / "en", Lang.EN)

    without = [
        {
            name: [line for line in text.splitlines() if line.lstrip()[:1] != "#"]
            for name, text in files_in(tmp_path / lang).items()
        }
        for lang in Lang
    ]

    assert without[0] == without[1]


def test_the_comments_are_in_the_language_chosen(tmp_path: Path) -> None:
    start(tmp_path / "ko", Lang.KO)
    start(tmp_path / "en", Lang.EN)

    korean = "\n".join(files_in(tmp_path / "ko").values())
    english = "\n".join(files_in(tmp_path / "en").values())

    assert HANGUL_COMMENT.search(korean)
    assert not LATIN_COMMENT.search(korean)
    assert LATIN_COMMENT.search(english)
    assert not HANGUL_COMMENT.search(english)
    assert not re.search(r"# (?:ko|en):", korean + english)


def test_every_file_is_explained_in_both_languages(tmp_path: Path) -> None:
    start(tmp_path / "ko", Lang.KO)
    start(tmp_path / "en", Lang.EN)

    for lang in Lang:
        assert files_in(tmp_path / lang)
        assert all("# " in text for text in files_in(tmp_path / lang).values())


def test_it_says_what_it_wrote(tmp_path: Path) -> None:
    written = start(tmp_path / "mine", Lang.EN)

    names = [path.relative_to(tmp_path / "mine").as_posix() for path in written]
    assert sorted(names) == sorted(files_in(tmp_path / "mine"))
    assert "quiz.toml" in names


@pytest.mark.parametrize("name", ["notes.txt", ".git"])
def test_a_folder_that_holds_anything_is_not_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", "utf-8")

    with pytest.raises(FolderNotEmptyError):
        start(tmp_path, Lang.EN)

    assert files_in(tmp_path) == {name: "mine"}


def test_a_file_in_the_way_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine", "utf-8")

    with pytest.raises(NotAFolderError):
        start(tmp_path / "mine", Lang.EN)
    with pytest.raises(CannotWriteError):
        start(tmp_path / "mine" / "within", Lang.EN)

    assert (tmp_path / "mine").read_text("utf-8") == "mine"
