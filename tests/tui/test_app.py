"""The app as a whole: themes, hints, and how it is imported."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.tui.app import QuizApp
from quiz.tui.hints import HintBar
from quiz.tui.home.screen import HomeScreen

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]


async def test_f2_changes_between_dark_and_light(app_for: AppFor) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.press("f2")
        light = app.theme
        await pilot.press("f2")

        assert (light, app.theme) == ("hanji", "meok")


async def test_textual_themes_can_be_used(app_for: AppFor, read: Read) -> None:
    app = app_for(theme="nord")
    async with app.run_test() as pilot:
        await pilot.press("enter", "space")

        assert app.theme == "nord"
        assert "김정은" in read(app)


async def test_unknown_theme_gives_way_to_ours(app_for: AppFor) -> None:
    assert app_for(theme="no-such-theme").theme == "meok"


async def test_hints_name_only_keys_that_work_now(app_for: AppFor, read: Read) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.pause()
        asked = read(app).splitlines()[-1]
        await pilot.press("enter")
        await pilot.pause()
        judged = read(app).splitlines()[-1]

    assert "답 보기" in asked
    assert "1-4" not in asked
    assert "되돌리기" not in asked
    assert "1-4 평가" in judged


async def test_help_is_hinted_at_where_not_every_key_has_room(
    app_for: AppFor, read: Read
) -> None:
    app = app_for(start=False, lang=Lang.EN)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        hints = read(app).splitlines()[-1]

    assert "statistics" not in hints
    assert "enter study" in hints
    assert "F1 help" in hints


async def test_hint_is_as_good_as_its_key_under_the_mouse(app_for: AppFor) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.pause()
        hints = str(app.screen.query_one(HintBar).render())
        before, _, _ = hints.partition("esc")
        await pilot.click(HintBar, offset=(display_width(before), 0))
        await pilot.pause()

        assert isinstance(app.screen, HomeScreen)


async def test_hints_that_do_not_fit_are_left_out_whole(
    app_for: AppFor, read: Read
) -> None:
    app = app_for()
    async with app.run_test(size=(30, 20)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        last = read(app).splitlines()[-1]

    assert last.split() == ["space", "다음", "1-4", "평가"]


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no SIGHUP")
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
async def test_signals_leave_in_order(app_for: AppFor, name: str, code: int) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.pause()
        os.kill(os.getpid(), getattr(signal, name))
        while app.return_code is None:
            await pilot.pause(0.01)

    assert app.return_code == code


def test_kitty_keys_are_off_before_textual_is_imported() -> None:
    program = (
        "import os, quiz.tui, sys;"
        "assert 'textual' not in sys.modules;"
        "print(os.environ['TEXTUAL_DISABLE_KITTY_KEY'])"
    )
    clean = {k: v for k, v in os.environ.items() if not k.startswith("TEXTUAL_")}

    done = subprocess.run(
        [sys.executable, "-c", program],
        env=clean,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "1"
