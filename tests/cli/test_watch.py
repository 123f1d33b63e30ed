"""`quiz check --watch`: with a clock that changes files while it passes."""

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.cli.check import watch
from quiz.language.text import Lang
from quiz.problems import QuizError

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
WRONG = "people:\n  - {id: p, nmae: P}\n"
RIGHT = "people:\n  - {id: p, name: P}\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pack = tmp_path / "data" / "mine"
    pack.mkdir(parents=True)
    (tmp_path / "quiz.toml").touch()
    (pack / "pack.yaml").write_text("pack: {title: T}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return pack


def watched(*steps: Callable[[], object], paths: tuple[str, ...] = ()) -> int:
    """What the command exits with, after these things happened one by one."""
    left = list(steps)

    def sleep(_: float) -> None:
        if left:
            left.pop(0)()

    arguments = argparse.Namespace(
        content=[], path=[Path(p) for p in paths], ui_lang=Lang.EN
    )
    return watch(arguments, sleep=sleep, clock=lambda: NOON, stop=lambda: not left)


def nothing() -> None:
    """Time passes."""


def test_a_mistake_is_told_when_it_is_made_and_when_it_is_mended(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = own / "people.yaml"

    code = watched(
        lambda: file.write_text(WRONG, "utf-8"),
        nothing,
        lambda: file.write_text(RIGHT + "# mended\n", "utf-8"),
        nothing,
        nothing,
        paths=("data/mine",),
    )

    told = capsys.readouterr()
    assert code == 0
    assert told.out == (
        "data/mine/people.yaml:2: there is no field nmae here. Did you mean name?\n"
    )
    assert [line.rpartition(": ")[2] for line in told.err.splitlines() if line] == [
        "no problems.",
        "Watching for changes. Ctrl+C ends it.",
        "12:00:00 data/mine/people.yaml",
        "1 problem.",
        "12:00:00 data/mine/people.yaml",
        "no problems.",
    ]


def test_several_files_are_counted(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def write() -> None:
        for name in ("a", "b", "c"):
            (own / f"{name}.yaml").write_text("people: []\n", "utf-8")

    watched(write, nothing, nothing)

    assert "12:00:00 data/mine/a.yaml and 2 more\n" in capsys.readouterr().err


def test_a_path_that_goes_is_told_and_the_watch_goes_on(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = own / "people.yaml"
    file.write_text(RIGHT, "utf-8")

    code = watched(
        file.unlink,
        nothing,
        lambda: file.write_text(RIGHT, "utf-8"),
        nothing,
        nothing,
        paths=("data/mine/people.yaml",),
    )

    said = capsys.readouterr().err
    assert code == 0
    assert "is not there" in said
    assert said.count("no problems.") == 2


def test_a_path_that_never_was_there_fails_at_once(own: Path) -> None:
    with pytest.raises(QuizError):
        watched(nothing, paths=("nowhere",))


def test_ctrl_c_ends_it_well(own: Path) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    assert watched(nothing, interrupt, nothing) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process")
def test_the_command_itself_sees_a_change_and_leaves_on_ctrl_c(own: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "quiz", "check", "data", "--watch", "--ui-lang", "en"],
        cwd=own.parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with run:
        assert run.stderr is not None
        for line in run.stderr:
            if line.startswith("Watching"):
                (own / "people.yaml").write_text(WRONG, "utf-8")
            if line.endswith("problem.\n"):
                run.send_signal(signal.SIGINT)
        assert run.stdout is not None
        said = run.stdout.read()

    assert run.returncode == 0
    assert "nmae" in said
