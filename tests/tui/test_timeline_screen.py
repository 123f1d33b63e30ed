"""The timeline: from eras to events, with what is known of each."""

from collections.abc import Callable

from quiz.language.text import Text
from quiz.questions.question import Question
from quiz.tui.app import QuizApp
from quiz.tui.browse.page_screen import PageScreen
from quiz.tui.home.screen import HomeScreen
from tests.tui.samples import VISIT, a_visit, about

AppFor = Callable[..., QuizApp]
Read = Callable[[QuizApp], str]

MANY = tuple(
    a_visit(
        f"v-{year}-{month}",
        f"{year}-{month:02d}",
        "putin",
        Text(f"{year}년 {month}월 방문"),
    )
    for year in (1950, 1961, 1984, 2001, 2024)
    for month in range(1, 13)
)


async def test_eras_open_into_years_months_and_events(
    app_for: AppFor, question: Callable[..., Question], read: Read
) -> None:
    app = app_for(
        about(question(), "v-1961-7"), start=False, events=MANY, types=(VISIT,)
    )
    shown = []
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter", "4", "enter")
        await pilot.pause()
        await pilot.press("t")
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown.append(read(app))
        for keys in (["down", "right"], ["end", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
            shown.append(read(app))
        is_page = isinstance(app.screen, PageScreen)
        await pilot.press("escape", "left")
        await pilot.pause()
        back = read(app)
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(app.screen, HomeScreen)

    assert "1960년대" in shown[0]
    assert "■" in next(line for line in shown[0].splitlines() if "1960년대" in line)
    assert "1961년 7월 방문" in shown[1]
    assert is_page
    assert "1961년 12월 방문" in shown[2]
    assert "▌ 1960년대" in back
