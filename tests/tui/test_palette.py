"""The command palette: everything the app does, in both languages."""

from collections.abc import Callable

import pytest

from quiz.language.text import Lang, Text
from quiz.questions.deck import Deck
from quiz.tui.app import QuizApp
from quiz.tui.browse.screen import BrowseScreen
from quiz.tui.row_list import RowList
from quiz.tui.study.screen import StudyScreen

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]


@pytest.mark.parametrize(
    ("lang", "typed"),
    [(Lang.KO, "찾아"), (Lang.KO, "ㅊㅇㅂ"), (Lang.EN, "look"), (Lang.EN, "LOOK UP")],
)
async def test_command_is_found_in_the_language_of_the_program(
    app_for: AppFor, lang: Lang, typed: str
) -> None:
    app = app_for(lang=lang, start=False)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*("space" if c == " " else c for c in typed), "enter")
        await pilot.pause()

        assert isinstance(app.screen, BrowseScreen)


async def test_palette_opens_over_an_answer_being_typed_and_starts_a_deck(
    app_for: AppFor, read: Read
) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        shown = read(app)
        while "catppuccin-latte" not in shown:  # rows come a frame after the list
            await pilot.pause(0.02)
            shown = read(app)
        await pilot.click(RowList, offset=(4, 0))
        await pilot.pause()
        await pilot.pause()

        assert isinstance(app.screen, StudyScreen)

    assert "공부: 북한과 러시아" in shown
    assert "테마: catppuccin-latte" in shown


async def test_palette_that_finds_nothing_says_so_and_closes(
    app_for: AppFor, read: Read
) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"[/b]", "enter")
        await pilot.pause()
        shown = read(app)
        await pilot.press("escape")
        await pilot.pause()
        after = read(app)

    assert "그런 명령은 없어요" in shown
    assert "그런 명령은 없어요" not in after


async def test_hostile_name_of_a_deck_is_shown_literally_and_does_nothing(
    app_for: AppFor, deck: Callable[..., Deck], read: Read
) -> None:
    name = "[@click=app.quit]덱[/b]\x1b]52;c;eA==\x07\u202e끝"
    app = app_for(decks=(deck(title=Text(name, name)),), start=False)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        shown = read(app)
        await pilot.click(RowList, offset=(12, 0))
        await pilot.pause()
        await pilot.pause()
        asked = read(app)

        assert app.is_running

    for screen in (shown, asked):
        assert "[@click=app.quit]덱[/b]" in screen
        assert not {"\x1b", "\x07", "\u202e"} & set(screen)
