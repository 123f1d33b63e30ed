"""The fields of the settings file: how each is read, checked and written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from quiz.memory.fsrs import DEFAULT, model
from quiz.memory.scheduling import SchedulingSettings
from quiz.study.durations import read_duration, write_duration
from quiz.study.settings import Pause, ReviewOrder, StudySettings
from quiz.values import dataclass

WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday"),
    *("friday", "saturday", "sunday"),
)
RETENTION = (0.7, 0.99)
MOST_A_DAY = 9999
LONGEST_INTERVAL = 36500  # days

_NONE = '""'  # how a field says that it is not set

T = TypeVar("T")


class BadValueError(Exception):
    """A value that a field cannot take; `code` names what to say of it."""

    def __init__(self, code: str, **arguments: str) -> None:
        """Keep what the message needs."""
        self.code = code
        self.arguments = arguments
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Field:
    """A field: `read` gives the settings with its value, `write` its value in TOML."""

    read: Callable[[StudySettings, object], StudySettings]
    write: Callable[[StudySettings], str]


def _field(
    take: Callable[[object], T],
    put: Callable[[StudySettings, T], StudySettings],
    say: Callable[[StudySettings], str],
) -> Field:
    return Field(lambda settings, value: put(settings, take(value)), say)


def _scheduling(
    take: Callable[[object], T],
    put: Callable[[SchedulingSettings, T], SchedulingSettings],
    say: Callable[[SchedulingSettings], str],
) -> Field:
    return Field(
        lambda s, value: replace(s, scheduling=put(s.scheduling, take(value))),
        lambda s: say(s.scheduling),
    )


def _whole(low: int, high: int) -> Callable[[object], int]:
    def take(value: object) -> int:
        if type(value) is int and low <= value <= high:
            return value
        raise BadValueError("settings-number", low=str(low), high=str(high))

    return take


def _number(low: float, high: float) -> Callable[[object], float]:
    def take(value: object) -> float:
        if (type(value) is int or type(value) is float) and low <= value <= high:
            return float(value)
        raise BadValueError("settings-number", low=str(low), high=str(high))

    return take


def _or_none(take: Callable[[object], T]) -> Callable[[object], T | None]:
    return lambda value: None if value in ("", 0) else take(value)


def _duration(value: object) -> timedelta:
    try:
        return read_duration(value if isinstance(value, str) else "")
    except ValueError:
        raise BadValueError("settings-duration") from None


def _durations(value: object) -> tuple[timedelta, ...]:
    if not isinstance(value, list):
        raise BadValueError("settings-durations")
    return tuple(map(_duration, value))


def _date(value: object) -> date:
    try:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise BadValueError("settings-date") from None


def _order(value: object) -> ReviewOrder:
    try:
        return ReviewOrder(str(value))
    except ValueError:
        known = ", ".join(ReviewOrder)
        raise BadValueError("settings-choice", known=known) from None


def _parameters(value: object) -> str:
    name = str(value) or DEFAULT
    try:
        model(name)
    except ValueError:
        raise BadValueError("settings-parameters") from None
    return name


def _easy_days(value: object) -> tuple[float, ...]:
    if not isinstance(value, dict):
        raise BadValueError("settings-weekdays")
    if unknown := [name for name in value if name not in WEEKDAYS]:
        known = ", ".join(WEEKDAYS)
        raise BadValueError("settings-weekday", name=str(unknown[0]), known=known)
    share = _number(0, 1)
    return tuple(share(value.get(name, 1)) for name in WEEKDAYS)


def _pauses(value: object) -> tuple[Pause, ...]:
    if not isinstance(value, list):
        raise BadValueError("settings-pause")
    return tuple(sorted(map(_pause, value)))


def _pause(value: object) -> Pause:
    first, slash, last = str(value).partition("/")
    try:
        pause = Pause(_date(first), _date(last if slash else first))
    except BadValueError:
        raise BadValueError("settings-pause") from None
    if pause.last < pause.first:
        raise BadValueError("settings-pause")
    return pause


def _quoted(text: str) -> str:
    return f'"{text}"'


def _listed(texts: list[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _say_easy_days(shares: tuple[float, ...]) -> str:
    said = [f"{n} = {s:g}" for n, s in zip(WEEKDAYS, shares, strict=True) if s != 1]
    return f"{{{', '.join(said)}}}"


FIELDS: dict[str, Field] = {
    "new_per_day": _field(
        _whole(0, MOST_A_DAY),
        lambda s, count: replace(s, new_per_day=count),
        lambda s: str(s.new_per_day),
    ),
    "reviews_per_day": _field(
        _whole(0, MOST_A_DAY),
        lambda s, count: replace(s, reviews_per_day=count),
        lambda s: str(s.reviews_per_day),
    ),
    "retention": _scheduling(
        _number(*RETENTION),
        lambda s, share: replace(s, desired_retention=share),
        lambda s: str(s.desired_retention),
    ),
    "exam": _field(
        _or_none(_date),
        lambda s, day: replace(s, exam=day),
        lambda s: str(s.exam) if s.exam else _NONE,
    ),
    "easy_days": _field(
        _easy_days,
        lambda s, shares: replace(s, easy_days=shares),
        lambda s: _say_easy_days(s.easy_days),
    ),
    "pauses": _field(
        _pauses,
        lambda s, pauses: replace(s, pauses=pauses),
        lambda s: _listed([f"{one.first}/{one.last}" for one in s.pauses]),
    ),
    "order": _field(
        _order,
        lambda s, order: replace(s, order=order),
        lambda s: _quoted(s.order),
    ),
    "session_cards": _field(
        _or_none(_whole(1, MOST_A_DAY)),
        lambda s, count: replace(s, session_cards=count),
        lambda s: str(s.session_cards) if s.session_cards else _NONE,
    ),
    "session_time": _field(
        _or_none(_duration),
        lambda s, length: replace(s, session_time=length),
        lambda s: _quoted(write_duration(s.session_time)) if s.session_time else _NONE,
    ),
    "learn_ahead": _field(
        _duration,
        lambda s, length: replace(s, learn_ahead=length),
        lambda s: _quoted(write_duration(s.learn_ahead)),
    ),
    "learning_steps": _scheduling(
        _durations,
        lambda s, steps: replace(s, learning_steps=steps),
        lambda s: _listed([write_duration(step) for step in s.learning_steps]),
    ),
    "relearning_steps": _scheduling(
        _durations,
        lambda s, steps: replace(s, relearning_steps=steps),
        lambda s: _listed([write_duration(step) for step in s.relearning_steps]),
    ),
    "maximum_interval": _scheduling(
        _whole(1, LONGEST_INTERVAL),
        lambda s, days: replace(s, maximum_interval=days),
        lambda s: str(s.maximum_interval),
    ),
    "parameters": _scheduling(
        _parameters,
        lambda s, name: replace(s, parameters=name),
        lambda s: _quoted(s.parameters),
    ),
}
