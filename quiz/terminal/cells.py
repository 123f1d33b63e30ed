"""Text measured in terminal cells: wide characters take two and are never cut."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from quiz.language.width import display_width
from quiz.values import dataclass

# Of a character alone: screens are drawn from few, again and again.
_width_of = lru_cache(maxsize=4096)(display_width)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one style; the style is a name that each surface understands."""

    text: str
    style: str = ""


def clip(text: str, width: int, ellipsis: str = "…") -> str:
    """The text, shortened to fit so many cells."""
    if display_width(text) <= width:
        return text
    room = width - display_width(ellipsis)
    if room < 0:
        return ""
    return _beginning(text, room).rstrip() + ellipsis


def _beginning(text: str, width: int) -> str:
    used = 0
    for place, character in enumerate(text):
        used += display_width(character)
        if used > width:
            return text[:place]
    return text


def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most so many cells, broken at spaces where it can be."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if display_width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _chunks(word, width)
        lines.extend(whole)
    if line or not lines:
        lines.append(line)
    return tuple(lines)


def _chunks(word: str, width: int) -> Iterator[str]:
    while display_width(word) > width:
        # A line narrower than one wide character still has to move on.
        head = _beginning(word, width) or word[0]
        yield head
        word = word[len(head) :]
    yield word


class Row:
    """One line of so many cells; text is put at a column and cut at the edge.

    A wide character that would stick out is left out whole, and one that is
    half covered by later text gives way to a space.
    """

    def __init__(self, width: int) -> None:
        """Start with spaces."""
        self.width = max(width, 0)
        self._cells: list[tuple[str, str]] = [(" ", "")] * self.width

    def put(self, column: int, text: str, style: str = "") -> int:
        """Write the text from this column; return the column after it."""
        for character in text:
            size = _width_of(character)
            if size == 0:
                self._combine(column, character)
                continue
            if column < 0:
                column += size
                continue
            if column + size > self.width:
                break
            self._free(column, size)
            self._cells[column] = (character, style)
            for extra in range(1, size):
                self._cells[column + extra] = ("", style)
            column += size
        return column

    def put_right(self, text: str, style: str = "", margin: int = 0) -> int:
        """Write the text against the right edge; return its first column."""
        column = self.width - margin - display_width(text)
        self.put(column, text, style)
        return column

    def put_centred(self, first: int, width: int, text: str, style: str = "") -> int:
        """Write the text in the middle of so many columns, clipped to them."""
        text = clip(text, width)
        column = first + (width - display_width(text)) // 2
        self.put(column, text, style)
        return column

    def paint(self, first: int, width: int, style: str) -> None:
        """Add a style to what stands in these columns."""
        for column in range(max(first, 0), min(first + width, self.width)):
            text, before = self._cells[column]
            self._cells[column] = (text, f"{before} {style}".strip())

    def is_free(self, column: int, width: int) -> bool:
        """Whether nothing but spaces stands in these columns."""
        if column < 0 or column + width > self.width:
            return False
        return all(text == " " for text, _ in self._cells[column : column + width])

    def pieces(self) -> tuple[Piece, ...]:
        """The line, as neighbouring texts of different styles."""
        runs = groupby(self._cells, key=itemgetter(1))
        return tuple(
            Piece("".join(text for text, _ in cells), style) for style, cells in runs
        )

    @property
    def text(self) -> str:
        """The line without styles."""
        return "".join(text for text, _ in self._cells)

    def _combine(self, column: int, character: str) -> None:
        place = column - 1
        while 0 <= place < self.width and not self._cells[place][0]:
            place -= 1
        if 0 <= place < self.width:
            text, style = self._cells[place]
            self._cells[place] = (text + character, style)

    def _free(self, column: int, size: int) -> None:
        """Turn wide characters that reach into these cells from outside to spaces."""
        start = column
        while start > 0 and not self._cells[start][0]:
            start -= 1
        for place in range(start, column):
            self._cells[place] = (" ", self._cells[place][1])
        end = column + size
        while end < self.width and not self._cells[end][0]:
            self._cells[end] = (" ", self._cells[end][1])
            end += 1
