"""Every learner's file ever written opens."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from quiz.memory.card import Interval, State
from quiz.memory.entries import Answered, EntryId, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile
from quiz.store.migrating import migrate, migrations, statements, version_of

# What version 1 wrote, kept as it was: never adapt this to newer code.
BODY_1 = (
    '{"offset_minutes":540,"mode":"choices","lang":"ko","verdict":"correct",'
    '"score":1.0,"rating":3,"proposed":3,"state":"learning","step":1,"days":0,'
    '"delay":600,"spread":0,"desired_retention":0.9,"parameters":"fsrs-6",'
    '"rollover_hour":4,"seconds":4.5,"response":"2000","earlier":[],'
    '"options":["1999","2000","2001"]}'
)
ROWS_1 = """
pragma application_id = 1935766377;
insert into about values ('machine', '1c9b5a19');
insert into entries values (
    '1c9b5a19', 1, 'answered', 'p:e/when', '2026-03-10T03:00:00.000000Z', 'BODY');
insert into entries values (
    '1c9b5a19', 2, 'answered', 'p:e/who', '2026-03-10T03:01:00.250000Z', 'BODY');
insert into entries values (
    '1c9b5a19', 3, 'undone', 'p:e/who', '2026-03-10T03:02:00.000000Z',
    '{"offset_minutes":540,"machine":"1c9b5a19","sequence":2}');
insert into cards values (
    'p:e/when', 'learning', 1, 2.3065, 2.118103970459015,
    '2026-03-10T03:10:00.000000Z', '2026-03-10T03:00:00.000000Z',
    739685, 739685, 0, 1, 0, 1, 0);
""".replace("BODY", BODY_1)

# What version 2 wrote, kept as well: an answer typed, one taken in from another
# machine, and marks that the learner made.
BODY_2 = (
    '{"offset_minutes":540,"mode":"typed","lang":"en","verdict":"wrong","score":0.0,'
    '"rating":1,"proposed":1,"state":"relearning","step":0,"days":0,"delay":600,'
    '"spread":0,"desired_retention":0.9,"parameters":"fsrs-6","rollover_hour":4,'
    '"seconds":6.5,"response":"1999","earlier":["199"],"options":[],'
    '"answer":["2000"],"confused_with":"1999","objected":true}'
)
ROWS_2 = """
pragma application_id = 1935766377;
insert into about values ('machine', '1c9b5a19');
insert into entries values (
    1, '1c9b5a19', 1, 1773111600000000, 'answered', 'p:e/when',
    '2026-03-10T03:00:00.000000Z', 'BODY_1');
insert into entries values (
    2, '5e0d77aa', 4, 1773198000000000, 'answered', 'p:e/when',
    '2026-03-11T03:00:00.000000Z', 'BODY_2');
insert into entries values (
    3, '1c9b5a19', 2, 1773198000000001, 'noted', 'p:e/who',
    '2026-03-11T02:00:00.000000Z', '{"offset_minutes":540,"note":"러시아 쪽"}');
insert into entries values (
    4, '1c9b5a19', 3, 1773198000000002, 'suspended', 'p:e/who',
    '2026-03-11T02:01:00.000000Z', '{"offset_minutes":540,"suspended":true}');
insert into entries values (
    5, '1c9b5a19', 4, 1773198000000003, 'settings', null,
    '2026-03-11T02:02:00.000000Z',
    '{"offset_minutes":540,"deck":"","name":"new-per-day","value":12}');
insert into cards values (
    'p:e/when', 'review', 0, 1.0, 5.0, '2026-03-12T19:00:00.000000Z',
    '2026-03-10T03:00:00.000000Z', 739685, 739685, 2, 1, 0, 1, 0,
    '', 0, null, 0, '');
""".replace("BODY_1", BODY_1).replace("BODY_2", BODY_2)


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    path = tmp_path / "version-1.db"
    db = sqlite3.connect(path)
    db.executescript(migrations()[0] + ROWS_1 + "pragma user_version = 1;")
    db.close()
    return path


def test_a_file_of_version_1_opens_with_everything_in_it(version_1: Path) -> None:
    with LearnerFile.open(version_1) as learner:
        first, _, undone = learner.entries()
        cards = learner.cards()

        assert learner.machine == "1c9b5a19"
        assert isinstance(first.entry, Answered)
        assert first.entry.mode is Mode.CHOICES
        assert first.entry.rating is Rating.GOOD
        assert first.entry.interval == Interval(seconds=600)
        assert first.entry.options == ("1999", "2000", "2001")
        assert isinstance(undone.entry, Undone)
        assert undone.entry.undoes == EntryId("1c9b5a19", 2)
        assert [card.state for card in cards.values()] == [State.LEARNING]


def test_a_file_of_version_1_rebuilds_to_the_cards_it_had(version_1: Path) -> None:
    with LearnerFile.open(version_1) as learner:
        (before,) = learner.cards().values()

        learner.rebuild()

        (after,) = learner.cards().values()
        # Another system's `exp` may differ in the last digit.
        assert after.difficulty == pytest.approx(before.difficulty, rel=1e-12)
        assert replace(after, difficulty=before.difficulty) == before


@pytest.fixture
def version_2(tmp_path: Path) -> Path:
    path = tmp_path / "version-2.db"
    db = sqlite3.connect(path)
    made = "".join(migrations()[:2])
    db.executescript(made + ROWS_2 + "pragma user_version = 2;")
    db.close()
    return path


def test_a_file_of_version_2_opens_with_everything_in_it(version_2: Path) -> None:
    with LearnerFile.open(version_2) as learner:
        lines = learner.entries()
        taken = lines[1].entry

        assert [line.id.machine for line in lines] == [
            *("1c9b5a19", "5e0d77aa"),
            *("1c9b5a19", "1c9b5a19", "1c9b5a19"),
        ]
        assert isinstance(taken, Answered)
        assert (taken.response, taken.earlier) == ("1999", ("199",))
        assert (taken.answer, taken.confused_with) == (("2000",), "1999")
        assert taken.objected
        assert [setting.value for setting in learner.settings()] == [12]


def test_a_file_of_version_2_rebuilds_to_what_its_log_says(version_2: Path) -> None:
    with LearnerFile.open(version_2) as learner:
        learner.rebuild()

        cards = learner.cards()
        assert cards == replay(learner.entries())
        assert cards[QuestionId("p:e/when")].state is State.RELEARNING
        assert cards[QuestionId("p:e/who")].note == "러시아 쪽"
        assert cards[QuestionId("p:e/who")].suspended


# Version 3 wrote the same, and what it had found out about a deck.
STANDING_3 = "insert into standings values ('deck', 5, x'0104');"


@pytest.fixture
def version_3(tmp_path: Path) -> Path:
    path = tmp_path / "version-3.db"
    db = sqlite3.connect(path)
    made = "".join(migrations()[:3])
    db.executescript(made + ROWS_2 + STANDING_3 + "pragma user_version = 3;")
    db.close()
    return path


def test_a_file_of_version_3_opens_with_everything_in_it(version_3: Path) -> None:
    with LearnerFile.open(version_3) as learner:
        learner.rebuild()

        assert learner.cards() == replay(learner.entries())
        assert dict(learner.kept_cards()) == learner.cards()
        assert len(learner.cards()) == 2


def test_a_new_file_is_at_the_latest_version(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    LearnerFile.open(path).close()

    db = sqlite3.connect(path)
    assert version_of(db) == len(migrations())
    db.close()


def test_migrations_run_once_each_and_in_order() -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    scripts = ("create table a (x);", "insert into a values (1);")

    migrate(db, scripts[:1])
    migrate(db, scripts)
    migrate(db, scripts)

    assert db.execute("select * from a").fetchall() == [(1,)]
    assert version_of(db) == 2
    db.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was() -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("begin immediate")
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, ("create table a (x);", "insert into b values (1);"))
    db.execute("rollback")

    assert version_of(db) == 0
    assert db.execute("select count(*) from sqlite_schema").fetchone() == (0,)
    db.close()


def test_a_trigger_is_one_statement() -> None:
    found = list(statements(migrations()[0]))

    assert sum("create trigger" in statement for statement in found) == 2
    assert all(sqlite3.complete_statement(statement) for statement in found)
