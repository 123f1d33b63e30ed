"""How long something took, as people type it: 두 시간 반, 6박 7일, about two hours."""

import re
import unicodedata
from collections.abc import Iterator

from quiz.facts.events import Length
from quiz.facts.wording import say_length
from quiz.grading.asides import without_ending, without_hedges, without_laughter
from quiz.grading.grade import Grade, Verdict
from quiz.grading.titles import COPULAS
from quiz.language.numerals import parse_number
from quiz.language.patterns import lazily
from quiz.language.text import Lang
from quiz.values import dataclass

_DAY, _HOUR = 24 * 60, 60
_MINUTES = {
    **dict.fromkeys(("주일", "주", "weeks", "week"), 7 * _DAY),
    **dict.fromkeys(("неделю", "неделя", "недели", "недель"), 7 * _DAY),
    **dict.fromkeys(("일", "days", "day", "день", "дня", "дней", "суток"), _DAY),
    **dict.fromkeys(("시간", "hours", "hour", "hrs", "hr", "h"), _HOUR),
    **dict.fromkeys(("часов", "часа", "час", "ч"), _HOUR),
    **dict.fromkeys(("분", "minutes", "minute", "mins", "min", "m"), 1),
    **dict.fromkeys(("минут", "минуты", "минута", "минуту", "мин"), 1),
}
# 이십일 시간 is hours, and no days.
_UNITS = "|".join(sorted(_MINUTES, key=len, reverse=True)).replace(
    "|일|", "|일(?! ?(?:시간|분))|"
)
_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
    "일주일": 7,
    "a fortnight": 14,
    "сутки": 1,
}
_NIGHTS = lazily(r"(\S+?) ?(?:박|nights?,?(?: and)?)(?: ?(\S+?) ?(?:일|days?))?")
_PART = lazily(
    rf"\s*(?:and )?([^\s,]+?(?: (?!and )[^\s,]+?)?) ?({_UNITS})(?: ?간)?(?![a-zа-я])\.?,?"
)
_HALF = lazily(
    r"(?<=시간) ?반$|(?:and )?(?:a )?half(?= hours?$)| and a half(?= hours?$)"
)
_ABOUT = lazily(
    r"^(?:약|대략|한|거의|about|around|roughly|approximately|some|nearly|almost"
    r"|около|примерно|почти) "
    r"| ?(?:쯤|정도|가량|남짓|or so)(?=$| )"
)
_LEAST = lazily(
    r"^(?:적어도|최소한?|at least|over|more than) | ?(?:이상|넘게|or more|\+)$"
)
_SURROUND = lazily(
    r"^(?:for|총|모두|it (?:lasted|took)) | ?(?:long|동안|걸렸[가-힣]*|진행[가-힣]*)$"
)


def _as_minutes(said: re.Match[str]) -> str:
    return f"{round(float(f'{said[1] or 0}.{said[2]}') * _HOUR)} minutes"


# 1:30, 1h30, 1.5 hours, an hour and a half
_SHORTHANDS = (
    (lazily(r"^(\d{1,3}) ?(?::|h) ?([0-5]\d) ?m?$", re.ASCII), r"\1 hours \2 minutes"),
    (
        lazily(
            r"(\d{0,3})[.,](\d{1,2}) ?(?:시간|hours?\b|hrs?\b|h\b|час[а-я]*)", re.ASCII
        ),
        _as_minutes,
    ),
    (lazily(r"^(hours?) and a half$"), "1 hour 30 minutes"),
    (lazily(r"(hours?) and a half$"), r"\1 30 minutes"),
    (lazily(r"(hours?|hrs?|시간|часа?|часов|ч) ?(\d\d?)$", re.ASCII), r"\1 \2 minutes"),
    (lazily(r"\bполтора час[а]?|\bчас с половиной"), "1 час 30 минут"),
    (lazily(r"\bполчаса\b"), "30 минут"),
    (lazily(r"(\S+) с половиной (час\w*)"), r"\1 \2 30 минут"),
    (lazily(r"^час\b"), "1 час"),
)


@dataclass(frozen=True, slots=True)
class SaidLength:
    """A length as typed, in minutes, and the smallest unit that it tells."""

    minutes: int
    unit: int
    approximate: bool = False
    at_least: bool = False


def read_length(text: str) -> SaidLength | None:
    """The length that the text says; None if it says none.

    Six nights are seven days; nights and days that do not fit are no length.

    >>> [read_length(x).minutes for x in ("6박 7일", "두 시간 반", "about 2 hours")]
    [10080, 150, 120]
    """
    bare = unicodedata.normalize("NFKC", text).casefold().strip(" .!?~")
    bare = re.sub(r" ?1[⁄/]2(?=[^\d])", ".5", bare)  # 1½ has become 11⁄2
    for pattern, plainly in _SHORTHANDS:
        bare = pattern().sub(plainly, bare)
    bare = _SURROUND().sub("", without_hedges(without_laughter(bare)))
    for said in _without_endings(bare):
        found = _whole(said)  # 한 시간 is one hour, and not "about an hour"
        if found is not None:
            return SaidLength(*found)
        exact, about = _taken(_ABOUT(), said)
        exact, least = _taken(_LEAST(), exact)
        found = _whole(exact)
        if found is not None:
            return SaidLength(*found, about, least)
    return None


def grade_length(known: Length, text: str) -> Grade:
    """What a typed length is worth: exact, or as near as "about" reaches.

    Within a tenth is near. Hours without their minutes are asked for the rest, and
    so is what is right when rounded: a day for 21 hours.
    """
    said = read_length(text)
    if said is None:
        return Grade(verdict=Verdict.UNPARSED, score=0.0, reason="grade-no-length")
    if said.minutes == known.minutes:
        return Grade(verdict=Verdict.CORRECT, score=1.0, reason="grade-correct")
    is_near = abs(said.minutes - known.minutes) <= known.minutes / 10
    if is_near and (said.approximate or known.approximate):
        full = {f"length_{lang}": say_length(known, lang) for lang in Lang}
        return Grade(
            verdict=Verdict.CORRECT,
            score=1.0,
            reason="grade-length-about",
            arguments=full,
        )
    if said.unit > 1 and known.minutes // said.unit * said.unit == said.minutes:
        reason = "grade-length-rest"
        return Grade(verdict=Verdict.INCOMPLETE, score=0.5, reason=reason)
    if said.unit > 1 and abs(said.minutes - known.minutes) * 4 <= said.unit:
        reason = "grade-length-roughly"
        return Grade(verdict=Verdict.INCOMPLETE, score=0.5, reason=reason)
    return Grade(verdict=Verdict.WRONG, score=0.0, reason="grade-wrong")


def _without_endings(text: str) -> Iterator[str]:
    yield text
    yield from without_ending(text)
    yield from (text.removesuffix(end) for end in COPULAS if text.endswith(end))


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    left = pattern.sub("", text).strip()
    return left, left != text


def _whole(text: str) -> tuple[int, int] | None:
    """Minutes, and the smallest unit told in minutes."""
    if text.removesuffix("간").strip() in _DAYS:
        return _DAYS[text.removesuffix("간").strip()] * _DAY, _DAY
    nights = _NIGHTS().fullmatch(text)
    if nights:
        return _of_nights(nights[1], nights[2])
    if text in ("half an hour", "반시간", "반 시간"):
        return 30, 1
    halved, is_half = _taken(_HALF(), text)
    total = place = 0
    smallest = 0
    while match := _PART().match(halved, place):
        number = _number(match[1])
        unit = _MINUTES[match[2]]
        if number is None or (smallest and unit >= smallest):
            return None
        total, smallest, place = total + number * unit, unit, match.end()
    if not smallest or halved[place:].strip() or (is_half and smallest != _HOUR):
        return None
    return (total + 30, 1) if is_half else (total, smallest)


def _of_nights(nights: str, days: str | None) -> tuple[int, int] | None:
    stayed = _number(nights)
    if stayed is None or (days and _number(days) != stayed + 1):
        return None
    return (stayed + 1) * _DAY, _DAY


def _number(text: str) -> int | None:
    return 1 if text in ("a", "an") else parse_number(text)
