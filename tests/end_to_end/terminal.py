"""A real terminal for the real program: tmux, typed into, clicked and read."""

import contextlib
import os
import re
import shlex
import subprocess
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from quiz.language.width import display_width

PATIENCE = 60.0  # seconds until a text has to be on the screen
LOOK = 0.02  # seconds between two looks

T = TypeVar("T")


class Terminal:
    """A tmux session that is typed into and read."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._name = f"quiz-{uuid.uuid4().hex[:8]}"
        self._socket = str(folder / "tmux.sock")
        columns, rows = map(str, size)
        self._tmux("new-session", "-d", "-s", self._name, "-x", columns, "-y", rows)

    def _tmux(self, *arguments: str) -> str:
        # A C locale would make tmux draw Hangul as underscores.
        done = subprocess.run(
            ["tmux", "-u", "-f", os.devnull, "-S", self._socket, *arguments],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        return done.stdout

    def run(self, *command: str | Path) -> None:
        """Run a command; when it has ended, `left CODE` stands on the screen."""
        self.type(f"clear; {shlex.join(map(str, command))}; echo left $?")
        self.press("Enter")

    def type(self, text: str) -> None:
        self._tmux("send-keys", "-t", self._name, "-l", text)

    def press(self, *keys: str) -> None:
        self._tmux("send-keys", "-t", self._name, *keys)

    def click(self, text: str) -> None:
        """Press and release the first mouse button on this text."""
        self.wait_for(text)
        lines = self.at_rest().splitlines()
        row = next(place for place, line in enumerate(lines) if text in line)
        column = display_width(lines[row].partition(text)[0]) + 1
        for end in "Mm":
            self.type(f"\x1b[<0;{column};{row + 1}{end}")

    def colours(self) -> set[tuple[int, int, int]]:
        """Every colour on the screen, as red, green and blue."""
        shown = self._tmux("capture-pane", "-p", "-e", "-t", self._name)
        found = re.findall(r"[34]8;2;(\d+);(\d+);(\d+)", shown)
        return {(int(r), int(g), int(b)) for r, g, b in found}

    def screen(self) -> str:
        return self._tmux("capture-pane", "-p", "-t", self._name)

    def cursor(self) -> tuple[int, int]:
        where = self._tmux(
            "display-message", "-p", "-t", self._name, "#{cursor_x} #{cursor_y}"
        )
        column, row = map(int, where.split())
        return column, row

    def wait_until(self, seen: Callable[[str], T], what: str) -> T:
        """What is seen on the screen, once it is something.

        A screen is painted in several steps: what is read off it has to be waited for
        as a whole.
        """
        deadline = time.monotonic() + PATIENCE
        while not (found := seen(shown := self.screen())):
            assert time.monotonic() < deadline, f"{what} in:\n{shown}"
            time.sleep(LOOK)
        return found

    def wait_for(self, text: str) -> str:
        """The screen once this text is on it."""
        return self.wait_until(
            lambda shown: shown if text in shown else "", f"no {text!r}"
        )

    def wait_for_no(self, text: str) -> str:
        """The screen once this text is not on it any more."""
        return self.wait_until(
            lambda shown: "" if text in shown else shown, f"still {text!r}"
        )

    def at_rest(self) -> str:
        """The screen once nothing on it has moved for a moment."""
        deadline = time.monotonic() + PATIENCE
        looks = [self.screen()]
        while len(looks) < 6 or len(set(looks[-6:])) > 1:
            assert time.monotonic() < deadline, f"never at rest:\n{looks[-1]}"
            time.sleep(LOOK)
            looks.append(self.screen())
        return looks[-1]

    def running(self) -> list[int]:
        """The processes that the shell has started."""
        shell = self._tmux("display-message", "-p", "-t", self._name, "#{pane_pid}")
        found = subprocess.run(
            ["pgrep", "-P", shell.strip()], capture_output=True, text=True, check=True
        )
        return [int(number) for number in found.stdout.split()]

    def wait_for_cursor(self, column: int, row: int) -> None:
        deadline = time.monotonic() + PATIENCE
        while self.cursor() != (column, row):
            assert time.monotonic() < deadline, f"cursor at {self.cursor()}"
            time.sleep(LOOK)

    def close(self) -> None:
        with contextlib.suppress(subprocess.CalledProcessError):
            self._tmux("kill-session", "-t", self._name)
