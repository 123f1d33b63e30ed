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
_WHOLE = {keys: jamo for jamo, keys in _KEYS_OF.items()}
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


def syllables(text: str) -> str:
    """Jamo as a two-set keyboard puts them together; all else as it is.

    >>> syllables("ㄱㅣㅁㅈㅓㅇㅇㅡㄴ"), syllables("ㄱㅘㄴㅅㅏ"), syllables("ㅁㅏㄴㅎㅇㅣ")
    ('김정은', '관사', '많이')
    """
    pressed = [*keystrokes(text), ""]
    written: list[str] = []
    place = 0
    while pressed[place]:
        size, block = _block(pressed, place)
        written.append(block)
        place += size
    return "".join(written)


def _block(pressed: list[str], place: int) -> tuple[int, str]:
    """The syllable that begins here, and how many keys it takes."""
    lead, rest = pressed[place], pressed[place + 1 :]
    if lead not in _LEADS:
        return _vowel_alone(lead, rest)
    if not rest[0] or rest[0] not in _VOWELS:
        return 1, lead
    vowels = 2 if rest[0] + rest[1] in _WHOLE and rest[1] in _VOWELS else 1
    vowel = _WHOLE.get("".join(rest[:vowels]), rest[0])
    after = rest[vowels:]
    # A consonant belongs to the next syllable as soon as a vowel follows it.
    codas = 0
    for size in (2, 1):
        letters = after[:size]
        final = _WHOLE.get("".join(letters)) if size == 2 else after[0]
        follows = after[size] if len(after) > size else ""
        if final and final in _CODAS and (not follows or follows not in _VOWELS):
            codas = size
            break
    final = _WHOLE.get("".join(after[:2])) if codas == 2 else "".join(after[:codas])
    code = FIRST_SYLLABLE + (_LEADS.index(lead) * 21 + _VOWELS.index(vowel)) * 28
    code += _CODAS.index(final) + 1 if final else 0
    return 1 + vowels + codas, chr(code)


def _vowel_alone(first: str, rest: list[str]) -> tuple[int, str]:
    joined = first + rest[0]
    if first in _VOWELS and rest[0] and joined in _WHOLE:
        return 2, _WHOLE[joined]
    return 1, first


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
