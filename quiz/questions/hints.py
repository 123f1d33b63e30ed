"""Whether words hint at a month, a day or a number, as names often do.

`6·15 공동선언`, `the October Manifesto`, `두 차례의 회담`: whoever reads such a name
knows the date or the number that is asked for.
"""

import re
from functools import lru_cache

from quiz.facts.dates import DatePoint, Precision
from quiz.facts.wording import MONTHS
from quiz.language.numerals import english, native

_DOT = r"[·ㆍ・∙‧./-]"
_TH = r"(?:st|nd|rd|th)?"
_COUNTERS = "번|차례|회|가지|명|개|곳|건"


def hints_at_date(text: str, point: DatePoint, asked: Precision) -> bool:
    """Whether the text names the month or the day that is asked for, in any year."""
    month, day = point.month, point.day
    # Most texts hold neither the number nor the name: seen without a pattern.
    if month is None:
        return False
    if asked is Precision.MONTH:
        is_near = str(month) in text or MONTHS[month - 1] in text
        return is_near and bool(_month(month).search(text))
    if asked is not Precision.DAY or day is None or str(day) not in text:
        return False
    return bool(_day(month, day).search(text))


def hints_at_number(text: str, number: int) -> bool:
    """Whether the text has the number in words, from two to ninety-nine."""
    return 1 < number < 100 and bool(_number(number).search(text))


@lru_cache(maxsize=12)
def _month(month: int) -> re.Pattern[str]:
    # May, June and August are names of people too: a month stands by a number, or first.
    name = MONTHS[month - 1]
    return re.compile(
        rf"(?<![\d.]){month}(?:월|{_DOT}\d{{1,2}}(?!\d))"
        rf"|(?:^|\d{_TH} |\bof |\b[Tt]he ){name}\b|\b{name} \d"
    )


@lru_cache(maxsize=366)
def _day(month: int, day: int) -> re.Pattern[str]:
    name = MONTHS[month - 1]
    return re.compile(
        rf"(?<![\d.]){month}(?:월 ?{day}일|{_DOT}{day}(?!\d))"
        rf"|\b{name} {day}{_TH}\b|\b{day}{_TH} (?:of )?{name}\b"
    )


@lru_cache(maxsize=100)
def _number(number: int) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![가-힣]){native(number)} ?(?:{_COUNTERS})|\b{english(number)}\b",
        re.IGNORECASE,
    )
