"""Pieces of text become Textual content; nothing in them is read as markup."""

from collections.abc import Iterable

from textual.content import Content

from quiz.terminal.cells import Piece, Row

# Style names on the left are ours; what they look like is said here only.
_LOOKS = {
    "": "",
    "strong": "bold",
    "quiet": "$quiet",
    "rule": "$rule",
    "accent": "$accent",
    "key": "$accent",
    "head": "bold",
    "bar": "$primary",
    "track": "$rule",
    "again": "$error",
    "hard": "$warning",
    "good": "$success",
    "easy": "$secondary",
    "same": "$success",
    "extra": "$error strike",
    "missing": "$accent bold underline",
    "on-panel": "on $panel",
    "on-surface": "on $surface",
}


def paint(*pieces: Piece | str) -> Content:
    """One line or paragraph of content."""
    return Content.assemble(
        *(
            piece if isinstance(piece, str) else (piece.text, look(piece.style))
            for piece in pieces
        )
    )


def paint_rows(rows: Iterable[Row]) -> Content:
    """Rows under each other."""
    return Content("\n").join([paint(*row.pieces()) for row in rows])


def look(style: str) -> str:
    """Textual's words for one of our style names, or several with spaces between."""
    return " ".join(_LOOKS[name] for name in style.split()).strip()
