"""`quiz study --plain` as a program: pipes, signals and what is left behind."""

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.store.learner_file import LearnerFile


def command(learner: Path, *more: str) -> list[str]:
    words = ("--learner", learner, "--ui-lang", "en", "--lang", "en", *more)
    return [sys.executable, "-m", "quiz", *map(str, words), "study", "--plain"]


def study(
    learner: Path, typed: str | bytes, *more: str, **variables: str
) -> "subprocess.CompletedProcess[bytes]":
    """Hold a session with this typed into a pipe."""
    return subprocess.run(
        command(learner, *more),
        input=typed.encode() if isinstance(typed, str) else typed,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **variables},
    )


def kept(learner: Path) -> int:
    with LearnerFile.open(learner) as file:
        return len(file.entries())


@pytest.fixture
def learner(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


def test_answers_from_a_pipe_are_kept_and_summed_up(learner: Path) -> None:
    done = study(learner, "\n\n\n3\n")

    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\n> 3\n" in said
    assert "Saved up to here.\nAnswered: 2\n" in said
    assert kept(learner) == 4  # the second was taken back and rated anew


def test_nothing_typed_is_no_mistake(learner: Path) -> None:
    done = study(learner, "")

    assert (done.returncode, done.stderr) == (0, b"")
    assert kept(learner) == 0


def test_input_that_is_closed_is_no_mistake(learner: Path) -> None:
    words = shlex.join([*command(learner)])

    done = subprocess.run(
        ["sh", "-c", f"{words} <&-"], capture_output=True, check=False, timeout=60
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Saved up to here." in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has /dev/full")
def test_output_that_takes_no_more_is_said_and_loses_nothing(learner: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(learner),
            input=b"\n\n",
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )

    assert done.returncode == 1
    assert b"The output could not be written in full" in done.stderr
    assert b"Traceback" not in done.stderr


def test_deck_that_there_is_not_is_said(learner: Path) -> None:
    done = subprocess.run(
        [*command(learner), "nowhere"], capture_output=True, check=False, timeout=60
    )

    assert done.returncode == 1
    assert b"there is no deck nowhere" in done.stderr
    assert kept(learner) == 0


def test_bytes_that_are_no_text_are_answered_like_any_others(learner: Path) -> None:
    done = study(learner, b"\xff\xfe\x00\x1b]0;x\x07\n\n")

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert kept(learner) == 1


def test_colour_is_for_terminals_only(learner: Path) -> None:
    assert b"\x1b" not in study(learner, "\n\n", TERM="xterm-256color").stdout


def test_reader_who_leaves_ends_it_in_silence(learner: Path) -> None:
    talk = subprocess.Popen(
        command(learner),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert talk.stdin
    assert talk.stdout
    assert talk.stderr
    talk.stdout.readline()
    talk.stdout.close()
    talk.stdin.write(b"\n" * 50)
    talk.stdin.close()

    assert talk.wait(timeout=30) == 0
    assert talk.stderr.read() == b""
    talk.stderr.close()


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_signal_keeps_every_answer(
    learner: Path, number: signal.Signals, code: int
) -> None:
    talk = subprocess.Popen(
        command(learner), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert talk.stdin
    assert talk.stdout
    talk.stdin.write(b"\n")
    talk.stdin.flush()
    while b"Enter: 1 Again" not in talk.stdout.readline():
        pass
    talk.send_signal(number)

    talk.stdout.read()
    assert talk.wait(timeout=30) == code
    assert kept(learner) == 1
    talk.stdin.close()
    talk.stdout.close()


def test_session_is_the_one_that_was_wanted(learner: Path) -> None:
    words = [*command(learner), "summits", "--cards", "1"]

    done = subprocess.run(
        words, input=b"\n\n\n\n", capture_output=True, check=True, timeout=60
    )

    assert b"As many as you planned.\nAnswered: 1\n" in done.stdout


def test_what_was_typed_is_in_the_log(learner: Path) -> None:
    study(learner, "\n4\n")

    log = subprocess.run(
        [sys.executable, "-m", "quiz", "--learner", learner, "log", "--json"],
        capture_output=True,
        check=True,
    )
    lines = [json.loads(line) for line in log.stdout.splitlines()]
    assert [line["entry"] for line in lines] == ["answered", "undone", "answered"]


def test_textual_is_not_loaded(learner: Path) -> None:
    program = (
        "import sys, io, quiz.cli\n"
        "sys.stdin = io.StringIO()\n"
        f"quiz.cli.main(['--learner', {str(learner)!r}, 'study', '--plain'])\n"
        "assert 'textual' not in sys.modules\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, timeout=60
    )

    assert done.returncode == 0, done.stderr


def test_locale_of_single_bytes_writes_what_it_lacks_as_escapes(tmp_path: Path) -> None:
    variables = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    done = study(tmp_path / "l.db", "한\n\n", "--lang", "ko", **variables)

    assert done.returncode == 0
    assert done.stderr == b""
    assert b"\\u" in done.stdout
