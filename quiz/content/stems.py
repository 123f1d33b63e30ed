"""The syntax of a template's wording: `{attribute:spec}` and `[…]` segments."""

import re
from collections.abc import Iterator

from quiz.content.format import ATTRIBUTE

_TOKEN = re.compile(r"\{[^{}]*\}|[\[\]{}]")
_PLACE = re.compile(rf"\{{(?P<name>{ATTRIBUTE.pattern})(?::[^{{}}:]+)?\}}")


def attributes_in(stem: str) -> tuple[str, ...]:
    """The attributes that the stem names, in order; malformed ones are left out."""
    found = (_PLACE.fullmatch(token) for token in _TOKEN.findall(stem))
    return tuple(match["name"] for match in found if match is not None)


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
