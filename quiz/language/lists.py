"""Several things said in one phrase."""

from collections.abc import Sequence

from quiz.language.particles import Ending, choose, ending
from quiz.language.text import Lang


def join(items: Sequence[str], lang: Lang) -> str:
    """The items as one phrase: "A와 B", "A, B, C"; "A and B", "A, B and C".

    >>> join(["김정일", "푸틴"], Lang.KO), join(["a", "b", "c"], Lang.EN)
    ('김정일과 푸틴', 'a, b and c')
    """
    if len(items) < 2:
        return "".join(items)
    *others, last = items
    if lang is Lang.EN:
        return f"{', '.join(others)} and {last}"
    if len(items) == 2 and (sound := ending(others[0])) is not Ending.UNKNOWN:
        return f"{others[0]}{choose('과', sound)} {last}"
    return ", ".join(items) if len(items) > 2 else f"{others[0]} 및 {last}"
