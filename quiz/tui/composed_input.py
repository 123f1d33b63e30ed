"""A line to type in, where Korean is composed at the right cell."""

from textual.geometry import Offset
from textual.widgets import Input
from typing_extensions import override

from quiz.language.normalise import nfc


class ComposedInput(Input):
    """An input whose value is always composed and holds nothing unprintable.

    There is no placeholder, since it would show under the syllable being composed.
    """

    LIMIT = 200  # characters

    def __init__(self, value: str = "") -> None:
        """Start with this text."""
        super().__init__(value, select_on_focus=False)

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
        room = self.LIMIT - len(after)
        before = nfc(before + "".join(c for c in text if c.isprintable()))[:room]
        self.value = before + after
        self.cursor_position = len(before)
