"""The apps that the times of screens are measured on, each in a terminal of its own.

python -m tests.benchmarks.screens_apps bare
python -m tests.benchmarks.screens_apps study FOLDER     100,000 cards
python -m tests.benchmarks.screens_apps browse FOLDER    100,000 events
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

MANY = 100_000
MARK = "Q#{}#"


def bare() -> None:
    """Textual with one line of text, which changes with every key."""
    from textual.app import App, ComposeResult
    from textual.widgets import Static
    from typing_extensions import override

    class Bare(App[None]):
        shown = 0

        @override
        def compose(self) -> ComposeResult:
            yield Static(MARK.format(0))

        def on_key(self) -> None:
            self.shown += 1
            self.query_one(Static).update(MARK.format(self.shown))

    Bare().run()


def study(folder: Path) -> None:
    """A session among very many cards, every one of them due."""
    from quiz.language.text import Lang, Text
    from quiz.memory.card import Card, State
    from quiz.questions.question import QuestionId
    from quiz.store import card_table
    from quiz.store.learner_file import LearnerFile
    from quiz.study.settings import StudySettings
    from quiz.study.settings_text import SettingsRead
    from quiz.tui.app import make_app
    from tests.terminal.small_library import Shelf, a_deck, a_question

    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    one = a_question(modes=())
    questions = tuple(
        replace(
            one,
            id=QuestionId(f"t:event-{n}/who"),
            stem=Text(f"{MARK.format(n)} 누구인가?", f"{MARK.format(n)} Who?"),
        )
        for n in range(MANY)
    )
    card = Card(
        question=one.id,
        state=State.REVIEW,
        stability=10.0,
        difficulty=5.0,
        due=now,
        last_review=now,
        first_day=now.toordinal() - 20,
        last_day=now.toordinal() - 12,
        interval=10,
        reps=3,
        successes=2,
    )
    shelf = Shelf(questions=questions, decks=(a_deck(),))
    with LearnerFile.open(folder / "many.db") as learner:
        if not learner.cards():
            learner._db.execute("begin")
            cards = (replace(card, question=q.id) for q in questions)
            card_table.keep_only(learner._db, cards)
            learner._db.execute("commit")
        make_app(
            shelf,
            learner,
            settings=SettingsRead(study=StudySettings(reviews_per_day=9999)),
            clock=lambda: now,
            lang=Lang.KO,
            ui_lang=Lang.KO,
            deck=shelf.decks[0],
        ).run()


def browse(folder: Path) -> None:
    """The decks, over very many events to look up."""
    from quiz.facts.claims import Claim, Status
    from quiz.facts.dates import parse_date
    from quiz.facts.events import Event, EventId, TypeId
    from quiz.language.text import Lang, Text
    from quiz.store.learner_file import LearnerFile
    from quiz.study.settings_text import SettingsRead
    from quiz.tui.app import make_app
    from tests.terminal.small_library import Shelf, a_base, a_deck

    def event(n: int) -> Event:
        date = parse_date(f"{1000 + n % 1000}-{n % 12 + 1:02d}-{n % 28 + 1:02d}")
        return Event(
            id=EventId(f"t:event-{n}"),
            type=TypeId("core:visit"),
            title=Text(MARK.format(n), MARK.format(n)),
            date=Claim(value=date, status=Status.CONFIRMED, sources=()),
            roles={},
            status=Status.CONFIRMED,
            sources=(),
        )

    shelf = Shelf(
        questions=(), decks=(a_deck(),), base=a_base(tuple(map(event, range(MANY))))
    )
    with LearnerFile.open(folder / "none.db") as learner:
        make_app(
            shelf,
            learner,
            settings=SettingsRead(),
            clock=lambda: datetime(2026, 3, 1, 12, tzinfo=UTC),
            lang=Lang.KO,
            ui_lang=Lang.KO,
        ).run()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bare"]:
            bare()
        case ["study", name]:
            study(Path(name))
        case ["browse", name]:
            browse(Path(name))
        case _:
            sys.exit(__doc__)
