"""Long work is told at a terminal, and nowhere else."""

import sys

import pytest

from quiz.cli.counting import EVERY, counted
from quiz.language.text import Lang


def test_a_long_count_is_told_at_a_terminal_and_its_line_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    items = list(counted(range(EVERY + 1), EVERY + 1, Lang.EN))

    told = capsys.readouterr().err
    assert items == list(range(EVERY + 1))
    assert f"{EVERY} / {EVERY + 1}" in told
    assert told.endswith("\r\x1b[K")


def test_little_work_and_pipes_are_told_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    list(counted(range(EVERY + 1), EVERY + 1, Lang.EN))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    list(counted(range(EVERY), EVERY, Lang.EN))

    assert capsys.readouterr().err == ""
