"""Hangul as the keys that type it, and text typed in the wrong keyboard mode.

A syllable becomes the jamo of a two-set keyboard: compound vowels and codas are
the two keys they take (ㅘ is ㅗㅏ, ㄳ is ㄱㅅ); ㄲ ㄸ ㅃ ㅆ ㅉ ㅒ ㅖ are one key each.
Two names are then as far apart as the slips of the finger between them.
"""

from functools import cache

FIRST_SYLLABLE = 0xAC00
LAST_SYLLABLE = 0xD7A3

_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_COMPOUNDS = "ㅘㅙㅚㅝㅞㅟㅢㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ"
_PARTS = "ㅗㅏㅗㅐㅗㅣㅜㅓㅜㅔㅜㅣㅡㅣㄱㅅㄴㅈㄴㅎㄹㄱㄹㅁㄹㅂㄹㅅㄹㅌㄹㅍㄹㅎㅂㅅ"
_KEYS_OF = {jamo: _PARTS[2 * i : 2 * i + 2] for i, jamo in enumerate(_COMPOUNDS)}
_LATIN_KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml"
_HANGUL_KEYS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ"
_LATIN_OF = dict(zip(_HANGUL_KEYS, _LATIN_KEYS, strict=True))
_HANGUL_OF = {latin: hangul for hangul, latin in _LATIN_OF.items()}


def keystrokes(text: str) -> str:
    """The text with its Hangul as the jamo of a two-set keyboard.

    >>> keystrokes("김정은 ㄳ")
    'ㄱㅣㅁㅈㅓㅇㅇㅡㄴ ㄱㅅ'
    """
    return text.translate(_table())


def in_latin_mode(text: str) -> str:
    """What the keys that typed this Hangul type in Latin mode.

    >>> in_latin_mode("ㅔㅕ샤ㅜ")
    'putin'
    """
    return "".join(_LATIN_OF.get(char, char) for char in keystrokes(text))


def in_hangul_mode(text: str) -> str:
    """What the keys that typed these Latin letters type in Hangul mode, as jamo.

    >>> in_hangul_mode("rlawjddms")
    'ㄱㅣㅁㅈㅓㅇㅇㅡㄴ'
    """
    return "".join(
        _HANGUL_OF.get(char) or _HANGUL_OF.get(char.lower(), char) for char in text
    )


def coda(char: str) -> str | None:
    """The final consonant of a Hangul syllable, "" if none; None if not Hangul.

    >>> coda("김"), coda("다"), coda("x")
    ('ㅁ', '', None)
    """
    if char and FIRST_SYLLABLE <= ord(char) <= LAST_SYLLABLE:
        index = (ord(char) - FIRST_SYLLABLE) % 28
        return _CODAS[index - 1] if index else ""
    return None


@cache
def _table() -> dict[int, str]:
    # Built on first use: 11 172 syllables, every compound, and the loose jamo of
    # U+1100–11FF that NFC leaves where they form no syllable.
    table = {ord(jamo): keys for jamo, keys in _KEYS_OF.items()}
    for first, letters in ((0x1100, _LEADS), (0x1161, _VOWELS), (0x11A8, _CODAS)):
        for offset, jamo in enumerate(letters):
            table[first + offset] = _KEYS_OF.get(jamo, jamo)
    code = FIRST_SYLLABLE
    for lead in _LEADS:
        for vowel in _VOWELS:
            open_syllable = lead + _KEYS_OF.get(vowel, vowel)
            table[code] = open_syllable
            for offset, final in enumerate(_CODAS, start=1):
                table[code + offset] = open_syllable + _KEYS_OF.get(final, final)
            code += 28
    return table
