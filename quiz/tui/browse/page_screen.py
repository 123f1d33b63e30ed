"""A page about one thing; what it names can be opened in turn."""

from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult, RenderResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Region, Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from typing_extensions import override

from quiz.language.normalise import clean
from quiz.language.width import display_width
from quiz.problems import QuizError
from quiz.terminal.cells import Row, clip, wrap
from quiz.tui.browse.page import Link, Page, Target
from quiz.tui.browse.pages import Pages
from quiz.tui.browse.shelf import Shelf
from quiz.tui.context import Context
from quiz.tui.editing import edit_fact
from quiz.tui.hints import HintBar
from quiz.tui.keys import bind
from quiz.tui.painting import paint_rows
from quiz.tui.reading import Reading, read_apart, unless_left

_LABEL = 18  # cells for a label, at most
_GAP = 3
_NO_PAGE = Page(title="", sort="")


class PageBody(Widget):
    """The page itself, with one of its links marked."""

    DEFAULT_CSS = """
    PageBody { height: auto; padding-right: 1; }
    """

    class Opened(Message):
        """A link was clicked."""

        def __init__(self, link: Link) -> None:
            """Keep which one."""
            super().__init__()
            self.link = link

    def __init__(self, page: Page) -> None:
        """Show this page, its first link marked."""
        super().__init__()
        self._page = page
        self._marked = 0

    def show(self, page: Page) -> None:
        """Show another page, or the same one as it is now."""
        self._page = page
        self._marked = min(self._marked, max(len(page.links) - 1, 0))
        self.refresh(layout=True)

    @property
    def marked(self) -> Link | None:
        """The marked link; None on a page without any."""
        return self._page.links[self._marked] if self._page.links else None

    def move(self, by: int) -> bool:
        """Mark the link above or below; whether there is one."""
        place = self._marked + by
        if not 0 <= place < len(self._page.links):
            return False
        self._marked = place
        self.refresh()
        return True

    def lines_of_marked(self) -> range:
        """The lines that the marked link takes, of those the page has."""
        places = [p for _, p in self._rows(self.size.width)]
        if self._marked not in places:
            return range(0)
        first = places.index(self._marked)
        return range(first, first + places.count(self._marked))

    @override
    def render(self) -> RenderResult:
        return paint_rows(row for row, _ in self._rows(self.size.width))

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def on_click(self, event: events.Click) -> None:
        """Open the link under the pointer."""
        rows = self._rows(self.size.width)
        place = rows[event.y][1] if 0 <= event.y < len(rows) else None
        if place is not None:
            self._marked = place
            self.post_message(self.Opened(self._page.links[place]))

    def _rows(self, width: int) -> list[tuple[Row, int | None]]:
        """Every line, and which link it belongs to."""
        page = self._page
        rows = [
            _line(width, 0, text, "strong") for text in wrap(clean(page.title), width)
        ]
        rows += [
            _line(width, 0, text, "quiet") for text in wrap(clean(page.sort), width)
        ]
        for row in self._parts(width):
            rows.append(row)
        told: list[tuple[Row, int | None]] = [(row, None) for row in rows]
        if page.heading:
            told.append((Row(width), None))
            told.append((_line(width, 0, page.heading, "quiet"), None))
            told.append((_line(width, 0, "─" * width, "rule"), None))
        for place, link in enumerate(page.links):
            told += [(row, place) for row in self._link(width, place, link)]
        return told

    def _parts(self, width: int) -> list[Row]:
        parts = [part for part in self._page.parts if part.lines]
        labels = (display_width(clean(part.label)) for part in parts)
        edge = min(max(labels, default=0), _LABEL, width // 3) + _GAP
        rows: list[Row] = []
        for place, part in enumerate(parts):
            if not place or part.apart:
                rows.append(Row(width))
            first = len(rows)
            for line in part.lines:
                texts = wrap(clean(line), max(width - edge, 4))
                rows += [_line(width, edge, text, part.style) for text in texts]
            rows[first].put(0, clip(clean(part.label), edge - _GAP), "quiet")
        return rows

    def _link(self, width: int, place: int, link: Link) -> list[Row]:
        sign, sign_style = link.sign
        is_marked = place == self._marked
        rows = [
            _line(width, 2, text, "strong" if is_marked else "")
            for text in wrap(clean(link.text), max(width - 6, 4))
        ]
        rows[0].put_right(sign, sign_style, margin=1)
        rows += [
            _line(width, 4, text, "quiet")
            for text in wrap(clean(link.detail), max(width - 8, 4))
        ]
        for row in rows:
            if is_marked:
                row.put(0, "▌", "accent")
                row.paint(0, width, "on-panel")
        return rows


def _line(width: int, column: int, text: str, style: str) -> Row:
    row = Row(width)
    row.put(column, text, style)
    return row


class PageScreen(Screen[None]):
    """One page; another opens over it."""

    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter,space", "open", "key-open", shown="enter"),
        bind("up,k", "move(-1)", "key-move", shown="↑↓"),
        bind("down,j", "move(1)", "key-move", hint=False),
        bind("pageup", "scroll(-1)", "key-page", hint=False),
        bind("pagedown", "scroll(1)", "key-page", hint=False),
        bind("e", "edit", "key-edit"),
        bind("escape", "dismiss", "key-back", shown="esc"),
        bind("q,backspace,left", "dismiss", "key-back", hint=False),
    ]

    CSS = """
    PageScreen.-wide #page { max-width: 108; }
    PageScreen HintBar { margin-top: 1; }
    PageScreen.-short HintBar { margin-top: 0; }
    """

    def __init__(
        self,
        context: Context,
        shelf: Shelf,
        target: Target,
        pages: Pages | None = None,
    ) -> None:
        """Show the page of this; `pages` are there where another has led to it."""
        super().__init__()
        self._shared = context
        self._shelf = shelf
        self._target = target
        self._pages = pages

    @override
    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            with VerticalScroll(id="column", can_focus=False):
                yield PageBody(_NO_PAGE)
            yield HintBar(self._shared.ui_lang)

    def on_mount(self) -> None:
        """Make the page; it is there a moment later."""
        self._tell()

    def _tell(self) -> None:
        self.run_worker(unless_left(self._make), group="page", exclusive=True)

    async def _make(self) -> None:
        try:
            read = partial(_read, self._shared, self._shelf, self._pages, self._target)
            self._pages, page = await read_apart(read, self._wait)
        except QuizError as error:
            self._put(self._shared.say(error.code, **error.arguments))
            return
        if page is None:  # taken out of the facts while they were edited
            self.dismiss()
            return
        self._body.show(page)
        self.refresh_bindings()

    def _wait(self, _: int) -> None:
        self._put(self._shared.say("reading"))

    def _put(self, words: str) -> None:
        self._body.show(Page(title="", sort=words))

    @property
    def _body(self) -> PageBody:
        return self.query_one(PageBody)

    @override
    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "open" and self.is_mounted:
            return self._body.marked is not None
        return True

    def action_edit(self) -> None:
        """Open the line of the fact in the learner's editor."""
        fact = self._pages.fact(self._target) if self._pages else None
        if fact is not None:
            edit_fact(self.app, self._shared, fact)

    def renew(self) -> None:
        """Show the page with the facts as they are now."""
        self._shelf = Shelf(self._shared.library.base, self._shared.lang)
        self._pages = None
        self._tell()

    def action_move(self, by: int) -> None:
        """Mark another link; where there is none, scroll."""
        column = self.query_one(VerticalScroll)
        lines = self._body.lines_of_marked()
        is_seen = (
            column.scroll_offset.y
            <= lines.start
            < (column.scroll_offset.y + column.size.height)
        )
        if not is_seen or not self._body.move(by):
            column.scroll_relative(y=by, animate=False)
            return
        lines = self._body.lines_of_marked()
        region = Region(0, lines.start, 1, len(lines))
        column.scroll_to_region(region, animate=False, force=True)

    def action_scroll(self, by: int) -> None:
        """Move a screen further."""
        column = self.query_one(VerticalScroll)
        column.scroll_relative(y=by * (column.size.height - 2), animate=False)

    def on_page_body_opened(self, event: PageBody.Opened) -> None:
        """Open what was clicked."""
        self._open(event.link)

    def action_open(self) -> None:
        """Open the marked link."""
        if self._body.marked is not None:
            self._open(self._body.marked)

    def _open(self, link: Link) -> None:
        screen = PageScreen(self._shared, self._shelf, link.target, self._pages)
        self.app.push_screen(screen)


def _read(
    context: Context,
    shelf: Shelf,
    pages: Pages | None,
    target: Target,
    reading: Reading,
) -> tuple[Pages, Page | None]:
    """The page of something, in a thread; the cards are read where none were yet."""
    with context.learner.apart(reading.is_wanted) as learner:
        if pages is None:
            pages = Pages(context, shelf, learner.cards())
        reading.heed()
        return pages, pages.page(target, learner) if pages.has(target) else None
