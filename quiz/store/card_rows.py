"""Cards as rows of the learner's file, and back."""

import json

from quiz.memory.card import Card, State
from quiz.memory.fsrs import DIFFICULTY_LIMITS, STABILITY_LIMITS
from quiz.questions.question import QuestionId
from quiz.store.rows import Row, RowError, Value, time_from_text, time_to_text

COLUMNS = (
    *("question", "state", "step", "stability", "difficulty", "due", "last_review"),
    *("first_day", "last_day", "interval", "reps", "lapses", "successes", "misses"),
    *("answer", "suspended", "buried_until", "flag", "note"),
)


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


def card_from_row(row: Row) -> Card:
    """The card that a row holds."""
    try:
        state = State(str(row["state"]))
        is_new = state is State.NEW
        due, last_review = row["due"], row["last_review"]
        return Card(
            question=QuestionId(str(row["question"])),
            state=state,
            step=int(row["step"] or 0),
            stability=0.0 if is_new else _within(row["stability"], STABILITY_LIMITS),
            difficulty=0.0 if is_new else _within(row["difficulty"], DIFFICULTY_LIMITS),
            due=None if due is None else time_from_text(str(due)),
            last_review=(
                None if last_review is None else time_from_text(str(last_review))
            ),
            first_day=_day(row["first_day"]),
            last_day=_day(row["last_day"]),
            interval=int(row["interval"] or 0),
            reps=int(row["reps"] or 0),
            lapses=int(row["lapses"] or 0),
            successes=int(row["successes"] or 0),
            misses=int(row["misses"] or 0),
            answer=tuple(json.loads(str(row["answer"]))) if row["answer"] else (),
            suspended=bool(row["suspended"]),
            buried_until=_day(row["buried_until"]),
            flag=int(row["flag"] or 0),
            note=str(row["note"]),
        )
    except (ValueError, OverflowError) as error:
        raise RowError(f"card {row['question']}: {error}") from error


def _day(value: Value) -> int | None:
    return None if value is None else int(value)


def _within(value: Value, limits: tuple[float, float]) -> float:
    low, high = limits
    number = float(value or 0)
    if not low <= number <= high:
        raise ValueError(f"{number} is not between {low} and {high}")
    return number
