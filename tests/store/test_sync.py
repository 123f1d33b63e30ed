"""Machines that share a folder end with the same log and the same cards."""

import json
import os
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.memory.card import Card
from quiz.memory.entries import Answered, Entry, Erased, Flagged, Logged, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import changes, replay, standing
from quiz.memory.typed import without_typed
from quiz.memory.undoing import last_done, undo
from quiz.questions.question import QuestionId
from quiz.store import machines
from quiz.store.backups import back_up
from quiz.store.learner_file import LearnerFile
from quiz.store.log_lines import LineError, from_line, to_line
from quiz.store.restoring import restore
from quiz.store.sync import SyncFolderError, sync
from tests.store.made import NOON, WHEN, answer

LATER = NOON + timedelta(days=9)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "공유 폴더"


@pytest.fixture
def machine(tmp_path: Path) -> Callable[[str], LearnerFile]:
    def opened(name: str) -> LearnerFile:
        return LearnerFile.open(tmp_path / name / "learner.db")

    return opened


def logged(learner: LearnerFile) -> list[Logged]:
    log = list(learner.entries())
    assert replay(log) == learner.cards()
    return log


def test_two_who_studied_the_same_card_apart_end_equal(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        for number, learner in enumerate([home, work, home, work, work]):
            answer(learner, rating=Rating(1 + number % 4), hours=20 * number)

        sync(home, folder, LATER)
        told = sync(work, folder, LATER)
        sync(home, folder, LATER)

        assert (told.taken, told.given, told.machines) == (2, 3, 2)
        assert logged(home) == logged(work)
        assert [line.entry.at for line in logged(home)] == sorted(
            line.entry.at for line in logged(home)
        )
        assert home.cards()[WHEN].reps == 5


def test_syncing_again_changes_nothing(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home:
        answer(home)
        sync(home, folder, LATER)
        (file,) = folder.iterdir()
        before = file.read_bytes()

        again = sync(home, folder, LATER)

        assert (again.taken, again.given, again.unread) == (0, 0, 0)
        assert file.read_bytes() == before
        assert len(logged(home)) == 1


def test_an_answer_travels_on_through_a_machine_between(
    tmp_path: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("a") as a, machine("b") as b, machine("c") as c:
        answer(a)
        for learner, stick in ((a, "one"), (b, "one"), (b, "two"), (c, "two")):
            sync(learner, tmp_path / stick, LATER)

        assert logged(c) == logged(a)


def test_what_one_took_back_is_taken_back_for_all(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        answer(home)
        sync(home, folder, LATER)
        sync(work, folder, LATER)
        (line,) = work.entries()
        work.add(Undone(question=WHEN, at=NOON, offset_minutes=0, undoes=line.id))
        sync(work, folder, LATER)
        answer(home, hours=30)
        sync(home, folder, LATER)
        sync(work, folder, LATER)

        assert logged(home) == logged(work)
        assert home.cards()[WHEN].reps == 1


def test_a_line_cut_short_waits_for_the_rest(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        answer(home)
        answer(home, hours=20)
        sync(home, folder, LATER)
        (file,) = folder.iterdir()
        whole = file.read_bytes()
        file.write_bytes(whole[:-40])

        partly = sync(work, folder, LATER)
        file.write_bytes(whole)
        sync(work, folder, LATER)

        assert (partly.taken, partly.unread) == (1, 1)
        assert logged(work) == logged(home)


def test_a_line_of_ones_own_cut_short_is_written_again(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        answer(home)
        answer(home, hours=20)
        sync(home, folder, LATER)
        (file,) = folder.iterdir()
        file.write_bytes(file.read_bytes()[:-40])

        sync(home, folder, LATER)
        sync(work, folder, LATER)

        assert logged(work) == logged(home)


@pytest.mark.parametrize(
    "name",
    [
        "{}.quiz-log.sync-conflict-20261125-101010-ABCDEFG.jsonl",
        "{}.quiz-log (conflicted copy 2026-11-25).jsonl",
        "{}.quiz-log 2.jsonl",
    ],
)
def test_copies_made_of_a_conflict_are_read(
    folder: Path, machine: Callable[[str], LearnerFile], name: str
) -> None:
    with machine("home") as home, machine("work") as work:
        for hours in (0, 20, 40):
            answer(home, hours=hours)
        sync(home, folder, LATER)
        (file,) = folder.iterdir()
        first, second, third = file.read_bytes().splitlines(keepends=True)
        file.write_bytes(first + second)
        file.with_name(name.format(home.machine)).write_bytes(first + third)

        sync(work, folder, LATER)

        assert logged(work) == logged(home)


def test_marks_of_a_merge_conflict_spoil_only_themselves(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        answer(home)
        answer(home, hours=20)
        sync(home, folder, LATER)
        (file,) = folder.iterdir()
        first, second = file.read_text(encoding="utf-8").splitlines()
        torn = ["<<<<<<< HEAD", first, "=======", second, ">>>>>>> theirs", ""]
        file.write_text("\n".join(torn), encoding="utf-8")

        told = sync(work, folder, LATER)

        assert (told.taken, told.unread) == (2, 3)


def test_a_copied_file_that_went_on_by_itself_loses_nothing(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The worst case: two places that cannot be told apart.
    monkeypatch.setattr(machines, "place_of", lambda _: "the same")
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    with LearnerFile.open(one) as learner:
        answer(learner)
    two.write_bytes(one.read_bytes())
    with LearnerFile.open(one) as a, LearnerFile.open(two) as b:
        assert a.machine == b.machine
        answer(a, hours=20, response="A")
        answer(b, hours=30, response="B")
        for learner in (a, b, a, b):
            sync(learner, folder, LATER)

        entries = [line.entry for line in logged(a)]
        assert entries == [line.entry for line in logged(b)]
        assert len(entries) == 3
        assert a.cards() == b.cards()
        assert a.machine != b.machine


@pytest.mark.parametrize("is_same_card", [True, False])
def test_what_a_copy_took_back_is_what_it_answered_itself(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, is_same_card: bool
) -> None:
    monkeypatch.setattr(machines, "place_of", lambda _: "the same")
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    with LearnerFile.open(one) as learner:
        answer(learner)
    two.write_bytes(one.read_bytes())
    other = WHEN if is_same_card else QuestionId("p:other/who")
    with LearnerFile.open(one) as a, LearnerFile.open(two) as b:
        answer(a, hours=20, rating=Rating.EASY)
        answer(b, other, hours=30, rating=Rating.AGAIN)
        (last,) = last_done(b.latest, 1)
        b.add(undo(last, LATER))
        for learner in (a, b, a, b):
            sync(learner, folder, LATER)

        assert set(logged(a)) != set(logged(b))  # one entry, under two ids
        assert a.cards() == b.cards() == replay(a.entries()) == replay(b.entries())
        assert [one.rating for one in standing(a.entries())] == [
            Rating.GOOD,
            Rating.EASY,
        ]
        for learner in (a, b):
            (*_, told) = changes(learner.entries())
            assert told.after == learner.cards().get(other, Card(question=other))


def test_a_file_copied_to_another_place_writes_under_another_name(
    tmp_path: Path,
) -> None:
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    with LearnerFile.open(one) as learner:
        first = learner.machine
    two.write_bytes(one.read_bytes())

    with LearnerFile.open(two) as learner:
        second = learner.machine
    with LearnerFile.open(one) as learner:
        assert learner.machine == first
    with LearnerFile.open(two) as learner:
        assert learner.machine == second != first


def test_erased_words_are_gone_from_every_machine_and_the_folder(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        answer(home, response="비밀 하나")
        answer(work, hours=1, response="비밀 둘")
        for learner in (home, work, home):
            sync(learner, folder, LATER)
        home.add(Erased(at=NOON + timedelta(days=1), offset_minutes=0))
        answer(home, hours=50, response="나중")
        for learner in (home, work, home):
            sync(learner, folder, LATER)

        assert logged(home) == logged(work)
        said = "".join(file.read_text(encoding="utf-8") for file in folder.iterdir())
        assert "비밀" not in said + str(home.entries()) + str(work.entries())
        assert "나중" in said
        assert home.cards()[WHEN].reps == 3


# -- strangers


def a_line(**changes: object) -> str:
    with TemporaryDirectory() as place, LearnerFile.open(Path(place) / "x.db") as one:
        answer(one)
        row = json.loads(to_line(one.entries()[0]))
    body = {key: changes.pop(key) for key in list(changes) if key in row["body"]}
    row = {**row, "body": {**row["body"], **body}, **changes}
    del row["crc"]
    from quiz.store.log_lines import _dumped, _sum

    return _dumped({**row, "crc": _sum(row)})


def test_a_sound_line_from_elsewhere_is_read() -> None:
    assert isinstance(from_line(a_line()).entry, Answered)


@pytest.mark.parametrize(
    "changes",
    [
        {"machine": "../../etc/passwd"},
        {"machine": "x" * 101},
        {"machine": ""},
        {"sequence": 0},
        {"sequence": 1 << 63},
        {"sequence": "1; drop table entries"},
        {"stamp": -1},
        {"stamp": 1 << 62},
        {"question": "p:e\n/when"},
        {"question": None},
        {"question": "x" * 501},
        {"at": "0001-01-01T00:00:00Z"},
        {"at": "2026-03-10T12:00:00"},
        {"entry": "rm -rf"},
        {"days": 10**9},
        {"days": -1},
        {"delay": -1},
        {"rating": 5},
        {"offset_minutes": 10_000},
        {"desired_retention": 0.0},
        {"rollover_hour": 24},
        {"seconds": -1.0},
        {"response": "가" * 20_001},
        {"response": ["not", "text"]},
        {"options": ["x"] * 101},
        {"parameters": "fsrs-6:" + ",".join(["1e999"] * 21)},
        {"body": []},
        {"body": None},
    ],
    ids=str,
)
def test_what_no_learner_could_have_done_is_not_taken(
    changes: dict[str, object],
) -> None:
    with pytest.raises(LineError):
        from_line(a_line(**changes))


def test_an_answer_counts_whatever_the_year_on_the_clock(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        answer(home, hours=24 * 365 * 300)
        answer(home, QuestionId("p:e/who"))
        for learner in (home, work, home):
            sync(learner, folder, LATER)

        assert [line.entry.at.year for line in logged(work)] == [2325, 2026]
        assert home.cards() == work.cards()


def test_a_machine_restored_again_and_again_still_gives_and_takes(
    tmp_path: Path, folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    path, copy = tmp_path / "home" / "learner.db", tmp_path / "backup.db"
    with machine("home") as home:
        answer(home)
        sync(home, folder, LATER)
    back_up(path, copy)
    for number in range(3):
        restore(path, copy, LATER)
        with machine("home") as home:
            assert home.folders() == (folder,)
            answer(home, QuestionId(f"p:e{number}/when"), hours=1 + number)
            sync(home, folder, LATER)

    with machine("home") as home, machine("work") as work:
        answer(work, QuestionId("p:other/when"))
        for learner in (work, home):
            sync(learner, folder, LATER)

        assert logged(home) == logged(work)
        assert len(logged(home)) == 5
        assert len(last_done(home.latest, 9)) == 4


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "7", '{"crc":"x"}', "[" * 100_000, "NaN", '"\\ud800"'],
)
def test_a_line_of_anything_else_is_not_taken(text: str) -> None:
    with pytest.raises(LineError):
        from_line(text)


def test_a_changed_line_is_told_by_its_sum() -> None:
    with pytest.raises(LineError):
        from_line(a_line().replace('"rating":3', '"rating":1'))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_links_and_pipes_are_passed_over(
    tmp_path: Path, folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    folder.mkdir()
    secret = tmp_path / "secret"
    secret.write_text("not for the folder", encoding="utf-8")
    os.mkfifo(folder / "pipe.quiz-log.jsonl")
    (folder / "link.quiz-log.jsonl").symlink_to(secret)
    (folder / "folder.quiz-log.jsonl").mkdir()

    with machine("home") as home:
        answer(home)
        told = sync(home, folder, LATER)

        assert len(told.passed_over) == 3
        assert (told.taken, told.given) == (0, 1)


def test_what_was_confused_elsewhere_is_known_here(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, machine("work") as work:
        answer(home, hours=1)
        answer(work, hours=2)
        answer(home, hours=3)
        for learner in (home, work, home):
            sync(learner, folder, LATER)

        assert home.lately(9) == work.lately(9) == home.entries()
        assert home.lately(2) == home.entries()[1:]


def test_a_full_file_is_followed_by_another(
    folder: Path,
    machine: Callable[[str], LearnerFile],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("quiz.store.sync_folder.FULL_FILE", 1500)
    with machine("home") as home, machine("work") as work:
        for number in range(12):
            answer(home, hours=number)
            if number % 4 == 3:
                sync(home, folder, LATER)
        sizes = [file.stat().st_size for file in folder.iterdir()]
        sync(work, folder, LATER)

        assert logged(work) == logged(home)
        assert len(logged(home)) == 12
    assert len(sizes) == 3
    assert all(size < 1500 + 1000 for size in sizes)


def test_nothing_is_written_through_a_link(
    tmp_path: Path, folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    folder.mkdir()
    victim = tmp_path / "victim"
    victim.write_text("mine", encoding="utf-8")
    with machine("home") as home:
        (folder / f"{home.machine}.quiz-log.jsonl").symlink_to(victim)
        answer(home)

        with pytest.raises(SyncFolderError):
            sync(home, folder, LATER)

        assert victim.read_text(encoding="utf-8") == "mine"
        assert len(logged(home)) == 1


def test_a_file_in_the_place_of_the_folder_is_said(
    tmp_path: Path, machine: Callable[[str], LearnerFile]
) -> None:
    (tmp_path / "file").touch()
    with machine("home") as home, pytest.raises(SyncFolderError):
        sync(home, tmp_path / "file", LATER)


def test_a_folder_in_nothing_is_refused_as_a_stick_that_is_not_there(
    tmp_path: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home, pytest.raises(SyncFolderError):
        sync(home, tmp_path / "stick" / "quiz", LATER)

    assert not (tmp_path / "stick").exists()


# -- promises

actions = st.lists(
    st.tuples(
        st.integers(0, 2),  # which machine
        st.sampled_from(["answer", "answer", "undo", "flag", "erase", "sync"]),
        st.sampled_from(["p:a/when", "p:b/who"]),
        st.integers(1, 4),
        st.integers(-30, 100),  # hours on: clocks are set back, too
    ),
    max_size=25,
)


def acted(
    learner: LearnerFile, action: str, question: QuestionId, number: int, hours: int
) -> None:
    at = NOON + timedelta(hours=hours)
    entry: Entry
    match action:
        case "answer":
            answer(learner, question, Rating(number), hours)
            return
        case "undo":
            own = [x for x in learner.entries() if isinstance(x.entry, Answered)]
            if not own:
                return
            last = own[-1]
            assert isinstance(last.entry, Answered)
            entry = Undone(
                question=last.entry.question, at=at, offset_minutes=0, undoes=last.id
            )
        case "flag":
            entry = Flagged(question=question, at=at, offset_minutes=0, flag=number)
        case _:
            entry = Erased(at=at, offset_minutes=0)
    learner.add(entry)


@settings(max_examples=40, deadline=None)
@given(actions, st.permutations([0, 1, 2]), st.permutations([0, 1, 2]))
def test_merging_does_not_depend_on_order_or_repetition(
    history: list[tuple[int, str, str, int, int]], one: list[int], other: list[int]
) -> None:
    with TemporaryDirectory() as place, ExitStack() as stack:
        root = Path(place)
        everyone = [
            stack.enter_context(LearnerFile.open(root / str(number) / "learner.db"))
            for number in range(3)
        ]
        hour = 0
        for who, action, question, number, hours in history:
            hour += hours
            if action == "sync":
                sync(everyone[who], root / "folder", LATER)
            else:
                acted(everyone[who], action, QuestionId(question), number, hour)
        for learner in everyone:
            assert replay(learner.entries()) == learner.cards()
        logs = [learner.entries() for learner in everyone]
        merged = []
        for name, order in (("x", one), ("y", [*other, *other])):
            fresh = LearnerFile.open(root / f"{name}.db")
            stack.enter_context(fresh)
            for number in order:
                fresh.take(logs[number])
            merged.append((fresh.entries(), fresh.cards()))
        assert merged[0] == merged[1]
        for who in (*one, *other):
            sync(everyone[who], root / "folder", LATER)

        everything = [learner.entries() for learner in everyone]
        assert everything[0] == everything[1] == everything[2]
        assert everything[0] == merged[0][0]
        for learner in everyone:
            assert learner.cards() == replay(learner.entries())


def test_an_erased_answer_does_not_come_back(
    folder: Path, machine: Callable[[str], LearnerFile]
) -> None:
    with machine("home") as home:
        answer(home, response="비밀")
        typed = home.entries()
        home.add(Erased(at=NOON + timedelta(days=1), offset_minutes=0))

        assert home.take(typed) == 0
        assert home.entries()[0] == without_typed(typed[0])
