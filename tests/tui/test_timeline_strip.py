"""The line of time in a session tells no more than it may."""

import asyncio
import re
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from quiz.facts.claims import Claim, Status
from quiz.facts.dates import parse_date
from quiz.facts.events import Event, EventId, TypeId
from quiz.language.text import Text
from quiz.questions.question import Given, Question
from quiz.tui.app import QuizApp
from quiz.tui.study.timeline_strip import TimelineStrip
from tests.tui.samples import about

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
QuestionFor = Callable[..., Question]


def an_event(name: str, date: str) -> Event:
    return Event(
        id=EventId(f"t:{name}"),
        type=TypeId("core:visit"),
        title=Text(f"{name}의 방문", f"visit of {name}"),
        date=Claim(value=parse_date(date), status=Status.CONFIRMED, sources=()),
        roles={},
        status=Status.CONFIRMED,
        sources=(),
    )


EVENTS = tuple(
    an_event(name, date)
    for name, date in (
        ("first", "1949-03-05"),
        ("second", "1961-07-06"),
        ("third", "1984"),
        ("last", "2023-09-13"),
    )
)


def strip_of(app: QuizApp) -> str:
    return str(app.screen.query_one(TimelineStrip).render())


async def drawn(pilot: Pilot[None]) -> None:
    """Go on when the events are read, which is done beside the screen."""
    async with asyncio.timeout(60):
        while pilot.app.screen.query_one(TimelineStrip).waits:
            await pilot.pause(0.01)
    await pilot.pause()


async def shown_before_the_answer(app: QuizApp) -> str:
    async with app.run_test() as pilot:
        await drawn(pilot)
        return strip_of(app)


@pytest.mark.parametrize("given", [(), (Given("date", "198X"),)])
async def test_before_the_answer_it_is_the_same_whatever_the_answer_is(
    app_for: AppFor, question: QuestionFor, given: tuple[Given, ...]
) -> None:
    shown = {
        await shown_before_the_answer(
            app_for(about(question(), event, given), events=EVENTS)
        )
        for event in ("first", "second", "third", "last")
    }

    assert len(shown) == 1
    assert "•" not in shown.pop()


async def test_after_the_answer_it_points_out_the_event(
    app_for: AppFor, question: QuestionFor
) -> None:
    app = app_for(about(question(), "second"), events=EVENTS)
    async with app.run_test() as pilot:
        await drawn(pilot)
        before = strip_of(app)
        await pilot.press("enter")
        after = strip_of(app)

    assert "1961" not in before
    assert "◆" in after
    assert "1961" in after


async def test_beside_an_answer_nothing_is_named_that_is_still_to_come(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    asked = [about(question(), name) for name in ("first", "second", "third")]
    app = app_for(*asked, events=EVENTS)
    shown = []
    async with app.run_test(size=(130, 40)) as pilot:
        for _ in asked:
            await pilot.press("enter")
            await drawn(pilot)
            shown.append(read(app))
            await pilot.press("4")

    answered = set[str]()
    for screen in shown:
        answered |= set(re.findall(r"◆\s+(\w+의 방문)", screen))
        named = set(re.findall(r"\w+의 방문", screen))
        assert named <= answered
    assert len(answered) == 3


async def test_what_was_met_before_stands_beside_the_answer(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    first = app_for(about(question(), "first"), events=EVENTS)
    async with first.run_test() as pilot:
        await pilot.press("enter", "4")
    again = app_for(about(question(), "second"), events=EVENTS)
    async with again.run_test(size=(130, 40)) as pilot:
        await pilot.press("enter")
        await drawn(pilot)
        shown = read(again)

    assert "first의 방문" in shown
    assert "12년" in shown
    assert "last의 방문" not in shown
