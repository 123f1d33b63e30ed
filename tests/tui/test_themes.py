"""Every theme that is offered: each text can be read on each ground it stands on."""

from collections.abc import Callable, Iterator

import pytest
from textual.color import Color
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.theme import BUILTIN_THEMES, Theme

from quiz.tui.app import QuizApp
from quiz.tui.readable import readable
from quiz.tui.themes import DEFAULTS, OWN, THEMES

AppFor = Callable[..., QuizApp]

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


def offered() -> list[str]:
    return [*OWN, *(name for name in BUILTIN_THEMES if "ansi" not in name)]


def unreadable(app: QuizApp) -> Iterator[str]:
    """Letters on the screen that stand out too little from what is behind them."""
    strips = app.screen._compositor.render_strips()
    if isinstance(app.screen, ModalScreen):  # what lies beneath is dimmed on purpose
        left, top, width, height = app.screen.query(Vertical).first().region
        rows = strips[top : top + height]
        strips = [strip.crop(left, left + width) for strip in rows]
    for strip in strips:
        for segment in strip:
            words = "".join(filter(str.isalnum, segment.text))
            style = segment.style
            if not words or style is None or style.color is None:
                continue
            assert style.bgcolor is not None
            colors = (style.color.get_truecolor(), style.bgcolor.get_truecolor())
            ratio = contrast(*(color.hex for color in colors))
            if ratio < READABLE:
                yield f"{words} {ratio:.2f} in {colors[0].hex} on {colors[1].hex}"


@pytest.mark.parametrize("name", offered())
@pytest.mark.parametrize("text", [*TEXTS, "quiet"])
def test_text_reads_on_every_ground_of_every_theme(name: str, text: str) -> None:
    theme = BUILTIN_THEMES.get(name) or next(t for t in THEMES if t.name == name)
    colors = {**DEFAULTS, **theme.to_color_system().generate(), **theme.variables}
    made = colors if name in OWN else readable(colors)

    assert all(contrast(made[text], made[ground]) >= READABLE for ground in GROUNDS)


def test_color_that_reads_is_left_as_it_is() -> None:
    colors = {**dict.fromkeys(TEXTS, "#ffffff"), "quiet": "#808080"}
    made = readable({**colors, **dict.fromkeys(GROUNDS, "#000000")})

    assert {
        name: color.lower() for name, color in made.items() if name in colors
    } == colors


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([*OWN, "solarized-dark", "textual-light"], id="some"),
        pytest.param(offered(), id="all", marks=pytest.mark.soak),
    ],
)
async def test_every_letter_on_the_screen_reads(
    app_for: AppFor, names: list[str]
) -> None:
    app = app_for(start=False)
    poor: dict[tuple[str, str], list[str]] = {}
    async with app.run_test(size=(80, 30)) as pilot:
        for where, keys in (
            ("home", ()),
            ("chosen wrongly", ("enter", "enter", "space", "3")),
            ("typed wrongly", ("2", "김", "enter", "enter")),
            ("summary", ("escape",)),
            ("statistics", ("enter", "s")),
            ("search", ("escape", "slash", "김")),
            ("palette", ("ctrl+p",)),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            for theme in names:
                app.theme = theme
                await pilot.pause()
                if found := list(unreadable(app)):
                    poor[where, theme] = found

    assert poor == {}


def test_themes_in_the_colours_of_the_terminal_are_not_offered(app_for: AppFor) -> None:
    assert sorted(app_for().available_themes) == sorted(offered())


def test_theme_of_the_settings_that_is_not_offered_gives_our_own(
    app_for: AppFor,
) -> None:
    assert app_for(theme="ansi-dark").theme == OWN[0]
