"""Cards as rows of the learner's file, and back."""

import json
from collections.abc import Sequence

from quiz.memory.card import Card, State
from quiz.memory.fsrs import DIFFICULTY_LIMITS, STABILITY_LIMITS
from quiz.questions.question import QuestionId
from quiz.store.rows import RowError, Value, time_from_text, time_to_text

COLUMNS = (
    *("question", "state", "step", "stability", "difficulty", "due", "last_review"),
    *("first_day", "last_day", "interval", "reps", "lapses", "successes", "misses"),
    *("answer", "suspended", "buried_until", "flag", "note"),
)
_STATES: dict[Value, State] = {state.value: state for state in State}


def card_to_row(card: Card) -> dict[str, Value]:
    """The card as its columns."""
    return {
        "question": card.question,
        "state": card.state.value,
        "step": card.step,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "due": time_to_text(card.due) if card.due else None,
        "last_review": time_to_text(card.last_review) if card.last_review else None,
        "first_day": card.first_day,
        "last_day": card.last_day,
        "interval": card.interval,
        "reps": card.reps,
        "lapses": card.lapses,
        "successes": card.successes,
        "misses": card.misses,
        "answer": json.dumps(card.answer, ensure_ascii=False) if card.answer else "",
        "suspended": int(card.suspended),
        "buried_until": card.buried_until,
        "flag": card.flag,
        "note": card.note,
    }


def card_from_row(row: Sequence[Value]) -> Card:
    """The card that a row holds, its values in the order of `COLUMNS`.

    Written out: of all that is read from the file, cards are read the most.
    """
    question, state_name, step, stability, difficulty, due, last_review, *others = row
    first_day, last_day, interval, reps, lapses, successes, misses, *marks = others
    answer, suspended, buried_until, flag, note = marks
    try:
        state = _STATES[state_name]
        is_new = state is State.NEW
        return Card(
            question=QuestionId(str(question)),
            state=state,
            step=int(step or 0),
            stability=0.0 if is_new else _within(stability, STABILITY_LIMITS),
            difficulty=0.0 if is_new else _within(difficulty, DIFFICULTY_LIMITS),
            due=None if due is None else time_from_text(str(due)),
            last_review=None
            if last_review is None
            else time_from_text(str(last_review)),
            first_day=_day(first_day),
            last_day=_day(last_day),
            interval=int(interval or 0),
            reps=int(reps or 0),
            lapses=int(lapses or 0),
            successes=int(successes or 0),
            misses=int(misses or 0),
            answer=tuple(json.loads(str(answer))) if answer else (),
            suspended=bool(suspended),
            buried_until=_day(buried_until),
            flag=int(flag or 0),
            note=str(note),
        )
    except (ValueError, KeyError, OverflowError) as error:
        raise RowError(f"card {question}: {error}") from error


def _day(value: Value) -> int | None:
    return None if value is None else int(value)


def _within(value: Value, limits: tuple[float, float]) -> float:
    low, high = limits
    number = float(value or 0)
    if not low <= number <= high:
        raise ValueError(f"{number} is not between {low} and {high}")
    return number
