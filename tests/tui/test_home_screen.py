"""The home screen: decks, counts, and the way into a session."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from quiz.language.text import Lang, Text
from quiz.problems import QuizError
from quiz.questions.deck import Deck, DeckFilter
from quiz.questions.question import Question
from quiz.store.learner_file import LearnerFile
from quiz.tui.app import QuizApp
from quiz.tui.home.deck_list import DeckList
from quiz.tui.home.screen import HomeScreen
from quiz.tui.study.screen import StudyScreen

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
DeckFor = Callable[..., Deck]


async def settle(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


async def test_first_run_reaches_the_first_answer_in_two_keys(
    app_for: AppFor, read: Read
) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await settle(pilot)
        home = read(app)
        await pilot.press("enter")
        await settle(pilot)
        asked = read(app)

    assert "Enter를 누르면 첫 질문이 나와요" in home
    assert "누구입니까" in asked


async def test_decks_show_what_is_due_and_new(
    app_for: AppFor, read: Read, clock: Callable[..., object]
) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await settle(pilot)
        before = read(app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter", "space", "escape", "enter")
        await settle(pilot)
        after = read(app)

    assert "오늘 할 질문 1개" in before
    assert [line.split() for line in before.splitlines() if "북한과" in line] == [
        ["▌", "북한과", "러시아", "·", "·", "1"]
    ]
    assert [line.split() for line in after.splitlines() if "북한과" in line] == [
        ["▌", "북한과", "러시아", "·", "1", "·"]
    ]


async def test_new_questions_of_a_deck_count_for_the_decks_within_it(
    app_for: AppFor, deck: DeckFor, question: Callable[..., Question], read: Read
) -> None:
    asked = [question(f"e{n:02}/{('who', 'what')[n % 2]}") for n in range(30)]
    inner = DeckFilter(templates=("t:what",))
    asked = [replace(q, template="t:what") if n % 2 else q for n, q in enumerate(asked)]
    decks = (
        deck("kr", Text("바깥", "Outer")),
        replace(deck("kr::in", Text("안쪽", "Inner")), take=inner),
        deck("else", Text("다른", "Other")),
    )
    app = app_for(*asked, start=False, decks=decks)

    def counts() -> list[list[str]]:
        lines = read(app).splitlines()
        return [
            line.split()[-2:]
            for name in ("바깥", "안쪽", "다른")
            for line in lines
            if name in line
        ]

    async with app.run_test() as pilot:
        await settle(pilot)
        before = counts()
        await pilot.press("enter")
        await settle(pilot)
        for _ in range(12):
            await pilot.press("enter", "4")
        await pilot.press("escape", "enter")
        await settle(pilot)
        after = counts()
        await pilot.press("down", "enter")
        await settle(pilot)
        top = read(app).splitlines()[0]

    assert before == [["·", "20"], ["·", "15"], ["·", "20"]]
    assert after == [["·", "8"], ["·", "8"], ["·", "8"]]
    assert top.split()[-3:] == ["0", "/", "8"]


async def test_today_is_the_sum_of_what_the_outermost_decks_offer(
    app_for: AppFor, deck: DeckFor, question: Callable[..., Question], read: Read
) -> None:
    asked = [
        replace(question(f"e{n:02}/who"), template=("t:a", "t:b")[n % 2])
        for n in range(60)
    ]
    decks = tuple(
        replace(deck(name), take=DeckFilter(templates=(f"t:{name}",))) for name in "ab"
    )
    app = app_for(*asked, start=False, decks=decks)
    async with app.run_test() as pilot:
        await settle(pilot)

        assert "오늘 할 질문 40개" in read(app)


async def test_decks_within_a_deck_are_folded_away_and_shown_again(
    app_for: AppFor, deck: DeckFor, read: Read
) -> None:
    decks = (deck("a", Text("바깥", "Outer")), deck("a::b", Text("안쪽", "Inner")))
    app = app_for(start=False, decks=decks)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("down", "left", "left")
        await settle(pilot)
        folded = read(app)
        await pilot.press("right", "down", "enter")
        await settle(pilot)
        studied = read(app)

    assert "▸ 바깥" in folded
    assert "안쪽" not in folded
    assert studied.lstrip().startswith("안쪽")


async def test_streak_and_the_days_ahead_are_told(
    app_for: AppFor,
    question: Callable[..., Question],
    read: Read,
    clock: Callable[..., object],
) -> None:
    asked = [question(f"e{n}/who") for n in range(2)]
    for _ in range(2):
        async with app_for(*asked).run_test() as pilot:
            await settle(pilot)
            await pilot.press("enter", "4", "escape")
        clock.pass_by(days=1)  # type: ignore[attr-defined]
    app = app_for(*asked, start=False)
    async with app.run_test() as pilot:
        await settle(pilot)
        shown = read(app)

    assert "연속 2일" in shown
    assert "13일 뒤" in shown
    assert "█" in shown


async def test_marked_deck_is_the_one_studied(
    app_for: AppFor, deck: DeckFor, read: Read
) -> None:
    decks = (deck("a", Text("하나", "One")), deck("b", Text("둘", "Two")))
    app = app_for(start=False, decks=decks)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)

        assert read(app).lstrip().startswith("둘")


async def test_deck_is_marked_and_studied_with_the_mouse(
    app_for: AppFor, deck: DeckFor, read: Read
) -> None:
    decks = (deck("a", Text("하나", "One")), deck("b", Text("둘", "Two")))
    app = app_for(start=False, decks=decks)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.click(DeckList, offset=(4, 3))
        await pilot.click(DeckList, offset=(4, 3))
        await settle(pilot)

        assert isinstance(app.screen, StudyScreen)


async def test_marked_deck_stays_in_view_among_many(
    app_for: AppFor, deck: DeckFor, read: Read
) -> None:
    decks = tuple(deck(f"d{n}", Text(f"덱 {n:02}", f"Deck {n:02}")) for n in range(50))
    app = app_for(start=False, decks=decks)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("end")
        await settle(pilot)

        assert "▌ 덱 49" in read(app)


async def test_no_decks_says_what_to_do(app_for: AppFor, read: Read) -> None:
    app = app_for(start=False, decks=())
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("enter", "down")

        shown = read(app)

    assert "덱이 없어요" in shown
    assert "quiz check" in shown


async def test_nothing_due_says_when_there_is(
    app_for: AppFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.press("enter", "4", "enter")
        await settle(pilot)
        shown = read(app)

    assert "오늘 할 질문을 다 했어요" in shown
    assert "다음 질문: " in shown


async def test_leaving_a_session_comes_back_to_the_decks(app_for: AppFor) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)

        assert isinstance(app.screen, HomeScreen)


async def test_one_escape_too_many_ends_nothing(app_for: AppFor) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("t", "escape", "escape")
        await settle(pilot)

        assert isinstance(app.screen, HomeScreen)
        assert app.is_running


async def test_q_ends_the_program(app_for: AppFor) -> None:
    app = app_for(start=False)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("ㅂ")

    assert app.return_code == 0


async def test_home_speaks_english(app_for: AppFor, read: Read) -> None:
    app = app_for(start=False, lang=Lang.EN)
    async with app.run_test() as pilot:
        await settle(pilot)

        assert "1 question for today" in read(app)


async def test_learners_file_that_cannot_be_read_is_told_and_the_app_stays(
    app_for: AppFor, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FileIsLockedError(QuizError):
        code = "learner-file-locked"

    def kept_cards(_: LearnerFile) -> None:
        raise FileIsLockedError(file="learner.db", detail="")

    app = app_for(start=False)
    async with app.run_test(notifications=True) as pilot:
        await settle(pilot)
        monkeypatch.setattr(LearnerFile, "kept_cards", kept_cards)
        await pilot.press("enter")
        await settle(pilot)

        assert isinstance(app.screen, HomeScreen)
        assert "learner.db" in read(app)
