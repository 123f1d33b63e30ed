"""The four ratings, each with when the question comes back."""

from textual import events
from textual.app import RenderResult
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from quiz.language.width import display_width
from quiz.memory.rating import Rating
from quiz.study.session import Judged
from quiz.terminal.cells import Row
from quiz.tui.context import Context
from quiz.tui.painting import paint_rows
from quiz.values import dataclass

_STYLES = {
    Rating.AGAIN: "again",
    Rating.HARD: "hard",
    Rating.GOOD: "good",
    Rating.EASY: "easy",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A rating with its name and interval; one that is not open cannot be chosen."""

    rating: Rating
    name: str
    interval: str
    is_open: bool = True


class RatingTiles(Widget):
    """Four tiles; the one proposed has a bar at its side."""

    SCOPED_CSS = False  # how far apart, the size of the screen decides
    DEFAULT_CSS = """
    RatingTiles { height: 2; margin: 1 0; }
    StudyScreen.-short RatingTiles { margin: 1 0 0 0; }
    """

    class Chosen(Message):
        """A tile was clicked."""

        def __init__(self, rating: Rating) -> None:
            """Keep which one."""
            super().__init__()
            self.rating = rating

    def __init__(self) -> None:
        """Start with nothing to choose."""
        super().__init__()
        self._tiles: tuple[Tile, ...] = ()
        self._proposed: Rating | None = None

    def show(self, tiles: tuple[Tile, ...], proposed: Rating) -> None:
        """Offer these ratings."""
        self._tiles, self._proposed = tiles, proposed
        self.refresh()

    @override
    def render(self) -> RenderResult:
        upper, lower = Row(self.size.width), Row(self.size.width)
        space = self._space()
        for place, tile in enumerate(self._tiles):
            first, last = self._edges(place)
            size = last - first
            label = f"{tile.rating.value}{space}{tile.name}"
            style = f"{_STYLES[tile.rating]} strong" if tile.is_open else "quiet"
            upper.put_centred(first + 1, size - 1, label, style)
            lower.put_centred(first + 1, size - 1, tile.interval, "quiet")
            proposed = tile.rating is self._proposed
            for row in (upper, lower):
                if proposed:
                    row.put(first, "▌", "accent")
                row.paint(first, size, "on-panel" if proposed else "on-surface")
        return paint_rows([upper, lower])

    def _space(self) -> str:
        """What stands between number and name: nothing where a tile is too small."""
        widest = max((display_width(tile.name) for tile in self._tiles), default=0)
        # The first cell of a tile is for the bar, the number takes the second.
        smallest = self._edges(1)[1] - self._edges(1)[0]
        return " " if widest + 3 <= smallest else ""

    def _edges(self, place: int) -> tuple[int, int]:
        gap = 2 if self.size.width >= 60 else 1
        count = max(len(self._tiles), 1)
        size = (self.size.width - gap * (count - 1)) / count
        first = round(place * (size + gap))
        return first, round(place * (size + gap) + size)

    def on_click(self, event: events.Click) -> None:
        """Choose the tile under the pointer."""
        for place, tile in enumerate(self._tiles):
            first, last = self._edges(place)
            if tile.is_open and first <= event.x < last:
                self.post_message(self.Chosen(tile.rating))


def tiles_of(judged: Judged, context: Context) -> tuple[Tile, ...]:
    """A tile for each rating, with the time that the answer comes back after."""
    from quiz.terminal.promises import say_future  # the first answer is soon enough

    return tuple(
        Tile(
            rating=rating,
            name=context.say(f"rating-{rating.name.lower()}"),
            interval=say_future(judged, rating, context.ui_lang),
            is_open=rating in judged.ratings,
        )
        for rating in Rating
    )
