"""`quiz stats`, on the log of someone who studied for a month."""

import argparse
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.cli.loading import load_library
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.memory.card import Card
from quiz.memory.chance import chance
from quiz.memory.rating import Rating
from quiz.store.learner_file import LearnerFile
from tests.memory.test_replay import answer

NOW = datetime.fromisoformat("2026-03-10T12:00:00+09:00")


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A learner's file with thirty days of twenty questions, and an exam set."""
    path = tmp_path_factory.mktemp("stats") / "learner.db"
    library = load_library(argparse.Namespace(content=[], ui_lang=Lang.EN))
    questions = library.deck("korea-russia").questions(library.questions, library.base)
    with LearnerFile.open(path) as file:
        for question in questions[:20]:
            card = Card(question=question.id)
            for day in (30, 29, 25, 17, 9, 3):
                rating = Rating.GOOD if chance(question.id, day) < 0.8 else Rating.AGAIN
                entry, card = answer(card, rating, NOW - timedelta(days=day))
                file.record(entry, card)
                if not card.interval:
                    entry, card = answer(card, Rating.EASY, NOW - timedelta(days=day))
                    file.record(entry, card)
    path.with_suffix(".toml").write_text('[deck."korea-russia"]\nexam = 2026-04-01\n')
    return path


def stats(
    learner: Path, capsys: pytest.CaptureFixture[str], *options: str
) -> tuple[int, str]:
    common = ("--now", NOW.isoformat(), "--learner", str(learner))
    status = main(["stats", "korea-russia", *options, *common])
    said = capsys.readouterr()
    assert said.err == ""
    return status, said.out


def test_json_tells_every_statistic_on_a_line_of_its_own(
    learner: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out = stats(learner, capsys, "--json", "--by", "decade")

    records = [json.loads(line) for line in out.splitlines()]
    told = {record["stat"] for record in records}
    assert status == 0
    assert told >= {"known", "retention", "forgetting", "by", "day", "due", "exam"}
    (known,) = (r for r in records if r["stat"] == "known")
    assert known["young"] + known["mature"] + known["learning"] == 20
    (ever,) = (
        r
        for r in records
        if r["stat"] == "retention" and (r["period"], r["cards"]) == ("ever", "all")
    )
    assert ever["low"] < ever["right"] / ever["total"] < ever["high"]
    assert {r["facet"] for r in records if r["stat"] == "by"} == {"decade"}
    (exam,) = (r for r in records if r["stat"] == "exam")
    assert exam["day"] == "2026-04-01"
    assert exam["studied"]["low"] <= exam["studied"]["middle"]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("columns", [40, 80])
def test_no_line_is_wider_than_the_terminal(
    lang: str,
    columns: int,
    learner: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))

    _, out = stats(learner, capsys, "--ui-lang", lang, "--lang", lang)

    assert "\x1b" not in out
    assert max(map(display_width, out.splitlines())) <= columns
    for section in ("%", "█", "·", "1940"):
        assert section in out


def test_who_has_answered_nothing_is_told_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out = stats(tmp_path / "none.db", capsys, "--ui-lang", "en")

    assert status == 0
    assert "quiz study" in out
    assert not (tmp_path / "none.db").exists()


def test_a_mistake_in_the_settings_is_said_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "learner.toml"
    settings.write_text("[study]\nnew_per_day = many\n", encoding="utf-8")

    main(["stats", "--learner", str(tmp_path / "learner.db"), "--ui-lang", "en"])

    assert f"{settings}:2: this is no TOML" in capsys.readouterr().err


def test_numbers_taken_for_one_another_are_told_as_they_count_and_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "learner.db"
    library = load_library(argparse.Namespace(content=[], ui_lang=Lang.EN))
    asked = next(q for q in library.questions if q.aspect == "ordinal")
    with LearnerFile.open(path) as file:
        card = Card(question=asked.id)
        entry, card = answer(card, Rating.AGAIN, NOW - timedelta(days=1))
        file.record(replace(entry, answer=("1",), confused_with="2"), card)

    _, out = stats(path, capsys, "--lang", "en", "--ui-lang", "en")

    (line,) = (line for line in out.splitlines() if "↔" in line)
    assert "first ↔ " in line
    assert asked.stem.en[:8] in line
    assert " 1 ↔ 2" not in line


def test_events_taken_for_one_another_are_called_by_their_titles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "learner.db"
    library = load_library(argparse.Namespace(content=[], ui_lang=Lang.EN))
    questions = library.deck("korea-russia").questions(library.questions, library.base)
    one, other = list(library.base.events.values())[:2]
    with LearnerFile.open(path) as file:
        card = Card(question=questions[0].id)
        entry, card = answer(card, Rating.AGAIN, NOW - timedelta(days=1))
        entry = replace(entry, answer=(one.id,), confused_with=other.id)
        file.record(entry, card)

    _, out = stats(path, capsys, "--lang", "en", "--ui-lang", "en")

    assert one.title.en in out or other.title.en in out
    assert one.id not in out
