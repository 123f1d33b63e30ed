"""The settings file: what is said where it cannot be read."""

from pathlib import Path

import pytest

from quiz.cli import main
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
