"""Lines of plots on standard output, in colour where a terminal wants it."""

import os
import sys
from collections.abc import Iterable

from quiz.cli.columns import columns
from quiz.terminal.plots import Line

WIDEST = 80
_COLOURS = {"bar": "36", "track": "2", "quiet": "2", "head": "1"}
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("▏▎▍▌▋▊▉█▁▂▃▄▅▆▇▒▓", "#"),
        **dict.fromkeys("░·…", "."),
        "–": "-",
        "←": "<",
    }
)


def width() -> int:
    """How many cells a line may take: the terminal's, but no more than reads well."""
    return min(max(columns(), 20), WIDEST)


def paint(lines: Iterable[Line]) -> None:
    """Print lines of pieces; colour is left out for NO_COLOR, pipes and dumb terminals."""
    in_colour = (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
    for line in lines:
        said = "".join(
            f"\x1b[{_COLOURS[piece.style]}m{piece.text}\x1b[0m"
            if in_colour and piece.style in _COLOURS and piece.text
            else piece.text
            for piece in line
        )
        print(_writable(said.rstrip()))


def _writable(text: str) -> str:
    """The text, with other characters for blocks where the terminal has none."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return text.translate(_PLAIN)
    return text
