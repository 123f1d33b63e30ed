"""A session in lines and the doctor's look, in a real terminal."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.language.messages import say
from quiz.language.text import Lang
from tests.end_to_end.terminal import Terminal

pytestmark = pytest.mark.skipif(
    shutil.which("tmux") is None, reason="tmux is not installed"
)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, (120, 60))
    yield opened
    opened.close()


@pytest.fixture
def quiz(tmp_path: Path) -> list[str]:
    """The command over one fact of one's own, in Korean."""
    pack = tmp_path / "own" / "data" / "moon"
    pack.mkdir(parents=True)
    (pack / "events.yaml").write_text(
        """
people: [{id: armstrong, name: {ko: 닐 암스트롱, en: Neil Armstrong}}]
places: [{id: moon, name: {ko: 달, en: Moon}, level: area}]
sources: [{id: nasa, publisher: {ko: 항공우주국, en: NASA}, official: true}]
events:
  - {id: landing, type: visit, title: {ko: 착륙, en: Landing}, date: 1969-07-20,
     visitor: armstrong, place: {values: [moon], closed: true},
     status: confirmed, sources: [nasa]}
"""
    )
    (tmp_path / "own" / "decks").mkdir()
    (tmp_path / "own" / "decks" / "moon.yaml").write_text(
        "decks: [{id: moon, title: {ko: 달, en: Moon}, take: {packs: [moon]}}]\n"
    )
    words = ("--content", tmp_path / "own", "--learner", tmp_path / "learner.db")
    return [sys.executable, "-m", "quiz", *map(str, words), "--ui-lang", "ko"]


def wait_to_be_asked(terminal: Terminal, text: str) -> None:
    """Wait until this stands there with the mark where one types, and not before it.

    What is typed earlier is the terminal's to edit: an end of typing is lost then.
    """
    terminal.wait_until(
        lambda shown: text in shown and shown.rstrip().endswith("\n>"),
        f"no mark to type at after {text!r}",
    )


def test_hangul_is_typed_mended_and_interrupted(
    terminal: Terminal, quiz: list[str]
) -> None:
    terminal.run(*quiz, "--lang", "ko", "study", "moon", "--plain")
    wait_to_be_asked(terminal, say("plain-reveal", Lang.KO))
    terminal.type("/메모 한글ㄱ")
    terminal.press("BSpace", "BSpace", "Enter")
    wait_to_be_asked(terminal, say("plain-noted", Lang.KO))
    terminal.press("Enter")
    terminal.wait_for("메모: 한\n")
    terminal.press("C-c")
    shown = terminal.wait_for("left 130")

    assert say("summary-left", Lang.KO) in shown
    log = subprocess.run([*quiz, "log", "--json"], capture_output=True, check=True)
    assert log.stdout.count(b'"entry": "answered"') == 1
    terminal.type("stty -a | grep -o ' echo '")  # the shell hears itself again
    terminal.press("Enter")
    terminal.wait_for("\n echo")


def test_terminal_hears_itself_again_after_a_kill(
    terminal: Terminal, quiz: list[str]
) -> None:
    terminal.run(*quiz, "study", "moon", "--plain")
    wait_to_be_asked(terminal, say("plain-reveal", Lang.KO))
    terminal.type("half a li")
    terminal.wait_for("> half a li")
    for process in terminal.running():
        os.kill(process, signal.SIGTERM)
    terminal.wait_for("left 143")

    terminal.type("stty -a | grep -o ' echo '")
    terminal.press("Enter")
    terminal.wait_for("\n echo")


def test_end_of_typing_ends_in_order(terminal: Terminal, quiz: list[str]) -> None:
    terminal.run(*quiz, "study", "moon", "--plain")
    wait_to_be_asked(terminal, say("plain-reveal", Lang.KO))
    terminal.press("C-d")

    assert say("summary-left", Lang.KO) in terminal.wait_for("left 0")


def test_widths_are_measured_and_the_line_is_clean_again(
    terminal: Terminal, quiz: list[str]
) -> None:
    terminal.run(*quiz, "doctor")
    shown = terminal.wait_for("left 0")

    assert f"{say('doctor-ambiguous', Lang.KO, value='1')}\n" in shown
    assert f"{say('doctor-hangul', Lang.KO, value='2')}" in shown
    assert "120 × 60" in shown
    assert "사이에 있는 것: tmux" in shown
    assert shown.lstrip().startswith(say("doctor-room-terminal", Lang.KO))
    terminal.type("stty -a | grep -o ' echo '")
    terminal.press("Enter")
    terminal.wait_for("\n echo")
