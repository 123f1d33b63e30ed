"""What a person reads on the main screens, kept as text beside the tests.

QUIZ_REWRITE_SCREENS=1 keeps them anew.
"""

from collections.abc import Callable

import pytest

from quiz.facts.dates import Precision, parse_date
from quiz.language.text import Lang, Text
from quiz.questions.deck import Deck
from quiz.questions.question import DateAnswer, Mode, Question
from quiz.tui.app import QuizApp
from tests.tui.samples import VISIT, VISITS, about, press, to_tell_apart

AppFor = Callable[..., QuizApp]
Matches = Callable[[QuizApp, str], None]
QuestionFor = Callable[..., Question]

NARROW, USUAL = (40, 20), (80, 24)
TYPED = (Mode.TYPED,)
WHEN = DateAnswer(
    parse_date("2000-07"), Precision.MONTH, parse_date("2000-07-19/2000-07-20")
)


async def test_home(
    app_for: AppFor, deck: Callable[..., Deck], matches: Matches
) -> None:
    within = deck("kr::visits", Text("정상의 방문", "Visits"))
    app = app_for(start=False, decks=(deck(), within))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await pilot.pause()

        matches(app, "home")


async def test_home_without_decks(app_for: AppFor, matches: Matches) -> None:
    app = app_for(start=False, decks=())
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await pilot.pause()

        matches(app, "home-empty")


async def test_new_question_shown(app_for: AppFor, matches: Matches) -> None:
    app = app_for()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter")
        await pilot.pause()

        matches(app, "flip-shown")


async def test_options(app_for: AppFor, matches: Matches) -> None:
    app = app_for()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter", "space")
        await pilot.pause()

        matches(app, "choices")


async def test_option_chosen_wrongly(app_for: AppFor, matches: Matches) -> None:
    app = app_for()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter", "space", "3")
        await pilot.pause()

        matches(app, "choices-wrong")


async def test_typed_wrongly(
    app_for: AppFor, question: QuestionFor, matches: Matches
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter", "space", "김", "정", "일", "enter")
        await pilot.pause()

        matches(app, "typed-wrong")


async def test_typed_wrongly_on_a_narrow_screen(
    app_for: AppFor, question: QuestionFor, matches: Matches
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("enter", "space", "김", "정", "일", "enter")
        await pilot.pause()

        matches(app, "typed-wrong-narrow")


async def test_asked_again(
    app_for: AppFor, question: QuestionFor, matches: Matches
) -> None:
    app = app_for(question(answer=WHEN, modes=TYPED), lang=Lang.EN)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter", "space", *"2000", "enter")
        await pilot.pause()

        matches(app, "asked-again-en")


async def test_summary(
    app_for: AppFor, question: QuestionFor, matches: Matches
) -> None:
    app = app_for(question(modes=TYPED))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("enter", "space", "김", "정", "일", "enter", "1", "escape")
        await pilot.pause()

        matches(app, "summary")


async def test_help(app_for: AppFor, matches: Matches) -> None:
    app = app_for()
    async with app.run_test(size=(80, 34)) as pilot:
        await pilot.pause()
        await pilot.pause()  # what comes after the first question is made by now
        await pilot.press("f1")
        await pilot.pause()

        matches(app, "help")


@pytest.mark.parametrize(
    ("name", "keys", "size"),
    [
        ("browse", ["slash"], USUAL),
        ("browse-narrow", ["slash"], NARROW),
        ("fact", ["slash", "down", "enter"], USUAL),
        ("proof", ["slash", "down", "enter", "enter"], (80, 30)),
        ("timeline", ["t"], USUAL),
        ("statistics", ["s"], USUAL),
        ("settings", ["comma"], USUAL),
        ("commands", ["ctrl+p"], USUAL),
    ],
)
async def test_what_opens_from_home(
    app_for: AppFor,
    question: QuestionFor,
    matches: Matches,
    name: str,
    keys: list[str],
    size: tuple[int, int],
) -> None:
    asked = about(question(), "v-2019")
    app = app_for(asked, start=False, events=VISITS, types=(VISIT,))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            await pilot.pause()

        matches(app, name)


async def test_answer_on_a_wide_screen(
    app_for: AppFor, question: QuestionFor, matches: Matches
) -> None:
    earlier = app_for(about(question(), "v-1961"), events=VISITS, types=(VISIT,))
    async with earlier.run_test() as pilot:
        await pilot.press("enter", "4")
    app = app_for(about(question(), "v-2019"), events=VISITS, types=(VISIT,))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()

        matches(app, "flip-shown-wide")


async def test_contrast_and_what_became_of_it(
    app_for: AppFor, question: QuestionFor, matches: Matches
) -> None:
    app = app_for(to_tell_apart(question()))
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot)
        matches(app, "contrast")
        await press(pilot, "2")
        matches(app, "contrast-wrong")


async def test_home_when_nothing_is_due(app_for: AppFor, matches: Matches) -> None:
    app = app_for(start=False)
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "enter")
        await press(pilot, "enter", "4", "enter")
        await press(pilot)

        matches(app, "home-done")


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("browse-nothing", ["slash", "z", "z"]),
        ("browse-no-facts", ["slash"]),
        ("timeline-empty", ["t"]),
        ("commands-nothing", ["ctrl+p", "z", "z"]),
        ("study-nothing-due", ["enter"]),
    ],
)
async def test_what_is_said_where_there_is_nothing(
    app_for: AppFor, matches: Matches, name: str, keys: list[str]
) -> None:
    events = VISITS if name == "browse-nothing" else ()
    app = app_for(start=False, events=events, types=(VISIT,))
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot)
        if name == "study-nothing-due":
            await press(pilot, "enter")
            await press(pilot, "enter", "4", "enter")
        for key in keys:
            await press(pilot, key)

        matches(app, name)
