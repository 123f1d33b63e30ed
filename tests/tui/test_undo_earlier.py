"""Answers of earlier sessions, taken back by the same key after a restart."""

from collections.abc import Callable

from quiz.language.text import Lang, Text
from quiz.memory.card import Card
from quiz.memory.days import offset_of
from quiz.memory.entries import Answered, Suspended, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.questions.question import Mode, Question, QuestionId
from quiz.store.learner_file import LearnerFile
from quiz.tui.app import QuizApp
from tests.store.made import an_answer
from tests.terminal.small_library import Clock

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
QuestionFor = Callable[..., Question]


def some(question: QuestionFor, count: int) -> list[Question]:
    return [
        question(
            f"e{number}/who", Text(f"{number}번?", f"No. {number}?"), modes=(Mode.FLIP,)
        )
        for number in range(count)
    ]


def asked(app: QuizApp) -> QuestionId | None:
    ask = app.screen.asked  # type: ignore[attr-defined]
    return ask.question.id if ask else None


async def study(app: QuizApp, clock: Clock, answers: int) -> list[QuestionId]:
    """Answer so many questions as Easy and quit; which they were."""
    done: list[QuestionId] = []
    async with app.run_test() as pilot:
        for _ in range(answers):
            await pilot.pause()
            done.append(asked(app) or QuestionId(""))
            await pilot.press("enter", "4")
            clock.pass_by(seconds=30)
        await pilot.press("ctrl+q")
    return done


async def test_answers_of_a_session_that_was_quit_are_taken_back_one_by_one(
    app_for: AppFor, learner: LearnerFile, clock: Clock, question: QuestionFor
) -> None:
    questions = some(question, 3)
    done = await study(app_for(*questions), clock, 3)
    clock.pass_by(hours=5)
    app = app_for(*questions)
    asked_again = []
    async with app.run_test() as pilot:
        for _ in range(3):
            await pilot.press("u", "u")
            await pilot.pause()
            asked_again.append(asked(app))

    assert asked_again == done[::-1]
    assert not learner.cards()
    kinds = [type(line.entry) for line in learner.entries()]
    assert kinds[-4:] == [Answered, Undone, Undone, Undone]


async def test_what_would_be_taken_back_is_told_before_it_is(
    app_for: AppFor,
    learner: LearnerFile,
    clock: Clock,
    question: QuestionFor,
    read: Read,
) -> None:
    questions = some(question, 2)
    await study(app_for(*questions, lang=Lang.EN), clock, 2)
    before = learner.entries()
    app = app_for(*questions, lang=Lang.EN)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+z")
        await pilot.pause()
        told, kept = read(app), learner.entries()
        await pilot.press("ctrl+z")
        await pilot.pause()
        done = read(app)

    assert kept == before
    last = before[-1].entry
    assert isinstance(last, Answered)
    number = last.question[3]
    for shown in (told, done):
        assert f"No. {number}?" in shown
        assert "2026-03-01 12:00  Easy" in shown
    assert "Once more takes back what was done before this session" in told
    assert "Taken back:" in done


async def test_each_answer_is_told_before_it_is_taken_back(
    app_for: AppFor, learner: LearnerFile, clock: Clock, question: QuestionFor
) -> None:
    questions = some(question, 3)
    done = await study(app_for(*questions), clock, 3)
    app = app_for(*questions)
    async with app.run_test() as pilot:
        await pilot.press("u", "u", "u")
        await pilot.pause()

        assert set(learner.cards()) == set(done[:2])


async def test_an_answer_given_meanwhile_is_taken_back_first(
    app_for: AppFor, learner: LearnerFile, clock: Clock, question: QuestionFor
) -> None:
    questions = some(question, 3)
    earlier = await study(app_for(*questions), clock, 1)
    app = app_for(*questions)
    async with app.run_test() as pilot:
        await pilot.press("u")
        await pilot.press("enter", "4", "u")
        await pilot.pause()
        (card,) = learner.cards()
        await pilot.press("u")
        await pilot.pause()
        told = learner.cards()
        await pilot.press("u")
        await pilot.pause()

        assert not learner.cards()
    assert [card] == list(told) == earlier


async def test_thirty_answers_and_more_are_taken_back_exactly(
    app_for: AppFor, learner: LearnerFile, clock: Clock, question: QuestionFor
) -> None:
    questions = some(question, 4)
    states = [learner.cards()]
    for number in range(33):
        one = questions[number % 4].id
        had = states[-1].get(one) or Card(question=one)
        rating = Rating(1 + number % 3)
        learner.record(*an_answer(had, rating, clock(), mode=Mode.FLIP))
        states.append(learner.cards())
        clock.pass_by(hours=number)
    app = app_for(*questions)
    async with app.run_test() as pilot:
        for before in reversed(states[:-1]):
            await pilot.press("u", "u")
            await pilot.pause()

            assert learner.cards() == before
    assert dict(learner.cards()) == replay(learner.entries())


async def test_the_command_and_the_key_go_back_over_the_same(
    app_for: AppFor, learner: LearnerFile, clock: Clock, question: QuestionFor
) -> None:
    from quiz.cli import main

    questions = some(question, 3)
    done = await study(app_for(*questions), clock, 3)
    app = app_for(*questions)
    async with app.run_test() as pilot:
        await pilot.press("u", "u")
        await pilot.pause()
    main(["undo", "--learner", str(learner.path)])
    app = app_for(*questions)
    async with app.run_test() as pilot:
        await pilot.press("u", "u")
        await pilot.pause()
        last = asked(app)

    assert last == done[0]
    assert not learner.cards()


async def test_a_card_suspended_long_ago_is_back_and_asked(
    app_for: AppFor, learner: LearnerFile, clock: Clock, question: QuestionFor
) -> None:
    one, two = some(question, 2)
    at = clock()
    learner.add(Suspended(question=two.id, at=at, offset_minutes=offset_of(at)))
    clock.pass_by(days=9)
    app = app_for(one, two)
    async with app.run_test() as pilot:
        await pilot.pause()
        before = asked(app)
        await pilot.press("u", "u")
        await pilot.pause()

        assert (before, asked(app)) == (one.id, two.id)
    assert not learner.cards()


async def test_the_day_that_is_full_makes_room_for_what_was_taken_back(
    app_for: AppFor, learner: LearnerFile, clock: Clock, question: QuestionFor
) -> None:
    questions = some(question, 25)
    for one in questions[:20]:
        easy = Rating.EASY
        learner.record(*an_answer(Card(question=one.id), easy, clock(), mode=Mode.FLIP))
    app = app_for(*questions)
    async with app.run_test() as pilot:
        await pilot.pause()
        full = asked(app)
        await pilot.press("u", "u")
        await pilot.pause()

        assert (full, asked(app)) == (None, questions[19].id)


async def test_nothing_to_take_back_is_said(app_for: AppFor, read: Read) -> None:
    app = app_for(lang=Lang.EN)
    async with app.run_test() as pilot:
        await pilot.press("u")
        await pilot.pause()

        assert "There is nothing to take back." in read(app)
