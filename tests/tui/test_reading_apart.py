"""Screens that read the learner's file in a thread: usable meanwhile, left at once."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event
from time import monotonic

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from quiz.facts.events import EventId
from quiz.problems import QuizError
from quiz.questions.question import Question, QuestionId
from quiz.store.learner_file import LearnerFile
from quiz.tui import reading
from quiz.tui.app import QuizApp
from quiz.tui.browse.page_screen import PageScreen
from quiz.tui.browse.screen import BrowseScreen
from quiz.tui.help.screen import HelpScreen
from quiz.tui.home.screen import HomeScreen
from quiz.tui.stats.screen import StatsScreen
from tests.tui.quiet import Quiet
from tests.tui.samples import VISIT, VISITS

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
QuestionFor = Callable[..., Question]

PATIENCE = 20.0  # seconds; nothing here takes one


class SlowFile:
    """A learner's file whose reading in a thread goes on until it is let go."""

    def __init__(self, quiet: Quiet) -> None:
        self._quiet = quiet
        self.is_asked, self.may_go_on, self.has_ended = Event(), Event(), Event()
        self.is_wanted: Callable[[], bool] = lambda: True

    def wait(self, told: Callable[[int, int], object] | None = None) -> None:
        if told is not None:
            told(3, 10)
        self.is_asked.set()
        with self._quiet.holding_up():
            self.may_go_on.wait(PATIENCE)
        self.has_ended.set()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, quiet: Quiet) -> Iterator[SlowFile]:
    """Every reading apart is slow, and counts as that at once."""
    slow, apart = SlowFile(quiet), LearnerFile.apart
    entries, cards = LearnerFile.entries, LearnerFile.cards

    def slow_apart(file: LearnerFile, is_wanted: Callable[[], bool]) -> object:
        slow.is_wanted = is_wanted
        return apart(file, is_wanted)

    def slow_entries(
        file: LearnerFile, told: Callable[[int, int], object] | None = None
    ) -> object:
        slow.wait(told)
        return entries(file, told)

    def slow_cards(file: LearnerFile) -> object:
        if not file._may_write:
            slow.wait()
        return cards(file)

    monkeypatch.setattr(LearnerFile, "apart", slow_apart)
    monkeypatch.setattr(LearnerFile, "entries", slow_entries)
    monkeypatch.setattr(LearnerFile, "cards", slow_cards)
    monkeypatch.setattr(reading, "SLOW", 0.01)
    monkeypatch.setattr(reading, "AGAIN", 0.1)
    yield slow
    slow.may_go_on.set()


@pytest.fixture
def app(app_for: AppFor, question: QuestionFor) -> QuizApp:
    asked = replace(
        question(), id=QuestionId("t:v-2019/who"), subjects=(EventId("t:v-2019"),)
    )
    return app_for(asked, events=VISITS, types=(VISIT,), start=False)


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait until it is so, or fail."""
    end = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < end, "it never came"
        await pilot.pause(0.01)


async def open_page(pilot: Pilot[None], slow: SlowFile) -> None:
    """Look an event up, the list being quick, and open its page, which is slow."""
    slow.may_go_on.set()
    await pilot.press("slash")
    await pilot.app.workers.wait_for_complete()
    slow.may_go_on.clear()
    slow.is_asked.clear()
    slow.has_ended.clear()
    await pilot.press("enter")


async def test_statistics_say_how_far_they_are_and_hear_keys_meanwhile(
    app: QuizApp, slow: SlowFile, read: Read
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("s")
        await until(pilot, lambda: "세는 중 15%" in read(app))
        await pilot.press("right")
        assert "북한과 러시아" in read(app).splitlines()[0]
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape")
        await pilot.resize_terminal(120, 40)
        assert "지금 아는 것" not in read(app)
        slow.may_go_on.set()
        await until(pilot, lambda: "지금 아는 것" in read(app))
        await app.workers.wait_for_complete()

        assert "세는 중" not in read(app)
        assert "북한과 러시아" in read(app).splitlines()[0]


async def test_browse_is_searched_while_it_is_read_what_is_known(
    app: QuizApp, slow: SlowFile, read: Read
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("slash")
        await until(pilot, lambda: "읽는 중…" in read(app))
        await pilot.press(*"2019")
        await pilot.pause()
        assert "1 / 3" in read(app)
        slow.may_go_on.set()
        await until(pilot, lambda: "읽는 중…" not in read(app))

        assert "▇ 잘 앎" in read(app)


async def test_timeline_is_walked_while_it_is_read_what_is_known(
    app: QuizApp, slow: SlowFile, read: Read
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("t")
        await until(pilot, lambda: "읽는 중…" in read(app))
        await pilot.press("down")
        await pilot.pause()
        assert "▌ 2019" in read(app)
        slow.may_go_on.set()
        await until(pilot, lambda: "읽는 중…" not in read(app))

        assert "▇ 잘 앎" in read(app)


async def test_a_page_says_that_it_is_read_and_comes_when_it_was(
    app: QuizApp, slow: SlowFile, read: Read
) -> None:
    async with app.run_test() as pilot:
        await open_page(pilot, slow)
        await until(pilot, lambda: "읽는 중…" in read(app))
        await pilot.press("e", "down", "pagedown", "enter")
        assert isinstance(app.screen, PageScreen)
        slow.may_go_on.set()
        await until(pilot, lambda: "읽는 중…" not in read(app))

        assert "모스크바 방문" in read(app)


@pytest.mark.parametrize("screen", [StatsScreen, BrowseScreen, PageScreen])
async def test_a_screen_that_reads_is_left_at_once_and_nothing_comes_after(
    app: QuizApp, slow: SlowFile, read: Read, screen: type
) -> None:
    async with app.run_test(notifications=True) as pilot:
        if screen is PageScreen:
            await open_page(pilot, slow)
        else:
            await pilot.press("s" if screen is StatsScreen else "slash")
        await until(pilot, slow.is_asked.is_set)
        opened = app.screen
        assert isinstance(opened, screen)
        await pilot.press("escape")
        assert app.screen is not opened
        assert not slow.has_ended.is_set()
        assert not slow.is_wanted()
        before = read(app)
        slow.may_go_on.set()
        await until(pilot, slow.has_ended.is_set)
        await pilot.pause(0.1)

        assert read(app) == before
        assert app.is_running


async def test_what_is_read_for_a_screen_without_its_widgets_is_dropped(
    app: QuizApp, slow: SlowFile
) -> None:
    """They go first when a screen is left; its worker may wake in between."""
    async with app.run_test() as pilot:
        await pilot.press("s")
        await until(pilot, slow.is_asked.is_set)
        await app.screen.query("*").remove()
        slow.may_go_on.set()
        await until(pilot, slow.has_ended.is_set)
        await pilot.pause(0.1)

        assert app.is_running


async def test_the_app_is_quit_while_it_reads(app: QuizApp, slow: SlowFile) -> None:
    async with app.run_test() as pilot:
        await pilot.press("s")
        await until(pilot, slow.is_asked.is_set)
        await pilot.press("ctrl+q")

        assert not slow.has_ended.is_set()
        slow.may_go_on.set()
    assert app.return_code == 0


@pytest.mark.parametrize(
    ("screen", "key"),
    [(StatsScreen, "s"), (BrowseScreen, "slash"), (PageScreen, "enter")],
)
async def test_a_file_that_cannot_be_read_is_told_in_a_sentence(
    app: QuizApp,
    read: Read,
    monkeypatch: pytest.MonkeyPatch,
    screen: type,
    key: str,
) -> None:
    class FileIsLockedError(QuizError):
        code = "learner-file-locked"

    def apart(*_: object) -> None:
        raise FileIsLockedError(file="/[b]/learner.db", detail="")

    async with app.run_test(notifications=True) as pilot:
        if screen is PageScreen:
            await pilot.press("slash")
            await app.workers.wait_for_complete()
        monkeypatch.setattr(LearnerFile, "apart", apart)
        await pilot.press(key)
        await until(pilot, lambda: "/[b]/learner.db" in read(app))
        assert isinstance(app.screen, screen)
        app.clear_notifications()
        await pilot.press("escape")

        assert isinstance(app.screen, BrowseScreen | HomeScreen)


async def test_what_is_left_before_it_begins_leaves_nothing_behind(
    app: QuizApp,
) -> None:
    begun = []

    async def read() -> None:
        begun.append(True)

    async with app.run_test():
        worker = app.run_worker(reading.unless_left(read))
        worker.cancel()
        with pytest.raises(WorkerCancelled):
            await worker.wait()

    gc.collect()  # tells of anything that was made and never begun, as a failure
    assert not begun


async def test_figures_are_made_again_for_another_width(
    app: QuizApp, read: Read
) -> None:
    def bar() -> str:
        return next((line for line in read(app).splitlines() if "····" in line), "")

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: len(bar()) > 70)
        await pilot.resize_terminal(50, 24)
        await until(pilot, lambda: 30 < len(bar()) <= 50)
