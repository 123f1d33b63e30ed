"""Makes the pictures in docs/pictures from the real program on the shipped decks.

    python docs/pictures.py [NAME…] [--to FOLDER]

Needs Chromium and a font whose Hangul is twice as wide as its Latin, such as
NanumGothicCoding. The screens are those of one learner who has studied for some
days; the clock, the answers and so the pictures are the same every time.
"""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from drawing import BROWSERS, draw, find_browser, page_of
from textual.pilot import Pilot

from quiz.cli.loading import Library, load_library
from quiz.facts.entities import EntityId, EntityType
from quiz.grading.judge import grade, grade_choice
from quiz.language.text import Lang
from quiz.questions.question import EntityAnswer, Mode, Question
from quiz.questions.saying import say_answer
from quiz.store.learner_file import LearnerFile
from quiz.study.beginning import Wanted
from quiz.study.session import Ask, Judge, Judged, StudySession
from quiz.study.settings import StudySettings
from quiz.study.settings_text import SettingsRead
from quiz.tui.app import QuizApp, make_app
from quiz.tui.study.screen import StudyScreen
from quiz.tui.study.start import study_screen

FOLDER = Path(__file__).parent / "pictures"
NOW = datetime(2026, 11, 22, 20, tzinfo=timezone(timedelta(hours=9)))
DAYS_STUDIED = 9

KIM_IL_SUNG = EntityId("korea-russia:kim-il-sung")

Prepare = Callable[[Pilot[None]], Coroutine[None, None, None]]


@dataclass(frozen=True)
class Picture:
    """A state of the app, and how it is shown."""

    name: str
    prepare: Prepare
    theme: str = "meok"
    lang: Lang = Lang.KO
    size: tuple[int, int] = (80, 24)


def main() -> int:
    """Make the pictures whose names begin so, or all."""
    parser = argparse.ArgumentParser(description="Make the pictures of the docs.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="how names begin")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER")
    arguments = parser.parse_args()
    browser = find_browser()
    if browser is None:
        sys.stderr.write(f"No Chromium found: install {' or '.join(BROWSERS)}.\n")
        return 1
    arguments.to.mkdir(exist_ok=True)
    library = load_library(argparse.Namespace(content=[], ui_lang=Lang.EN))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with LearnerFile.open(folder / "studied.db") as learner:
            study_for_days(library, learner)
        for picture in PICTURES:
            if picture.name.startswith(tuple(arguments.names) or ""):
                page = asyncio.run(show(picture, library, folder))
                target = arguments.to / f"{picture.name}.png"
                draw(browser, page, picture.size, target, folder)
                sys.stderr.write(f"{target.name}\n")
    return 0


async def show(picture: Picture, library: Library, folder: Path) -> str:
    """Bring the app into the state, over a copy of the learner's file."""
    path = folder / f"{picture.name}.db"
    shutil.copy(folder / "studied.db", path)
    with LearnerFile.open(path) as learner:
        app = make_app(
            library,
            learner,
            settings=SettingsRead(study=StudySettings(new_per_day=12)),
            clock=lambda: NOW,
            lang=picture.lang,
            ui_lang=picture.lang,
            theme=picture.theme,
        )
        async with app.run_test(size=picture.size) as pilot:
            await picture.prepare(pilot)
            return page_of(app)


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
    forgets = sum(map(ord, ask.question.id)) % 7 == len(session.past) % 7
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
    """Study until Kim Il-sung is to be typed, and begin to type."""
    await study_until(pilot, is_kim_il_sung)
    await pilot.press("김", "일")


async def wrong_answer(pilot: Pilot[None]) -> None:
    """Name the son for the father."""
    await study_until(pilot, is_kim_il_sung)
    await pilot.press("김", "정", "일", "enter")
    await settle(pilot)


async def options(pilot: Pilot[None]) -> None:
    """Study until there are options."""
    await study_until(pilot, is_choice_of_a_person)
    await pilot.press("down")


async def contrast(pilot: Pilot[None]) -> None:
    """Ask which of two events came first."""
    await lay_out(pilot, Mode.CONTRAST)


async def ordering(pilot: Pilot[None]) -> None:
    """Ask for an order, and take hold of the first thing."""
    await lay_out(pilot, Mode.ORDER)
    await pilot.press("space", "down")
    await settle(pilot)


async def ordered(pilot: Pilot[None]) -> None:
    """Put things in an order that is not quite right."""
    await ordering(pilot)
    await pilot.press("enter")
    await settle(pilot)


async def lay_out(pilot: Pilot[None], mode: Mode) -> None:
    """Study what is asked so, and only that."""

    def choose(questions: tuple[Question, ...]) -> tuple[Question, ...]:
        return tuple(question for question in questions if mode in question.modes)

    await settle(pilot)
    app = pilot.app
    if isinstance(app, QuizApp):
        context = app.context
        deck = context.library.decks[0]
        app.push_screen(study_screen(context, deck, Wanted(choose=choose)))
    await settle(pilot)


async def option_chosen(pilot: Pilot[None]) -> None:
    """Choose the right one of the options."""
    ask = await study_until(pilot, is_choice_of_a_person)
    await pilot.press(str(ask.choices.right + 1 if ask.choices else 1))
    await settle(pilot)


async def study_until(pilot: Pilot[None], fits: Callable[[Ask], bool]) -> Ask:
    """Answer questions until one fits."""
    await settle(pilot)
    await pilot.press("enter")
    await settle(pilot)
    while not fits(ask := asked_on(pilot)):
        await give_answer(pilot, ask)
    return ask


def asked_on(pilot: Pilot[None]) -> Ask:
    """What the screen asks."""
    screen = pilot.app.screen
    if not isinstance(screen, StudyScreen) or screen.asked is None:
        raise LookupError("The session ended before such a question was asked.")
    return screen.asked


def is_kim_il_sung(ask: Ask) -> bool:
    """Whether Kim Il-sung is to be typed."""
    answer = ask.question.answer
    is_he = isinstance(answer, EntityAnswer) and answer.entities == (KIM_IL_SUNG,)
    return is_he and ask.mode is Mode.TYPED


def is_choice_of_a_person(ask: Ask) -> bool:
    """Whether one of several people is to be chosen."""
    answer = ask.question.answer
    is_person = isinstance(answer, EntityAnswer) and answer.type is EntityType.PERSON
    return is_person and ask.mode is Mode.CHOICES


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


async def browse(pilot: Pilot[None]) -> None:
    """Look something up."""
    await settle(pilot)
    await pilot.press("slash", *"ㅍㅌ", "down")
    await settle(pilot)


async def fact(pilot: Pilot[None]) -> None:
    """Open the page of an event."""
    await browse(pilot)
    await pilot.press("enter")
    await settle(pilot)


async def history(pilot: Pilot[None]) -> None:
    """Open the page of a question that was answered."""
    await settle(pilot)
    await pilot.press("slash", *"1961", "enter")
    await settle(pilot)
    await pilot.press("enter")
    await settle(pilot)


async def commands(pilot: Pilot[None]) -> None:
    """Open the command palette."""
    await settle(pilot)
    await pilot.press("ctrl+p")
    await settle(pilot)


async def stats(pilot: Pilot[None]) -> None:
    """Open the statistics."""
    await settle(pilot)
    await pilot.press("s")
    await settle(pilot)
    await settle(pilot)


async def settings(pilot: Pilot[None]) -> None:
    """Open the settings."""
    await settle(pilot)
    await pilot.press("comma", "down", "down")
    await settle(pilot)


async def timeline(pilot: Pilot[None]) -> None:
    """Open the timeline."""
    await settle(pilot)
    await pilot.press("t", "down", "down")
    await settle(pilot)


async def settle(pilot: Pilot[None]) -> None:
    """Let what was pressed take effect."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


PICTURES = (
    Picture("home-dark", nothing),
    Picture("home-light", nothing, "hanji"),
    Picture("question-dark", typed_question),
    Picture("question-light", typed_question, "hanji"),
    Picture("answer-dark", wrong_answer),
    Picture("answer-light", wrong_answer, "hanji"),
    Picture("answer-wide", wrong_answer, size=(120, 36)),
    Picture("answer-small", wrong_answer, size=(40, 20)),
    Picture("choices-dark", options),
    Picture("contrast-dark", contrast),
    Picture("ordering-dark", ordering),
    Picture("ordered-light", ordered, "hanji", Lang.EN),
    Picture("settings-light", settings, "hanji"),
    Picture("home-small", nothing, size=(40, 20)),
    Picture("stats-dark", stats),
    Picture("stats-wide", stats, "hanji", size=(130, 44)),
    Picture("timeline-dark", timeline),
    Picture("timeline-light", timeline, "hanji", Lang.EN),
    Picture("commands-light", commands, "hanji"),
    Picture("browse-dark", browse),
    Picture("browse-wide", browse, "hanji", size=(120, 36)),
    Picture("fact-dark", fact),
    Picture("fact-small", fact, size=(40, 20)),
    Picture("proof-light", history, "hanji"),
    Picture("chosen-light-english", option_chosen, "hanji", Lang.EN),
)


if __name__ == "__main__":
    sys.exit(main())
