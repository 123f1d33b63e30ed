"""What may happen to a session: killed, no room, not allowed, a clock that is wrong."""

import contextlib
import os
import resource
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from quiz.language.text import Lang, Text
from quiz.memory.card import Card
from quiz.memory.chance import chance
from quiz.memory.clocks import Odd, oddities
from quiz.memory.replay import replay
from quiz.problems import QuizError
from quiz.questions.question import Mode, QuestionId
from quiz.store.errors import LearnerFileError, ReadOnlyFileError
from quiz.store.learner_file import LearnerFile
from quiz.study.session import StudySession
from quiz.study.settings import StudySettings
from tests.store.made import NOON, WHEN, an_answer, answer
from tests.study.learner import JUDGE
from tests.study.making import some

NOBODY = 65534

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


def in_a_child(work: Callable[[], object], user: int | None = None) -> str:
    """What a child process says about it: `done`, or the code of the error raised."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said = "crashed"
        with contextlib.suppress(BaseException):
            try:
                if user is not None and os.getuid() == 0:
                    os.setgid(user)
                    os.setuid(user)
                work()
                said = "done"
            except QuizError as error:
                said = error.code
            except BaseException as error:  # noqa: BLE001 - told to the test
                said = repr(error)
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    return said


def is_sound(path: Path) -> bool:
    db = sqlite3.connect(path)
    (said,) = db.execute("pragma integrity_check").fetchone()
    db.close()
    return bool(said == "ok")


# -- kill -9


def a_scripted_session(path: Path, told: int) -> None:
    """Answer for ever, and say each id once it is stored."""
    now = NOON.astimezone(timezone(timedelta(hours=9)))
    questions = some(40)
    with LearnerFile.open(path) as learner:
        os.write(told, b"ready\n")
        while True:
            session = StudySession.begin(
                title=Text("덱", "Deck"),
                questions=questions,
                cards=learner.cards(),
                settings=StudySettings(new_per_day=1000, reviews_per_day=1000),
                lang=Lang.KO,
                judge=JUDGE,
                now=now,
            )
            while ask := session.ask(now):
                response = "correct" if chance(now, ask.question.id) < 0.7 else "wrong"
                match ask.mode:
                    case Mode.FLIP:
                        judged = session.judge_flip(ask, now)
                    case Mode.CHOICES:
                        judged = session.judge_choice(
                            ask, int(response == "correct"), now
                        )
                    case _:
                        judged = session.judge_typed(ask, response, now)
                step = session.rate(judged, judged.proposed, now, 2.0)
                entry_id = learner.record(step.entry, step.card, step.undone)
                os.write(told, f"{entry_id.text}\n".encode())
                session = step.stored(entry_id)
                now += timedelta(seconds=20)
            now += timedelta(days=1)


def killed_after(path: Path, answers: int, seconds: float) -> list[str]:
    """What a session said it had stored before it was killed, so long after so many."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            a_scripted_session(path, writing)
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        # A busy machine may take longer to begin than the session is to live.
        assert pipe.readline() == b"ready\n"
        said = b"".join(pipe.readline() for _ in range(answers))
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        said += pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the session ended by itself"
    return said.decode().split("\n")[:-1]


def check_kills(path: Path, count: int) -> None:
    LearnerFile.open(path).close()
    told: list[str] = []
    for number in range(count):
        told += killed_after(path, number % 4, 0.01 * chance(count, number))
        with LearnerFile.open(path) as learner:
            last = [line.id.text for line in learner.latest(1)]
            # At most one was stored without a word: it was killed just then.
            told += [entry for entry in last if entry not in told[-1:]]
    with LearnerFile.open(path) as learner:
        log = learner.entries()
        assert told == [line.id.text for line in log]
        assert len(log) > count, "killed before anything was answered"
        assert learner.cards() == replay(log)
    assert is_sound(path)


def test_a_session_killed_at_any_moment_loses_nothing(path: Path) -> None:
    check_kills(path, 20)


@pytest.mark.soak
def test_a_session_killed_five_hundred_times_loses_nothing(path: Path) -> None:
    check_kills(path, 500)


# -- no room, and not allowed


def filled(learner: LearnerFile) -> None:
    for number in range(2000):
        answer(learner, hours=number, response="가" * 2000)


def test_a_file_that_may_not_grow_costs_nothing_that_was_said_to_be_kept(
    path: Path,
) -> None:
    with LearnerFile.open(path) as learner:
        answer(learner)
    kept = path.with_name("kept")

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        with LearnerFile.open(path) as learner:
            try:
                filled(learner)
            finally:
                kept.write_text(str(len(learner.entries())))

    said = in_a_child(work)

    assert said in ("learner-file-unusable", "learner-file-disk-full"), said
    with LearnerFile.open(path) as learner:
        log = learner.entries()
        assert len(log) == int(kept.read_text()) > 2
        assert learner.cards() == replay(log)
        answer(learner, hours=5000)
    assert is_sound(path)


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        path = disk / "learner.db"
        with LearnerFile.open(path) as learner:
            with pytest.raises(LearnerFileError) as caught:
                filled(learner)
            log = learner.entries()
        assert caught.value.code == "learner-file-disk-full"
        with LearnerFile.open(path) as learner:
            assert learner.entries() == log
            assert learner.cards() == replay(log)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_read_only_file_is_said_to_whoever_may_not_write_it(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    path = folder / "learner.db"
    with LearnerFile.open(path) as learner:
        answer(learner)
        before = learner.entries()
    for place in (tmp_path, *tmp_path.parents[:2]):
        place.chmod(0o755)
    path.chmod(0o444)
    folder.chmod(0o555)

    def work() -> None:
        with LearnerFile.open(path) as learner:
            answer(learner, hours=1)

    said = in_a_child(work, NOBODY)

    folder.chmod(0o755)
    path.chmod(0o644)
    assert said == ReadOnlyFileError.code
    with LearnerFile.open(path) as learner:
        assert learner.entries() == before


# -- clocks


@pytest.mark.parametrize(
    ("moments", "odd"),
    [
        # set back by a day, and put right
        ([0, 20, -4, 44], [None, None, Odd.BACK, None]),
        # a year ahead for one answer, and put right
        ([0, 20, 20 + 365 * 24, 44], [None, None, Odd.AHEAD, Odd.BACK]),
        # back in 1970
        ([0, -490_000, 24], [None, Odd.BACK, None]),
    ],
    ids=["set back", "a year ahead", "in 1970"],
)
def test_a_wrong_clock_loses_no_answer_and_is_marked(
    path: Path, moments: list[int], odd: list[Odd | None]
) -> None:
    for hours in moments:
        with LearnerFile.open(path) as learner:
            answer(learner, hours=hours)

    with LearnerFile.open(path) as learner:
        log = learner.entries()
        assert [line.id.sequence for line in log] == list(range(1, len(moments) + 1))
        card = learner.cards()[WHEN]
        assert card == replay(log)[WHEN]
        assert card.reps == len(moments)
        assert card.due is not None
    found = oddities(log, NOON + timedelta(days=3))
    assert [found.get(line.id) for line in log] == odd


def test_a_flight_round_the_world_loses_no_answer_and_nothing_is_odd(
    path: Path,
) -> None:
    card, now = Card(question=QuestionId("p:e/when")), NOON
    with LearnerFile.open(path) as learner:
        for hours in (0, 9, 14, -11, -5, 0):
            now = (now + timedelta(hours=7)).astimezone(
                timezone(timedelta(hours=hours))
            )
            entry, card = an_answer(card, now=now)
            learner.record(entry, card)
        log = learner.entries()
        assert learner.cards() == replay(log) == {card.question: card}
    assert oddities(log, now) == {}


def test_answers_after_a_year_ahead_still_come_last(path: Path) -> None:
    with LearnerFile.open(path) as learner:
        for hours in (0, 365 * 24, 1):
            answer(learner, hours=hours)
        stamps = [line.stamp for line in learner.entries()]

    assert stamps == sorted(set(stamps))
