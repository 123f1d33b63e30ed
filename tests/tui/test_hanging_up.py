"""The app leaves with its terminal, also where no signal tells that it is gone."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from quiz.memory.entries import Answered
from quiz.store.learner_file import LearnerFile
from quiz.tui.app import QuizApp
from quiz.tui.hanging_up import hanging_up
from quiz.tui.lasting_output import LastingOutput

pty = pytest.importorskip("pty", reason="this system has no terminals of its own")

PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from quiz.language.text import Lang
from quiz.store.learner_file import LearnerFile
from quiz.study.settings_text import SettingsRead
from quiz.tui.app import make_app
from tests.tui.conftest import Shelf, a_deck, a_question

with LearnerFile.open(Path(sys.argv[1])) as learner:
    app = make_app(
        Shelf(questions=(a_question(),), decks=(a_deck(),)),
        learner,
        settings=SettingsRead(),
        clock=lambda: datetime(2026, 3, 1, 12, tzinfo=UTC),
        lang=Lang.KO,
        ui_lang=Lang.KO,
        deck=a_deck(),
    )
    app.run()
sys.exit(app.return_code)
"""
PATIENCE = 30.0  # seconds


def read_until(terminal: int, text: str) -> None:
    seen, end = b"", time.monotonic() + PATIENCE
    while text.encode() not in seen:
        left = max(end - time.monotonic(), 0)
        assert select.select([terminal], [], [], left)[0], seen[-2000:]
        seen += os.read(terminal, 65536)


def test_app_ends_when_its_terminal_is_gone_and_keeps_what_was_answered(
    tmp_path: Path,
) -> None:
    ours, theirs = pty.openpty()
    file = tmp_path / "learner.db"
    running = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, file],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,  # the terminal is not its controlling one: no SIGHUP
        env=os.environ | {"TERM": "xterm-256color"},
    )
    os.close(theirs)
    try:
        read_until(ours, "누구입니까")
        os.write(ours, b"\r")
        read_until(ours, "김정은")
        os.close(ours)
        code = running.wait(PATIENCE)
    finally:
        running.kill()
        running.wait()

    with LearnerFile.open(file) as learner:
        kept = [e for e in learner.entries() if isinstance(e.entry, Answered)]
    assert code == 129
    assert len(kept) == 1


def test_what_is_written_to_a_terminal_that_is_gone_holds_nobody_up() -> None:
    ours, theirs = pty.openpty()
    file = os.fdopen(theirs, "w")
    thread = WriterThread(LastingOutput(file))  # type: ignore[arg-type]
    thread.start()
    os.close(ours)
    end = time.monotonic() + PATIENCE
    for _ in range(2 * MAX_QUEUED_WRITES):
        thread.write("text")
        while not thread._queue.empty() and thread.is_alive():
            assert time.monotonic() < end
            time.sleep(0.001)
        assert thread.is_alive()
    thread.stop()
    file.close()  # with whatever it still held

    assert not thread.is_alive()


async def test_app_writes_to_its_terminal_in_that_way(
    app_for: Callable[..., QuizApp],
) -> None:
    app = app_for()
    driver = app.get_driver_class()(app)

    assert isinstance(driver._file, LastingOutput)  # type: ignore[attr-defined]


def test_terminal_that_went_away_while_the_app_started_is_known_to_be_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs) as keys:
        monkeypatch.setattr(sys, "__stdin__", keys)
        before = hanging_up()
        os.close(ours)
        after = hanging_up()

        assert before is not None
        assert before()
        assert after is not None
        assert after()


def test_keys_that_come_from_no_terminal_are_not_watched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reads, writes = os.pipe()
    os.close(writes)
    with os.fdopen(reads) as keys:
        monkeypatch.setattr(sys, "__stdin__", keys)

        assert hanging_up() is None
