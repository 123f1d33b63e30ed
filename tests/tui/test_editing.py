"""Editing facts: the editor, and what the screens show afterwards."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quiz.language.text import Text
from quiz.questions.question import Question
from quiz.tui.app import QuizApp
from quiz.tui.editing import editor_command
from quiz.tui.study.screen import StudyScreen
from tests.tui.samples import about
from tests.tui.test_timeline_strip import EVENTS

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
FILE = Path("data/visits.yaml")


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vi", ["vi", "+41", "data/visits.yaml"]),
        ("emacs -nw", ["emacs", "-nw", "+41", "data/visits.yaml"]),
        ("code", ["code", "--wait", "--goto", "data/visits.yaml:41"]),
        ("/usr/bin/hx", ["/usr/bin/hx", "data/visits.yaml:41"]),
    ],
)
def test_editor_is_opened_at_the_line(
    monkeypatch: pytest.MonkeyPatch, editor: str, command: list[str]
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)

    assert editor_command(FILE, 41) == command


def test_without_an_editor_there_is_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)

    assert editor_command(FILE, 41) is None


def test_editor_that_cannot_be_read_as_a_command_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "vi 'x")

    assert editor_command(FILE, 41) is None


async def test_session_goes_on_with_what_was_edited(
    app_for: AppFor, question: Callable[..., Question], read: Read
) -> None:
    first = question("a/who")
    other = question("b/who", stem=Text("지워질 질문", "gone"))
    app = app_for(first, other)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        screen = app.screen
        assert isinstance(screen, StudyScreen)
        asked = screen.asked
        assert asked is not None
        edited = replace(asked.question, stem=Text("고친 질문", "edited"))
        app.context.library = replace(  # type: ignore[type-var]
            app.context.library, questions=(edited,)
        )
        screen.renew()
        await pilot.pause()
        shown = read(app)
        await pilot.press("4")
        await pilot.pause()
        after = read(app)

    assert "고친 질문" in shown
    assert "오늘은 여기까지예요" in after


async def test_fact_that_is_in_no_file_says_so(
    app_for: AppFor, question: Callable[..., Question], read: Read
) -> None:
    app = app_for(about(question(), "second"), events=EVENTS)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("enter", "e")
        await pilot.pause()
        shown = read(app)

    assert "어느 파일에 있는지" in shown
