"""What was found out about a computer, and whether something should change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quiz.language.messages import say
from quiz.language.normalise import clean
from quiz.language.text import Lang


class Level(StrEnum):
    """How a finding is to be taken."""

    FINE = "fine"
    NOTE = "note"  # good to know
    CHANGE = "change"  # something goes wrong unless it changes
    UNKNOWN = "unknown"  # it could not be found out here


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found: its name, its value, and what is said about it.

    `advice` is the code of a message, `arguments` what that needs.
    """

    name: str
    value: str
    level: Level = Level.FINE
    advice: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)

    def say(self, lang: Lang) -> str:
        """The finding in a sentence or two, on one line."""
        said = say(f"doctor-{self.name}", lang, value=self.value)
        if self.advice:
            said = f"{said}. {say(self.advice, lang, **self.arguments)}"
        return clean(said)
