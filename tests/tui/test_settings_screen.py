"""Settings: changed in the app, kept in a file that people read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.language.text import Lang
from quiz.store.settings_file import (
    load_preferences,
    load_settings,
)
from quiz.tui.app import QuizApp
from tests.tui.samples import File

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]


@pytest.fixture
def file(tmp_path: Path) -> File:
    path = tmp_path / "learner.toml"
    path.write_text("# mine\n[study]\nnew_per_day = 20  # enough\n", encoding="utf-8")
    return File(path)


async def test_arrows_change_a_number_and_leave_the_rest_of_the_file(
    app_for: AppFor, file: File, read: Read
) -> None:
    app = app_for(start=False, preferences=file)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("comma")
        await pilot.pause()
        await pilot.press("right", "down", "down", "left")
        await pilot.pause()
        shown = read(app)

    kept = load_settings(file.path).study
    assert kept.new_per_day == 25
    assert kept.scheduling.desired_retention == 0.89
    assert app.context.settings.study == kept
    assert "0.89" in shown
    assert file.path.read_text(encoding="utf-8").startswith("# mine\n[study]\n")


async def test_value_is_typed_and_a_bad_one_is_explained(
    app_for: AppFor, file: File, read: Read
) -> None:
    app = app_for(start=False, preferences=file)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("comma")
        await pilot.pause()
        await pilot.press("down", "down", "down", "enter")
        await pilot.press(*"soon", "enter")
        await pilot.pause()
        refused = read(app)
        await pilot.press("ctrl+u", *"2027-03-02", "enter")
        await pilot.pause()
        shown = read(app)

    assert "2027" not in refused
    assert "날짜" in refused
    assert "2027-03-02" in shown
    assert str(load_settings(file.path).study.exam) == "2027-03-02"


async def test_every_setting_can_be_marked_and_is_told_about(
    app_for: AppFor, file: File, read: Read
) -> None:
    app = app_for(start=False, preferences=file)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("comma")
        await pilot.pause()
        for _ in range(20):
            await pilot.press("down")
        await pilot.pause()

        assert "▌ 화면 언어" in read(app)


async def test_theme_and_languages_are_kept_as_well(
    app_for: AppFor, file: File
) -> None:
    app = app_for(start=False, preferences=file)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("f2", "comma")
        await pilot.pause()
        await pilot.press("end", "up", "enter")
        await pilot.pause()

    assert load_preferences(file.path) == {"theme": "hanji", "lang": "en"}
    assert app.context.lang is Lang.EN


def test_preferences_of_a_broken_file_are_none(tmp_path: Path) -> None:
    path = tmp_path / "learner.toml"
    path.write_text("[app\n", encoding="utf-8")

    assert load_preferences(path) == {}
    assert load_preferences(tmp_path / "none.toml") == {}


async def test_hostile_value_is_refused_in_words_and_shown_literally(
    app_for: AppFor, file: File, read: Read
) -> None:
    app = app_for(start=False, preferences=file)
    before = file.path.read_text(encoding="utf-8")
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("comma")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("ctrl+u", *"[@click=app.quit]x[/b]", "enter")
        await pilot.pause()
        shown = read(app)

        assert app.is_running

    assert "[@click=app.quit]x[/b]" in shown
    assert file.path.read_text(encoding="utf-8") == before
