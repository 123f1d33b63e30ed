"""Spellings of one name brought together.

Slavic names in Latin and Cyrillic letters, Korean words as the North and the South
write their first sound, and foreign names as Korean has spelt them at other times
and in the North.
"""

from quiz.language.jamo import FIRST_SYLLABLE, LAST_SYLLABLE, keystrokes
from quiz.language.normalise import key, nfc
from quiz.language.patterns import lazily

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
_DOUBLED = lazily(r"([a-z])\1+")

_VOWELS_AFTER_Y = frozenset({2, 3, 6, 7, 12, 17, 20})  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
_N, _R, _NONE = 2, 5, 11  # ㄴ ㄹ ㅇ among the leads


# The same Sino-Korean words wherever they stand: 조선로동당, 혁명력사, 최고령도자.
_NORTHERN = {
    "로동": "노동",
    "녀성": "여성",
    "력사": "역사",
    "련맹": "연맹",
    "련합": "연합",
    "련방": "연방",
    "령도": "영도",
    "령사": "영사",
    "륙군": "육군",
    "량국": "양국",
    "래왕": "내왕",
    "래방": "내방",
    "론의": "논의",
    "리론": "이론",
    "년대": "연대",
}
_NORTHERN_WORDS = lazily("|".join(_NORTHERN))

# Over keystrokes, in this order. The North writes Russian stops tense (뿌찐, 쓰딸린);
# older and present rules differ in 쵸/초, 찌/티 and 톡/토크; 먀 and 미아 sound alike.
_LOAN_STEPS = tuple(
    (lazily(spelling), common)
    for spelling, common in (
        *(("ㅃ", "ㅍ"), ("ㄸ", "ㅌ"), ("ㄲ", "ㅋ"), ("ㅆ", "ㅅ"), ("ㅉ", "ㅊ")),
        *(("ㄷ(?=[ㅣㅔ])", "ㅈ"), ("ㅌ(?=[ㅣㅔ])", "ㅊ")),
        *(("(?<=[ㅈㅊ])ㅑ", "ㅏ"), ("(?<=[ㅈㅊ])ㅕ", "ㅓ"), ("(?<=[ㅈㅊ])ㅛ", "ㅗ")),
        *(("(?<=[ㅈㅊ])ㅠ", "ㅜ"), ("(?<=[ㅈㅊ])ㅖ", "ㅔ")),
        *(("ㅣㅇㅏ", "ㅑ"), ("ㅣㅇㅓ", "ㅕ"), ("ㅣㅇㅗ", "ㅛ"), ("ㅣㅇㅜ", "ㅠ")),
        ("(?<=[ㅏ-ㅣ])[ㅋㄱ]ㅡ?(?![ㅏ-ㅣ])", "ㄱ"),
        ("(?<=[ㅏ-ㅣ])[ㅌㄷㅅ]ㅡ?(?![ㅏ-ㅣ])", "ㅅ"),
        ("(?<=[ㅏ-ㅣ])[ㅍㅂ]ㅡ?(?![ㅏ-ㅣ])", "ㅂ"),
    )
)


def loanword(text: str) -> str:
    """The key of a foreign name in Hangul without what its spellings differ in.

    >>> loanword("뿌찐") == loanword("푸틴"), loanword("고르바쵸브") == loanword("고르바초프")
    (True, True)
    """
    folded = " ".join(keystrokes(nfc(word)) for word in text.split())
    for spelling, common in _LOAN_STEPS:
        folded = spelling().sub(common, folded)
    return key(folded)


def slavic(text: str) -> str:
    """The key of a Latin or Cyrillic name without what its spellings differ in.

    >>> slavic("Хрущёв") == slavic("Khrushchyov") == slavic("Khruschev")
    True
    """
    folded = key(text).translate(_TO_LATIN)
    for spelling, common in _LATIN_STEPS:
        folded = folded.replace(spelling, common)
    return _DOUBLED().sub(r"\1", folded)


def first_sounds(text: str) -> str:
    """The text with each Korean word as the South writes its first sound.

    >>> first_sounds("조선로동당 리용호 련석회의")
    '조선노동당 이용호 연석회의'
    """
    southern = _NORTHERN_WORDS().sub(lambda word: _NORTHERN[word[0]], nfc(text))
    return " ".join(map(_first_sound, southern.split()))


def _first_sound(word: str) -> str:
    code = ord(word[0])
    if not FIRST_SYLLABLE <= code <= LAST_SYLLABLE:
        return word
    lead, rest = divmod(code - FIRST_SYLLABLE, 21 * 28)
    if lead not in (_N, _R):
        return word
    lead = _NONE if rest // 28 in _VOWELS_AFTER_Y else _N
    return chr(FIRST_SYLLABLE + lead * 21 * 28 + rest) + word[1:]
