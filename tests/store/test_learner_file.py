"""The learner's file: durable, shared by processes, honest about what fails."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.days import offset_of
from quiz.memory.entries import (
    Answered,
    Buried,
    Entry,
    EntryId,
    Erased,
    Flagged,
    Logged,
    Noted,
    Rescheduled,
    Reset,
    SettingsChanged,
    Suspended,
    Undone,
)
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store import card_table
from quiz.store.errors import (
    DamagedFileError,
    ForeignFileError,
    FullDiskError,
    LearnerFileError,
    LockedFileError,
    NewerFileError,
    ReadOnlyFileError,
    ReplacedFileError,
)
from quiz.store.learner_file import LearnerFile

NOON = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=9)))
WHEN = QuestionId("korea-russia:putin-pyongyang-2000/when.year")
WHO = QuestionId("korea-russia:putin-pyongyang-2000/who")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "사실 퀴즈" / "learner.db"


@pytest.fixture
def learner(path: Path) -> Iterator[LearnerFile]:
    with LearnerFile.open(path) as opened:
        yield opened


def an_answer(
    card: Card | None = None,
    *,
    rating: Rating = Rating.GOOD,
    now: datetime = NOON,
    response: str = "2000년",
) -> tuple[Answered, Card]:
    card = card or Card(question=WHEN)
    settings = SchedulingSettings()
    future = schedule(card, rating, now, settings)
    entry = Answered(
        question=card.question,
        at=now.astimezone(UTC),
        offset_minutes=offset_of(now),
        mode=Mode.TYPED,
        lang=Lang.KO,
        verdict=Verdict.TYPO,
        score=1.0,
        rating=rating,
        proposed=Rating.GOOD,
        state=future.card.state,
        step=future.card.step,
        interval=future.interval,
        spread=future.spread,
        desired_retention=settings.desired_retention,
        parameters=settings.parameters,
        rollover_hour=settings.rollover_hour,
        seconds=4.25,
        response=response,
        earlier=("이천년",),
        options=("korea-russia:putin", "1999"),
    )
    return entry, future.card


def an_undo(entry: Answered, undoes: EntryId) -> Undone:
    return Undone(
        question=entry.question, at=entry.at, offset_minutes=540, undoes=undoes
    )


# -- keeping


def test_a_file_and_its_folder_are_made_where_there_are_none(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        assert learner.cards() == {}
        assert learner.entries() == ()
        assert learner.machine

    assert path.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits")
def test_the_file_is_nobody_elses_to_read(path: Path, learner: LearnerFile) -> None:
    assert path.stat().st_mode & 0o077 == 0


def test_what_was_recorded_is_there_after_reopening(path: Path) -> None:
    entry, card = an_answer()
    with LearnerFile.open(path) as learner:
        machine = learner.machine
        entry_id = learner.record(entry, card)

    with LearnerFile.open(path) as again:
        (logged,) = again.entries()
        assert (logged.id, logged.entry) == (entry_id, entry)
        assert again.cards() == {WHEN: card}
        assert again.machine == machine


def test_entries_are_numbered_from_one_without_gaps(learner: LearnerFile) -> None:
    card = Card(question=WHEN)
    ids = []
    for _ in range(5):
        entry, card = an_answer(card)
        ids.append(learner.record(entry, card))

    assert ids == [EntryId(learner.machine, number) for number in range(1, 6)]


def test_undoing_the_first_answer_leaves_no_card(learner: LearnerFile) -> None:
    entry, card = an_answer()
    learner.cards()
    entry_id = learner.record(entry, card)

    learner.record(an_undo(entry, entry_id), Card(question=WHEN))

    assert learner.cards() == {}
    assert len(learner.entries()) == 2


def test_an_answer_comes_with_what_it_takes_back(learner: LearnerFile) -> None:
    learner.cards()
    wrong, card = an_answer(rating=Rating.AGAIN)
    first = learner.record(wrong, card)
    right, card = an_answer(rating=Rating.EASY)

    second = learner.record(right, card, an_undo(wrong, first))

    assert [line.entry for line in learner.entries()] == [
        wrong,
        an_undo(wrong, first),
        right,
    ]
    assert second == EntryId(learner.machine, 3)
    assert learner.cards() == replay(learner.entries()) == {WHEN: card}


def test_nothing_is_taken_back_where_its_successor_is_not_kept(
    learner: LearnerFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(card: Card) -> None:
        raise MemoryError

    wrong, card = an_answer(rating=Rating.AGAIN)
    first = learner.record(wrong, card)
    with monkeypatch.context() as patch:
        patch.setattr(card_table, "card_to_row", fail)
        with pytest.raises(MemoryError):
            learner.record(*an_answer(), an_undo(wrong, first))

    assert [line.entry for line in learner.entries()] == [wrong]
    assert learner.cards() == {WHEN: card}


def test_cards_are_a_cache_that_can_be_dropped(
    path: Path, learner: LearnerFile
) -> None:
    card = Card(question=WHEN)
    for _ in range(4):
        entry, card = an_answer(card)
        learner.record(entry, card)
    spoil(path, "drop table cards")

    assert learner.rebuild() == 1

    assert learner.cards() == {WHEN: card}
    assert not learner.was_mended


@pytest.mark.parametrize(
    "damage",
    [
        "delete from cards",
        "drop table cards",
        "alter table cards drop column misses",
        "drop table cards; create table cards (question text)",
        "update cards set due = 'x'",
        "update cards set due = '2026-03-10T12:00:00'",
        "update cards set due = '0001-01-01T00:00:00+14:00'",
        "update cards set state = 'asleep'",
        "update cards set stability = 0",
        "update cards set stability = 9e999",
        "update cards set difficulty = -1",
    ],
)
def test_damaged_cards_are_made_anew_from_the_log(path: Path, damage: str) -> None:
    with LearnerFile.open(path) as learner:
        entry, card = an_answer()
        learner.record(entry, card)
    spoil(path, damage)

    with LearnerFile.open(path) as learner:
        assert learner.cards() == {WHEN: card}
        assert learner.was_mended
        _, further = an_answer(card)
        learner.record(*an_answer(card))
    with LearnerFile.open(path) as again:
        assert again.cards() == {WHEN: further}
        assert not again.was_mended


def test_cards_made_anew_lie_in_the_same_table_as_before(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        learner.record(*an_answer())
        before = the_schema(path)
    spoil(path, "drop table cards")
    assert the_schema(path) != before

    with LearnerFile.open(path) as learner:
        learner.cards()

    assert the_schema(path) == before


def test_a_log_all_taken_back_needs_no_mending(learner: LearnerFile) -> None:
    entry, card = an_answer()
    undone = learner.record(entry, card)
    learner.record(an_undo(entry, undone), Card(question=WHEN))

    assert learner.cards() == {}
    assert not learner.was_mended


def test_cards_and_log_both_damaged_are_said(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        learner.record(*an_answer())
    spoil(
        path,
        "update cards set due = 'x'; drop trigger entries_are_never_edited;"
        "update entries set body = '{}'",
    )

    with LearnerFile.open(path) as learner, pytest.raises(DamagedFileError):
        learner.cards()


@pytest.mark.parametrize("damage", ["delete from about", "drop table about"])
def test_a_file_that_has_lost_its_name_is_said(path: Path, damage: str) -> None:
    LearnerFile.open(path).close()
    spoil(path, damage)

    with pytest.raises(DamagedFileError) as caught:
        LearnerFile.open(path)

    assert "about" in caught.value.arguments["detail"]


@pytest.mark.parametrize(
    "change", ["update entries set body = '{}'", "delete from entries"]
)
def test_no_log_entry_is_ever_edited(
    path: Path, learner: LearnerFile, change: str
) -> None:
    learner.record(*an_answer())

    db = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        db.execute(change)
    db.close()


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis wants them bare
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@given(
    response=texts,
    many=st.lists(texts, max_size=3),
    at=moments,
    rating=st.sampled_from(list(Rating)),
    mode=st.sampled_from(list(Mode)),
    verdict=st.none() | st.sampled_from(list(Verdict)),
    number=st.floats(0, 1e6),
)
def test_every_entry_comes_back_as_it_was_written(
    *,
    tmp_path_factory: pytest.TempPathFactory,
    response: str,
    many: list[str],
    at: datetime,
    rating: Rating,
    mode: Mode,
    verdict: Verdict | None,
    number: float,
) -> None:
    path = tmp_path_factory.getbasetemp() / "every-entry.db"
    entry, card = an_answer()
    entry = replace(
        entry,
        response=response,
        earlier=tuple(many),
        options=tuple(many),
        at=at,
        rating=rating,
        mode=mode,
        verdict=verdict,
        score=number if verdict else None,
        seconds=number,
    )

    with LearnerFile.open(path) as learner:
        entry_id = learner.record(entry, card)

        assert learner.entries()[-1].entry == entry
        assert learner.entries()[-1].id == entry_id


@pytest.mark.parametrize(
    "entry",
    [
        Reset(question=WHEN, at=NOON, offset_minutes=540),
        Rescheduled(question=WHEN, at=NOON, offset_minutes=540, days=12),
        Suspended(question=WHEN, at=NOON, offset_minutes=540),
        Suspended(question=WHEN, at=NOON, offset_minutes=540, suspended=False),
        Buried(question=WHEN, at=NOON, offset_minutes=540, until_day=739_700),
        Flagged(question=WHEN, at=NOON, offset_minutes=540, flag=7),
        Noted(question=WHEN, at=NOON, offset_minutes=540, note="‘조소’\n"),
        Erased(at=NOON, offset_minutes=540),
        *(
            SettingsChanged(
                at=NOON, offset_minutes=540, deck="a::b", name="some", value=value
            )
            for value in (None, True, 3, 0.9, "2026-12-24", ("mo", 0.5))
        ),
    ],
    ids=lambda entry: type(entry).__name__,
)
def test_an_entry_of_every_sort_comes_back(learner: LearnerFile, entry: Entry) -> None:
    (entry_id,) = learner.add(entry)

    (line,) = learner.entries()

    assert (line.id, line.entry) == (entry_id, entry)


def test_marks_stay_on_a_card_through_answers(learner: LearnerFile) -> None:
    learner.record(*an_answer())
    learner.add(
        Flagged(question=WHEN, at=NOON, offset_minutes=540, flag=2),
        Noted(question=WHEN, at=NOON, offset_minutes=540, note="7월"),
    )
    learner.record(*an_answer(learner.cards()[WHEN]))

    card = learner.cards()[WHEN]
    assert (card.flag, card.note, card.reps) == (2, "7월", 2)
    assert learner.cards() == replay(learner.entries())


def test_a_card_never_answered_can_be_suspended(learner: LearnerFile) -> None:
    learner.add(Suspended(question=WHO, at=NOON, offset_minutes=540))

    assert learner.cards() == {WHO: Card(question=WHO, suspended=True)}


def test_reviews_from_elsewhere_are_taken_once_and_in_their_own_time(
    learner: LearnerFile,
) -> None:
    early, card = an_answer(now=NOON - timedelta(days=30))
    later, _ = an_answer(card, now=NOON - timedelta(days=20), rating=Rating.HARD)
    lines = [
        Logged(EntryId.imported("anki", "guid", number), replace(entry, origin="anki"))
        for number, entry in ((1_770_000_000_000, early), (1_771_000_000_000, later))
    ]
    learner.record(*an_answer())  # answered here before the history came

    taken = [learner.take(lines), learner.take(reversed(lines)), learner.take(lines)]

    assert taken == [2, 0, 0]
    log = learner.entries()
    assert [line.id for line in log[:2]] == [line.id for line in lines]
    assert log[2].id.machine == learner.machine
    assert learner.cards() == replay(log)
    assert learner.cards()[WHEN].reps == 3


# -- several at once


def test_two_may_have_the_file_open_and_no_number_is_given_twice(path: Path) -> None:
    with LearnerFile.open(path) as one, LearnerFile.open(path) as two:
        ids = [
            learner.record(*an_answer(Card(question=question)))
            for learner, question in ((one, WHEN), (two, WHO), (one, WHO), (two, WHEN))
        ]

        assert [entry_id.sequence for entry_id in ids] == [1, 2, 3, 4]
        assert len(one.entries()) == 4


def test_a_card_answered_by_two_is_the_replay_of_both(path: Path) -> None:
    with LearnerFile.open(path) as one, LearnerFile.open(path) as two:
        one.cards()
        two.cards()
        one.record(*an_answer(rating=Rating.GOOD))

        two.record(*an_answer(rating=Rating.AGAIN, now=NOON + timedelta(hours=1)))

        assert two.cards() == replay(two.entries())
        assert two.cards()[WHEN].reps == 2


def test_processes_answering_at_once_lose_nothing(path: Path) -> None:
    with LearnerFile.open(path):
        pass
    script = Path(__file__).with_name("answering.py")
    workers = [
        subprocess.Popen(
            [sys.executable, str(script), str(path), str(worker), "25"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for worker in range(3)
    ]

    said = [worker.communicate(timeout=60)[0].split() for worker in workers]

    assert all(worker.returncode == 0 for worker in workers)
    told = [line for lines in said for line in lines]
    with LearnerFile.open(path) as learner:
        log = learner.entries()
        assert sorted(told) == sorted(logged.id.text for logged in log)
        assert len(log) == 75
        assert learner.cards() == replay(log)


def test_processes_making_the_file_at_once_agree_on_it(path: Path) -> None:
    script = Path(__file__).with_name("answering.py")
    workers = [
        subprocess.Popen(
            [sys.executable, str(script), str(path), str(worker), "1"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for worker in range(4)
    ]

    said = [worker.communicate(timeout=60)[0].split() for worker in workers]

    assert all(worker.returncode == 0 for worker in workers)
    machines = {line.rpartition("-")[0] for lines in said for line in lines}
    assert len(machines) == 1


# -- what the world may do


def spoil(path: Path, sql: str) -> None:
    """What another program may do to the file."""
    db = sqlite3.connect(path)
    db.executescript(sql)
    db.close()


def the_schema(path: Path) -> list[tuple[str, str]]:
    db = sqlite3.connect(path)
    found = db.execute("select name, sql from sqlite_schema where sql <> ''").fetchall()
    db.close()
    return sorted(found)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no open file be removed")
@pytest.mark.parametrize("fate", ["deleted", "moved", "replaced"])
def test_an_answer_to_a_file_that_has_gone_is_refused(path: Path, fate: str) -> None:
    with LearnerFile.open(path) as learner:
        entry, card = an_answer()
        learner.record(entry, card)
        match fate:
            case "deleted":
                path.unlink()
            case "moved":
                path.rename(path.with_name("elsewhere.db"))
            case _:
                LearnerFile.open(path.with_name("new.db")).close()
                path.with_name("new.db").replace(path)

        with pytest.raises(ReplacedFileError):
            learner.record(*an_answer(card))

        assert [logged.entry for logged in learner.entries()] == [entry]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no open file be moved")
def test_a_file_reached_by_another_way_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)

    with LearnerFile.open(tmp_path / "link" / "learner.db") as learner:
        (tmp_path / "link").unlink()
        (tmp_path / "real").rename(tmp_path / "link")
        learner.record(*an_answer())

        assert len(learner.entries()) == 1


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    db = sqlite3.connect(path)
    db.execute("create table notes (text)")
    db.commit()
    db.close()
    before = path.read_bytes()

    with pytest.raises(ForeignFileError):
        LearnerFile.open(path)

    assert path.read_bytes() == before
    assert not path.with_name("other.db-wal").exists()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.txt"
    path.write_text("2000년 7월 19일, 평양. " * 100, encoding="utf-8")

    with pytest.raises(ForeignFileError):
        LearnerFile.open(path)

    assert path.read_text(encoding="utf-8").startswith("2000년")


def test_a_file_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        learner.record(*an_answer())
    db = sqlite3.connect(path)
    db.execute("pragma user_version = 999")
    db.close()
    before = path.read_bytes()

    with pytest.raises(NewerFileError):
        LearnerFile.open(path)

    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_learners_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()

    with LearnerFile.open(path) as learner:
        assert learner.cards() == {}


def test_a_folder_is_no_learners_file(tmp_path: Path) -> None:
    with pytest.raises(LearnerFileError):
        LearnerFile.open(tmp_path)


def test_a_file_in_the_way_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(LearnerFileError):
        LearnerFile.open(tmp_path / "file" / "learner.db")


def test_a_locked_file_is_said_and_nothing_is_lost(
    path: Path, learner: LearnerFile
) -> None:
    learner._db.execute("pragma busy_timeout = 20")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")

    with pytest.raises(LockedFileError):
        learner.record(*an_answer())

    other.execute("rollback")
    other.close()
    learner.record(*an_answer())
    assert len(learner.entries()) == 1


def fill_up(learner: LearnerFile) -> None:
    for _ in range(200):
        learner.record(*an_answer(response="가" * 2000))


def test_a_full_disk_is_said_and_nothing_is_lost(learner: LearnerFile) -> None:
    learner.record(*an_answer())
    (pages,) = learner._db.execute("pragma page_count").fetchone()
    learner._db.execute(f"pragma max_page_count = {pages}")

    with pytest.raises(FullDiskError):
        fill_up(learner)

    learner._db.execute("pragma max_page_count = 1000000")
    assert replay(learner.entries()) == learner.cards()
    learner.record(*an_answer())


def test_a_read_only_file_is_said_and_can_be_read(
    path: Path, learner: LearnerFile
) -> None:
    learner.record(*an_answer())
    learner._db.execute("pragma query_only = on")

    with pytest.raises(ReadOnlyFileError):
        learner.record(*an_answer())

    assert len(learner.entries()) == 1


@pytest.mark.parametrize(
    ("column", "value"),
    [("body", "not json"), ("body", "{}"), ("body", "[]"), ("entry", "dreamt")],
)
def test_an_entry_that_cannot_be_read_is_said(
    path: Path, learner: LearnerFile, column: str, value: str
) -> None:
    learner.record(*an_answer())
    db = sqlite3.connect(path)
    db.execute("drop trigger entries_are_never_edited")
    db.execute(f"update entries set {column} = ?", (value,))  # noqa: S608
    db.commit()
    db.close()

    with pytest.raises(DamagedFileError) as caught:
        learner.entries()

    assert f"{learner.machine}-1" in caught.value.arguments["detail"]


def test_a_failure_of_ours_keeps_its_traceback(learner: LearnerFile) -> None:
    learner.close()

    with pytest.raises(sqlite3.ProgrammingError):
        learner.cards()


def test_a_failure_half_way_through_leaves_neither_entry_nor_card(
    learner: LearnerFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(card: Card) -> None:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(card_table, "card_to_row", fail)
        with pytest.raises(MemoryError):
            learner.record(*an_answer())

    assert learner.entries() == ()
    assert learner.cards() == {}


def test_answers_are_durable_before_record_returns(learner: LearnerFile) -> None:
    (mode,) = learner._db.execute("pragma journal_mode").fetchone()
    (synchronous,) = learner._db.execute("pragma synchronous").fetchone()

    assert (mode, synchronous) == ("wal", 2)  # 2: full
