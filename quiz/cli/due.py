"""`quiz due`: what waits in each deck."""

import argparse
import json
import sys
from collections.abc import Container, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypedDict

from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from quiz.memory.card import Card
    from quiz.questions.deck import Deck
    from quiz.questions.listing import Listing
    from quiz.questions.question import QuestionId
    from quiz.study.settings import StudySettings


WIDE = 60  # cells; in fewer the week ahead is left out


class Record(TypedDict):
    """What waits in a deck, as other programs read it."""

    deck: str
    title: dict[str, str]
    due: int
    review: int
    learning: int
    new: int
    next_due: str | None
    week: list[int]  # the reviews of the seven days after today
    exam: str | None


EXAMPLES = """examples:
  quiz due                          every deck
  quiz due korea-russia             one deck
  quiz due --json | jq .due         for a script or a status bar
  quiz due --now 2026-12-24T09:00   what will wait by then
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "due",
        help="what waits in each deck",
        description="Count what is due and new in each deck, within the day's limits.",
        epilog=EXAMPLES,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="the deck's id")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the counts, a deck a line."""
    from quiz.cli.learning import load_settings
    from quiz.cli.loading import load_cards, load_library
    from quiz.questions.listing import listing_of
    from quiz.study.trees import tree_among

    library, read = load_library(arguments), load_settings(arguments)
    decks = (library.deck(arguments.deck),) if arguments.deck else library.decks
    cards = load_cards(arguments, library)
    now = arguments.now
    _mind_the_clock(cards, now, arguments.ui_lang)
    held = {
        deck.id: listing_of(deck.outlines(library.questions, library.base))
        for deck in library.decks
    }
    records = [
        _count(
            deck,
            held[deck.id],
            tree_among(deck.id, held),
            cards,
            read.of(deck.id),
            now,
        )
        for deck in decks
    ]
    if arguments.json:
        for record in records:
            print(json.dumps(record, ensure_ascii=False))
    elif not records:
        print(say("due-nothing", arguments.ui_lang), file=sys.stderr)
    else:
        _print_table(records, now, arguments.ui_lang)
    return 0


def _count(
    deck: "Deck",
    questions: "Listing",
    tree: "Container[QuestionId]",
    cards: "Mapping[QuestionId, Card]",
    settings: "StudySettings",
    now: datetime,
) -> Record:
    from quiz.memory.days import day_of
    from quiz.study.forecast import forecast
    from quiz.study.queue import sift, waiting

    # Which of the new ones is not asked here: that reads the questions themselves.
    sifted = sift(questions, cards, settings, now, tree)
    counts = sifted.counts
    learning = waiting([card.question for card in sifted.learning], cards, now)
    later = [card.due for card in sifted.learning if card.due is not None]
    if (left_out := sifted.later(settings, now)) is not None:
        later.append(left_out)
    is_waiting = counts.new or counts.review or learning
    today = day_of(now, settings.scheduling.rollover_hour)
    seen = (card for q, card in cards.items() if q in questions.places)
    load = forecast(seen, settings, today)
    return {
        "deck": deck.id,
        "title": {"ko": deck.title.ko, "en": deck.title.en},
        "due": counts.review + len(learning),
        "review": counts.review,
        "learning": len(learning),
        "new": counts.new,
        "next_due": _text(now if is_waiting else min(later, default=None)),
        "week": [load[today + day] for day in range(1, 8)],
        "exam": settings.exam.isoformat() if settings.exam else None,
    }


def _mind_the_clock(
    cards: "Mapping[QuestionId, Card]", now: datetime, lang: Lang
) -> None:
    """Say so where answers come from the future: then one of two clocks is wrong."""
    answered = [card.last_review for card in cards.values() if card.last_review]
    latest = max(answered, default=now)
    if latest > now:
        at = f"{latest.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
        print(say("due-clock-early", lang, at=at), file=sys.stderr)


def _text(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _print_table(records: Sequence[Record], now: datetime, lang: Lang) -> None:
    from quiz.cli.paint import paint, width
    from quiz.cli.table import table
    from quiz.terminal.cells import Piece
    from quiz.terminal.intervals import say_when
    from quiz.terminal.plots import spark

    names = ("deck", "due", "new", "next", "week")
    rows: list[Sequence[str | int]] = [[say(f"due-heading-{n}", lang) for n in names]]
    most = max(count for record in records for count in record["week"])
    for record in records:
        next_due = record["next_due"]
        when = ""
        if next_due is not None:
            when = say_when(datetime.fromisoformat(next_due), now, lang)
        week = spark(record["week"], most)
        rows.append((record["deck"], record["due"], record["new"], when, week))
    if width() < WIDE:
        rows = [row[:-1] for row in rows]
    paint((Piece(line),) for line in table(rows))
