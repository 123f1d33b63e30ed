"""Visits, questions that lay things out, and a hand that drives the app with them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from quiz.facts.claims import Claim, SourceId, Status
from quiz.facts.dates import parse_date
from quiz.facts.entities import EntityId, EntityType
from quiz.facts.events import (
    Event,
    EventId,
    EventType,
    Filler,
    RoleSpec,
    Roster,
    TypeId,
)
from quiz.language.text import Text
from quiz.language.width import display_width
from quiz.questions.question import (
    Given,
    Item,
    ItemAnswer,
    MatchAnswer,
    Mode,
    OrderAnswer,
    Proof,
    Question,
    QuestionId,
)
from quiz.store.settings_file import (
    change_preference,
    change_setting,
    load_settings,
)
from quiz.study.settings import StudySettings
from quiz.study.settings_text import SettingsRead
from quiz.tui.app import QuizApp

VISIT = EventType(
    id=TypeId("t:visit"),
    name=Text("방문", "visit"),
    roles={"visitor": RoleSpec(of=EntityType.PERSON, name=Text("방문자", "visitor"))},
)


def a_visit(name: str, date: str | None, who: str, title: Text) -> Event:
    member = Claim(
        value=Filler(EntityId(f"t:{who}")), status=Status.CONFIRMED, sources=()
    )
    return Event(
        id=EventId(f"t:{name}"),
        type=VISIT.id,
        title=title,
        date=Claim(value=parse_date(date), status=Status.CONFIRMED, sources=())
        if date
        else None,
        roles={"visitor": Roster(members=(member,), closed=True)},
        status=Status.CONFIRMED,
        sources=(SourceId("t:kremlin"),),
        note=Text("열차로 갔다.", "By train."),
    )


VISITS = (
    a_visit(
        "v-2019", "2019-04-24", "kim-jong-un", Text("첫 러시아 방문", "First visit")
    ),
    a_visit(
        "v-1961", "1961-07-06", "kim-il-sung", Text("모스크바 방문", "Moscow visit")
    ),
    a_visit("v-none", None, "putin", Text("언젠가의 방문", "Some visit")),
)


def about(
    question: Question, event: str, given: tuple[Given, ...] = (), what: str = "who"
) -> Question:
    return replace(
        question,
        id=QuestionId(f"t:{event}/{what}"),
        subjects=(EventId(f"t:{event}"),),
        proof=Proof(given=given, matches=()),
    )


# Things laid out.

DAYS = tuple(
    Item(key=name, text=Text(ko, name))
    for name, ko in (
        ("third", "셋째 [b]일"),
        ("first", "첫째 일"),
        ("second", "둘째 일"),
    )
)
IN_ORDER = OrderAnswer((DAYS[1], DAYS[2], DAYS[0]))

TREATY, PACT, ACCORD = (
    Item(key=name, text=Text(ko, name))
    for name, ko in (("treaty", "[b]조약"), ("pact", "협정"), ("accord", "선언"))
)
IN_1949, IN_1961, IN_2000, IN_2024 = tuple(
    Item(key=year, text=Text(f"{year}년", year))
    for year in ("1949", "1961", "2000", "2024")
)
PAIRED = MatchAnswer(
    ((TREATY, IN_2024), (PACT, IN_1949), (ACCORD, IN_2000)),
    (IN_1949, IN_1961, IN_2000, IN_2024),
)


def in_order(question: Question) -> Question:
    """Three days to put in order."""
    return replace(
        question,
        id=QuestionId("t:order/order"),
        stem=Text("차례는?", "Order?"),
        answer=IN_ORDER,
        modes=(Mode.ORDER,),
        items=DAYS,
    )


def to_match(question: Question) -> Question:
    """Three documents to give a year each, of four."""
    return replace(
        question,
        id=QuestionId("t:match/match"),
        stem=Text("서명한 해는 각각 언제인가?", "In which year was each signed?"),
        answer=PAIRED,
        modes=(Mode.MATCH,),
        items=(TREATY, PACT, ACCORD),
    )


def to_tell_apart(question: Question) -> Question:
    """Two documents, one of which was first; the first one listed is right."""
    return replace(
        question,
        id=QuestionId("t:contrast/contrast"),
        stem=Text("먼저 서명한 것은?", "Which was signed first?"),
        answer=ItemAnswer(PACT),
        modes=(Mode.CONTRAST,),
        items=(PACT, TREATY),
    )


class File:
    """A settings file, as the shell keeps it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def change(self, field: str, settings: StudySettings) -> SettingsRead:
        change_setting(self.path, None, field, settings)
        return load_settings(self.path)

    def prefer(self, name: str, value: str) -> None:
        change_preference(self.path, name, value)


# Driving the app.


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and let them take effect."""
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


async def click(
    pilot: Pilot[None], read: Callable[[QuizApp], str], text: str, beside: str = ""
) -> None:
    """Click on the last line that says this."""
    assert isinstance(pilot.app, QuizApp)
    lines = read(pilot.app).splitlines()
    row = max(n for n, line in enumerate(lines) if text in line and beside in line)
    column = display_width(lines[row].partition(text)[0])
    await pilot.click(offset=(column, row))
    await pilot.pause()
