"""Plots made of characters, for every text surface; no meaning rests on colour.

Lines are pieces with style names: `bar`, `track`, `quiet`. Lengths are in cells.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from quiz.language.width import display_width
from quiz.terminal.cells import Piece, clip, wrap
from quiz.values import dataclass

Line = tuple[Piece, ...]

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_HEIGHTS = " ▁▂▃▄▅▆▇█"
_SHADES = "·░▒▓█"


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a bar chart: what it is, how long, and what is written after it."""

    label: str
    value: float
    text: str


def bar(share: float, width: int) -> Line:
    """A bar that fills a share of the width, to an eighth of a cell."""
    eighths = round(min(max(share, 0.0), 1.0) * width * 8)
    whole, rest = divmod(eighths, 8)
    filled = "█" * whole + (_EIGHTHS[rest] if rest else "")
    track = "·" * (width - len(filled))
    return Piece(filled, "bar"), Piece(track, "track")


def bars(
    rows: Sequence[Bar], width: int, most: float = 0.0, *, tail: int = 0
) -> tuple[Line, ...]:
    """A bar chart; the longest bar is `most`, or the greatest value.

    Labels are cut where they would take more than two fifths of the width; texts
    stand at the right edge, at least `tail` cells wide, so that charts line up.
    """
    most = most or max((row.value for row in rows), default=0.0) or 1.0
    tail = max([tail, *(display_width(row.text) for row in rows)])
    labels = [clip(row.label, max(width * 2 // 5, 8)) for row in rows]
    head = max(map(display_width, labels), default=0)
    room = max(width - head - tail - 4, 4)
    lines = []
    for row, label in zip(rows, labels, strict=True):
        blank = " " * (head - display_width(label))
        gap = " " * (tail - display_width(row.text))
        lines.append(
            (
                Piece(f"{label}{blank}  "),
                *bar(row.value / most, room),
                Piece(f"  {gap}{row.text}"),
            )
        )
    return tuple(lines)


def columns(values: Sequence[float], width: int, height: int = 4) -> tuple[Line, ...]:
    """A column for each value, the highest of all `height` lines; no axis.

    Where there are more values than cells, neighbours are averaged; where there are
    fewer, columns are as wide as fits.
    """
    values = _averaged(values, max(width, 1))
    wide = max(width // max(len(values), 1), 1)
    most = max(values, default=0.0) or 1.0
    eighths = [_at_least_seen(value / most * height * 8, value) for value in values]
    lines = []
    for line in reversed(range(height)):
        filled = (min(max(e - 8 * line, 0), 8) for e in eighths)
        text = "".join(_HEIGHTS[part] * wide for part in filled)
        lines.append((Piece(text.rstrip(), "bar"),))
    return tuple(lines)


def spark(values: Sequence[float], most: float = 0.0) -> str:
    """A cell for each value, the highest as `most`; none is a dot.

    >>> spark([0, 1, 4, 8])
    '·▁▄█'
    """
    most = most or max(values, default=0.0) or 1.0
    return "".join(
        _HEIGHTS[min(_at_least_seen(value / most * 8, value), 8)] if value else "·"
        for value in values
    )


def calendar(
    values: Mapping[int, float], first: int, last: int, weekdays: Sequence[str]
) -> tuple[Line, ...]:
    """A heatmap: a line for each weekday from Monday, a column for each week.

    Days have numbers; those on which nothing was done are dots. `weekdays` are
    seven names to stand at the left.
    """
    monday = first - (first - 1) % 7
    most = max((values.get(day, 0) for day in range(first, last + 1)), default=0) or 1
    head = max(map(display_width, weekdays))
    lines = []
    for weekday, name in enumerate(weekdays):
        cells = [
            _shade(values.get(day, 0) / most) if first <= day <= last else " "
            for day in range(monday + weekday, last + 7, 7)
        ]
        blank = " " * (head - display_width(name) + 1)
        text = "".join(cells).rstrip()
        lines.append((Piece(f"{name}{blank}", "quiet"), Piece(text, "bar")))
    return tuple(lines)


def months(first: int, last: int, head: int) -> str:
    """The numbers of the months above the weeks in which they begin, for a calendar."""
    monday = first - (first - 1) % 7
    cells = [" "] * (head + 1 + (last - monday) // 7 + 3)
    free = 0
    for week, day in enumerate(range(monday, last + 1, 7)):
        begun = next(
            (date.fromordinal(d) for d in range(day, day + 7) if is_first(d)), None
        )
        at = head + 1 + week
        if begun is not None and at >= free:
            name = str(begun.month)
            cells[at : at + len(name)] = name
            free = at + len(name) + 1
    return "".join(cells).rstrip()


def is_first(day: int) -> bool:
    """Whether the day is the first of its month."""
    return date.fromordinal(day).day == 1


def axis(width: int, left: str, right: str) -> Line:
    """What stands below a plot: its beginning and its end."""
    gap = max(width - display_width(left) - display_width(right), 1)
    return (Piece(f"{left}{' ' * gap}{right}", "quiet"),)


def wrapped(text: str, width: int, style: str = "") -> tuple[Line, ...]:
    """A sentence in as many lines as it takes."""
    return tuple((Piece(line, style),) for line in wrap(text, width))


def text_of(line: Line) -> str:
    """The line without its styles."""
    return "".join(piece.text for piece in line).rstrip()


def _at_least_seen(eighths: float, value: float) -> int:
    return max(round(eighths), 1) if value > 0 else 0


def _averaged(values: Sequence[float], most: int) -> Sequence[float]:
    if len(values) <= most:
        return values
    edges = [round(place * len(values) / most) for place in range(most + 1)]
    return [sum(values[start:end]) / (end - start) for start, end in pairwise(edges)]


def _shade(share: float) -> str:
    if share <= 0:
        return _SHADES[0]
    return _SHADES[min(1 + int(share * 4), 4)]
