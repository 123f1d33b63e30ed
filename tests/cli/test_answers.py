"""`quiz answers`, run as people run it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered, Undone
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

NOON = datetime(2026, 3, 10, 3, tzinfo=UTC)
WHO = QuestionId("korea-russia:putin-pyongyang-2000/who.visitor")
WHEN = QuestionId("korea-russia:treaty-1961-lapse/when.month")


def record(
    learner: LearnerFile,
    response: str,
    *,
    objected: bool = True,
    question: QuestionId = WHO,
    verdict: Verdict = Verdict.WRONG,
    undo: bool = False,
) -> None:
    settings = SchedulingSettings()
    card = Card(question=question)
    future = schedule(card, Rating.GOOD, NOON, settings)
    entry = Answered(
        question=question,
        at=NOON,
        offset_minutes=540,
        mode=Mode.TYPED,
        lang=Lang.KO,
        verdict=verdict,
        score=0.0,
        rating=Rating.GOOD if objected else Rating.AGAIN,
        proposed=Rating.GOOD,
        state=future.card.state,
        step=future.card.step,
        interval=future.interval,
        desired_retention=settings.desired_retention,
        parameters=settings.parameters,
        rollover_hour=settings.rollover_hour,
        seconds=4.5,
        response=response,
        objected=objected,
    )
    entry_id = learner.record(entry, future.card)
    if undo:
        undone = Undone(question=question, at=NOON, offset_minutes=540, undoes=entry_id)
        learner.record(undone, card)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


def told(
    path: Path, capsys: pytest.CaptureFixture[str], *options: str
) -> list[dict[str, object]]:
    assert main(["answers", "--json", "--learner", str(path), *options]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_objection_comes_with_the_alias_line_to_paste(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        record(learner, "뿌띠누쓰")

    (found,) = told(path, capsys, "--disputed")

    assert (found["question"], found["response"]) == (WHO, "뿌띠누쓰")
    assert isinstance(found["alias"], dict)
    assert found["alias"]["entity"] == "korea-russia:putin"
    assert str(found["alias"]["file"]).endswith("people.yaml")
    aliases = str(found["alias"]["aliases"])
    assert aliases.startswith("ko")
    assert aliases.endswith("뿌띠누쓰]")


def test_the_line_to_paste_is_where_the_aliases_are(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        record(learner, "Wladimirus")

    (found,) = told(path, capsys, "--disputed")

    alias = found["alias"]
    assert isinstance(alias, dict)
    line = Path(str(alias["file"])).read_text("utf-8").splitlines()[alias["line"] - 1]
    assert line.strip() == "aliases:"


def test_a_sign_that_yaml_would_read_is_quoted(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        record(learner, "Puxxx: [a], {b}")

    (found,) = told(path, capsys, "--disputed")

    assert isinstance(found["alias"], dict)
    assert str(found["alias"]["aliases"]).endswith('"Puxxx: [a], {b}"]')


def test_only_what_stands_and_was_objected_to_is_disputed(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        record(learner, "abcdef", objected=False)
        record(learner, "bcdefg", undo=True)
        record(learner, "cdefgh")
        record(learner, "CDEFGH")

    (found,) = told(path, capsys, "--disputed")

    assert (found["response"], found["times"]) == ("CDEFGH", 2)
    assert {one["response"] for one in told(path, capsys)} == {"abcdef", "CDEFGH"}


def test_what_counts_as_right_by_now_needs_no_alias(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        record(learner, "뿌찐")

    (found,) = told(path, capsys, "--disputed")

    assert (found["now"], found["alias"]) == ("correct", None)


def test_a_date_and_a_question_that_is_gone_are_told_so(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = QuestionId("korea-russia:no-such-event/who.visitor")
    with LearnerFile.open(path) as learner:
        record(learner, "1995년 9월", question=WHEN)
        record(learner, "누군가", question=gone)

    main(["answers", "--disputed", "--learner", str(path), "--ui-lang", "en"])

    said = capsys.readouterr().out
    assert "No alias helps" in said
    assert "no longer asked" in said


def test_a_name_that_is_another_ones_is_not_to_be_pasted_blindly(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with LearnerFile.open(path) as learner:
        record(learner, "메드베데프")

    main(["answers", "--disputed", "--learner", str(path), "--ui-lang", "ko"])

    assert "붙이기 전에" in capsys.readouterr().out


def test_no_objection_is_said_and_makes_no_file(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["answers", "--learner", str(path), "--ui-lang", "en"])

    said = capsys.readouterr()
    assert (status, said.out) == (0, "")
    assert "no such answers" in said.err
    assert not path.exists()
