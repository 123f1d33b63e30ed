"""`quiz study`: when it opens, and with which deck."""

import argparse
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quiz.cli.loading import load_library
from quiz.cli.study import _clock_from, _first_waiting, _say_what_is_no_terminal
from quiz.language.text import Lang
from quiz.store.learner_file import LearnerFile
from quiz.study.settings import StudySettings
from quiz.study.settings_text import SettingsRead

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("command", [[], ["study"]])
def test_without_a_terminal_it_says_so_and_stops(
    tmp_path: Path, command: list[str]
) -> None:
    learner = tmp_path / "learner.db"

    done = subprocess.run(
        [
            *(sys.executable, "-m", "quiz", "--ui-lang", "ko", "--learner", learner),
            *command,
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("이 화면은 터미널에서만 열 수 있어요.")
    assert not learner.exists()


@pytest.mark.parametrize(
    ("closed", "korean", "english"),
    [
        (("stdin",), "표준 입력을 다른", "redirecting standard input."),
        (("stderr",), "표준 오류를 다른", "redirecting standard error."),
        (
            ("stdin", "stderr"),
            "표준 입력과 표준 오류를 다른",
            "redirecting standard input and standard error.",
        ),
    ],
)
def test_what_is_no_terminal_is_named(
    monkeypatch: pytest.MonkeyPatch, closed: tuple[str, ...], korean: str, english: str
) -> None:
    class Stream:
        def __init__(self, name: str) -> None:
            self.name = name

        def isatty(self) -> bool:
            return self.name not in closed

    for name in ("stdin", "stderr"):
        monkeypatch.setattr(sys, name, Stream(name))

    assert korean in _say_what_is_no_terminal(Lang.KO)
    assert english in _say_what_is_no_terminal(Lang.EN)


def test_help_needs_no_textual() -> None:
    program = (
        "import sys, quiz.cli\n"
        "try: quiz.cli.main(['study', '--help'])\n"
        "except SystemExit: pass\n"
        "assert 'textual' not in sys.modules"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "study korea-russia" in done.stdout


def test_clock_starts_at_the_moment_asked_for_and_runs() -> None:
    clock = _clock_from(NOON)

    first, second = clock(), clock()

    assert timedelta(0) <= first - NOON < timedelta(minutes=1)
    assert second >= first


def test_session_without_a_deck_named_takes_the_first_that_waits(
    tmp_path: Path,
) -> None:
    library = load_library(argparse.Namespace(content=[], ui_lang=Lang.EN))
    no_new, some_new = (
        SettingsRead(study=StudySettings(new_per_day=count)) for count in (0, 1)
    )
    with LearnerFile.open(tmp_path / "learner.db") as learner:
        nothing = _first_waiting(library, learner, no_new, NOON)
        something = _first_waiting(library, learner, some_new, NOON)

    assert nothing == library.decks[0]
    assert something == library.decks[0]
