"""Text from strangers on every screen: shown as it is written, and nothing more."""

import unicodedata
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from quiz.facts.base import FactBase
from quiz.facts.entities import Alias
from quiz.language.text import Lang, Text
from quiz.language.width import display_width
from quiz.questions.question import (
    Answer,
    Item,
    ItemAnswer,
    MatchAnswer,
    OrderAnswer,
    Question,
)
from quiz.store.learner_file import LearnerFile
from quiz.study.settings_text import SettingsRead
from quiz.tui.app import QuizApp, make_app
from quiz.tui.home.screen import HomeScreen
from tests.terminal.small_library import Clock, Shelf, a_base, a_deck, a_question
from tests.tui.samples import (
    VISIT,
    VISITS,
    about,
    in_order,
    press,
    to_match,
    to_tell_apart,
)

Read = Callable[[QuizApp], str]

MARKUP = "[/b] [red]x[/] [@click=app.quit]q[/] $accent {x} \\"
CONTROLS = "\x1b]0;t\x07\x1b[2J\x1b[31m\x9b5n\x00\u202e\u2066abc\u200b\u3164\ufe0f"
WIDE = "👨\u200d👩\u200d👧 ❤️ " + unicodedata.normalize("NFD", "각시") + " ㅎ"
TEXTS = {
    "short": f"{MARKUP} 제목 {CONTROLS} 끝\n둘\r\n셋\t {WIDE}",
    "long": "가" * 10_000,
}
NEVER = ("\x1b", "\x07", "\x9b", "\x00", "\u202e", "\u2066", "\u200b", "\u3164")


@pytest.fixture
def hostile(request: pytest.FixtureRequest) -> str:
    return TEXTS[request.param]


@pytest.fixture
def app(hostile: str, learner: LearnerFile, clock: Clock) -> QuizApp:
    """The app over facts that are called so, questions and decks included."""
    shelf = Shelf(
        questions=questions(hostile),
        decks=(replace(a_deck(), title=said(hostile), description=said(hostile)),),
        base=facts(hostile),
    )
    return make_app(
        shelf,
        learner,
        settings=SettingsRead(),
        clock=clock,
        lang=Lang.KO,
        ui_lang=Lang.KO,
    )


def said(text: str) -> Text:
    return Text(text, text)


def facts(text: str) -> FactBase:
    events = tuple(replace(v, title=said(text), note=said(text)) for v in VISITS)
    roles = {name: replace(role, name=said(text)) for name, role in VISIT.roles.items()}
    base = a_base(events, (replace(VISIT, name=said(text), roles=roles),))
    return replace(
        base,
        entities={
            name: replace(
                entity, name=said(text), note=said(text), aliases=(Alias(text, "ko"),)
            )
            for name, entity in base.entities.items()
        },
        sources={
            name: replace(source, publisher=said(text), title=said(text))
            for name, source in base.sources.items()
        },
    )


def questions(text: str) -> tuple[Question, ...]:
    asked = a_question(stem=said(text), explanation=said(text))
    return (
        named(to_tell_apart(asked), text),
        named(in_order(asked), text),
        named(to_match(asked), text),
        about(asked, "v-2019"),
    )


def named(question: Question, text: str) -> Question:
    """The question with what it lays out called so."""

    def item(one: Item) -> Item:
        return replace(one, text=said(text))

    items = tuple(map(item, question.items))
    match question.answer:
        case ItemAnswer(one):
            answer: Answer = ItemAnswer(item(one))
        case OrderAnswer(order):
            answer = OrderAnswer(tuple(map(item, order)))
        case MatchAnswer(pairs, values):
            answer = MatchAnswer(
                tuple((item(one), item(value)) for one, value in pairs),
                tuple(map(item, values)),
            )
        case _:
            return question
    return replace(question, stem=said(text), items=items, answer=answer)


HOME = "back to the decks"

# Keys from screen to screen, over everything that shows facts or what was typed.
WAYS = {
    "session": (
        *("enter", "2", "space", "space", "down", "enter", "space"),
        *("1", "2", "3", "enter", "space", "enter", "n", "x", "enter", "space"),
        *("2", "f1", "escape", "space", "x", "enter", "c", HOME),
    ),
    "facts": (
        *("slash", "down", "enter", "enter", HOME),
        *("slash", "tab", "down", "enter", "enter", HOME),
        *("t", "down", "enter", HOME, "s", "right", HOME),
        *("comma", HOME, "ctrl+p", "[", HOME, "f1", HOME),
    ),
}


async def go(pilot: Pilot[None], way: str) -> AsyncIterator[tuple[str, QuizApp]]:
    """Every screen on a way, after the key that led there."""
    assert isinstance(pilot.app, QuizApp)
    await press(pilot)
    for key in WAYS[way]:
        if key != HOME:
            await press(pilot, key)
            yield key, pilot.app
            continue
        while not isinstance(pilot.app.screen, HomeScreen):
            # A session ends with its summary, which Enter leaves.
            has_ended = getattr(pilot.app.screen, "asked", key) is None
            await press(pilot, "enter" if has_ended else "escape")
            yield key, pilot.app


# Where names are to be read on each way.
NAMED = {
    "session": {"HomeScreen", "StudyScreen"},
    "facts": {
        *("BrowseScreen", "PageScreen", "TimelineScreen"),
        *("StatsScreen", "PaletteScreen"),
    },
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("hostile", "size"),
    [
        ("short", (40, 20)),
        pytest.param("short", (120, 36), marks=pytest.mark.soak),
        pytest.param("long", (80, 24), marks=pytest.mark.soak),
    ],
    indirect=["hostile"],
)
async def test_every_screen_keeps_its_lines_and_shows_names_as_they_are_written(
    app: QuizApp, read: Read, hostile: str, size: tuple[int, int], way: str
) -> None:
    begins = hostile[:4]
    literal: set[str] = set()
    async with app.run_test(size=size) as pilot:
        async for key, _ in go(pilot, way):
            shown = read(app)
            where = type(app.screen).__name__
            if begins in shown:
                literal.add(where)
            for sign in NEVER:
                assert sign not in shown, f"{sign!r} after {key} on {where}"
            for line in shown.splitlines():
                assert display_width(line) <= size[0], f"{line!r} on {where}"

        assert app.is_running

    assert literal >= NAMED[way]
