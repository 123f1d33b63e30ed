"""Parts of a year, decade, century or month as people name them: 여름, 말, early."""

import re
from functools import cache

from quiz.facts.dates import DatePoint, Precision
from quiz.values import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of something longer, as the steps of it that it takes up.

    The steps are the days of a month, the months of a year, the years of a decade
    or century. How far "early" reaches nobody says, so neighbours overlap.
    """

    of: Precision
    steps: frozenset[int]

    def may_hold(self, known: DatePoint) -> bool:
        """Whether a date known so finely may lie in the part."""
        match self.of:
            case Precision.DAY | Precision.MONTH:
                step = known.day
            case Precision.YEAR:
                step = known.month
            case Precision.DECADE:
                step = known.year % 10 if known.precision > self.of else None
            case Precision.CENTURY:
                step = known.year % 100 if known.precision > self.of else None
        return step is None or step in self.steps


_SEASONS = {
    "봄": (3, 5),
    "여름": (6, 8),
    "가을": (9, 11),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
}
_WINTER = ("겨울", "winter")
_HALVES = {
    "상반기": (1, 6),
    "하반기": (7, 12),
    "1분기": (1, 3),
    "2분기": (4, 6),
    "3분기": (7, 9),
    "4분기": (10, 12),
    "first half": (1, 6),
    "second half": (7, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
}
_THIRDS = {
    **dict.fromkeys(
        ("초", "초순", "상순", "초반", "전반", "early", "beginning", "start"), 0
    ),
    **dict.fromkeys(("중", "중순", "중반", "중엽", "mid", "middle"), 1),
    **dict.fromkeys(("말", "하순", "후반", "late", "end"), 2),
}
# The first, middle and last part of each: steps that may be called so.
_REACH = {
    Precision.MONTH: ((1, 12), (9, 22), (19, 31)),
    Precision.YEAR: ((1, 4), (4, 9), (9, 12)),
    Precision.DECADE: ((0, 4), (3, 7), (5, 9)),
    Precision.CENTURY: ((0, 40), (30, 70), (60, 99)),
}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = "|".join(sorted((*_SEASONS, *_WINTER, *_HALVES), key=len, reverse=True))
    thirds = "|".join(sorted(_THIRDS, key=len, reverse=True))
    return (
        re.compile(rf"^(?:the )?(?P<part>{words}) (?:of )?(?P<left>.+)$"),
        re.compile(rf"^(?P<left>.*?) ?(?P<part>{words})(?:철)?$"),
        re.compile(r"^(?:the )?(?P<part>early|mid|late)[ -](?P<left>.+)$"),
        re.compile(r"^(?:the )?(?P<part>beginning|start|middle|end) of (?P<left>.+)$"),
        re.compile(rf"^(?P<left>.+?) ?(?P<part>{thirds})$"),
    )


def take_part(text: str) -> tuple[str, str]:
    """What is left of the text without a word for a part, and that word.

    >>> take_part("1961년 여름"), take_part("early 1960s"), take_part("1961년")
    (('1961년', '여름'), ('1960s', 'early'), ('1961년', ''))
    """
    for pattern in _patterns():
        match = pattern.fullmatch(text)
        if match is not None:
            return match["left"].strip(), match["part"]
    return text, ""


def part_of(word: str, of: Precision) -> Part | None:
    """The part that the word means of something this long; None if it has none."""
    months = _SEASONS.get(word) or _HALVES.get(word)
    if word in _WINTER:
        return Part(of, frozenset({1, 2, 12})) if of is Precision.YEAR else None
    if months is not None:
        return Part(of, _steps(months)) if of is Precision.YEAR else None
    if of not in _REACH or word not in _THIRDS:
        return None
    return Part(of, _steps(_REACH[of][_THIRDS[word]]))


def _steps(reach: tuple[int, int]) -> frozenset[int]:
    return frozenset(range(reach[0], reach[1] + 1))
