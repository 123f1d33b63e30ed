"""The last line of a screen: the keys that work now."""

from collections.abc import Callable

from textual import events
from textual.app import RenderResult
from textual.binding import ActiveBinding, Binding
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget
from typing_extensions import override

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.language.width import display_width
from quiz.terminal.cells import Row
from quiz.tui.painting import paint_rows

_GAP, _TIGHT = 3, 2  # cells between two hints, where all fit and where not
# What is left out first where there is little room.
_LAST = (
    "skip",
    "sources",
    "undo",
    "move(-1)",
    "screen.move(-1)",
    "app.quit",
)


def keys_of(binding: Binding) -> str:
    """How the keys of a binding are written for people."""
    return binding.key_display or binding.key


class HintBar(Widget):
    """Keys and what they do, as many as fit; a click on one is as good as the key."""

    DEFAULT_CSS = """
    HintBar { height: 1; }
    """

    def __init__(
        self,
        lang: Lang,
        keys: Callable[[Binding], str] = keys_of,
        always: str = "",
    ) -> None:
        """Speak this language; `keys` says how a binding's keys are written now.

        Room is kept for the action `always`, whatever else is left out for it.
        """
        super().__init__()
        self._always = always
        self._lang = lang
        self._keys = keys
        self._places: list[tuple[range, ActiveBinding]] = []

    def on_mount(self) -> None:
        """Follow what the screen allows."""
        self.screen.bindings_updated_signal.subscribe(self, self._update)

    def _update(self, _: Screen[object]) -> None:
        self.refresh()

    @override
    def render(self) -> RenderResult:
        row = Row(self.size.width)
        self._places = []
        column = 0
        shown = self._shown()
        words, gaps = sum(map(self._width, shown)), len(shown) - 1
        gap = _GAP if words + _GAP * gaps <= row.width else _TIGHT
        kept = sum(
            self._width(active) + gap
            for active in shown
            if active.binding.action == self._always
        )
        for active in shown:
            binding = active.binding
            told = say(binding.description, self._lang)
            key = self._keys(binding)
            end = column + self._width(active)
            kept = 0 if binding.action == self._always else kept
            if end + kept > row.width:
                continue
            row.put(row.put(column, key, "key") + 1, told, "quiet")
            self._places.append((range(column, end), active))
            column = end + gap
        return paint_rows([row])

    def _width(self, active: ActiveBinding) -> int:
        key, words = self._keys(active.binding), active.binding.description
        return display_width(f"{key} {say(words, self._lang)}")

    def _shown(self) -> list[ActiveBinding]:
        found: dict[str, ActiveBinding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled:
                found.setdefault(active.binding.action, active)
        return sorted(found.values(), key=lambda active: active.binding.action in _LAST)

    @override
    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    async def on_click(self, event: events.Click) -> None:
        """Do what the hint under the pointer says."""
        for place, active in self._places:
            if event.x in place:
                await self.app.run_action(active.binding.action, active.node)
                return
