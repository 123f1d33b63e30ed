"""Compiled content is what its files would come to now, or it is not used."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import fields
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from quiz.content.cache import codec, keeping, marks
from quiz.content.cache.codec import codec_for
from quiz.content.cache.keeping import ENDING, MOST_FILES, Cache
from quiz.content.cache.questions import Outlines, ShelvedQuestions
from quiz.content.cache.shelf import (
    BrokenShelfError,
    Shelf,
    packed,
    write_shelf,
)
from quiz.content.compiled import Compiled, compile_facts
from quiz.content.folders import bundled
from quiz.content.lines import Space
from quiz.content.packs import load
from quiz.questions.answer_keys import answer_keys
from quiz.questions.distractors import choices_for
from quiz.questions.index import FactIndex
from quiz.questions.listing import Listing, listing_of
from quiz.questions.outline import Outlined, compares, keys_of, traits_of, whole
from quiz.questions.question import Question
from quiz.questions.shuffle import draw
from quiz.study.queue import gather
from quiz.study.settings import StudySettings
from quiz.values import dataclass
from tests.content.core_alone import core_alone

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FACTS = """\
sources:
  - {id: archive, publisher: {ko: 기록원, en: Archive}, official: true}
people:
  - {id: kim, name: {ko: 김민서, en: Kim Min-seo}}
  - {id: lee, name: {ko: 이서준, en: Lee Seo-jun}}
places:
  - {id: haeju, name: {ko: 해주, en: Haeju}, level: city}
events:
  - id: first
    type: core:visit
    title: {ko: 방문, en: A visit}
    date: 1990-05-01
    visitor: kim
    place: {values: [haeju], closed: true}
    status: confirmed
    sources: archive
"""


@dataclass(frozen=True)
class Couple:
    number: int
    word: str


def compiled(folders: Sequence[Path]) -> Compiled:
    loaded = load(folders)
    assert not loaded.problems
    return compile_facts(loaded)


def make(one: Cache, folders: Sequence[Path]) -> Compiled:
    """What the cache says, having just kept it."""
    loaded = load(folders)
    return one.make(loaded, never)


def never() -> Compiled:
    pytest.fail("what was kept was not used")


def own_facts(folder: Path) -> tuple[Path, Path]:
    """A content folder with one event, beside the built-in types."""
    pack = folder / "own" / "data" / "mine"
    pack.mkdir(parents=True)
    (pack / "facts.yaml").write_text(FACTS, encoding="utf-8")
    return core_alone(), folder / "own"


def kept(folders: Sequence[Path], cache: Path) -> Path:
    """The file that compiled content is kept in, written now."""
    one = Cache(folders, cache)
    one.find(never)
    make(one, folders)
    (path,) = cache.glob(f"*{ENDING}")
    return path


def same(one: Compiled, other: Compiled) -> bool:
    """Whether both hold the same facts, questions, refusals and decks."""
    facts = all(
        dict(left) == dict(right) if isinstance(right, dict) else left == right
        for part in fields(other.base)
        for left, right in [
            (getattr(one.base, part.name), getattr(other.base, part.name))
        ]
    )
    return (
        facts
        and list(one.questions) == list(other.questions)
        and list(one.refusals) == list(other.refusals)
        and one.decks == other.decks
        and tuple(one.templates) == tuple(other.templates)
        and one.former == other.former
    )


def assert_nothing_changed(cache: Path, whole: Compiled) -> None:
    """Whatever is left of the file, it is not used or leads to the same."""
    found = Cache([bundled()], cache).find(lambda: whole)

    if found is not None:
        assert same(found, whole)


@pytest.fixture(scope="module")
def shipped() -> Compiled:
    return compiled([bundled()])


@pytest.fixture(scope="module")
def shipped_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept([bundled()], tmp_path_factory.mktemp("cache"))


def test_what_is_kept_is_what_was_made(shipped: Compiled, shipped_file: Path) -> None:
    found = Cache([bundled()], shipped_file.parent).find(never)

    assert found is not None
    assert same(found, shipped)
    for deck in shipped.decks:
        asked = deck.questions(shipped.questions, shipped.base)
        assert deck.questions(found.questions, found.base) == asked
    for event in shipped.base.events:
        assert found.lines.find(event, "date") == shipped.lines.find(event, "date")
    assert found.lines.find("core:visit-year", "stem", Space.TEMPLATE) is not None


def test_two_threads_may_read_the_same_questions(
    shipped: Compiled, shipped_file: Path
) -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # what comes between, comes between
    try:
        with ThreadPoolExecutor() as threads:
            for _ in range(5):
                found = Cache([bundled()], shipped_file.parent).find(never)
                assert found is not None
                read: Callable[[], list[Question]] = partial(list, found.questions)
                for reading in [threads.submit(read), threads.submit(read)]:
                    assert reading.result() == list(shipped.questions)
    finally:
        sys.setswitchinterval(before)


def test_two_threads_may_find_out_at_once_how_values_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_half_known, may_go_on = Event(), Event()
    first = list[type]()

    def slow(hint: type) -> codec.Codec:
        first.append(hint)
        if len(first) == 2:
            is_half_known.set()
            may_go_on.wait(60)
        return codec_for(hint)

    how = codec_for(Couple)
    monkeypatch.setattr(codec, "codec_for", slow)
    with ThreadPoolExecutor() as threads:
        slowly = threads.submit(how.decode, [1, "one"])
        assert is_half_known.wait(60)
        try:
            assert how.decode([2, "two"]) == Couple(2, "two")
        finally:
            may_go_on.set()

    assert slowly.result() == Couple(1, "one")


def test_what_a_session_is_gathered_from_says_what_the_questions_say(
    shipped: Compiled, shipped_file: Path
) -> None:
    found = Cache([bundled()], shipped_file.parent).find(never)

    assert found is not None
    for deck in shipped.decks:
        outlines = deck.outlines(found.questions, found.base)
        questions = deck.questions(shipped.questions, shipped.base)
        assert [whole(one) for one in outlines] == list(questions)
        for one, question in zip(outlines, questions, strict=True):
            assert (one.id, one.subjects) == (question.id, question.subjects)
            assert one.importance == question.importance
            assert keys_of(one) == answer_keys(question.answer)
            assert traits_of(one) == traits_of(question)
            assert compares(one) == bool(question.items)


def test_what_is_kept_of_a_deck_is_what_a_look_at_its_questions_tells(
    shipped: Compiled, shipped_file: Path
) -> None:
    found = Cache([bundled()], shipped_file.parent).find(never)

    assert found is not None
    for deck in shipped.decks:
        listing = listing_of(deck.outlines(found.questions, found.base))
        spelt_out = Listing(deck.questions(shipped.questions, shipped.base))
        assert [*listing.places.items()] == [*spelt_out.places.items()]
        assert [*listing.turns] == [*spelt_out.turns]
        assert listing.compared == spelt_out.compared


@pytest.mark.parametrize("kind", ["heads", "outlines", "turns", "starts", "deck"])
def test_turns_are_made_again_where_the_file_is_broken(
    kind: str, shipped: Compiled, shipped_file: Path, tmp_path: Path
) -> None:
    broken = tmp_path / shipped_file.name
    shutil.copyfile(shipped_file, broken)
    with closing(sqlite3.connect(broken)) as db:
        db.execute("update rows set data = x'00' where kind = ?", (kind,))
        db.commit()
    found = Cache([bundled()], tmp_path).find(lambda: shipped)
    assert found is not None
    deck = shipped.decks[0]
    settings = StudySettings(new_per_day=12)

    queue = gather(deck.outlines(found.questions, found.base), {}, settings, NOON)

    asked = deck.questions(shipped.questions, shipped.base)
    assert queue == gather(asked, {}, settings, NOON)


def test_gathering_a_day_reads_no_question_and_few_outlines(
    shipped: Compiled, shipped_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Cache([bundled()], shipped_file.parent).find(never)
    assert found is not None
    read: list[int] = []
    outlined: list[int] = []
    get, outline_at = type(found.questions).__getitem__, Outlines.at

    def watched(self: Sequence[Question], place: int) -> Question:
        read.append(place)
        return get(self, place)

    def noting(self: Outlines, place: int) -> Outlined:
        outlined.append(place)
        return outline_at(self, place)

    monkeypatch.setattr(type(found.questions), "__getitem__", watched)
    monkeypatch.setattr(Outlines, "at", noting)
    deck = max(
        shipped.decks, key=lambda d: len(d.outlines(found.questions, found.base))
    )
    outlines = deck.outlines(found.questions, found.base)

    queue = gather(outlines, {}, StudySettings(new_per_day=5), NOON)

    assert len(queue.new) == 5
    assert len(outlines) > 100
    assert not read  # not even those: the session reads them one by one
    assert len(set(outlined)) < 100


def test_kept_questions_get_the_same_choices(
    shipped: Compiled, shipped_file: Path
) -> None:
    found = Cache([bundled()], shipped_file.parent).find(never)

    assert found is not None
    fresh, read = FactIndex(shipped.base), FactIndex(found.base)
    for question in shipped.questions[::7]:
        assert choices_for(question, read) == choices_for(question, fresh)


def test_kept_questions_are_found_by_what_they_are_about(
    shipped: Compiled, shipped_file: Path
) -> None:
    found = Cache([bundled()], shipped_file.parent).find(never)

    assert found is not None
    assert isinstance(found.questions, ShelvedQuestions)
    about: dict[str, list[Question]] = defaultdict(list)
    for question in shipped.questions:
        about[question.id.rpartition("/")[0]].append(question)
    for subject, questions in about.items():
        assert found.questions.about(subject) == questions


def test_one_question_is_read_without_the_others(
    shipped: Compiled, shipped_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[tuple[str, object]] = []
    for name in ("get", "at"):
        whole: Callable[..., object] = getattr(Shelf, name)

        def noting(
            shelf: Shelf,
            kind: str,
            place: object,
            whole: Callable[..., object] = whole,
        ) -> object:
            read.append((kind, place))
            return whole(shelf, kind, place)

        monkeypatch.setattr(Shelf, name, noting)

    found = Cache([bundled()], shipped_file.parent).find(never)
    assert found is not None
    assert found.questions[300] == shipped.questions[300]

    assert [kind for kind, _ in read].count("questions") == 1
    assert not [kind for kind, _ in read if kind in ("events", "entities", "lines")]


def test_a_row_is_found_without_a_look_at_the_others_of_its_kind(
    tmp_path: Path,
) -> None:
    def steps(among: int) -> int:
        file = tmp_path / f"{among}{ENDING}"
        write_shelf(file, (("events", str(n), packed(n)) for n in range(among)))
        shelf, taken = Shelf(file), list[None]()
        shelf._db.set_progress_handler(lambda: taken.append(None), 1)
        assert shelf.get("events", str(among - 1)) == among - 1
        return len(taken)

    assert steps(5000) < 2 * steps(5)


def test_an_index_damaged_in_any_byte_leads_to_no_other_row(tmp_path: Path) -> None:
    file = kept(own_facts(tmp_path), tmp_path / "cache")
    with closing(sqlite3.connect(file)) as db:
        find = "select rootpage from sqlite_master where name = 'rows_by_key'"
        ((page,),) = db.execute(find)
        ((size,),) = db.execute("pragma page_size")
    whole = file.read_bytes()
    with closing(Shelf(file)) as shelf:
        wanted = dict(shelf.all("types"))

    for place in range((page - 1) * size, page * size):
        if whole[place]:
            broken = bytearray(whole)
            broken[place] ^= 4
            file.write_bytes(broken)
            with closing(Shelf(file)) as shelf:
                for key, one in wanted.items():
                    with suppress(BrokenShelfError):
                        assert shelf.get("types", key) in (one, None)


@pytest.mark.parametrize("share", range(16))
def test_a_file_that_is_damaged_anywhere_changes_nothing(
    shipped: Compiled, shipped_file: Path, tmp_path: Path, share: int
) -> None:
    data = bytearray(shipped_file.read_bytes())
    for place in (draw(len(data), "place", str(share), str(n)) for n in range(3)):
        data[place] ^= 1 + draw(255, "bits", str(share), str(place))
    (tmp_path / shipped_file.name).write_bytes(data)

    assert_nothing_changed(tmp_path, shipped)


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        *(("lengths", ""), ("decks", ""), ("former", ""), ("lines", "")),
        *(("keys", "events"), ("keys", "entities"), ("keys", "types")),
        *(("starts", "questions"), ("starts", "templates"), ("templates", "")),
    ],
)
def test_a_row_that_a_damaged_index_hides_is_no_empty_one(
    tmp_path: Path, kind: str, key: str
) -> None:
    folders = own_facts(tmp_path)
    whole = compiled(folders)
    with closing(sqlite3.connect(kept(folders, tmp_path / "cache"))) as db, db:
        lost = db.execute("delete from rows where kind = ? and key = ?", (kind, key))
        assert lost.rowcount == 1

    found = Cache(folders, tmp_path / "cache").find(lambda: whole)

    if found is not None:
        assert same(found, whole)
        lines = [
            one.lines.find("mine:first", "", Space.EVENT) for one in (found, whole)
        ]
        assert lines[0] == lines[1] is not None


@pytest.mark.parametrize("left", [0.0, 0.0001, 0.01, 0.5, 0.99])
def test_a_file_that_was_cut_short_changes_nothing(
    shipped: Compiled, shipped_file: Path, tmp_path: Path, left: float
) -> None:
    data = shipped_file.read_bytes()
    (tmp_path / shipped_file.name).write_bytes(data[: int(left * len(data))])

    assert_nothing_changed(tmp_path, shipped)


def test_a_changed_file_is_noticed_though_its_size_and_time_are_the_same(
    tmp_path: Path,
) -> None:
    folders = own_facts(tmp_path)
    kept(folders, tmp_path / "cache")
    file = tmp_path / "own/data/mine/facts.yaml"
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    assert Cache(folders, tmp_path / "cache").find(never) is not None

    file.write_text(FACTS.replace("1990", "1991"), encoding="utf-8")
    os.utime(file, ns=times)

    assert Cache(folders, tmp_path / "cache").find(never) is None


@pytest.mark.parametrize("coarsest_clock", [0, marks.COARSEST_CLOCK])
def test_a_changed_file_is_noticed_though_its_old_time_was_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, coarsest_clock: int
) -> None:
    monkeypatch.setattr(marks, "COARSEST_CLOCK", coarsest_clock)
    folders = own_facts(tmp_path)
    file = tmp_path / "own/data/mine/facts.yaml"
    os.utime(file, ns=(0, 0))  # as of an archive that was unpacked
    kept(folders, tmp_path / "cache")
    assert Cache(folders, tmp_path / "cache").find(never) is not None

    file.write_text(FACTS.replace("1990", "1991"), encoding="utf-8")
    os.utime(file, ns=(0, 0))

    assert Cache(folders, tmp_path / "cache").find(never) is None


def test_a_file_that_is_only_written_again_is_no_reason_to_start_anew(
    tmp_path: Path,
) -> None:
    folders = own_facts(tmp_path)
    kept(folders, tmp_path / "cache")

    (tmp_path / "own/data/mine/facts.yaml").write_text(FACTS, encoding="utf-8")

    assert Cache(folders, tmp_path / "cache").find(never) is not None


def test_a_new_file_and_one_that_is_gone_are_noticed(tmp_path: Path) -> None:
    folders = own_facts(tmp_path)
    more = tmp_path / "own/data/mine/more.yaml"
    kept(folders, tmp_path / "cache")

    more.write_text("people:\n  - {id: choi, name: {ko: 최연우, en: Choi Yeon-u}}\n")
    assert Cache(folders, tmp_path / "cache").find(never) is None

    kept(folders, tmp_path / "cache")
    more.unlink()
    assert Cache(folders, tmp_path / "cache").find(never) is None


def test_another_version_of_the_program_makes_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = own_facts(tmp_path)
    kept(folders, tmp_path / "cache")

    monkeypatch.setattr(keeping, "program_mark", lambda: "another")

    assert Cache(folders, tmp_path / "cache").find(never) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    folders = own_facts(tmp_path)
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    one = Cache(folders, blocked)

    assert one.find(never) is None
    made = make(one, folders)

    assert same(made, compiled(folders))
    assert blocked.read_text() == "not a folder"


def test_what_was_used_longest_ago_makes_room(tmp_path: Path) -> None:
    folders = own_facts(tmp_path)
    cache = tmp_path / "cache"
    cache.mkdir()
    for number in range(MOST_FILES + 3):
        old = cache / f"{number:02}{ENDING}"
        old.write_text("old")
        os.utime(old, (number, number))

    one = Cache(folders, cache)
    one.find(never)
    make(one, folders)

    left = sorted(path.name for path in cache.iterdir())
    assert len(left) == MOST_FILES
    assert f"00{ENDING}" not in left


def test_two_that_start_at_once_say_the_same(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quiz", "questions", "--json"]
    where = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    both = [
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=where
        )
        for _ in range(2)
    ]

    said = [process.communicate()[0] for process in both]

    assert said[0] == said[1] != b""
    assert not list(tmp_path.rglob("*.part"))
