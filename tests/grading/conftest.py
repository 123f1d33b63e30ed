"""A small world of leaders, places and treaties, and a way to put answers to it."""

from collections.abc import Callable, Mapping

import pytest

from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, Status
from quiz.facts.dates import EventDate, Precision, parse_date
from quiz.facts.entities import (
    Alias,
    Entity,
    EntityId,
    EntityType,
    PlaceLevel,
    Within,
)
from quiz.facts.events import Event, EventId, Filler, Roster, TypeId
from quiz.grading.grade import Grade
from quiz.grading.index import AliasIndex, build_index
from quiz.grading.judge import grade
from quiz.language.text import Text
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    Given,
    Misconception,
    Mode,
    NumberAnswer,
    Proof,
    Question,
    QuestionId,
)

PEOPLE = {
    "kim-il-sung": "김일성|Kim Il Sung|金日成|Ким Ир Сен|Kim Il-sung",
    "kim-jong-il": "김정일|Kim Jong Il|金正日|Ким Чен Ир|Kim Jong-il",
    "kim-jong-un": "김정은|Kim Jong Un|金正恩|Ким Чен Ын|Gim Jeong-eun|Kim Chŏngŭn",
    "choe-son-hui": "최선희|Choe Son Hui|崔善姬|Цой Сон Хи",
    "ri-yong-ho": "리용호|Ri Yong Ho|李容浩",
    "putin": "블라디미르 푸틴|Vladimir Putin|Владимир Путин|뿌찐",
    "khrushchev": "니키타 흐루쇼프|Nikita Khrushchev|Никита Хрущёв|흐루시초프",
    "brezhnev": "레오니트 브레즈네프|Leonid Brezhnev|Леонид Брежнев",
    "gorbachev": "미하일 고르바초프|Mikhail Gorbachev|Михаил Горбачёв",
    "chernenko": "콘스탄틴 체르넨코|Konstantin Chernenko|Константин Черненко",
    "medvedev": "드미트리 메드베데프|Dmitry Medvedev|Дмитрий Медведев",
    "stalin": "이오시프 스탈린|Joseph Stalin|Иосиф Сталин|쓰딸린",
    "sergei-ivanov": "세르게이 이바노프|Sergei Ivanov|Сергей Иванов",
    "igor-ivanov": "이고리 이바노프|Igor Ivanov|Игорь Иванов",
}
PLACES = {
    "ussr": "소련|USSR|소비에트 연방|Soviet Union|쏘련|СССР",
    "russia": "러시아|Russia|러시아 연방|로씨야|Россия",
    "north-korea": "북한|North Korea|조선민주주의인민공화국|DPRK|조선",
    "amur": "아무르주|Amur Oblast",
    "vostochny": "보스토치니 우주기지|Vostochny Cosmodrome|보스토치니|Vostochny",
    "moscow": "모스크바|Moscow|Москва",
    "vladivostok": "블라디보스토크|Vladivostok|블라디보스톡|울라지보스또크",
    "pyongyang": "평양|Pyongyang|Пхеньян",
}
LEVELS = {
    **dict.fromkeys(("ussr", "russia", "north-korea"), PlaceLevel.COUNTRY),
    **dict.fromkeys(("moscow", "vladivostok", "pyongyang"), PlaceLevel.CITY),
    "amur": PlaceLevel.REGION,
    "vostochny": PlaceLevel.SITE,
}
WITHIN = {
    "moscow": (("ussr", "1922-12-30", "1991-12-26"), ("russia", "1991-12-26", "")),
    "vladivostok": (
        ("ussr", "1922-12-30", "1991-12-26"),
        ("russia", "1991-12-26", ""),
    ),
    "amur": (("ussr", "1922-12-30", "1991-12-26"), ("russia", "1991-12-26", "")),
    "vostochny": (("amur", "", ""),),
    "pyongyang": (("north-korea", "", ""),),
}
DOCUMENTS = {
    "treaty-1961": (
        "조소 우호협조 및 상호원조조약|Treaty of Friendship, Co-operation and Mutual "
        "Assistance|조·소 우호조약|1961 treaty"
    ),
    "treaty-2000": "조러 친선, 선린 및 협조에 관한 조약|2000 treaty|조러 친선조약",
    "treaty-2024": "포괄적 전략적 동반자관계에 관한 조약|2024 treaty|조러 신조약",
}
OFFICES = {"chairman": "국무위원장|Chairman of the State Affairs Commission"}


def entities_of(kind: EntityType, names: Mapping[str, str]) -> dict[EntityId, Entity]:
    """Entities from "korean|english|alias|…" by their local ids."""
    found = {}
    for local, said in names.items():
        korean, english, *aliases = said.split("|")
        within = tuple(
            Within(
                place=EntityId(f"test:{outer}"),
                start=parse_date(start) if start else None,
                end=parse_date(end) if end else None,
            )
            for outer, start, end in WITHIN.get(local, ())
        )
        entity = Entity(
            id=EntityId(f"test:{local}"),
            type=kind,
            name=Text(korean, english),
            aliases=tuple(Alias(alias, "x") for alias in aliases),
            short=(Alias("신조약", "ko"),) if local in SHARED else (),
            level=LEVELS.get(local),
            within=within,
        )
        found[entity.id] = entity
    return found


SHARED = ("treaty-2000", "treaty-2024")


def event(local: str, title: Text, date: str, *people: str, office: str = "") -> Event:
    """A confirmed event of these people, perhaps as holders of an office."""
    held = EntityId(f"test:{office}") if office else None
    members = tuple(
        Claim(
            value=Filler(EntityId(f"test:{person}"), held),
            status=Status.CONFIRMED,
            sources=(),
        )
        for person in people
    )
    return Event(
        id=EventId(f"test:{local}"),
        type=TypeId("core:event"),
        title=title,
        date=Claim(value=parse_date(date), status=Status.CONFIRMED, sources=()),
        roles={"party": Roster(members=members, closed=True)},
        status=Status.CONFIRMED,
        sources=(),
    )


EVENTS = (
    event("visit-2023", Text("방러", "visit"), "2023-09-12/2023-09-17", "kim-jong-un"),
    event("talks-2023", Text("회담", "talks"), "2023-09-13", "kim-jong-un", "putin"),
    event("lapse-1996", Text("실효", "lapse"), "1996-09-10", "treaty-1961"),
    event(
        "signing-2000",
        Text("신조약 서명", "the signing of the new treaty"),
        "2000-02-09",
        "treaty-1961",
        "treaty-2000",
    ),
    event(
        "trio-2011",
        Text("2011년 3자 회동", "the meeting of 2011"),
        "2011-08-24",
        *("kim-jong-il", "medvedev", "putin"),
    ),
    event(
        "office-2016", Text("취임", "office"), "2016", "kim-jong-un", office="chairman"
    ),
    event("landing", Text("달 착륙", "the Moon landing"), "1969-07-20", "brezhnev"),
)


@pytest.fixture(scope="session")
def base() -> FactBase:
    """The whole small world."""
    entities: dict[EntityId, Entity] = {}
    for kind, names in (
        (EntityType.PERSON, PEOPLE),
        (EntityType.PLACE, PLACES),
        (EntityType.DOCUMENT, DOCUMENTS),
        (EntityType.OFFICE, OFFICES),
    ):
        entities |= entities_of(kind, names)
    return FactBase(entities=entities, events={event.id: event for event in EVENTS})


@pytest.fixture(scope="session")
def index(base: FactBase) -> AliasIndex:
    """Its names."""
    return build_index(base)


def a_question(
    answer: Answer,
    *misconceptions: Misconception,
    given: tuple[Given, ...] = (),
    subject: str = "visit-2023",
    matches: str = "",
) -> Question:
    """A typed question with this answer."""
    return Question(
        id=QuestionId(f"test:{subject}/x"),
        template="core:x",
        subjects=(EventId(f"test:{subject}"),),
        aspect="x",
        stem=Text("?", "?"),
        answer=answer,
        proof=Proof(
            given=given,
            matches=tuple(EventId(f"test:{event}") for event in matches.split()),
        ),
        explanation=Text(),
        sources=(),
        modes=(Mode.TYPED,),
        misconceptions=misconceptions,
    )


def named(kind: EntityType, *locals_: str, chain: str = "") -> EntityAnswer:
    """These entities as an answer; `chain` lists places of the event."""
    entities = tuple(EntityId(f"test:{local}") for local in locals_)
    level = LEVELS.get(locals_[0])
    around = tuple(EntityId(f"test:{place}") for place in chain.split())
    return EntityAnswer(entities, kind, level, around)


def dated(asked: str, date: str, known: str = "") -> DateAnswer:
    """A date asked as a year, month or day, or as a whole range."""
    whole = asked == "range"
    precision = Precision.DAY if whole else Precision[asked.upper()]
    value: EventDate = parse_date(date)
    return DateAnswer(value, precision, parse_date(known or date), whole)


@pytest.fixture(scope="session")
def put(base: FactBase, index: AliasIndex) -> Callable[..., Grade]:
    """Puts a response to a question whose answer is written "who:putin" and alike."""

    def grade_it(
        wanted: str,
        text: str,
        *misconceptions: Misconception,
        stem_tells: str = "",
        subject: str = "visit-2023",
        matches: str = "",
    ) -> Grade:
        attribute = "party" if ":" in stem_tells else "date"
        told = (Given(attribute, stem_tells),) if stem_tells else ()
        question = a_question(
            an_answer(wanted),
            *misconceptions,
            given=told,
            subject=subject,
            matches=matches,
        )
        return grade(question, text, base, index)

    return grade_it


@pytest.fixture(scope="session")
def question_of() -> Callable[..., Question]:
    """Makes the question that `put` puts."""

    def make(wanted: str, *misconceptions: Misconception, subject: str) -> Question:
        return a_question(an_answer(wanted), *misconceptions, subject=subject)

    return make


KINDS = {
    "who": EntityType.PERSON,
    "where": EntityType.PLACE,
    "doc": EntityType.DOCUMENT,
}


def an_answer(wanted: str) -> Answer:
    """The answer that "who:putin", "where:russia@moscow" or "month:1961-07" names."""
    kind, _, value = wanted.partition(":")
    if kind in KINDS:
        locals_, _, chain = value.partition("@")
        return named(KINDS[kind], *locals_.split("+"), chain=chain)
    if kind == "number":
        return NumberAnswer(int(value), Text("회", "times"))
    date, _, known = value.partition("@")
    return dated(kind, date, known)
