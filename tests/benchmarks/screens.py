# ruff: noqa: T201
"""How fast the screens are, beside an app of Textual that shows one line.

    python -m tests.benchmarks.screens            everything, a few minutes
    python -m tests.benchmarks.screens start      only the start

Not collected by pytest. Every program runs in a pseudo-terminal; a time ends when
the text waited for has been written to it. The rows that are compared are measured
in turn, and the least of each counts: the rest is what else the machine did.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from tests.benchmarks.made_facts import write_facts

TIMES = 15
EVENTS = 1_560  # of which some 10,000 questions are asked
PATIENCE = 300.0  # seconds
SIZE = (24, 80)
MARK = re.compile(rb"Q#(\d+)#")
APPS = (sys.executable, "-m", "tests.benchmarks.screens_apps")


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, *command: str) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env=_environment(),
        )
        os.close(theirs)

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def wait(self, is_there: Callable[[bytes], bool]) -> bytes:
        """Everything written from now on until there is what is waited for."""
        found = b""
        end = time.monotonic() + PATIENCE
        while not is_there(found):
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._ours], [], [], left)[0]:
                raise TimeoutError(found[-2000:])
            found += os.read(self._ours, 65536)
        return found

    def rest(self, seconds: float = 0.3) -> None:
        """Read on until nothing more is written for a while."""
        while select.select([self._ours], [], [], seconds)[0]:
            os.read(self._ours, 65536)

    def close(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)


def _environment() -> dict[str, str]:
    """A terminal with colours, and modules compiled once, as an installed program has."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(gettempdir()) / "quiz-bytecode")}
    return kept | compiled | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


@contextmanager
def running(*command: str) -> Iterator[Terminal]:
    terminal = Terminal(*command)
    try:
        yield terminal
    finally:
        terminal.close()


def main(only: str) -> None:
    """Print the rows."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        if only in ("", "start"):
            start(folder)
        if only in ("", "rating"):
            rating(folder)
        if only in ("", "browse"):
            browse(folder)


def start(folder: Path) -> None:
    """From the command to the first question of 10,000, the cache being warm."""
    write_facts(folder / "content", EVENTS)
    command = (
        *(sys.executable, "-m", "quiz", "--content", str(folder / "content")),
        *("--learner", str(folder / "learner.db"), "study", "made", "--ui-lang", "ko"),
    )
    opened = until_shown(command, "짐작해".encode())  # fills the cache
    print(f"first start, no cache: {opened:.2f} s")
    ours, bare = in_turn(
        lambda: until_shown(command, "짐작해".encode()),
        lambda: until_shown((*APPS, "bare"), b"Q#0#"),
    )
    tell("question on screen after `quiz study`", ours, bare, 1.4)


def rating(folder: Path) -> None:
    """From the key of a rating to the next question, of 100,000 cards."""
    with running(*APPS, "study", str(folder)) as ours, running(*APPS, "bare") as bare:
        shown = numbers(ours.wait(lambda found: bool(MARK.search(found))))[-1]
        bare.wait(lambda found: b"Q#0#" in found)

        def rate() -> float:
            nonlocal shown
            ours.rest()
            ours.press("\r")
            ours.rest()
            begun = time.perf_counter()
            ours.press("3")
            found = ours.wait(lambda f: any(n != shown for n in numbers(f)))
            taken = time.perf_counter() - begun
            shown = next(n for n in numbers(found) if n != shown)
            return taken

        def update() -> float:
            bare.rest()
            begun = time.perf_counter()
            bare.press("n")
            bare.wait(lambda found: bool(MARK.search(found)))
            return time.perf_counter() - begun

        tell("rating key to the next question", *in_turn(rate, update), 4)


def browse(folder: Path) -> None:
    """From the key to a list of 100,000 events."""

    def open_list() -> float:
        ours.rest()
        begun = time.perf_counter()
        ours.press("/")
        ours.wait(lambda found: bool(MARK.search(found)))
        taken = time.perf_counter() - begun
        ours.rest()
        ours.press("\x1b")
        return taken

    with running(*APPS, "browse", str(folder)) as ours:
        ours.wait(lambda found: "사실 퀴즈".encode() in found)
        opened, bare = in_turn(open_list, lambda: until_shown((*APPS, "bare"), b"Q#0#"))
    tell("a list of 100,000 events, on top of the start", opened + bare, bare, 2)


def numbers(found: bytes) -> list[int]:
    return [int(number) for number in MARK.findall(found)]


def until_shown(command: tuple[str, ...], text: bytes) -> float:
    """The seconds from a start to a text."""
    begun = time.perf_counter()
    with running(*command) as terminal:
        terminal.wait(lambda found: text in found)
        return time.perf_counter() - begun


def in_turn(
    one: Callable[[], float], other: Callable[[], float]
) -> tuple[float, float]:
    """The least of each, measured by turns."""
    pairs = [(one(), other()) for _ in range(TIMES)]
    return min(first for first, _ in pairs), min(second for _, second in pairs)


def tell(what: str, ours: float, bare: float, most: float) -> None:
    """Print a ratio beside the one that is wanted."""
    times = f"{1000 * ours:.1f} ms against {1000 * bare:.1f} ms"
    print(f"{what}: {ours / bare:.2f} (at most {most}), {times}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
