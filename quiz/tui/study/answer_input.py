"""Where an answer is typed."""

from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Offset
from textual.widgets import Input
from typing_extensions import override

from quiz.language.normalise import nfc
from quiz.tui.keys import bind

_LIMIT = 200


class AnswerInput(Input):
    """One line to type in; Korean is composed at the right cell.

    There is no placeholder, since it would show under the syllable being
    composed, and nothing is judged before Enter, since the last syllable is
    committed only by the key after it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key-answer"),
    ]

    DEFAULT_CSS = """
    AnswerInput {
        height: 3; padding: 1 2; border: none; border-left: outer $accent;
        background: $surface; color: $foreground; background-tint: $surface 0%;
        &:focus { border: none; border-left: outer $accent; background-tint: $surface 0%; }
    }
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(select_on_focus=False)

    @property
    @override
    def cursor_screen_offset(self) -> Offset:
        # Textual 8.2 puts the terminal's cursor one cell too far right at the end
        # of the text, and an input method draws its syllable there.
        x, y, _, _ = self.content_region
        scrolled, _ = self.scroll_offset
        return Offset(x + self._position_to_cell(self.cursor_position) - scrolled, y)

    @override
    def insert_text_at_cursor(self, text: str) -> None:
        # Conjoining jamo, typed or pasted, become syllables as they come.
        before = self.value[: self.cursor_position]
        after = self.value[self.cursor_position :]
        room = _LIMIT - len(after)
        before = nfc(before + "".join(c for c in text if c.isprintable()))[:room]
        self.value = before + after
        self.cursor_position = len(before)
