"""`quiz simulate`: the work and the recall that lie ahead, and what other goals cost."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from quiz.cli.parser import whole_number
from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from quiz.study.ahead import Ahead, Goal
    from quiz.terminal.plots import Line

WIDE = 60  # cells; in fewer, two columns of the goals are left out

EXAMPLES = """examples:
  quiz simulate                          a year of every deck, as you study now
  quiz simulate korea-russia --days 90   one deck, three months
  quiz simulate --retention 0.85 --new 10
  quiz simulate --json                   for a script
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "simulate",
        help="the work and the recall that lie ahead",
        description="Simulate the days to come on the memory model: how much there "
        "is to do, how much will be recalled, and what other retentions would cost.",
        epilog=EXAMPLES,
    )
    parser.add_argument("deck", nargs="?", metavar="DECK", help="the deck's id")
    parser.add_argument(
        "--days", metavar="N", type=_days, default=365, help="how far (default: 365)"
    )
    parser.add_argument(
        "--retention",
        metavar="SHARE",
        type=_share,
        help="the recall to aim at, as 0.9 (default: that of the settings)",
    )
    parser.add_argument(
        "--new",
        metavar="N",
        type=_count,
        help="new cards a day (default: that of the settings)",
    )


def _days(text: str) -> int:
    return whole_number(text, 1, 3650)


def _count(text: str) -> int:
    return whole_number(text, 0, 9999)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = 0.0
    if 0.7 <= share <= 0.99:
        return share
    raise argparse.ArgumentTypeError(f"{text!r} is not from 0.7 to 0.99")


def run(arguments: argparse.Namespace) -> int:
    """Simulate, and print days or goals."""
    from quiz.cli.counting import counted
    from quiz.cli.learning import load_log, load_settings
    from quiz.cli.loading import load_cards, load_library
    from quiz.memory.days import day_of
    from quiz.memory.reviews import reviews_of
    from quiz.memory.simulation import costs_of
    from quiz.study.ahead import Ahead, at_retention

    library = load_library(arguments)
    read = load_settings(arguments)
    deck = library.deck(arguments.deck) if arguments.deck else None
    settings = read.of(deck.id) if deck else read.study
    if arguments.retention is not None:
        settings = at_retention(settings, arguments.retention)
    if arguments.new is not None:
        settings = replace(settings, new_per_day=arguments.new)
    questions = library.questions
    if deck:
        questions = deck.questions(questions, library.base)
    cards = load_cards(arguments, library)
    today = day_of(arguments.now, settings.scheduling.rollover_hour)
    seen = [cards[q.id] for q in questions if q.id in cards]
    log = load_log(arguments, library)
    costs, is_own = costs_of(counted(reviews_of(log), len(log), arguments.ui_lang))
    future = Ahead(
        cards=seen,
        total=len(questions),
        settings=settings,
        today=today,
        days=arguments.days,
        costs=costs,
    )
    if arguments.json:
        _print_json(future)
    else:
        _print(future, deck.id if deck else None, is_own=is_own, lang=arguments.ui_lang)
    return 0


def _print_json(future: "Ahead") -> None:
    for day in future.course():
        print(json.dumps({"simulated": "day", **asdict(day)}))
    for goal in future.goals():
        print(json.dumps({"simulated": "goal", **asdict(goal)}))


def _print(future: "Ahead", deck: str | None, *, is_own: bool, lang: Lang) -> None:
    from quiz.cli.paint import paint, width
    from quiz.terminal.ahead import say_course
    from quiz.terminal.plots import wrapped

    room = width()
    paint(say_course(future, deck, room, lang))
    paint(_goal_lines(future, room, lang))
    code = "simulate-own-times" if is_own else "simulate-guessed-times"
    costs = future.costs
    said = say(
        code,
        lang,
        new=f"{costs.new:.0f}",
        right=f"{costs.right:.0f}",
        lapse=f"{costs.lapse:.0f}",
    )
    paint(wrapped(said, room))
    paint(wrapped(say("simulate-assumes", lang), room))


def _goal_lines(future: "Ahead", room: int, lang: Lang) -> "Iterator[Line]":
    from quiz.cli.table import table
    from quiz.terminal.cells import Piece
    from quiz.terminal.plots import wrapped

    goals = list(future.goals())
    own = future.settings.scheduling.desired_retention
    costs = [goal.seconds_a_fact for goal in goals if goal.seconds_a_fact]
    cheapest = min(costs, default=None)
    names = ["retention", "reviews", "minutes", "recall", "seconds", "more"]
    if room < WIDE:
        names = [name for name in names if name not in {"reviews", "seconds"}]
    headings = [say(f"simulate-heading-{name}", lang) for name in names]
    rows: list[list[str | int | float]] = [list(headings)]
    for goal in goals:
        is_cheapest = cheapest is not None and goal.seconds_a_fact == cheapest
        marks = ("*" if goal.retention == own else "") + ("←" if is_cheapest else "")
        cells: dict[str, str | int | float] = {
            "retention": f"{marks:2} {goal.retention:.0%}",
            "reviews": round(goal.reviews_a_day, 1),
            "minutes": round(goal.minutes_a_day, 1),
            "recall": round(goal.recall),
            "seconds": round(goal.seconds_a_fact) if goal.seconds_a_fact else "",
            "more": round(goal.seconds_one_more) if goal.seconds_one_more else "–",
        }
        rows.append([cells[name] for name in names])
    yield ()
    for number, line in enumerate(table(rows)):
        yield (Piece(line, "" if number else "quiet"),)
    yield ()
    yield from wrapped(_advice(goals, cheapest, lang), room)
    if cheapest is not None:
        yield from wrapped(say("simulate-one-more", lang), room)


def _advice(goals: "Sequence[Goal]", cheapest: float | None, lang: Lang) -> str:
    """Which goal costs least, and whether an even lower one might."""
    if cheapest is None:
        return say("simulate-nothing", lang)
    best = next(goal for goal in goals if goal.seconds_a_fact == cheapest)
    code = "simulate-cheapest-edge" if best is goals[0] else "simulate-cheapest"
    return say(code, lang, retention=f"{best.retention:.0%}")
