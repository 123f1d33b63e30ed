"""Some facts and what is asked of them, built by hand; and a throw-away Anki."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest

from quiz.anki.decks import DeckOfNotes
from quiz.anki.notes import Note
from quiz.anki.package import write_package
from quiz.facts.base import FactBase
from quiz.facts.claims import Claim, Source, SourceId, Status
from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import Alias, Entity, EntityId, EntityType, PlaceLevel
from quiz.facts.events import Event, EventId, EventType, Filler, Pack, Roster, TypeId
from quiz.language.text import Text
from quiz.questions.question import (
    DateAnswer,
    EntityAnswer,
    Misconception,
    Mode,
    NumberAnswer,
    Proof,
    Question,
    QuestionId,
)

if TYPE_CHECKING:
    from anki.collection import Collection

# Read when anki is imported: intervals without chance.
os.environ.setdefault("ANKI_TEST_MODE", "1")

T = TypeVar("T")

NOON = 1_795_348_800  # 22 November 2026, in seconds since 1970
VISIT = TypeId("core:visit")
DELEGATION = TypeId("core:delegation")
TRIP = EventId("world:putin-pyongyang-2000")
RECORD = SourceId("world:kremlin-2000")
REPORT = SourceId("world:report")


def _confirmed(value: T) -> Claim[T]:
    return Claim(value=value, status=Status.CONFIRMED, sources=(RECORD,))


def _entity(
    name: str, of: EntityType, korean: str, english: str, **aliases: str
) -> Entity:
    return Entity(
        id=EntityId(f"world:{name}"),
        type=of,
        name=Text(korean, english),
        aliases=tuple(Alias(text, tag) for tag, text in aliases.items()),
        level=PlaceLevel.CITY if of is EntityType.PLACE else None,
    )


def _event(name: str, kind: TypeId, date: str, **roles: str) -> Event:
    return Event(
        id=EventId(f"world:{name}"),
        type=kind,
        title=Text(name, name),
        date=_confirmed(parse_date(date)),
        roles={
            role: Roster(
                members=(_confirmed(Filler(EntityId(f"world:{entity}"))),), closed=True
            )
            for role, entity in roles.items()
        },
        status=Status.CONFIRMED,
        sources=(RECORD,),
    )


@pytest.fixture
def base() -> FactBase:
    """A visit and a delegation, who took part and who says so."""
    person, place = EntityType.PERSON, EntityType.PLACE
    entities = (
        _entity("putin", person, "블라디미르 푸틴", "Vladimir Putin", ko="푸틴"),
        _entity("kim-jong-il", person, "김정일", "Kim Jong-il", hanja="金正日"),
        _entity("pyongyang", place, "평양", "Pyongyang"),
        _entity(
            "treaty",
            EntityType.DOCUMENT,
            "우호 선린 협조 조약",
            "Treaty of Friendship, Good-Neighbourliness and Co-operation",
        ),
    )
    events = (
        _event(
            "putin-pyongyang-2000",
            VISIT,
            "2000-07-19/2000-07-20",
            visitor="putin",
            host="kim-jong-il",
            place="pyongyang",
        ),
        _event("envoys-2023", DELEGATION, "2023-07", place="pyongyang"),
    )
    sources = (
        Source(
            id=RECORD,
            publisher=Text("크렘린", "Kremlin"),
            date=parse_date("2000-07-19"),
            address="kremlin.example/events?id=1&page=2",
        ),
        Source(id=REPORT, publisher=Text("통신사", "An agency"), address="not a link"),
    )
    types = (
        EventType(id=VISIT, name=Text("방문", "visit"), roles={}),
        EventType(
            id=DELEGATION,
            name=Text("대표단", "delegation"),
            roles={},
            kinds_of=(VISIT,),
        ),
    )
    pack = Pack(name="world", title=Text("세계", "World"), licence="CC0-1.0")
    return FactBase(
        packs={"world": pack},
        sources={source.id: source for source in sources},
        entities={entity.id: entity for entity in entities},
        types={kind.id: kind for kind in types},
        events={event.id: event for event in events},
    )


class MakeQuestion(Protocol):
    """Makes a question; what is not given is filled in."""

    def __call__(self, aspect: str = ..., /, **changes: object) -> Question:
        """The question about this aspect."""


@pytest.fixture
def a_question() -> MakeQuestion:
    """Makes a question about the visit; the year unless told otherwise."""

    def make(aspect: str = "when.year", /, **changes: object) -> Question:
        question = Question(
            id=QuestionId(f"{TRIP}/{aspect}"),
            template="core:visit-year",
            subjects=(TRIP,),
            aspect=aspect,
            stem=Text(
                "푸틴이 평양을 처음 방문한 해는?",
                "In which year did Putin first visit Pyongyang?",
            ),
            answer=DateAnswer(
                parse_date("2000"),
                Precision.YEAR,
                known=parse_date("2000-07-19/2000-07-20"),
            ),
            proof=Proof(given=(), matches=(TRIP,)),
            explanation=Text("소련과 러시아를 통틀어 첫 방북이다.", "The first ever."),
            sources=(RECORD, REPORT),
            modes=(Mode.CHOICES, Mode.TYPED),
            tags=("first",),
            date_key=(730_000, 730_001),
        )
        return replace(question, **changes)  # type: ignore[arg-type]

    return make


@pytest.fixture
def questions(a_question: MakeQuestion) -> tuple[Question, ...]:
    """One question for each sort of answer."""
    putin, kim, treaty, pyongyang = (
        EntityId(f"world:{name}")
        for name in ("putin", "kim-jong-il", "treaty", "pyongyang")
    )
    return (
        a_question(
            misconceptions=(
                Misconception(
                    value=parse_date("2019"),
                    why=Text("기사 제목의 오류다.", "A headline had it wrong."),
                ),
            )
        ),
        a_question(
            "visitor",
            stem=Text("2000년 7월 평양을 방문한 사람은?", "Who visited in July 2000?"),
            answer=EntityAnswer((putin,), EntityType.PERSON),
        ),
        a_question(
            "leaders",
            stem=Text("두 정상은?", "Which two leaders met?"),
            answer=EntityAnswer((putin, kim), EntityType.PERSON),
        ),
        a_question(
            "documents",
            stem=Text("서명한 조약은?", "Which treaty was signed?"),
            answer=EntityAnswer((treaty,), EntityType.DOCUMENT),
        ),
        a_question(
            "place.city",
            stem=Text("어느 도시를 방문했나?", "Which city was visited?"),
            answer=EntityAnswer((pyongyang,), EntityType.PLACE, PlaceLevel.CITY),
        ),
        a_question(
            "count",
            stem=Text("몇 번 방문했나?", "How many visits were there?"),
            answer=NumberAnswer(6, Text("회", "times")),
        ),
    )


class MakePackage(Protocol):
    """Writes notes as a package."""

    def __call__(
        self, notes: Iterable[Note], *, at: int = ..., name: str = ...
    ) -> Path:
        """The file of the package."""


@pytest.fixture
def a_package(tmp_path: Path) -> MakePackage:
    """Writes notes as one deck, all of them changed at one time."""

    def make(
        notes: Iterable[Note], *, at: int = NOON, name: str = "역사::북러 관계"
    ) -> Path:
        deck = DeckOfNotes(
            id="history::korea-russia", name=name, description="", notes=tuple(notes)
        )
        file = tmp_path / f"{at}.apkg"
        write_package([deck], {note.guid: at for note in deck.notes}, file)
        return file

    return make


@dataclass
class Anki:
    """A real collection; what an import did, and every fault it can find."""

    collection: "Collection"

    def take(
        self,
        file: Path,
        *,
        with_scheduling: bool = False,
        with_deck_configs: bool = False,
    ) -> dict[str, int]:
        """Import a package with Anki's default options; two may be ticked."""
        from anki.collection import (
            ImportAnkiPackageOptions,
            ImportAnkiPackageRequest,
        )

        request = ImportAnkiPackageRequest(
            package_path=str(file),
            options=ImportAnkiPackageOptions(
                with_scheduling=with_scheduling, with_deck_configs=with_deck_configs
            ),
        )
        log = self.collection.import_anki_package(request).log
        self.collection.models._clear_cache()
        kinds = ("new", "updated", "duplicate", "conflicting")
        return {kind: len(getattr(log, kind)) for kind in kinds}

    def take_table(self, file: Path) -> dict[str, int]:
        """Import a table with what its heading says and Anki's default options."""
        from anki.collection import ImportCsvRequest

        metadata = self.collection.get_csv_metadata(str(file), None)
        request = ImportCsvRequest(path=str(file), metadata=metadata)
        log = self.collection.import_csv(request).log
        kinds = ("new", "updated", "duplicate", "conflicting", "missing_notetype")
        return {kind: len(getattr(log, kind)) for kind in kinds}

    def collection_note(self, guid: str) -> tuple[list[str], list[str]]:
        """Fields and tags of the note with this GUID."""
        assert self.collection.db is not None
        found = self.collection.db.scalar("select id from notes where guid = ?", guid)
        note = self.collection.get_note(found)
        return note.fields, sorted(note.tags)

    def sides(self) -> dict[str, tuple[str, str]]:
        """Question and answer of every card, as rendered, by GUID."""
        cards = map(self.collection.get_card, self.collection.find_cards(""))
        return {card.note().guid: (card.question(), card.answer()) for card in cards}

    def note_types(self) -> list[str]:
        """The note types that hold notes or are ours."""
        names = (kind.name for kind in self.collection.models.all_names_and_ids())
        return sorted(name for name in names if name.startswith("sasil"))

    def decks(self) -> list[str]:
        """All decks but the one that is always there."""
        found = (deck.name for deck in self.collection.decks.all_names_and_ids())
        return sorted(name for name in found if name != "Default")

    def give(
        self, file: Path, *, legacy: bool = False, scheduling: bool = True
    ) -> Path:
        """Export all, with progress, to a package or a whole collection."""
        from anki.collection import ExportAnkiPackageOptions

        if file.suffix == ".colpkg":
            self.collection.export_collection_package(
                str(file), include_media=True, legacy=legacy
            )
            self.collection.reopen()
            return file
        options = ExportAnkiPackageOptions(
            with_scheduling=scheduling,
            with_deck_configs=True,
            with_media=True,
            legacy=legacy,
        )
        self.collection.export_anki_package(
            out_path=str(file), limit=None, options=options
        )
        return file

    def study(self, most: int = 1_000_000) -> None:
        """Answer cards that are new or due, with Easy, so that they have a schedule."""
        from anki.cards import Card
        from anki.decks import DeckId
        from anki.scheduler.v3 import CardAnswer, Scheduler

        scheduler = self.collection.sched
        assert isinstance(scheduler, Scheduler)
        self.collection.set_config("fsrs", True)
        for deck in self.collection.decks.all_names_and_ids():
            self.collection.decks.set_current(DeckId(deck.id))
            while most and (queue := scheduler.get_queued_cards(fetch_limit=1).cards):
                most -= 1
                card = Card(self.collection)
                card._load_from_backend_card(queue[0].card)
                card.start_timer()
                states, easy = queue[0].states, CardAnswer.EASY
                answer = scheduler.build_answer(card=card, states=states, rating=easy)
                scheduler.answer_card(answer)

    def schedule(self) -> dict[str, tuple[int, int, int, str]]:
        """Due day, interval, number of answers and memory of every card."""
        cards = map(self.collection.get_card, self.collection.find_cards(""))
        return {
            card.note().guid: (card.due, card.ivl, card.reps, str(card.memory_state))
            for card in cards
        }

    def faults(self, sides: Mapping[str, tuple[str, str]] | None = None) -> list[str]:
        """What a careful user would find wrong, on these sides if they are known."""
        from anki.errors import CardTypeError
        from anki.models import NotetypeId

        col, found = self.collection, list[str]()
        for guid, both in (self.sides() if sides is None else sides).items():
            found += [f"{guid}: {html}" for html in both if _is_broken(html)]
        doubled = "select guid from notes group by guid having count() > 1"
        bare = "select guid from notes where id not in (select nid from cards)"
        assert col.db is not None
        found += [f"doubled: {guid}" for (guid,) in col.db.all(doubled)]
        found += [f"without a card: {guid}" for (guid,) in col.db.all(bare)]
        found += [f"empty: {n.note_id}" for n in col._backend.get_empty_cards().notes]
        media = col.media.check()
        found += [f"media: {name}" for name in (*media.missing, *media.unused)]
        for kind in col.models.all_names_and_ids():
            model = col.models.get(NotetypeId(kind.id))
            assert model is not None
            try:
                # The backend looks for mistakes in templates only when it stores
                # one; without a change it stores the same, under a new time.
                col.models.update_dict(model)
            except CardTypeError as error:
                found.append(str(error))
        return found


def _is_broken(html: str) -> bool:
    return "has a problem" in html or "front of this card is blank" in html


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    """An empty collection of the real Anki."""
    reason = "the real Anki is not installed here"
    collection = pytest.importorskip("anki.collection", reason=reason)
    folder = tmp_path / "anki"
    folder.mkdir()
    opened = collection.Collection(str(folder / "collection.anki2"))
    yield Anki(opened)
    opened.close()
