"""What is laid out, in a real terminal on the shipped facts: by keys alone, by mouse alone."""

import json
import re
import shutil
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

DECKS = """
decks:
  - {id: orders, title: {ko: 차례}, take: {packs: [korea-russia], aspects: [order]}}
  - {id: firsts, title: {ko: 먼저}, take: {packs: [korea-russia], aspects: [earlier]}}
  - {id: matches, title: {ko: 짝}, take: {packs: [korea-russia], aspects: [match.year]}}
"""
KO = Lang.KO
CHECK = f"enter {say('key-answer', KO)}"
NEXT = f"space {say('key-accept', KO)}"
ORDER, MATCH = say("asking-order", KO)[:12], say("asking-match", KO)[:12]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, (100, 34))
    yield opened
    opened.close()


@pytest.fixture
def quiz(tmp_path: Path) -> list[str]:
    """The command with three decks of its own over the shipped facts."""
    path = tmp_path / "decks" / "decks.yaml"
    path.parent.mkdir()
    path.write_text(DECKS, encoding="utf-8")
    words = ("--content", tmp_path, "--learner", tmp_path / "learner.db")
    langs = ("--lang", "ko", "--ui-lang", "ko")
    return [sys.executable, "-m", "quiz", *map(str, words), *langs]


def things_on(shown: str) -> list[str]:
    """What is laid out, in the order it stands in."""
    numbered = re.findall(r"^[ ▌]+\d  (.+?)\s*$", shown, flags=re.MULTILINE)
    unnumbered = re.findall(r"^[ ▌]+(\S.*\S)\s+…\s*$", shown, flags=re.MULTILINE)
    return numbered or unnumbered


def wait_for_things(terminal: Terminal) -> list[str]:
    """What is laid out, once it is laid out as a whole."""
    terminal.wait_until(things_on, "nothing laid out")
    return things_on(terminal.at_rest())


def leave(terminal: Terminal) -> str:
    """Stop the session; what it came to."""
    terminal.press("Escape")
    shown = terminal.wait_for(say("summary-left", KO))
    terminal.press("C-q")
    terminal.wait_for("left 0")
    return shown


def answers(quiz: list[str]) -> list[tuple[str, str]]:
    log = subprocess.run([*quiz, "log", "--json"], capture_output=True, check=True)
    entries = map(json.loads, log.stdout.splitlines())
    return [(e["mode"], e["response"]) for e in entries if e["entry"] == "answered"]


def test_session_by_keys_alone(terminal: Terminal, quiz: list[str]) -> None:
    terminal.run(*quiz, "study", "orders")
    terminal.wait_for(ORDER)
    terminal.press("Space", "Down", "Down", "Space", "Enter")
    terminal.wait_for(NEXT)
    terminal.press("Space")
    terminal.wait_for(ORDER)
    terminal.press("Down")
    terminal.type("J")
    terminal.press("Enter")
    terminal.wait_for(NEXT)
    terminal.press("1")
    terminal.wait_for(ORDER)
    summary = leave(terminal)
    terminal.run(*quiz, "study", "firsts")
    terminal.wait_for("1-2")
    terminal.press("2")
    terminal.wait_for(NEXT)
    terminal.press("Space")
    terminal.wait_for("1-2")
    terminal.press("Down", "Up", "Enter")
    terminal.wait_for(NEXT)
    leave(terminal)
    terminal.run(*quiz, "study", "matches")
    terminal.wait_for(MATCH)
    terminal.type("5134")
    terminal.press("Enter")
    terminal.wait_for(NEXT)
    leave(terminal)

    orders, choices, matches = answers(quiz)[:2], answers(quiz)[2:4], answers(quiz)[4:]
    assert [(mode, said[:5]) for mode, said in orders] == [
        ("order", "2 3 1"),
        ("order", "1 3 2"),
    ]
    assert [mode for mode, _ in choices] == ["contrast", "contrast"]
    assert matches == [("match", "e-a-c-d")]
    assert f"{say('summary-answered', KO)}" in summary


def test_session_by_mouse_alone(terminal: Terminal, quiz: list[str]) -> None:
    terminal.run(*quiz, "study", "orders")
    first, _, third, *_ = wait_for_things(terminal)
    terminal.click(first)  # takes hold of it
    terminal.wait_for("▌▌")
    terminal.click(third)
    terminal.click(CHECK)
    shown = terminal.wait_for(NEXT)
    assert say("summary-left", KO) not in shown
    terminal.click(f"1 {say('rating-again', KO)}")
    terminal.wait_for(ORDER)
    terminal.click(f"esc {say('key-leave', KO)}")
    terminal.wait_for(say("summary-left", KO))
    terminal.press("C-q")
    terminal.wait_for("left 0")
    terminal.run(*quiz, "study", "firsts")
    _, second = wait_for_things(terminal)
    terminal.click(second)
    terminal.wait_for(NEXT)
    leave(terminal)
    terminal.run(*quiz, "study", "matches")
    terminal.wait_for(MATCH)
    for value in re.findall(r"(?<= \d )\d{4}년", terminal.at_rest())[:4]:
        terminal.click(value)
    terminal.click(CHECK)
    terminal.wait_for(NEXT)
    leave(terminal)

    (order, contrast, match) = answers(quiz)
    assert (order[0], order[1][:5]) == ("order", "2 3 1")
    assert contrast[0] == "contrast"
    assert match == ("match", "a-b-c-d")
