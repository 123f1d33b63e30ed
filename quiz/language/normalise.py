"""Text made comparable: what is typed in many ways and means the same.

`clean` is for what is kept and shown, `key` for what is matched.
"""

import unicodedata
from functools import lru_cache

from quiz.language.jamo import keystrokes
from quiz.language.patterns import lazily

MIDDLE_DOT = "·"

# NFKC turns U+318D, the middle dot of the Korean press, into the vowel U+119E: the
# dots are unified before any normalising.
_DOTS = str.maketrans(dict.fromkeys("ㆍᆞ‧•・･∙⋅", MIDDLE_DOT))
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5")  # drawn as nothing
_COMPATIBILITY_JAMO = range(0x3130, 0x3190)
_MARKS = lazily(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")
_PLAIN: dict[int, int | str] = {
    **str.maketrans("øłđħıŧðŋĸ", "oldhitdnk"),
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("þ"): "th",
}


def nfc(text: str) -> str:
    """The text in Unicode's composed form, Hangul as syllables."""
    return unicodedata.normalize("NFC", text)


def clean(text: str, limit: int = 2000, *, keep_newlines: bool = False) -> str:
    """The text fit to keep and show: composed, on one line, no longer than the limit.

    Control characters, terminal escapes, bidirectional overrides, what has no
    width and lone surrogates are dropped.
    """
    kept = "".join(_visible(char, keep_newlines) for char in text[: 4 * limit])
    return nfc(kept)[:limit]


def plain(text: str) -> str:
    """The text in everyday characters: full-width letters and signs made narrow.

    >>> plain("ＫＩＭ（１９６１）"), plain("조ㆍ소"), plain("ㄱㅣㅁ")
    ('KIM(1961)', '조·소', 'ㄱㅣㅁ')
    """
    return "".join(map(_compatible, nfc(text.translate(_DOTS)).translate(_DOTS)))


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """What of the text is compared: small letters, digits, Hangul as keystrokes.

    Case, spaces, marks, width and composition do not matter. Applying it again
    changes nothing.

    >>> key("Kim Chŏng-ŭn") == key("ＫＩＭ ＣＨＯＮＧＵＮ")
    True
    """
    folded = plain(plain(text).casefold()).casefold()
    bare = _MARKS().sub("", unicodedata.normalize("NFD", folded))
    bare = nfc(bare).translate(_PLAIN)
    return keystrokes("".join(filter(_counts, bare)))


def _visible(char: str, keep_newlines: bool) -> str:
    if char in _FILLERS:
        return ""
    match unicodedata.category(char):
        case "Cc":
            if char == "\n" and keep_newlines:
                return char
            return " " if char in "\n\r\t\v\f\x85" else ""
        case "Zl" | "Zp":
            return "\n" if keep_newlines else " "
        case "Cf" | "Cs":
            return ""
        case _:
            return char


def _compatible(char: str) -> str:
    if ord(char) < 0x80 or ord(char) in _COMPATIBILITY_JAMO:
        return char
    return unicodedata.normalize("NFKC", char)


def _counts(char: str) -> bool:
    if char in _FILLERS:
        return False
    return char.isalnum() or unicodedata.category(char).startswith("M")
