"""Things put in order by moving them, by key in either layout and by mouse."""

from collections.abc import Callable

import pytest

from quiz.memory.entries import Answered
from quiz.questions.question import Mode, Question
from quiz.store.learner_file import LearnerFile
from quiz.tui.app import QuizApp
from quiz.tui.study.order_list import OrderList
from tests.tui.samples import in_order

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]


@pytest.fixture
def ordering(question: Callable[..., Question]) -> Question:
    return in_order(question())


def answered(learner: LearnerFile) -> list[tuple[Mode, str, str]]:
    found = [e.entry for e in learner.entries() if isinstance(e.entry, Answered)]
    return [(a.mode, a.response, str(a.verdict)) for a in found if a.mode is Mode.ORDER]


@pytest.mark.parametrize(
    "keys",
    [
        ("space", "down", "down", "enter"),
        ("space", "ㅓ", "j", "enter"),
        ("J", "J", "enter"),
        ("shift+down", "shift+down", "enter"),
    ],
)
async def test_thing_held_is_moved_to_its_place(
    app_for: AppFor, learner: LearnerFile, ordering: Question, keys: tuple[str, ...]
) -> None:
    app = app_for(ordering)
    async with app.run_test() as pilot:
        await pilot.pause()
        if not app.screen.query_one(OrderList).display:
            await pilot.press("enter", "space")
            await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    assert answered(learner) == [(Mode.ORDER, "2 3 1", "correct")]


async def test_things_are_moved_by_mouse_and_shown_as_written(
    app_for: AppFor, learner: LearnerFile, ordering: Question, read: Read
) -> None:
    app = app_for(ordering)
    async with app.run_test() as pilot:
        await pilot.pause()
        if not app.screen.query_one(OrderList).display:
            await pilot.press("enter", "space")
            await pilot.pause()
        shown = read(app)
        await pilot.click(OrderList, offset=(8, 0))
        await pilot.click(OrderList, offset=(8, 2))
        await pilot.press("enter")
        await pilot.pause()

    assert "셋째 [b]일" in shown
    assert answered(learner) == [(Mode.ORDER, "2 3 1", "correct")]


async def test_who_does_not_know_the_order_says_so_with_zero(
    app_for: AppFor, learner: LearnerFile, ordering: Question
) -> None:
    app = app_for(ordering)
    async with app.run_test() as pilot:
        await pilot.pause()
        if not app.screen.query_one(OrderList).display:
            await pilot.press("enter", "space")
            await pilot.pause()
        await pilot.press("0")
        await pilot.pause()

    assert [verdict for *_, verdict in answered(learner)] == ["skipped"]


async def test_order_and_what_became_of_it(
    app_for: AppFor, ordering: Question, matches: Callable[[QuizApp, str], None]
) -> None:
    app = app_for(ordering)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("space", "down")
        await pilot.pause()
        matches(app, "ordering")
        await pilot.press("enter")
        await pilot.pause()
        matches(app, "ordering-partly")
