"""The command as a whole: exit codes, languages, streams."""

import subprocess
import sys

import pytest

from quiz.cli import main


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
