"""The command as a whole: exit codes, languages, streams."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from quiz import cli
from quiz.cli import COMMANDS, MODULES, main


def test_wrong_usage_leaves_with_two() -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["no-such-command"])

    assert leaving.value.code == 2


def test_a_timestamp_that_is_none_is_refused_with_an_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["due", "--now", "yesterday"])

    assert leaving.value.code == 2
    assert "2026-11-22T09:00+09:00" in capsys.readouterr().err


@pytest.mark.parametrize(("before", "after"), [(["--json"], []), ([], ["--json"])])
def test_common_options_stand_before_or_after_the_command(
    before: list[str], after: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main([*before, "where", *after])

    assert capsys.readouterr().out.startswith("{")


@pytest.mark.parametrize(
    "words",
    [
        ["treaty-1961-lapse/when.year", "1996", "--json"],
        ["treaty-1961-lapse/when.year", "--json", "1996"],
        ["--json", "treaty-1961-lapse/when.year", "--", "1996"],
    ],
)
def test_options_stand_between_the_words_of_a_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["grade", *words])

    assert '"verdict": "correct"' in capsys.readouterr().out


def test_an_option_that_is_none_is_said_with_the_usage_of_its_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["questions", "--refuse-all"])

    said = capsys.readouterr().err
    assert leaving.value.code == 2
    assert said.startswith("usage: quiz questions ")
    assert "--refuse-all" in said


@pytest.mark.parametrize(
    "words", [["undo", "0"], ["log", "--last", "all"], ["log", "--last", "9" * 5000]]
)
def test_a_number_out_of_bounds_is_refused_with_the_bounds(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(words)

    said = capsys.readouterr().err
    assert f"'{words[-1]}' is not from 1 to " in said


def test_an_error_is_said_in_the_language_of_the_program(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["--ui-lang", "ko", "questions", "없는덱"])

    assert "덱은 없습니다" in capsys.readouterr().err


def test_a_reader_that_leaves_early_is_no_error() -> None:
    pipe = f"{sys.executable} -m quiz questions --json | head -n 1"

    run = subprocess.run(["sh", "-c", pipe], capture_output=True, text=True, check=True)

    assert run.stdout.startswith("{")
    assert "Traceback" not in run.stderr


def test_every_command_that_was_written_can_be_reached() -> None:
    written = {
        module.name
        for module in iter_modules(cli.__path__)
        if hasattr(import_module(f"quiz.cli.{module.name}"), "add_parser")
    }

    assert written == {MODULES.get(name, name) for name in COMMANDS}


@pytest.mark.parametrize(
    ("now", "why"),
    [
        ("0001-01-01T00:00+14:00", "not between 1970 and 2200"),
        ("0001-01-01T00:00", "not between 1970 and 2200"),
        ("9999-12-31T23:59-12:00", "not between 1970 and 2200"),
        ("9999-12-31T23:59", "not between 1970 and 2200"),
        ("1969-12-31T23:59+00:00", "not between 1970 and 2200"),
        ("2201-01-01T00:00+00:00", "not between 1970 and 2200"),
        ("2026-01-01T00:00+23:59:59", "further from UTC"),
        ("2026-01-01T00:00-23:59", "further from UTC"),
    ],
)
def test_a_moment_out_of_all_reason_is_refused_in_a_sentence(
    now: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["due", "--now", now])

    assert leaving.value.code == 2
    assert why in capsys.readouterr().err


@pytest.mark.parametrize(
    "now", ["1970-01-01T00:00+14:00", "2200-12-31T23:59-12:00", "2026-03-10"]
)
def test_the_ends_of_the_calendar_can_be_pretended(now: str, tmp_path: Path) -> None:
    assert main(["due", "--now", now, "--learner", str(tmp_path / "a.db")]) == 0


@pytest.mark.parametrize("option", ["--lang", "--ui-lang"])
def test_a_language_that_is_not_spoken_is_answered_with_those_that_are(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["where", option, "fr"])

    told = capsys.readouterr().err
    assert leaving.value.code == 2
    assert "'ko', 'en'" in told or "ko, en" in told


def run_in_shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} {command}"],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("command", ["questions", "where"])
def test_output_that_finds_no_room_is_said_in_a_sentence(command: str) -> None:
    done = run_in_shell(f"-m quiz {command} --ui-lang en > /dev/full")

    assert done.returncode == 1
    assert done.stderr.startswith("quiz: The output could not be written in full")
    assert len(done.stderr.splitlines()) == 1


def test_a_terminal_that_lacks_hangul_gets_escapes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")

    done = run_in_shell("-m quiz decks --ui-lang ko")

    assert done.returncode == 0
    assert done.stdout.startswith("\\ub371 ")
    assert done.stderr == ""


@pytest.mark.parametrize("closed", [">&-", "<&- >&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["doctor", "study --plain", "decks"])
def test_streams_that_are_closed_take_everything(
    tmp_path: Path, closed: str, words: str
) -> None:
    learner = tmp_path / "l.db"

    done = run_in_shell(f"-m quiz --learner {learner} {words} {closed}")

    assert done.returncode == 0
    assert done.stderr == ""


def test_app_without_any_stream_says_nothing_and_leaves_with_two() -> None:
    done = run_in_shell("-m quiz <&- >&- 2>&-")

    assert done.returncode == 2


@pytest.mark.parametrize("words", ["doctor", "study --plain", "where"])
def test_folder_that_is_gone_is_said(tmp_path: Path, words: str) -> None:
    (gone := tmp_path / "gone").mkdir()
    quiz = f"{sys.executable} -m quiz --ui-lang en {words}"

    done = run_in_shell(f"-c pass; cd {gone}; rmdir {gone}; {quiz}")

    assert done.returncode == 1
    assert done.stderr == (
        "quiz: The folder you are in is gone or cannot be opened. "
        "Change to another with cd, then try again.\n"
    )
