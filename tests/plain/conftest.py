"""A session in lines over a small library: what is typed, and what is said."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quiz.language.text import Lang
from quiz.memory.entries import Answered
from quiz.plain.conversation import Conversation
from quiz.plain.streams import Voice
from quiz.plain.telling import Teller
from quiz.questions.question import Question, QuestionId
from quiz.store.learner_file import LearnerFile
from quiz.study.beginning import Wanted, begin_session
from quiz.study.session import StudySession
from quiz.study.settings_text import SettingsRead
from tests.terminal.small_library import Clock, Shelf, a_question


@dataclass
class Talk:
    """One learner who talks with the program, in one session after another."""

    learner: LearnerFile
    clock: Clock
    lang: Lang = Lang.EN
    wanted: Wanted = field(default_factory=Wanted)
    questions: Sequence[Question] = (a_question(),)
    out: io.StringIO = field(default_factory=io.StringIO)
    is_all_kept: bool = True

    def __call__(self, *typed: str) -> str:
        """Type these lines and no more; everything that was said."""
        lines = iter(typed)
        self.hold(lambda: next(lines, None))
        return self.said

    def hold(self, hear: Callable[[], str | None]) -> None:
        """Hold a session with whoever is heard."""
        shelf = Shelf(questions=tuple(self.questions))
        self.out = io.StringIO()

        def begin(again: QuestionId | None) -> StudySession:
            return begin_session(
                shelf.decks[0],
                facts=lambda: shelf,
                answers=self.learner,
                cards=self.learner.cards(),
                settings=SettingsRead(),
                lang=self.lang,
                now=self.clock(),
                wanted=self.wanted,
                again=again,
            )

        self.is_all_kept = Conversation(
            begin,
            library=shelf,
            teller=Teller(base=shelf.base, lang=self.lang, ui_lang=self.lang),
            learner=self.learner,
            clock=self.clock,
            hear=hear,
            voice=Voice(self.out, in_colour=False),
        ).run()

    @property
    def said(self) -> str:
        """Everything said in the last session."""
        return self.out.getvalue()

    @property
    def answers(self) -> list[Answered]:
        """The answers kept, those taken back as well."""
        return [
            e.entry for e in self.learner.entries() if isinstance(e.entry, Answered)
        ]


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    with LearnerFile.open(tmp_path / "learner.db") as learner:
        yield Talk(learner, Clock())


@pytest.fixture
def talk_about(talk: Talk) -> Callable[..., Talk]:
    """The same about these questions, in this language."""

    def about(*questions: Question, lang: Lang = Lang.EN) -> Talk:
        talk.questions, talk.lang = questions, lang
        return talk

    return about
