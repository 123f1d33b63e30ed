"""Things given one value each, by number key and by mouse."""

from collections.abc import Callable

import pytest

from quiz.memory.entries import Answered
from quiz.questions.question import Mode, Question
from quiz.store.learner_file import LearnerFile
from quiz.tui.app import QuizApp
from quiz.tui.study.match_list import MatchList
from tests.tui.samples import click, press, to_match

AppFor = Callable[..., QuizApp]
Matches = Callable[[QuizApp, str], None]
Read = Callable[[QuizApp], str]


@pytest.fixture
def matching(question: Callable[..., Question]) -> Question:
    return to_match(question())


def answered(learner: LearnerFile) -> list[tuple[Mode, str, str]]:
    found = [e.entry for e in learner.entries() if isinstance(e.entry, Answered)]
    return [(a.mode, a.response, str(a.verdict)) for a in found]


@pytest.mark.parametrize(
    "keys",
    [
        ("4", "1", "3", "enter"),
        ("down", "1", "3", "4", "enter"),  # each goes on to one that has none
        ("3", "1", "3", "4", "enter"),  # whoever gets it last keeps it
        ("left", "down", "right", "down", "right", "right", "enter"),
        ("2", "up", "backspace", "4", "1", "3", "enter"),
    ],
)
async def test_values_are_given_by_keys(
    app_for: AppFor, learner: LearnerFile, matching: Question, keys: tuple[str, ...]
) -> None:
    app = app_for(matching)
    async with app.run_test() as pilot:
        await press(pilot, *keys)

    assert answered(learner) == [(Mode.MATCH, "d-a-c", "correct")]


async def test_values_are_given_by_mouse(
    app_for: AppFor, learner: LearnerFile, matching: Question, read: Read
) -> None:
    app = app_for(matching)
    async with app.run_test() as pilot:
        await pilot.pause()
        await click(pilot, read, "2024년", beside="1949년")  # for the first
        await click(pilot, read, "선언")
        await click(pilot, read, "2000년")
        await click(pilot, read, "1949년")  # for the only one without a value
        await press(pilot, "enter")

    assert answered(learner) == [(Mode.MATCH, "d-a-c", "correct")]


async def test_match_is_not_judged_before_each_has_a_value(
    app_for: AppFor, learner: LearnerFile, matching: Question, read: Read
) -> None:
    app = app_for(matching)
    async with app.run_test() as pilot:
        await press(pilot, "4", "enter")
        shown = read(app)

    assert "아직 짝이 없는 것이 있어요." in shown
    assert answered(learner) == []


@pytest.mark.parametrize("keys", [("0",), ("enter", "enter")])
async def test_who_knows_no_match_says_so(
    app_for: AppFor, learner: LearnerFile, matching: Question, keys: tuple[str, ...]
) -> None:
    app = app_for(matching)
    async with app.run_test() as pilot:
        await press(pilot, *keys)

    assert [verdict for *_, verdict in answered(learner)] == ["skipped"]


async def test_number_without_a_value_does_nothing(
    app_for: AppFor, matching: Question, read: Read
) -> None:
    app = app_for(matching)
    async with app.run_test() as pilot:
        await press(pilot)
        before = read(app)
        await press(pilot, "5", "9")

        assert read(app) == before
        assert "1-4 짝 정하기" in before


async def test_match_and_what_became_of_it(
    app_for: AppFor, matching: Question, matches: Matches
) -> None:
    app = app_for(matching)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "2")
        matches(app, "matching")
        await press(pilot, "3", "enter")
        matches(app, "matching-partly")


async def test_match_fits_a_narrow_screen(
    app_for: AppFor, matching: Question, read: Read
) -> None:
    app = app_for(matching)
    async with app.run_test(size=(20, 16)) as pilot:
        await press(pilot, "4")

        assert any("2024년" in line for line in read(app).splitlines())
        assert app.screen.query_one(MatchList).size.width <= 20
