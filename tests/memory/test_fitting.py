"""Weights of one's own are fitted to what was recalled, and judged on the rest."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from quiz.cli import main
from quiz.memory.card import Card
from quiz.memory.chance import chance
from quiz.memory.entries import EntryId, Logged
from quiz.memory.fitting import FEWEST, cut, fit, histories, judged, surprise
from quiz.memory.fsrs import DEFAULT, FSRS_6, MemoryState, model, name_of
from quiz.memory.rating import Rating
from quiz.questions.question import QuestionId
from quiz.store.learner_file import LearnerFile
from tests.store.made import NOON, an_answer

# Someone who forgets much faster than most.
TRUE = (0.05, 0.2, 0.6, 1.5, *FSRS_6[4:])


def a_log(cards: int, reviews: int = 8) -> list[Logged]:
    """The answers of someone whose memory follows the weights above."""
    fsrs = model(name_of(TRUE))
    log: list[Logged] = []
    for number in range(cards):
        card = Card(question=QuestionId(f"p:e{number}/when"))
        state: MemoryState | None = None
        now, last = NOON + timedelta(days=number % 90), 0
        for review in range(reviews):
            rating = Rating.GOOD
            if state is not None:
                recall = fsrs.retrievability(state.stability, last)
                if chance(number, review) > recall:
                    rating = Rating.AGAIN
            state = fsrs.after(state, rating, last) if state else fsrs.first(rating)
            entry, card = an_answer(card, rating, now)
            log.append(Logged(EntryId("m", len(log) + 1), entry, len(log) + 1))
            last = 1 + int(chance(number, review, "gap") * 4 * (review + 1))
            now += timedelta(days=last)
    return log


def test_fitted_weights_predict_what_was_held_back_better() -> None:
    pytest.importorskip("fsrs_rs_python", reason="the extra `fit` is not installed")
    known = histories(a_log(400))
    since = cut(known)

    fitted = name_of(fit(known, since))

    losses = [surprise(name, known, since) for name in (DEFAULT, fitted, name_of(TRUE))]
    assert losses[1] < losses[0]
    assert losses[1] == pytest.approx(losses[2], abs=0.02)


def test_only_answers_on_a_later_day_count_and_no_crammed_ones() -> None:
    entry, card = an_answer(Card(question=QuestionId("p:e/when")))
    again, card = an_answer(card, now=NOON + timedelta(minutes=10))
    later, _ = an_answer(card, now=NOON + timedelta(days=3))
    crammed = replace(later, cram=True)
    log = [
        Logged(EntryId("m", number), one, number)
        for number, one in enumerate((entry, again, crammed, later), start=1)
    ]

    (history,) = histories(log)

    assert [review.days for review in history] == [0, 0, 3]
    assert judged([history]) == 1


def quiz(path: Path, *words: str) -> int:
    return main([*words, "--learner", str(path), "--ui-lang", "en"])


def test_too_few_reviews_are_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quiz(tmp_path / "none.db", "fit") == 1

    assert f"fit when there are {FEWEST}" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_better_weights_are_kept_in_the_settings_and_worse_ones_are_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("fsrs_rs_python", reason="the extra `fit` is not installed")
    path = tmp_path / "learner.db"
    with LearnerFile.open(path) as learner:
        learner.take(a_log(150))

    assert quiz(path, "fit", "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["kept"] is False
    assert quiz(path, "fit", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    quiz(path, "settings", "--json")
    settings = json.loads(capsys.readouterr().out)
    again = quiz(path, "fit", "--json")

    assert told["kept"] is True
    assert told["log_loss"]["after"] < told["log_loss"]["before"]
    assert told["parameters"] in settings["parameters"]
    assert again == 0
    assert json.loads(capsys.readouterr().out)["kept"] is False  # as good as they are
