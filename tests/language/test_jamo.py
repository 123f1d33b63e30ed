import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.jamo import (
    coda,
    in_hangul_mode,
    in_latin_mode,
    keystrokes,
    syllables,
)

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


@given(SYLLABLES)
def test_keys_are_put_together_as_they_are_typed(text: str) -> None:
    assert keystrokes(syllables(keystrokes(text))) == keystrokes(text)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ㄱㅣㅁㅈㅓㅇㅇㅡㄴ", "김정은"),
        ("ㄷㅏㄹㄱㅇㅣ", "닭이"),
        ("ㄷㅏㄹㄱㅣ", "달기"),
        ("ㅅㅏㄹㅁㄷㅏ", "삶다"),
        ("ㄱㅗㅏㄴㅅㅏ", "관사"),
        ("ㄲㅏㄸㅏ", "까따"),
        ("ㅏㅇ", "ㅏㅇ"),
        ("ㅗㅏ", "ㅘ"),
        ("ㄱㄱㅏ", "ㄱ가"),
        ("Kim ㅇㅡㄴ 1", "Kim 은 1"),
        ("", ""),
    ],
)
def test_jamo_are_put_together_as_a_keyboard_does(typed: str, written: str) -> None:
    assert syllables(typed) == written


@given(st.text(max_size=20))
def test_no_text_breaks_the_keyboard(text: str) -> None:
    assert keystrokes(syllables(text)) == keystrokes(text)
