"""A mistake of ours: told in a sentence, kept without what the learner wrote."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.css.query import NoMatches

from quiz.tui.app import QuizApp
from quiz.tui.crash import keep_crash
from tests.terminal.small_library import NOON

AppFor = Callable[..., QuizApp]


def fail_with(secret: str) -> None:
    held = secret  # a value that a traceback with locals would print
    raise ValueError(str(len(held)))


async def press_f2(app: QuizApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("f2")
        await pilot.pause()
        app.exit()


async def test_crash_is_told_in_a_sentence_with_its_log(
    app_for: AppFor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "deep" / "crash.log"
    app = app_for(crash_log=log)
    told: list[str] = []

    def fail(_: QuizApp) -> None:
        fail_with("비밀 답")

    monkeypatch.setattr(QuizApp, "action_theme", fail)
    monkeypatch.setattr(app, "panic", lambda words: told.append(words.plain))
    with pytest.raises(ValueError, match=r"^4$"):
        await press_f2(app)

    kept = log.read_text(encoding="utf-8")
    assert "ValueError" in told[0]
    assert str(log) in told[0]
    assert "채점한 답은 모두 저장되어" in told[0]
    assert re.search(r"line \d+, in fail_with", kept)
    assert "비밀" not in kept.replace('fail_with("비밀 답")', "")


def test_crash_that_cannot_be_kept_is_no_second_crash(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert not keep_crash(ValueError(), tmp_path / "file" / "crash.log", NOON)


async def test_leaving_while_a_screen_opens_is_no_crash(
    app_for: AppFor, tmp_path: Path
) -> None:
    app = app_for(start=False, crash_log=tmp_path / "crash.log")

    async with app.run_test() as pilot:
        await pilot.pause()
        app.exit(return_code=0)
        app._handle_exception(NoMatches("No nodes match 'RowList'"))

    assert app.return_code == 0
    assert list(tmp_path.glob("crash.log")) == []
