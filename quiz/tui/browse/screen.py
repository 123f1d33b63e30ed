"""Looking things up: a search over events, people, places and documents."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input, Static
from typing_extensions import override

from quiz.facts.events import Event
from quiz.study.knowledge import Knowledge, Known
from quiz.terminal.cells import Piece, Row
from quiz.tui.browse.lines import entity_row, event_row
from quiz.tui.browse.memory import read_memory
from quiz.tui.browse.page_screen import PageScreen
from quiz.tui.browse.shelf import Category, Item, Shelf
from quiz.tui.browse.tabs import Tabs
from quiz.tui.context import Context
from quiz.tui.hints import HintBar
from quiz.tui.keys import bind
from quiz.tui.painting import paint
from quiz.tui.reading import unless_left
from quiz.tui.row_list import RowList
from quiz.tui.search_input import SearchInput

_AT_ONCE = 4000  # items searched before the screen may draw again


class BrowseScreen(Screen[None]):
    """Everything known, listed and searched."""

    AUTO_FOCUS = "SearchInput"

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("tab", "switch(1)", "key-category"),
        bind("shift+tab", "switch(-1)", "key-category", hint=False),
        bind("escape", "back", "key-back", shown="esc"),
    ]

    CSS = """
    BrowseScreen #title { height: 1; text-style: bold; margin-bottom: 1; }
    BrowseScreen Tabs { margin: 1 0 0 0; }
    BrowseScreen #rule { height: 1; color: $rule; }
    BrowseScreen #empty { color: $quiet; height: auto; margin: 1 2; }
    BrowseScreen.-wide #page { max-width: 116; }
    BrowseScreen #legend { height: 1; color: $quiet; margin: 1 0; }
    BrowseScreen.-short #title { display: none; }
    BrowseScreen.-short #legend { display: none; }
    """

    def __init__(self, context: Context) -> None:
        """Look among the facts of this library."""
        super().__init__()
        self._shared = context
        self._shelf = Shelf(context.library.base, context.lang)
        self._categories = tuple(c for c in Category if c is not Category.OTHERS)
        self._category = Category.EVENTS
        self._found: list[Item] = []
        self._known: Known | None = None

    @override
    def compose(self) -> ComposeResult:
        say = self._shared.say
        with Vertical(id="page"):
            yield Static(say("browse-title"), id="title", markup=False)
            yield SearchInput()
            yield Tabs(tuple(say(f"browse-{c}") for c in self._categories))
            yield Static("─" * 200, id="rule", markup=False)
            yield Static(id="empty", markup=False)
            rows = RowList(self._row)
            rows.can_focus = False
            yield rows
            yield Static(say("knowledge-legend"), id="legend", markup=False)
            yield HintBar(self._shared.ui_lang)

    def on_mount(self) -> None:
        """List every event; how well each is known is seen a moment later."""
        self._search("")
        self.call_after_refresh(self._look_at_memory)

    def _look_at_memory(self) -> None:
        self.run_worker(unless_left(self._read), group="memory", exclusive=True)

    async def _read(self) -> None:
        self._known = await read_memory(self, self._shared) or self._known
        self.query_one("#legend", Static).update(self._shared.say("knowledge-legend"))
        self.query_one(RowList).refresh()

    def _row(self, place: int, width: int) -> Row:
        item, lang = self._found[place], self._shared.lang
        if isinstance(item, Event):
            known = self._known.of(item.id) if self._known else Knowledge()
            return event_row(item, known, width, lang)
        return entity_row(item, len(self._shelf.mentions.get(item.id, ())), width, lang)

    # Searching.

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, query: str) -> None:
        items = self._shelf.items(self._category)
        if not query.strip():
            self.workers.cancel_group(self, "search")
            self._show(list(items), len(items))
        elif len(items) <= _AT_ONCE:
            (found,) = self._shelf.search(self._category, query, _AT_ONCE)
            self._show(found, len(items))
        else:
            told = unless_left(partial(self._search_long, query))
            self.run_worker(told, group="search", exclusive=True)

    async def _search_long(self, query: str) -> None:
        """Search a part at a time, so that keys are heard and progress is seen."""
        total = len(self._shelf.items(self._category))
        found: list[Item] = []
        for number, part in enumerate(
            self._shelf.search(self._category, query, _AT_ONCE), start=1
        ):
            found += part
            done = min(number * _AT_ONCE, total)
            percent = str(round(100 * done / total))
            self._note(self._shared.say("browse-searching", percent=percent))
            await asyncio.sleep(0)
        self._show(found, total)

    def _show(self, found: list[Item], total: int) -> None:
        self._found = found
        self.query_one(RowList).show(len(found))
        empty = self.query_one("#empty", Static)
        code = "browse-nothing" if total else "browse-no-facts"
        empty.update(paint(Piece(self._shared.say(code))))
        empty.display = not found
        has_signs = bool(found) and self._category is Category.EVENTS
        self.query_one("#legend").visible = has_signs
        count = str(len(found))
        self._note(count if len(found) == total else f"{count} / {total}")

    def _note(self, words: str) -> None:
        self.query_one(Tabs).show(self._categories.index(self._category), words)

    # Moving.

    @on(Tabs.Picked)
    def _picked(self, event: Tabs.Picked) -> None:
        self._open_category(event.place)

    def action_switch(self, by: int) -> None:
        """Open the next category, or the one before."""
        self._open_category(self._categories.index(self._category) + by)

    def _open_category(self, place: int) -> None:
        self._category = self._categories[place % len(self._categories)]
        self._search(self.query_one(SearchInput).value)

    def action_move(self, by: int) -> None:
        """Mark another line."""
        self.query_one(RowList).action_move(by)

    def action_page(self, by: int) -> None:
        """Mark a line a screen further."""
        self.query_one(RowList).action_page(by)

    def action_open(self) -> None:
        """Open the page of what is marked."""
        self.query_one(RowList).action_choose()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        target = self._found[event.place].id
        self.app.push_screen(PageScreen(self._shared, self._shelf, target))

    def renew(self) -> None:
        """List the facts as they are now."""
        self._shelf = Shelf(self._shared.library.base, self._shared.lang)
        self._search(self.query_one(SearchInput).value)
        self._look_at_memory()

    def action_back(self) -> None:
        """Empty the search; from an empty one go back."""
        field = self.query_one(SearchInput)
        if field.value:
            field.value = ""
        else:
            self.dismiss()
