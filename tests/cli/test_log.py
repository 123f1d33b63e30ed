"""`quiz log`, run as people run it."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import (
    Answered,
    EntryId,
    Flagged,
    Logged,
    Suspended,
    Undone,
)
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

NOON = datetime(2026, 3, 10, 12, tzinfo=timezone(timedelta(hours=9)))
WHEN = QuestionId("korea-russia:putin-pyongyang-2000/when.year")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A learner's file with a good answer, and a miss that was taken back."""
    path = tmp_path / "learner.db"
    with LearnerFile.open(path) as learner:
        first, card = an_answer(Card(question=WHEN), Rating.GOOD, "2000년")
        learner.record(first, card)
        second, failed = an_answer(card, Rating.AGAIN, "19\x1b[31m99", minutes=10)
        entry_id = learner.record(second, failed)
        undone = Undone(
            question=WHEN, at=second.at, offset_minutes=540, undoes=entry_id
        )
        learner.record(undone, card)
    return path


def an_answer(
    card: Card, rating: Rating, response: str, minutes: int = 0
) -> tuple[Answered, Card]:
    settings, now = SchedulingSettings(), NOON + timedelta(minutes=minutes)
    future = schedule(card, rating, now, settings)
    entry = Answered(
        question=card.question,
        at=now.astimezone(UTC),
        offset_minutes=540,
        mode=Mode.TYPED,
        lang=Lang.KO,
        verdict=Verdict.CORRECT if rating is Rating.GOOD else Verdict.WRONG,
        score=1.0,
        rating=rating,
        proposed=rating,
        state=future.card.state,
        step=future.card.step,
        interval=future.interval,
        desired_retention=settings.desired_retention,
        parameters=settings.parameters,
        rollover_hour=settings.rollover_hour,
        seconds=4.5,
        response=response,
    )
    return entry, future.card


def records(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    assert main(["log", "--json", "--learner", str(path)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_json_has_the_keys_other_programs_read(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, *_ = records(path, capsys)

    promised = "id entry question at mode lang rating response verdict seconds"
    assert set(promised.split()) <= set(first)
    assert first["entry"] == "answered"
    assert first["at"] == "2026-03-10T03:00:00.000+00:00"
    assert (first["rating"], first["response"]) == ("good", "2000년")


def test_json_tells_the_memory_before_and_after(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, undone = records(path, capsys)

    assert isinstance(first["before"], dict)
    assert isinstance(second["after"], dict)
    assert first["before"]["state"] == "new"
    assert second["before"] == first["after"] == undone["after"]
    assert second["after"] == undone["before"]
    assert undone["undoes"] == second["id"]


def test_an_answer_is_a_line_in_the_time_of_the_learner(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["log", "--learner", str(path), "--ui-lang", "ko"])

    first, second, undone = capsys.readouterr().out.splitlines()
    assert first == f"2026-03-10 12:00  {WHEN}  알맞음 → 10분  2000년"
    assert second.startswith("2026-03-10 12:10")
    assert undone.endswith("되돌림: 2026-03-10 12:10에 한 답 ‘19[31m99’(다시)")


def test_what_was_done_in_anki_says_so(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        about = {"question": WHEN, "at": NOON.astimezone(UTC), "offset_minutes": 540}
        ids = [EntryId.imported("anki", mark, 7) for mark in ("suspended", "flag")]
        learner.take(
            [
                Logged(ids[0], Suspended(**about)),  # type: ignore[arg-type]
                Logged(ids[1], Flagged(**about, flag=3)),  # type: ignore[arg-type]
            ]
        )
        learner.add(Flagged(**about, flag=1))  # type: ignore[arg-type]

    main(["log", "--learner", str(path), "--ui-lang", "en"])

    told = capsys.readouterr().out.splitlines()
    theirs = [line for line in told if line.endswith("(anki)")]
    assert {line.split("  ")[2] for line in theirs} == {
        *("suspended (anki)", "flag 3 (anki)")
    }
    origins = {record["entry"]: record["origin"] for record in records(path, capsys)}
    assert origins["suspended"] == "anki"
    assert origins["flagged"] == ""


@pytest.mark.parametrize(
    ("aspect", "key", "told"),
    [
        ("where.city", "korea-russia:moscow", "Moscow"),
        ("where.city", "korea-russia:no-longer-there", "korea-russia:no-longer-there"),
        ("when.day", "2000-07-19", "19 July 2000"),
        ("count", "6", "6"),
    ],
)
def test_what_was_chosen_is_told_by_its_name(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    aspect: str,
    key: str,
    told: str,
) -> None:
    path = tmp_path / "chosen.db"
    question = QuestionId(f"korea-russia:putin-pyongyang-2000/{aspect}")
    with LearnerFile.open(path) as learner:
        entry, card = an_answer(Card(question=question), Rating.GOOD, key)
        learner.record(replace(entry, mode=Mode.CHOICES), card)

    main(["log", "--learner", str(path), "--lang", "en", "--ui-lang", "ko"])

    assert capsys.readouterr().out.rstrip("\n").endswith(f"10분  {told}")


@pytest.mark.parametrize("mode", [Mode.CHOICES, Mode.TYPED, Mode.ORDER])
def test_what_was_not_known_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mode: Mode
) -> None:
    path = tmp_path / "unknown.db"
    with LearnerFile.open(path) as learner:
        entry, card = an_answer(Card(question=WHEN), Rating.AGAIN, "?")
        learner.record(replace(entry, mode=mode, verdict=Verdict.SKIPPED), card)

    main(["log", "--learner", str(path), "--ui-lang", "ko"])

    assert capsys.readouterr().out.rstrip("\n").endswith("모름")


def test_the_log_is_shown_even_where_the_facts_have_mistakes(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "own" / "data" / "mine"
    pack.mkdir(parents=True)
    (pack / "a.yaml").write_text("people: [", encoding="utf-8")

    status = main(["log", "--learner", str(path), "--content", str(tmp_path / "own")])

    assert status == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_an_answer_cannot_paint_the_terminal(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["log", "--learner", str(path)])

    assert "\x1b" not in capsys.readouterr().out


def test_only_the_latest_are_shown_where_asked(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["log", "--learner", str(path), "--last", "2"])

    assert len(capsys.readouterr().out.splitlines()) == 2


def test_an_empty_log_says_so_and_makes_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.db"

    status = main(["log", "--learner", str(path), "--ui-lang", "en"])

    said = capsys.readouterr()
    assert (status, said.out) == (0, "")
    assert "Nothing was answered" in said.err
    assert not path.exists()


def test_a_file_that_is_none_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "diary.txt"
    path.write_text("not a database, but long enough to be one " * 20)

    status = main(["log", "--learner", str(path), "--ui-lang", "ko"])

    said = capsys.readouterr()
    assert (status, said.out) == (1, "")
    assert "학습 기록이 아니어서" in said.err
    assert str(path) in said.err
