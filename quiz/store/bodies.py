"""What a log entry holds beside question and time, as JSON, and back."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias

from quiz.grading.grade import Verdict
from quiz.language.text import Lang
from quiz.memory.card import Interval, State
from quiz.memory.entries import (
    Answered,
    Buried,
    Entry,
    EntryId,
    Erased,
    Flagged,
    Noted,
    Rescheduled,
    Reset,
    Setting,
    SettingsChanged,
    Suspended,
    Undone,
)
from quiz.memory.fsrs import model
from quiz.memory.rating import Rating
from quiz.questions.question import Mode, QuestionId

Json: TypeAlias = "str | int | float | list[Json] | dict[str, Json] | None"
Body: TypeAlias = Mapping[str, Json]

# Entries whose body is their own fields, each with what it must be.
PLAIN: Mapping[str, tuple[Callable[..., Entry], Mapping[str, type]]] = {
    "reset": (Reset, {}),
    "rescheduled": (Rescheduled, {"days": int}),
    "suspended": (Suspended, {"suspended": bool}),
    "buried": (Buried, {"until_day": int}),
    "flagged": (Flagged, {"flag": int}),
    "noted": (Noted, {"note": str}),
    "erased": (Erased, {}),
}


class BodyError(ValueError):
    """A body that does not say what bodies of its entry say."""


def name_and_body(entry: Entry) -> tuple[str, dict[str, Json]]:
    """What the log calls the entry, and what it holds."""
    match entry:
        case Answered():
            return "answered", _answered_to_body(entry)
        case Undone():
            return "undone", _undone_to_body(entry)
        case SettingsChanged(offset_minutes=offset, value=value):
            return "settings", {
                "offset_minutes": offset,
                "deck": entry.deck,
                "name": entry.name,
                "value": list(value) if isinstance(value, tuple) else value,
            }
        case _:
            name = type(entry).__name__.lower()
            fields = ("offset_minutes", *PLAIN[name][1])
            return name, {field: getattr(entry, field) for field in fields}


def read_entry(name: str, question: str | None, at: datetime, body: Body) -> Entry:
    """The entry of this name; raises `BodyError` or what Python raises for bad data."""
    offset = int(_number(body, "offset_minutes"))
    if name == "answered":
        return _answered_from_body(body, _named(question), at)
    if name == "undone":
        return _undone_from_body(body, _named(question), at, offset)
    if name == "settings":
        return _settings_from_body(body, at, offset)
    if name not in PLAIN:
        raise BodyError(f"no entry is called {name!r}")
    make, fields = PLAIN[name]
    said: dict[str, Any] = {f: _of(kind, body, f) for f, kind in fields.items()}
    if make is not Erased:
        said["question"] = _named(question)
    return make(at=at, offset_minutes=offset, **said)


def _undone_to_body(entry: Undone) -> dict[str, Json]:
    body: dict[str, Json] = {
        "offset_minutes": entry.offset_minutes,
        "machine": entry.undoes.machine,
        "sequence": entry.undoes.sequence,
    }
    if entry.given is not None:
        body["given"] = entry.given.astimezone(UTC).isoformat()
    return body


def _undone_from_body(
    body: Body, question: QuestionId, at: datetime, offset: int
) -> Undone:
    given = None
    if "given" in body:
        given = datetime.fromisoformat(_text(body, "given"))
        if given.tzinfo is None:
            raise BodyError("given names no time zone")
    return Undone(
        question=question,
        at=at,
        offset_minutes=offset,
        undoes=EntryId(_text(body, "machine"), int(_number(body, "sequence"))),
        given=given,
    )


def _answered_to_body(entry: Answered) -> dict[str, Json]:
    body: dict[str, Json] = {
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
    }
    if entry.answer:
        body["answer"] = list(entry.answer)
    if entry.confused_with:
        body["confused_with"] = entry.confused_with
    if entry.objected:
        body["objected"] = True
    if entry.cram:
        body["cram"] = True
    if entry.origin:
        body["origin"] = entry.origin
    return body


def _answered_from_body(body: Body, question: QuestionId, at: datetime) -> Answered:
    parameters = _text(body, "parameters")
    model(parameters)  # raises where no weights are called so
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
        answer=_texts(body, "answer") if "answer" in body else (),
        confused_with=_text(body, "confused_with") if "confused_with" in body else "",
        objected=body.get("objected") is True,
        cram=body.get("cram") is True,
        origin=_text(body, "origin") if "origin" in body else "",
    )


def _settings_from_body(body: Body, at: datetime, offset: int) -> SettingsChanged:
    return SettingsChanged(
        at=at,
        offset_minutes=offset,
        deck=_text(body, "deck"),
        name=_text(body, "name"),
        value=_setting(body["value"]),
    )


def _setting(value: Json) -> Setting:
    if isinstance(value, list):
        return tuple(one for one in value if isinstance(one, str | int | float))
    if isinstance(value, dict):
        raise BodyError("value is no setting")
    return value


def _named(question: str | None) -> QuestionId:
    if question is None:
        raise BodyError("no question")
    return QuestionId(question)


def _of(kind: type, body: Body, name: str) -> Json:
    value = body[name]
    if type(value) is not kind:
        raise BodyError(f"{name} is no {kind.__name__}")
    return value


def _text(body: Body, name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise BodyError(f"{name} is not text")
    return value


def _number(body: Body, name: str) -> float:
    value = body[name]
    if not isinstance(value, int | float):
        raise BodyError(f"{name} is not a number")
    return value


def _texts(body: Body, name: str) -> tuple[str, ...]:
    value = body[name]
    if not isinstance(value, list):
        raise BodyError(f"{name} is not a list")
    return tuple(str(text) for text in value)
