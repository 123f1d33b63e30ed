"""Things put in order by moving them, by key in either layout and by mouse."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz.language.text import Text
from quiz.memory.entries import Answered
from quiz.questions.question import Item, Mode, OrderAnswer, Question
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


async def test_verdict_is_in_sight_below_a_list_that_the_scroll_bar_narrows(
    app_for: AppFor, ordering: Question, read: Read
) -> None:
    stem = Text("다음 방문을 먼저 있었던 것부터 나열하면 어떤 순서인가?", "Order?")
    said = (
        "블라디미르 푸틴의 평양 방문(김정일과 만남)",
        "블라디미르 푸틴의 평양 방문(김정은과 만남)",
        "김정일의 모스크바 방문(블라디미르 푸틴과 만남)",
        "윤정호의 모스크바 방문",
    )
    items = tuple(Item(key=f"{n}", text=Text(ko, ko)) for n, ko in enumerate(said))
    answer = OrderAnswer((items[0], *items[2:], items[1]))
    app = app_for(replace(ordering, stem=stem, items=items, answer=answer))
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("space", "down", "down", "space", "enter")
        await pilot.pause()

        assert "앞뒤가 바뀐 짝: 4개" in read(app)
