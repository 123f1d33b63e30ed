"""Where the learner's file lies."""

from pathlib import Path

import pytest

from quiz.store.places import default_learner_file


def test_the_learners_file_lies_among_the_users_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    path = default_learner_file()

    assert path.name == "learner.db"
    assert path.parent.name == "quiz"
