"""Columns in a terminal: a heading and rows, aligned by the width they take."""

from collections.abc import Iterator, Sequence


def table(rows: Sequence[Sequence[str | int | float]]) -> Iterator[str]:
    """The rows as lines; a column that holds a number is aligned to the right."""
    from quiz.language.normalise import clean
    from quiz.language.width import display_width

    said = [[clean(str(cell)) for cell in row] for row in rows]
    columns = list(zip(*said, strict=True))
    widths = [max(map(display_width, column)) for column in columns]
    numeric = [
        any(isinstance(row[i], int | float) for row in rows) for i in range(len(widths))
    ]
    for row in said:
        cells = []
        for cell, width, is_numeric in zip(row, widths, numeric, strict=True):
            blank = " " * (width - display_width(cell))
            cells.append(blank + cell if is_numeric else cell + blank)
        yield "  ".join(cells).rstrip()
