import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.normalise import clean, key, nfc, plain


@given(st.text(max_size=80))
def test_a_key_of_a_key_is_itself(text: str) -> None:
    assert key(key(text)) == key(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_composition_does_not_change_a_key(text: str) -> None:
    assert key(unicodedata.normalize("NFD", text)) == key(nfc(text))


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=40))
def test_full_width_letters_have_the_same_key(text: str) -> None:
    wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})

    assert key(wide) == key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김정은", "김 정 은"),
        ("김정은", "김정으ㄴ"),
        ("김정은", "ㄱㅣㅁㅈㅓㅇㅇㅡㄴ"),
        ("김정은", "김\u200b정\u00ad은"),
        ("김정은", unicodedata.normalize("NFD", "김정은")),
        ("과", "ㄱㅗㅏ"),
        ("몫", "ㅁㅗㄱㅅ"),
        ("Kim Jong Un", "KIM JONG-UN"),
        ("Kim Chongun", "Kim Chŏng-ŭn"),
        ("P'yŏngyang", "Pyongyang"),
        ("조·소", "조ㆍ소"),
        ("조·소", "조・소"),
        ("조·소", "조소"),
        ("Хрущёв", "хрущев"),
        ("１９６１", "1961"),
        ("Straße", "STRASSE"),
        ("Gdańsk Łódź", "gdansk lodz"),
        ("①", "1"),
    ],
)
def test_what_means_the_same_has_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김정은", "김정일"),
        ("김정은", "김정운"),
        ("1961", "1962"),
        ("리", "이"),
        ("か", "が"),
        ("ㄲ", "ㄱ"),
    ],
)
def test_what_differs_has_another_key(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("nothing", ["", " ", "🙂", "...", "\u3164", "\u202e\u202c"])
def test_what_says_nothing_has_no_key(nothing: str) -> None:
    assert key(nothing) == ""


def test_clean_text_holds_no_control_character() -> None:
    dirty = "\x1b[31m푸\u202e틴\u200b\x00\ud800\u2066!\u3164"

    assert clean(dirty) == "[31m푸틴!"


def test_clean_text_is_one_line_unless_lines_are_wanted() -> None:
    assert clean("한 줄\n두 줄\r\t끝") == "한 줄 두 줄  끝"
    assert clean("한 줄\n두 줄", keep_newlines=True) == "한 줄\n두 줄"


def test_clean_text_is_no_longer_than_its_limit() -> None:
    assert clean("가" * 100, limit=10) == "가" * 10
    assert clean(unicodedata.normalize("NFD", "각" * 100), limit=10) == "각" * 10


@given(st.text(max_size=80))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(max_size=80))
def test_cleaning_keeps_what_is_compared(text: str) -> None:
    assert key(clean(text)) == key(text)


def test_plain_text_keeps_stray_jamo_and_unifies_dots() -> None:
    assert plain("ㄱㅣㅁ") == "ㄱㅣㅁ"
    assert plain("조ㆍ소（Ｘ）") == "조·소(X)"


@given(st.lists(st.text(), max_size=5))
def test_the_key_of_a_text_is_that_of_its_words(words: list[str]) -> None:
    assert key(" ".join(words)) == "".join(map(key, words))
