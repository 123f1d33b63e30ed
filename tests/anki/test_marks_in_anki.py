"""Marks made in the real Anki come back; marks made here arrive there."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.anki.identity import guid
from quiz.memory.card import Card, State
from quiz.memory.days import day_of, offset_of
from quiz.memory.entries import Buried
from quiz.questions.question import QuestionId
from quiz.store.learner_file import LearnerFile
from tests.anki.test_progress_in_anki import Mover, by_guid, moved, mover, now

if TYPE_CHECKING:
    from anki.cards import Card as TheirCard
    from anki.cards import CardId

    from tests.anki.conftest import Anki

__all__ = ["moved", "mover", "now"]  # fixtures


def in_review(mover: Mover, anki: "Anki") -> list[tuple[QuestionId, "TheirCard"]]:
    """The questions in review that bear no mark, with their cards in Anki."""
    theirs = by_guid(anki)
    return [
        (question, theirs[guid(question)])
        for question, card in mover.cards("me.db").items()
        if card.state is State.REVIEW and not card.suspended and not card.flag
    ]


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


@pytest.mark.parametrize("ending", ["apkg", "colpkg"])
@pytest.mark.parametrize("legacy", [False, True])
def test_suspension_flags_burying_and_due_days_come_back_from_anki(
    mover: Mover,
    anki: "Anki",
    capsys: pytest.CaptureFixture[str],
    ending: str,
    legacy: bool,
) -> None:
    anki.collection.set_config("fsrs", True)
    anki.take(mover.package, with_scheduling=True)
    cards = in_review(mover, anki)
    (away, one), (red, two), (later, three), (tomorrow, four) = cards[:4]
    scheduler = anki.collection.sched
    scheduler.suspend_cards([one.id])
    anki.collection.set_user_flag_for_cards(1, [two.id])
    scheduler.set_due_date([three.id], "12")
    scheduler.bury_cards([four.id])
    before = mover.cards("me.db")
    file = anki.give(mover.folder / f"back.{ending}", legacy=legacy)

    assert mover.take(file, learner="me.db") == 0

    assert "Also took in 4 marks of 4 questions" in told(capsys)
    after = mover.cards("me.db")
    assert {q for q in after if after[q] != before[q]} == {away, red, later, tomorrow}
    assert after[away].suspended
    assert after[red].flag == 1
    assert after[tomorrow].buried_until is not None
    due = after[later].due
    assert due is not None
    assert _due_in_days(due, anki) == 12
    assert _same_memory(after[later], before[later])

    assert mover.take(file, learner="me.db") == 0

    assert "marks" not in told(capsys)
    assert mover.cards("me.db") == after


def _due_in_days(due: datetime, anki: "Anki") -> int:
    begun = anki.collection.sched.day_cutoff - 86_400
    return round((due.timestamp() - begun) / 86_400)


def _same_memory(one: Card, other: Card) -> bool:
    return (one.stability, one.difficulty) == (other.stability, other.difficulty)


def test_what_went_out_suspended_and_flagged_is_let_back_in_anki(
    mover: Mover, anki: "Anki"
) -> None:
    ours = mover.cards("me.db")
    marked = {q for q, card in ours.items() if card.suspended or card.flag}
    assert len(marked) > 10
    anki.take(mover.package, with_scheduling=True)
    ids: list[CardId] = [by_guid(anki)[guid(q)].id for q in marked]
    anki.collection.sched.unsuspend_cards(ids)
    anki.collection.set_user_flag_for_cards(0, ids)

    assert mover.take(anki.give(mover.folder / "a.colpkg"), learner="me.db") == 0

    after = mover.cards("me.db")
    assert not any(card.suspended or card.flag for card in after.values())
    assert {q: _same_memory(after[q], ours[q]) for q in ours} == dict.fromkeys(
        ours, True
    )


def test_a_package_made_without_scheduling_takes_no_mark_away(
    mover: Mover, anki: "Anki"
) -> None:
    anki.take(mover.package, with_scheduling=True)
    before = mover.cards("me.db")

    file = anki.give(mover.folder / "bare.apkg", scheduling=False)

    assert mover.take(file, learner="me.db") == 0
    assert mover.cards("me.db") == before


def test_anki_keeps_what_was_sent_with_a_card_through_an_answer(
    mover: Mover, anki: "Anki"
) -> None:
    anki.take(mover.package, with_scheduling=True)
    sent = "select count() from cards where data like '%sqMarks%' and queue != -1"
    assert anki.collection.db is not None
    before = anki.collection.db.scalar(sent)

    anki.study(most=250)

    assert before > 5
    assert anki.collection.db.scalar(sent) == before


def test_a_card_buried_here_is_buried_in_anki_until_its_next_day(
    mover: Mover, anki: "Anki", now: datetime, tmp_path: Path
) -> None:
    (question, _) = next(
        (q, card)
        for q, card in mover.cards("me.db").items()
        if card.state is State.REVIEW and not card.suspended
    )
    tomorrow = day_of(now) + 1
    with LearnerFile.open(mover.folder / "me.db") as learner:
        learner.add(
            Buried(
                question=question,
                at=now,
                offset_minutes=offset_of(now),
                until_day=tomorrow,
            )
        )
    package = tmp_path / "buried.apkg"

    assert mover.export(package, now) == 0

    anki.take(package, with_scheduling=True)
    card = by_guid(anki)[guid(question)]
    assert card.queue == -3
    anki.collection.sched.unbury_deck(card.did)
    card.load()
    assert card.queue == 2
    before = package.read_bytes()
    assert mover.export(package, now) == 0
    assert package.read_bytes() == before
