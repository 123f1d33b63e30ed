import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.anki.escaping import deck_name, field, link, tag

HOSTILE = (
    "<script>alert(1)</script>",
    "{{c1::x}} {{Front}} {{type:Typed}}",
    "[sound:a.mp3] [[type:Typed]] [anki:tts lang=ko]x[/anki:tts]",
    r"\(x\) \[y\] [latex]z[/latex] [$]w[/$]",
    '조선 <1392> & "인용" \'',
    "&lt;b&gt; &amp;",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_field_shows_hostile_text_as_it_was_written(text: str) -> None:
    shown = html.unescape(field(text))

    assert shown == text


@given(st.text())
def test_a_field_holds_nothing_that_anki_or_a_browser_acts_on(text: str) -> None:
    escaped = field(text)

    assert not set(escaped) & set("<>[]{}\\\"'\x1f\n\r\u202e\u200b")


def test_a_field_drops_what_separates_fields() -> None:
    assert field("a\x1fb\nc") == "ab c"


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("tass.com/politics/1865781", "https://tass.com/politics/1865781"),
        ("http://kremlin.example/a?b=1&c=2", "http://kremlin.example/a?b=1&amp;c=2"),
        ("HTTPS://un.example:8080/", "HTTPS://un.example:8080/"),
    ],
)
def test_a_web_address_becomes_a_link(address: str, wanted: str) -> None:
    assert link(address) == wanted


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "https://a.example/\" onclick='x'",
        "file:///etc/passwd",
        "data:text/html,x",
        "Pravda, 12 July 1961",
        "a.example/<b>",
    ],
)
def test_what_is_no_web_address_becomes_no_link(address: str) -> None:
    assert link(address) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("type::visit", "type::visit"),
        ("블라디미르 푸틴", "블라디미르_푸틴"),
        ("a\u3000b\tc", "a_b_c"),
        ("::a:: ::b", "a::b"),
        (' "x" ', "_x_"),
        ("", ""),
    ],
)
def test_a_tag_is_one_word(text: str, wanted: str) -> None:
    assert tag(text) == wanted


def test_a_title_cannot_make_levels_of_decks() -> None:
    assert deck_name(" 북러 관계::1961 ") == "북러 관계:1961"
