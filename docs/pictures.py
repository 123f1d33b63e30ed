"""Makes the pictures in docs/pictures from the real program on the shipped decks.

    python docs/pictures.py

Needs Chromium and a font whose Hangul is twice as wide as its Latin, such as
NanumGothicCoding. The screens are those of one learner who has studied for some
days; the clock, the answers and so the pictures are the same every time.
"""

import argparse
import asyncio
import html
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Coroutine, Iterator
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from rich.color import Color
from rich.style import Style
from textual.pilot import Pilot
from textual.strip import Strip

from quiz.cli.loading import Library, load_library
from quiz.facts.entities import EntityId, EntityType
from quiz.grading.judge import grade, grade_choice
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.questions.question import EntityAnswer, Mode
from quiz.questions.saying import say_answer
from quiz.store.learner_file import LearnerFile
from quiz.study.session import Ask, Judge, Judged, StudySession
from quiz.study.settings import StudySettings
from quiz.tui.app import QuizApp, make_app
from quiz.tui.study.screen import StudyScreen

FOLDER = Path(__file__).parent / "pictures"
NOW = datetime(2026, 11, 22, 20, tzinfo=timezone(timedelta(hours=9)))
DAYS_STUDIED = 9
SIZE = (80, 24)
CELL, LINE, FONT = 11, 26, 22  # pixels
FONTS = '"NanumGothicCoding", "D2Coding", "Noto Sans Mono CJK KR", monospace'
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

FATHER = EntityId("korea-russia:kim-jong-il")
SON = EntityId("korea-russia:kim-jong-un")

Prepare = Callable[[Pilot[None]], Coroutine[None, None, None]]


def main() -> int:
    """Make every picture."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.stderr.write(f"No Chromium found: install {' or '.join(BROWSERS)}.\n")
        return 1
    FOLDER.mkdir(exist_ok=True)
    library = load_library(argparse.Namespace(content=[]))
    for name, theme, lang, keys in SCREENS:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder)
            with LearnerFile.open(path / "learner.db") as learner:
                study_for_days(library, learner)
                page = asyncio.run(page_of(library, learner, theme, lang, keys))
            draw(browser, page, FOLDER / f"{name}.png", path)
            sys.stderr.write(f"{name}.png\n")
    return 0


def study_for_days(library: Library, learner: LearnerFile) -> None:
    """Let a learner study the first deck a little on each of the days before."""
    settings = StudySettings(new_per_day=6)
    for day in range(DAYS_STUDIED, 0, -1):
        now = NOW - timedelta(days=day, hours=1)
        session = StudySession.begin(
            title=library.decks[0].title,
            questions=library.decks[0].questions(library.questions, library.base),
            cards=learner.cards(),
            settings=settings,
            lang=Lang.KO,
            judge=judge_of(library),
            now=now,
        )
        while ask := session.ask(now):
            judged = answer(session, ask, library, now)
            step = session.rate(judged, judged.proposed, now, 6.0)
            session = step.stored(learner.record(step.entry, step.card))
            now += timedelta(seconds=9)


def judge_of(library: Library) -> Judge:
    """The library's own judgement."""
    return Judge(
        grade=partial(grade, base=library.base, index=library.index),
        grade_choice=grade_choice,
        choices_for=library.choices_for,
    )


def answer(session: StudySession, ask: Ask, library: Library, now: datetime) -> Judged:
    """Answer as a fair learner does: right, but for one in seven."""
    forgets = sum(map(ord, ask.question.id)) % 7 == ask.done % 7
    match ask.mode:
        case Mode.FLIP:
            return session.judge_flip(ask, now)
        case Mode.CHOICES if ask.choices is not None:
            place = (ask.choices.right + forgets) % len(ask.choices.options)
            return session.judge_choice(ask, place, now)
        case _:
            said = say_answer(ask.question.answer, library.base, Lang.KO)
            return session.judge_typed(ask, "?" if forgets else said, now)


# How each picture comes about.


async def nothing(pilot: Pilot[None]) -> None:
    """Show what the program opens on."""
    await settle(pilot)


async def typed_question(pilot: Pilot[None]) -> None:
    """Study until a person is to be typed, and begin to type."""
    await study_until(pilot, Mode.TYPED)
    await pilot.press("김", "정")


async def wrong_answer(pilot: Pilot[None]) -> None:
    """Name the son for the father, or the father for the son."""
    ask = await study_until(pilot, Mode.TYPED)
    answer = ask.question.answer
    is_son = isinstance(answer, EntityAnswer) and answer.entities == (SON,)
    await pilot.press("김", "정", "일" if is_son else "은", "enter")
    await settle(pilot)


async def options(pilot: Pilot[None]) -> None:
    """Study until there are options."""
    await study_until(pilot, Mode.CHOICES)
    await pilot.press("down")


async def option_chosen(pilot: Pilot[None]) -> None:
    """Choose the right one of the options."""
    ask = await study_until(pilot, Mode.CHOICES)
    await pilot.press(str(ask.choices.right + 1 if ask.choices else 1))
    await settle(pilot)


async def study_until(pilot: Pilot[None], mode: Mode) -> Ask:
    """Answer questions until one about a person is asked in this mode."""
    await settle(pilot)
    await pilot.press("enter")
    await settle(pilot)
    while not (is_about_a_person(ask := asked_on(pilot)) and ask.mode is mode):
        await give_answer(pilot, ask)
    return ask


def asked_on(pilot: Pilot[None]) -> Ask:
    """What the screen asks."""
    screen = pilot.app.screen
    if not isinstance(screen, StudyScreen) or screen.asked is None:
        raise LookupError("The session ended before such a question was asked.")
    return screen.asked


def is_about_a_person(ask: Ask) -> bool:
    """Whether the answer is a person, some questions into the session.

    Whom to type has to be Kim Jong-il or Kim Jong-un, who are easily confused.
    """
    answer = ask.question.answer
    if not isinstance(answer, EntityAnswer) or ask.done < 5:
        return False
    if ask.mode is Mode.CHOICES:
        return answer.type is EntityType.PERSON
    return answer.entities[0] in (FATHER, SON)


async def give_answer(pilot: Pilot[None], ask: Ask) -> None:
    """Answer by keys, and rate."""
    app = pilot.app
    if ask.mode is Mode.FLIP:
        await pilot.press("enter", "3" if ask.done % 3 else "1")
    elif ask.choices is not None:
        await pilot.press(str(ask.choices.right + 1), "space")
    elif isinstance(app, QuizApp):
        said = say_answer(ask.question.answer, app.context.library.base, Lang.KO)
        await pilot.press(*("space" if c == " " else c for c in said), "enter", "space")


async def settle(pilot: Pilot[None]) -> None:
    """Let what was pressed take effect."""
    await pilot.pause()
    await pilot.pause()


SCREENS = (
    ("home-dark", "meok", Lang.KO, nothing),
    ("home-light", "hanji", Lang.KO, nothing),
    ("question-dark", "meok", Lang.KO, typed_question),
    ("question-light", "hanji", Lang.KO, typed_question),
    ("answer-dark", "meok", Lang.KO, wrong_answer),
    ("answer-light", "hanji", Lang.KO, wrong_answer),
    ("choices-dark", "meok", Lang.KO, options),
    ("chosen-light-english", "hanji", Lang.EN, option_chosen),
)


# From a screen to a picture. Textual's own SVG stretches Hangul to the width of
# half as many letters, so every character is placed here by the cell it stands in.


async def page_of(
    library: Library,
    learner: LearnerFile,
    theme: str,
    lang: Lang,
    prepare: Prepare,
) -> str:
    """The screen as a page."""
    app = make_app(
        library,
        learner,
        settings=StudySettings(new_per_day=12),
        clock=lambda: NOW,
        lang=lang,
        ui_lang=lang,
        theme=theme,
    )
    async with app.run_test(size=SIZE) as pilot:
        await prepare(pilot)
        ground = app.theme_variables["background"]
        strips: list[Strip] = app.screen._compositor.render_strips()
        marks = [
            mark
            for row, strip in enumerate(strips)
            for mark in marks_of(strip, row, ground)
        ]
    width, height = SIZE[0] * CELL, SIZE[1] * LINE
    return f"""<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: {ground}; }}
div {{ position: absolute; left: 22px; top: 18px; width: {width}px; height: {height}px; }}
i, b {{ position: absolute; white-space: pre; text-align: center; font-style: normal; }}
b {{ font: {FONT}px/{LINE}px {FONTS}; }}
</style><div>{"".join(marks)}</div>"""


def marks_of(strip: Strip, row: int, ground: str) -> Iterator[str]:
    """The grounds and characters of one line."""
    column = 0
    for segment in strip:
        style = segment.style or Style()
        fore, back = colour(style.color, "#888888"), colour(style.bgcolor, ground)
        if style.reverse:
            fore, back = back, fore
        width = display_width(segment.text)
        yield block(column, row, (0, 0, width, 1), back)
        for character in segment.text:
            yield character_at(character, column, row, fore, style)
            column += display_width(character)


def character_at(character: str, column: int, row: int, fore: str, style: Style) -> str:
    """One character; lines and blocks are drawn, so that they join."""
    if character in SHAPES:
        return "".join(block(column, row, part, fore) for part in SHAPES[character])
    if character == " ":
        return ""
    lines = [
        name
        for name, drawn in (
            ("underline", style.underline),
            ("line-through", style.strike),
        )
        if drawn
    ]
    width = display_width(character) * CELL
    return (
        f'<b style="left:{column * CELL}px;top:{row * LINE}px;width:{width}px;'
        f"color:{fore};font-weight:{700 if style.bold else 400};"
        f'text-decoration:{" ".join(lines) or "none"}">{html.escape(character)}</b>'
    )


# Parts of a cell: left, top, width, height.
SHAPES: dict[str, list[tuple[float, float, float, float]]] = {
    "▌": [(0, 0, 0.5, 1)],
    "█": [(0, 0, 1, 1)],
    "─": [(0, 0.48, 1, 0.05)],
    "━": [(0, 0.44, 1, 0.13)],
    "╍": [(0.08, 0.44, 0.34, 0.13), (0.58, 0.44, 0.34, 0.13)],
    "·": [(0.36, 0.46, 0.27, 0.12)],
    "↑": [(0.44, 0.3, 0.12, 0.45), (0.26, 0.38, 0.48, 0.06), (0.36, 0.32, 0.28, 0.06)],
    "↓": [(0.44, 0.3, 0.12, 0.45), (0.26, 0.61, 0.48, 0.06), (0.36, 0.67, 0.28, 0.06)],
}


def block(
    column: int, row: int, part: tuple[float, float, float, float], fill: str
) -> str:
    """A filled part of a cell, or of several."""
    left, top, width, height = part
    return (
        f'<i style="left:{(column + left) * CELL:.2f}px;top:{(row + top) * LINE:.2f}px;'
        f'width:{width * CELL:.2f}px;height:{height * LINE:.2f}px;background:{fill}"></i>'
    )


def colour(color: Color | None, default: str) -> str:
    """The colour as a page names it."""
    return color.get_truecolor().hex if color else default


def draw(browser: str, page: str, target: Path, folder: Path) -> None:
    """Let the browser draw the page."""
    source = folder / "page.html"
    source.write_text(page, encoding="utf-8")
    size = f"{SIZE[0] * CELL + 44},{SIZE[1] * LINE + 36}"
    subprocess.run(  # noqa: S603 - a browser found on the path, a page of our own
        [
            browser,
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--window-size={size}", f"--screenshot={target}", source.as_uri()),
        ],
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    sys.exit(main())
