"""Colours of text, changed as little as makes them readable on what they stand on."""

from collections.abc import Mapping

from textual.color import BLACK, WHITE, Color

RATIO = 4.5  # by WCAG 2, for text of the usual size
_STEPS = 40  # from a colour to black or white

# Whatever text is painted in, and the grounds that any of it may stand on.
TEXTS = (
    "foreground",
    "quiet",
    "accent",
    "primary",
    "secondary",
    "success",
    "warning",
    "error",
)
GROUNDS = ("background", "surface", "panel")


def readable(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables of a theme; every text in them reads on every ground."""
    back = Color.parse(variables["background"])
    grounds = [back.blend(g, g.a) for g in (Color.parse(variables[n]) for n in GROUNDS)]
    light = [_luminance(ground) for ground in grounds]
    changed = {name: _read_on(light, Color.parse(variables[name])) for name in TEXTS}
    return {**variables, **changed}


def _read_on(grounds: list[float], text: Color) -> str:
    pole = max((WHITE, BLACK), key=lambda end: _least(grounds, end))
    for step in range(_STEPS + 1):
        color = text.blend(pole, step / _STEPS, 1)
        if _least(grounds, color) >= RATIO:
            return color.hex
    return pole.hex


def _least(grounds: list[float], text: Color) -> float:
    """The ratio of a text to the ground it stands out from least."""
    own = _luminance(text)
    return min(
        (max(own, ground) + 0.05) / (min(own, ground) + 0.05) for ground in grounds
    )


def _luminance(color: Color) -> float:
    """Relative luminance by WCAG 2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
