"""Packages from strangers: broken, enormous, hostile, or of another kind."""

import sqlite3
import struct
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from quiz.anki import opening
from quiz.anki.history import read_history
from quiz.anki.opening import (
    NewerPackageError,
    NoPackageError,
    TooLargeError,
    UnreadablePackageError,
)
from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.problems import QuizError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

SCHEMA = """
create table col (crt, mod, conf text);
create table notes (id integer, guid text, mid integer, flds text);
create table cards (
  id integer, nid integer, ord integer, type, queue, due, odue, odid, flags, mod, data
);
create table revlog (id integer, cid integer, ease, ivl, lastIvl, factor, time, type);
insert into col values (1795320000, 1795348800500, '{"rollover": 3}');
insert into notes values (1, 'g', 7, 'x');
insert into cards values (1, 1, 0, 2, 2, 9, 0, 0, 0, 1795348800, '');
"""
REVIEW = "insert into revlog values (1700000000000, 1, 3, 4, 1, 500, 2000, 1)"


def a_collection(folder: Path, sql: str = SCHEMA + REVIEW) -> bytes:
    file = folder / "made.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(sql)
    data = file.read_bytes()
    file.unlink()
    return data


def a_package(folder: Path, entries: Mapping[str, bytes]) -> Path:
    file = folder / "a.apkg"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return file


def test_a_small_package_is_read(tmp_path: Path) -> None:
    file = a_package(tmp_path, {"collection.anki2": a_collection(tmp_path)})

    history = read_history(file)

    assert [one.review.interval for one in history.reviews] == [4]
    assert history.clock.rollover_hour == 3


def test_the_stub_for_older_ankis_is_not_taken_for_the_collection(
    tmp_path: Path,
) -> None:
    entries = {
        "meta": b"\x08\x03",
        "collection.anki2": a_collection(tmp_path, SCHEMA),
        "collection.anki21b": zstd.compress(a_collection(tmp_path)),
    }

    assert len(read_history(a_package(tmp_path, entries)).reviews) == 1


@pytest.mark.parametrize(
    "entries",
    [
        {},
        {"collection.anki2": b""},
        {"collection.anki2": b"SQLite format 3\0 and then nothing"},
        {"collection.anki2": b"\0" * 4096},
        {"meta": b"\x08\x03", "collection.anki21b": b"no zstd"},
        {"meta": b"\x08\x03", "collection.anki21b": zstd.compress(b"x" * 999)[:20]},
        {"meta": b"\x08\x02", "collection.anki2": b"the wrong one"},
    ],
)
def test_what_is_no_package_is_refused(
    tmp_path: Path, entries: Mapping[str, bytes]
) -> None:
    with pytest.raises(NoPackageError):
        read_history(a_package(tmp_path, entries))


@pytest.mark.parametrize("data", [b"", b"PK", b"#separator:tab\nrow", b"\x89PNG"])
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.apkg"
    file.write_bytes(data)

    with pytest.raises(NoPackageError):
        read_history(file)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePackageError) as caught:
        read_history(tmp_path / "a.apkg")

    assert caught.value.arguments["reason"] == "No such file or directory"


@pytest.mark.parametrize("meta", [b"\x08\x04", b"\x08\x7f", b"", b"\xff\xff"])
def test_a_package_of_a_newer_kind_is_refused(tmp_path: Path, meta: bytes) -> None:
    entries = {"meta": meta, "collection.anki2": a_collection(tmp_path)}

    with pytest.raises(NewerPackageError):
        read_history(a_package(tmp_path, entries))


@pytest.mark.parametrize("packed", ["zip", "zstd"])
def test_what_grows_beyond_reason_is_not_unpacked(
    tmp_path: Path, packed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_SMALL", 1 << 20)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    bomb = b"SQLite format 3\0" + b"\0" * (64 << 20)
    entries = {"collection.anki2": bomb}
    if packed == "zstd":
        entries = {"meta": b"\x08\x03", "collection.anki21b": zstd.compress(bomb)}

    with pytest.raises(TooLargeError):
        read_history(a_package(tmp_path, entries))

    assert list(scratch.iterdir()) == []


def test_a_size_that_is_a_lie_does_not_matter(tmp_path: Path) -> None:
    file = a_package(tmp_path, {"collection.anki2": a_collection(tmp_path)})
    data = bytearray(file.read_bytes())
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 7)  # the size when unpacked
    file.write_bytes(data)

    with pytest.raises(NoPackageError):
        read_history(file)


def test_too_many_entries_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_MOST_ENTRIES", 2)
    entries = {"collection.anki2": a_collection(tmp_path), "0": b"", "1": b""}

    with pytest.raises(TooLargeError):
        read_history(a_package(tmp_path, entries))


def test_names_in_a_package_are_no_paths(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    entries = {
        "../escaped": b"x",
        "/tmp/escaped": b"x",  # noqa: S108
        "collection.anki2": a_collection(tmp_path),
    }

    read_history(a_package(inner, entries))

    assert [file.name for file in tmp_path.iterdir()] == ["inner"]


@pytest.mark.parametrize(
    "sql",
    [
        "drop table revlog; create view revlog as select 1 as id, 1 as cid, 3 as ease,"
        " 4 as ivl, 1 as lastIvl, 500 as factor, 1 as time, 1 as type",
        "drop table revlog",
        "alter table revlog drop column ease",
    ],
)
def test_a_collection_of_another_shape_is_refused(tmp_path: Path, sql: str) -> None:
    data = a_collection(tmp_path, SCHEMA + sql)

    with pytest.raises(NoPackageError):
        read_history(a_package(tmp_path, {"collection.anki2": data}))


@pytest.mark.parametrize(
    "sql",
    [
        "delete from col",
        "update col set conf = 'no json'",
        "update col set conf = '[]'",
        "update col set conf = 77",
        """update col set conf = '{"rollover": "x"}'""",
        "update col set conf = replace(hex(zeroblob(50000)), '0', '[')",
    ],
)
def test_without_settings_days_begin_when_ankis_do(tmp_path: Path, sql: str) -> None:
    data = a_collection(tmp_path, SCHEMA + sql)

    history = read_history(a_package(tmp_path, {"collection.anki2": data}))

    assert history.clock.rollover_hour == 4


@pytest.mark.parametrize(
    "row",
    [
        "'x', 1, 3, 4, 1, 500, 2000, 1",
        "-5, 1, 3, 4, 1, 500, 2000, 1",
        "9223372036854775807, 1, 3, 4, 1, 500, 2000, 1",
        "1, 1, 9, 4, 1, 500, 2000, 1",
        "1, 1, null, 4, 1, 500, 2000, 1",
        "1, 1, 3, 99999999, 1, 500, 2000, 1",
        "1, 1, 3, 4, -9999999999999, 500, 2000, 1",
        "1, 1, 3, 4, 1, 500, 2000, 77",
        "1, 1, 3, 4.5, 1, 500, 2000, 1",
        "1, 1, 3, x'00', 1, 500, 2000, 1",
    ],
)
def test_a_review_that_makes_no_sense_is_counted_and_left_out(
    tmp_path: Path, row: str
) -> None:
    added = f"insert into revlog values ({row})"  # noqa: S608
    data = a_collection(tmp_path, f"{SCHEMA}{REVIEW}; {added}")

    history = read_history(a_package(tmp_path, {"collection.anki2": data}))

    assert (len(history.reviews), history.unreadable) == (1, 1)


def test_reviews_of_other_notes_are_counted_and_not_kept(tmp_path: Path) -> None:
    theirs = """; insert into notes values (2, 'theirs', 8, 'y');
    insert into cards (id, nid, ord) values (2, 2, 0);
    insert into revlog values (1700000000001, 2, 3, 4, 1, 500, 2000, 1);
    insert into revlog values (1700000000002, 2, 3, 4, 1, 500, 2000, 1)"""
    data = a_collection(tmp_path, SCHEMA + REVIEW + theirs)

    history = read_history(a_package(tmp_path, {"collection.anki2": data}), {"g"})

    assert [one.guid for one in history.reviews] == ["g"]
    assert history.others == {"theirs": 2}


def test_where_a_card_stands_is_read(tmp_path: Path) -> None:
    data = a_collection(tmp_path, SCHEMA)

    history = read_history(a_package(tmp_path, {"collection.anki2": data}))

    standing = history.cards["g"]
    assert (standing.due, standing.changed) == (9, 1_795_348_800)
    assert (standing.suspended, standing.buried, standing.flag) == (False, False, 0)
    assert history.clock.created == 1_795_320_000
    assert history.clock.offset_minutes is None


@pytest.mark.parametrize(
    "row",
    [
        "queue = 'x'",
        "mod = null",
        "flags = 1.5",
        "odid = x'00'",
        "type = 'review'",
        "due = '9'",
    ],
)
def test_a_card_that_makes_no_sense_stands_nowhere(tmp_path: Path, row: str) -> None:
    data = a_collection(tmp_path, f"{SCHEMA}update cards set {row}")  # noqa: S608

    history = read_history(a_package(tmp_path, {"collection.anki2": data}))

    assert history.cards == {}


@pytest.mark.parametrize(
    "data",
    [
        *("7", "[]", "{", '{"cd": 7}', '{"cd": "7"}', '{"cd": "[]"}', '{"cd": "{}"}'),
        *('{"cd": "{\\"sqAt\\": 1, \\"sqMarks\\": 99}"}', "[" * 50_000),
        '{"cd": "{\\"sqAt\\": \\"x\\", \\"sqMarks\\": 1}"}',
    ],
)
def test_what_others_keep_with_a_card_says_nothing_of_marks(
    tmp_path: Path, data: str
) -> None:
    sql = f"{SCHEMA}update cards set data = '{data}'"  # noqa: S608

    file = a_package(tmp_path, {"collection.anki2": a_collection(tmp_path, sql)})

    assert read_history(file).cards["g"].sent is None


def test_a_password_is_no_crash(tmp_path: Path) -> None:
    file = a_package(tmp_path, {"collection.anki2": a_collection(tmp_path)})
    data = bytearray(file.read_bytes())
    data[6] |= 1  # encrypted, says the entry
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(data)

    with pytest.raises(NoPackageError):
        read_history(file)


@pytest.mark.parametrize(
    "error", [NoPackageError, NewerPackageError, TooLargeError, UnreadablePackageError]
)
def test_every_failure_says_what_to_do(error: type[QuizError]) -> None:
    caught = error(file="a.apkg", reason="no")

    for lang in Lang:
        assert "a.apkg" in say(caught.code, lang, **caught.arguments)


def test_random_damage_is_never_a_crash(tmp_path: Path) -> None:
    package = a_package(tmp_path, {"collection.anki2": a_collection(tmp_path)})
    whole = package.read_bytes()
    refused = 0
    for place in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[place] ^= 0x55
        package.write_bytes(damaged)

        try:
            read_history(package)
        except QuizError:
            refused += 1

    assert refused > 0
