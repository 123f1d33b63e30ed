"""What every screen works with: the facts, the learner's file, the clock, the words."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quiz.facts.base import FactBase
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.days import day_of
from quiz.memory.entries import CardEntry, Entry, EntryId, Logged, Undone
from quiz.questions.deck import Deck
from quiz.questions.question import Choices, Question, QuestionId
from quiz.questions.renames import FormerIds
from quiz.study.settings import StudySettings
from quiz.study.settings_text import SettingsRead

if TYPE_CHECKING:
    from quiz.grading.index import AliasIndex
    from quiz.questions.index import FactIndex


class Library(Protocol):
    """The facts loaded, and what is asked about them."""

    @property
    def base(self) -> FactBase:
        """Every fact."""

    @property
    def facts(self) -> "FactIndex":
        """What holds of every event."""

    @property
    def questions(self) -> Sequence[Question]:
        """Every question."""

    @property
    def decks(self) -> tuple[Deck, ...]:
        """Every deck."""

    @property
    def index(self) -> "AliasIndex":
        """Who is called what."""

    @property
    def former(self) -> FormerIds:
        """Under which ids questions were known before."""

    def choices_for(self, question: Question) -> Choices | None:
        """Options for the question; None where there are too few false ones."""


class Reads(Protocol):
    """What is kept of the learner, for a thread that only reads it."""

    def cards(self) -> Mapping[QuestionId, Card]:
        """What is remembered of each question."""

    def entries(
        self, told: Callable[[int, int], object] | None = None
    ) -> tuple[Logged, ...]:
        """The whole log, in order; `told` hears how many of how many are read."""

    def entries_of(self, question: QuestionId) -> tuple[Logged, ...]:
        """What was logged about a question, in order."""


class Learner(Reads, Protocol):
    """Where answers are kept."""

    @property
    def machine(self) -> str:
        """Which computer's answers these are."""

    def kept_cards(self) -> Mapping[QuestionId, Card]:
        """What is remembered of each question, each read when it is asked for."""

    def answered_at(self) -> tuple[datetime, ...]:
        """When answers were given, to the quarter of an hour."""

    def apart(self, is_wanted: Callable[[], bool]) -> AbstractContextManager[Reads]:
        """The same for another thread, which reads as long as it is wanted."""

    def latest(self, most: int) -> tuple[Logged, ...]:
        """What was entered at this machine, the latest first."""

    def lately(self, most: int) -> tuple[Logged, ...]:
        """What was entered last at any machine, in the order of the log."""

    def record(
        self, entry: CardEntry, card: Card, undone: Undone | None = None
    ) -> EntryId:
        """Keep an entry, with what it takes back; durable when this returns."""

    def add(self, *entries: Entry) -> tuple[EntryId, ...]:
        """Keep entries of any sort, all or none, and make the cards anew of them."""


class Workshop(Protocol):
    """Where facts are written, and read anew."""

    def place_of(self, fact: str) -> tuple[Path, int] | None:
        """The file and line of an event or entity; None where that is not known."""

    def reload(self) -> Library:
        """Read the facts again; raises `ContentError` where they have problems."""


class Preferences(Protocol):
    """The settings file, which the learner may read and edit as well."""

    @property
    def path(self) -> Path:
        """Where it is."""

    def change(self, field: str, settings: StudySettings) -> SettingsRead:
        """Write one field for all decks; the settings as they are then."""

    def prefer(self, name: str, value: str) -> None:
        """Write something about the app itself, such as its theme."""


@dataclass(slots=True, kw_only=True)
class Context:
    """One learner with one library, which is another one after facts were edited."""

    library: Library
    learner: Learner
    settings: SettingsRead
    clock: Callable[[], datetime]
    lang: Lang  # of the questions
    ui_lang: Lang  # of the program
    workshop: Workshop | None = None
    preferences: Preferences | None = None

    @property
    def today(self) -> int:
        """The number of the learner's day, as `quiz.memory.days` counts."""
        hour = self.settings.study.scheduling.rollover_hour
        return day_of(self.clock(), hour)

    def say(self, code: str, **arguments: str | int) -> str:
        """A message of the program."""
        return say(code, self.ui_lang, **arguments)
