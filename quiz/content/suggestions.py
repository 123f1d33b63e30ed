"""What an author probably meant."""

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from quiz.facts.dates import DateForm, DateSyntaxError, Precision, parse_date

if TYPE_CHECKING:
    from quiz.grading.date_points import SaidPoint
    from quiz.grading.date_text import SaidDate

# Comparing with every id is slow, and no one reads the hundredth suggestion.
MAX_SUGGESTIONS = 100

# Nobody writes a longer date; what is longer is a sentence.
_LONGEST_DATE = 40


def date_meant(text: str, *, between: bool = False) -> str:
    """The date as it is to be written; empty unless it can mean one date only.

    It is read as an answer is that somebody types. With `between`, what is known no
    better than a season or "early 1961" may be written as its two ends.
    """
    # An answer to a question is read with far more than a check needs every time.
    from quiz.grading.date_text import read_dates

    # "~1957" is about 1957 to one author, until 1957 to another.
    if len(text) > _LONGEST_DATE or text.startswith("~"):
        return ""
    found = {_written(said, between=between) for said in read_dates(text)}
    if not found and text.count("/") == 1:
        ends = [date_meant(end) for end in text.split("/")]
        return _sound("/".join(ends)) if all(ends) else ""
    return found.pop() if len(found) == 1 else ""


def _written(said: "SaidDate", *, between: bool) -> str:
    date = said.date()
    if date is None or not date.points:
        return ""
    ends = (said.first, said.last)
    if any(end is not None and end.part is not None for end in ends):
        if said.form is not DateForm.POINT or said.first is None:
            return ""
        first, last = _ends_of_part(said.first)
    elif date.form is DateForm.BETWEEN:
        first, last = map(str, date.points)
    else:
        return _sound(str(date))
    is_sound = between and _sound(first) and _sound(last)
    return f"{{earliest: {first}, latest: {last}}}" if is_sound else ""


def _ends_of_part(point: "SaidPoint") -> tuple[str, str]:
    """The first and the last month of a part of a year, or day of a part of a month."""
    if point.part is None or point.part.of not in (Precision.YEAR, Precision.MONTH):
        return "", ""
    year = f"{point.year:04d}"
    around = year if point.month is None else f"{year}-{point.month:02d}"
    steps = point.part.steps
    return f"{around}-{min(steps):02d}", f"{around}-{max(steps):02d}"


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
