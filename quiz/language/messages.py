"""What the program says to people, by code, in Korean and English.

The catalogue holds plain dictionaries, one a room; a room is read when it is needed.
"""

from functools import lru_cache

from quiz.language.fill import Value, fill
from quiz.language.text import Lang


def say(code: str, lang: Lang, /, **arguments: Value) -> str:
    """The message with this code; raises `KeyError` if it or an argument is unknown.

    What differs by language may be given as `name_ko` and `name_en`; both fill
    `{name}`, each in its own language.

    >>> say("grade-correct", Lang.KO)
    '맞았어요.'
    """
    texts = _texts(code)
    if texts is None:
        raise KeyError(code)
    korean, english = texts
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
    return _texts(code) is not None


@lru_cache(maxsize=4096)
def _texts(code: str) -> tuple[str, str] | None:
    from quiz.language.catalogue import ROOMS, messages_of  # kept off --help

    found = (messages_of(room).get(code) for room in ROOMS)
    return next((texts for texts in found if texts is not None), None)
