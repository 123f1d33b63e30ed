"""Both themes: every text can be read on every ground it stands on."""

import pytest
from textual.color import Color
from textual.theme import Theme

from quiz.tui.themes import THEMES

READABLE = 4.5
TEXTS = ("foreground", "accent", "error", "warning", "success", "secondary", "primary")
GROUNDS = ("background", "surface", "panel")


def luminance(color: Color) -> float:
    """Relative luminance by WCAG 2."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(luminance(Color.parse(c)) for c in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", [*TEXTS, "quiet"])
def test_text_reads_on_its_ground(theme: Theme, ground: str, text: str) -> None:
    color = theme.variables["quiet"] if text == "quiet" else getattr(theme, text)

    assert contrast(color, getattr(theme, ground)) >= READABLE


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_typed_text_reads_under_cursor_and_selection(theme: Theme) -> None:
    cursor = theme.variables["input-cursor-background"]
    under = theme.variables["input-cursor-foreground"]
    selection = theme.variables["input-selection-background"]

    assert contrast(cursor, under) >= READABLE
    assert theme.foreground is not None
    assert contrast(theme.foreground, selection) >= READABLE
