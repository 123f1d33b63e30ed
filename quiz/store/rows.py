"""Log entries and cards as rows, and back."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeAlias

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Card, Interval, State
from quiz.memory.entries import Answered, Entry, EntryId, Logged, Undone
from quiz.memory.fsrs import DIFFICULTY_LIMITS, STABILITY_LIMITS, WEIGHTS
from quiz.memory.rating import Rating
from quiz.questions.question import Mode, QuestionId

Value: TypeAlias = str | int | float | None
Row: TypeAlias = Mapping[str, Value]
Json: TypeAlias = "str | int | float | list[Json] | dict[str, Json] | None"


class RowError(ValueError):
    """A row that does not say what rows of its table say."""


def entry_to_row(entry: Entry) -> dict[str, Value]:
    """The entry as its columns, without the id that the file gives it."""
    match entry:
        case Answered():
            name, body = "answered", _answered_to_body(entry)
        case Undone():
            name, body = "undone", _undone_to_body(entry)
    return {
        "entry": name,
        "question": entry.question,
        "at": time_to_text(entry.at),
        "body": json.dumps(body, ensure_ascii=False, separators=(",", ":")),
    }


def entry_from_row(row: Row) -> Logged:
    """The entry that a row holds."""
    try:
        body = json.loads(str(row["body"]))
        question = QuestionId(str(row["question"]))
        at = time_from_text(str(row["at"]))
        entry: Entry
        match row["entry"]:
            case "answered":
                entry = _answered_from_body(body, question, at)
            case "undone":
                entry = _undone_from_body(body, question, at)
            case other:
                raise RowError(f"no entry is called {other!r}")
        return Logged(EntryId(str(row["machine"]), int(row["sequence"] or 0)), entry)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        name = f"{row['machine']}-{row['sequence']}"
        raise RowError(f"entry {name}: {error}") from error


def card_to_row(card: Card) -> dict[str, Value]:
    """The card as its columns; only one that was answered has a row."""
    if card.due is None or card.last_review is None:
        raise ValueError("A new card has no row.")
    return {
        "question": card.question,
        "state": card.state.value,
        "step": card.step,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "due": time_to_text(card.due),
        "last_review": time_to_text(card.last_review),
        "first_day": card.first_day,
        "last_day": card.last_day,
        "interval": card.interval,
        "reps": card.reps,
        "lapses": card.lapses,
        "successes": card.successes,
        "misses": card.misses,
    }


def card_from_row(row: Row) -> Card:
    """The card that a row holds."""
    try:
        return Card(
            question=QuestionId(str(row["question"])),
            state=State(str(row["state"])),
            step=int(row["step"] or 0),
            stability=_within(row["stability"], STABILITY_LIMITS),
            difficulty=_within(row["difficulty"], DIFFICULTY_LIMITS),
            due=time_from_text(str(row["due"])),
            last_review=time_from_text(str(row["last_review"])),
            first_day=int(row["first_day"] or 0),
            last_day=int(row["last_day"] or 0),
            interval=int(row["interval"] or 0),
            reps=int(row["reps"] or 0),
            lapses=int(row["lapses"] or 0),
            successes=int(row["successes"] or 0),
            misses=int(row["misses"] or 0),
        )
    except (ValueError, OverflowError) as error:
        raise RowError(f"card {row['question']}: {error}") from error


def time_to_text(moment: datetime) -> str:
    """The moment in UTC, always of the same width, so that texts sort as times."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def time_from_text(text: str) -> datetime:
    """The moment that a text names."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} names no time zone")
    return moment.astimezone(UTC)


def _answered_to_body(entry: Answered) -> dict[str, Json]:
    return {
        "offset_minutes": entry.offset_minutes,
        "mode": entry.mode.value,
        "lang": entry.lang.value,
        "verdict": entry.verdict.value if entry.verdict else None,
        "score": entry.score,
        "rating": int(entry.rating),
        "proposed": int(entry.proposed),
        "state": entry.state.value,
        "step": entry.step,
        "days": entry.interval.days,
        "delay": entry.interval.seconds,
        "spread": entry.spread,
        "desired_retention": entry.desired_retention,
        "parameters": entry.parameters,
        "rollover_hour": entry.rollover_hour,
        "seconds": entry.seconds,
        "response": entry.response,
        "earlier": list(entry.earlier),
        "options": list(entry.options),
        **({"objected": True} if entry.objected else {}),
    }


def _answered_from_body(
    body: Mapping[str, Json], question: QuestionId, at: datetime
) -> Answered:
    parameters = _text(body, "parameters")
    if parameters not in WEIGHTS:
        raise RowError(f"no weights are called {parameters!r}")
    return Answered(
        question=question,
        at=at,
        offset_minutes=int(_number(body, "offset_minutes")),
        mode=Mode(_text(body, "mode")),
        lang=Lang(_text(body, "lang")),
        verdict=Verdict(_text(body, "verdict")) if body["verdict"] else None,
        score=None if body["score"] is None else _number(body, "score"),
        rating=Rating(int(_number(body, "rating"))),
        proposed=Rating(int(_number(body, "proposed"))),
        state=State(_text(body, "state")),
        step=int(_number(body, "step")),
        interval=Interval(
            days=int(_number(body, "days")), seconds=int(_number(body, "delay"))
        ),
        spread=int(_number(body, "spread")),
        desired_retention=_number(body, "desired_retention"),
        parameters=parameters,
        rollover_hour=int(_number(body, "rollover_hour")),
        seconds=_number(body, "seconds"),
        response=_text(body, "response"),
        earlier=_texts(body, "earlier"),
        options=_texts(body, "options"),
        objected=body.get("objected") is True,
    )


def _undone_to_body(entry: Undone) -> dict[str, Json]:
    return {
        "offset_minutes": entry.offset_minutes,
        "machine": entry.undoes.machine,
        "sequence": entry.undoes.sequence,
    }


def _undone_from_body(
    body: Mapping[str, Json], question: QuestionId, at: datetime
) -> Undone:
    return Undone(
        question=question,
        at=at,
        offset_minutes=int(_number(body, "offset_minutes")),
        undoes=EntryId(_text(body, "machine"), int(_number(body, "sequence"))),
    )


def _within(value: Value, limits: tuple[float, float]) -> float:
    low, high = limits
    number = float(value or 0)
    if not low <= number <= high:
        raise ValueError(f"{number} is not between {low} and {high}")
    return number


def _text(body: Mapping[str, Json], name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise RowError(f"{name} is not text")
    return value


def _number(body: Mapping[str, Json], name: str) -> float:
    value = body[name]
    if not isinstance(value, int | float):
        raise RowError(f"{name} is not a number")
    return value


def _texts(body: Mapping[str, Json], name: str) -> tuple[str, ...]:
    value = body[name]
    if not isinstance(value, list):
        raise RowError(f"{name} is not a list")
    return tuple(str(text) for text in value)
