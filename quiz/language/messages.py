"""What the program says to people, by code, in Korean and English.

The catalogue holds plain dictionaries, one a room; it is read on first use.
"""

from collections.abc import Mapping
from functools import cache

from quiz.language.fill import Value, fill
from quiz.language.text import Lang


def say(code: str, lang: Lang, /, **arguments: Value) -> str:
    """The message with this code; raises `KeyError` if it or an argument is unknown.

    What differs by language may be given as `name_ko` and `name_en`; both fill
    `{name}`, each in its own language.

    >>> say("grade-correct", Lang.KO)
    '맞습니다.'
    """
    korean, english = _catalogue()[code]
    ending = f"_{lang}"
    own = {
        name.removesuffix(ending): value
        for name, value in arguments.items()
        if name.endswith(ending)
    }
    template = korean if lang is Lang.KO else english
    return fill(template, lang, {**own, **arguments})


def knows(code: str) -> bool:
    """Whether there is a message with this code."""
    return code in _catalogue()


@cache
def _catalogue() -> Mapping[str, tuple[str, str]]:
    from quiz.language.catalogue import MESSAGES  # kept off --help

    return MESSAGES
