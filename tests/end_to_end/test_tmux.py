"""The real program in a real terminal: a Korean answer typed, kept, and found again."""

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.language.width import display_width
from tests.end_to_end.terminal import PATIENCE, Terminal

pytestmark = pytest.mark.skipif(
    shutil.which("tmux") is None, reason="tmux is not installed"
)

FACTS = """
pack:
  title: {ko: 한글, en: Hangul}

sources:
  - id: annals
    publisher: {ko: 세종실록, en: Annals of King Sejong}
    official: true

people:
  - {id: sejong, name: {ko: 세종, en: Sejong}}
  - {id: jeongjo, name: {ko: 정조, en: Jeongjo}}

types:
  - id: proclamation
    name: {ko: 반포, en: proclamation}
    roles:
      author: {of: person, name: {ko: 반포한 사람, en: author}}

events:
  - id: hangul-1446
    type: proclamation
    title: {ko: 훈민정음 반포, en: proclamation of Hangul}
    date: 1446
    author: sejong
    status: confirmed
    sources: [annals]

templates:
  - id: author
    types: [proclamation]
    asks: author
    aspect: author
    required: [date]
    modes: [typed]
    stem:
      ko: "{date}에 훈민정음을 반포한 임금은 누구인가?"
      en: "Which king proclaimed Hangul {date:in}?"
"""

DECKS = """
decks:
  - id: hangul
    title: {ko: 한글날, en: Hangul day}
    take: {packs: [hangul]}
"""


@pytest.fixture
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, getattr(request, "param", (80, 24)))
    yield opened
    opened.close()


@pytest.fixture
def quiz(tmp_path: Path) -> list[str]:
    """The command, over content and a learner's file of its own, in Korean."""
    for place, text in (("data/hangul/pack.yaml", FACTS), ("decks/decks.yaml", DECKS)):
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    options = {"--content": tmp_path, "--learner": tmp_path / "learner.db"}
    return [
        *(sys.executable, "-m", "quiz", "--lang", "ko", "--ui-lang", "ko"),
        *(str(word) for option in options.items() for word in option),
    ]


@pytest.mark.parametrize(
    ("terminal", "form"),
    [((80, 24), "NFC"), ((40, 20), "NFC"), ((80, 24), "NFD")],
    ids=["80x24", "40x20", "80x24-NFD"],
    indirect=["terminal"],
)
def test_korean_answer_is_typed_kept_and_found_again(
    terminal: Terminal, quiz: list[str], form: str
) -> None:
    answer = unicodedata.normalize(form, "세종")  # type: ignore[arg-type]

    terminal.run(*quiz, "study", "hangul")
    terminal.wait_for("처음 보는 질문")
    terminal.press("Enter")
    terminal.wait_for("곧 다시 물어볼게요")
    terminal.press("Space")
    terminal.wait_for("답을 쓰고")
    terminal.type(answer)
    terminal.wait_for("세종")
    terminal.press("Enter")
    verdict = terminal.wait_for("맞았어요")
    terminal.press("Space")
    terminal.wait_for("답을 쓰고")
    terminal.press("Escape")
    terminal.wait_for("여기까지 저장했어요")
    terminal.press("Enter")
    terminal.wait_for("한글날")
    terminal.press("q")
    terminal.wait_for("left 0")
    terminal.run(*quiz, "study", "hangul")
    again = terminal.wait_for("답을 쓰고")
    log = subprocess.run([*quiz, "log", "--json"], capture_output=True, check=True)

    entries = [json.loads(line) for line in log.stdout.splitlines()]
    assert "세종실록" in verdict
    assert "익히는 중" in again
    assert [(e["mode"], e["response"]) for e in entries] == [
        ("flip", ""),
        ("typed", "세종"),
    ]
    assert entries[-1]["verdict"] == "correct"


@pytest.mark.parametrize(
    "terminal", [(80, 24), (40, 20)], ids=["80x24", "40x20"], indirect=True
)
def test_cursor_of_the_terminal_stands_right_after_composed_text(
    terminal: Terminal, quiz: list[str]
) -> None:
    terminal.run(*quiz, "study", "hangul")
    terminal.wait_for("처음 보는 질문")
    terminal.press("Enter")
    terminal.wait_for("곧 다시 물어볼게요")
    terminal.press("Space")
    terminal.wait_for("답을 쓰고")
    terminal.type("세종")
    lines = terminal.wait_for("▌  세종").splitlines()
    row = next(place for place, line in enumerate(lines) if "▌  세종" in line)
    before, typed, _ = lines[row].partition("세종")

    terminal.wait_for_cursor(display_width(before + typed), row)


def to_the_typed_question(terminal: Terminal, quiz: list[str]) -> None:
    terminal.run(*quiz, "study", "hangul")
    terminal.wait_for("처음 보는 질문")
    terminal.press("Enter")
    terminal.wait_for("곧 다시 물어볼게요")
    terminal.press("Space")
    terminal.wait_for("답을 쓰고")


def test_fact_edited_in_the_middle_of_a_session_is_asked_as_it_is_now(
    terminal: Terminal, quiz: list[str], tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        '#!/bin/sh\nsed -i \'s/반포한 임금은/만든 임금은/\' "$2"\necho "$1" >> line\n'
    )
    editor.chmod(0o755)
    terminal.type(f"export EDITOR={shlex.quote(str(editor))}; cd {tmp_path}")
    terminal.press("Enter")

    to_the_typed_question(terminal, quiz)
    terminal.type("세종")
    terminal.press("Enter")
    terminal.wait_for("맞았어요")
    terminal.type("ㄷ")
    terminal.wait_for("만든 임금은")
    terminal.press("1")
    again = terminal.wait_for("답을 쓰고")

    assert "만든 임금은" in again
    where = (tmp_path / "line").read_text(encoding="utf-8").strip()
    line = int(where.removeprefix("+")) - 1
    assert FACTS.splitlines()[line].strip() == "- id: hangul-1446"
    (process,) = terminal.running()
    terminal.close()
    wait_until_gone(process)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (None, "directory"),
        ('#!/bin/sh\necho "  broken: [" >> "$2"\n', "고친 것에"),
    ],
)
def test_screen_comes_back_after_an_editor_that_fails_or_breaks_the_file(
    terminal: Terminal, quiz: list[str], tmp_path: Path, script: str | None, said: str
) -> None:
    editor = tmp_path / "editor"
    if script is not None:
        editor.write_text(script)
        editor.chmod(0o755)
    terminal.type(f"export EDITOR={shlex.quote(str(editor))}; cd {tmp_path}")
    terminal.press("Enter")

    to_the_typed_question(terminal, quiz)
    terminal.type("세종")
    terminal.press("Enter")
    terminal.wait_for("맞았어요")
    terminal.type("e")
    terminal.wait_for(said)
    terminal.press("Space", "C-q")

    terminal.wait_for("left 0")


def test_stopped_program_comes_back_with_all_that_was_on_the_screen(
    terminal: Terminal, quiz: list[str]
) -> None:
    to_the_typed_question(terminal, quiz)
    terminal.type("세")
    before = terminal.wait_for("▌  세")
    for process in terminal.running():
        os.kill(process, signal.SIGTSTP)
    shell = terminal.wait_for("Stopped")
    terminal.type("fg")
    terminal.press("Enter")
    terminal.wait_for("▌  세")
    terminal.type("종")
    after = terminal.wait_for("▌  세종")

    assert "답을 쓰고" not in shell
    assert after.replace("세종", "세") == before


def test_closed_terminal_loses_nothing(
    terminal: Terminal, quiz: list[str], tmp_path: Path
) -> None:
    to_the_typed_question(terminal, quiz)
    terminal.type("세종")
    terminal.press("Enter")
    terminal.wait_for("맞았어요")
    (process,) = terminal.running()
    terminal.close()
    wait_until_gone(process)
    log = subprocess.run([*quiz, "log", "--json"], capture_output=True, check=True)

    assert len(log.stdout.splitlines()) == 2


def test_control_c_says_how_to_leave_and_leaves_nothing_behind(
    terminal: Terminal, quiz: list[str]
) -> None:
    to_the_typed_question(terminal, quiz)
    terminal.press("C-c")
    terminal.wait_for("ctrl+q")
    terminal.press("C-q")
    shown = terminal.wait_for("left 0")

    assert "답을 쓰고" not in shown


def wait_until_gone(process: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while Path(f"/proc/{process}").exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_killed_program_keeps_what_was_rated_and_restores_the_terminal(
    terminal: Terminal, quiz: list[str]
) -> None:
    terminal.run(*quiz, "study", "hangul")
    terminal.wait_for("처음 보는 질문")
    terminal.press("Enter")
    terminal.wait_for("곧 다시 물어볼게요")
    terminal.press("Space")
    terminal.wait_for("답을 쓰고")
    for process in terminal.running():
        os.kill(process, signal.SIGTERM)
    shown = terminal.wait_for("left 143")
    log = subprocess.run([*quiz, "log", "--json"], capture_output=True, check=True)

    assert "모르면" not in shown
    assert len(log.stdout.splitlines()) == 1
