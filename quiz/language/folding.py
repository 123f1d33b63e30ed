"""Spellings of one name brought together.

Slavic names in Latin and Cyrillic letters, and Korean words as the North and the
South write their first sound.
"""

import re

from quiz.language.jamo import FIRST_SYLLABLE, LAST_SYLLABLE
from quiz.language.normalise import key, nfc

# The BGN/PCGN romanisation, over keys: their marks are gone, so й is и and ё is е.
_TO_LATIN: dict[int, int | str | None] = {
    **str.maketrans("абвгдезийклмнопрстуфыэіґє", "abvgdeziiklmnoprstufyeige", "ъь"),
    ord("ж"): "zh",
    ord("х"): "kh",
    ord("ц"): "ts",
    ord("ч"): "ch",
    ord("ш"): "sh",
    ord("щ"): "shch",
    ord("ю"): "yu",
    ord("я"): "ya",
}
_LATIN_STEPS = (
    ("shch", "sc"),
    ("sch", "sc"),
    ("kh", "h"),
    ("zh", "z"),
    ("ts", "c"),
    ("tz", "c"),
    ("y", "i"),
    ("j", "i"),
    ("io", "e"),
    ("w", "v"),
)
_DOUBLED = re.compile(r"([a-z])\1+")

_VOWELS_AFTER_Y = frozenset({2, 3, 6, 7, 12, 17, 20})  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
_N, _R, _NONE = 2, 5, 11  # ㄴ ㄹ ㅇ among the leads


def slavic(text: str) -> str:
    """The key of a Latin or Cyrillic name without what its spellings differ in.

    >>> slavic("Хрущёв") == slavic("Khrushchyov") == slavic("Khruschev")
    True
    """
    folded = key(text).translate(_TO_LATIN)
    for spelling, common in _LATIN_STEPS:
        folded = folded.replace(spelling, common)
    return _DOUBLED.sub(r"\1", folded)


def first_sounds(text: str) -> str:
    """The text with each Korean word as the South writes its first sound.

    >>> first_sounds("로동당 리용호 련석회의")
    '노동당 이용호 연석회의'
    """
    return " ".join(map(_first_sound, nfc(text).split()))


def _first_sound(word: str) -> str:
    code = ord(word[0])
    if not FIRST_SYLLABLE <= code <= LAST_SYLLABLE:
        return word
    lead, rest = divmod(code - FIRST_SYLLABLE, 21 * 28)
    if lead not in (_N, _R):
        return word
    lead = _NONE if rest // 28 in _VOWELS_AFTER_Y else _N
    return chr(FIRST_SYLLABLE + lead * 21 * 28 + rest) + word[1:]
