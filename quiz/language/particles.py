"""The Korean particle that a word takes: 은 or 는, 으로 or 로.

It depends on the last sound of the word as it is read: of digits, of Latin
letters and of units too. Where that sound is unknown both are written, 은(는).
"""

import re
import unicodedata
from enum import Enum
from functools import lru_cache

from quiz.language.jamo import coda


class Ending(Enum):
    """What the last sound of a word is, as far as a particle cares."""

    VOWEL = "vowel"
    RIEUL = "ㄹ"
    CONSONANT = "consonant"
    UNKNOWN = "unknown"


_AFTER_VOWEL = {"은": "는", "이": "가", "을": "를", "과": "와", "아": "야"}
_FROM_VOWEL = {
    **{vowel: consonant for consonant, vowel in _AFTER_VOWEL.items() if vowel != "야"},
    "로": "으로",
    "였다": "이었다",
    "예요": "이에요",
}
_ACRONYMS = {"OPEC": Ending.CONSONANT, "APEC": Ending.CONSONANT}
_OPEN_UNITS = "%|％|‰|km|cm|mm|m|℃|°C|°F|°|$|€|kW|MW|ml|l|L|ha"
_CLOSED_UNITS = "kg|mg|g|₩|t|₽"
_UNITS = {
    **dict.fromkeys(_OPEN_UNITS.split("|"), Ending.VOWEL),
    **dict.fromkeys(_CLOSED_UNITS.split("|"), Ending.CONSONANT),
}
_QUOTES = "\"'“”‘’«»‹›「」『』〈〉《》.,!?…~·:;-–—"
_OPENING = {")": "(", "]": "[", "}": "{", "）": "（", "〕": "〔", "】": "【"}
_NUMBER = re.compile(r"(?P<whole>\d[\d,]*)(?:\.(?P<decimals>\d+))?")
_FRACTION = re.compile(r"(?<![\d./])(\d{1,2})/(\d{1,2})")
_DIGITS = {
    **dict.fromkeys("2459", Ending.VOWEL),
    **dict.fromkeys("178", Ending.RIEUL),
    **dict.fromkeys("036", Ending.CONSONANT),
}
_LATIN_VOWELS = "aiouy"
_CYRILLIC = {"л": Ending.RIEUL, "н": Ending.CONSONANT, "м": Ending.CONSONANT}


def attach(word: str, particle: str, reading: str = "") -> str:
    """The word with the particle, named by the form that follows a consonant.

    `reading` is how Korean says a word that is not in Hangul.

    >>> attach("김정은", "이"), attach("푸틴", "으로"), attach("1961년 7월", "으로")
    ('김정은이', '푸틴으로', '1961년 7월로')
    """
    return word + choose(particle, ending(reading or word))


def choose(particle: str, last: Ending) -> str:
    """The form of the particle after such an ending; both where it is unknown.

    >>> choose("으로", Ending.RIEUL), choose("이", Ending.UNKNOWN)
    ('로', '이(가)')
    """
    particle = _after_consonant(particle)
    short = _after_vowel(particle)
    if short == particle:
        return particle
    rieul_is_open = particle.startswith("으로")
    if last is Ending.CONSONANT or (last is Ending.RIEUL and not rieul_is_open):
        return particle
    if last is not Ending.UNKNOWN:
        return short
    if particle.endswith(short):
        return f"({particle.removesuffix(short)}){short}"
    return f"{particle}({short})"


@lru_cache(maxsize=65536)
def ending(word: str) -> Ending:
    """What the last sound of the word is.

    >>> ending("NATO(북대서양 조약 기구)"), ending("30%"), ending("100")
    (<Ending.VOWEL: 'vowel'>, <Ending.VOWEL: 'vowel'>, <Ending.CONSONANT: 'consonant'>)
    """
    word = _spoken(unicodedata.normalize("NFKC", "".join(map(_in_digits, word))))
    if not word:
        return Ending.UNKNOWN
    for unit, said in _UNITS.items():
        before = word.removesuffix(unit).rstrip()
        if word.endswith(unit) and before and before[-1].isdigit():
            return said
    last = word[-1]
    final = coda(last)
    if final is not None:
        if final == "ㄹ":
            return Ending.RIEUL
        return Ending.CONSONANT if final else Ending.VOWEL
    if last.isdecimal():
        return _number_ending(word)
    letters = re.search(r"[^\W\d_]+$", word)
    if letters is None:
        return Ending.UNKNOWN
    return _foreign_ending(letters[0])


def _after_consonant(particle: str) -> str:
    if particle.startswith("로"):
        return f"으{particle}"
    return _FROM_VOWEL.get(particle, particle)


def _after_vowel(particle: str) -> str:
    if particle in _AFTER_VOWEL:
        return _AFTER_VOWEL[particle]
    if particle.startswith("으로"):
        return particle[1:]
    if particle.startswith("이었"):
        return f"였{particle[2:]}"
    if particle.startswith("이에"):
        return f"예{particle[2:]}"
    if particle.startswith("이"):
        return particle[1:]
    if particle.startswith("과"):
        return f"와{particle[1:]}"
    return particle


def _spoken(word: str) -> str:
    """The part that is read last: no closing quotes, no bracketed gloss."""
    while True:
        bare = word.rstrip().rstrip(_QUOTES).rstrip()
        opening = _OPENING.get(bare[-1:])
        if opening is not None:
            before, found, inside = bare[:-1].rpartition(opening)
            bare = before if before.strip() or not found else inside
            bare = bare.rstrip(")]}）〕】") if bare == word else bare
        if bare == word:
            return bare
        word = bare


def _in_digits(char: str) -> str:
    """A Roman numeral that is one character, as Ⅱ is."""
    if unicodedata.category(char) != "Nl":
        return char
    return str(int(unicodedata.numeric(char)))


def _number_ending(word: str) -> Ending:
    fraction = _FRACTION.search(word)
    if fraction and fraction.end() == len(word):
        top, bottom = fraction.groups()
        word = top if int(top) < int(bottom) else bottom
    *_, match = _NUMBER.finditer(word)
    whole = match["whole"].replace(",", "")
    if match["decimals"]:
        return _DIGITS[match["decimals"][-1]]
    if not whole.strip("0") or not whole.endswith("0"):
        return _DIGITS[whole[-1]]
    zeros = len(whole) - len(whole.rstrip("0"))
    # 조 (10¹²) is the one power of ten that ends in a vowel.
    return Ending.VOWEL if 12 <= zeros < 16 else Ending.CONSONANT


def _foreign_ending(word: str) -> Ending:
    """A guess from spelling; a `reading` in the data is better."""
    plain = unicodedata.normalize("NFD", word)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    if not plain.isascii():
        return _cyrillic_ending(plain.lower())
    if plain in _ACRONYMS:
        return _ACRONYMS[plain]
    if plain.isupper():
        letter = plain[-1]
        if letter in "LR":
            return Ending.RIEUL
        return Ending.CONSONANT if letter in "MN" else Ending.VOWEL
    return _latin_ending(plain.lower())


def _latin_ending(word: str) -> Ending:
    last, before = word[-1], word[-2:-1]
    if last == "l":
        return Ending.RIEUL
    if last in "mn" or word.endswith("ng"):
        return Ending.CONSONANT
    if last in "ptkb":
        short = before in "aeiou" and before
        return Ending.CONSONANT if short else Ending.VOWEL
    if last == "e" and before and before not in "aeiou":
        # Not spoken at the end: Rice (라이스), Adele (아델), Madeleine (매들린).
        return {"l": Ending.RIEUL, "n": Ending.CONSONANT, "m": Ending.CONSONANT}.get(
            before, Ending.VOWEL
        )
    if last == "c":
        return Ending.CONSONANT  # Quebec (퀘벡)
    return Ending.VOWEL


def _cyrillic_ending(word: str) -> Ending:
    last = word.rstrip("ьъ")[-1:]
    if "а" <= last <= "я":
        return _CYRILLIC.get(last, Ending.VOWEL)
    return Ending.UNKNOWN
