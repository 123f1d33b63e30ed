"""The syntax of a template's wording: `{attribute:spec}` and `[…]` segments."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quiz.content.format import ATTRIBUTE

_TOKEN = re.compile(r"\{[^{}]*\}|[\[\]{}]")
_PLACE = re.compile(rf"\{{(?P<name>{ATTRIBUTE.pattern})(?::(?P<spec>[^{{}}:]+))?\}}")
_SEGMENT = re.compile(r"\[[^\[\]]*\]")
_SAYS_NOTHING = "given"


class Place(NamedTuple):
    """A place of a stem, to be filled."""

    written: str
    name: str
    spec: str
    is_needed: bool  # outside `[…]`: the stem cannot be said without it

    @property
    def is_shown(self) -> bool:
        """Whether anything is written there."""
        return self.spec != _SAYS_NOTHING


def places_in(stem: str) -> tuple[Place, ...]:
    """The places of the stem, in order; malformed ones are left out."""
    inside = [match.span() for match in _SEGMENT.finditer(stem)]
    return tuple(
        Place(
            match[0],
            match["name"],
            match["spec"] or "",
            not any(begin < match.start() < end for begin, end in inside),
        )
        for match in _PLACE.finditer(stem)
    )


def stem_mistakes(stem: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the syntax: message codes, each with the piece at fault."""
    depth = 0
    for piece in _TOKEN.findall(stem):
        if piece == "[":
            depth += 1
            if depth == 2:
                yield "stem-nested-segment", piece
        elif piece == "]":
            if depth == 0:
                yield "stem-unopened-segment", piece
            depth = max(0, depth - 1)
        elif len(piece) == 1:
            yield "stem-loose-brace", piece
        elif not _PLACE.fullmatch(piece):
            yield "stem-bad-place", piece
    if depth:
        yield "stem-open-segment", "["
