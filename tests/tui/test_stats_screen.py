"""Statistics in the app: the same that the shell tells, deck by deck."""

from collections.abc import Callable

import pytest

from quiz.language.text import Text
from quiz.tui.app import QuizApp

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (140, 50)])
async def test_figures_are_told_for_all_decks_and_for_one(
    app_for: AppFor, deck: Callable[..., object], read: Read, size: tuple[int, int]
) -> None:
    app = app_for(start=False, decks=(deck("a", Text("하나", "One")),))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter", "space", "escape", "enter")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        await pilot.pause()
        every = read(app)
        await pilot.press("right")
        await pilot.pause()
        one = read(app)

    assert "모든 덱" in every
    assert "지금 아는 것" in every
    assert "하나" in one.splitlines()[0]


async def test_before_any_answer_it_says_so(app_for: AppFor, read: Read) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        await pilot.pause()

        assert "아직 답한" in read(app)


async def test_window_may_shrink_to_nothing_and_grow_again(
    app_for: AppFor, read: Read
) -> None:
    app = app_for(start=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for keys in (("enter",), ("enter", "space", "escape", "enter"), ("s",)):
            await pilot.press(*keys)
            await pilot.pause()
        await pilot.pause()
        for width, height in ((10, 50), (1, 1), (2, 9), (80, 24)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()

        assert "지금 아는 것" in read(app)
