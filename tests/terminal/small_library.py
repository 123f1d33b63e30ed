"""A small library made by hand, and a clock that a test moves, for the doors."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import cached_property

from quiz.facts.base import FactBase
from quiz.facts.claims import Source, SourceId
from quiz.facts.dates import parse_date
from quiz.facts.entities import Alias, Entity, EntityId, EntityType
from quiz.facts.events import Event, EventType
from quiz.grading.index import AliasIndex, build_index
from quiz.language.text import Text
from quiz.questions.deck import Deck
from quiz.questions.index import FactIndex
from quiz.questions.question import (
    Answer,
    Choices,
    EntityAnswer,
    Mode,
    Option,
    Proof,
    Question,
    QuestionId,
)
from quiz.questions.renames import FormerIds

KST = timezone(timedelta(hours=9))
NOON = datetime(2026, 3, 1, 12, tzinfo=KST)

_PEOPLE = {
    "kim-il-sung": ("김일성", "Kim Il Sung"),
    "kim-jong-il": ("김정일", "Kim Jong Il"),
    "kim-jong-un": ("김정은", "Kim Jong Un"),
    "putin": ("블라디미르 푸틴", "Vladimir Putin"),
}


def _person(name: str, ko: str, en: str) -> Entity:
    return Entity(
        id=EntityId(f"t:{name}"),
        type=EntityType.PERSON,
        name=Text(ko, en),
        aliases=(Alias("푸틴", "ko"), Alias("Putin", "en")) if name == "putin" else (),
    )


def a_base(
    events: tuple[Event, ...] = (), types: tuple[EventType, ...] = ()
) -> FactBase:
    """Four people and one source, and these events."""
    people = [_person(name, *names) for name, names in _PEOPLE.items()]
    source = Source(
        id=SourceId("t:kremlin"),
        publisher=Text("크렘린", "Kremlin"),
        title=Text("북한 공식 방문", "Official visit to the DPRK"),
        date=parse_date("2000-07-19"),
    )
    return FactBase(
        entities={person.id: person for person in people},
        sources={source.id: source},
        events={event.id: event for event in events},
        types={kind.id: kind for kind in types},
    )


WHO = EntityAnswer((EntityId("t:kim-jong-un"),), EntityType.PERSON)


STEM = Text(
    "2019년 블라디보스토크에서 푸틴을 만난 북한 지도자는 누구입니까?",
    "Which North Korean leader met Putin in Vladivostok in 2019?",
)
EXPLANATION = Text(
    "김정은은 전용 열차로 블라디보스토크에 도착했습니다.",
    "Kim Jong Un came to Vladivostok by train.",
)
TITLE = Text("북한과 러시아", "North Korea and Russia")


def a_question(
    name: str = "vladivostok-2019/who",
    stem: Text = STEM,
    answer: Answer = WHO,
    modes: tuple[Mode, ...] = (Mode.CHOICES, Mode.TYPED),
    explanation: Text = EXPLANATION,
) -> Question:
    """A question about a person, unless told otherwise."""
    return Question(
        id=QuestionId(f"t:{name}"),
        template="t:who",
        subjects=(),
        aspect="who",
        stem=stem,
        answer=answer,
        proof=Proof(given=(), matches=()),
        explanation=explanation,
        sources=(SourceId("t:kremlin"),),
        modes=modes,
    )


def a_deck(name: str = "kr", title: Text = TITLE) -> Deck:
    """A deck of every question."""
    return Deck(id=name, title=title, description=Text("1949년부터.", "Since 1949."))


@dataclass(frozen=True)
class Shelf:
    """A library made by hand."""

    questions: tuple[Question, ...] = (a_question(),)
    decks: tuple[Deck, ...] = (a_deck(),)
    base: FactBase = field(default_factory=a_base)

    former: FormerIds = field(default_factory=dict)

    @cached_property
    def facts(self) -> FactIndex:
        return FactIndex(self.base)

    @cached_property
    def index(self) -> AliasIndex:
        return build_index(self.base)

    def choices_for(self, question: Question) -> Choices | None:
        if Mode.CHOICES not in question.modes:
            return None
        people = ("t:kim-il-sung", "t:kim-jong-un", "t:kim-jong-il")
        return Choices(
            options=tuple(
                Option(
                    key=key,
                    text=self.base.entities[EntityId(key)].name,
                    correct=key == "t:kim-jong-un",
                )
                for key in people
            )
        )


@dataclass
class Clock:
    """A clock that a test moves."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)
