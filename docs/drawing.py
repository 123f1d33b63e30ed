"""From a screen of the app to a picture: every character at the cell it stands in.

Textual's own SVG stretches Hangul to the width of half as many letters, so a page
is made here, and a browser draws it.
"""

import html
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from rich.color import Color
from rich.style import Style
from textual.app import App
from textual.strip import Strip

from quiz.language.width import display_width

CELL, LINE, FONT = 11, 26, 22  # pixels
MARGIN = (22, 18)
FONTS = '"NanumGothicCoding", "D2Coding", "Noto Sans Mono CJK KR", monospace'
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def find_browser() -> str | None:
    """A browser that draws pages without a window."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def page_of(app: App[None]) -> str:
    """What the app shows now, as a page."""
    ground = app.theme_variables["background"]
    strips: list[Strip] = app.screen._compositor.render_strips()
    marks = [
        mark
        for row, strip in enumerate(strips)
        for mark in marks_of(strip, row, ground)
    ]
    width, height = app.size.width * CELL, app.size.height * LINE
    left, top = MARGIN
    return f"""<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: {ground}; }}
div {{ position: absolute; left: {left}px; top: {top}px; width: {width}px; height: {height}px; }}
i, b {{ position: absolute; white-space: pre; text-align: center; font-style: normal; }}
b {{ font: {FONT}px/{LINE}px {FONTS}; }}
</style><div>{"".join(marks)}</div>"""


def marks_of(strip: Strip, row: int, ground: str) -> Iterator[str]:
    """The grounds and characters of one line."""
    column = 0
    for segment in strip:
        style = segment.style or Style()
        fore, back = colour(style.color, "#888888"), colour(style.bgcolor, ground)
        if style.reverse:
            fore, back = back, fore
        width = display_width(segment.text)
        yield block(column, row, (0, 0, width, 1), back)
        for character in segment.text:
            yield character_at(character, column, row, fore, style)
            column += display_width(character)


def character_at(character: str, column: int, row: int, fore: str, style: Style) -> str:
    """One character; lines and blocks are drawn, so that they join."""
    if character in SIGNS:
        return sign(character, column, row, fore)
    if character in SHADES:
        return shade(SHADES[character], column, row, fore)
    if character in SHAPES:
        return "".join(block(column, row, part, fore) for part in SHAPES[character])
    if character == " ":
        return ""
    lines = [
        name
        for name, drawn in (
            ("underline", style.underline),
            ("line-through", style.strike),
        )
        if drawn
    ]
    width = display_width(character) * CELL
    return (
        f'<b style="left:{column * CELL}px;top:{row * LINE}px;width:{width}px;'
        f"color:{fore};font-weight:{700 if style.bold else 400};"
        f'text-decoration:{" ".join(lines) or "none"}">{html.escape(character)}</b>'
    )


# Parts of a cell: left, top, width, height.
SHAPES: dict[str, list[tuple[float, float, float, float]]] = {
    **{sign: [(0, 0, (8 - n) / 8, 1)] for n, sign in enumerate("█▉▊▋▌▍▎▏")},
    **{sign: [(0, 1 - n / 8, 1, n / 8)] for n, sign in enumerate("▁▂▃▄▅▆▇", 1)},
    "■": [(0.1, 0.28, 0.8, 0.44)],
    "□": [
        (0.1, 0.28, 0.8, 0.05),
        (0.1, 0.67, 0.8, 0.05),
        (0.1, 0.28, 0.12, 0.44),
        (0.78, 0.28, 0.12, 0.44),
    ],
    "─": [(0, 0.48, 1, 0.05)],
    "━": [(0, 0.44, 1, 0.13)],
    "╸": [(0, 0.44, 0.5, 0.13)],
    "╍": [(0.08, 0.44, 0.34, 0.13), (0.58, 0.44, 0.34, 0.13)],
    "┄": [(0.04, 0.48, 0.22, 0.05), (0.37, 0.48, 0.22, 0.05), (0.7, 0.48, 0.22, 0.05)],
    "│": [(0.46, 0, 0.09, 1)],
    "┴": [(0, 0.48, 1, 0.05), (0.46, 0.28, 0.09, 0.22)],
    "·": [(0.36, 0.46, 0.27, 0.12)],
    "←": [(0.1, 0.47, 0.8, 0.06), (0.18, 0.43, 0.14, 0.14), (0.28, 0.4, 0.1, 0.2)],
    "→": [(0.1, 0.47, 0.8, 0.06), (0.68, 0.43, 0.14, 0.14), (0.62, 0.4, 0.1, 0.2)],
    "↔": [(0.1, 0.47, 0.8, 0.06), (0.14, 0.43, 0.14, 0.14), (0.72, 0.43, 0.14, 0.14)],
    "↑": [(0.44, 0.3, 0.12, 0.45), (0.26, 0.38, 0.48, 0.06), (0.36, 0.32, 0.28, 0.06)],
    "↓": [(0.44, 0.3, 0.12, 0.45), (0.26, 0.61, 0.48, 0.06), (0.36, 0.67, 0.28, 0.06)],
}


# Signs that the font draws two cells wide: their outline in hundredths of a cell.
SIGNS = {
    "◆": "50% 22%, 100% 50%, 50% 78%, 0 50%",
    "•": "50% 36%, 82% 42%, 88% 50%, 82% 58%, 50% 64%, 18% 58%, 12% 50%, 18% 42%",
}


# Shades: how much of the cell is covered.
SHADES = {"░": 0.25, "▒": 0.5, "▓": 0.75}


def shade(cover: float, column: int, row: int, fill: str) -> str:
    """A cell that is covered in part."""
    return block(column, row, (0, 0, 1, 1), fill).replace(
        'style="', f'style="opacity:{cover};'
    )


def sign(character: str, column: int, row: int, fill: str) -> str:
    """A sign cut out of its cell."""
    return (
        f'<i style="left:{column * CELL}px;top:{row * LINE}px;width:{CELL}px;'
        f"height:{LINE}px;background:{fill};"
        f'clip-path:polygon({SIGNS[character]})"></i>'
    )


def block(
    column: int, row: int, part: tuple[float, float, float, float], fill: str
) -> str:
    """A filled part of a cell, or of several."""
    left, top, width, height = part
    return (
        f'<i style="left:{(column + left) * CELL:.2f}px;top:{(row + top) * LINE:.2f}px;'
        f'width:{width * CELL:.2f}px;height:{height * LINE:.2f}px;background:{fill}"></i>'
    )


def colour(color: Color | None, default: str) -> str:
    """The colour as a page names it."""
    return color.get_truecolor().hex if color else default


def draw(
    browser: str, page: str, size: tuple[int, int], target: Path, folder: Path
) -> None:
    """Let the browser draw the page of a screen of so many columns and rows."""
    source = folder / "page.html"
    source.write_text(page, encoding="utf-8")
    pixels = (size[0] * CELL + 2 * MARGIN[0], size[1] * LINE + 2 * MARGIN[1])
    subprocess.run(  # noqa: S603 - a browser found on the path, a page of our own
        [
            browser,
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            f"--window-size={pixels[0]},{pixels[1]}",
            *(f"--screenshot={target}", source.as_uri()),
        ],
        check=True,
        capture_output=True,
    )
