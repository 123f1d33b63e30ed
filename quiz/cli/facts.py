"""`quiz facts`: what is known, as a timeline or as JSON lines."""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.problems import ContentError, QuizError

if TYPE_CHECKING:
    from quiz.facts.base import FactBase
    from quiz.facts.claims import Claim, SourceId
    from quiz.facts.dates import EventDate
    from quiz.facts.entities import EntityId
    from quiz.facts.events import Event, Filler, Length
    from quiz.language.text import Lang, Text

EXAMPLES = """examples:
  quiz facts                       the timeline of every event
  quiz facts korea-russia          of one pack only
  quiz facts --json                one JSON object a line, for other programs
  quiz --content my-folder facts   with your own packs beside the bundled ones
"""

Json = Mapping[str, object]


class UnknownPackError(QuizError):
    """There is no pack of this name."""

    code = "unknown-pack-asked"


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "facts",
        help="show what is known: a timeline of every event",
        description="Show every event in the order of time.",
        epilog=EXAMPLES,
    )
    parser.add_argument(
        "pack", metavar="PACK", nargs="?", help="only the events of this pack"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the events on standard output."""
    from quiz.cli.loading import closest
    from quiz.content.folders import find_content
    from quiz.content.packs import load
    from quiz.language.messages import say

    loaded = load(find_content(arguments.content, Path.cwd()))
    if loaded.problems:
        raise ContentError(loaded.problems)
    pack = arguments.pack
    if pack is not None and pack not in loaded.base.packs:
        packs = [*loaded.base.packs]
        known = closest(pack, packs) or ", ".join(packs[:3])
        raise UnknownPackError(pack=pack, known=known)
    chosen = (e for e in loaded.base.events.values() if pack in (None, e.pack))
    events = sorted(chosen, key=_when)
    if arguments.json:
        for event in events:
            print(json.dumps(event_as_json(event, loaded.base), ensure_ascii=False))
    elif events:
        _print_timeline(events, arguments.lang)
    else:
        print(say("facts-none", arguments.ui_lang), file=sys.stderr)
    return 0


def event_as_json(event: "Event", base: "FactBase") -> Json:
    """The event as other programs read it; the keys are documented and stay."""
    span = event.date.value.span if event.date else None
    places = [
        {
            **_entity(place, base),
            "within": [
                _entity(larger, base)
                for larger in (base.around(place, span) if span else ())
            ],
        }
        for place in event.entities("place")
    ]
    return {
        "id": event.id,
        "type": event.type,
        "date": str(event.date.value) if event.date else None,
        "title": _text(event.title),
        "roles": {
            role: [_filler(member, base) for member in roster.members]
            for role, roster in event.roles.items()
        },
        "places": places,
        "documents": [_entity(e, base) for e in event.entities("documents")],
        "details": _details(event),
        "status": event.status.value,
        "sources": _sources(event.sources, base),
        "part_of": event.part_of,
        "tags": list(event.tags),
        "importance": event.importance,
    }


def _details(event: "Event") -> Json:
    details: dict[str, object] = {}
    if event.date and event.date.variants:
        details["other_dates"] = [
            {"date": str(v.value), "why": _text(v.why), "sources": list(v.sources)}
            for v in event.date.variants
        ]
    if event.date and event.date.status is not event.status:
        details["date_status"] = event.date.status.value
    if event.lengths:
        details["lengths"] = [_length(claim) for claim in event.lengths]
    open_roles = [role for role, roster in event.roles.items() if not roster.closed]
    if open_roles:
        details["perhaps_more"] = open_roles
    if event.note:
        details["note"] = _text(event.note)
    return details


def _length(claim: "Claim[Length]") -> Json:
    length = claim.value
    return {
        "minutes": length.minutes,
        "approximate": length.approximate,
        "at_least": length.at_least,
        "part": _text(length.part),
        "status": claim.status.value,
    }


def _filler(claim: "Claim[Filler]", base: "FactBase") -> Json:
    filler = claim.value
    found = {**_entity(filler.entity, base), "status": claim.status.value}
    if filler.office is not None:
        found["as"] = _entity(filler.office, base)
    return found


def _entity(entity: "EntityId", base: "FactBase") -> dict[str, object]:
    return {"id": entity, "name": _text(base.entities[entity].name)}


def _sources(sources: "Iterable[SourceId]", base: "FactBase") -> list[Json]:
    found = [base.sources[source] for source in sources]
    return [
        {
            "id": source.id,
            "publisher": _text(source.publisher),
            "title": _text(source.title),
            "date": str(source.date) if source.date else None,
            "address": source.address or None,
        }
        for source in found
    ]


def _text(text: "Text") -> dict[str, str]:
    return {"ko": text.ko, "en": text.en}


def _when(event: "Event") -> tuple[int, int, str]:
    # What has no date comes last.
    first, last = event.date.value.sort_key if event.date else (10**9, 10**9)
    return first, last, event.id


def _print_timeline(events: "list[Event]", lang: "Lang") -> None:
    from quiz.cli.table import table
    from quiz.language.messages import say

    rows = [
        (
            _say_when(event.date.value, lang)
            if event.date
            else say("facts-undated", lang),
            event.title.say(lang),
            event.id,
        )
        for event in events
    ]
    for line in table(rows):
        print(line)


def _say_when(date: "EventDate", lang: "Lang") -> str:
    """The date; of what ended some time in the month or year it began in, so."""
    from quiz.facts.dates import DateForm, Precision
    from quiz.facts.wording import say_date, say_point
    from quiz.language.messages import say

    first, last = date.first, date.last
    if (
        date.form is DateForm.DURATION
        and first is not None
        and last is not None
        and last.precision in (Precision.MONTH, Precision.YEAR)
        and last.precision < first.precision
        and last.span.covers(first.span)
    ):
        code = f"facts-ends-that-{last.precision.name.lower()}"
        return say(code, lang, first=say_point(first, lang))
    return say_date(date, lang)
