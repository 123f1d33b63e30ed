"""Text with places to fill: particles in Korean, plurals in English, no code.

A place is `{name}` or `{name:spec}`. In Korean the spec is a particle, named by
the form that follows a consonant (`{who:이}`); in English it is
`plural(one,many)`, which writes the word for a number and not the number. What is
filled in is never read as a template, and no attribute or index can be reached.
"""

from collections.abc import Mapping
from functools import lru_cache

from quiz.language.particles import attach
from quiz.language.patterns import lazily
from quiz.language.text import Lang, Text
from quiz.values import dataclass

_PLURAL = lazily(r"plural\(([^,()]*),([^,()]*)\)")
_SIGN = lazily(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


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
    places: list[Place] = []
    literal, end = "", 0
    for sign in _SIGN().finditer(template):
        literal += template[end : sign.start()]
        end = sign.end()
        if sign[0] in ("{{", "}}"):
            literal += sign[0][0]
            continue
        name, _, spec = (sign[1] or "").partition(":")
        if not _is_place(name, spec):
            raise TemplateError(sign[1] or sign[0], template)
        places.append(Place(literal, name, spec))
        literal = ""
    if rest := literal + template[end:]:
        places.append(Place(rest, None, ""))
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


def _is_place(name: str, spec: str) -> bool:
    is_particle = all("가" <= letter <= "힣" for letter in spec)
    return name.isidentifier() and (is_particle or bool(_PLURAL().fullmatch(spec)))


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
    plural = _PLURAL().fullmatch(spec)
    if plural:
        one, many = plural.groups()
        return one if word == "1" else many
    return attach(word, spec, reading)
