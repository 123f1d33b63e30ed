"""`quiz log`: everything that was answered, in order."""

import argparse
import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from quiz.memory.card import Card
    from quiz.memory.replay import Change

Value = str | int | float | None
Record = dict[str, Value | list[str] | dict[str, Value]]

EXAMPLES = """examples:
  quiz log                     every answer, the latest last
  quiz log --last 20           the latest twenty
  quiz log --json > log.jsonl  with the memory before and after each answer
"""


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "log",
        help="everything that was answered",
        description="Print the learner's log, in order. Nothing in it is ever edited: "
        "an answer taken back stays, with an entry that says so.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--last", metavar="N", type=int, default=None, help="only the latest entries"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the log, an entry a line."""
    from quiz.memory.replay import changes
    from quiz.store.learner_file import LearnerFile
    from quiz.store.places import default_learner_file

    path = arguments.learner or default_learner_file()
    told: list[Change] = []
    if path.exists():
        with LearnerFile.open(path) as learner:
            told = list(changes(learner.entries()))
    if arguments.last is not None:
        told = told[-arguments.last :] if arguments.last > 0 else []
    if not told and not arguments.json:
        print(say("log-empty", arguments.ui_lang), file=sys.stderr)
    for change in told:
        if arguments.json:
            print(json.dumps(_record(change), ensure_ascii=False))
        else:
            print(_line(change, arguments.ui_lang))
    return 0


def _record(change: "Change") -> Record:
    from quiz.language.normalise import clean
    from quiz.memory.entries import Answered

    entry = change.logged.entry
    record: Record = {
        "id": change.logged.id.text,
        "entry": type(entry).__name__.lower(),
        "question": entry.question,
        "at": _text(entry.at),
        "offset_minutes": entry.offset_minutes,
    }
    if isinstance(entry, Answered):
        record |= {
            "mode": entry.mode.value,
            "lang": entry.lang.value,
            "rating": entry.rating.name.lower(),
            "proposed": entry.proposed.name.lower(),
            "response": clean(entry.response),
            "earlier": [clean(attempt) for attempt in entry.earlier],
            "options": list(entry.options),
            "verdict": entry.verdict.value if entry.verdict else None,
            "score": entry.score,
            "objected": entry.objected,
            "seconds": entry.seconds,
            "interval": {
                "days": entry.interval.days,
                "seconds": entry.interval.seconds,
                "spread": entry.spread,
            },
            "desired_retention": entry.desired_retention,
            "parameters": entry.parameters,
        }
    else:
        record["undoes"] = entry.undoes.text
    return record | {"before": _memory(change.before), "after": _memory(change.after)}


def _memory(card: "Card") -> dict[str, Value]:
    return {
        "state": card.state.value,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "due": _text(card.due) if card.due else None,
        "interval": card.interval,
        "reps": card.reps,
        "lapses": card.lapses,
    }


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _line(change: "Change", lang: Lang) -> str:
    from quiz.language.normalise import clean
    from quiz.memory.days import local
    from quiz.memory.entries import Answered
    from quiz.terminal.intervals import say_card_interval

    entry = change.logged.entry
    at = local(entry.at, entry.offset_minutes)
    if isinstance(entry, Answered):
        said = say(
            "log-answered",
            lang,
            rating=say(f"rating-{entry.rating.name.lower()}", lang),
            interval=say_card_interval(entry.interval, lang),
        )
        response = clean(entry.response)
    else:
        said, response = say("log-undone", lang, undoes=entry.undoes.text), ""
    parts = (f"{at:%Y-%m-%d %H:%M}", clean(entry.question), said, response)
    return "  ".join(part for part in parts if part)
