"""Looking things up: by keys, by search, by mouse; pages and what they link to."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from quiz.facts.events import (
    Event,
    EventId,
)
from quiz.language.text import Lang, Text
from quiz.questions.question import Question, QuestionId
from quiz.tui.app import QuizApp
from quiz.tui.browse.page_screen import PageScreen
from quiz.tui.browse.screen import BrowseScreen
from quiz.tui.browse.tabs import Tabs
from quiz.tui.home.screen import HomeScreen
from quiz.tui.row_list import RowList
from tests.tui.samples import VISIT, VISITS, a_visit

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]
QuestionFor = Callable[..., Question]


@pytest.fixture
def browsing(app_for: AppFor, question: QuestionFor) -> Callable[..., QuizApp]:
    def make(events: tuple[Event, ...] = VISITS, lang: Lang = Lang.KO) -> QuizApp:
        asked = replace(
            question(), id=QuestionId("t:v-2019/who"), subjects=(EventId("t:v-2019"),)
        )
        return app_for(asked, events=events, types=(VISIT,), start=False, lang=lang)

    return make


async def look_up(pilot: Pilot[None], query: str = "") -> None:
    await pilot.press("slash")
    await pilot.pause()
    await pilot.press(*("space" if c == " " else c for c in query))
    await pilot.pause()


async def test_events_are_listed_as_they_happened(browsing: AppFor, read: Read) -> None:
    app = browsing()
    async with app.run_test() as pilot:
        await look_up(pilot)
        shown = read(app)

    assert shown.index("모스크바 방문") < shown.index("첫 러시아 방문")
    assert shown.index("첫 러시아 방문") < shown.index("언젠가의 방문")


@pytest.mark.parametrize(
    "query",
    ["러시아", "ㄹㅅㅇ", "2019", "kim jong un", unicodedata.normalize("NFD", "김정은")],
)
async def test_search_finds_an_event_by_what_it_is_called_and_who_was_there(
    browsing: AppFor, read: Read, query: str
) -> None:
    app = browsing()
    async with app.run_test() as pilot:
        await look_up(pilot, query)
        shown = read(app)

    assert "첫 러시아 방문" in shown
    assert "모스크바 방문" not in shown
    assert "1 / 3" in shown


async def test_search_that_finds_nothing_says_what_to_try(
    browsing: AppFor, read: Read
) -> None:
    app = browsing()
    async with app.run_test() as pilot:
        await look_up(pilot, "[/b]")
        shown = read(app)

    assert "찾은 것이 없어요" in shown
    assert "[/b]" in shown


async def test_page_of_an_event_leads_to_its_question_proof_and_history(
    browsing: AppFor, read: Read
) -> None:
    app = browsing()
    async with app.run_test(size=(80, 50)) as pilot:
        await pilot.pause()
        await pilot.press("enter")  # study the one question, and then look it up
        await pilot.pause()
        await pilot.press("enter", "4", "enter")
        await look_up(pilot, "2019")
        await pilot.press("enter")
        await pilot.pause()
        page = read(app)
        await pilot.press("enter")
        await pilot.pause()
        proof = read(app)

    assert "2019년 4월 24일" in page
    assert "방문자   김정은" in page
    assert "크렘린 · 북한 공식 방문" in page
    assert "북한 지도자는 누구입니까?" in page
    assert "떠올릴 확률 100%" in proof
    assert "쉬움 →" in proof
    assert "알려 주는 것" in proof


async def test_person_is_found_by_tab_and_leads_to_the_events(
    browsing: AppFor, read: Read
) -> None:
    app = browsing()
    async with app.run_test() as pilot:
        await look_up(pilot, "푸틴")
        await pilot.press("tab")
        await pilot.pause()
        people = read(app)
        await pilot.press("enter")
        await pilot.pause()
        page = read(app)
        await pilot.press("enter")
        await pilot.pause()
        event = read(app)

    assert "블라디미르 푸틴" in people
    assert "Vladimir Putin · 푸틴" in page
    assert "언젠가의 방문" in page
    assert "열차로 갔다." in event


async def test_everything_is_reached_with_the_mouse(
    browsing: AppFor, read: Read
) -> None:
    app = browsing()
    async with app.run_test() as pilot:
        await look_up(pilot)
        await pilot.click(Tabs, offset=(8, 0))
        await pilot.pause()
        people = read(app)
        await pilot.click(RowList, offset=(5, 1))
        await pilot.click(RowList, offset=(5, 1))
        await pilot.pause()

        assert isinstance(app.screen, PageScreen)

    assert "[사람]" in people


async def test_escape_empties_the_search_and_then_goes_back(
    browsing: AppFor,
) -> None:
    app = browsing()
    async with app.run_test() as pilot:
        await look_up(pilot, "ab")
        await pilot.press("escape")
        emptied = type(app.screen)
        await pilot.press("escape")
        await pilot.pause()

        assert (emptied, type(app.screen)) == (BrowseScreen, HomeScreen)


async def test_long_list_is_searched_a_part_at_a_time(
    browsing: AppFor, read: Read
) -> None:
    many = tuple(
        a_visit(f"v-{n}", "2000", "putin", Text(f"방문 {n}번", f"visit {n}"))
        for n in range(9_000)
    )
    app = browsing(many)
    async with app.run_test() as pilot:
        await look_up(pilot, "8888")
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = read(app)
        await pilot.press("escape", "end", "pagedown")

    assert "방문 8888번" in shown
    assert "1 / 9000" in shown


async def test_browsing_speaks_english(browsing: AppFor, read: Read) -> None:
    app = browsing(lang=Lang.EN)
    async with app.run_test() as pilot:
        await look_up(pilot, "moscow")
        await pilot.press("enter")
        await pilot.pause()
        shown = read(app)

    assert "Moscow visit" in shown
    assert "6 July 1961" in shown
    assert "Kim Il Sung" in shown


@pytest.mark.parametrize("size", [(40, 20), (200, 60)])
async def test_hostile_titles_are_listed_literally(
    browsing: AppFor, read: Read, size: tuple[int, int]
) -> None:
    hostile = "[/b][@click=app.quit]q[/] \x1b]0;t\x07\u202e" + "가" * 10_000
    event = replace(
        VISITS[0], title=Text(hostile, hostile), note=Text(hostile, hostile)
    )
    app = browsing((event,))
    async with app.run_test(size=size) as pilot:
        await look_up(pilot)
        listed = read(app)
        await pilot.press("enter")
        await pilot.pause()
        page = read(app)

    assert "[/b][@click" in listed
    assert "[/b][@click" in page
    assert not any(c in listed + page for c in "\x1b\x07\u202e")


async def test_mark_of_what_is_known_stands_apart_from_the_scrollbar(
    browsing: AppFor,
) -> None:
    many = (
        a_visit(f"v-{n}", "2000", "putin", Text("방문", "visit")) for n in range(60)
    )
    app = browsing((*VISITS, *many))
    async with app.run_test() as pilot:
        await look_up(pilot)
        rows = app.screen.query_one(RowList)
        line = rows.render_line(5)
        room = rows.scrollable_content_region.width

        assert rows.show_vertical_scrollbar
        assert line.cell_length == room
        assert line.text.endswith("· ")
