"""Numbers in words: native and Sino-Korean, and English."""

import re
import unicodedata
from functools import cache

from quiz.language.patterns import lazily

_SINO_DIGITS = "영일이삼사오육칠팔구"
_SINO_VALUES = {
    **{word: value for value, word in enumerate(_SINO_DIGITS)},
    "공": 0,
    "륙": 6,
}
_SMALL_UNITS = {"십": 10, "백": 100, "천": 1000}
_LARGE_UNITS = {"만": 10**4, "억": 10**8, "조": 10**12}
_SINO_CHARS = frozenset({*_SINO_VALUES, *_SMALL_UNITS, *_LARGE_UNITS})
_NATIVE_ONES = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_NATIVE_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_BEFORE_COUNTERS = {"하나": "한", "둘": "두", "셋": "세", "넷": "네", "스물": "스무"}
_ENGLISH_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight"),
    *("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_ENGLISH_TENS = (
    *("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy"),
    *("eighty", "ninety"),
)
_OFTEN = {"once": 1, "twice": 2, "thrice": 3, "none": 0, "never": 0}

_RUSSIAN = (
    *("ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь"),
    *("девять", "десять", "одиннадцать", "двенадцать"),
)

# Counters that may follow a number without changing it.
COUNTERS = (
    *("차례", "번", "회", "명", "개", "가지", "곳", "건", "분", "사람", "군데", "차"),
    *("times", "time", "visits", "visit", "people", "persons", "person"),
    *("trips", "trip", "places", "place", "items", "item", "раза", "раз", "визита"),
    *("визитов", "визит"),
)


def native(number: int) -> str:
    """A number from 1 to 99 as it stands before a counter: 한, 두, 스무, 스물한.

    >>> native(2), native(20), native(21)
    ('두', '스무', '스물한')
    """
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    if not ones:
        return _BEFORE_COUNTERS.get(_NATIVE_TENS[tens], _NATIVE_TENS[tens])
    one = _NATIVE_ONES[ones]
    return _NATIVE_TENS[tens] + _BEFORE_COUNTERS.get(one, one)


def sino(number: int) -> str:
    """A number from 0 to 9999 in Sino-Korean: 천구백육십일.

    >>> sino(1961), sino(10), sino(0)
    ('천구백육십일', '십', '영')
    """
    if not 1 <= number <= 9999:
        return "영" if number == 0 else str(number)
    said = ""
    for unit, name in ((1000, "천"), (100, "백"), (10, "십"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            said += ("" if digit == 1 and name else _SINO_DIGITS[digit]) + name
    return said


def english(number: int) -> str:
    """A number in English words up to a hundred, in digits beyond.

    >>> english(3), english(42), english(100)
    ('three', 'forty-two', '100')
    """
    if not 0 <= number < 100:
        return str(number)
    if number < 20:
        return _ENGLISH_ONES[number]
    tens, ones = divmod(number, 10)
    return _ENGLISH_TENS[tens] + (f"-{_ENGLISH_ONES[ones]}" if ones else "")


def ordinal(number: int) -> str:
    """An English ordinal in digits: 1st, 12th, 23rd."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def parse_sino(text: str) -> int | None:
    """The value of a Sino-Korean number, also read digit by digit (일구육일).

    >>> parse_sino("천구백육십일"), parse_sino("일구육일"), parse_sino("김")
    (1961, 1961, None)
    """
    if not text or any(char not in _SINO_CHARS for char in text):
        return None
    if all(char in _SINO_VALUES for char in text):
        return int("".join(str(_SINO_VALUES[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _SINO_VALUES:
            digit = digit * 10 + _SINO_VALUES[char]
        elif char in _SMALL_UNITS:
            section += (digit or 1) * _SMALL_UNITS[char]
            digit = 0
        else:
            total += (section + digit or 1) * _LARGE_UNITS[char]
            section = digit = 0
    return total + section + digit


def parse_native(text: str) -> int | None:
    """The value of a native Korean number, as in 셋, 세, 스물한.

    >>> parse_native("세"), parse_native("스물한"), parse_native("열둘")
    (3, 21, 12)
    """
    return _native_table().get(text)


def parse_english(text: str) -> int | None:
    """The value of an English number word below a hundred.

    >>> parse_english("three"), parse_english("Forty-two"), parse_english("twice")
    (3, 42, 2)
    """
    words = text.casefold().replace("-", " ").split()
    if len(words) == 1 and words[0] in _OFTEN:
        return _OFTEN[words[0]]
    wanted = "-".join(words)
    return next((n for n in range(100) if english(n) == wanted), None)


# A year in English words, for whoever looks for one: nineteen sixty-one, two
# thousand and one.
_TENS_WORDS = "|".join(filter(None, _ENGLISH_TENS))
_ONES_WORDS = "|".join(_ENGLISH_ONES[1:10])
_BELOW_HUNDRED = (
    rf"(?:(?:{_TENS_WORDS})(?:[- ](?:{_ONES_WORDS}))?"
    rf"|{'|'.join(reversed(_ENGLISH_ONES[10:]))}|(?:oh|o)[- ](?:{_ONES_WORDS})|hundred)"
)
ENGLISH_YEARS = (
    rf"(?:eighteen|nineteen|twenty)[- ]{_BELOW_HUNDRED}"
    rf"|two thousand(?: (?:and )?(?:{_BELOW_HUNDRED}|{_ONES_WORDS}))?"
)


def parse_english_year(text: str) -> int | None:
    """The year that English words say.

    >>> [parse_english_year(year) for year in ("nineteen sixty-one", "nineteen oh five")]
    [1961, 1905]
    >>> parse_english_year("two thousand and one"), parse_english_year("nineteen")
    (2001, None)
    """
    words = text.casefold().replace("-", " ").split()
    if words[:2] == ["two", "thousand"]:
        century, rest = 20, [word for word in words[2:] if word != "and"]
        if not rest:
            return 2000
    else:
        century = {"eighteen": 18, "nineteen": 19, "twenty": 20}.get(
            words[0] if words else "", 0
        )
        rest = words[1:]
    if not century or not rest:
        return None
    if rest == ["hundred"]:
        return 100 * century
    if rest[0] in ("oh", "o"):
        rest = rest[1:]
    within = parse_english(" ".join(rest))
    return None if within is None else 100 * century + within


def parse_ordinal(text: str) -> int | None:
    """The place in a row that the text says, in digits or words.

    >>> [parse_ordinal(said) for said in ("세 번째", "제3차", "셋째", "3rd", "the third")]
    [3, 3, 3, 3, 3]
    """
    text = unicodedata.normalize("NFKC", text).strip().casefold().removeprefix("the ")
    text = _COUNTED_VISIT().sub("", text).strip()
    if text in _FIRST:
        return 1
    words = [ordinal(number) for number in range(1, 100)]
    if text in words:
        return words.index(text) + 1
    said = next((n for n in range(1, 100) if text == english_ordinal(n)), None)
    if said is not None:
        return said
    match = _KOREAN_ORDINAL().fullmatch(text)
    return parse_number(match["number"] or match["rest"]) if match else None


_FIRST = ("첫", "첫째", "첫 번째", "첫번째", "처음", "최초")
_COUNTED_VISIT = lazily(
    r"(?<=[째차stndrh]) (?:방문|회담|만남|time|visit|meeting|summit)$"
)
_KOREAN_ORDINAL = lazily(
    r"(?:제 ?)?(?P<number>.+?) ?(?:번째|번 째|째|회차|차)|제 ?(?P<rest>.+?) ?(?:회|번)"
)
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def english_ordinal(number: int) -> str:
    """An English ordinal in words.

    >>> english_ordinal(3), english_ordinal(20), english_ordinal(21)
    ('third', 'twentieth', 'twenty-first')
    """
    tens, hyphen, last = english(number).rpartition("-")
    said = _IRREGULAR.get(last) or (
        f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    )
    return f"{tens}{hyphen}{said}"


# Never the first word: Xi Jinping has no number. IL and LI are names, too.
_ROMAN = lazily(r"(?<=[^\W_][\s-])(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})(?=[\s-]|$)")


def without_roman(text: str) -> str:
    """The text in small letters with Roman numerals in digits, as in SALT II.

    >>> without_roman("SALT II"), without_roman("Xi Jinping"), without_roman("Kim Jong Il")
    ('salt 2', 'xi jinping', 'kim jong il')
    """
    return _ROMAN().sub(_roman_value, text.casefold())


def _roman_value(numeral: re.Match[str]) -> str:
    ones = {"": 0, "iv": 4, "ix": 9}.get(numeral[2])
    if ones is None:
        ones = 5 * ("v" in numeral[2]) + numeral[2].count("i")
    return str(10 * len(numeral[1]) + ones)


def parse_number(text: str) -> int | None:
    """The whole number that the text says, in digits or words, with its counter.

    >>> [parse_number(said) for said in ("세 번", "3회", "삼", "three times", "1,961")]
    [3, 3, 3, 3, 1961]
    """
    text = unicodedata.normalize("NFKC", text).strip().casefold()
    for said in (text, *_without_counters(text)):
        if re.fullmatch(r"\d{1,3}(,\d{3})+|\d{1,15}", said, re.ASCII):
            return int(said.replace(",", ""))
        joined = said.replace(" ", "")
        for parse in (parse_native, parse_sino):
            value = parse(joined)
            if value is not None:
                return value
        value = parse_english(said)
        if value is not None:
            return value
        if said in _RUSSIAN:
            return _RUSSIAN.index(said)
    return None


def _without_counters(text: str) -> list[str]:
    found = [text.removesuffix(counter).strip() for counter in COUNTERS]
    return [said for said in found if said and said != text]


@cache
def _native_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for number in range(1, 100):
        tens, ones = divmod(number, 10)
        table[_NATIVE_TENS[tens] + _NATIVE_ONES[ones]] = number
        table[native(number)] = number
    return table | {"세": 3, "석": 3, "네": 4, "넉": 4}
