"""Cards put off, set aside, flagged and noted by a key, and all of it taken back."""

from collections.abc import Callable

import pytest

from quiz.language.text import Lang, Text
from quiz.memory.replay import replay
from quiz.questions.question import Mode, Question, QuestionId
from quiz.store.learner_file import LearnerFile
from quiz.tui.app import QuizApp

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
QuestionFor = Callable[..., Question]


def two(question: QuestionFor) -> tuple[Question, Question]:
    return tuple(  # type: ignore[return-value]
        question(name, Text(f"{name} 물음", f"{name}?"), modes=(Mode.CHOICES,))
        for name in ("one/who", "two/who")
    )


def assert_cards_are_the_replay(learner: LearnerFile) -> None:
    assert dict(learner.cards()) == replay(learner.entries())


@pytest.mark.parametrize("key", ["minus", "exclamation_mark", "at"])
async def test_card_put_aside_makes_room_for_the_next_and_comes_back_on_undo(
    app_for: AppFor, learner: LearnerFile, question: QuestionFor, read: Read, key: str
) -> None:
    app = app_for(*two(question))
    async with app.run_test() as pilot:
        await pilot.pause()
        asked = app.screen.asked.question.id  # type: ignore[attr-defined]
        await pilot.press(key)
        await pilot.pause()
        following = app.screen.asked.question.id  # type: ignore[attr-defined]
        aside = learner.cards()[asked]
        await pilot.press("ctrl+z")
        await pilot.pause()
        again = app.screen.asked.question.id  # type: ignore[attr-defined]

    assert following != asked
    assert aside.suspended if key != "minus" else aside.buried_until is not None
    assert again == asked
    assert asked not in learner.cards()
    assert_cards_are_the_replay(learner)


@pytest.mark.parametrize("key", ["f", "ㄹ"])
async def test_flag_is_given_and_taken_with_one_key_in_either_layout(
    app_for: AppFor, learner: LearnerFile, read: Read, key: str
) -> None:
    app = app_for()
    card = QuestionId("t:vladivostok-2019/who")
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
        flagged, shown = learner.cards()[card].flag, read(app)
        await pilot.press(key)

    assert flagged == 1
    assert "⚑" in shown
    assert not learner.cards().get(card) or learner.cards()[card].flag == 0
    assert_cards_are_the_replay(learner)


async def test_flag_after_an_answer_stays_when_the_answer_is_rated_otherwise(
    app_for: AppFor, learner: LearnerFile
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.press("enter", "f", "3")

    (card,) = learner.cards().values()
    assert (card.flag, card.reps) == (1, 1)
    assert_cards_are_the_replay(learner)


async def test_note_is_written_over_the_session_and_shown_with_the_answer(
    app_for: AppFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for(lang=Lang.KO)
    async with app.run_test() as pilot:
        await pilot.press("n")
        await pilot.pause()
        await pilot.press(*"[/b]기차", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        shown = read(app)

    (card,) = learner.cards().values()
    assert card.note == "[/b]기차"
    assert "메모: [/b]기차" in shown
    assert_cards_are_the_replay(learner)


async def test_undo_goes_back_over_a_card_put_off_before_the_last_answer(
    app_for: AppFor, learner: LearnerFile, question: QuestionFor
) -> None:
    app = app_for(*two(question))
    async with app.run_test() as pilot:
        await pilot.press("minus", "enter", "ctrl+z", "ctrl+z")
        await pilot.pause()

        assert learner.cards() == {}
    assert_cards_are_the_replay(learner)
