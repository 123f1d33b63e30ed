"""Where an answer is typed."""

from typing import ClassVar

from textual.binding import BindingType

from quiz.tui.composed_input import ComposedInput
from quiz.tui.keys import bind


class AnswerInput(ComposedInput):
    """One line for an answer.

    Nothing is judged before Enter, since the last syllable is committed only by
    the key after it.
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
