import unicodedata

import pytest

from quiz.language.width import display_width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("Putin", 5),
        ("푸틴", 4),
        (unicodedata.normalize("NFD", "푸틴"), 4),
        ("김정은 1961", 11),
        ("Jŏng", 4),
        (unicodedata.normalize("NFD", "Jŏng"), 4),
        ("J\u0331", 1),
        ("ㄱㅣㅁ", 6),
        ("金正恩", 6),
        ("Ａ", 2),
        ("a\u200bb", 2),
        ("\x1b", 0),
    ],
)
def test_a_text_is_as_wide_as_a_terminal_draws_it(text: str, columns: int) -> None:
    assert display_width(text) == columns
