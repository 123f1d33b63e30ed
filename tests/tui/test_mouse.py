"""Screens driven by the mouse alone: timeline, search, pages, statistics, settings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.language.text import Lang, Text
from quiz.questions.question import Question
from quiz.tui.app import QuizApp
from quiz.tui.browse.page_screen import PageScreen
from quiz.tui.home.screen import HomeScreen
from quiz.tui.row_list import RowList
from tests.tui.samples import VISIT, VISITS, File, a_visit, about, click

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]

MANY = tuple(
    a_visit(f"v-{year}", f"{year}-05", "putin", Text(f"{year}년 방문", f"{year}"))
    for year in range(1950, 1980)
)


@pytest.fixture
def app(app_for: AppFor, question: Callable[..., Question]) -> QuizApp:
    asked = about(question(), "v-2019")
    return app_for(asked, start=False, events=VISITS, types=(VISIT,))


async def test_timeline_is_opened_closer_and_left(app_for: AppFor, read: Read) -> None:
    app = app_for(start=False, events=MANY, types=(VISIT,))
    async with app.run_test() as pilot:
        await pilot.pause()
        await click(pilot, read, "t 연표")
        await click(pilot, read, "1960년대")  # marks
        await click(pilot, read, "1960년대")  # opens
        assert "1967년 방문" in read(app)
        await click(pilot, read, "← 멀리")
        assert "1950년대" in read(app)
        await click(pilot, read, "esc 뒤로")
        assert isinstance(app.screen, HomeScreen)


async def test_person_is_looked_up_and_their_visit_opened(
    app: QuizApp, read: Read
) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        await click(pilot, read, "/ 찾아보기")
        await click(pilot, read, "사람", beside="사건")
        await click(pilot, read, "김정은")
        await click(pilot, read, "김정은")
        assert isinstance(app.screen, PageScreen)
        await click(pilot, read, "첫 러시아 방문")
        assert "방문자" in read(app)
        await click(pilot, read, "esc 뒤로")
        await click(pilot, read, "esc 뒤로")
        await click(pilot, read, "esc 뒤로")
        assert isinstance(app.screen, HomeScreen)


async def test_long_list_follows_the_wheel(app_for: AppFor, read: Read) -> None:
    app = app_for(start=False, events=MANY, types=(VISIT,))
    async with app.run_test() as pilot:
        await pilot.pause()
        await click(pilot, read, "/ 찾아보기")
        assert "1979년 방문" not in read(app)
        rows = app.screen.query_one(RowList)
        rows.scroll_end(animate=False)
        await pilot.pause()
        await click(pilot, read, "1979년 방문")
        await click(pilot, read, "1979년 방문")
        assert isinstance(app.screen, PageScreen)


async def test_statistics_go_from_deck_to_deck(app: QuizApp, read: Read) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        await click(pilot, read, "s 통계")
        await pilot.pause()
        assert "모든 덱" in read(app)
        await click(pilot, read, "←→ 다른 덱")
        assert "북한과 러시아" in read(app).splitlines()[0]
        await click(pilot, read, "esc 뒤로")
        assert isinstance(app.screen, HomeScreen)


async def test_language_is_set_by_clicking_on_it(
    app_for: AppFor, read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    path.touch()
    app = app_for(start=False, preferences=File(path))
    async with app.run_test() as pilot:
        await pilot.pause()
        await click(pilot, read, ", 설정")
        await click(pilot, read, "질문 언어")
        await click(pilot, read, "질문 언어")
        assert app.context.lang is Lang.EN
        await click(pilot, read, "하루에 새로 볼 질문")
        await click(pilot, read, "←→ 바꾸기")

    assert app.context.settings.study.new_per_day == 25
    assert 'lang = "en"' in path.read_text(encoding="utf-8")
