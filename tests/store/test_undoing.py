"""Whatever was done to cards, taking it back gives each the state it had before."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.memory.card import Card
from quiz.memory.days import day_of
from quiz.memory.entries import (
    Buried,
    CardEntry,
    Flagged,
    Noted,
    Rescheduled,
    Reset,
    Suspended,
)
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.memory.undoing import last_done, undo
from quiz.questions.question import QuestionId
from quiz.store.backups import back_up
from quiz.store.learner_file import LearnerFile
from quiz.store.restoring import restore
from tests.store.made import NOON, an_answer, answer

WAYS = (
    *("answer", "answer", "answer", "suspend", "bury", "flag", "note", "reset"),
    *("reschedule", "undo", "reopen"),
)
doings = st.tuples(
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(WAYS),
    st.sampled_from(Rating),
    st.integers(1, 100),
)


def an_entry(
    card: Card, what: str, rating: Rating, number: int, now: datetime
) -> CardEntry:
    at = now.astimezone(UTC)
    question, offset = card.question, 0
    match what:
        case "suspend":
            is_on = number % 2 == 0
            return Suspended(
                question=question, at=at, offset_minutes=offset, suspended=is_on
            )
        case "bury":
            until = day_of(now) + number
            return Buried(
                question=question, at=at, offset_minutes=offset, until_day=until
            )
        case "flag":
            return Flagged(
                question=question, at=at, offset_minutes=offset, flag=number % 8
            )
        case "note":
            return Noted(
                question=question, at=at, offset_minutes=offset, note=f"메모 {number}"
            )
        case "reset":
            return Reset(question=question, at=at, offset_minutes=offset)
        case "reschedule":
            return Rescheduled(
                question=question, at=at, offset_minutes=offset, days=number
            )
        case _:
            return an_answer(card, rating, now)[0]


@settings(max_examples=25, deadline=None)
@given(st.lists(doings, max_size=45))
def test_each_undo_restores_the_state_before_exactly(
    done: list[tuple[str, str, Rating, int]],
) -> None:
    with TemporaryDirectory() as place:
        path = Path(place) / "learner.db"
        learner = LearnerFile.open(path)
        now, states = NOON, [learner.cards()]
        for name, what, rating, number in done:
            now += timedelta(hours=number)
            question = QuestionId(f"p:{name}/who")
            if what == "reopen":
                learner.close()
                learner = LearnerFile.open(path)
            elif what == "undo":
                _undo_last(learner, states, now)
            else:
                card = learner.cards().get(question) or Card(question=question)
                learner.add(an_entry(card, what, rating, number, now))
                states.append(learner.cards())

        while len(states) > 1:
            _undo_last(learner, states, now)

        assert not last_done(learner.latest, 1)
        assert learner.cards() == replay(learner.entries()) == {}
        learner.close()


def _undo_last(
    learner: LearnerFile, states: list[dict[QuestionId, Card]], now: datetime
) -> None:
    for line in last_done(learner.latest, 1):
        learner.add(undo(line, now))
        states.pop()
        assert learner.cards() == states[-1]


def test_what_was_done_before_a_backup_was_restored_can_be_taken_back(
    tmp_path: Path,
) -> None:
    path, copy = tmp_path / "learner.db", tmp_path / "backup.db"
    with LearnerFile.open(path) as learner:
        for number in range(40):
            answer(learner, hours=24 * number)
        name = learner.machine
    back_up(path, copy)
    restore(path, copy, NOON)
    restore(path, copy, NOON)

    with LearnerFile.open(path) as learner:
        assert learner.machine != name
        answer(learner, hours=24 * 40)
        done = last_done(learner.latest, 41)
        learner.add(*(undo(line, NOON + timedelta(days=50)) for line in done))

        assert len(done) == 41
        assert learner.cards() == {}
        assert last_done(learner.latest, 1) == []
