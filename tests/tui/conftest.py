"""A learner's file and the real app over a small library."""

import os

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quiz.facts.events import Event, EventType
from quiz.language.text import Lang
from quiz.questions.deck import Deck
from quiz.questions.question import Question
from quiz.store.learner_file import LearnerFile
from quiz.study.beginning import Wanted
from quiz.study.settings_text import SettingsRead
from quiz.tui.app import QuizApp, make_app
from quiz.tui.context import Preferences
from tests.terminal.small_library import Clock, Shelf, a_base, a_deck, a_question
from tests.tui.quiet import Quiet


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> Quiet:
    """Every key and pause lasts until there is nothing left to do."""
    return Quiet(monkeypatch)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[LearnerFile]:
    with LearnerFile.open(tmp_path / "learner.db") as file:
        yield file


@pytest.fixture
def app_for(learner: LearnerFile, clock: Clock) -> Callable[..., QuizApp]:
    """The app over a library made by hand, in Korean unless told otherwise."""

    def make(
        *questions: Question,
        decks: tuple[Deck, ...] | None = None,
        lang: Lang = Lang.KO,
        start: bool = True,
        theme: str = "",
        events: tuple[Event, ...] = (),
        types: tuple[EventType, ...] = (),
        crash_log: Path | None = None,
        preferences: Preferences | None = None,
        wanted: Wanted | None = None,
    ) -> QuizApp:
        shelf = Shelf(
            questions=questions or (a_question(),),
            decks=(a_deck(),) if decks is None else decks,
            base=a_base(events, types),
        )
        return make_app(
            shelf,
            learner,
            settings=SettingsRead(),
            clock=clock,
            lang=lang,
            ui_lang=lang,
            deck=shelf.decks[0] if start and shelf.decks else None,
            theme=theme,
            crash_log=crash_log,
            preferences=preferences,
            wanted=wanted,
        )

    return make


@pytest.fixture
def question() -> Callable[..., Question]:
    return a_question


@pytest.fixture
def deck() -> Callable[..., Deck]:
    return a_deck


SCREENS = Path(__file__).parent / "screens"


@pytest.fixture
def matches() -> Callable[[QuizApp, str], None]:
    """Compare the screen with the one kept; QUIZ_REWRITE_SCREENS=1 keeps it anew."""

    def compare(app: QuizApp, name: str) -> None:
        path, shown = SCREENS / f"{name}.txt", screen_text(app) + "\n"
        if os.environ.get("QUIZ_REWRITE_SCREENS"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(shown, encoding="utf-8")
        assert shown == path.read_text(encoding="utf-8")

    return compare


def screen_text(app: QuizApp) -> str:
    """What a person reads on the screen, without the blanks at the right."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips).rstrip()


@pytest.fixture
def read() -> Callable[[QuizApp], str]:
    return screen_text
