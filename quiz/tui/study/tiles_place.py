"""Where the ratings stand: above the keys, once there is an answer to rate."""

from typing import TYPE_CHECKING

from quiz.tui.hints import HintBar
from quiz.tui.study.phases import Phase

if TYPE_CHECKING:
    from quiz.tui.study.rating_tiles import RatingTiles

_MIDDLE = 22  # rows from which there is room to keep for what comes later
_ROOM = "-keeps-room"


class TilesPlace:
    """The place of the tiles; the keys below keep it free until there are any."""

    def __init__(self, hints: HintBar) -> None:
        """Above this line; the tiles are made when they are first asked for."""
        self._hints = hints
        self._tiles: RatingTiles | None = None

    def put(self) -> "RatingTiles":
        """The tiles, in the place that was kept for them."""
        if self._tiles is None:
            from quiz.tui.study.rating_tiles import RatingTiles

            self._tiles = RatingTiles()
            self._tiles.visible = False
            self._tiles.display = self._hints.has_class(_ROOM)
            self._hints.remove_class(_ROOM)
            page = self._hints.screen.query_one("#page")
            page.mount(self._tiles, before=self._hints)
        return self._tiles

    def enter(self, phase: Phase, rows: int) -> None:
        """Keep the place while a question is asked, if there are rows enough."""
        keeps_room = phase is Phase.ASKED and rows >= _MIDDLE
        if self._tiles is None and phase is not Phase.JUDGED:
            self._hints.set_class(keeps_room, _ROOM)
            return
        # A class on the screen would style everything on it anew, at every answer.
        tiles = self.put()
        tiles.visible = phase is Phase.JUDGED
        tiles.display = phase is Phase.JUDGED or keeps_room
