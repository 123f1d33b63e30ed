"""Where data and caches lie: as `platformdirs` has it, whoever answers."""

import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path, user_data_path

from quiz.folders import user_cache, user_data


@pytest.mark.parametrize("told", [None, "", " ", "/elsewhere", "relative"])
@pytest.mark.parametrize("platform", [sys.platform, "darwin"])
def test_folders_are_those_of_the_platform(
    monkeypatch: pytest.MonkeyPatch, told: str | None, platform: str
) -> None:
    monkeypatch.setattr("quiz.folders.sys.platform", platform)
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        if told is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, told)

    assert user_data() == user_data_path("quiz", appauthor=False)
    assert user_cache() == user_cache_path("quiz", appauthor=False)
    assert Path("quiz") == Path(user_data().name) == Path(user_cache().name)
