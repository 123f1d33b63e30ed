"""Every key of a screen, read from the bindings themselves."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static
from typing_extensions import override

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.terminal.cells import Piece, Row, wrap
from quiz.tui.context import Context
from quiz.tui.keys import JAMO, bind
from quiz.tui.painting import paint, paint_rows

_NAMES = {
    "up": "↑",
    "down": "↓",
    "escape": "esc",
    "question_mark": "?",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "slash": "/",
    "comma": ",",
    "plus": "+",
    "minus": "-",
    "exclamation_mark": "!",
    "at": "@",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "left": "←",
    "right": "→",
    "shift+tab": "shift+tab",
    "f1": "F1",
    "f2": "F2",
}

_GAP = 3  # columns between keys and words
_ROW = 3  # digits from which the first and the last stand for all


class HelpScreen(ModalScreen[None]):
    """The keys of the screen beneath, and what the ratings mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape,enter,space,q,question_mark,f1", "dismiss", "key-close"),
        bind("up,k", "scroll(-1)", "key-scroll", hint=False),
        bind("down,j", "scroll(1)", "key-scroll", hint=False),
    ]

    CSS = """
    HelpScreen { align: center middle; background: $background 70%; }
    HelpScreen > VerticalScroll {
        width: 64; max-width: 100%; height: auto; max-height: 100%;
        background: $surface; border-left: outer $accent; padding: 1 3;
        scrollbar-size-vertical: 1;
    }
    HelpScreen Static, KeyTable { height: auto; margin-bottom: 1; }
    """

    def __init__(
        self, context: Context, parts: tuple[tuple[str, Iterable[Binding]], ...]
    ) -> None:
        """List the bindings of each part under its heading."""
        super().__init__()
        self._shared = context
        self._parts = parts

    @override
    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            for heading, bindings in self._parts:
                yield KeyTable(heading, key_lines(bindings, self._shared.ui_lang))
            yield Static(paint(Piece(self._shared.say("help-ratings"), "quiet")))
            yield Static(paint(Piece(self._shared.say("help-hangul"), "quiet")))

    def action_scroll(self, lines: int) -> None:
        """Move the list."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


class KeyTable(Widget):
    """Keys at the left, at the right what they do, each in a column of its own."""

    def __init__(self, heading: str, lines: Sequence[tuple[str, str]]) -> None:
        """Show these lines under a heading."""
        super().__init__()
        self._heading, self._lines = heading, lines

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    @override
    def render(self) -> RenderResult:
        return paint_rows(self._rows(self.size.width))

    def _rows(self, width: int) -> list[Row]:
        start = max((display_width(keys) for keys, _ in self._lines), default=0) + _GAP
        rows = [Row(width)]
        rows[0].put(0, self._heading, "strong")
        for keys, words in self._lines:
            for place, line in enumerate(wrap(words, max(width - start, 1))):
                rows.append(Row(width))
                if place == 0:
                    rows[-1].put(0, keys, "key")
                rows[-1].put(start, line)
        return rows


def key_lines(bindings: Iterable[Binding], lang: Lang) -> list[tuple[str, str]]:
    """The keys of each thing that can be done, and what it is."""
    found: dict[str, list[str]] = {}
    for binding in bindings:
        keys = found.setdefault(say(binding.description, lang), [])
        for key in binding.key.split(","):
            name = _NAMES.get(key, key)
            if key not in JAMO.values() and name not in keys:
                keys.append(name)
    return [(_joined(keys), words) for words, keys in found.items()]


def _joined(keys: list[str]) -> str:
    """The keys with spaces between them, a row of digits as its first and last."""
    digits = [key for key in keys if key.isdecimal()]
    if len(digits) < _ROW or digits != sorted(digits):
        return " ".join(keys)
    others = [key for key in keys if key not in digits]
    return " ".join([*others, f"{digits[0]}-{digits[-1]}"])
