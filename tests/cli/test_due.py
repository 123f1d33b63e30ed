"""`quiz due`, run as people run it, on the facts shipped and a deck of one's own."""

import argparse
import json
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


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A content folder with a deck."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "own.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


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


def a_question_of(own: Path) -> QuestionId:
    library = load_library(argparse.Namespace(content=[own]))
    deck = library.deck("own-visits")
    return deck.questions(library.questions, library.base)[0].id


def answer(own: Path, question: QuestionId) -> None:
    now, settings = datetime.fromisoformat(NOW), SchedulingSettings()
    future = schedule(Card(question=question), Rating.EASY, now, settings)
    entry = Answered(
        question=question,
        at=now.astimezone(UTC),
        offset_minutes=0,
        mode=Mode.FLIP,
        lang=Lang.EN,
        verdict=None,
        score=None,
        rating=Rating.EASY,
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


def test_the_table_is_for_people(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(
        [
            *("due", "own-visits", "--now", NOW, "--ui-lang", "ko"),
            *("--content", str(own), "--learner", str(own / "learner.db")),
        ]
    )

    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split() == ["덱", "복습", "새", "질문", "다음"]
    assert line.split() == ["own-visits", "0", "20", "지금"]


def test_an_unknown_deck_is_told_in_a_sentence(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["due", "no-such-deck", "--content", str(own)])

    said = capsys.readouterr()
    assert (status, said.out) == (1, "")
    assert "no-such-deck" in said.err
