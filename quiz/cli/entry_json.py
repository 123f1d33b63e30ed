"""Entries of the log as other programs read them."""

from datetime import UTC, datetime

from quiz.language.normalise import clean
from quiz.memory.card import Card
from quiz.memory.clocks import Odd
from quiz.memory.entries import Answered, Undone
from quiz.memory.replay import Change
from quiz.store.bodies import Json, name_and_body

Record = dict[str, Json]


def change_record(change: Change, odd: Odd | None = None) -> Record:
    """The entry, and the memory before and after it where it is about a card."""
    line = change.logged
    entry = line.entry
    name, body = name_and_body(entry)
    record: Record = {
        "id": line.id.text,
        "entry": name,
        "question": None if change.before is None else change.before.question,
        "at": _text(entry.at),
        "offset_minutes": entry.offset_minutes,
        "odd": odd.value if odd else None,
        "origin": line.origin,
    }
    match entry:
        case Answered():
            record |= _answer(entry)
        case Undone():
            record["undoes"] = entry.undoes.text
        case _:
            record |= body
    return record | {
        "before": memory_record(change.before),
        "after": memory_record(change.after),
    }


def _answer(entry: Answered) -> Record:
    return {
        "mode": entry.mode.value,
        "lang": entry.lang.value,
        "rating": entry.rating.name.lower(),
        "proposed": entry.proposed.name.lower(),
        "response": clean(entry.response),
        "earlier": [clean(attempt) for attempt in entry.earlier],
        "options": list(entry.options),
        "answer": list(entry.answer),
        "confused_with": entry.confused_with or None,
        "verdict": entry.verdict.value if entry.verdict else None,
        "score": entry.score,
        "objected": entry.objected,
        "cram": entry.cram,
        "seconds": entry.seconds,
        "interval": {
            "days": entry.interval.days,
            "seconds": entry.interval.seconds,
            "spread": entry.spread,
        },
        "desired_retention": entry.desired_retention,
        "parameters": entry.parameters,
    }


def memory_record(card: Card | None) -> Record | None:
    """How a card stands; None where an entry is about none."""
    if card is None:
        return None
    return {
        "state": card.state.value,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "due": _text(card.due) if card.due else None,
        "interval": card.interval,
        "reps": card.reps,
        "lapses": card.lapses,
        "suspended": card.suspended,
        "flag": card.flag,
    }


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
