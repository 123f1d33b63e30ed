"""What the end of a session says, and how to go on all the same."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from quiz.language.text import Lang, Text
from quiz.questions.question import Mode, Question
from quiz.store.learner_file import LearnerFile
from quiz.study.beginning import Wanted
from quiz.study.plan import SessionPlan
from quiz.tui.app import QuizApp
from quiz.tui.home.screen import HomeScreen
from tests.terminal.small_library import Clock

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
QuestionFor = Callable[..., Question]


def some(question: QuestionFor, count: int) -> list[Question]:
    return [
        question(f"e{number}/who", Text("누구?", "Who?"), modes=(Mode.FLIP,))
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (SessionPlan(cards=2), "As many as you planned"),
        (SessionPlan(time=timedelta(seconds=50)), "The time you planned is up"),
    ],
)
async def test_planned_end_is_told_and_the_session_goes_on_if_wished(
    app_for: AppFor,
    question: QuestionFor,
    read: Read,
    clock: Clock,
    plan: SessionPlan,
    words: str,
) -> None:
    wanted = Wanted(plan=plan)
    app = app_for(*some(question, 5), lang=Lang.EN, wanted=wanted)
    async with app.run_test() as pilot:
        for _ in range(2):
            clock.pass_by(seconds=30)
            await pilot.press("enter", "4")
        await pilot.pause()
        ended = read(app)
        await pilot.press("c")
        await pilot.pause()

        assert app.screen.asked is not None  # type: ignore[attr-defined]
    assert words in ended
    assert "Still to come" in ended
    assert "c go on" in ended


async def test_session_left_by_mistake_goes_on(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    app = app_for(*some(question, 5), lang=Lang.EN)
    async with app.run_test() as pilot:
        await pilot.press("enter", "4", "escape")
        await pilot.pause()
        left = read(app)
        await pilot.press("c")
        await pilot.pause()

        assert app.screen.asked is not None  # type: ignore[attr-defined]
    assert "Saved up to here" in left


async def test_share_of_the_day_is_told_with_what_it_holds_back(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    app = app_for(*some(question, 23), lang=Lang.EN)
    async with app.run_test() as pilot:
        await pilot.press(*["enter", "4"] * 20)
        await pilot.pause()
        ended = read(app)

    assert "That is today's share" in ended
    (held,) = (line for line in ended.splitlines() if "Held back" in line)
    assert held.split()[-1] == "3"
    assert "go on" not in ended


async def test_tiles_of_practice_say_that_nothing_moves(
    app_for: AppFor, question: QuestionFor, read: Read, learner: LearnerFile
) -> None:
    app = app_for(*some(question, 1))
    async with app.run_test() as pilot:
        await pilot.press("enter", "4")
    (before,) = learner.cards().values()
    wanted = Wanted(plan=SessionPlan(cram=True))
    app = app_for(*some(question, 1), wanted=wanted)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await pilot.pause()
        shown = read(app)

    assert shown.count("일정 그대로") == 4
    (after,) = learner.cards().values()
    assert (after.due, after.interval) == (before.due, before.interval)


@pytest.mark.parametrize("key", ["escape", "q", "enter", "space"])
async def test_from_the_end_every_key_that_leaves_leads_to_the_decks(
    app_for: AppFor, question: QuestionFor, key: str
) -> None:
    app = app_for(*some(question, 1))
    async with app.run_test() as pilot:
        await pilot.press("enter", "4")
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()

        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize(
    ("lang", "words"), [(Lang.KO, "지금 바로 볼 수 있어요"), (Lang.EN, "ready now")]
)
async def test_when_it_goes_on_is_told_whole_on_the_smallest_screen(
    app_for: AppFor, question: QuestionFor, read: Read, lang: Lang, words: str
) -> None:
    app = app_for(*some(question, 23), lang=lang)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("enter", "4", "escape")
        await pilot.pause()
        left = read(app)

    assert words in left
