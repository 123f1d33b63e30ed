import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.jamo import coda, in_hangul_mode, in_latin_mode, keystrokes

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("가", "ㄱㅏ"),
        ("힣", "ㅎㅣㅎ"),
        ("괜", "ㄱㅗㅐㄴ"),
        ("의", "ㅇㅡㅣ"),
        ("닭", "ㄷㅏㄹㄱ"),
        ("없", "ㅇㅓㅂㅅ"),
        ("까", "ㄲㅏ"),
        ("있", "ㅇㅣㅆ"),
        ("얘", "ㅇㅒ"),
        ("ㅢㄳ", "ㅡㅣㄱㅅ"),
        ("\u1100\u1161", "ㄱㅏ"),
        ("Kim 1", "Kim 1"),
    ],
)
def test_hangul_is_the_keys_that_type_it(text: str, keys: str) -> None:
    assert keystrokes(text) == keys


@given(SYLLABLES)
def test_either_keyboard_mode_gives_back_what_the_other_typed(text: str) -> None:
    assert in_hangul_mode(in_latin_mode(text)) == keystrokes(text)


def test_capitals_type_the_shifted_letter_or_else_the_plain_one() -> None:
    assert in_hangul_mode("RKwl") == "ㄲㅏㅈㅣ"


def test_the_coda_is_none_for_what_is_not_hangul() -> None:
    assert [coda(char) for char in ("각", "가", "핥", "x", "")] == [
        *("ㄱ", "", "ㄾ"),
        None,
        None,
    ]
