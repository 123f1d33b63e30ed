"""`quiz log`: everything that was answered, in order."""

import argparse
import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.language.text import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.facts.base import FactBase
    from quiz.memory.card import Card
    from quiz.memory.entries import Answered, Entry, EntryId
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
    answers = {change.logged.id: change.logged.entry for change in told}
    if arguments.last is not None:
        told = told[-arguments.last :] if arguments.last > 0 else []
    if not told and not arguments.json:
        print(say("log-empty", arguments.ui_lang), file=sys.stderr)
    if arguments.json:
        for change in told:
            print(json.dumps(_record(change), ensure_ascii=False))
    elif told:
        teller = _Teller(answers, _base(arguments), arguments.lang, arguments.ui_lang)
        for change in told:
            print(teller.line(change.logged.entry))
    return 0


def _base(arguments: argparse.Namespace) -> "FactBase":
    """The facts, for names; as many as can be read, for the log is shown anyway."""
    from quiz.content.folders import find_content
    from quiz.content.packs import load

    return load(find_content(arguments.content, Path.cwd())).base


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


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells entries of the log in words."""

    entries: "Mapping[EntryId, Entry]"
    base: "FactBase"
    lang: Lang
    ui_lang: Lang

    def line(self, entry: "Entry") -> str:
        """The entry in a line: when, which question, what became of it, the answer."""
        from quiz.language.normalise import clean
        from quiz.memory.entries import Answered
        from quiz.terminal.intervals import say_card_interval

        if isinstance(entry, Answered):
            said = say(
                "log-answered",
                self.ui_lang,
                rating=self._rating(entry),
                interval=say_card_interval(entry.interval, self.ui_lang),
            )
            response = self._response(entry)
        else:
            said, response = self._taken_back(entry.undoes), ""
        parts = (_at(entry), clean(entry.question), said, response)
        return "  ".join(part for part in parts if part)

    def _taken_back(self, undone: "EntryId") -> str:
        from quiz.memory.entries import Answered

        entry = self.entries.get(undone)
        if not isinstance(entry, Answered):
            return say("log-took-back-elsewhere", self.ui_lang)
        response = self._response(entry)
        code = "log-took-back" if response else "log-took-back-unseen"
        words = {"response": response} if response else {}
        rating = self._rating(entry)
        return say(code, self.ui_lang, at=_at(entry), rating=rating, **words)

    def _rating(self, entry: "Answered") -> str:
        return say(f"rating-{entry.rating.name.lower()}", self.ui_lang)

    def _response(self, entry: "Answered") -> str:
        """What was typed, or in words what was chosen: the log holds its key."""
        from quiz.facts.dates import DateSyntaxError, parse_date
        from quiz.facts.entities import EntityId
        from quiz.facts.wording import say_date
        from quiz.language.normalise import clean
        from quiz.questions.question import Mode

        if entry.mode is not Mode.CHOICES:
            return clean(entry.response)
        chosen = EntityId(entry.response)
        if chosen in self.base.entities:
            return clean(self.base.name(chosen, self.lang))
        # A number is chosen by itself, and would read as a year.
        if entry.question.rpartition("/")[2] == "count":
            return clean(entry.response)
        try:
            return say_date(parse_date(entry.response), self.lang)
        except DateSyntaxError:
            return clean(entry.response)


def _at(entry: "Entry") -> str:
    from quiz.memory.days import local

    return f"{local(entry.at, entry.offset_minutes):%Y-%m-%d %H:%M}"
