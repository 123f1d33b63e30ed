"""The command palette: everything the app can do, found by typing a few letters."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static
from typing_extensions import override

from quiz.language.case import headed
from quiz.language.normalise import clean
from quiz.language.searching import matcher, searchable
from quiz.language.width import display_width
from quiz.terminal.cells import Row, clip
from quiz.tui.context import Context
from quiz.tui.keys import bind
from quiz.tui.row_list import RowList
from quiz.tui.search_input import SearchInput
from quiz.values import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something the app can do: its name, the key that does it too, and the doing."""

    name: str
    key: str
    run: Callable[[], object]


class PaletteScreen(ModalScreen[Command]):
    """A search over commands; the one chosen is what the screen ends with."""

    AUTO_FOCUS = "SearchInput"

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape,ctrl+p", "dismiss", "key-close", shown="esc"),
    ]

    CSS = """
    PaletteScreen { align: center top; background: $background 70%; }
    PaletteScreen > Vertical {
        width: 64; max-width: 100%; height: auto; max-height: 80%;
        margin: 2 0 0 0; background: $surface; padding: 1 0;
    }
    PaletteScreen.-short > Vertical { margin: 0; max-height: 100%; }
    PaletteScreen RowList { height: auto; max-height: 16; margin: 1 0 0 0; background: $surface; }
    PaletteScreen #nothing { height: auto; padding: 1 2 0 2; color: $quiet; }
    """

    def __init__(self, context: Context, commands: tuple[Command, ...]) -> None:
        """Offer these commands."""
        super().__init__()
        self._shared = context
        self._commands = commands
        self._texts = [searchable(command.name) for command in commands]
        self._found = commands

    @override
    def compose(self) -> ComposeResult:
        with Vertical():
            yield SearchInput()
            yield Static(
                self._shared.say("palette-nothing"), id="nothing", markup=False
            )
            rows = RowList(self._row)
            rows.can_focus = False
            yield rows

    def on_mount(self) -> None:
        """Offer everything."""
        self._search("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, query: str) -> None:
        matches = matcher(query)
        told = zip(self._commands, self._texts, strict=True)
        self._found = tuple(command for command, text in told if matches(text))
        rows = self.query_one(RowList)
        rows.show(len(self._found))
        rows.styles.height = len(self._found)
        self.query_one("#nothing").display = not self._found

    def _row(self, place: int, width: int) -> Row:
        command, row = self._found[place], Row(width)
        edge = width - display_width(command.key) - 4
        row.put(2, clip(headed(clean(command.name)), max(edge, 0)))
        row.put_right(command.key, "key", margin=2)
        return row

    def action_move(self, by: int) -> None:
        """Mark another command."""
        self.query_one(RowList).action_move(by)

    def action_page(self, by: int) -> None:
        """Mark a command a screen further."""
        self.query_one(RowList).action_page(by)

    def action_open(self) -> None:
        """Choose the marked command."""
        self.query_one(RowList).action_choose()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(self._found[event.place])
