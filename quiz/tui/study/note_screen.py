"""A note of the learner's own on a card, written over the session."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static
from typing_extensions import override

from quiz.tui.composed_input import ComposedInput
from quiz.tui.context import Context
from quiz.tui.hints import HintBar
from quiz.tui.keys import bind


class NoteInput(ComposedInput):
    """One line for a note."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "submit", "key-save")]

    DEFAULT_CSS = """
    NoteInput {
        height: 3; padding: 1 2; border: none; border-left: outer $accent;
        background: $panel; color: $foreground; background-tint: $panel 0%;
        &:focus { border: none; border-left: outer $accent; background-tint: $panel 0%; }
    }
    """


class NoteScreen(ModalScreen[str | None]):
    """Asks for a note; gives what was written, or None where it was left alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape", "dismiss(None)", "key-cancel", shown="esc"),
    ]

    CSS = """
    NoteScreen { align: center middle; background: $background 70%; }
    NoteScreen > Vertical {
        width: 64; max-width: 100%; height: auto; background: $surface; padding: 1 2;
    }
    NoteScreen #about { color: $quiet; margin-bottom: 1; }
    NoteScreen HintBar { margin-top: 1; }
    """

    def __init__(self, context: Context, note: str) -> None:
        """Start from the note that there is."""
        super().__init__()
        self._shared, self._note = context, note

    @override
    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self._shared.say("note-about"), id="about", markup=False)
            yield NoteInput(self._note)
            yield HintBar(self._shared.ui_lang)

    def on_mount(self) -> None:
        """Write at the end of what there is."""
        self.query_one(NoteInput).focus()

    @on(NoteInput.Submitted)
    def _save(self, event: NoteInput.Submitted) -> None:
        self.dismiss(event.value.strip())
