"""Two themes of our own: ink on a dark table, ink on mulberry paper.

Text in `quiet` and in every colour of a rating reads at 4.5 to 1 or better on
each ground it stands on.
"""

from textual.theme import Theme

MEOK = Theme(
    name="meok",
    dark=True,
    primary="#8fb8a8",
    secondary="#8ea5d4",
    accent="#e0b15a",
    warning="#e0b15a",
    error="#e58174",
    success="#8cc08a",
    foreground="#e6e1d6",
    background="#15161b",
    surface="#1d1f27",
    panel="#282b37",
    variables={
        "quiet": "#9a9eac",
        "rule": "#3b3f4c",
        "input-cursor-background": "#e6e1d6",
        "input-cursor-foreground": "#15161b",
        "input-selection-background": "#3d5a52",
        "scrollbar": "#282b37",
        "scrollbar-background": "#15161b",
        "scrollbar-hover": "#3b3f4c",
        "scrollbar-active": "#8fb8a8",
    },
)

HANJI = Theme(
    name="hanji",
    dark=False,
    primary="#2a6656",
    secondary="#36528a",
    accent="#86500c",
    warning="#86500c",
    error="#a93526",
    success="#316b2d",
    foreground="#26231d",
    background="#f5f0e4",
    surface="#fcf9f1",
    panel="#eae2d0",
    variables={
        "quiet": "#625b4d",
        "rule": "#cfc5af",
        "input-cursor-background": "#26231d",
        "input-cursor-foreground": "#f5f0e4",
        "input-selection-background": "#bcd6cc",
        "scrollbar": "#e0d7c3",
        "scrollbar-background": "#f5f0e4",
        "scrollbar-hover": "#cfc5af",
        "scrollbar-active": "#2a6656",
    },
)

THEMES = (MEOK, HANJI)
OWN = tuple(theme.name for theme in THEMES)

# Themes of Textual in the terminal's own colours: whether text reads cannot be known.
UNKNOWN = ("ansi-dark", "ansi-light", "textual-ansi")

# What the two own variables are under any other theme.
DEFAULTS = {"quiet": "#8b8b8b", "rule": "#666666"}
