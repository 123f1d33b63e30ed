"""The cards as a table of SQLite: a cache of what the log makes of each question."""

import sqlite3
from collections.abc import Iterable, Mapping

from quiz.memory.card import Card
from quiz.memory.replay import is_blank
from quiz.store.card_rows import COLUMNS, card_from_row, card_to_row
from quiz.store.migrating import making, migrations

_CARDS = f"select {', '.join(COLUMNS)} from cards"  # noqa: S608
_KEEP = (
    f"insert or replace into cards ({', '.join(COLUMNS)})"  # noqa: S608
    f" values ({', '.join(f':{name}' for name in COLUMNS)})"
)


def keep(db: sqlite3.Connection, card: Card) -> None:
    """Write a card; one that says nothing has no row."""
    if is_blank(card):
        db.execute("delete from cards where question = ?", (card.question,))
    else:
        db.execute(_KEEP, card_to_row(card))


def keep_only(db: sqlite3.Connection, cards: Iterable[Card]) -> None:
    """Make the table anew with these cards, and forget what was found out from it."""
    for table in ("standings", "cards"):
        db.execute(f"drop table if exists {table}")
        for statement in making(table, migrations()):
            db.execute(statement)
    for card in cards:
        keep(db, card)


def read(db: sqlite3.Connection) -> list[Card]:
    """Every card kept; raises `RowError` or what SQLite says where they are damaged."""
    return [card_from_row(row) for row in rows(db, f"{_CARDS} order by question")]


def read_where(
    db: sqlite3.Connection, where: str, told: Mapping[str, object]
) -> list[Card]:
    """The cards of which a condition holds; raises the same."""
    return [card_from_row(row) for row in rows(db, f"{_CARDS} where {where}", told)]


def rows(
    db: sqlite3.Connection, sql: str, told: Mapping[str, object] | None = None
) -> sqlite3.Cursor:
    """Plain tuples, which many rows are read as soonest."""
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor.execute(sql, told or {})
