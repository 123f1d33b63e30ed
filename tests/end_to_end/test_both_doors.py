"""The app and the lines are two doors to one session: what is kept is the same."""

from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from quiz.language.text import Lang, Text
from quiz.memory.entries import Undone
from quiz.questions.question import Item, Mode, OrderAnswer
from quiz.store.learner_file import LearnerFile
from quiz.study.settings_text import SettingsRead
from quiz.tui.app import make_app
from quiz.tui.study.screen import StudyScreen
from tests.plain.conftest import Talk
from tests.terminal.small_library import Clock, Shelf, a_question

ITEMS = tuple(Item(key=k, text=Text(k, k)) for k in ("third", "first", "second"))
ORDERING = replace(
    a_question("order/order", answer=OrderAnswer((ITEMS[1], ITEMS[2], ITEMS[0]))),
    modes=(Mode.ORDER,),
    items=ITEMS,
)
QUESTIONS = (
    a_question("typed/who", modes=(Mode.TYPED,)),
    a_question("choices/who", modes=(Mode.CHOICES, Mode.TYPED)),
    a_question("flip/who", modes=(Mode.FLIP,)),
    ORDERING,
)

# What is done with each sort of question: keys in the app, lines elsewhere.
WAYS = {
    Mode.FLIP: (("enter", "space"), ("", "")),
    Mode.TYPED: ((*"김정일", "enter", "c", "2"), ("김정일", "c", "2")),
    Mode.CHOICES: (("3", "u", "2", "f", "space"), ("3", "u", "2", "f", "")),
    Mode.ORDER: (("J", "J", "enter", "4"), ("2 3 1", "4")),
}


async def in_the_app(
    pilot: Pilot[None], screen: StudyScreen, most: int
) -> tuple[list[Mode], list[str]]:
    """Answer so many questions; how they were asked, and the same as lines."""
    modes: list[Mode] = []
    lines: list[str] = []
    while (ask := screen.asked) is not None and len(modes) < most:
        keys, typed = WAYS[ask.mode]
        await pilot.pause()
        await pilot.press(*keys)
        modes.append(ask.mode)
        lines += typed
    return modes, lines


def kept(learner: LearnerFile) -> list[object]:
    """The log; what takes something back names it by its place."""
    log = learner.entries()
    places = {line.id: place for place, line in enumerate(log)}
    return [
        (line.entry.question, places[line.entry.undoes])
        if isinstance(line.entry, Undone)
        else line.entry
        for line in log
    ]


async def test_one_session_keeps_the_same_through_both(tmp_path: Path) -> None:
    shelf = Shelf(questions=QUESTIONS)
    with (
        LearnerFile.open(tmp_path / "app.db") as one,
        LearnerFile.open(tmp_path / "lines.db") as other,
    ):
        app = make_app(
            shelf,
            one,
            settings=SettingsRead(),
            clock=Clock(),
            lang=Lang.KO,
            ui_lang=Lang.KO,
            deck=shelf.decks[0],
        )
        async with app.run_test() as pilot:
            await pilot.pause()
            assert isinstance(app.screen, StudyScreen)
            modes, lines = await in_the_app(pilot, app.screen, most=10)
        Talk(other, Clock(), Lang.KO, questions=QUESTIONS)(*lines)

        assert {Mode.FLIP, Mode.TYPED, Mode.CHOICES, Mode.ORDER} == set(modes)
        assert kept(other) == kept(one)
        assert one.cards() == other.cards()
