"""What an author probably meant."""

import difflib
import re
from collections.abc import Iterable

from quiz.facts.dates import DateSyntaxError, parse_date

# Comparing with every id is slow, and no one reads the hundredth suggestion.
MAX_SUGGESTIONS = 100

# Year, month and day in this order, however they are set apart: 1970-4-11,
# 1970.4.11., 1970/04/11, 1970년 4월 11일, 19700411.
_LOOSE = re.compile(
    r"(?P<year>\d{4})\s*[-./년]\s*(?P<month>\d{1,2})"
    r"(?:\s*[-./월]\s*(?P<day>\d{1,2}))?\s*[.월일]?|"
    r"(?P<whole_year>\d{4})(?P<whole_month>\d\d)(?P<whole_day>\d\d)",
    re.ASCII,
)
_RANGE = re.compile(r"\s*[~–—]\s*|\s+-\s+|/")


def date_meant(text: str) -> str:
    """The date as it is to be written, where only zeros or signs are amiss."""
    point = _point_meant(text.strip())
    if point:
        return point
    ends = [_point_meant(end) for end in _RANGE.split(text.strip())]
    return _sound("/".join(ends)) if len(ends) == 2 and all(ends) else ""


def _point_meant(text: str) -> str:
    match = _LOOSE.fullmatch(text)
    if match is None:
        return ""
    year = match["year"] or match["whole_year"]
    smaller = (
        match["month"] or match["whole_month"],
        match["day"] or match["whole_day"],
    )
    return _sound("-".join([year, *(part.zfill(2) for part in smaller if part)]))


def _sound(text: str) -> str:
    try:
        parse_date(text)
    except DateSyntaxError:
        return ""
    return text


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The known word nearest to this one; empty if none is near."""
    near = difflib.get_close_matches(word, tuple(known), n=1, cutoff=0.7)
    return near[0] if near else ""


class Suggestions:
    """Suggestions during one run; after a hundred words there are no more."""

    def __init__(self) -> None:
        """Nothing was suggested yet."""
        self._found: dict[str, str] = {}

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to this one; empty if none is near."""
        if word not in self._found:
            if len(self._found) >= MAX_SUGGESTIONS:
                return ""
            spread = 1 + len(word) // 3
            about = [name for name in known if abs(len(name) - len(word)) <= spread]
            self._found[word] = did_you_mean(word, about)
        return self._found[word]
