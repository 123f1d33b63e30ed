"""The settings file: how it is written, and what is said where it cannot be read."""

import errno
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.store.errors import LearnerFileError
from quiz.store.settings_file import (
    UnreadableSettingsError,
    change_preference,
    load_settings,
    settings_file,
)


@pytest.fixture
def unreadable(tmp_path: Path) -> Path:
    """Something in the place of the file that nobody can read, whatever they may."""
    path = settings_file(tmp_path / "learner.db")
    path.mkdir()
    return path


def test_settings_that_cannot_be_read_are_told_as_that(unreadable: Path) -> None:
    with pytest.raises(UnreadableSettingsError):
        load_settings(unreadable)
    with pytest.raises(UnreadableSettingsError):
        change_preference(unreadable, "theme", "hanji")


def test_command_says_which_file_of_settings_cannot_be_read(
    unreadable: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    learner = str(unreadable.with_suffix(".db"))

    code = main(["--learner", learner, "--ui-lang", "en", "due"])

    assert code == 1
    told = capsys.readouterr().err
    assert told.startswith(f"quiz: The settings in {unreadable} cannot be read (")


def test_a_link_to_settings_kept_elsewhere_stays_one(tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "quiz.toml"
    kept.parent.mkdir()
    kept.write_text("new_per_day = 7\n", encoding="utf-8")
    link = settings_file(tmp_path / "learner.db")
    link.symlink_to(kept)

    change_preference(link, "theme", "hanji")

    assert link.is_symlink()
    assert "new_per_day = 7" in kept.read_text(encoding="utf-8")
    assert "hanji" in kept.read_text(encoding="utf-8")


def test_where_settings_cannot_be_written_they_stay_and_no_draft_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = settings_file(tmp_path / "learner.db")
    change_preference(path, "theme", "hanji")
    written = path.read_text(encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("quiz.store.settings_file.os.fsync", full)
    with pytest.raises(LearnerFileError):
        change_preference(path, "theme", "other")

    assert path.read_text(encoding="utf-8") == written
    assert [*tmp_path.iterdir()] == [path]
