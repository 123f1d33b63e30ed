"""The real program on the shipped decks: from the first run to the second day's session."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.language.messages import say
from quiz.language.text import Lang
from tests.end_to_end.terminal import Terminal

pytestmark = [
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
    pytest.mark.soak,
]

SIZES = [(40, 20), (80, 24), (120, 36)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, request.param)
    yield opened
    opened.close()


@pytest.fixture(params=list(Lang))
def lang(request: pytest.FixtureRequest) -> Lang:
    return Lang(request.param)


@pytest.fixture
def quiz(tmp_path: Path, lang: Lang) -> list[str]:
    """The command over the shipped decks and a learner's file of its own."""
    words = ("--learner", tmp_path / "learner.db", "--lang", lang, "--ui-lang", lang)
    return [sys.executable, "-m", "quiz", *map(str, words)]


def wait_for_any(terminal: Terminal, *texts: str) -> str:
    """The first of these texts to be on the screen."""
    return terminal.wait_until(
        lambda shown: next((text for text in texts if text in shown), ""),
        f"none of {texts}",
    )


def answer(terminal: Terminal, lang: Lang) -> None:
    """Answer whatever is asked, in the way it is asked, and let the rating stand."""
    flip, choose = f"enter {say('key-reveal', lang)}", f"0 {say('key-unknown', lang)}"
    typed = say("asking-typed", lang).partition(",")[0].partition(" Enter")[0]
    judged = f"space {say('key-accept', lang)}"
    match wait_for_any(terminal, flip, typed, choose):
        case found if found == flip:
            terminal.press("Enter")
        case found if found == choose:
            terminal.press("1")
        case _:
            terminal.type("?")  # unlike a guess, judged at once
            terminal.press("Enter")
    terminal.wait_for(judged)
    terminal.press("Space")
    wait_for_any(terminal, flip, typed, choose)


def logged(quiz: list[str]) -> list[dict[str, object]]:
    log = subprocess.run([*quiz, "log", "--json"], capture_output=True, check=True)
    return [json.loads(line) for line in log.stdout.splitlines()]


def test_first_run_ten_answers_undo_quit_reopen_and_continue(
    terminal: Terminal, quiz: list[str], lang: Lang
) -> None:
    terminal.run(*quiz)
    terminal.wait_for(say("home-title", lang))
    terminal.press("Enter")
    terminal.wait_for(say("key-reveal", lang))
    for _ in range(10):
        answer(terminal, lang)
    ten = logged(quiz)
    terminal.press("C-z")
    terminal.wait_for(say("asking-undone", lang)[:12])
    nine = logged(quiz)
    answer(terminal, lang)
    terminal.press("Escape")
    terminal.wait_for(say("summary-left", lang))
    terminal.press("C-q")
    terminal.wait_for("left 0")
    terminal.run(*quiz, "study")
    answer(terminal, lang)
    terminal.press("C-q")
    terminal.wait_for("left 0")

    kinds = [[line["entry"] for line in log] for log in (ten, nine, logged(quiz))]
    assert [log.count("answered") for log in kinds] == [10, 10, 12]
    assert [log.count("undone") for log in kinds] == [0, 1, 1]


def test_every_screen_is_reached_by_mouse_and_left_by_key(
    terminal: Terminal, quiz: list[str], lang: Lang
) -> None:
    terminal.run(*quiz)
    terminal.wait_for(say("home-title", lang))
    for key, name in (("t", "timeline"), ("s", "stats"), (",", "settings")):
        hint = f"{key} {say(f'key-{name}', lang)}"
        if hint not in terminal.wait_for(say("home-title", lang)):
            terminal.press(key)  # too narrow for this hint
        else:
            terminal.click(hint)
        terminal.wait_for_no(say("home-title", lang))
        shown = terminal.wait_for(say(f"{name}-title", lang))
        assert say(f"{name}-title", lang) in shown.splitlines()[0]
        terminal.press("Escape")


def test_without_colours_the_screen_is_grey(
    terminal: Terminal, quiz: list[str], lang: Lang
) -> None:
    terminal.run("env", "COLORTERM=truecolor", *quiz)
    terminal.wait_for(say("home-title", lang))
    terminal.at_rest()
    coloured = terminal.colours()
    terminal.press("C-q")
    terminal.wait_for("left 0")
    terminal.run("env", "NO_COLOR=1", "COLORTERM=truecolor", *quiz)
    terminal.wait_for(say("home-title", lang))
    terminal.at_rest()

    assert any(len(set(colour)) > 1 for colour in coloured)
    assert all(len(set(colour)) == 1 for colour in terminal.colours())
