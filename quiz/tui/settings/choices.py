"""What can be set, each with its value in words of the settings file."""

import tomllib
from collections.abc import Iterator

from quiz.language.text import Lang
from quiz.study.settings import StudySettings
from quiz.study.settings_fields import FIELDS, BadValueError
from quiz.tui.context import Context
from quiz.values import dataclass

# How much an arrow key changes a number.
_STEPS = {
    "new_per_day": 5,
    "reviews_per_day": 10,
    "retention": 0.01,
    "maximum_interval": 365,
}
APP = ("theme", "lang", "ui_lang")


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its name in the file, and its value there."""

    name: str
    value: str

    @property
    def shown(self) -> str:
        """The value for a list, without the signs of the file; empty where unset."""
        if self.is_of_app or not self.value:
            return self.value
        match tomllib.loads(f"value = {self.value}")["value"]:
            case list(parts):
                return ", ".join(map(str, parts))
            case dict(parts):
                return ", ".join(f"{name} {part}" for name, part in parts.items())
            case value:
                return str(value)

    @property
    def is_of_app(self) -> bool:
        """Whether it concerns the app and not the study."""
        return self.name in APP


def settings_of(context: Context, theme: str) -> Iterator[Setting]:
    """Everything that can be set, as it is now."""
    for name, field in FIELDS.items():
        yield Setting(name, field.write(context.settings.study))
    yield Setting("theme", theme)
    yield Setting("lang", context.lang)
    yield Setting("ui_lang", context.ui_lang)


def changed(settings: StudySettings, name: str, text: str) -> StudySettings:
    """The settings with a value as it was typed; raises `BadValueError`."""
    try:
        value: object = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = text.strip()  # a word needs no quotes here
    return FIELDS[name].read(settings, value)


def stepped(settings: StudySettings, name: str, by: int) -> StudySettings | None:
    """The settings with a number a step further; None where there is no step."""
    if name not in _STEPS:
        return None
    value = float(FIELDS[name].write(settings)) + by * _STEPS[name]
    number = round(value, 2) if isinstance(_STEPS[name], float) else int(value)
    try:
        return FIELDS[name].read(settings, number)
    except BadValueError:
        return None


def next_language(value: str) -> str:
    """The other language."""
    return Lang.EN if value == Lang.KO else Lang.KO
