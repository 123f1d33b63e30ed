from pathlib import Path

import pytest

import quiz
from quiz.content.folders import (
    MARK,
    NoContentError,
    bundled,
    find_content,
    own_folder,
)


def a_folder(path: Path, marked: bool = False) -> Path:
    (path / "data").mkdir(parents=True)
    if marked:
        (path / MARK).touch()
    return path


def test_the_bundled_content_is_there() -> None:
    assert (bundled() / "data" / "core" / "pack.yaml").is_file()


def test_an_installed_copy_carries_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "quiz"
    (package / "bundled" / "data").mkdir(parents=True)
    monkeypatch.setattr(quiz, "__file__", str(package / "__init__.py"))

    assert bundled() == package / "bundled"


def test_nowhere_in_particular_there_is_the_bundled_content(tmp_path: Path) -> None:
    assert find_content([], tmp_path) == (bundled(),)


def test_the_nearest_marked_folder_stands_beside_the_bundled_one(
    tmp_path: Path,
) -> None:
    outer = a_folder(tmp_path / "outer", marked=True)
    inner = a_folder(outer / "inner", marked=True)
    deep = inner / "data" / "pack"
    deep.mkdir()

    assert own_folder(deep) == inner
    assert find_content([], deep) == (bundled(), inner)
    assert find_content([], outer / "data") == (bundled(), outer)


def test_named_folders_stand_in_for_the_marked_one(tmp_path: Path) -> None:
    marked = a_folder(tmp_path / "marked", marked=True)
    named = [a_folder(tmp_path / "one"), a_folder(tmp_path / "two")]

    assert find_content(named, marked) == (bundled(), *named)


def test_a_folder_is_taken_once(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "one")

    found = find_content([folder, folder / "data" / "..", bundled()], tmp_path)

    assert [path.resolve() for path in found] == [bundled(), folder]


def test_a_folder_with_decks_alone_is_content(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()

    assert find_content([tmp_path], tmp_path) == (bundled(), tmp_path)


def test_a_named_folder_without_content_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(NoContentError) as failure:
        find_content([tmp_path], tmp_path)

    assert failure.value.arguments == {"folder": str(tmp_path)}
