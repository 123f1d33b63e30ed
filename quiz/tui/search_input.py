"""Where a search is typed, over a list that its screen moves."""

from typing import ClassVar

from textual.binding import BindingType

from quiz.tui.composed_input import ComposedInput
from quiz.tui.keys import bind


class SearchInput(ComposedInput):
    """Every letter goes into the search; arrows and Enter are for the list below."""

    # An input has bindings of its own for these keys, so they have to stand here.
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "screen.open", "key-open"),
        bind("up", "screen.move(-1)", "key-move", shown="↑↓"),
        bind("down", "screen.move(1)", "key-move", hint=False),
        bind("pageup", "screen.page(-1)", "key-page", hint=False),
        bind("pagedown", "screen.page(1)", "key-page", hint=False),
    ]

    DEFAULT_CSS = """
    SearchInput {
        height: 1; padding: 0 2; border: none; border-left: outer $accent;
        background: $surface; color: $foreground; background-tint: $surface 0%;
        &:focus { border: none; border-left: outer $accent; background-tint: $surface 0%; }
    }
    """
