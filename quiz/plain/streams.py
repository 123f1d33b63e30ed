"""Lines said and lines heard: the streams of a program, a terminal or not."""

import io
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final, TextIO

from quiz.language.normalise import clean

PROMPT: Final = "> "  # readline counts its cells: nothing wide, nothing coloured
LONGEST: Final = 20_000  # characters of one thing said

_COLOURS: Final[Mapping[str, str]] = {
    "strong": "1",
    "quiet": "2",
    "again": "31",
    "good": "32",
    "hard": "33",
    "accent": "36",
}


class Voice:
    """Says a line at a time, cleaned of whatever a terminal would obey."""

    def __init__(self, out: TextIO, *, in_colour: bool) -> None:
        """Speak on a stream."""
        self._out = out
        self._in_colour = in_colour

    def say(self, words: str, style: str = "") -> None:
        """Say words; a newline in them begins another line."""
        for line in clean(words, LONGEST, keep_newlines=True).split("\n"):
            code = _COLOURS.get(style, "") if self._in_colour and line else ""
            said = f"\x1b[{code}m{line}\x1b[0m" if code else line
            self._out.write(f"{said}\n")

    def flush(self) -> None:
        """Let everything said be heard."""
        self._out.flush()


def wants_colour(out: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether a terminal listens that takes colours, and nobody declined them."""
    declined = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return out.isatty() and not declined


def ear(source: TextIO | None, out: TextIO) -> Callable[[], str | None]:
    """What hears the next line; None from it where there will be no more.

    At a terminal the line can be edited. Elsewhere it is said again after the
    prompt, so that what is printed reads as the conversation that it is.
    """
    if source is None:
        return lambda: None
    if isinstance(source, io.TextIOWrapper):
        source.reconfigure(errors="replace")
    if source.isatty():
        if out.isatty():
            _prepare_editing()
        return _at_terminal
    return lambda: _from_pipe(source, out)


def _at_terminal() -> str | None:
    try:
        return input(PROMPT)
    except EOFError:
        return None
    except OSError:  # the terminal has gone
        return None


def _from_pipe(source: TextIO, out: TextIO) -> str | None:
    out.write(PROMPT)
    out.flush()  # whoever writes into the pipe may wait for it
    line = source.readline()
    out.write(f"{clean(line).strip()}\n")
    return line or None


def _prepare_editing() -> None:
    """Let `input` edit lines; remembers none, as the next question is another."""
    with suppress(ImportError):
        import readline

        readline.set_auto_history(False)
        if "libedit" not in (readline.__doc__ or ""):
            readline.parse_and_bind("tab: self-insert")  # else it lists files
