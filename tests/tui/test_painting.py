"""Painting: text stays text, whatever it looks like."""

import pytest
from textual.content import Content

from quiz.terminal.cells import Piece, Row
from quiz.tui.painting import look, paint, paint_rows

MARKUP = ["[/b]", "[red]x[/]", "[@click=app.quit]q[/]", "[1592] 임진왜란", "a\\", "$x"]


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_text_is_shown_as_it_is(text: str) -> None:
    content = paint(Piece(text, "strong"), Piece(text), text)

    assert content.plain == text * 3


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_text_styles_nothing(text: str) -> None:
    assert not paint(Piece(text)).spans


def test_rows_are_lines_of_content() -> None:
    first, second = Row(3), Row(3)
    first.put(0, "가")
    second.put(0, "b")

    content = paint_rows([first, second])

    assert isinstance(content, Content)
    assert content.plain == "가 \nb  "


def test_styles_are_combined() -> None:
    assert look("good strong") == "$success bold"
