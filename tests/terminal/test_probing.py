"""Measuring a terminal: asked where its cursor went, and left as it was."""

import os
import pty
import termios
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from quiz.terminal import probing
from quiz.terminal.probing import measure


@dataclass
class Pty:
    """A terminal whose other end is a test."""

    far: int
    near: int
    written: bytearray = field(default_factory=bytearray)
    listener: threading.Thread | None = None

    def answer(self, reply: Callable[[int], bytes]) -> None:
        """Answer each question for the cursor, the first with `reply(0)`."""

        def listen() -> None:
            asked = 0
            while True:
                try:
                    heard = os.read(self.far, 1024)
                except OSError:
                    return
                self.written.extend(heard)
                for _ in range(heard.count(b"\x1b[6n")):
                    os.write(self.far, reply(asked))
                    asked += 1

        self.listener = threading.Thread(target=listen, daemon=True)
        self.listener.start()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pty]:
    far, near = pty.openpty()
    monkeypatch.setattr(os, "tcgetpgrp", lambda _: os.getpgrp())
    opened = Pty(far, near)
    yield opened
    os.close(near)  # with this the other end reads nothing more
    if opened.listener is not None:
        opened.listener.join()
    os.close(far)


def test_cells_are_those_that_the_cursor_went(terminal: Pty) -> None:
    widths = (1, 2, 4)
    terminal.answer(lambda asked: b"\x1b[7;%dR" % (widths[asked] + 1))

    found = measure(("a", "■", "한글"), terminal.near, terminal.near)

    assert found == {"a": 1, "■": 2, "한글": 4}


def test_what_is_typed_meanwhile_is_no_answer(terminal: Pty) -> None:
    terminal.answer(lambda _: b"q\x1b[A\x1b[1;3Rw")

    assert measure(("■",), terminal.near, terminal.near) == {"■": 2}


def test_terminal_is_left_as_it_was(terminal: Pty) -> None:
    before = termios.tcgetattr(terminal.near)
    terminal.answer(lambda _: b"\x1b[1;2R")

    measure(("a",), terminal.near, terminal.near)

    assert termios.tcgetattr(terminal.near) == before


def test_terminal_that_is_silent_is_not_waited_for(terminal: Pty) -> None:
    before = termios.tcgetattr(terminal.near)

    assert measure(("a",), terminal.near, terminal.near, patience=0.05) is None
    assert termios.tcgetattr(terminal.near) == before


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, SystemExit, OSError])
def test_terminal_is_left_as_it_was_whatever_happens(
    terminal: Pty, monkeypatch: pytest.MonkeyPatch, trouble: type[BaseException]
) -> None:
    before = termios.tcgetattr(terminal.near)

    def fail(*_: object) -> list[int]:
        assert termios.tcgetattr(terminal.near) != before
        raise trouble

    monkeypatch.setattr(probing, "_answers", fail)

    if trouble is OSError:
        assert measure(("a",), terminal.near, terminal.near) is None
    else:
        with pytest.raises(trouble):
            measure(("a",), terminal.near, terminal.near)
    assert termios.tcgetattr(terminal.near) == before


def test_terminal_of_another_program_is_left_alone(
    terminal: Pty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "tcgetpgrp", lambda _: 1)
    terminal.answer(lambda _: b"\x1b[1;2R")

    assert measure(("a",), terminal.near, terminal.near) is None
    assert not terminal.written


def test_what_is_no_terminal_is_not_measured() -> None:
    reads, writes = os.pipe()
    try:
        assert measure(("a",), reads, writes) is None
    finally:
        os.close(reads)
        os.close(writes)
