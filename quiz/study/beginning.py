"""A session for a deck, from the facts loaded and what a learner remembers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from quiz.facts.base import FactBase
from quiz.grading.grade import Grade
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.confusions import confusions
from quiz.memory.entries import Logged
from quiz.memory.reviews import reviews_of
from quiz.questions.deck import Deck
from quiz.questions.outline import Outlined
from quiz.questions.question import Choices, Question, QuestionId
from quiz.study.plan import SessionPlan
from quiz.study.rivals import rivals_of
from quiz.study.session import Judge, StudySession
from quiz.study.settings_text import SettingsRead
from quiz.study.trees import tree_of
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.grading.index import AliasIndex

# So many of the latest answers tell what the learner confuses now.
LATELY = 1000


class Facts(Protocol):
    """The facts loaded, and what is asked about them."""

    @property
    def base(self) -> FactBase:
        """Every fact."""

    @property
    def questions(self) -> Sequence[Question]:
        """Every question."""

    @property
    def decks(self) -> tuple[Deck, ...]:
        """Every deck."""

    @property
    def index(self) -> "AliasIndex":
        """Who is called what."""

    def choices_for(self, question: Question) -> Choices | None:
        """Options for the question; None where there are too few false ones."""


class Answers(Protocol):
    """What the learner answered so far."""

    def entries_of(self, question: QuestionId) -> tuple[Logged, ...]:
        """What was logged about a question, in order."""

    def lately(self, most: int) -> tuple[Logged, ...]:
        """What was entered last at any machine, in the order of the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of a deck is wanted, and how far: without more, what is due and new."""

    plan: SessionPlan | None = None
    choose: Callable[[tuple[Question, ...]], tuple[Question, ...]] | None = None

    def of(self, deck: Deck, facts: Facts) -> Sequence[Outlined]:
        """What of the deck is wanted; questions are read only to choose among them."""
        if self.choose is None:
            return deck.outlines(facts.questions, facts.base)
        return self.choose(deck.questions(facts.questions, facts.base))


def begin_session(
    deck: Deck,
    *,
    facts: Callable[[], Facts],
    answers: Answers,
    cards: Mapping[QuestionId, Card],
    settings: SettingsRead,
    lang: Lang,
    now: datetime,
    wanted: Wanted,
    again: QuestionId | None = None,
) -> StudySession:
    """Gather what the deck asks today, or what is wanted of it.

    `facts` gives the latest: they may be edited while the session goes on. An answer
    to `again` was just taken back.
    """

    def grade_typed(question: Question, response: str) -> Grade:
        from quiz.grading.judge import grade  # the first answer is soon enough

        latest = facts()
        return grade(question, response, latest.base, latest.index)

    def grade_picked(question: Question, choices: Choices, picked: int) -> Grade:
        from quiz.grading.judge import grade_choice

        return grade_choice(question, choices, picked, facts().base)

    def choices_for(question: Question) -> Choices | None:
        return facts().choices_for(question)

    def tell_answer(question: Question) -> Iterator[str]:
        from quiz.study.telling import answer_texts

        return answer_texts(question.answer, facts().base)

    def contrast_for(question: Question) -> Choices | None:
        from quiz.study.contrast import contrast, rival_of

        rival = rival_of(reviews_of(answers.entries_of(question.id)))
        return contrast(question, rival, facts().base) if rival else None

    library = facts()
    confused = confusions(reviews_of(answers.lately(LATELY)))
    rivals = rivals_of(library.base.confusable, confused)
    return StudySession.begin(
        title=deck.title,
        questions=wanted.of(deck, library),
        cards=cards,
        settings=settings.of(deck.id),
        lang=lang,
        judge=Judge(
            grade=grade_typed,
            grade_choice=grade_picked,
            choices_for=choices_for,
            answer_texts=tell_answer,
            contrast_for=contrast_for,
        ),
        now=now,
        tree=tree_of(deck, library.decks, library.questions, library.base),
        plan=wanted.plan,
        rivals=rivals,
        again=again,
    )
