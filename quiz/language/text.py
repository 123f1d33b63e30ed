"""A string in each language."""

from enum import StrEnum
from typing import NamedTuple


class Lang(StrEnum):
    """A language that questions and the program speak."""

    KO = "ko"
    EN = "en"


class Text(NamedTuple):
    """The same thing said in Korean and in English; either may be missing."""

    ko: str = ""
    en: str = ""

    def say(self, lang: Lang) -> str:
        """The text in this language, else in the other."""
        return (self.ko or self.en) if lang is Lang.KO else (self.en or self.ko)

    def has(self, lang: Lang) -> bool:
        """Whether the text exists in this very language."""
        return bool(self.ko if lang is Lang.KO else self.en)

    def __bool__(self) -> bool:
        """Whether there is any text at all."""
        return bool(self.ko or self.en)


NOTHING = Text()
