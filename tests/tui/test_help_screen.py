"""Help: the keys, read from the bindings themselves."""

from collections.abc import Callable

import pytest
from textual.binding import Binding

from quiz.language.text import Lang
from quiz.tui.app import QuizApp
from quiz.tui.help.screen import HelpScreen, key_lines
from quiz.tui.keys import bind

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]


def test_keys_of_one_action_stand_together() -> None:
    bindings = [
        bind("ctrl+z", "undo", "key-undo"),
        bind("u", "undo", "key-undo"),
        bind("escape,q", "leave", "key-leave"),
    ]

    lines = key_lines(bindings, Lang.KO)

    assert lines == [("ctrl+z u", "되돌리기"), ("esc q", "그만하기")]


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help_lists_every_key_of_the_screen(
    app_for: AppFor, read: Read, key: str
) -> None:
    app = app_for()
    async with app.run_test(size=(80, 40)) as pilot:
        bound = [b for b in type(app.screen).BINDINGS if isinstance(b, Binding)]
        await pilot.press(key)
        await pilot.pause()
        shown = read(app)

    assert bound
    for keys, words in key_lines(bound, Lang.KO):
        assert any(
            set(keys.split()) <= set(line.split()) and words in line
            for line in shown.splitlines()
        ), (keys, words)


@pytest.mark.parametrize("key", ["escape", "enter", "f1", "q"])
async def test_help_closes_and_the_session_goes_on(app_for: AppFor, key: str) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        before = app.screen
        await pilot.press("f1")
        await pilot.pause()
        opened = isinstance(app.screen, HelpScreen)
        await pilot.press(key)
        await pilot.pause()

        assert opened
        assert app.screen is before


async def test_question_mark_can_be_typed_in_an_answer(app_for: AppFor) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.press("enter", "space", "2", "space", "question_mark")
        await pilot.pause()

        assert not isinstance(app.screen, HelpScreen)


async def test_help_fits_a_small_screen(app_for: AppFor, read: Read) -> None:
    app = app_for()
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("f1", *["down"] * 30)
        await pilot.pause()

        assert "u = ㅕ" in read(app)


async def test_words_broken_on_a_small_screen_stay_beside_their_keys(
    app_for: AppFor, read: Read
) -> None:
    app = app_for(lang=Lang.EN)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("enter", "f1")
        await pilot.pause()
        shown = [line.strip("▌ ") for line in read(app).splitlines()]

    assert "enter space           show answer" not in shown  # broken it is
    assert "answer" in shown
