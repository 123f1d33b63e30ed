"""Readable ids from names: small Latin letters, digits and hyphens."""

import hashlib
import re
import unicodedata

from quiz.language.folding import slavic

_LETTERS = str.maketrans(
    {
        **dict(zip("øłđħıŧðŋØŁĐ", "oldhitdnold", strict=True)),
        **dict.fromkeys("'’‘ʻʼ`´.", ""),
        "ß": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "þ": "th",
        "&": " and ",
    }
)
# The Revised Romanisation, syllable by syllable: good enough to recognise a name.
_LEADS = [
    "g",
    "kk",
    "n",
    "d",
    "tt",
    "r",
    "m",
    "b",
    "pp",
    "s",
    "ss",
    "-",
    "j",
    "jj",
    "ch",
    "k",
    "t",
    "p",
    "h",
]
_VOWELS = (
    ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"]
)  # fmt: skip
_TAILS = (
    ["-", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"]
)  # fmt: skip
_HANGUL = re.compile("[가-힣]")


def slug(text: str) -> str:
    """The text as an id; a short hash where none of its letters can be written.

    >>> slug("São Paulo"), slug("N’Djamena"), slug("평양"), slug("Хрущёв")
    ('sao-paulo', 'ndjamena', 'pyeongyang', 'hruscev')
    """
    composed = unicodedata.normalize("NFC", text)
    latin = _HANGUL.sub(_romanised, composed).translate(_LETTERS)
    bare = unicodedata.normalize("NFKD", latin).casefold()
    marked = "".join(char for char in bare if not unicodedata.combining(char))
    found = "-".join(re.findall(r"[a-z0-9]+", marked, re.ASCII))
    if found and _covers(found, marked):
        return found
    folded = "-".join(re.findall(r"[a-z0-9]+", slavic(composed), re.ASCII))
    if folded:
        return folded
    return f"x{hashlib.sha256(composed.encode()).hexdigest()[:8]}" if text else ""


def _covers(found: str, marked: str) -> bool:
    letters = sum(char.isalnum() for char in marked)
    return 2 * len(found.replace("-", "")) >= letters


def _romanised(syllable: re.Match[str]) -> str:
    lead, rest = divmod(ord(syllable[0]) - 0xAC00, 21 * 28)
    vowel, tail = divmod(rest, 28)
    parts = (_LEADS[lead], _VOWELS[vowel], _TAILS[tail])
    return "".join(parts).replace("-", "")
