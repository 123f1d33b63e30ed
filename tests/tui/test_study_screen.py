"""The session screen: keys pressed, and what the learner's file holds afterwards."""

import shutil
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quiz.facts.claims import SourceId
from quiz.facts.dates import Precision, parse_date
from quiz.grading.grade import Verdict
from quiz.language.text import Lang, Text
from quiz.memory.entries import Answered, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.problems import QuizError
from quiz.questions.question import DateAnswer, Mode, Question
from quiz.store.learner_file import LearnerFile
from quiz.tui.app import QuizApp
from quiz.tui.home.screen import HomeScreen
from quiz.tui.study.answer_input import AnswerInput
from quiz.tui.study.choice_list import ChoiceList
from quiz.tui.study.column import StudyColumn
from quiz.tui.study.history_bar import HistoryBar
from quiz.tui.study.rating_tiles import RatingTiles
from quiz.tui.study.screen import StudyScreen
from quiz.tui.study.summary import SummaryPanel
from quiz.tui.study.verdict import VerdictPanel

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
QuestionFor = Callable[..., Question]

TYPED = (Mode.TYPED,)
WHEN = DateAnswer(
    parse_date("2000-07"), Precision.MONTH, parse_date("2000-07-19/2000-07-20")
)


def answers(learner: LearnerFile) -> list[Answered]:
    return [e.entry for e in learner.entries() if isinstance(e.entry, Answered)]


async def study(pilot: Pilot[None]) -> None:
    """Look at the new card, so that the next key is for a real question."""
    await pilot.press("enter", "space")


async def write(pilot: Pilot[None], answer: str) -> None:
    await pilot.press(*("space" if c == " " else c for c in answer), "enter")


async def test_new_question_is_shown_without_its_answer_first(
    app_for: AppFor, read: Read
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.pause()
        asked = read(app)
        await pilot.press("enter")
        shown = read(app)

    assert "누구입니까" in asked
    assert "김정은" not in asked
    assert "김정은" in shown
    assert "크렘린 · 북한 공식 방문 · 2000년 7월 19일" in shown


async def test_what_the_ratings_come_to_is_worked_out_while_the_question_is_read(
    app_for: AppFor, learner: LearnerFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.pause()
        monkeypatch.setattr("quiz.study.session.decisions", pytest.fail)
        await pilot.press("enter")

        assert len(answers(learner)) == 1


SIZES = [(40, 20), (80, 24), (120, 36)]


@pytest.mark.parametrize("size", SIZES)
async def test_question_is_answered_before_what_comes_after_it_was_made(
    size: tuple[int, int],
    app_for: AppFor,
    learner: LearnerFile,
    read: Read,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(StudyScreen, "_complete", lambda _: None)
    app = app_for()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert not app.screen.query(RatingTiles)
        await pilot.press("enter")
        shown = read(app)
        await pilot.press("space", "2")
        await pilot.click(RatingTiles, offset=(1, 0))

        given = [(a.mode, a.rating) for a in answers(learner)]

    assert "김정은" in shown
    assert "다시" in shown
    assert given[0] == (Mode.FLIP, Rating.AGAIN)
    assert given[-1] == (Mode.CHOICES, Rating.AGAIN)


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_moves_when_what_comes_after_the_question_is_made(
    size: tuple[int, int], app_for: AppFor, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete = StudyScreen._complete
    monkeypatch.setattr(StudyScreen, "_complete", lambda _: None)
    app = app_for()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        before = read(app)
        assert isinstance(app.screen, StudyScreen)
        complete(app.screen)
        await pilot.pause()

        after = read(app)
        made = app.screen.query_one(RatingTiles)

    assert after == before
    assert not made.visible


async def test_look_at_a_new_question_is_kept(
    app_for: AppFor, learner: LearnerFile
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)

        kept = answers(learner)

    assert [(a.mode, a.rating) for a in kept] == [(Mode.FLIP, Rating.AGAIN)]


async def test_option_is_chosen_by_its_number(
    app_for: AppFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("2")
        shown = read(app)
        await pilot.press("space")

        last = answers(learner)[-1]

    assert "✓  김정은" in shown
    assert "맞았어요" in shown
    assert (last.mode, last.verdict, last.rating) == (
        Mode.CHOICES,
        Verdict.CORRECT,
        Rating.GOOD,
    )


async def test_option_is_chosen_with_arrows_and_enter(
    app_for: AppFor, learner: LearnerFile
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("down", "down", "up", "enter", "space")

        last = answers(learner)[-1]

    assert last.response == "t:kim-jong-un"


async def test_option_is_chosen_with_the_mouse(
    app_for: AppFor, learner: LearnerFile
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.click(ChoiceList, offset=(6, 2))
        await pilot.click(RatingTiles, offset=(1, 0))

        last = answers(learner)[-1]

    assert (last.response, last.rating) == ("t:kim-jong-un", Rating.AGAIN)


async def test_wrong_option_is_shown_beside_the_right_one(
    app_for: AppFor, read: Read
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("3")

        shown = read(app)

    assert "✗  김정일" in shown
    assert "✓  김정은" in shown
    assert "틀렸어요" in shown


async def test_zero_gives_up_on_the_options(
    app_for: AppFor, learner: LearnerFile
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("0", "space")

        last = answers(learner)[-1]

    assert (last.verdict, last.rating) == (Verdict.SKIPPED, Rating.AGAIN)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
async def test_typed_korean_is_right_however_it_is_composed(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile, form: str
) -> None:
    typed = unicodedata.normalize(form, "김정은")  # type: ignore[arg-type]
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, typed)
        await pilot.press("space")

        last = answers(learner)[-1]

    assert (last.response, last.verdict) == ("김정은", Verdict.CORRECT)


async def test_pasted_answer_is_composed(
    app_for: AppFor, question: QuestionFor
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        field = app.screen.query_one(AnswerInput)

        field.insert_text_at_cursor(unicodedata.normalize("NFD", "김정은"))

        assert field.value == "김정은"


async def test_cursor_stands_right_after_what_was_typed(
    app_for: AppFor, question: QuestionFor
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("김", "a")
        field = app.screen.query_one(AnswerInput)

        assert field.cursor_screen_offset.x == field.content_region.x + 3


async def test_wrong_answer_is_shown_beside_the_right_one(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "김정일")
        shown = read(app)
        await pilot.press("enter")

        last = answers(learner)[-1]

    assert "내 답   김정일" in shown
    assert "정답    김정은" in shown
    assert (last.verdict, last.rating) == (Verdict.WRONG, Rating.AGAIN)


async def test_learner_may_count_an_answer_right(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "김정일")
        await pilot.press("c")
        shown = read(app)
        await pilot.press("space")

        last = answers(learner)[-1]

    assert "맞은 걸로 셌어요" in shown
    assert (last.verdict, last.rating, last.objected) == (
        Verdict.WRONG,
        Rating.GOOD,
        True,
    )


async def test_objection_to_a_hard_answer_is_kept_too(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile
) -> None:
    app = app_for(question("pyongyang-2000/when", answer=WHEN, modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "2000년")
        await pilot.press("enter", "3", "ctrl+z")
        await write(pilot, "2000년 8월")
        await pilot.press("c", "space")

        last = answers(learner)[-1]

    assert last.objected


async def test_right_answer_leaves_nothing_to_object_to(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "김정은")
        await pilot.press("ㅊ")

        assert "맞은 걸로" not in read(app)


async def test_nothing_is_judged_before_enter(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("김", "정", "은")

        assert "맞았어요" not in read(app)


async def test_empty_answer_is_given_up_only_with_a_second_enter(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("enter")
        first = read(app)
        await pilot.press("enter")
        second = read(app)
        await pilot.press("space")

        last = answers(learner)[-1]

    assert "한 번 더" in first
    assert "정답    김정은" in second
    assert last.verdict is Verdict.SKIPPED


async def test_incomplete_date_is_asked_again_and_keeps_what_was_typed(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for(question("pyongyang-2000/when", answer=WHEN, modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "2000년")
        asked_again = read(app)
        await write(pilot, " 7월")
        await pilot.press("space")

        last = answers(learner)[-1]

    assert "몇 월인가요?" in asked_again
    assert "2000년" in asked_again
    assert (last.earlier, last.response) == (("2000년",), "2000년 7월")
    assert (last.verdict, last.rating) == (Verdict.CORRECT, Rating.HARD)


@pytest.mark.parametrize(("key", "rating"), list(zip("1234", Rating, strict=True)))
async def test_number_keys_rate_the_answer(
    app_for: AppFor,
    question: QuestionFor,
    learner: LearnerFile,
    key: str,
    rating: Rating,
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "김정은")
        await pilot.press(key)

        last = answers(learner)[-1]

    assert last.rating is rating


async def test_answer_is_kept_before_its_verdict_shows(
    app_for: AppFor,
    learner: LearnerFile,
    read: Read,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = app_for()
    shown: list[str] = []
    really = LearnerFile.record

    def record(self: LearnerFile, *entry: object) -> object:
        stored = really(self, *entry)  # type: ignore[arg-type]
        shown.append(read(app))
        return stored

    monkeypatch.setattr(LearnerFile, "record", record)
    async with app.run_test() as pilot:
        await pilot.press("enter")

        after = read(app)

    assert len(shown) == 1
    assert "누구입니까" in shown[0]
    assert "곧 다시 물어볼게요" not in shown[0]
    assert "곧 다시 물어볼게요" in after


async def test_answer_that_cannot_be_kept_is_not_passed_over(
    app_for: AppFor, learner: LearnerFile, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    class DiskIsFullError(QuizError):
        code = "learner-file-disk-full"

    def record(*_: object) -> None:
        raise DiskIsFullError(file="learner.db", detail="")

    app = app_for()
    monkeypatch.setattr(LearnerFile, "record", record)
    async with app.run_test(notifications=True) as pilot:
        await study(pilot)
        await pilot.pause()
        shown = read(app)

    assert "정답    김정은" in shown
    assert "learner.db" in shown
    assert not learner.entries()


async def test_answer_that_could_not_be_kept_is_kept_with_the_next_key(
    app_for: AppFor, learner: LearnerFile, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    class DiskIsFullError(QuizError):
        code = "learner-file-disk-full"

    def record(*_: object) -> None:
        raise DiskIsFullError(file="learner.db", detail="")

    app = app_for()
    async with app.run_test() as pilot:
        with monkeypatch.context() as full:
            full.setattr(LearnerFile, "record", record)
            await pilot.press("enter", "u")
            again = read(app)
            await pilot.press("enter")
        await pilot.press("2")

    assert "되돌렸어요" in again
    assert [a.rating for a in answers(learner)] == [Rating.HARD]
    assert len(learner.entries()) == 1


def as_after_a_kill(learner: LearnerFile, folder: Path) -> LearnerFile:
    """What another process finds of a file whose process is no more."""
    folder.mkdir()
    for part in ("learner.db", "learner.db-wal"):
        shutil.copy(learner.path.with_name(part), folder / part)
    return LearnerFile.open(folder / "learner.db")


async def test_what_is_graded_outlives_a_kill_at_the_verdict(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile, tmp_path: Path
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await pilot.press("enter")
        with as_after_a_kill(learner, tmp_path / "look") as file:
            looked = answers(file)
        await pilot.press("space")
        await write(pilot, "김정일")
        with as_after_a_kill(learner, tmp_path / "answer") as file:
            answered, cards = answers(file), file.cards()

    assert [a.mode for a in looked] == [Mode.FLIP]
    assert (answered[-1].response, answered[-1].rating) == ("김정일", Rating.AGAIN)
    assert cards[question().id].misses == 1


async def test_nothing_is_kept_while_a_retry_is_offered(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile
) -> None:
    app = app_for(question("pyongyang-2000/when", answer=WHEN, modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "2000년")

        assert len(answers(learner)) == 1


async def test_escape_at_the_verdict_leaves_with_the_answer_kept(
    app_for: AppFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("3", "escape")
        summary = read(app)

    assert [a.rating for a in answers(learner)] == [Rating.AGAIN, Rating.AGAIN]
    assert "여기까지 저장했어요" in summary
    assert "답한 질문      2개" in summary


@pytest.mark.parametrize("key", ["space", "enter", "1"])
async def test_going_on_with_the_rating_proposed_stores_nothing_more(
    app_for: AppFor, learner: LearnerFile, key: str
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("3")
        before = learner.entries()
        await pilot.press(key)

        assert app.screen.query_one(ChoiceList).display
        assert learner.entries() == before


async def test_another_rating_takes_the_first_back(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "김정일")
        await pilot.press("3")

    *_, first, undone, second = learner.entries()
    assert isinstance(undone.entry, Undone)
    assert undone.entry.undoes == first.id
    assert isinstance(second.entry, Answered)
    assert second.entry.rating is Rating.GOOD
    assert learner.cards() == replay(learner.entries())


@pytest.mark.parametrize("rating", ["", "3"])
async def test_undo_at_the_verdict_asks_the_question_on_the_screen_again(
    app_for: AppFor,
    question: QuestionFor,
    learner: LearnerFile,
    read: Read,
    rating: str,
) -> None:
    app = app_for(question("a/who"), question("b/who", Text("처음?", "First?")))
    async with app.run_test() as pilot:
        await pilot.press("enter", "space", "enter")
        judged = app.screen.asked  # type: ignore[attr-defined]
        await pilot.press(*rating, "u")
        once = app.screen.asked  # type: ignore[attr-defined]
        nudge = read(app)
        await pilot.press("u")
        twice = app.screen.asked  # type: ignore[attr-defined]

    assert once == judged
    assert "되돌렸어요" in nudge
    assert twice.question.id != judged.question.id
    assert not learner.cards()


async def test_a_choice_offers_no_easy(
    app_for: AppFor, learner: LearnerFile, read: Read
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("2")
        await pilot.pause()
        shown = read(app).splitlines()
        await pilot.press("4")
        await pilot.click(RatingTiles, offset=(70, 0))
        after = read(app).splitlines()

    assert shown[-1].split()[2:4] == ["1-3", "평가"]
    assert shown[-3].split()[-1] == "—"
    assert shown == after
    assert len(answers(learner)) == 2


async def test_progress_counts_cards_and_not_answers(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    app = app_for(question("a/who", modes=TYPED), question("b/who", modes=TYPED))
    told = []
    async with app.run_test() as pilot:
        for _ in range(2):
            await study(pilot)
        for _ in range(2):
            told.append(read(app).splitlines()[0].split()[-3:])
            await write(pilot, "김정은")
            await pilot.press("4")
        told.append(read(app).splitlines()[0].split()[-3:])

    assert ["".join(words) for words in told] == ["0/2", "1/2", "2/2"]


@pytest.mark.parametrize("key", ["u", "ㅕ", "ctrl+z"])
async def test_undo_asks_the_last_question_again(
    app_for: AppFor, learner: LearnerFile, read: Read, key: str
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press(key)
        await pilot.pause()
        shown = read(app)

    assert "되돌렸어요" in shown
    assert isinstance(learner.entries()[-1].entry, Undone)
    assert not learner.cards()


async def test_undo_works_while_an_answer_is_typed(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("김", "ctrl+z")

        assert isinstance(learner.entries()[-1].entry, Undone)


async def test_letters_that_are_keys_elsewhere_can_be_typed(
    app_for: AppFor, question: QuestionFor
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("q", "u", "j", "1", "question_mark", "space", "ㅕ")

        assert app.screen.query_one(AnswerInput).value == "quj1? ㅕ"


async def test_escape_leaves_and_sums_up(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("김", "escape")
        summary = read(app)
        await pilot.press("enter")
        await pilot.pause()

        assert isinstance(app.screen, HomeScreen)

    assert "여기까지 저장했어요" in summary


async def test_escape_before_any_answer_goes_straight_to_the_decks(
    app_for: AppFor,
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(app.screen, HomeScreen)


async def test_session_ends_with_what_was_missed_and_when_it_goes_on(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test() as pilot:
        await study(pilot)
        await write(pilot, "김정일")
        await pilot.press("space")
        await write(pilot, "김정은")
        await pilot.press("4")

        shown = read(app)

    assert "오늘은 여기까지예요" in shown
    assert "맞은 답        1개 (50%)" in shown
    assert "틀린 질문" in shown
    assert "일 뒤" in shown


async def test_session_without_anything_due_says_when_there_is(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    first = app_for(question(modes=TYPED))
    async with first.run_test() as pilot:
        await study(pilot)
        await write(pilot, "김정은")
        await pilot.press("4")
    again = app_for(question(modes=TYPED))
    async with again.run_test() as pilot:
        await pilot.pause()
        shown = read(again)

    assert "지금은 물어볼 것이 없어요" in shown
    assert "다음 질문   " in shown


async def test_sources_that_do_not_fit_are_named_on_demand(
    app_for: AppFor, question: QuestionFor, read: Read
) -> None:
    asked = replace(question(), sources=tuple(map(SourceId, ["t:kremlin"] * 4)))
    app = app_for(asked)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        few = read(app)
        await pilot.press("s")
        await pilot.pause()
        every = read(app)

    assert few.count("북한 공식 방문") == 2
    assert "그 밖에 2곳" in few
    assert every.count("북한 공식 방문") == 4


async def test_time_from_question_to_answer_is_kept(
    app_for: AppFor, learner: LearnerFile, clock: Callable[..., object]
) -> None:
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.pause()
        clock.pass_by(seconds=7)  # type: ignore[attr-defined]
        await pilot.press("enter")
        clock.pass_by(seconds=90)  # type: ignore[attr-defined]
        await pilot.press("3")

        assert answers(learner)[-1].seconds == 7


async def test_session_speaks_english(app_for: AppFor, read: Read) -> None:
    app = app_for(lang=Lang.EN)
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("3")

        shown = read(app)

    assert "Which North Korean leader" in shown
    assert "✗  Kim Jong Il" in shown
    assert "Wrong" in shown
    assert "Kremlin · Official visit to the DPRK · 19 July 2000" in shown


HOSTILE = "[/b] [red]x[/] [@click=app.quit]q[/] \x1b]0;t\x07\x1b[2J\u202eabc 👨\u200d👩\u200d👧 $accent {x}"


@pytest.mark.parametrize("size", [(40, 20), (80, 24)])
async def test_hostile_text_is_shown_literally(
    app_for: AppFor,
    question: QuestionFor,
    deck: Callable[..., object],
    read: Read,
    size: tuple[int, int],
) -> None:
    text = Text(HOSTILE, HOSTILE)
    asked = question(stem=text, explanation=text, modes=TYPED)
    app = app_for(asked, decks=(deck(title=text),))
    async with app.run_test(size=size) as pilot:
        await study(pilot)
        await write(pilot, "[/b]\\")
        shown = read(app)
        await pilot.press("escape", "enter")
        await pilot.pause()
        home = read(app)

    assert "[/b] [red]x[/]" in shown
    assert "[/b]" in home
    assert not any(c in shown + home for c in "\x1b\x07\u202e")


async def test_very_long_text_does_not_stop_the_session(
    app_for: AppFor, question: QuestionFor, learner: LearnerFile
) -> None:
    long = Text("가" * 10_000, "a" * 10_000)
    app = app_for(question(stem=long, explanation=long))
    async with app.run_test() as pilot:
        await study(pilot)
        await pilot.press("pagedown", "2", "space")

    assert len(answers(learner)) == 2


@pytest.mark.parametrize("size", [(1, 1), (5, 3), (20, 10), (200, 60)])
async def test_any_size_can_be_studied_in(
    app_for: AppFor, learner: LearnerFile, size: tuple[int, int]
) -> None:
    app = app_for()
    async with app.run_test(size=size) as pilot:
        await study(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.press("2")
        await pilot.resize_terminal(*size)
        await pilot.press("space")

    assert len(answers(learner)) == 2


async def test_every_part_is_there_before_the_screen_has_got_ready_for_it(
    app_for: AppFor, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StudyColumn, "complete", lambda _: None)
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await pilot.pause()
        shown = read(app)
        await pilot.press("space", "escape")
        await pilot.pause()
        summary = read(app)

    first, answer, source = map(shown.index, ("누구입니까", "김정은", "출처"))
    assert first < answer < source
    assert "크렘린 · 북한 공식 방문 · 2000년 7월 19일" in shown
    assert "여기까지 저장했어요" in summary


async def test_the_first_question_waits_for_no_part_that_it_does_without(
    app_for: AppFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StudyColumn, "complete", lambda _: None)
    app = app_for()
    async with app.run_test() as pilot:
        await pilot.pause()

        made = {type(widget) for widget in app.screen.walk_children()}

    assert HistoryBar in made
    assert made.isdisjoint({AnswerInput, ChoiceList, VerdictPanel, SummaryPanel})
