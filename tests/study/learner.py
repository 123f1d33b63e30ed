"""Someone at the keyboard, in front of a session, with a log that keeps what is stored."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import EventId
from quiz.grading.grade import Grade, Verdict
from quiz.language.text import Lang, Text
from quiz.memory.card import Card
from quiz.memory.entries import Answered, CardEntry, EntryId, Logged, Undone
from quiz.memory.rating import Rating
from quiz.questions.question import (
    Choices,
    EntityAnswer,
    Mode,
    Option,
    Proof,
    Question,
    QuestionId,
)
from quiz.study.plan import SessionPlan
from quiz.study.session import Ask, Judge, Judged, Step, StudySession
from quiz.study.settings import StudySettings

NOON = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=9)))
MINUTE = timedelta(minutes=1)

# What the learner types in these tests is the verdict it gets.
SCORES = {Verdict.CORRECT: 1.0, Verdict.TYPO: 1.0, Verdict.PARTIAL: 0.6}


def a_question(event: str = "event", aspect: str = "who") -> Question:
    return Question(
        id=QuestionId(f"p:{event}/{aspect}"),
        template="core:visit-visitor",
        subjects=(EventId(f"p:{event}"),),
        aspect=aspect,
        stem=Text("누구?", "Who?"),
        answer=EntityAnswer((EntityId("p:putin"),), EntityType.PERSON),
        proof=Proof(given=(), matches=()),
        explanation=Text(),
        sources=(),
        modes=(Mode.CHOICES, Mode.TYPED),
    )


def some(count: int) -> list[Question]:
    return [a_question(f"event-{number}") for number in range(count)]


def grade(_: Question, response: str) -> Grade:
    verdict = Verdict(response)
    return Grade(verdict=verdict, score=SCORES.get(verdict, 0), reason=response)


def grade_choice(_: Question, choices: Choices, picked: int) -> Grade:
    right = choices.options[picked].correct
    verdict = Verdict.CORRECT if right else Verdict.WRONG
    return Grade(verdict=verdict, score=float(right), reason="")


def choices_for(_: Question) -> Choices:
    return Choices(
        options=tuple(
            Option(key=f"p:{name}", text=Text(name, name), correct=name == "putin")
            for name in ("medvedev", "putin", "stalin")
        )
    )


JUDGE = Judge(grade=grade, grade_choice=grade_choice, choices_for=choices_for)


@dataclass
class Learner:
    """Someone at the keyboard, with a log that keeps what is stored."""

    questions: list[Question]
    cards: dict[QuestionId, Card] = field(default_factory=dict)
    settings: StudySettings = field(default_factory=StudySettings)
    now: datetime = NOON
    judge: Judge = JUDGE
    plan: SessionPlan | None = None

    def __post_init__(self) -> None:
        self.log: list[Logged] = []
        self.session = StudySession.begin(
            title=Text("덱", "Deck"),
            questions=self.questions,
            cards=self.cards,
            settings=self.settings,
            lang=Lang.KO,
            judge=self.judge,
            now=self.now,
            plan=self.plan,
        )

    @property
    def asked(self) -> Ask:
        ask = self.session.ask(self.now)
        assert ask is not None
        return ask

    def judged(self, response: str = "correct") -> Judged:
        ask = self.asked
        match ask.mode:
            case Mode.FLIP:
                return self.session.judge_flip(ask, self.now)
            case Mode.CHOICES:
                picked = 1 if response == "correct" else 0
                return self.session.judge_choice(ask, picked, self.now)
            case _:
                return self.session.judge_typed(ask, response, self.now)

    def answers(
        self, response: str = "correct", rating: Rating | None = None
    ) -> Answered:
        judged = self.judged(response)
        rating = judged.proposed if rating is None else rating
        entry = self.stores(self.session.rate(judged, rating, self.now, 4.0))
        assert isinstance(entry, Answered)
        return entry

    def changes_the_rating(self, judged: Judged, rating: Rating) -> None:
        step = self.session.rerate(judged, rating, self.now)
        if step is not None:
            self.stores(step)

    def takes_back(self) -> Undone:
        step = self.session.undo(self.now)
        assert step is not None
        entry = self.stores(step)
        assert isinstance(entry, Undone)
        return entry

    def stores(self, step: Step) -> CardEntry:
        for entry in (step.undone, step.entry):
            if entry is not None:
                entry_id = EntryId("here", len(self.log) + 1)
                self.log.append(Logged(entry_id, entry))
        self.cards[step.card.question] = step.card
        self.session = step.stored(entry_id)
        return step.entry

    def waits(self, time: timedelta) -> None:
        self.now += time


def a_known_card(question: Question, misses: int = 0) -> Card:
    """A card due today that was answered right before."""
    learner = Learner([question], now=NOON - timedelta(days=30))
    for response in ("look", "correct", "correct"):
        learner.answers(response)
        learner.waits(10 * MINUTE)
    return replace(learner.cards[question.id], misses=misses)


def a_learner_who_knows(question: Question, misses: int = 0) -> Learner:
    return Learner([question], {question.id: a_known_card(question, misses)})
