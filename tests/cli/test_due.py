"""`quiz due`, run as people run it, on the facts shipped and a deck of one's own."""

import argparse
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.cli.loading import load_library
from quiz.language.text import Lang
from quiz.memory.card import Card
from quiz.memory.entries import Answered
from quiz.memory.rating import Rating
from quiz.memory.scheduling import SchedulingSettings, schedule
from quiz.questions.question import Mode, QuestionId
from quiz.store.learner_file import LearnerFile

DECK = """\
decks:
  - id: own-visits
    title: {ko: 방문, en: Visits}
    take: {types: [core:visit]}
"""
NOW = "2026-03-10T12:00:00+00:00"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with a deck: one for all, since its questions are proven once."""
    folder = tmp_path_factory.mktemp("content")
    (folder / "decks").mkdir()
    (folder / "decks" / "own.yaml").write_text(DECK, encoding="utf-8")
    return folder


@pytest.fixture
def own(content: Path) -> Path:
    """The content folder, with nothing of a learner in it."""
    for left in content.glob("learner*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    return content


def counted(
    own: Path, capsys: pytest.CaptureFixture[str], now: str = NOW
) -> dict[str, object]:
    learner = own / "learner.db"
    status = main(
        [
            *("due", "own-visits", "--json", "--now", now),
            *("--content", str(own), "--learner", str(learner)),
        ]
    )
    said = capsys.readouterr()
    assert status == 0, said.err
    (record,) = (json.loads(line) for line in said.out.splitlines())
    assert isinstance(record, dict)
    return record


def questions_of(own: Path) -> list[QuestionId]:
    library = load_library(argparse.Namespace(content=[own], ui_lang=Lang.EN))
    deck = library.deck("own-visits")
    return [q.id for q in deck.questions(library.questions, library.base)]


def a_question_of(own: Path) -> QuestionId:
    return questions_of(own)[0]


def answer(own: Path, question: QuestionId, rating: Rating = Rating.EASY) -> None:
    now, settings = datetime.fromisoformat(NOW), SchedulingSettings()
    future = schedule(Card(question=question), rating, now, settings)
    entry = Answered(
        question=question,
        at=now.astimezone(UTC),
        offset_minutes=0,
        mode=Mode.FLIP,
        lang=Lang.EN,
        verdict=None,
        score=None,
        rating=rating,
        proposed=Rating.AGAIN,
        state=future.card.state,
        step=future.card.step,
        interval=future.interval,
        spread=future.spread,
        desired_retention=settings.desired_retention,
        parameters=settings.parameters,
        rollover_hour=settings.rollover_hour,
        seconds=2.0,
    )
    with LearnerFile.open(own / "learner.db") as learner:
        learner.record(entry, future.card)


def test_an_untouched_deck_offers_the_new_cards_of_a_day(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = counted(own, capsys)

    assert (record["due"], record["new"]) == (0, 20)
    assert record["next_due"] == NOW
    assert record["title"] == {"ko": "방문", "en": "Visits"}
    assert not (own / "learner.db").exists()


def test_an_answered_card_leaves_the_new_ones_and_falls_due_later(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(own, a_question_of(own))

    today = counted(own, capsys)
    later = counted(own, capsys, now="2026-04-10T12:00:00+00:00")

    assert (today["due"], today["new"]) == (0, 19)
    assert (later["due"], later["new"]) == (1, 20)


def test_a_card_on_steps_is_due_when_its_minutes_are_over(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, *others = questions_of(own)[:20]
    answer(own, first, Rating.GOOD)
    for question in others:  # all that is new in a day, so that nothing else waits
        answer(own, question)

    before = counted(own, capsys, now="2026-03-10T12:09:59+00:00")
    after = counted(own, capsys, now="2026-03-10T12:10:00+00:00")

    assert (before["due"], before["learning"], before["new"]) == (0, 0, 0)
    assert before["next_due"] == "2026-03-10T12:10:00+00:00"
    assert (after["due"], after["learning"], after["new"]) == (1, 1, 0)
    assert after["next_due"] == "2026-03-10T12:10:00+00:00"


def test_a_clock_before_the_answers_is_said_and_makes_nothing_due(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(own, a_question_of(own), Rating.GOOD)
    command = [
        *("due", "own-visits", "--json", "--content", str(own), "--ui-lang", "en"),
        *("--learner", str(own / "learner.db"), "--now"),
    ]

    early = (main([*command, "2025-01-01T00:00+00:00"]), capsys.readouterr())
    in_time = (main([*command, NOW]), capsys.readouterr())

    assert (early[0], json.loads(early[1].out)["due"]) == (0, 0)
    assert "earlier than your latest answer (2026-03-10 12:00)" in early[1].err
    assert (in_time[0], in_time[1].err) == (0, "")


def test_the_table_is_for_people(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(
        [
            *("due", "own-visits", "--now", NOW, "--ui-lang", "ko"),
            *("--content", str(own), "--learner", str(own / "learner.db")),
        ]
    )

    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split() == ["덱", "복습", "새", "질문", "다음", "앞으로", "7일"]
    assert line.split() == ["own-visits", "0", "20", "지금", "·······"]


def test_a_narrow_terminal_leaves_out_the_week(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    main(["due", "own-visits", "--now", NOW, "--content", str(own), "--ui-lang", "en"])

    heading, _ = capsys.readouterr().out.splitlines()
    assert heading.split() == ["deck", "due", "new", "next"]


def test_the_reviews_of_the_week_and_the_exam_are_told(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "[deck.own-visits]\nexam = 2026-06-01\nnew_per_day = 3\n"
    (own / "learner.toml").write_text(text, encoding="utf-8")
    answer(own, a_question_of(own), Rating.GOOD)
    answer(own, questions_of(own)[1], Rating.EASY)

    record = counted(own, capsys)

    assert record["exam"] == "2026-06-01"
    assert record["new"] == 1
    assert sum(record["week"]) <= 1  # type: ignore[call-overload]


def test_an_unknown_deck_is_told_in_a_sentence(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["due", "no-such-deck", "--content", str(own)])

    said = capsys.readouterr()
    assert (status, said.out) == (1, "")
    assert "no-such-deck" in said.err
