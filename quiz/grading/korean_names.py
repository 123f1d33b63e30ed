"""Korean personal names by their syllables: another syllable names another person.

Names are made of few syllables, so that a slip of one key makes a name as good as
the one meant: Kim Yong Il, 김성은. Whoever typed it may have meant someone else.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from quiz.language.folding import first_sounds
from quiz.language.jamo import FIRST_SYLLABLE, LAST_SYLLABLE
from quiz.language.normalise import key, nfc

_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# The syllables that family and given names are made of.
_IN_NAMES = (
    "가강건경계고곤공곽관광교구국군권규균근금기길김나남낭내노누단달담대덕도동두득라락란람래량려련렬령례"
    "로록룡류률륜리린림마만맹명모목무문미민박반방배백범변병보복봉부비빈사산삼상서석선설섭성세소"
    "손솔송수숙순술숭슬승시식신실심아안애양어언엄여역연열염영예오옥온완왕용우욱운웅원월위유육윤율은을의"
    "이익인일임자장재전정제조종주준중지직진차찬창채천철청초총최추춘충치탁태택판편평표풍피필하학한"
    "함해향허헌혁현형혜호홍화환황회효훈휘휴흔흠흥희"
)
# Vowels that sound alike in speech, so that one is no more than misspelt the other.
_ALIKE = {"ㅔ": "ㅐ", "ㅜ": "ㅡ"}
_FEWEST, _MOST = 2, 4  # syllables

# How the parts of a syllable are romanised, by whatever system or habit.
_LATIN = {
    "ㄱ": "k g",
    "ㄴ": "n",
    "ㄷ": "t d",
    "ㄹ": "r l",
    "ㅁ": "m",
    "ㅂ": "p b",
    "ㅅ": "s sh",
    "ㅇ": "-",
    "ㅈ": "j ch",
    "ㅊ": "ch",
    "ㅋ": "k",
    "ㅌ": "t",
    "ㅍ": "p",
    "ㅎ": "h",
    "ㅏ": "a",
    "ㅐ": "ae",
    "ㅑ": "ya",
    "ㅓ": "o eo u",
    "ㅔ": "e",
    "ㅕ": "yo yeo you yu",
    "ㅖ": "ye",
    "ㅗ": "o",
    "ㅘ": "wa",
    "ㅙ": "wae",
    "ㅚ": "oe oi",
    "ㅛ": "yo",
    "ㅜ": "u oo woo",
    "ㅝ": "wo weo",
    "ㅞ": "we",
    "ㅟ": "wi",
    "ㅠ": "yu yoo",
    "ㅡ": "u eu",
    "ㅢ": "ui eui ee i",
    "ㅣ": "i ee",
}
_LATIN_CODAS = {"ㄱ": "k g", "ㄴ": "n", "ㄹ": "l r", "ㅁ": "m", "ㅂ": "p b", "ㅇ": "ng"}
_LATIN_HABITS = {
    "박": "park",
    "이": "lee rhee yi",
    "노": "roh noh",
    "최": "choi",
    "임": "lim",
    "여": "lyuh",
    "변": "byun",
    "조": "cho",
    "오": "oh",
    "유": "yoo ryu",
    "우": "woo",
}
_CYRILLIC = {
    "ㄱ": "к г",
    "ㄴ": "н",
    "ㄷ": "т д",
    "ㄹ": "р л",
    "ㅁ": "м",
    "ㅂ": "п б",
    "ㅅ": "с",
    "ㅇ": "-",
    "ㅈ": "ч чж дж",
    "ㅊ": "чх",
    "ㅋ": "кх",
    "ㅌ": "тх",
    "ㅍ": "пх",
    "ㅎ": "х",
    "ㅏ": "а",
    "ㅐ": "э",
    "ㅑ": "я",
    "ㅓ": "о е",
    "ㅔ": "е",
    "ㅕ": "е",
    "ㅖ": "е",
    "ㅗ": "о",
    "ㅘ": "ва",
    "ㅙ": "вэ",
    "ㅚ": "ве",
    "ㅛ": "е",
    "ㅜ": "у",
    "ㅝ": "во",
    "ㅞ": "ве",
    "ㅟ": "ви",
    "ㅠ": "ю",
    "ㅡ": "ы",
    "ㅢ": "ыи ы и",
    "ㅣ": "и",
}
_CYRILLIC_CODAS = {
    "ㄱ": "к",
    "ㄴ": "н",
    "ㄹ": "ль р л",
    "ㅁ": "м",
    "ㅂ": "п",
    "ㅇ": "н",
}
_CYRILLIC_HABITS = {"최": "цои", "이": "ли", "유": "ю лю", "임": "лим", "노": "ро но"}


def names_other_than(said: str, known: str) -> bool:
    """Whether the text reads as a Korean name, and not as this one.

    >>> [names_other_than(said, "김정은") for said in ("김성은", "김정눈", "김정운")]
    [True, False, False]
    >>> [names_other_than(f"Kim {x}", "Kim Jong Un") for x in ("Yong-un", "Jung Un")]
    [True, False]
    """
    mine, theirs = _readings(said), _readings(known)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def are_spelt_apart(said: str, known: str) -> bool:
    """Whether both may be one Korean name, romanised in two ways.

    >>> are_spelt_apart("Kim Young Nam", "Kim Yong-nam"), are_spelt_apart("김정운", "김정은")
    (True, False)
    """
    is_hangul = any(map(_is_syllable, said + known))
    return not is_hangul and not _readings(said).isdisjoint(_readings(known))


def _readings(name: str) -> frozenset[tuple[str, ...]]:
    """Every row of syllables that a name may be, by what they sound like."""
    written = "".join(nfc(name).split())
    if all(_is_syllable(char) for char in written):
        is_name = all(char in _IN_NAMES for char in written)
        fits = _FEWEST <= len(written) <= _MOST
        return frozenset({tuple(map(_sound, written))} if is_name and fits else ())
    letters = key(name)
    return frozenset(_spelt(letters, _MOST) if len(letters) <= _LONGEST_NAME else ())


_LONGEST_NAME = 24  # letters; no Korean name is longer


@lru_cache(maxsize=4096)
def _spelt(letters: str, most: int) -> tuple[tuple[str, ...], ...]:
    if not letters:
        return ((),)
    if not most:
        return ()
    return tuple(
        (sound, *rest)
        for size in range(1, min(_LONGEST, len(letters)) + 1)
        for sound in _spellings().get(letters[:size], ())
        for rest in _spelt(letters[size:], most - 1)
    )


_LONGEST = 6  # letters of a syllable, as in kyoung


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """The syllables, by their sounds, that are so romanised or written in Russian."""
    found: dict[str, set[str]] = {}
    for syllable in _IN_NAMES:
        for spelling in _spell(syllable):
            found.setdefault(spelling, set()).add(_sound(syllable))
    return {spelling: frozenset(sounds) for spelling, sounds in found.items()}


def _spell(syllable: str) -> Iterator[str]:
    lead, vowel, coda = _parts(syllable)
    for letters, codas, habits in (
        (_LATIN, _LATIN_CODAS, _LATIN_HABITS),
        (_CYRILLIC, _CYRILLIC_CODAS, _CYRILLIC_HABITS),
    ):
        parts = (letters[lead], letters[vowel], codas.get(coda, "-"))
        for spelt in product(*(part.split() for part in parts)):
            yield "".join(spelt).replace("-", "")
        yield from habits.get(_sound(syllable), "").split()


def _sound(syllable: str) -> str:
    """The syllable as the South writes it first in a word, of vowels alike the one."""
    lead, vowel, coda = _parts(first_sounds(syllable))
    return f"{lead}{_ALIKE.get(vowel, vowel)}{coda}"


def _parts(syllable: str) -> tuple[str, str, str]:
    rest, coda = divmod(ord(syllable) - FIRST_SYLLABLE, len(_CODAS))
    lead, vowel = divmod(rest, len(_VOWELS))
    return _LEADS[lead], _VOWELS[vowel], _CODAS[coda]


def _is_syllable(char: str) -> bool:
    return FIRST_SYLLABLE <= ord(char) <= LAST_SYLLABLE
