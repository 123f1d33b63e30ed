"""Text with places to fill: particles in Korean, plurals in English, no code.

A place is `{name}` or `{name:spec}`. In Korean the spec is a particle, named by
the form that follows a consonant (`{who:이}`); in English it is
`plural(one,many)`, which writes the word for a number and not the number. What is
filled in is never read as a template, and no attribute or index can be reached.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from string import Formatter

from quiz.language.particles import attach
from quiz.language.text import Lang, Text
from quiz.values import dataclass

_PLURAL = re.compile(r"plural\(([^,()]*),([^,()]*)\)")
_PARTICLE = re.compile(r"[가-힣]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with how Korean reads it, where it is not in Hangul."""

    text: str
    reading: str = ""


Value = str | int | Text | Word


class TemplateError(ValueError):
    """A template that has a mistake; `place` is where."""

    def __init__(self, place: str, template: str) -> None:
        """Keep the place that is wrong."""
        self.place = place
        super().__init__(f"{place!r} in {template!r}")


@dataclass(frozen=True, slots=True)
class Place:
    """What stands in a template: literal text and then, perhaps, a named place."""

    literal: str
    name: str | None
    spec: str


@lru_cache(maxsize=4096)
def parse(template: str) -> tuple[Place, ...]:
    """The template in pieces; raises `TemplateError`."""
    try:
        pieces = list(Formatter().parse(template))
    except ValueError as error:
        raise TemplateError(str(error), template) from error
    places: list[Place] = []
    for literal, name, spec, conversion in pieces:
        if name is not None and not _is_place(name, spec or "", conversion):
            raise TemplateError(f"{name}:{spec}" if spec else name, template)
        places.append(Place(literal, name, spec or ""))
    return tuple(places)


def names(template: str) -> frozenset[str]:
    """The names of the places in a template."""
    return frozenset(place.name for place in parse(template) if place.name)


def fill(template: str, lang: Lang, values: Mapping[str, Value]) -> str:
    """The template with its places filled; raises `KeyError` where one is missing.

    >>> fill("{who:이} 왔다", Lang.KO, {"who": "푸틴"})
    '푸틴이 왔다'
    """
    said: list[str] = []
    for place in parse(template):
        said.append(place.literal)
        if place.name is not None:
            said.append(_say(values[place.name], place.spec, lang))
    return "".join(said)


def _is_place(name: str, spec: str, conversion: str | None) -> bool:
    fits = not spec or _PARTICLE.fullmatch(spec) or _PLURAL.fullmatch(spec)
    return name.isidentifier() and conversion is None and bool(fits)


def _say(value: Value, spec: str, lang: Lang) -> str:
    match value:
        case Word(text, reading):
            word = text
        case Text():
            word, reading = value.say(lang), ""
        case _:
            word, reading = str(value), ""
    if not spec:
        return word
    plural = _PLURAL.fullmatch(spec)
    if plural:
        one, many = plural.groups()
        return one if word == "1" else many
    return attach(word, spec, reading)
